package org.studycal.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.studycal.calendar.ExportedContent;
import org.studycal.plan.Booking;
import org.studycal.plan.Cancelled;
import org.studycal.plan.EventTime;
import org.studycal.plan.Events;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Review;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;

/**
 * Gives the events of a new revision their identities, so that a calendar that has the previous one
 * moves as few events as possible. A UID is used for one event only, for ever.
 */
public final class Revisions {

    private static final Comparator<Booking> IN_TIME =
            Comparator.comparing(Booking::start)
                    .thenComparing(Booking::end)
                    .thenComparing(Booking::activity);

    private record Times(Instant start, Instant end) {}

    private final String plan;
    private final Problem problem;
    private final ExportedContent content;
    private final int revision;
    private final List<MilestoneEvent> milestones = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Cancelled> cancelled = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private Revisions(
            String plan,
            Problem problem,
            Optional<Solution> previous,
            OptionalInt reminderMinutes) {
        this.plan = plan;
        this.problem = problem;
        this.content = new ExportedContent(problem, reminderMinutes);
        this.revision = previous.map(Solution::revision).orElse(0) + 1;
        previous.ifPresent(
                solution -> {
                    cancelled.addAll(solution.cancelled());
                    solution.milestones().forEach(event -> used.add(event.uid()));
                    solution.sessions().forEach(session -> used.add(session.uid()));
                    solution.cancelled().forEach(event -> used.add(event.uid()));
                });
    }

    /**
     * Matches each activity's bookings with its sessions in the previous revision: first those at
     * the very same time, then the rest in time order; what is done stays where it is. A milestone
     * is known by its id, or where that is another one by title or time. An event whose content
     * changes gets a higher sequence, one that is gone is cancelled.
     *
     * @param plan what the identities begin with
     * @param reminderMinutes how long before a session its event reminds, if it does
     */
    public static Events identify(
            String plan,
            Problem problem,
            List<Booking> bookings,
            Optional<Solution> previous,
            OptionalInt reminderMinutes) {
        Revisions revisions = new Revisions(plan, problem, previous, reminderMinutes);
        revisions.matchMilestones(previous.map(Solution::milestones).orElse(List.of()));
        Map<String, List<Booking>> fresh = new LinkedHashMap<>();
        problem.activities().forEach(activity -> fresh.put(activity.id(), new ArrayList<>()));
        bookings.stream()
                .sorted(IN_TIME)
                .forEach(booking -> list(fresh, booking.activity()).add(booking));
        Map<String, List<Session>> old = new LinkedHashMap<>();
        previous.map(Solution::sessions).orElse(List.of()).stream()
                .sorted(
                        Comparator.comparing(Session::start)
                                .thenComparing(Session::end)
                                .thenComparing(session -> !session.pinned())
                                .thenComparing(Session::uid))
                .forEach(session -> list(old, session.activity()).add(session));
        old.keySet().forEach(activity -> list(fresh, activity));
        fresh.forEach(
                (activity, list) ->
                        revisions.match(activity, list, old.getOrDefault(activity, List.of())));
        revisions.sort();
        return new Events(revisions.milestones, revisions.sessions, revisions.cancelled);
    }

    /**
     * Gives events that are known by their UID new times: an event whose content changes gets a
     * higher sequence, one that comes back after it was cancelled a higher one than its
     * cancellation, one that is gone is cancelled.
     *
     * @param wanted all sessions of the new revision; each was there in the previous one or before
     * @param reminderMinutes how long before a session its event reminds, if it does
     */
    public static Events restore(
            Problem problem, List<Session> wanted, Solution previous, OptionalInt reminderMinutes) {
        Revisions revisions =
                new Revisions(
                        previous.basis().plan(), problem, Optional.of(previous), reminderMinutes);
        revisions.matchMilestones(previous.milestones());
        Map<String, Session> old = new LinkedHashMap<>();
        previous.sessions().forEach(session -> old.put(session.uid(), session));
        Map<String, Cancelled> gone = new LinkedHashMap<>();
        previous.cancelled().forEach(event -> gone.put(event.uid(), event));
        for (Session session : wanted) {
            Session before = old.remove(session.uid());
            Cancelled cancelled = gone.get(session.uid());
            Booking booking = session.booking();
            if (before != null) {
                revisions.sessions.add(revisions.again(before, booking, session.status()));
            } else if (cancelled != null) {
                revisions.cancelled.remove(cancelled);
                Session again = revisions.again(session, booking, session.status());
                revisions.sessions.add(
                        again.exported(
                                Math.max(cancelled.sequence(), session.sequence()) + 1,
                                again.content()));
            } else {
                throw new IllegalArgumentException("no event has the UID " + session.uid());
            }
        }
        old.values().forEach(revisions::cancel);
        revisions.sort();
        return new Events(revisions.milestones, revisions.sessions, revisions.cancelled);
    }

    private static <T> List<T> list(Map<String, List<T>> lists, String key) {
        return lists.computeIfAbsent(key, id -> new ArrayList<>());
    }

