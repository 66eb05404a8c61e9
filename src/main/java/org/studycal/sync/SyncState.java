package org.studycal.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.calendar.PlannedEvent;

/**
 * What is known of the calendar that a plan is synced with.
 *
 * @param account its name
 * @param title what the calendar is called
 * @param calendar the server's name of it; empty while it is being made
 * @param made whether studycal made it
 * @param token what to ask with for what changed since
 * @param synced when both were made alike, if nothing was begun to be written since
 * @param events as they were last written, in the order of their UIDs
 * @param pending what was about to be done
 */
public record SyncState(
        String account,
        String title,
        Optional<String> calendar,
        boolean made,
        Optional<String> token,
        Optional<Synced> synced,
        List<Pushed> events,
        List<Pending> pending) {

    /**
     * That calendar and plan were made alike.
     *
     * @param revision of the plan
     */
    public record Synced(Instant time, int revision) {}

    public SyncState {
        events = List.copyOf(events);
        pending = List.copyOf(pending);
    }

    /** One that nothing was written to. */
    public static SyncState of(String account, String title, Optional<String> id, boolean made) {
        return new SyncState(
                account, title, id, made, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /** The calendar, when it is made. */
    public Optional<RemoteCalendar> place() {
        return calendar.map(id -> new RemoteCalendar(id, title));
    }

    /** The same with a calendar. */
    public SyncState in(RemoteCalendar place) {
        return new SyncState(
                account, title, Optional.of(place.id()), made, token, synced, events, pending);
    }

    SyncState with(List<Pushed> newEvents, List<Pending> newPending) {
        return new SyncState(
                account, title, calendar, made, token, Optional.empty(), newEvents, newPending);
    }

    /** The same after all changes up to a token are known. */
    public SyncState upTo(Optional<String> newToken) {
        return new SyncState(account, title, calendar, made, newToken, synced, events, pending);
    }

    /** The same after calendar and plan were made alike. */
    public SyncState with(Synced alike) {
        return new SyncState(
                account, title, calendar, made, token, Optional.of(alike), events, pending);
    }

    /** Whether a listing of changes has none but those that are known. */
    public boolean knows(Listing changes) {
        Map<String, String> versions = new HashMap<>();
        events.forEach(each -> versions.put(each.stored().id(), each.stored().version()));
        return !changes.complete()
                && changes.events().stream()
                        .map(RemoteEvent::stored)
                        .allMatch(each -> each.version().equals(versions.get(each.id())))
                && changes.gone().stream().noneMatch(versions::containsKey);
    }

    /** Whether the calendar has all that a plan has ahead, as far as is known. */
    public boolean holds(List<PlannedEvent> planned, Instant now) {
        Map<String, Pushed> known = new HashMap<>();
        events.forEach(each -> known.put(each.uid(), each));
        Set<String> wanted = new HashSet<>();
        List<PlannedEvent> ahead = new ArrayList<>(planned);
        ahead.removeIf(event -> Times.of(event).isOver(now));
        ahead.forEach(event -> wanted.add(event.uid()));
        return pending.isEmpty()
                && ahead.stream()
                        .allMatch(
                                event ->
                                        known.containsKey(event.uid())
                                                && known.get(event.uid()).isLike(event))
                && events.stream()
                        .filter(each -> !each.times().isOver(now))
                        .allMatch(each -> wanted.contains(each.uid()));
    }
}
