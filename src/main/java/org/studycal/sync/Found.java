package org.studycal.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A calendar beside what is known of it: which events are those that were written, what became of
 * them, and which are somebody else's. A pure function of both.
 */
public final class Found {

    private final Listing listing;
    private final Map<String, Pushed> known = new LinkedHashMap<>();
    private final Map<String, RemoteEvent> there = new LinkedHashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();

    private Found(SyncState state, Listing listing) {
        if (!listing.complete()) {
            throw new IllegalArgumentException(
                    "what is missing from a part of a calendar is there");
        }
        this.listing = listing;
        Map<String, RemoteEvent> byId = new HashMap<>();
        listing.events().forEach(event -> byId.put(event.stored().id(), event));
        state.events().forEach(each -> known.put(each.uid(), each));
        state.pending().forEach(each -> settle(each, byId));
        for (Pushed each : known.values()) {
            RemoteEvent event = byId.get(each.stored().id());
            if (event != null) {
                claim(each.uid(), event);
            }
        }
        // A program may put an event that it changes in another place.
        for (Pushed each : known.values()) {
            if (!there.containsKey(each.uid())) {
                sameUid(each).ifPresent(event -> claim(each.uid(), event));
            }
        }
        known.replaceAll((uid, each) -> compared(each));
    }

    /**
     * The comparison.
     *
     * @param listing of the whole calendar
     */
    public static Found of(SyncState state, Listing listing) {
        return new Found(state, listing);
    }

    private void claim(String uid, RemoteEvent event) {
        there.put(uid, event);
        claimed.add(event.stored().id());
    }

    private Optional<RemoteEvent> sameUid(Pushed pushed) {
        String uid = EventId.uid(pushed.uid(), pushed.generation());
        List<RemoteEvent> same =
                listing.events().stream()
                        .filter(event -> event.uid().equals(uid))
                        .filter(event -> !claimed.contains(event.stored().id()))
                        .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    /** Whether it was done tells the calendar alone. */
    private void settle(Pending pending, Map<String, RemoteEvent> byId) {
        Pushed after = pending.event();
        switch (pending.verb()) {
            case CREATE ->
                    created(after.stored())
                            .ifPresent(
                                    event ->
                                            after.at(unconfirmed(event.stored())).createdIn(known));
            case UPDATE -> {
                Pushed before = known.get(after.uid());
                RemoteEvent event = byId.get(after.stored().id());
                if (before != null
                        && event != null
                        && !(Times.of(event).equals(before.times())
                                && !Times.of(event).equals(after.times()))
                        && !isJustLike(before, event)) {
                    known.put(after.uid(), after.at(unconfirmed(event.stored())));
                }
            }
            case DELETE -> {
                if (!byId.containsKey(after.stored().id())) {
                    known.remove(after.uid());
                }
            }
        }
    }

    private static boolean isJustLike(Pushed pushed, RemoteEvent event) {
        return Times.of(event).equals(pushed.times())
                && Content.shown(event).equals(pushed.content().shown());
    }

    private static Stored unconfirmed(Stored stored) {
        return new Stored(stored.id(), "");
    }

    private Optional<RemoteEvent> created(Stored stored) {
        return listing.events().stream()
                .filter(event -> event.stored().isOf(stored.id()))
                .findFirst();
    }

    private Pushed compared(Pushed pushed) {
        RemoteEvent event = there.get(pushed.uid());
        if (event == null) {
            changes.add(Change.of(Change.Kind.GONE, pushed, pushed.times()));
            return pushed;
        }
        if (!pushed.isChangedIn(event)) {
            return pushed.at(event.stored());
        }
        Times times = Times.of(event);
        if (isUnclear(pushed, event)) {
            changes.add(Change.of(Change.Kind.UNCLEAR, pushed, pushed.times()));
        } else if (!times.equals(pushed.times())) {
            changes.add(Change.of(Change.Kind.MOVED, pushed, times));
        }
        return pushed.at(new Stored(event.stored().id(), pushed.stored().version()));
    }

    /** Whether it was made into something that is left alone. */
    private static boolean isUnclear(Pushed pushed, RemoteEvent event) {
        return event.form() == RemoteEvent.Form.RECURRING
                || (!pushed.times().allDay() && !Times.of(event).isOneStretch());
    }

    /** What became of events that were written, in the order of their UIDs. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** How many of the events that were written are ahead. */
    public int ahead(Instant now) {
        return Math.toIntExact(
                known.values().stream().filter(each -> !each.times().isOver(now)).count());
    }

    /** How many of the events that were written are over. */
    public int over(Instant now) {
        return known.size() - ahead(now);
    }

    /** Whether the calendar holds nothing, although something was written to it. */
    public boolean isEmptied() {
        return listing.events().isEmpty() && !known.isEmpty();
    }

    /**
     * Events that are not the plan's.
     *
     * @param own tells UIDs of the plan
     */
    public List<RemoteEvent> others(Predicate<String> own) {
        return listing.events().stream()
                .filter(event -> !claimed.contains(event.stored().id()))
                .filter(event -> !own.test(event.uid()))
                .toList();
    }

    /** The whole calendar. */
    public Listing listing() {
        return listing;
    }

    Map<String, Pushed> known() {
        return known;
    }

    /** The event of a session or milestone. */
    Optional<RemoteEvent> event(String uid) {
        return Optional.ofNullable(there.get(uid));
    }

    /** An event that was once created with an id and that nothing is known of. */
    Optional<RemoteEvent> orphan(String id) {
        return listing.events().stream()
                .filter(event -> event.stored().isOf(id))
                .filter(event -> !claimed.contains(event.stored().id()))
                .findFirst();
    }

    /** Whether the event of a session or milestone is something now that is left alone. */
    boolean isUnclear(String uid) {
        RemoteEvent event = there.get(uid);
        Pushed pushed = known.get(uid);
        return event != null && pushed.isChangedIn(event) && isUnclear(pushed, event);
    }
}
