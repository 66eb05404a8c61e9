package org.studycal.sync.google;

import com.google.api.client.http.HttpHeaders;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import com.google.api.services.calendar.model.CalendarList;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.account.Account;
import org.studycal.calendar.PlannedEvent;
import org.studycal.sync.CalendarReader;
import org.studycal.sync.EventsFile;
import org.studycal.sync.Listing;
import org.studycal.sync.Remote;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteEvent;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;
import org.studycal.sync.Stored;

/** The calendars of a Google account. */
public final class GoogleRemote implements Remote, CalendarReader {

    private static final int LARGEST_PAGE = 2500;
    private static final int WITH_LABELS = 1;
    private static final String CANCELLED = "cancelled";
    private static final String UNTITLED = "busy";

    private final Calendar api;
    private final Patience patience;
    private final Looks looks;
    private final boolean seesAllCalendars;

    /** Events as they were listed, so that what a plan says nothing about is written back. */
    private final Map<Stored, Event> listed = new HashMap<>();

    private GoogleRemote(Calendar api, Patience patience, boolean seesAllCalendars) {
        this.api = api;
        this.patience = patience;
        this.seesAllCalendars = seesAllCalendars;
        looks = new Looks(api, patience);
    }

    /** The calendars of an account; nothing is asked yet. */
    public static GoogleRemote of(Account.Google account, GoogleServers servers, Waiting waiting) {
        return new GoogleRemote(
                GoogleApi.of(account, servers),
                new Patience(waiting),
                Permission.of(account).seesAllCalendars());
    }

    /** The same to look at; fails where the permission does not let that be. */
    public static CalendarReader reader(
            Account.Google account, GoogleServers servers, Waiting waiting) throws RemoteException {
        if (!Permission.of(account).seesAllCalendars()) {
            throw new RemoteException(
                    Kind.DENIED,
                    "studycal may not look into the calendars of the account '%s'"
                            .formatted(account.name()),
                    "Let it: studycal connect google --as %s --with-busy"
                            .formatted(account.name()));
        }
        return of(account, servers, waiting);
    }

    /** Empty where the permission ends at the calendars that studycal makes: it lists none. */
    @Override
    public List<RemoteCalendar> calendars() throws RemoteException {
        if (!seesAllCalendars) {
            return List.of();
        }
        return patience
                .pages(
                        () -> api.calendarList().list().setMaxResults(250),
                        CalendarList::getNextPageToken)
                .stream()
                .flatMap(page -> items(page.getItems()).stream())
                .map(
                        entry ->
                                new RemoteCalendar(
                                        entry.getId(),
                                        Objects.requireNonNullElse(
                                                entry.getSummaryOverride(), entry.getSummary())))
                .toList();
    }

    private static <T> List<T> items(List<T> sent) {
        return Objects.requireNonNullElse(sent, List.of());
    }

    @Override
    public RemoteCalendar makeCalendar(String title) throws RemoteException {
        var calendar =
                new com.google.api.services.calendar.model.Calendar()
                        .setSummary(title)
                        .setDescription("Kept by studycal.");
        var made = patience.writeOnce(() -> api.calendars().insert(calendar).execute());
        if (made.getId() == null) {
            throw Patience.nonsense("a calendar without an id");
        }
        return new RemoteCalendar(made.getId(), title);
    }

    @Override
    public Listing list(RemoteCalendar calendar, Optional<String> token) throws RemoteException {
        if (token.isPresent()) {
            try {
                return pages(calendar, token);
            } catch (RemoteException e) {
                // A token that is too old; or one that Google makes nothing of.
                if (e.kind() != Kind.MISSING && e.kind() != Kind.UNEXPECTED) {
                    throw e;
                }
            }
        }
        return pages(calendar, Optional.empty());
    }

    private Listing pages(RemoteCalendar calendar, Optional<String> token) throws RemoteException {
        List<Events> pages =
                patience.pages(
                        () ->
                                api.events()
                                        .list(calendar.id())
                                        .setMaxResults(LARGEST_PAGE)
                                        .setSyncToken(token.orElse(null)),
                        Events::getNextPageToken);
        if (pages.getLast().getNextSyncToken() == null) {
            // Taken for whole, half a listing would mean that the rest was deleted.
            throw Patience.nonsense("a list of events that does not end");
        }
        List<Event> events =
                pages.stream().flatMap(page -> items(page.getItems()).stream()).toList();
        return listing(events, pages.getLast(), token.isEmpty());
    }

    private Listing listing(List<Event> events, Events last, boolean complete)
            throws RemoteException {
        Map<String, List<Event>> exceptions =
                events.stream()
                        .filter(event -> event.getRecurringEventId() != null)
                        .collect(Collectors.groupingBy(Event::getRecurringEventId));
        List<RemoteEvent> there = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (Event event : events) {
            if (CANCELLED.equals(event.getStatus())) {
                gone.add(event.getId());
                continue;
            }
            RemoteEvent read =
                    EventReader.read(
                            event, zone(last), exceptions.getOrDefault(event.getId(), List.of()));
            there.add(read);
            listed.put(read.stored(), event);
        }
        return new Listing(
                complete, there, complete ? Set.of() : gone, Optional.of(last.getNextSyncToken()));
    }

