package org.studycal.solution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.problem.Activity;
import org.studycal.problem.Problem;

/**
 * Gives the sessions of a new revision their identities, so that a calendar that has the previous
 * one moves as few events as possible. A UID is used for one event only, for ever.
 */
public final class Revisions {

    private static final Comparator<Booking> IN_TIME =
            Comparator.comparing(Booking::start)
                    .thenComparing(Booking::end)
                    .thenComparing(Booking::activity);

    private record Times(Instant start, Instant end) {}

    private final Problem problem;
    private final List<Session> sessions = new ArrayList<>();
    private final List<Cancelled> cancelled = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private Revisions(Problem problem, Optional<Solution> previous) {
        this.problem = problem;
        previous.ifPresent(
                solution -> {
                    cancelled.addAll(solution.cancelled());
                    solution.sessions().forEach(session -> used.add(session.uid()));
                    solution.cancelled().forEach(event -> used.add(event.uid()));
                });
    }

    /**
     * Matches each activity's bookings with its sessions in the previous revision: first those at
     * the very same time, then the rest in time order. What moves gets a higher sequence, what is
     * gone is cancelled, what is done stays as it is.
     */
    public static Identified identify(
            Problem problem, List<Booking> bookings, Optional<Solution> previous) {
        Revisions revisions = new Revisions(problem, previous);
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
                                .thenComparing(Session::uid))
                .forEach(session -> list(old, session.activity()).add(session));
        old.keySet().forEach(activity -> list(fresh, activity));
        fresh.forEach(
                (activity, list) ->
                        revisions.match(activity, list, old.getOrDefault(activity, List.of())));
        revisions.sessions.sort(
                Comparator.comparing(Session::start)
                        .thenComparing(Session::end)
                        .thenComparing(Session::activity)
                        .thenComparing(Session::uid));
        return new Identified(revisions.sessions, revisions.cancelled);
    }

    private static <T> List<T> list(Map<String, List<T>> lists, String key) {
        return lists.computeIfAbsent(key, id -> new ArrayList<>());
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
                sessions.add(session);
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
        changed.subList(moved, changed.size())
                .forEach(gone -> cancelled.add(new Cancelled(gone.uid(), gone.sequence() + 1)));
        number(activity, rest.subList(moved, rest.size()));
    }

    private Session again(Session old, Booking booking, Session.Status status) {
        String category = categoryOf(old.activity()).orElse(old.category());
        boolean same =
                old.start().equals(booking.start())
                        && old.end().equals(booking.end())
                        && old.category().equals(category);
        return new Session(
                old.uid(),
                same ? old.sequence() : old.sequence() + 1,
                old.activity(),
                category,
                booking.start(),
                booking.end(),
                status,
                booking.pinned());
    }

    private void number(String activity, List<Booking> bookings) {
        EventUid uid = EventUid.ofActivity(problem.name(), activity);
        int number = used.stream().mapToInt(uid::numberOf).max().orElse(0);
        for (Booking booking : bookings) {
            number++;
            sessions.add(
                    new Session(
                            uid.of(number),
                            0,
                            activity,
                            categoryOf(activity).orElse(""),
                            booking.start(),
                            booking.end(),
                            Session.Status.PLANNED,
                            booking.pinned()));
        }
    }

    private Optional<String> categoryOf(String activity) {
        return problem.activity(activity).map(Activity::category);
    }
}
