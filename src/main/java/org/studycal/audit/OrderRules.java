package org.studycal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.studycal.problem.Activity;
import org.studycal.problem.Durations;
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
                        .flatMap(OrderRules::lastEnd)
                        .ifPresent(end -> checkAfter(sessions, prerequisite, end));
            }
            checkDates(activity, sessions);
        }
    }

    /** When the last of some sessions is over. */
    static Optional<Instant> lastEnd(List<Placed> sessions) {
        return sessions.stream().map(placed -> placed.session().end()).max(Instant::compareTo);
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
    private void checkAfter(List<Placed> sessions, Prerequisite prerequisite, Instant end) {
        Instant earliest = end.plusSeconds(prerequisite.minGapMinutes() * 60L);
        List<Placed> early =
                sessions.stream()
                        .filter(placed -> placed.session().start().isBefore(earliest))
                        .toList();
        Optional<Placed> worst = early.stream().filter(placed -> !placed.exempt()).findFirst();
        worst.or(() -> early.stream().findFirst())
                .ifPresent(
                        placed -> {
                            String gap =
                                    prerequisite.minGapMinutes() == 0
                                            ? ""
                                            : " and "
                                                    + Durations.format(prerequisite.minGapMinutes())
                                                    + " more";
                            String message =
                                    findings.session(placed)
                                            + " begins before its prerequisite "
                                            + prerequisite.activity()
                                            + " is over ("
                                            + findings.when(end)
                                            + gap
                                            + ")";
                            findings.about(placed, Cause.PREREQUISITE, message);
                        });
    }

    private void checkDates(Activity activity, List<Placed> sessions) {
        Optional<LocalDate> deadline = deadlineOf(activity);
        for (Placed placed : sessions) {
            if (activity.release().isPresent()
                    && placed.session().start().isBefore(midnight(activity.release().get()))) {
                findings.about(
                        placed,
                        Cause.BEFORE_RELEASE,
                        findings.session(placed)
                                + " lies before its release "
                                + activity.release().get());
            }
            if (deadline.isPresent()
                    && placed.session().end().isAfter(midnight(deadline.get().plusDays(1)))) {
                findings.about(
                        placed,
                        Cause.AFTER_DEADLINE,
                        findings.session(placed) + " lies after its deadline " + deadline.get());
            }
        }
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay(agenda.problem.timeZone()).toInstant();
    }

    private Optional<LocalDate> deadlineOf(Activity activity) {
        Optional<LocalDate> milestone =
                activity.effort().weekly()
                        ? Optional.empty()
                        : agenda.problem.milestones().stream()
                                .filter(
                                        stone ->
                                                stone.hard()
                                                        && stone.requires().contains(activity.id()))
                                .map(Milestone::date)
                                .min(LocalDate::compareTo);
        return Stream.concat(activity.deadline().stream(), milestone.stream())
                .min(LocalDate::compareTo);
    }
}
