package org.studycal.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.studycal.problem.Category;
import org.studycal.problem.Durations;
import org.studycal.problem.Limits;
import org.studycal.problem.Problem;

/**
 * Rule 5: maxima of days and weeks, days of rest, breaks and the reserve; all in booked minutes.
 */
final class LimitRules {

    private final Agenda agenda;
    private final Findings findings;
    private final Limits limits;

    LimitRules(Agenda agenda, Findings findings) {
        this.agenda = agenda;
        this.findings = findings;
        this.limits = agenda.problem.limits();
    }

    void check() {
        agenda.byDate.forEach(this::checkDay);
        agenda.byWeek.forEach(this::checkWeek);
        checkBreaks();
        checkStretches();
    }

    private void checkDay(LocalDate date, List<Placed> sessions) {
        checkSum(sessions, limits.perDayMinutes(), Cause.DAILY_MAXIMUM, date + " holds", "a day");
        for (Category category : agenda.problem.categories()) {
            checkSum(
                    only(sessions, category),
                    category.dailyMaxMinutes(),
                    Cause.CATEGORY_DAILY_MAXIMUM,
                    date + " holds of '" + category.id() + "'",
                    "a day");
        }
    }

    private void checkWeek(int week, List<Placed> sessions) {
        String holds = "plan week " + week + " holds";
        checkSum(sessions, mostIn(agenda.problem, week), Cause.WEEKLY_MAXIMUM, holds, "a week");
        for (Category category : agenda.problem.categories()) {
            checkSum(
                    only(sessions, category),
                    category.quota().maxMinutes(),
                    Cause.CATEGORY_WEEKLY_MAXIMUM,
                    holds + " of '" + category.id() + "'",
                    "a week");
        }
        if (limits.reservePercent() > 0 && !isHistory(sessions)) {
            int free = agenda.freeInWeek(week);
            int usable = Math.toIntExact((long) free * (100 - limits.reservePercent()) / 100);
            String kept =
                    "with "
                            + limits.reservePercent()
                            + "% of "
                            + Durations.format(free)
                            + " kept free";
            checkSum(sessions, OptionalInt.of(usable), Cause.RESERVE, holds, kept);
        }
        checkRest(week, sessions);
    }

    /** Most minutes of a week; more than in others where the person said so. */
    static OptionalInt mostIn(Problem problem, int week) {
        Limits limits = problem.limits();
        OptionalInt most = limits.perWeekMinutes();
        LocalDate begin = problem.weeks().firstDayOf(week);
        for (Limits.FullerWeeks fuller : limits.fuller()) {
            if (limits.perWeekMinutes().isPresent() && !fuller.until().isBefore(begin)) {
                most =
                        OptionalInt.of(
                                Math.max(fuller.minutes(), limits.perWeekMinutes().getAsInt()));
            }
        }
        return most;
    }

    /** Nothing was free any more in a week that was over, and nothing could be kept free. */
    private boolean isHistory(List<Placed> sessions) {
        return sessions.stream()
                .allMatch(
                        placed ->
                                placed.exempt()
                                        && placed.session()
                                                .start()
                                                .isBefore(agenda.solution.stamp()));
    }

    private static List<Placed> only(List<Placed> sessions, Category category) {
        return sessions.stream().filter(placed -> placed.category().equals(category.id())).toList();
    }

    private void checkSum(
            List<Placed> sessions, OptionalInt limit, Cause cause, String holds, String per) {
        if (limit.isEmpty() || sessions.isEmpty()) {
            return;
        }
        long total = Agenda.booked(sessions);
        findings.limit(
                total,
                exemptMinutes(sessions),
                limit.getAsInt(),
                cause,
                "",
                sessions.getFirst().session().start(),
                holds
                        + " "
                        + Durations.format(total)
                        + "; at most "
                        + Durations.format(limit.getAsInt())
                        + " are allowed, "
                        + per);
    }

    private static long exemptMinutes(List<Placed> sessions) {
        return Agenda.booked(sessions.stream().filter(Placed::exempt).toList());
    }

    private void checkRest(int week, List<Placed> sessions) {
        long days = days(sessions, placed -> true);
        long allowed = 7L - limits.restDays();
        findings.limit(
                days,
                days(sessions, Placed::exempt),
                allowed,
                Cause.REST_DAYS,
                "",
                sessions.getFirst().session().start(),
                "plan week "
                        + week
                        + " has sessions on "
                        + days
                        + " days; at most "
                        + allowed
                        + " are allowed, with "
                        + limits.restDays()
                        + " of rest");
    }

    private static long days(List<Placed> sessions, Predicate<Placed> which) {
        return sessions.stream().filter(which).map(Placed::date).distinct().count();
    }

    private void checkBreaks() {
        for (int i = 1; i < agenda.sessions.size(); i++) {
            Placed before = agenda.sessions.get(i - 1);
            Placed after = agenda.sessions.get(i);
            Duration gap = gap(before, after);
            if (!gap.isNegative() && gap.compareTo(Duration.ofMinutes(limits.breakMinutes())) < 0) {
                findings.about(
                        before.exempt() ? after : before,
                        Cause.BREAK,
                        findings.session(after)
                                + " begins "
                                + Durations.format(gap.toMinutes())
                                + " after "
                                + findings.session(before)
                                + "; a break of "
                                + Durations.format(limits.breakMinutes())
                                + " is expected");
            }
        }
    }

    private static Duration gap(Placed before, Placed after) {
        return Duration.between(before.session().end(), after.session().start());
    }

    private void checkStretches() {
        if (limits.stretchMinutes().isEmpty()) {
            return;
        }
        List<Placed> stretch = new ArrayList<>();
        for (Placed placed : agenda.sessions) {
            if (!stretch.isEmpty()
                    && gap(stretch.getLast(), placed)
                                    .compareTo(Duration.ofMinutes(limits.longBreakMinutes()))
                            >= 0) {
                checkStretch(stretch);
                stretch.clear();
            }
            stretch.add(placed);
        }
        checkStretch(stretch);
    }

    private void checkStretch(List<Placed> stretch) {
        if (stretch.isEmpty()) {
            return;
        }
        int limit = limits.stretchMinutes().getAsInt();
        long total = Agenda.booked(stretch);
        Instant start = stretch.getFirst().session().start();
        findings.limit(
                total,
                exemptMinutes(stretch),
                limit,
                Cause.LONG_BREAK,
                "",
                start,
                "from "
                        + findings.when(start)
                        + " there are "
                        + Durations.format(total)
                        + " of study without a break of "
                        + Durations.format(limits.longBreakMinutes())
                        + "; one is due after "
                        + Durations.format(limit));
    }
}
