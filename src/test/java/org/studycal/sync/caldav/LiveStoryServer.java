package org.studycal.sync.caldav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.studycal.account.Account;
import org.studycal.calendar.PlannedEvent;
import org.studycal.sync.Listing;
import org.studycal.sync.Remote;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteEvent;
import org.studycal.sync.RemoteException;
import org.studycal.sync.Stored;
import org.studycal.sync.story.Phone;
import org.studycal.sync.story.StoryServer;
import org.studycal.web.WebAnswer;
import org.studycal.web.WebClient;
import org.studycal.web.WebException;
import org.studycal.web.WebRequest;

/**
 * A story's share of a real server: it sees the calendars that are made in the story alone, and its
 * phone writes files as it likes.
 */
final class LiveStoryServer implements StoryServer, Phone, Remote {

    private final WebClient client;
    private final CalDavRemote remote;
    private final List<RemoteCalendar> made = new ArrayList<>();
    private int added;

    LiveStoryServer(WebClient client, Account.CalDav account) {
        this.client = client;
        this.remote = new CalDavRemote(account, client, Instant.EPOCH, ZoneOffset.UTC);
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
    public void close() throws WebException {
        for (RemoteCalendar calendar : made) {
            ask("DELETE", calendar.id(), "", Map.of());
        }
    }

    @Override
    public List<RemoteCalendar> calendars() throws RemoteException {
        return remote.calendars().stream().filter(made::contains).toList();
    }

    @Override
    public RemoteCalendar makeCalendar(String title) throws RemoteException {
        RemoteCalendar calendar = remote.makeCalendar(title);
        made.add(calendar);
        return calendar;
    }

    @Override
    public Listing list(RemoteCalendar calendar, Optional<String> token) throws RemoteException {
        return remote.list(calendar, token);
    }

    @Override
    public Stored create(RemoteCalendar calendar, String id, PlannedEvent event)
            throws RemoteException {
        return remote.create(calendar, id, event);
    }

    @Override
    public Stored update(RemoteCalendar calendar, Stored stored, PlannedEvent event)
            throws RemoteException {
        return remote.update(calendar, stored, event);
    }

    @Override
    public void delete(RemoteCalendar calendar, Stored stored) throws RemoteException {
        remote.delete(calendar, stored);
    }

    @Override
    public List<RemoteEvent> events() throws RemoteException {
        return made.isEmpty() ? List.of() : remote.list(made.getFirst(), Optional.empty()).events();
    }

    @Override
    public void move(String id, Instant start, Instant end) throws Exception {
        edit(
                id,
                event ->
                        event.replaceAll("(?m)^(DTSTART|DTEND|DURATION)[;:].*\r?\n", "")
                                + "DTSTART:%s\r\nDTEND:%s\r\n".formatted(utc(start), utc(end)));
    }

    @Override
    public void retitle(String id, String title) throws Exception {
        edit(id, event -> event.replaceAll("(?m)^SUMMARY.*$", "SUMMARY:" + title));
    }

    @Override
    public void delete(String id) throws Exception {
        assertThat(ask("DELETE", id, "", Map.of()).isFine()).isTrue();
    }

    @Override
    public void copy(String id, Instant start) throws Exception {
        for (RemoteEvent event : events()) {
            if (event.stored().id().equals(id)) {
                Duration length = Duration.between(event.start(), event.end());
                add(event.title(), start, start.plus(length));
            }
        }
    }

    @Override
    public void makeWeekly(String id) throws Exception {
        edit(id, event -> event + "RRULE:FREQ=WEEKLY;COUNT=3\r\n");
    }

    @Override
    public void add(String title, Instant start, Instant end) throws Exception {
        added++;
        String file =
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:phone
                BEGIN:VEVENT
                UID:phone%1$d@phone
                DTSTAMP:20270101T000000Z
                DTSTART:%2$s
                DTEND:%3$s
                SUMMARY:%4$s
                END:VEVENT
                END:VCALENDAR
                """
                        .formatted(added, utc(start), utc(end), title)
                        .replace("\n", "\r\n");
        write(made.getFirst().id() + "phone" + added + ".ics", file);
    }

    /** Changes the lines of an event that say what and when. */
    private void edit(String id, UnaryOperator<String> change) throws Exception {
        WebAnswer now = ask("GET", id, "", Map.of());
        assertThat(now.isFine()).as("status %d", now.status()).isTrue();
        String file = new String(now.body(), StandardCharsets.UTF_8).replaceAll("\r?\n[ \t]", "");
        int start = file.indexOf("BEGIN:VEVENT");
        start = file.indexOf('\n', start) + 1;
        int alarm = file.indexOf("BEGIN:VALARM", start);
        int end = alarm < 0 ? file.indexOf("END:VEVENT", start) : alarm;
        write(
                id,
                file.substring(0, start)
                        + change.apply(file.substring(start, end))
                        + file.substring(end));
    }

    private void write(String id, String file) throws Exception {
        WebAnswer answer = ask("PUT", id, file, Map.of("Content-Type", "text/calendar"));
        assertThat(answer.isFine()).as("status %d for%n%s", answer.status(), file).isTrue();
    }

    private WebAnswer ask(String method, String id, String body, Map<String, String> headers)
            throws WebException {
        byte[] pair =
                (LiveServer.USER + ":" + LiveServer.PASSWORD).getBytes(StandardCharsets.UTF_8);
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        return client.ask(new WebRequest(method, URI.create(id), all, body));
    }

    private static String utc(Instant time) {
        return time.toString().replaceAll("[-:]", "");
    }
}
