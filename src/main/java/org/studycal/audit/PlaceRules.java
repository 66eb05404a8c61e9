package org.studycal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.plan.Session;
import org.studycal.problem.Activity;
import org.studycal.problem.ProtectedTime;

/**
 * Rule 1: a session lies inside one window whose label its activity allows; checked minute by
 * minute.
 */
final class PlaceRules {

    private final Agenda agenda;
    private final Findings findings;

    PlaceRules(Agenda agenda, Findings findings) {
        this.agenda = agenda;
        this.findings = findings;
    }

    void check() {
        for (Session session : agenda.solution.sessions()) {
            checkShape(session);
        }
        agenda.sessions.forEach(this::check);
    }

    /** Checks one session. */
    void check(Placed placed) {
        checkPresent(placed);
        checkMinutes(placed);
        checkDay(placed);
    }

    private void checkShape(Session session) {
        if (!session.end().isAfter(session.start())) {
            findings.violation(
                    Cause.EMPTY_SESSION,
                    session.activity(),
                    session.start(),
                    findings.session(session) + " does not end after its start");
        }
        if (!isOnMinute(session.start()) || !isOnMinute(session.end())) {
            findings.violation(
                    Cause.NOT_ON_MINUTE,
                    session.activity(),
                    session.start(),
                    findings.session(session)
                            + " runs from "
                            + session.start()
                            + " to "
                            + session.end()
                            + "; both are expected on a whole minute");
        }
    }

    /** In real time or by the clocks: until 1972 some zones had seconds in their offset. */
    private boolean isOnMinute(Instant instant) {
        int offset = agenda.problem.timeZone().getRules().getOffset(instant).getTotalSeconds();
        boolean real = Math.floorMod(instant.getEpochSecond(), 60) == 0;
        boolean shown = Math.floorMod(instant.getEpochSecond() + offset, 60) == 0;
        return (real || shown) && instant.getNano() == 0;
    }

    /** History lies in the past and is nothing to warn of. */
    private void checkPresent(Placed placed) {
        Instant now = agenda.solution.stamp();
        if (!placed.exempt() && placed.session().start().isBefore(now)) {
            findings.violation(
                    Cause.BEFORE_NOW,
                    placed.activity(),
                    placed.session().start(),
                    findings.session(placed)
                            + " begins before "
                            + findings.when(now)
                            + ", when the solution was made");
        }
    }

    private void checkMinutes(Placed placed) {
        FreeMinutes free = agenda.free;
        long start = Clocks.minuteOf(placed.session().start());
        long end = Clocks.minuteOf(placed.session().end().minusNanos(1)) + 1;
        Map<Cause, Long> faults = new EnumMap<>(Cause.class);
        if (start < free.from() || end > free.to() || !agenda.isInPlan(placed.date())) {
            faults.put(Cause.OUTSIDE_PLAN, start);
        }
        List<String> allowed =
                agenda.activity(placed.activity()).map(Activity::labels).stream()
                        .flatMap(labels -> labels.stream().sorted())
                        .toList();
        String label = "";
        for (long minute = Math.max(start, free.from());
                minute < Math.min(end, free.to());
                minute++) {
            String here = free.label(minute);
            if (here.isEmpty()) {
                faults.putIfAbsent(Cause.OUTSIDE_AVAILABILITY, minute);
            } else if (!label.isEmpty() && !here.equals(label)) {
                faults.putIfAbsent(Cause.SPANS_LABELS, minute);
            }
            if (!here.isEmpty() && !allowed.isEmpty() && !allowed.contains(here)) {
                faults.putIfAbsent(Cause.WRONG_LABEL, minute);
            }
            if (free.isProtected(minute)) {
                faults.putIfAbsent(Cause.IN_PROTECTED_TIME, minute);
            }
            if (free.isBusy(minute)) {
                faults.putIfAbsent(Cause.OVER_COMMITMENT, minute);
            }
            label = here.isEmpty() ? label : here;
        }
        faults.forEach((cause, minute) -> report(placed, cause, minute, allowed));
    }

    private void report(Placed placed, Cause cause, long minute, List<String> allowed) {
        Instant at = Instant.ofEpochSecond(minute * 60);
        String what =
                switch (cause) {
                    case OUTSIDE_PLAN ->
                            "lies outside the plan, "
                                    + agenda.firstDay()
                                    + " to "
                                    + agenda.lastDay();
                    case OUTSIDE_AVAILABILITY ->
                            "lies outside availability from " + findings.when(at);
                    case SPANS_LABELS ->
                            "goes over into a window '"
                                    + agenda.free.label(minute)
                                    + "' at "
                                    + findings.when(at);
                    case WRONG_LABEL ->
                            "lies in a window '"
                                    + agenda.free.label(minute)
                                    + "'; its activity asks for "
                                    + String.join(" or ", allowed);
                    case IN_PROTECTED_TIME ->
                            "lies in protected time"
                                    + titleOfProtected(at)
                                    + " at "
                                    + findings.when(at);
                    default ->
                            "lies over "
                                    + agenda.free.engagement(at).orElseThrow()
                                    + " at "
                                    + findings.when(at);
                };
        findings.about(placed, cause, findings.session(placed) + " " + what);
    }

    private String titleOfProtected(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, agenda.problem.timeZone());
        LocalDate date = local.toLocalDate();
        int minute = local.toLocalTime().toSecondOfDay() / 60;
        Optional<String> title =
                agenda.problem.protectedTimes().stream()
                        .filter(rest -> rest.floating().isEmpty())
                        .filter(
                                rest ->
                                        holds(rest, date, minute)
                                                || holds(rest, date.minusDays(1), minute + 1440))
                        .map(ProtectedTime::title)
                        .findFirst();
        return title.map(text -> " '" + text + "'").orElse("");
    }

    private static boolean holds(ProtectedTime rest, LocalDate date, int minute) {
        return rest.time().fromMinute() <= minute
                && minute < rest.time().toMinute()
                && Rhythm.holds(rest.when(), date);
    }

    private void checkDay(Placed placed) {
        Instant lastMinute = placed.session().end().minusNanos(1);
        LocalDate lastDay = agenda.free.dayOf(lastMinute);
        if (lastDay.isAfter(placed.date())) {
            findings.about(
                    placed,
                    Cause.SPANS_DAYS,
                    findings.session(placed)
                            + " goes over into another day; a session lies in one day's windows");
        }
    }
}
