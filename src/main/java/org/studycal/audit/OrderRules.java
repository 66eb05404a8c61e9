package org.studycal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.studycal.problem.Activity;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Gap;
import org.studycal.problem.Milestone;
import org.studycal.problem.Prerequisite;

/** Rules 2, 3 and 4: no overlap, prerequisites first, release and deadline hold. */
final class OrderRules {

    private final Agenda agenda;
    private final Findings findings;

    OrderRules(Agenda agenda, Findings findings) {
        this.agenda = agenda;
        this.findings = findings;
    }

    void check() {
        checkOverlaps();
        for (Activity activity : agenda.problem.activities()) {
            List<Placed> sessions = agenda.of(activity);
            for (Prerequisite prerequisite : activity.after()) {
                agenda.activity(prerequisite.activity())
                        .map(agenda::of)
                        .filter(before -> !before.isEmpty())
                        .ifPresent(before -> checkAfter(sessions, prerequisite, before));
            }
            checkDates(activity, sessions);
        }
    }

    /** When the last of some sessions is over. */
    static Optional<Instant> lastEnd(List<Placed> sessions) {
        return sessions.stream().map(placed -> placed.session().end()).max(Instant::compareTo);
    }

    /** Local date of the last of some sessions. */
    static LocalDate lastDate(List<Placed> sessions) {
        return sessions.stream().map(Placed::date).max(LocalDate::compareTo).orElseThrow();
    }

    private void checkOverlaps() {
        Placed longest = null;
        for (Placed placed : agenda.sessions) {
            if (longest != null && placed.session().start().isBefore(longest.session().end())) {
                boolean helpless = placed.exempt() && longest.exempt();
                findings.about(
                        helpless,
                        placed,
                        Cause.OVERLAP,
                        findings.session(placed) + " overlaps " + findings.session(longest));
            }
            if (longest == null || placed.session().end().isAfter(longest.session().end())) {
                longest = placed;
            }
        }
    }

    /** A session fixed by hand may come too early, the first other one may not. */
    private void checkAfter(List<Placed> sessions, Prerequisite prerequisite, List<Placed> before) {
        Instant end = lastEnd(before).orElseThrow();
        Gap gap = prerequisite.minGap();
        LocalDate earliestDay = lastDate(before).plusDays(gap.inDays() ? gap.amount() : 0);
        Instant earliest = gap.inDays() ? end : end.plusSeconds(gap.amount() * 60L);
        List<Placed> early =
                sessions.stream()
                        .filter(
                                placed ->
                                        placed.session().start().isBefore(earliest)
                                                || (gap.inDays()
                                                        && placed.date().isBefore(earliestDay)))
                        .toList();
        String more = gap.amount() == 0 ? "" : " and " + gap + " more";
        String over = " is over (" + findings.when(end) + more + ")";
        Optional<Placed> worst = early.stream().filter(placed -> !placed.exempt()).findFirst();
        List<Placed> put = early.stream().filter(placed -> placed.session().pinned()).toList();
        if (worst.isEmpty() && !put.isEmpty()) {
            put.forEach(placed -> warnOfPin(placed, prerequisite, over));
            return;
        }
        worst.or(() -> early.stream().findFirst())
                .ifPresent(
                        placed ->
                                findings.about(
                                        placed,
                                        Cause.PREREQUISITE,
                                        findings.session(placed)
                                                + " begins before its prerequisite "
                                                + prerequisite.activity()
                                                + over));
    }

    private void warnOfPin(Placed placed, Prerequisite prerequisite, String over) {
        findings.warning(
                Cause.PREREQUISITE,
                placed.activity(),
                placed.session().start(),
                title(placed.activity())
                        + " on "
                        + findings.when(placed.session().start())
                        + " stays where you put it, before "
                        + title(prerequisite.activity())
                        + over
                        + ", which it should follow");
    }

    private String title(String activity) {
        return agenda.activity(activity).map(Activity::title).orElse(activity);
    }

    private void checkDates(Activity activity, List<Placed> sessions) {
        List<DateLimit> deadlines = deadlinesOf(activity);
        for (Placed placed : sessions) {
            if (activity.release().isPresent() && isBefore(placed, activity.release().get())) {
                findings.about(
                        placed,
                        Cause.BEFORE_RELEASE,
                        findings.session(placed)
                                + " lies before its release "
                                + activity.release().get());
            }
            deadlines.stream()
                    .filter(deadline -> placed.session().end().isAfter(endOf(agenda, deadline)))
                    .min(Comparator.comparing(DateLimit::date))
                    .ifPresent(
                            deadline ->
                                    findings.about(
                                            placed,
                                            Cause.AFTER_DEADLINE,
                                            findings.session(placed)
                                                    + " lies after its deadline "
                                                    + deadline));
        }
    }

    private boolean isBefore(Placed placed, DateLimit release) {
        Instant begin =
                release.time().isEmpty()
                        ? midnight(agenda, release.date())
                        : instantOf(agenda, release);
        return placed.session().start().isBefore(begin);
    }

    /** When a day is over, or the moment of it. */
    static Instant endOf(Agenda agenda, DateLimit deadline) {
        return deadline.time().isEmpty()
                ? midnight(agenda, deadline.date().plusDays(1))
                : instantOf(agenda, deadline);
    }

    private static Instant midnight(Agenda agenda, LocalDate date) {
        return date.atStartOfDay(agenda.problem.timeZone()).toInstant();
    }

    /** Whether a session lies after a day, or goes on after a moment. */
    static boolean isAfter(Agenda agenda, Placed placed, DateLimit deadline) {
        if (deadline.time().isEmpty()) {
            return placed.date().isAfter(deadline.date());
        }
        return placed.session().end().isAfter(instantOf(agenda, deadline));
    }

    private static Instant instantOf(Agenda agenda, DateLimit moment) {
        return Clocks.instantOf(
                moment.date().atTime(moment.time().orElseThrow()), agenda.problem.timeZone());
    }

    private List<DateLimit> deadlinesOf(Activity activity) {
        Stream<DateLimit> milestones =
                activity.effort().repeats()
                        ? Stream.empty()
                        : agenda.problem.milestones().stream()
                                .filter(
                                        stone ->
                                                stone.hard()
                                                        && stone.requires().contains(activity.id()))
                                .map(OrderRules::limitOf);
        return Stream.concat(activity.deadline().stream(), milestones).toList();
    }

    /** What an exam wants is done before it begins, or on the days before. */
    static DateLimit limitOf(Milestone milestone) {
        boolean dayBefore = milestone.kind() == Milestone.Kind.EXAM && milestone.time().isEmpty();
        return dayBefore
                ? DateLimit.of(milestone.date().minusDays(1))
                : new DateLimit(milestone.date(), milestone.time());
    }
}
