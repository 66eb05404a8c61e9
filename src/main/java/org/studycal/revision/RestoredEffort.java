package org.studycal.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.audit.AskedMinutes;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Period;
import org.studycal.problem.Problem;
import org.studycal.timeline.StudyDay;

/**
 * Old times under today's efforts: what history has made superfluous goes from the end, what no
 * time is left for is left out.
 *
 * @param sessions what remains of those that could be restored
 * @param leftOut what is missing then
 */
record RestoredEffort(List<Session> sessions, List<LeftOut> leftOut) {

    RestoredEffort {
        sessions = List.copyOf(sessions);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Weighs sessions against efforts.
     *
     * @param draft says which days belong to the plan
     * @param earlier whose times are restored
     * @param fixed sessions that stay
     * @param movable sessions that may be cut
     */
    static RestoredEffort of(
            Problem problem,
            Solution draft,
            Solution earlier,
            List<Session> fixed,
            List<Session> movable,
            Instant now) {
        Scale scale = new Scale(problem, draft, earlier, now);
        for (Activity activity : problem.activities()) {
            scale.weigh(activity, of(activity, fixed), of(activity, movable));
        }
        return new RestoredEffort(scale.sessions, scale.leftOut);
    }

    private static List<Session> of(Activity activity, List<Session> sessions) {
        return sessions.stream()
                .filter(session -> session.activity().equals(activity.id()))
                .sorted(Comparator.comparing(Session::start))
                .toList();
    }

    private static final class Scale {

        private final Problem problem;
        private final Solution earlier;
        private final Instant now;
        private final AskedMinutes asked;
        private final List<Session> sessions = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();

        Scale(Problem problem, Solution draft, Solution earlier, Instant now) {
            this.problem = problem;
            this.earlier = earlier;
            this.now = now;
            this.asked = new AskedMinutes(problem, draft);
        }

        void weigh(Activity activity, List<Session> fixed, List<Session> movable) {
            if (activity.isReview()) {
                sessions.addAll(movable);
                return;
            }
            if (!activity.effort().repeats()) {
                weigh(activity, Period.NONE, activity.effort().minutes(), fixed, movable);
                return;
            }
            Map<Period, Integer> periods = new LinkedHashMap<>(asked.byPeriod(activity));
            for (Session session : movable) {
                periods.putIfAbsent(periodOf(activity, session), 0);
            }
            periods.forEach(
                    (period, minutes) ->
                            weigh(
                                    activity,
                                    period,
                                    minutes,
                                    in(activity, period, fixed),
                                    in(activity, period, movable)));
        }

        private Period periodOf(Activity activity, Session session) {
            return StudyDay.period(problem, activity, session.start());
        }

        private List<Session> in(Activity activity, Period period, List<Session> all) {
            return all.stream()
                    .filter(session -> periodOf(activity, session).equals(period))
                    .toList();
        }

        private void weigh(
                Activity activity,
                Period period,
                long minutes,
                List<Session> fixed,
                List<Session> movable) {
            long room = minutes - minutes(fixed);
            for (Session session : movable) {
                if (session.pinned() || session.minutes() <= room) {
                    sessions.add(session);
                    room -= session.minutes();
                } else if (room > 0) {
                    sessions.add(session.ending(session.start().plusSeconds(60 * room)));
                    room = 0;
                }
            }
            if (room > 0) {
                leftOut.add(
                        new LeftOut(
                                activity.id(),
                                period,
                                activity.priority(),
                                Math.toIntExact(room),
                                reason(activity, period, room)));
            }
        }

        private static long minutes(List<Session> sessions) {
            return sessions.stream().mapToLong(Session::minutes).sum();
        }

        private String reason(Activity activity, Period period, long minutes) {
            Optional<LeftOut> before =
                    earlier.leftOut().stream()
                            .filter(left -> left.activity().equals(activity.id()))
                            .filter(
                                    left ->
                                            left.period().equals(period)
                                                    && left.minutes() == minutes)
                            .findFirst();
            if (before.isPresent()) {
                return before.get().reason();
            }
            boolean late =
                    earlier.sessions().stream()
                            .filter(session -> session.activity().equals(activity.id()))
                            .anyMatch(session -> session.start().isBefore(now));
            return late
                    ? "its old time has passed"
                    : "revision " + earlier.revision() + " had no time for it";
        }
    }
}
