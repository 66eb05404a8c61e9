package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure that cannot be is named with its line, and what was done with it. */
class OutOfRangeTest {

    private static final Reading READING = Reading.at(LocalDate.of(2026, 12, 1));

    /** Warnings of a plan whose line 4 is this. */
    private static List<Remark> warnings(String line) {
        String text = "# Plan\n\n## Week 1: Basics\n" + line + "\n- Lists (2h)\n- Maps (3h)\n";
        return new PlanReader()
                .read(text, "plan.md", READING).remarks().stream()
                        .filter(
                                remark ->
                                        remark.kind() == RemarkKind.CONTRADICTION
                                                || remark.kind() == RemarkKind.NOT_UNDERSTOOD)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- Arrays (-5h) | \"-5h\" is less than no time: 5h was taken",
                "- Arrays: −5 hours | \"-5 hours\" is less than no time: 5 hours was taken",
                "- Arrays (99999h) | \"99999h\" is more than 10,000 h: not read as study time",
                "- Felder (20.000 Stunden) | \"20.000 Stunden\" is more than 10,000 h: not read as study time",
                "## Week 5-2: Trees | \"Week 5-2\" ends before it begins: only Week 5 was taken",
                "## Woche 5 – 2 | \"Woche 5 – 2\" ends before it begins: only Woche 5 was taken",
                "## Week 1-1043: All | \"Week 1-1043\" goes beyond 999, the largest number: only Week 1 was taken",
                "## Week 9999 | \"Week 9999\" is beyond 999, the largest number: not read as a week of the plan",
                "## Feb 30: Exam | \"Feb 30\" is not a day of the calendar: not read as a date",
                "- Mock exam on Feb 30 (2h) | \"Feb 30\" is not a day of the calendar: not read as a date",
                "- Mock exam, 31. April | \"31. April\" is not a day of the calendar: not read as a date",
                "- Mock exam 2027-02-30 | \"2027-02-30\" is not a day of the calendar: not read as a date",
                "- Mock exam 2027-02-29 | \"2027-02-29\" is not a day of the calendar: not read as a date"
            })
    void isSaidWithItsLine(String line, String warning) {
        assertThat(warnings(line))
                .filteredOn(remark -> remark.line() == 4)
                .extracting(Remark::text)
                .contains(warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Week 2 - 1 hour of trees",
                "## Week 2-2: Trees",
                "- Arrays - 5h",
                "- Arrays (2-5h)",
                "- Arrays (1,500 minutes)",
                "- Read 1984 (5h), 12000 words",
                "- Mock exam Feb 28 (2h)",
                "- Mock exam 2028-02-29 (2h)",
                "- Exercises, may 45 pages",
                "- History of Week 1 2026 to 2030",
                "- From April 1999 to May 2005"
            })
    void whatCanBeIsNotSaid(String line) {
        assertThat(warnings(line))
                .extracting(Remark::text)
                .noneMatch(text -> text.contains("taken") || text.contains("not read"));
    }
}