    private void sort() {
        sessions.sort(
                Comparator.comparing(Session::start)
                        .thenComparing(Session::end)
                        .thenComparing(Session::activity)
                        .thenComparing(Session::uid));
    }

    private void cancel(Session gone) {
        cancelled.add(Cancelled.of(gone, gone.sequence() + 1, revision));
    }

    private void matchMilestones(List<MilestoneEvent> events) {
        Map<String, MilestoneEvent> old = new LinkedHashMap<>();
        events.forEach(event -> old.put(event.milestone(), event));
        RenamedMilestones.of(problem, events)
                .forEach(
                        (id, event) -> {
                            old.remove(event.milestone());
                            old.put(id, event);
                        });
        for (Milestone milestone : problem.milestones()) {
            String says = content.of(milestone);
            MilestoneEvent before = old.remove(milestone.id());
            if (before == null) {
                EventUid uid = EventUid.ofMilestone(plan, milestone.id());
                milestones.add(event(milestone, uid.of(next(uid)), 0, says));
            } else {
                int sequence = before.sequence() + (before.content().equals(says) ? 0 : 1);
                milestones.add(event(milestone, before.uid(), sequence, says));
            }
        }
        old.values()
                .forEach(gone -> cancelled.add(Cancelled.of(gone, gone.sequence() + 1, revision)));
    }

    private MilestoneEvent event(Milestone milestone, String uid, int sequence, String says) {
        return new MilestoneEvent(
                milestone.id(),
                milestone.title(),
                milestone.isExam(),
                milestone.date(),
                EventTime.of(milestone, problem.timeZone()),
                uid,
                sequence,
                says);
    }

    private int next(EventUid uid) {
        return used.stream().mapToInt(uid::numberOf).max().orElse(0) + 1;
    }

    private void match(String activity, List<Booking> bookings, List<Session> old) {
        Map<Times, Booking> waiting = new LinkedHashMap<>();
        List<Booking> doubles = new ArrayList<>();
        for (Booking booking : bookings) {
            if (waiting.putIfAbsent(new Times(booking.start(), booking.end()), booking) != null) {
                doubles.add(booking);
            }
        }
        List<Session> changed = new ArrayList<>();
        for (Session session : old) {
            Booking same = waiting.remove(new Times(session.start(), session.end()));
            if (same != null) {
                sessions.add(again(session, same, session.status()));
            } else if (session.status() == Session.Status.DONE) {
                sessions.add(again(session, session.booking(), session.status()));
            } else {
                changed.add(session);
            }
        }
        List<Booking> rest = new ArrayList<>(waiting.values());
        rest.addAll(doubles);
        rest.sort(IN_TIME);
        int moved = Math.min(rest.size(), changed.size());
        for (int i = 0; i < moved; i++) {
            sessions.add(again(changed.get(i), rest.get(i), Session.Status.PLANNED));
        }
        changed.subList(moved, changed.size()).forEach(this::cancel);
        number(activity, rest.subList(moved, rest.size()));
    }

    private Session again(Session old, Booking found, Session.Status status) {
        // What was reviewed then stays, also where the problem no longer wants reviews.
        boolean known = found.reviews().isEmpty() && found.start().equals(old.start());
        Booking booking = known ? found.with(old.topics()) : found;
        Optional<Activity> activity = problem.activity(old.activity());
        Session session =
                session(
                        old.uid(),
                        activity.map(Activity::category).orElse(old.category()),
                        title(booking, activity.map(Activity::title).orElse(old.title())),
                        booking,
                        status);
        String says = content.of(session);
        // Categories of one title may have calendars of their own.
        boolean same = old.content().equals(says) && old.category().equals(session.category());
        int sequence = old.sequence() + (same ? 0 : 1);
        return session.exported(sequence, says);
    }

    private void number(String activity, List<Booking> bookings) {
        EventUid uid = EventUid.ofActivity(plan, activity);
        Optional<Activity> known = problem.activity(activity);
        String category = known.map(Activity::category).orElse("");
        String title = known.map(Activity::title).orElse(activity);
        int number = next(uid);
        for (Booking booking : bookings) {
            Session session =
                    session(
                            uid.of(number),
                            category,
                            title(booking, title),
                            booking,
                            Session.Status.PLANNED);
            sessions.add(session.exported(0, content.of(session)));
            number++;
        }
    }

    /** What an event is called: one of reviews by what it holds. */
    private String title(Booking booking, String title) {
        return booking.reviews().isEmpty()
                ? title
                : Review.title(booking.reviews(), problem::activityTitle);
    }

    private static Session session(
            String uid, String category, String title, Booking booking, Session.Status status) {
        return new Session(
                uid,
                0,
                "",
                booking.activity(),
                category,
                title,
                booking.start(),
                booking.end(),
                status,
                booking.pinned(),
                Optional.of(booking.reviews()).filter(topics -> !topics.isEmpty()));
    }
}
