package org.studycal.sync.story;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.studycal.calendar.PlannedEvent;
import org.studycal.plan.EventTime;
import org.studycal.sync.Listing;
import org.studycal.sync.Remote;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteEvent;
import org.studycal.sync.RemoteEvent.Form;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;
import org.studycal.sync.Stored;

/**
 * A strict server in memory. It knows versions and tokens that expire; like Google it never gives
 * an id again, or like CalDAV servers it names events by addresses and takes no UID twice.
 */
public final class MemoryServer implements StoryServer, Remote, Phone {

    /** Whose ways the server has. */
    public enum Manner {
        GOOGLE,
        CALDAV
    }

    private final Manner manner;
    private final Random random;
    private final Map<String, Map<String, RemoteEvent>> calendars = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Set<String> spent = new HashSet<>();

    /** When each id last changed, for tokens. */
    private final Map<String, Integer> changed = new TreeMap<>();

    private int clock;
    private int oldestToken;

    /** The next listing lacks its end. */
    public boolean truncates;

    public MemoryServer(Manner manner, long seed) {
        this.manner = manner;
        this.random = new Random(seed);
    }

    @Override
    public Remote remote() {
        return this;
    }

    @Override
    public Phone phone() {
        return this;
    }

    @Override
    public List<RemoteCalendar> calendars() {
        return calendars.keySet().stream()
                .map(id -> new RemoteCalendar(id, titles.get(id)))
                .toList();
    }

    @Override
    public RemoteCalendar makeCalendar(String title) {
        String id = "/cal" + calendars.size() + "/";
        calendars.put(id, new LinkedHashMap<>());
        titles.put(id, title);
        return new RemoteCalendar(id, title);
    }

    /** Takes a calendar away with all that is in it. */
    public void drop(String id) {
        calendars.remove(id);
    }

    /** Empties the calendar. */
    public void empty() {
        shown().keySet().stream().toList().forEach(this::delete);
    }

    @Override
    public Listing list(RemoteCalendar calendar, Optional<String> token) throws RemoteException {
        Map<String, RemoteEvent> all = of(calendar);
        Optional<String> next = Optional.of(String.valueOf(clock));
        if (random.nextInt(20) == 0) {
            oldestToken = clock + 1;
        }
        int since = token.map(Integer::valueOf).orElse(-1);
        if (truncates) {
            return new Listing(
                    false, all.values().stream().limit(all.size() / 2).toList(), Set.of(), next);
        }
        if (since < oldestToken) {
            return new Listing(true, List.copyOf(all.values()), Set.of(), next);
        }
        Set<String> news =
                changed.entrySet().stream()
                        .filter(each -> each.getValue() > since)
                        .map(Map.Entry::getKey)
                        .collect(toCollection(HashSet::new));
        List<RemoteEvent> events =
                all.values().stream().filter(each -> news.contains(each.stored().id())).toList();
        news.removeAll(all.keySet());
        return new Listing(false, events, news, next);
    }

    @Override
    public Stored create(RemoteCalendar calendar, String id, PlannedEvent event)
            throws RemoteException {
        Map<String, RemoteEvent> all = of(calendar);
        if (!id.matches("[a-v0-9]{5,1024}")) {
            throw new AssertionError("an id that Google does not take: " + id);
        }
        String place = manner == Manner.GOOGLE ? id : calendar.id() + id + ".ics";
        if (all.containsKey(place)) {
            throw new RemoteException(Kind.EXISTS, "there is an event " + place);
        }
        if (spent.contains(place) && manner == Manner.GOOGLE) {
            throw new RemoteException(Kind.SPENT_ID, "there was an event " + place);
        }
        if (manner == Manner.CALDAV
                && all.values().stream().anyMatch(each -> each.uid().equals(event.uid()))) {
            throw new RemoteException(Kind.EXISTS, "there is an event of UID " + event.uid());
        }
        return put(all, place, event);
    }

    @Override
    public Stored update(RemoteCalendar calendar, Stored stored, PlannedEvent event)
            throws RemoteException {
        Map<String, RemoteEvent> all = of(calendar);
        RemoteEvent before = unchanged(all, stored);
        if (!before.uid().equals(event.uid())) {
            throw new AssertionError("another event's place: " + before.uid());
        }
        return put(all, stored.id(), event);
    }

    @Override
    public void delete(RemoteCalendar calendar, Stored stored) throws RemoteException {
        unchanged(of(calendar), stored);
        delete(stored.id());
    }

