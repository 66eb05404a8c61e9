package org.studycal.sync.google;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.studycal.sync.Remote;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteEvent;
import org.studycal.sync.google.FakeGoogle.Fault;
import org.studycal.sync.story.Phone;
import org.studycal.sync.story.StoryServer;
import tools.jackson.databind.node.ObjectNode;

/** Google for stories: the product's client, a server whose answers go wrong, and a phone. */
final class GooglePhone implements StoryServer, Phone {

    private final FakeGoogle google = new FakeGoogle();
    private final Remote remote;
    private final Remote eyes;

    /**
     * @param percent how many of a hundred requests go wrong
     */
    GooglePhone(long seed, int percent) {
        Random random = new Random(seed);
        // What gets lost is up to the story.
        List<Fault> kinds =
                List.copyOf(
                        EnumSet.complementOf(
                                EnumSet.of(
                                        Fault.NONE,
                                        Fault.SLOW,
                                        Fault.LOST_REQUEST,
                                        Fault.LOST_ANSWER)));
        // Who may not list calendars cannot know whether one was made.
        boolean lists = random.nextBoolean();
        google.calendars.revives = random.nextBoolean();
        google.calendars.hasLabels = random.nextInt(4) > 0;
        google.calendars.pageSize = 3 + random.nextInt(20);
        google.faults =
                request -> {
                    boolean spared = request.method().equals("calendar.calendars.insert");
                    return spared || random.nextInt(100) >= percent
                            ? Fault.NONE
                            : kinds.get(random.nextInt(kinds.size()));
                };
        remote =
                GoogleRemote.of(
                        google.account(lists ? Reach.BUSY_TIMES : Reach.OWN),
                        google.servers(),
                        new PassingTime());
        eyes = GoogleRemote.of(google.account(Reach.OWN), google.servers(), new PassingTime());
    }

    @Override
    public Remote remote() {
        return remote;
    }

    @Override
    public Phone phone() {
        return this;
    }

    private String calendar() {
        return google.calendars.calendars().getFirst();
    }

    @Override
    public List<RemoteEvent> events() throws Exception {
        if (google.calendars.calendars().isEmpty()) {
            return List.of();
        }
        var usual = google.faults;
        google.faults = request -> Fault.NONE;
        try {
            return eyes.list(new RemoteCalendar(calendar(), ""), Optional.empty()).events();
        } finally {
            google.faults = usual;
        }
    }

    @Override
    public void move(String id, Instant start, Instant end) {
        google.calendars.edit(calendar(), id, event -> move(event, start, end));
    }

    @Override
    public void retitle(String id, String title) {
        google.calendars.edit(calendar(), id, event -> event.put("summary", title));
    }

    @Override
    public void delete(String id) {
        google.calendars.remove(calendar(), id);
    }

    @Override
    public void copy(String id, Instant start) {
        String copy = google.calendars.copy(calendar(), id);
        google.calendars.edit(
                calendar(),
                copy,
                event -> {
                    Duration length =
                            Duration.between(
                                    FakeCalendars.instant(event.path("start")),
                                    FakeCalendars.instant(event.path("end")));
                    move(event, start, start.plus(length));
                });
    }

    private static void move(ObjectNode event, Instant start, Instant end) {
        event.putObject("start").put("dateTime", start.toString());
        event.putObject("end").put("dateTime", end.toString());
    }

    @Override
    public void makeWeekly(String id) {
        google.calendars.edit(
                calendar(),
                id,
                event -> {
                    event.putArray("recurrence").add("RRULE:FREQ=WEEKLY;COUNT=3");
                    ((ObjectNode) event.path("start")).put("timeZone", "Europe/Berlin");
                    ((ObjectNode) event.path("end")).put("timeZone", "Europe/Berlin");
                });
    }

    @Override
    public void add(String title, Instant start, Instant end) {
        google.calendars.add(calendar(), title, start, end);
    }

    @Override
    public void close() {
        google.close();
        if (!google.breaches.isEmpty()) {
            throw new AssertionError(String.join("\n", google.breaches));
        }
    }
}
