package org.studycal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.studycal.plan.SearchFigures;
import org.studycal.problem.Points;
import org.studycal.report.SearchText.Better;

class SearchTextTest {

    @Test
    void says_what_the_search_did_and_how_its_plan_got_better() {
        SearchFigures figures =
                new SearchFigures(
                        Duration.ofMillis(150),
                        Duration.ofMillis(2_000),
                        1_000,
                        5_000_000,
                        1_000_000,
                        50_000,
                        OptionalDouble.empty());
        List<Better> curve = List.of(better(150, 60, 1_000), better(2_150, 0, 550));
        OptionalLong bound = OptionalLong.of(500L * Points.UNITS);
        assertThat(SearchText.of(figures, curve, bound, Palette.PLAIN))
                .isEqualTo(
                        """

                          Search
                            construction     0.15 s
                            search           2.00 s
                            moves tried   5,000,000  2,500,000 a second
                            scored        1,000,000                 20%
                            accepted         50,000                  1%

                          Best plan so far
                             0.15 s  1,000 points   +50%  ##############################  1 h left out
                             2.15 s    550 points  +9.1%  ###
                        """);
    }

    @Test
    void a_long_curve_keeps_its_ends_and_as_many_lines_for_every_doubling_of_the_time() {
        List<Better> curve =
                LongStream.rangeClosed(1, 100).mapToObj(i -> better(100 * i, 0, 300 - i)).toList();
        String text =
                SearchText.of(
                        new SearchFigures(
                                Duration.ofMillis(100),
                                Duration.ofSeconds(10),
                                0,
                                0,
                                0,
                                0,
                                OptionalDouble.empty()),
                        curve,
                        OptionalLong.empty(),
                        Palette.PLAIN);
        List<String> lines = text.lines().filter(line -> line.contains("points")).toList();
        assertThat(lines).hasSizeBetween(8, 13);
        assertThat(lines.getFirst()).contains("0.10 s", "299 points");
        assertThat(lines.getLast()).contains("10.00 s", "200 points");
        assertThat(lines.stream().filter(line -> line.contains(" 0.")).count()).isGreaterThan(3);
        assertThat(text.lines()).allMatch(line -> line.length() <= Wording.COLUMNS);
    }

    @Test
    void a_search_that_a_busy_machine_cut_short_says_so_and_what_to_do() {
        SearchFigures quiet = search(OptionalDouble.empty());
        SearchFigures busy = search(OptionalDouble.of(0.314));
        assertThat(SearchText.cutShort(quiet)).isEmpty();
        assertThat(SearchText.cutShort(busy))
                .containsExactly(
                        "  The search was cut short: this machine is busy and gave it 31% of the",
                        "  computing time that it asked for. Solve again when the machine is quiet, or",
                        "  longer: --time-limit 32s");
    }

    private static SearchFigures search(OptionalDouble cutShort) {
        return new SearchFigures(
                Duration.ofMillis(100), Duration.ofSeconds(10), 0, 0, 0, 0, cutShort);
    }

    private static Better better(long millis, long leftOut, long points) {
        return new Better(Duration.ofMillis(millis), leftOut, points * Points.UNITS);
    }
}