    private static RemoteEvent unchanged(Map<String, RemoteEvent> all, Stored stored)
            throws RemoteException {
        RemoteEvent before = all.get(stored.id());
        if (before == null) {
            throw new RemoteException(Kind.MISSING, "there is no event " + stored.id());
        }
        if (!before.stored().version().equals(stored.version())) {
            throw new RemoteException(Kind.CONFLICT, stored.id() + " was changed");
        }
        return before;
    }

    private Map<String, RemoteEvent> of(RemoteCalendar calendar) throws RemoteException {
        Map<String, RemoteEvent> all = calendars.get(calendar.id());
        if (all == null) {
            throw new RemoteException(Kind.MISSING, "there is no calendar " + calendar.id());
        }
        return all;
    }

    private Stored put(Map<String, RemoteEvent> all, String place, PlannedEvent event) {
        Instant start;
        Instant end;
        Form form;
        switch (event.time()) {
            case EventTime.Span span -> {
                start = span.start();
                end = span.end();
                form = Form.TIMED;
            }
            case EventTime.Day day -> {
                start = day.date().atStartOfDay(ZoneOffset.UTC).toInstant();
                end = start.plus(Duration.ofDays(1));
                form = Form.ALL_DAY;
            }
        }
        // Servers keep texts in ways of their own.
        String text = event.text().replace("\n", " \r\n") + "\n";
        Stored stored = next(place);
        all.put(
                place,
                new RemoteEvent(
                        stored,
                        event.uid(),
                        form,
                        event.title(),
                        text,
                        start,
                        end,
                        event.busy(),
                        List.of()));
        return stored;
    }

    private Stored next(String place) {
        clock++;
        changed.put(place, clock);
        return new Stored(place, "\"" + clock + "\"");
    }

    private Map<String, RemoteEvent> shown() {
        return calendars.isEmpty() ? Map.of() : calendars.values().iterator().next();
    }

    @Override
    public List<RemoteEvent> events() {
        return new ArrayList<>(shown().values());
    }

    @Override
    public void move(String id, Instant start, Instant end) {
        RemoteEvent old = shown().get(id);
        change(old, old.uid(), Form.TIMED, old.title(), start, end, List.of());
    }

    @Override
    public void retitle(String id, String title) {
        RemoteEvent old = shown().get(id);
        change(old, old.uid(), old.form(), title, old.start(), old.end(), old.series());
    }

    @Override
    public void delete(String id) {
        shown().remove(id);
        spent.add(id);
        next(id);
    }

    @Override
    public void copy(String id, Instant start) {
        RemoteEvent old = shown().get(id);
        add(old.title(), start, start.plus(Duration.between(old.start(), old.end())));
    }

    @Override
    public void makeWeekly(String id) {
        RemoteEvent old = shown().get(id);
        List<String> series =
                List.of(
                        "DTSTART:" + utc(old.start()),
                        "DTEND:" + utc(old.end()),
                        "RRULE:FREQ=WEEKLY;COUNT=3");
        change(old, old.uid(), Form.RECURRING, old.title(), old.start(), old.end(), series);
    }

    private static String utc(Instant time) {
        return time.toString().replaceAll("[-:]", "");
    }

    @Override
    public void add(String title, Instant start, Instant end) {
        String id = "phone" + clock;
        Stored stored = next(id);
        shown().put(
                        id,
                        new RemoteEvent(
                                stored,
                                id + "@phone",
                                Form.TIMED,
                                title,
                                "",
                                start,
                                end,
                                true,
                                List.of()));
    }

    /** Makes an event one of a whole day. */
    public void makeAllDay(String id) {
        RemoteEvent old = shown().get(id);
        Instant day = old.start().truncatedTo(java.time.temporal.ChronoUnit.DAYS);
        change(
                old,
                old.uid(),
                Form.ALL_DAY,
                old.title(),
                day,
                day.plus(Duration.ofDays(1)),
                List.of());
    }

    private void change(
            RemoteEvent old,
            String uid,
            Form form,
            String title,
            Instant start,
            Instant end,
            List<String> series) {
        shown().put(
                        old.stored().id(),
                        new RemoteEvent(
                                next(old.stored().id()),
                                uid,
                                form,
                                title,
                                old.text(),
                                start,
                                end,
                                old.busy(),
                                series));
    }
}