    @Override
    public List<byte[]> files(RemoteCalendar calendar, Instant from, Instant to)
            throws RemoteException {
        List<Events> pages =
                patience.pages(
                        () ->
                                api.events()
                                        .list(calendar.id())
                                        .setSingleEvents(true)
                                        .setTimeMin(new DateTime(false, from.toEpochMilli(), 0))
                                        .setTimeMax(new DateTime(false, to.toEpochMilli(), 0))
                                        .setMaxResults(LARGEST_PAGE),
                        Events::getNextPageToken);
        List<RemoteEvent> found = new ArrayList<>();
        for (Events page : pages) {
            for (Event event : items(page.getItems())) {
                if (!CANCELLED.equals(event.getStatus()) && !isDeclined(event)) {
                    found.add(EventReader.read(titled(event), zone(page), List.of()));
                }
            }
        }
        return List.of(EventsFile.of(found));
    }

    private static String zone(Events page) {
        return Objects.requireNonNullElse(page.getTimeZone(), "UTC");
    }

    private static boolean isDeclined(Event event) {
        return items(event.getAttendees()).stream()
                .anyMatch(
                        each ->
                                Boolean.TRUE.equals(each.getSelf())
                                        && "declined".equals(each.getResponseStatus()));
    }

    /**
     * Where a permission reaches no further than when the person is busy, Google leaves titles out.
     */
    private static Event titled(Event event) {
        return event.getSummary() == null ? event.clone().setSummary(UNTITLED) : event;
    }

    @Override
    public Stored create(RemoteCalendar calendar, String id, PlannedEvent event)
            throws RemoteException {
        Look look = looks.of(calendar.id(), event.category());
        Event wanted = EventWriter.write(new Event(), id, event, look);
        try {
            return stored(
                    patience.tryToWrite(
                            () ->
                                    api.events()
                                            .insert(calendar.id(), wanted)
                                            .setEventLabelVersion(WITH_LABELS)
                                            .execute(),
                            true));
        } catch (IOException e) {
            if (Failures.hasStatus(e, 409)) {
                return revive(calendar, wanted);
            }
            throw Failures.of(e, true);
        }
    }

    /** Google keeps the ids of deleted events, and lets some of these events come back. */
    private Stored revive(RemoteCalendar calendar, Event wanted) throws RemoteException {
        Event there = get(calendar, wanted.getId()).orElseThrow(GoogleRemote::spent);
        if (!CANCELLED.equals(there.getStatus())) {
            throw new RemoteException(Kind.EXISTS, "Google Calendar has an event with this id");
        }
        try {
            return stored(patience.tryToWrite(() -> replace(calendar, there, wanted), true));
        } catch (IOException e) {
            if (Failures.isLimit(e)) {
                throw Failures.of(e, true);
            }
            if (Failures.hasStatus(e, 400)
                    || Failures.hasStatus(e, 403)
                    || Failures.hasStatus(e, 404)
                    || Failures.hasStatus(e, 410)) {
                throw spent();
            }
            throw Failures.of(e, true);
        }
    }

    private static RemoteException spent() {
        return new RemoteException(
                Kind.SPENT_ID, "Google Calendar does not bring a deleted event back");
    }

    private Optional<Event> get(RemoteCalendar calendar, String id) throws RemoteException {
        try {
            return Optional.of(patience.read(() -> api.events().get(calendar.id(), id).execute()));
        } catch (RemoteException e) {
            if (e.kind() == Kind.MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Stored update(RemoteCalendar calendar, Stored stored, PlannedEvent event)
            throws RemoteException {
        Look look = looks.of(calendar.id(), event.category());
        Event there = listed.get(stored);
        if (there == null) {
            there =
                    get(calendar, stored.id())
                            .filter(each -> !CANCELLED.equals(each.getStatus()))
                            .orElseThrow(
                                    () ->
                                            new RemoteException(
                                                    Kind.MISSING,
                                                    "Google Calendar no longer has it"));
            if (!stored.version().equals(there.getEtag())) {
                throw new RemoteException(
                        Kind.CONFLICT, "it was changed in Google Calendar meanwhile");
            }
        }
        Event base = there;
        Event wanted = EventWriter.write(base.clone(), stored.id(), event, look);
        return stored(patience.write(() -> replace(calendar, base, wanted)));
    }

    private Event replace(RemoteCalendar calendar, Event there, Event wanted) throws IOException {
        return ifUnchanged(
                        api.events()
                                .update(calendar.id(), there.getId(), wanted)
                                .setEventLabelVersion(WITH_LABELS),
                        there.getEtag())
                .execute();
    }

    @Override
    public void delete(RemoteCalendar calendar, Stored stored) throws RemoteException {
        patience.write(
                () ->
                        ifUnchanged(
                                        api.events().delete(calendar.id(), stored.id()),
                                        stored.version())
                                .execute());
        listed.remove(stored);
    }

    private static <T> CalendarRequest<T> ifUnchanged(CalendarRequest<T> request, String version) {
        return request.setRequestHeaders(new HttpHeaders().setIfMatch(version));
    }

    private Stored stored(Event event) throws RemoteException {
        if (event.getId() == null || event.getEtag() == null) {
            throw Patience.nonsense("an event without an id or an etag");
        }
        Stored stored = new Stored(event.getId(), event.getEtag());
        listed.put(stored, event);
        return stored;
    }
}
