package org.studycal.busy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What calendars mean, case by case. */
class CalendarCasesTest {

    @TestFactory
    Stream<DynamicTest> every_case_gives_what_was_worked_out_by_hand() {
        return CalendarCase.all().stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.name() + ": " + one.comment(), () -> check(one)));
    }

    @Test
    void every_expectation_has_a_calendar() throws IOException {
        assertThat(CalendarCase.expectations()).isEqualTo(CalendarCase.all().size());
    }

    private static void check(CalendarCase one) {
        ReadCalendar calendar = CalendarReader.read(one.name(), one.bytes());
        Expansion expansion = calendar.occurrences(one.from(), one.to(), one.zone());

        assertThat(expansion.occurrences().stream().map(one::line))
                .containsExactlyElementsOf(one.occurrences());
        List<String> problems =
                Stream.concat(calendar.problems().stream(), expansion.problems().stream())
                        .map(CalendarCase::line)
                        .toList();
        assertThat(problems).hasSameSizeAs(one.problems());
        for (int i = 0; i < problems.size(); i++) {
            String[] parts = one.problems().get(i).split(": ", 2);
            assertThat(problems.get(i)).startsWith(parts[0] + ": ").contains(parts[1]);
        }
    }
}
