package org.studycal.replan;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.busy.ReadCalendar;
import org.studycal.busy.SeenEvent;
import org.studycal.plan.Export;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.progress.Records;
import org.studycal.replan.Edits.Deletion;
import org.studycal.revision.EventUid;
import org.studycal.revision.OwnEvents;
import org.studycal.revision.OwnEvents.Look;

/** Compares a plan with an export of it. */
final class CalendarComparison {

    private final Problem problem;
    private final ZoneId zone;
    private final List<Solution> revisions;
    private final Records records;
    private final Solution plan;
    private final Instant now;
    private final Deletion deletion;
    private final OwnEvents own;
    private final Map<String, SeenEvent> seen = new LinkedHashMap<>();
    private final Map<Look, String> alike = new LinkedHashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<DraggedMilestone> dragged = new ArrayList<>();
    private final boolean complete;
    private boolean foreign;
    private Instant from = Instant.MAX;
    private Instant to = Instant.MIN;
    private int known;
    private final Set<String> lacking = new HashSet<>();
    private int untouched;
    private int outdated;
    private int beyond;

    CalendarComparison(
            Problem problem,
            List<Solution> revisions,
            ReadCalendar export,
            Records records,
            Instant now,
            Deletion deletion) {
        this.problem = problem;
        this.records = records;
        this.zone = problem.timeZone();
        this.revisions = revisions;
        this.plan = revisions.getFirst();
        this.own = OwnEvents.of(plan, () -> revisions.subList(1, revisions.size()));
        this.now = now;
        this.deletion = deletion;
        this.complete = export.isComplete();
        read(export.seen(zone));
    }

    private void read(List<SeenEvent> events) {
        Map<String, String> uids = new HashMap<>();
        plan.sessions().forEach(each -> uids.put(folded(each.uid()), each.uid()));
        Map<String, List<MilestoneEvent>> milestones = milestones();
        boolean utc = floatingIsUtc(events, uids);
        List<SeenEvent> others = new ArrayList<>();
        for (SeenEvent read : events) {
            SeenEvent event = utc ? read.asUtc() : read;
            String uid = uids.get(folded(event.uid()));
            if (uid != null) {
                seen.put(uid, event);
            } else if (milestones.containsKey(folded(event.uid()))) {
                DraggedMilestone.of(event, milestones.get(folded(event.uid())), zone)
                        .ifPresent(dragged::add);
            } else if (!own.hasUid(event.uid())) {
                others.add(event);
            }
            Instant end = event.end().isAfter(event.start()) ? event.end() : event.start();
            from = event.start().isBefore(from) ? event.start() : from;
            to = end.isAfter(to) ? end : to;
        }
        others.removeIf(this::isKnownByLook);
        if (!alike.isEmpty()) {
            others.removeIf(this::isMoved);
        }
        foreign = !others.isEmpty();
    }

    /** By UID the events of the plan's milestones, the newest first. */
    private Map<String, List<MilestoneEvent>> milestones() {
        Map<String, List<MilestoneEvent>> milestones = new HashMap<>();
        plan.milestones().forEach(each -> milestones.put(folded(each.uid()), new ArrayList<>()));
        for (Solution revision : revisions) {
            for (MilestoneEvent each : revision.milestones()) {
                List<MilestoneEvent> ever = milestones.get(folded(each.uid()));
                if (ever != null) {
                    ever.add(each);
                }
            }
        }
        return milestones;
    }

    /** Some programs give events UIDs of their own: their titles and times are the plan's. */
    private boolean isKnownByLook(SeenEvent event) {
        Optional<String> uid =
                event.allDay()
                        ? Optional.empty()
                        : own.sessionLike(event.uid(), look(event))
                                .filter(each -> !seen.containsKey(each));
        uid.ifPresent(each -> know(each, event));
        return uid.isPresent();
    }

    /** What such a program has of a session under its title, but at another time. */
    private boolean isMoved(SeenEvent event) {
        Optional<String> uid =
                event.allDay() || own.isOfAnother(event.uid())
                        ? Optional.empty()
                        : plan.sessions().stream()
                                .filter(session -> !seen.containsKey(session.uid()))
                                .filter(session -> hasTitle(event, session))
                                .map(Session::uid)
                                .findFirst();
        uid.ifPresent(each -> know(each, event));
        return uid.isPresent();
    }

    private void know(String uid, SeenEvent event) {
        seen.put(uid, event.withoutSequence());
        alike.put(look(event), uid);
    }

    private static boolean hasTitle(SeenEvent event, Session session) {
        return look(event)
                .title()
                .equals(new Look(session.title(), session.start(), session.end()).title());
    }

    private static Look look(SeenEvent event) {
        return new Look(event.title(), event.start(), event.end());
    }

    private static String folded(String uid) {
        return EventUid.folded(uid);
    }

