package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.studycal.problem.DateRange;

/** Work of two weeks is on the days of the week that a plan names, wherever it names them. */
class WeekdaysTest {

    /** Day and title. */
    private static final List<String> PLACES =
            List.of(
                    "### %1$s: %2$s\n- %2$s A\n- %2$s B\n\n",
                    "### %1$s - %2$s\n- %2$s A\n- %2$s B\n\n",
                    "### %1$s\n- %2$s A\n- %2$s B\n\n",
                    "### %1$s (2h)\n- %2$s A\n- %2$s B\n\n",
                    "**%1$s**\n- %2$s A\n- %2$s B\n\n",
                    "**%1$s:** %2$s\n\n",
                    "**%1$s:**\n- %2$s A\n- %2$s B\n\n",
                    "**%1$s: %2$s**\n- %2$s A\n- %2$s B\n\n",
                    "- %1$s: %2$s\n",
                    "- %1$s – %2$s\n",
                    "- **%1$s:** %2$s\n",
                    "- **%1$s** - %2$s\n",
                    "- %2$s (%1$s)\n",
                    "- [ ] %1$s: %2$s\n",
                    "- %1$s\n  - %2$s A\n  - %2$s B\n",
                    "- **%1$s**\n  - %2$s A\n  - %2$s B\n",
                    "- %1$s:\n  - %2$s A\n  - %2$s B\n",
                    "%1$s: %2$s\n\n",
                    "| %1$s | %2$s |\n",
                    "| **%1$s** | %2$s |\n");

    @TestFactory
    Stream<DynamicTest> work_is_on_its_days() throws IOException {
        return ReadPlan.wordings("weekdays.txt").stream()
                .flatMap(
                        words ->
                                PLACES.stream()
                                        .map(
                                                place ->
                                                        DynamicTest.dynamicTest(
                                                                words.get(1) + " " + place,
                                                                () -> isOnDays(words, place))));
    }

    private static void isOnDays(List<String> words, String place) {
        StringBuilder text = new StringBuilder("# Pottery study plan\n\n");
        for (int i = 0; i < 6; i++) {
            if (i % 3 == 0) {
                text.append("\n## ")
                        .append(words.get(4).replace("{n}", String.valueOf(i / 3 + 1)))
                        .append("\n\n");
                if (place.startsWith("|")) {
                    text.append("| %s | %s |\n|---|---|\n".formatted(words.get(5), words.get(6)));
                }
            }
            text.append(place.formatted(words.get(1 + i % 3), words.get(7 + i)));
        }
        assertThat(
                        ReadPlan.of(text.toString()).activities().stream()
                                .map(each -> each.days().map(DateRange::first))
                                .map(each -> each.map(LocalDate::toString).orElse("no day"))
                                .distinct())
                .as(text.toString())
                .containsExactly(
                        "2027-01-04",
                        "2027-01-06",
                        "2027-01-09",
                        "2027-01-11",
                        "2027-01-13",
                        "2027-01-16");
    }
}
