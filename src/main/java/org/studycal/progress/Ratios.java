package org.studycal.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry.Did;
import org.studycal.progress.Entry.Finished;
import org.studycal.progress.Entry.Needs;
import org.studycal.progress.Entry.OfActivity;

/**
 * Learns from progress how real hours compare with planned ones. An activity that was finished took
 * what was done of it instead of its effort; one that needs more took its share of both; what was
 * only done took what was planned, before it was taken for more or less. Sessions without a record
 * count where something was said of their activity after them.
 */
public final class Ratios {

    private record Share(double planned, long real, int sessions) {}

    private final Records records;
    private final Map<String, List<Session>> sessions;

    private Ratios(Solution solution, Records records) {
        this.records = records;
        sessions = solution.sessions().stream().collect(Collectors.groupingBy(Session::activity));
    }

    /** The ratio of every category that anything is known of, in the problem's order. */
    public static List<Ratio> of(Problem problem, Solution solution, Records records) {
        Ratios learnt = new Ratios(solution, records);
        List<Ratio> ratios = new ArrayList<>();
        for (Category category : problem.categories()) {
            List<Share> shares =
                    problem.activities().stream()
                            .filter(activity -> activity.category().equals(category.id()))
                            .map(learnt::share)
                            .filter(share -> share.planned() > 0)
                            .toList();
            if (!shares.isEmpty()) {
                ratios.add(
                        new Ratio(
                                category.id(),
                                Math.round(shares.stream().mapToDouble(Share::planned).sum()),
                                shares.stream().mapToLong(Share::real).sum(),
                                shares.stream().mapToInt(Share::sessions).sum()));
            }
        }
        return ratios;
    }

    /** The entries by which the rest of the work is planned with what was learnt. */
    public static List<Entry> news(
            Problem problem, Solution solution, Records records, Instant now) {
        return of(problem, solution, records).stream()
                .filter(Ratio::isKnown)
                .filter(ratio -> ratio.percent() != records.takes(ratio.category(), now))
                .<Entry>map(ratio -> new Entry.Takes(now, ratio.percent(), ratio.category()))
                .toList();
    }

    private Share share(Activity activity) {
        List<OfActivity> changes = records.changes(activity.id());
        Optional<Instant> told =
                changes.stream()
                        .filter(change -> !(change instanceof Entry.Dropped))
                        .map(Entry::at)
                        .max(Instant::compareTo);
        long real = 0;
        double stated = 0;
        int count = 0;
        Set<Instant> starts = new HashSet<>();
        for (Session session : sessions.getOrDefault(activity.id(), List.of())) {
            int minutes = happened(session, told);
            starts.add(session.start());
            real += minutes;
            stated += stated(activity, minutes, session.start());
            count += minutes > 0 ? 1 : 0;
        }
        long needed = 0;
        for (OfActivity change : changes) {
            // A later plan has the extra session among its own.
            if (change instanceof Did did && starts.add(did.start())) {
                real += did.minutes();
                stated += stated(activity, did.minutes(), did.start());
                count++;
            } else if (change instanceof Needs needs) {
                needed += needs.minutes();
            }
        }
        return new Share(planned(activity, changes, stated, needed), real, count);
    }

    /** The minutes that the problem states for work that was planned with the ratio of its time. */
    private double stated(Activity activity, int minutes, Instant start) {
        return activity.effort().repeats()
                ? minutes
                : minutes * 100.0 / records.takes(activity.category(), start);
    }

    private static double planned(
            Activity activity, List<OfActivity> changes, double stated, long needed) {
        long effort = activity.effort().minutes();
        if (activity.effort().repeats()) {
            return stated;
        }
        return changes.stream().anyMatch(Finished.class::isInstance)
                ? effort
                : stated * effort / (effort + needed);
    }

    private int happened(Session session, Optional<Instant> told) {
        Optional<Recorded> recorded = records.of(session);
        if (recorded.isPresent()) {
            return recorded.get().minutes();
        }
        return told.filter(at -> !session.start().isAfter(at))
                .map(at -> Math.toIntExact(Math.min(session.minutes(), minutes(session, at))))
                .orElse(0);
    }

    private static long minutes(Session session, Instant until) {
        return Duration.between(session.start(), until).toMinutes();
    }
}
