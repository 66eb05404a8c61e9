package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of a line that became work, but that the problem has nowhere, is doubted. */
class UnusedWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String SOUND =
            """
            # Pottery

            ## Week 1: Clay
            - Wedging (3h), with porcelain
            - Pinch pots (2h 30min)
            """;

    /** What is doubted when the fourth line had said something else, and was read as it is. */
    private static Optional<String> doubt(String line) {
        StudyPlan read = new PlanReader().read(SOUND, "plan.md", Reading.at(TODAY));
        ProblemPlan problem = ReadPlan.of(SOUND);
        List<AccountedLine> lines =
                problem.lines().stream()
                        .map(
                                each ->
                                        each.line() == 4
                                                ? new AccountedLine(
                                                        4, line, each.account(), each.why())
                                                : each)
                        .toList();
        return UnusedWords.doubt(FigureLine.all(lines), read, problem).map(Doubt::text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "| Wedging | Glazing with copper and ash |; Glazing with copper and ash",
                "| Wedging | 釉薬の調合, 素焼きの温度, 焼成計画 |; 釉薬の調合, 素焼きの温度, 焼成計画",
                "- Throwing tall cylinders on the wheel; Throwing tall cylinders on the wheel"
            })
    void a_lost_part_is_doubted(String line, String lost) {
        assertThat(doubt(line).orElse(""))
                .isEqualTo("the text has words that the problem does not have: \"" + lost + '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- Wedging (3h), with porcelain",
                "- **Resources:** wedging, pinch pots",
                "| Wedging | 3 hours on Monday and Tuesday, every week | new |",
                "- Wedging [with porcelain](https://example.org/a/long/address/of/words)"
            })
    void what_is_used_or_a_figure_is_not(String line) {
        assertThat(doubt(line)).isEmpty();
    }
}
