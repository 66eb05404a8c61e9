package org.studycal.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.studycal.audit.Figures;
import org.studycal.problem.Problem;

/**
 * How much a plan asks of the weeks ahead.
 *
 * @param meanMinutes of the weeks with any study
 * @param mostMinutes of the fullest week
 */
public record Load(long meanMinutes, long mostMinutes) {

    /** The load of the present week and those after it. */
    public static Load of(Figures figures, Instant now, Problem problem) {
        LocalDate today = LocalDate.ofInstant(now, problem.timeZone());
        List<Long> studied =
                figures.weeks().stream()
                        .filter(week -> !week.to().isBefore(today))
                        .map(Figures.Week::minutes)
                        .filter(minutes -> minutes > 0)
                        .toList();
        long sum = studied.stream().mapToLong(minutes -> minutes).sum();
        return new Load(
                studied.isEmpty() ? 0 : Math.round((double) sum / studied.size()),
                studied.stream().mapToLong(minutes -> minutes).max().orElse(0));
    }
}
