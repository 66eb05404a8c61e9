package org.studycal.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.audit.Cause;
import org.studycal.audit.MovedSession;
import org.studycal.audit.Violation;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Dates;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;
import org.studycal.rule.SoftRule;
import org.studycal.timeline.FreeTime;
import org.studycal.timeline.StudyDay;
import org.studycal.timeline.TimeWindow;

/**
 * What a session would be worth at every other time within two weeks, when it moves alone.
 *
 * @param starts how many other starts there are in the windows that the person named
 * @param taken how many of them other sessions lie on
 * @param impossible what rules out the others, the most frequent first
 * @param dearer starts at which the plan costs more, the cheapest first
 * @param equal starts at which it costs the same: that the session is not there is chance
 * @param cheaper starts at which it costs less, the cheapest first
 */
public record Elsewhere(
        int starts,
        int taken,
        List<Group> impossible,
        List<Option> dearer,
        List<Option> equal,
        List<Option> cheaper) {

    private static final int DAYS = 14;

    /** What messages of an audit quote, or name as a prerequisite. */
    private static final Pattern NAMED = Pattern.compile("'([^']+)'|prerequisite (\\S+) is over");

    /**
     * Starts that the same thing rules out.
     *
     * @param cause which rule
     * @param what the title or the activity that the rule is about; empty where it is about none
     * @param ofOther whether it is another activity that could not keep the rule
     * @param starts how many
     * @param example what the auditor says of the first one
     */
    public record Group(Cause cause, String what, boolean ofOther, int starts, Violation example) {}

    /**
     * A start that is possible.
     *
     * @param dearer by how much each rule costs more, or less, in units
     */
    public record Option(Instant start, Map<SoftRule, Long> dearer) {

        public Option {
            dearer = Map.copyOf(dearer);
        }

        /** The whole difference in units. */
        public long units() {
            return dearer.values().stream().mapToLong(units -> units).sum();
        }
    }

    private record Key(Cause cause, String what, boolean ofOther) {}

    public Elsewhere {
        impossible = List.copyOf(impossible);
        dearer = List.copyOf(dearer);
        equal = List.copyOf(equal);
        cheaper = List.copyOf(cheaper);
    }

    /** Whether nothing but a rule or a worse plan is in the way. */
    public boolean isNowherePossible() {
        return taken == 0 && dearer.isEmpty() && equal.isEmpty() && cheaper.isEmpty();
    }

    /**
     * Looks at every other start from a moment on.
     *
     * @param remaining what the plan is the answer to
     */
    public static Elsewhere of(
            RemainingProblem remaining, Solution solution, Session session, Instant now) {
        Problem problem = remaining.problem();
        LocalDate day = StudyDay.of(problem, session.start());
        LocalDate from = day.minusDays(DAYS);
        LocalDate to = day.plusDays(DAYS);
        MovedSession moved = new MovedSession(remaining, solution, session, from, to);
        List<Option> dearer = new ArrayList<>();
        List<Option> equal = new ArrayList<>();
        List<Option> cheaper = new ArrayList<>();
        Map<Key, Integer> counts = new LinkedHashMap<>();
        Map<Key, Violation> examples = new LinkedHashMap<>();
        NavigableSet<Instant> starts = starts(problem, session, now);
        int taken = 0;
        for (Instant start : starts) {
            if (moved.taken(start).isPresent()) {
                taken++;
                continue;
            }
            MovedSession.Outcome outcome = moved.at(start);
            if (!outcome.violations().isEmpty()) {
                Violation first = first(outcome.violations());
                Key key = key(first, session);
                counts.merge(key, 1, Integer::sum);
                examples.putIfAbsent(key, first);
            } else {
                long units = outcome.units();
                (units > 0 ? dearer : units == 0 ? equal : cheaper)
                        .add(new Option(start, outcome.dearer()));
            }
        }
        List<Group> groups = new ArrayList<>();
        counts.forEach(
                (key, count) ->
                        groups.add(
                                new Group(
                                        key.cause(),
                                        key.what(),
                                        key.ofOther(),
                                        count,
                                        examples.get(key))));
        groups.sort(Comparator.comparingInt(Group::starts).reversed());
        dearer.sort(Comparator.comparingLong(Option::units));
        cheaper.sort(Comparator.comparingLong(Option::units));
        return new Elsewhere(starts.size(), taken, groups, dearer, equal, cheaper);
    }

    /** Each slot of the windows as named and of what is free of them. */
    static NavigableSet<Instant> starts(Problem problem, Session session, Instant now) {
        LocalDate day = StudyDay.of(problem, session.start());
        LocalDate today = LocalDate.ofInstant(now, problem.timeZone()).minusDays(1);
        LocalDate from = Dates.later(day.minusDays(DAYS), Dates.later(today, problem.start()));
        LocalDate to = day.plusDays(DAYS);
        NavigableSet<Instant> starts = new TreeSet<>();
        List<TimeWindow> windows = new ArrayList<>(FreeTime.named(problem, from, to));
        windows.addAll(FreeTime.windows(problem, from, to));
        for (TimeWindow window : windows) {
            Instant start = window.interval().start();
            while (start.isBefore(window.interval().end())) {
                if (!start.isBefore(now)) {
                    starts.add(start);
                }
                start = start.plusSeconds(60L * problem.slotMinutes());
            }
        }
        starts.remove(session.start());
        return starts;
    }

    /** The violation to name: what rules out a time whatever else is moved, before all others. */
    private static Violation first(List<Violation> violations) {
        return violations.stream()
                .filter(each -> isForGood(each.cause()))
                .findFirst()
                .orElse(violations.getFirst());
    }

    /** Whether a rule rules out a time whatever else is moved. */
    public static boolean isForGood(Cause cause) {
        return switch (cause) {
            case OUTSIDE_AVAILABILITY,
                    IN_PROTECTED_TIME,
                    OVER_COMMITMENT,
                    SPANS_LABELS,
                    SPANS_DAYS,
                    WRONG_LABEL,
                    BEFORE_NOW,
                    BEFORE_RELEASE,
                    AFTER_DEADLINE ->
                    true;
            default -> false;
        };
    }

    private static Key key(Violation violation, Session session) {
        Matcher named = NAMED.matcher(violation.message());
        String what = "";
        if (named.find()) {
            what = named.group(1) != null ? named.group(1) : named.group(2);
        }
        boolean ofOther =
                !violation.activity().isEmpty() && !violation.activity().equals(session.activity());
        return new Key(violation.cause(), ofOther ? violation.activity() : what, ofOther);
    }
}
