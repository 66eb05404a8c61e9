package org.studycal.revision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.audit.Figures;

/**
 * Weeks ahead that a new revision fills more than the weeks of the plan usually are.
 *
 * @param weeks plan weeks
 * @param most minutes of the fullest of them
 * @param usual minutes of an average week of the revision before: half of its weeks have less
 */
public record FullWeeks(List<Integer> weeks, long most, long usual) {

    /** Less more than this is not worth a word. */
    private static final long LEAST_MORE = 60;

    private static final int MORE_PERCENT = 10;

    /** Of fewer weeks nobody can say what is usual. */
    private static final int LEAST_WEEKS = 3;

    public FullWeeks {
        weeks = List.copyOf(weeks);
    }

    /**
     * The weeks from a day on that are fuller than usual, and than they were.
     *
     * @param before figures of the revision before
     * @param after figures of the new one
     */
    static Optional<FullWeeks> of(Figures before, Figures after, LocalDate today) {
        List<Long> busy =
                before.weeks().stream()
                        .map(Figures.Week::minutes)
                        .filter(minutes -> minutes > 0)
                        .sorted()
                        .toList();
        if (busy.size() < LEAST_WEEKS) {
            return Optional.empty();
        }
        long usual = busy.get(busy.size() / 2);
        Map<LocalDate, Long> then = new HashMap<>();
        before.weeks().forEach(week -> then.put(week.from(), week.minutes()));
        long limit = usual + Math.max(LEAST_MORE, usual * MORE_PERCENT / 100);
        List<Figures.Week> full =
                after.weeks().stream()
                        .filter(week -> !week.to().isBefore(today))
                        .filter(week -> week.minutes() >= limit)
                        .filter(week -> week.minutes() > then.getOrDefault(week.from(), 0L))
                        .toList();
        return full.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new FullWeeks(
                                full.stream().map(Figures.Week::week).toList(),
                                full.stream().mapToLong(Figures.Week::minutes).max().orElseThrow(),
                                usual));
    }
}
