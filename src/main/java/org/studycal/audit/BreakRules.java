package org.studycal.audit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.studycal.problem.Dates;
import org.studycal.problem.Durations;
import org.studycal.problem.ProtectedTime;

/** Breaks whose place is not fixed: looked for minute by minute. */
final class BreakRules {

    /** How far from a break's date the sessions lie that may take its time. */
    private static final int DAYS_AROUND = 2;

    private final Agenda agenda;
    private final Findings findings;

    BreakRules(Agenda agenda, Findings findings) {
        this.agenda = agenda;
        this.findings = findings;
    }

    void check() {
        check(agenda.solution.first(), agenda.solution.last());
    }

    /** Checks the breaks in whose time sessions of a day may lie. */
    void check(LocalDate of) {
        check(
                Dates.later(of.minusDays(DAYS_AROUND), agenda.solution.first()),
                Dates.earlier(of.plusDays(DAYS_AROUND), agenda.solution.last()));
    }

    private void check(LocalDate first, LocalDate last) {
        for (ProtectedTime rest : agenda.problem.protectedTimes()) {
            if (rest.floating().isPresent()) {
                for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
                    if (Rhythm.holds(rest.when(), date)) {
                        checkDay(rest, date, rest.floating().getAsInt());
                    }
                }
            }
        }
    }

    /** Commitments may leave less than the whole break, and so may sessions that have to stay. */
    private void checkDay(ProtectedTime rest, LocalDate date, int asked) {
        List<Placed> near = near(date);
        if (near.isEmpty()) {
            return;
        }
        LocalDateTime midnight = date.atStartOfDay();
        List<Long> minutes =
                Clocks.minutesBetween(
                        midnight.plusMinutes(rest.time().fromMinute()),
                        midnight.plusMinutes(rest.time().toMinute()),
                        agenda.problem.timeZone());
        int possible = longest(minutes, List.of());
        int fixed = longest(minutes, near.stream().filter(Placed::exempt).toList());
        int left = longest(minutes, near);
        int due = Math.min(asked, possible);
        if (left < due) {
            String message =
                    "%s has %s without study between %s for '%s'; %s are expected"
                            .formatted(
                                    date,
                                    Durations.format(left),
                                    rest.time(),
                                    rest.title(),
                                    Durations.format(due));
            Placed first = near.getFirst();
            findings.about(left >= Math.min(due, fixed), first, Cause.FLOATING_BREAK, message);
        }
    }

    /** Sessions that may lie in the time of a break that begins on a date. */
    private List<Placed> near(LocalDate date) {
        List<Placed> near = new ArrayList<>();
        for (int away = -DAYS_AROUND; away <= DAYS_AROUND; away++) {
            near.addAll(agenda.byDate.getOrDefault(date.plusDays(away), List.of()));
        }
        return near;
    }

    /** Minutes of the longest stretch without any of these sessions or a commitment. */
    private int longest(List<Long> minutes, List<Placed> sessions) {
        Predicate<Long> studied =
                minute ->
                        sessions.stream()
                                .anyMatch(
                                        placed ->
                                                placed.session().start().getEpochSecond()
                                                                < (minute + 1) * 60
                                                        && placed.session().end().getEpochSecond()
                                                                > minute * 60);
        int longest = 0;
        int stretch = 0;
        for (long minute : minutes) {
            boolean open = minute >= 0 && !agenda.free.isBusy(minute) && !studied.test(minute);
            stretch = open ? stretch + 1 : 0;
            longest = Math.max(longest, stretch);
        }
        return longest;
    }
}