    /** Whether times without a zone fit the plan as UTC, and not by the person's clock. */
    private boolean floatingIsUtc(List<SeenEvent> events, Map<String, String> uids) {
        Map<String, Session> sessions = new HashMap<>();
        plan.sessions().forEach(each -> sessions.put(each.uid(), each));
        int local = 0;
        int utc = 0;
        for (SeenEvent event : events) {
            Session session = sessions.get(uids.get(folded(event.uid())));
            if (session != null && event.inUtc().isPresent()) {
                local += same(event, session) ? 1 : 0;
                utc += same(event.asUtc(), session) ? 1 : 0;
            }
        }
        return utc > local;
    }

    /** Whether the calendar has any session of the plan. */
    boolean isOfPlan() {
        return !seen.isEmpty();
    }

    /** What was changed in it. */
    Edits edits() {
        known = known();
        for (Session session : plan.sessions()) {
            SeenEvent event = seen.get(session.uid());
            if (event == null) {
                missing(session);
            } else if (event.cancelled()) {
                cancelled(session, event);
            } else {
                present(session, event);
            }
        }
        return new Edits(
                edits, dragged, untouched, outdated, beyond, foreign, seen, lacking, alike);
    }

    /**
     * The newest revision that the calendar surely has. An event that is older than the plan's
     * tells more than one that is as new: any change of a person makes it newer.
     */
    private int known() {
        int has = revisions.getLast().revision();
        int lacks = Integer.MAX_VALUE;
        for (Session session : plan.sessions()) {
            SeenEvent event = seen.get(session.uid());
            boolean byLook = alike.containsValue(session.uid());
            if (event == null || (event.sequence() < 0 && !byLook)) {
                continue;
            }
            if (event.sequence() < session.sequence() && !byLook) {
                lacks = Math.min(lacks, since(session));
            } else if (!event.cancelled() && same(event, session)) {
                has = Math.max(has, since(session));
            }
        }
        return Math.min(has, lacks - 1);
    }

    private void missing(Session session) {
        if (!complete || !covers(session)) {
            beyond++;
        } else if (since(session) > known && !wasThere(session)) {
            outdated++;
        } else {
            deleted(session);
        }
    }

    /**
     * Whether the calendar would show the session, if not where it is now, then where it was:
     * whatever of these revisions the calendar has, the session is one of it. Where it was deleted
     * there before, that is why it is missing.
     */
    private boolean wasThere(Session session) {
        return known >= revisions.getLast().revision()
                && revisions.stream()
                        .filter(revision -> revision.revision() >= known)
                        .allMatch(
                                revision ->
                                        revision.sessions().stream()
                                                .filter(each -> each.uid().equals(session.uid()))
                                                .filter(each -> !records.isDeleted(each))
                                                .anyMatch(this::covers));
    }

    private void cancelled(Session session, SeenEvent event) {
        if (Math.max(0, event.sequence()) < session.sequence()) {
            outdated++;
        } else {
            deleted(session);
        }
    }

    private void deleted(Session session) {
        lacking.add(session.uid());
        edits.add(Edit.deleted(problem, session, deletion));
    }

    private void present(Session session, SeenEvent event) {
        if (same(event, session)) {
            untouched++;
            return;
        }
        if (event.sequence() < session.sequence() && wasEver(session, event)) {
            outdated++;
            return;
        }
        edits.add(Edit.changed(problem, session, event.start(), event.end(), !event.allDay(), now));
    }

    /** Whether the export would hold the session if it were still there. */
    private boolean covers(Session session) {
        Instant first = from.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Instant last =
                to.minusNanos(1)
                        .atZone(zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant();
        boolean inTime = !session.start().isBefore(first) && !session.end().isAfter(last);
        return inTime
                && (plan.export().split() == Export.Split.NONE
                        || plan.sessions().stream()
                                .anyMatch(
                                        other ->
                                                other.category().equals(session.category())
                                                        && seen.containsKey(other.uid())));
    }

    /** The first revision that had a session as it is now, as far as they are known. */
    private int since(Session session) {
        int since = plan.revision();
        for (Solution revision : revisions) {
            if (revision.sessions().stream()
                    .noneMatch(
                            each ->
                                    each.uid().equals(session.uid())
                                            && each.sequence() == session.sequence())) {
                break;
            }
            since = revision.revision();
        }
        return since;
    }

    /** Whether an earlier revision had a session where the calendar still has it. */
    private boolean wasEver(Session session, SeenEvent event) {
        return (revisions.size() == 1 && event.sequence() >= 0)
                || revisions.stream()
                        .flatMap(revision -> revision.sessions().stream())
                        .anyMatch(each -> each.uid().equals(session.uid()) && same(event, each));
    }

    static boolean same(SeenEvent event, Session session) {
        return !event.allDay()
                && event.start().truncatedTo(ChronoUnit.MINUTES).equals(session.start())
                && event.end().truncatedTo(ChronoUnit.MINUTES).equals(session.end());
    }
}
