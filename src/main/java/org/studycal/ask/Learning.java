package org.studycal.ask;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.progress.Ratio;
import org.studycal.progress.Ratios;
import org.studycal.progress.Recorded;
import org.studycal.progress.Records;
import org.studycal.timeline.StudyDay;

/**
 * Learns from what is recorded how a person keeps to plans. What a revision planned until the next
 * one was made counts, up to the last entry: who writes down what was missed did the rest.
 */
public final class Learning {

    private static final double SECONDS_OF_A_WEEK = Duration.ofDays(7).toSeconds();

    /** Ratios beyond these are mistakes in the log rather than work. */
    private static final double MOST_RATIO = 5;

    private final Problem problem;
    private final Records records;
    private final Instant until;
    private int sessions;
    private int missed;

    private Learning(Problem problem, Records records, Instant until) {
        this.problem = problem;
        this.records = records;
        this.until = until;
    }

    /**
     * What the record says.
     *
     * @param problem as stated
     * @param revisions of the plan, the oldest that is known first
     */
    public static Evidence of(
            Problem problem, List<Solution> revisions, Records records, Instant now) {
        Optional<Instant> last =
                records.effective().stream().map(Entry::at).max(Instant::compareTo);
        if (last.isEmpty() || revisions.isEmpty()) {
            return Evidence.NONE;
        }
        Instant until = last.get().isBefore(now) ? last.get() : now;
        return new Learning(problem, records, until).learn(revisions);
    }

    private Evidence learn(List<Solution> revisions) {
        for (int i = 0; i < revisions.size(); i++) {
            Instant next = i + 1 < revisions.size() ? revisions.get(i + 1).stamp() : until;
            count(revisions.get(i), next.isBefore(until) ? next : until);
        }
        Solution newest = revisions.getLast();
        Optional<Instant> first =
                revisions.stream()
                        .flatMap(revision -> revision.sessions().stream())
                        .map(Session::start)
                        .min(Instant::compareTo);
        double weeks =
                first.map(start -> Duration.between(start, until).toSeconds() / SECONDS_OF_A_WEEK)
                        .orElse(0.0);
        return new Evidence(pace(newest), sessions, missed, Math.max(0, weeks), spells());
    }

    private void count(Solution revision, Instant next) {
        for (Session session : revision.sessions()) {
            if (!session.start().isBefore(revision.stamp())
                    && session.start().isBefore(next)
                    && !isOff(session)) {
                sessions++;
                Optional<Recorded> recorded = records.of(session);
                missed +=
                        recorded.filter(each -> each.state() == Recorded.State.MISSED).isPresent()
                                ? 1
                                : 0;
            }
        }
    }

    private boolean isOff(Session session) {
        LocalDate date = StudyDay.of(problem, session.start());
        return records.daysOff().stream().anyMatch(off -> off.days().contains(date));
    }

    private Map<String, Evidence.Pace> pace(Solution newest) {
        Map<String, Evidence.Pace> pace = new HashMap<>();
        for (Ratio ratio : Ratios.of(problem, newest, records)) {
            int activities = known(newest, ratio.category());
            if (ratio.realMinutes() > 0 && activities > 0) {
                pace.put(
                        ratio.category(),
                        new Evidence.Pace(
                                Math.clamp(ratio.value(), 1 / MOST_RATIO, MOST_RATIO), activities));
            }
        }
        return pace;
    }

    /** How many activities of a category something is recorded of. */
    private int known(Solution newest, String category) {
        Set<String> recorded =
                newest.sessions().stream()
                        .filter(session -> records.of(session).isPresent())
                        .map(Session::activity)
                        .collect(Collectors.toSet());
        return (int)
                problem.activities().stream()
                        .filter(activity -> activity.category().equals(category))
                        .filter(
                                activity ->
                                        recorded.contains(activity.id())
                                                || !records.changes(activity.id()).isEmpty())
                        .count();
    }

    private List<Integer> spells() {
        LocalDate today = LocalDate.ofInstant(until, problem.timeZone());
        return records.daysOff().stream()
                .filter(Entry.Sick.class::isInstance)
                .map(Entry.DaysOff::days)
                .filter(days -> !days.first().isAfter(today))
                .map(days -> Math.toIntExact(days.last().toEpochDay() - days.first().toEpochDay()))
                .map(days -> days + 1)
                .toList();
    }
}
