package org.studycal.sync.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.account.Account;
import org.studycal.calendar.PlannedEvent;
import org.studycal.plan.EventTime;
import org.studycal.sync.Listing;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteEvent;
import org.studycal.sync.RemoteException;
import org.studycal.sync.Stored;
import org.studycal.web.WebAnswer;
import org.studycal.web.WebClient;
import org.studycal.web.WebRequest;

/** What a sync relies on, asked of a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CalDavRemoteContract {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
    private static final EventTime MONDAY = span("2027-01-04T08:00:00Z", "2027-01-04T10:00:00Z");
    private static final EventTime TUESDAY = span("2027-01-05T08:00:00Z", "2027-01-05T09:30:00Z");

    private final LiveServer.Kind kind;
    private final WebClient client = new WebClient(Duration.ofSeconds(60), 50_000_000);
    private LiveServer server;
    private Account.CalDav account;
    private CalDavRemote remote;
    private RemoteCalendar calendar;

    CalDavRemoteContract(LiveServer.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = LiveServer.start(kind, folder);
        account = server.account(client);
        remote = new CalDavRemote(account, client, NOW, BERLIN);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void an_empty_calendar(TestInfo test) throws RemoteException {
        calendar = remote.makeCalendar("Übung & <" + test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void a_calendar_that_was_made_is_there_with_its_title() throws RemoteException {
        assertThat(remote.calendars()).contains(calendar);
        assertThat(remote.makeCalendar(calendar.title())).isNotEqualTo(calendar);
        Listing listing = remote.list(calendar, Optional.empty());
        assertThat(listing.complete()).isTrue();
        assertThat(listing.events()).isEmpty();
    }

    @Test
    void what_was_created_is_listed_as_it_was_meant() throws RemoteException {
        Stored stored = remote.create(calendar, "abc0", event("one", "Nägel; mit, Köpfen", MONDAY));
        RemoteEvent event = only(remote.list(calendar, Optional.empty()));
        assertThat(event)
                .isEqualTo(
                        new RemoteEvent(
                                stored,
                                "one@studycal",
                                RemoteEvent.Form.TIMED,
                                "Nägel; mit, Köpfen",
                                "First line\nsecond, with \\ and ; 漢字",
                                instant("2027-01-04T08:00:00Z"),
                                instant("2027-01-04T10:00:00Z"),
                                true,
                                List.of()));
        assertThat(stored.isOf("abc0")).isTrue();
        assertThat(stored.version()).isNotEmpty();
    }

    @Test
    void times_around_a_change_of_clocks_stay_the_same_moments() throws RemoteException {
        List<EventTime> times =
                List.of(
                        span("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z"),
                        span("2027-10-31T00:30:00Z", "2027-10-31T01:00:00Z"),
                        span("2027-10-31T01:30:00Z", "2027-10-31T02:30:00Z"));
        for (int i = 0; i < times.size(); i++) {
            remote.create(calendar, "dst" + i, event("dst" + i, "x", times.get(i)));
        }
        assertThat(remote.list(calendar, Optional.empty()).events())
                .extracting(event -> (EventTime) new EventTime.Span(event.start(), event.end()))
                .containsExactlyInAnyOrderElementsOf(times);
    }

    @Test
    void a_day_is_all_day() throws RemoteException {
        EventTime day = new EventTime.Day(LocalDate.of(2027, 3, 28));
        remote.create(calendar, "day0", event("day", "Checkpoint", day));
        RemoteEvent event = only(remote.list(calendar, Optional.empty()));
        assertThat(event.form()).isEqualTo(RemoteEvent.Form.ALL_DAY);
        assertThat(event.start()).isEqualTo("2027-03-28T00:00:00Z");
        assertThat(event.end()).isEqualTo("2027-03-29T00:00:00Z");
    }

    @Test
    void an_id_is_taken_once() throws RemoteException {
        remote.create(calendar, "abc0", event("one", "x", MONDAY));
        assertKind(
                RemoteException.Kind.EXISTS,
                () -> remote.create(calendar, "abc0", event("one", "y", TUESDAY)));
        assertThat(only(remote.list(calendar, Optional.empty())).title()).isEqualTo("x");
    }

    @Test
    void an_identity_is_taken_once() throws RemoteException {
        remote.create(calendar, "abc0", event("one", "x", MONDAY));
        assertKind(
                RemoteException.Kind.EXISTS,
                () -> remote.create(calendar, "abc1", event("one", "y", TUESDAY)));
        assertThat(only(remote.list(calendar, Optional.empty())).title()).isEqualTo("x");
    }

    @Test
    void an_update_replaces_the_version_it_knows_and_no_other() throws RemoteException {
        Stored first = remote.create(calendar, "abc0", event("one", "x", MONDAY));
        Stored second = remote.update(calendar, first, event("one", "y", TUESDAY));
        assertThat(second.version()).isNotEqualTo(first.version());
        assertKind(
                RemoteException.Kind.CONFLICT,
                () -> remote.update(calendar, first, event("one", "z", MONDAY)));
        RemoteEvent event = only(remote.list(calendar, Optional.empty()));
        assertThat(event.title()).isEqualTo("y");
        assertThat(event.stored()).isEqualTo(second);
        assertThat(event.start()).isEqualTo("2027-01-05T08:00:00Z");
    }

    @Test
    void a_deletion_takes_the_version_it_knows_and_no_other() throws RemoteException {
        Stored first = remote.create(calendar, "abc0", event("one", "x", MONDAY));
        Stored second = remote.update(calendar, first, event("one", "y", TUESDAY));
        assertKind(RemoteException.Kind.CONFLICT, () -> remote.delete(calendar, first));
        remote.delete(calendar, second);
        assertThat(remote.list(calendar, Optional.empty()).events()).isEmpty();
        assertKind(RemoteException.Kind.MISSING, () -> remote.delete(calendar, second));
        assertKind(
                RemoteException.Kind.MISSING,
                () -> remote.update(calendar, second, event("one", "z", MONDAY)));
        remote.create(calendar, "abc0", event("one", "again", MONDAY));
        assertThat(only(remote.list(calendar, Optional.empty())).title()).isEqualTo("again");
    }

    @Test
    void a_token_gives_what_changed_since() throws RemoteException {
        Stored stays = remote.create(calendar, "stays", event("stays", "stays", MONDAY));
        Stored moves = remote.create(calendar, "moves", event("moves", "moves", MONDAY));
        Stored goes = remote.create(calendar, "goes", event("goes", "goes", MONDAY));
        Optional<String> token = remote.list(calendar, Optional.empty()).token();
        assertThat(token).isPresent();
        Listing quiet = remote.list(calendar, token);
        assertThat(quiet.complete()).isFalse();
        assertThat(quiet.events()).isEmpty();
        assertThat(quiet.gone()).isEmpty();
        Stored moved = remote.update(calendar, moves, event("moves", "moves", TUESDAY));
        remote.delete(calendar, goes);
        Stored comes = remote.create(calendar, "comes", event("comes", "comes", MONDAY));
        Listing news = remote.list(calendar, quiet.token());
        assertThat(news.complete()).isFalse();
        assertThat(news.events())
                .extracting(RemoteEvent::stored)
                .containsExactlyInAnyOrder(moved, comes)
                .doesNotContain(stays);
        assertThat(news.gone()).containsExactly(goes.id());
    }

    @Test
    void a_token_that_nobody_knows_gives_everything() throws RemoteException {
        remote.create(calendar, "abc0", event("one", "x", MONDAY));
        for (String token :
                List.of("nonsense", "http://radicale.org/ns/sync/" + "0".repeat(64), "<&>")) {
            Listing all = remote.list(calendar, Optional.of(token));
            assertThat(all.complete()).as(token).isTrue();
            assertThat(all.events()).as(token).hasSize(1);
        }
    }

    @Test
    void a_calendar_that_is_gone_is_not_empty() throws Exception {
        Stored stored = remote.create(calendar, "abc0", event("one", "x", MONDAY));
        assertThat(ask("DELETE", URI.create(calendar.id()), "").isFine()).isTrue();
        assertKind(RemoteException.Kind.MISSING, () -> remote.list(calendar, Optional.empty()));
        assertKind(RemoteException.Kind.MISSING, () -> remote.list(calendar, Optional.of("x")));
        assertKind(RemoteException.Kind.MISSING, () -> remote.delete(calendar, stored));
    }

    @Test
    void what_the_person_added_stays_when_the_plan_changes() throws Exception {
        PlannedEvent event = event("one", "x", MONDAY);
        Stored first = remote.create(calendar, "abc0", event);
        String body =
                text("GET", first.id())
                        .replace(
                                "END:VEVENT",
                                """
                                LOCATION:Library\r
                                X-PHONE;X-A="b:c":kept\r
                                BEGIN:VALARM\r
                                ACTION:DISPLAY\r
                                TRIGGER:-PT5M\r
                                DESCRIPTION:mine\r
                                END:VALARM\r
                                END:VEVENT""");
        assertThat(ask("PUT", URI.create(first.id()), body).isFine()).isTrue();
        Stored second = only(remote.list(calendar, Optional.empty())).stored();
        Stored third = remote.update(calendar, second, event("one", "new", TUESDAY));
        assertThat(text("GET", third.id()))
                .contains("SUMMARY:new", "LOCATION:Library", "kept", "DESCRIPTION:mine")
                .containsOnlyOnce("SUMMARY")
                .containsOnlyOnce("DTSTART;")
                .containsOnlyOnce("TRIGGER:-PT5M")
                .containsOnlyOnce("BEGIN:VTIMEZONE");
        remote.update(calendar, third, event("one", "newer", MONDAY));
        assertThat(text("GET", third.id()).split("BEGIN:VALARM", -1)).hasSize(3);
    }

    @Test
    void what_recurs_says_when() throws Exception {
        Stored stored = remote.create(calendar, "abc0", event("one", "x", MONDAY));
        String body = text("GET", stored.id()).replace("SUMMARY", "RRULE:FREQ=DAILY\r\nSUMMARY");
        assertThat(ask("PUT", URI.create(stored.id()), body).isFine()).isTrue();
        RemoteEvent event = only(remote.list(calendar, Optional.empty()));
        assertThat(event.form()).isEqualTo(RemoteEvent.Form.RECURRING);
        assertThat(event.series())
                .containsExactlyInAnyOrder(
                        "DTSTART;TZID=Europe/Berlin:20270104T090000",
                        "DTEND;TZID=Europe/Berlin:20270104T110000",
                        "RRULE:FREQ=DAILY");
    }

    @Test
    void hundreds_of_events_are_listed_whole() throws RemoteException {
        for (int i = 0; i < 230; i++) {
            remote.create(calendar, "many" + i, event("many" + i, "x", MONDAY));
        }
        Listing listing = remote.list(calendar, Optional.empty());
        assertThat(listing.complete()).isTrue();
        assertThat(listing.events())
                .extracting(RemoteEvent::uid)
                .doesNotHaveDuplicates()
                .hasSize(230);
    }

    private WebAnswer ask(String method, URI address, String body) throws Exception {
        byte[] pair =
                (LiveServer.USER + ":" + LiveServer.PASSWORD).getBytes(StandardCharsets.UTF_8);
        String proof = "Basic " + Base64.getEncoder().encodeToString(pair);
        return client.ask(
                new WebRequest(
                        method,
                        address,
                        Map.of("Authorization", proof, "Content-Type", "text/calendar"),
                        body));
    }

    /** A file of the server, unfolded. */
    private String text(String method, String address) throws Exception {
        return new String(ask(method, URI.create(address), "").body(), StandardCharsets.UTF_8)
                .replace("\r\n ", "")
                .replace("\n ", "");
    }

    private static RemoteEvent only(Listing listing) {
        assertThat(listing.complete()).isTrue();
        assertThat(listing.events()).hasSize(1);
        return listing.events().getFirst();
    }

    private static void assertKind(RemoteException.Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(RemoteException.class))
                .extracting(RemoteException::kind)
                .isEqualTo(kind);
    }

    private static PlannedEvent event(String uid, String title, EventTime time) {
        return new PlannedEvent(
                uid + "@studycal",
                3,
                title,
                "First line\nsecond, with \\ and ; 漢字",
                "Labs, and more",
                time,
                BERLIN,
                OptionalInt.of(10),
                true);
    }

    private static EventTime span(String start, String end) {
        return new EventTime.Span(instant(start), instant(end));
    }

    private static Instant instant(String text) {
        return Instant.parse(text);
    }
}
