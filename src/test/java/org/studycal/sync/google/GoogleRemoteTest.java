package org.studycal.sync.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.studycal.account.Account;
import org.studycal.calendar.PlannedEvent;
import org.studycal.plan.EventTime;
import org.studycal.sync.CalendarReader;
import org.studycal.sync.Listing;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteEvent;
import org.studycal.sync.RemoteEvent.Form;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;
import org.studycal.sync.Stored;
import org.studycal.sync.google.FakeGoogle.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GoogleRemoteTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant EIGHT = Instant.parse("2027-01-04T07:00:00Z");
    private static final String ID = "abc123";

    private final FakeGoogle google = new FakeGoogle();
    private final PassingTime time = new PassingTime();
    private final GoogleRemote remote = remote(Reach.OWN);
    private final RemoteCalendar calendar = new RemoteCalendar(google.calendars.calendar("p"), "p");

    private GoogleRemote remote(Reach reach) {
        return GoogleRemote.of(google.account(reach), google.servers(), time);
    }

    @AfterEach
    void every_request_and_every_answer_keeps_to_the_published_api() {
        google.close();
        assertThat(google.breaches).isEmpty();
    }

    private static PlannedEvent session(String uid, Instant start) {
        return new PlannedEvent(
                uid,
                0,
                "Read chapter 1",
                "The first line.\nThe second one.",
                "Theory",
                new EventTime.Span(start, start.plus(Duration.ofHours(2))),
                ZONE,
                OptionalInt.of(15),
                true);
    }

    private static PlannedEvent session() {
        return session("u1@studycal", EIGHT);
    }

    private static RemoteException failure(ThrowingCallable call) {
        return catchThrowableOfType(RemoteException.class, call);
    }

    private JsonNode stored(String id) {
        return google.calendars.find(calendar.id(), id).orElseThrow();
    }

    private Listing list() throws RemoteException {
        return remote.list(calendar, Optional.empty());
    }

    private void fail(Fault... faults) {
        Deque<Fault> left = new ArrayDeque<>(List.of(faults));
        google.faults = request -> left.isEmpty() ? Fault.NONE : left.pop();
    }

    @Test
    void an_event_arrives_as_it_was_planned() throws RemoteException {
        remote.create(calendar, ID, session());
        JsonNode event = stored(ID);
        assertThat(event.path("summary").stringValue()).isEqualTo("Read chapter 1");
        assertThat(event.path("start").path("dateTime").stringValue())
                .isEqualTo("2027-01-04T08:00:00.000+01:00");
        assertThat(event.path("start").path("timeZone").stringValue()).isEqualTo("Europe/Berlin");
        assertThat(event.path("reminders").path("useDefault").booleanValue()).isFalse();
        assertThat(event.path("reminders").path("overrides").path(0).path("minutes").intValue())
                .isEqualTo(15);
        assertThat(event.path("transparency").stringValue()).isEqualTo("opaque");
        assertThat(event.has("iCalUID")).isTrue();
    }

    @Test
    void what_was_created_is_listed_as_it_was_planned() throws RemoteException {
        Stored stored = remote.create(calendar, ID, session());
        assertThat(stored.isOf(ID)).isTrue();
        assertThat(list().events())
                .containsExactly(
                        new RemoteEvent(
                                stored,
                                "u1@studycal",
                                Form.TIMED,
                                "Read chapter 1",
                                "The first line.\nThe second one.",
                                EIGHT,
                                EIGHT.plus(Duration.ofHours(2)),
                                true,
                                List.of()));
    }

    @Test
    void a_milestone_lasts_all_day_and_keeps_nobody_busy() throws RemoteException {
        EventTime day = new EventTime.Day(LocalDate.of(2027, 3, 28));
        remote.create(
                calendar,
                ID,
                new PlannedEvent(
                        "m@studycal", 0, "Week 12", "", "", day, ZONE, OptionalInt.empty(), false));
        assertThat(stored(ID).path("end").path("date").stringValue()).isEqualTo("2027-03-29");
        assertThat(stored(ID).path("reminders").path("useDefault").booleanValue()).isTrue();
        RemoteEvent event = list().events().getFirst();
        assertThat(event.form()).isEqualTo(Form.ALL_DAY);
        assertThat(event.start()).isEqualTo("2027-03-28T00:00:00Z");
        assertThat(event.busy()).isFalse();
    }

    @Test
    void each_category_gets_one_label_of_its_own() throws RemoteException {
        remote.create(calendar, "aaaaa", session());
        remote.create(calendar, "bbbbb", session());
        remote.create(calendar, "ccccc", inCategory("Labs"));
        // Somebody else, later, finds the labels.
        remote(Reach.OWN).create(calendar, "ddddd", inCategory("Labs"));
        JsonNode labels =
                google.calendars
                        .calendarOf(calendar.id())
                        .path("labelProperties")
                        .path("eventLabels");
        assertThat(labels.values().stream().map(each -> each.path("name").stringValue()))
                .containsExactly("Theory", "Labs");
        assertThat(label("aaaaa")).isEqualTo(label("bbbbb")).isNotEqualTo(label("ccccc"));
        assertThat(label("ddddd")).isEqualTo(label("ccccc"));
    }

    private static PlannedEvent inCategory(String category) {
        return new PlannedEvent(
                "u2@studycal",
                0,
                "Lab",
                "",
                category,
                new EventTime.Span(EIGHT, EIGHT.plusSeconds(3600)),
                ZONE,
                OptionalInt.empty(),
                true);
    }

    private String label(String id) {
        return stored(id).path("eventLabelId").stringValue();
    }

    @Test
    void where_there_are_no_labels_a_category_has_a_colour() throws RemoteException {
        google.calendars.hasLabels = false;
        remote.create(calendar, ID, session());
        assertThat(stored(ID).path("colorId").stringValue()).matches("[1-9]|1[01]");
    }

    @Test
    void an_update_keeps_what_the_person_added() throws RemoteException {
        remote.create(calendar, ID, session());
        google.calendars.edit(calendar.id(), ID, event -> event.put("location", "Library"));
        Stored seen = list().events().getFirst().stored();
        Stored moved =
                remote.update(calendar, seen, session("u1@studycal", EIGHT.plusSeconds(3600)));
        assertThat(stored(ID).path("location").stringValue()).isEqualTo("Library");
        assertThat(list().events().getFirst().start()).isEqualTo(EIGHT.plusSeconds(3600));
        assertThat(list().events().getFirst().stored()).isEqualTo(moved);
    }

    @Test
    void another_process_updates_what_it_has_not_listed() throws RemoteException {
        Stored stored = remote.create(calendar, ID, session());
        google.calendars.edit(calendar.id(), "abc123", event -> event.put("location", "Library"));
        GoogleRemote later = remote(Reach.OWN);
        assertThat(failure(() -> later.update(calendar, stored, session())).kind())
                .isEqualTo(Kind.CONFLICT);
        Stored seen = list().events().getFirst().stored();
        remote(Reach.OWN).update(calendar, seen, session());
        assertThat(stored(ID).path("location").stringValue()).isEqualTo("Library");
    }

    @Test
    void what_somebody_changed_meanwhile_is_neither_updated_nor_deleted() throws RemoteException {
        Stored stored = remote.create(calendar, ID, session());
        google.calendars.edit(calendar.id(), ID, event -> event.put("summary", "Mine"));
        assertThat(failure(() -> remote.update(calendar, stored, session())).kind())
                .isEqualTo(Kind.CONFLICT);
        assertThat(failure(() -> remote.delete(calendar, stored)).kind()).isEqualTo(Kind.CONFLICT);
        assertThat(stored(ID).path("summary").stringValue()).isEqualTo("Mine");
    }

    @Test
    void what_is_deleted_is_gone_for_updates_and_deletions() throws RemoteException {
        Stored stored = remote.create(calendar, ID, session());
        remote.delete(calendar, stored);
        assertThat(list().events()).isEmpty();
        assertThat(failure(() -> remote.delete(calendar, stored)).kind()).isEqualTo(Kind.MISSING);
        assertThat(failure(() -> remote.update(calendar, stored, session())).kind())
                .isEqualTo(Kind.MISSING);
    }

    @Test
    void a_deleted_event_comes_back_under_its_id() throws RemoteException {
        remote.delete(calendar, remote.create(calendar, ID, session()));
        Stored back = remote.create(calendar, ID, session());
        assertThat(list().events()).extracting(RemoteEvent::stored).containsExactly(back);
    }

    @Test
    void where_google_refuses_that_the_id_is_spent() throws RemoteException {
        remote.delete(calendar, remote.create(calendar, ID, session()));
        google.calendars.revives = false;
        assertThat(failure(() -> remote.create(calendar, ID, session())).kind())
                .isEqualTo(Kind.SPENT_ID);
    }

    @Test
    void an_id_that_is_there_is_not_written_over() throws RemoteException {
        remote.create(calendar, ID, session());
        assertThat(failure(() -> remote.create(calendar, ID, inCategory("Labs"))).kind())
                .isEqualTo(Kind.EXISTS);
        assertThat(stored(ID).path("summary").stringValue()).isEqualTo("Read chapter 1");
    }

    @Test
    void a_copy_is_not_what_it_was_copied_from() throws RemoteException {
        remote.create(calendar, ID, session());
        String copy = google.calendars.copy(calendar.id(), ID);
        assertThat(list().events())
                .filteredOn(event -> event.stored().id().equals(copy))
                .extracting(RemoteEvent::uid)
                .containsExactly(copy + "@google.com");
    }

    @Test
    void a_series_says_when_it_recurs() throws RemoteException {
        String id = google.calendars.add(calendar.id(), "Choir", EIGHT, EIGHT.plusSeconds(3600));
        google.calendars.edit(
                calendar.id(),
                id,
                event -> {
                    event.putArray("recurrence").add("RRULE:FREQ=WEEKLY");
                    ((ObjectNode) event.path("start")).put("timeZone", "Europe/Berlin");
                });
        String moved =
                google.calendars.add(
                        calendar.id(), "Choir", EIGHT.plusSeconds(9000), EIGHT.plusSeconds(9600));
        google.calendars.edit(
                calendar.id(),
                moved,
                event -> {
                    event.put("recurringEventId", id);
                    event.putObject("originalStartTime").put("dateTime", EIGHT.toString());
                });
        assertThat(list().events())
                .filteredOn(event -> event.stored().id().equals(id))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.form()).isEqualTo(Form.RECURRING);
                            assertThat(event.series())
                                    .containsExactly(
                                            "DTSTART;TZID=Europe/Berlin:20270104T080000",
                                            "DTEND;TZID=UTC:20270104T080000",
                                            "RRULE:FREQ=WEEKLY",
                                            "EXDATE;TZID=UTC:20270104T070000");
                        });
    }

    @Test
    void a_listing_of_many_pages_is_whole() throws RemoteException {
        for (int i = 0; i < 25; i++) {
            google.calendars.add(calendar.id(), "e" + i, EIGHT, EIGHT.plusSeconds(60));
        }
        google.calendars.pageSize = 4;
        Listing listing = list();
        assertThat(listing.complete()).isTrue();
        assertThat(listing.events()).hasSize(25);
        assertThat(google.count("calendar.events.list")).isEqualTo(7);
    }

    @Test
    void half_a_listing_is_none() {
        google.calendars.endsItsPages = false;
        assertThat(failure(this::list).kind()).isEqualTo(Kind.UNEXPECTED);
    }

    @Test
    void with_a_token_only_changes_are_listed() throws RemoteException {
        Stored stays = remote.create(calendar, "aaaaa", session());
        Stored goes = remote.create(calendar, "bbbbb", session());
        Optional<String> token = list().token();
        assertThat(remote.list(calendar, token).events()).isEmpty();
        google.calendars.remove(calendar.id(), goes.id());
        Listing changes = remote.list(calendar, token);
        assertThat(changes.complete()).isFalse();
        assertThat(changes.gone()).containsExactly(goes.id());
        assertThat(changes.events()).isEmpty();
        assertThat(list().events()).extracting(RemoteEvent::stored).containsExactly(stays);
    }

    @Test
    void a_token_that_is_too_old_gives_the_whole_calendar() throws RemoteException {
        remote.create(calendar, ID, session());
        Optional<String> token = list().token();
        google.calendars.forgetChanges(calendar.id());
        Listing listing = remote.list(calendar, token);
        assertThat(listing.complete()).isTrue();
        assertThat(listing.events()).hasSize(1);
    }

    @Test
    void a_calendar_that_is_gone_is_missing() {
        RemoteCalendar gone = new RemoteCalendar("gone@group.calendar.google.com", "gone");
        assertThat(failure(() -> remote.list(gone, Optional.empty())).kind())
                .isEqualTo(Kind.MISSING);
        assertThat(failure(() -> remote.list(gone, Optional.of("since1"))).kind())
                .isEqualTo(Kind.MISSING);
        assertThat(failure(() -> remote.create(gone, ID, session())).kind())
                .isEqualTo(Kind.MISSING);
    }

    @Test
    void the_narrow_permission_lists_no_calendars_and_the_wide_one_all() throws RemoteException {
        assertThat(remote.calendars()).isEmpty();
        assertThat(google.requests).isEmpty();
        assertThat(remote(Reach.BUSY_TIMES).calendars()).containsExactly(calendar);
    }

    @Test
    void a_calendar_is_made_with_its_title() throws RemoteException {
        RemoteCalendar made = remote.makeCalendar("AI and security");
        assertThat(google.calendars.calendarOf(made.id()).path("summary").stringValue())
                .isEqualTo("AI and security");
    }

    @Test
    void an_answer_about_a_new_calendar_that_is_lost_makes_no_second_one() {
        fail(Fault.LOST_ANSWER);
        assertThat(failure(() -> remote.makeCalendar("q")).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(google.calendars.calendars()).hasSize(2);
        fail(Fault.BROKEN_AFTERWARDS);
        assertThat(failure(() -> remote.makeCalendar("r")).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(google.calendars.calendars()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RATE_LIMIT", "QUOTA", "TOO_MANY", "BROKEN", "BUSY"})
    void what_google_puts_off_is_asked_again_and_later_each_time(Fault fault)
            throws RemoteException {
        remote.create(calendar, "aaaaa", session());
        Duration before = time.passed();
        fail(fault, fault, fault);
        remote.create(calendar, ID, session());
        assertThat(list().events()).hasSize(2);
        // 1, 2 and 4 seconds, each give or take a half.
        assertThat(time.passed().minus(before))
                .isBetween(Duration.ofMillis(3500), Duration.ofSeconds(12));
    }

    @Test
    void patience_ends_after_minutes() {
        google.faults = request -> Fault.RATE_LIMIT;
        assertThat(failure(this::list).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(time.passed()).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(5));
        google.faults = request -> Fault.BROKEN;
        assertThat(failure(() -> remote.create(calendar, ID, session())).kind())
                .isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void what_was_done_though_the_server_broke_is_not_done_twice() throws RemoteException {
        remote.create(calendar, "aaaaa", session());
        fail(Fault.BROKEN_AFTERWARDS);
        assertThat(failure(() -> remote.create(calendar, ID, session())).kind())
                .isEqualTo(Kind.EXISTS);
        assertThat(list().events()).hasSize(2);
    }

    @Test
    void of_a_change_whose_answer_is_lost_nothing_is_claimed() throws RemoteException {
        Stored stored = remote.create(calendar, "aaaaa", session());
        fail(Fault.LOST_ANSWER);
        assertThat(failure(() -> remote.create(calendar, ID, session())).kind())
                .isEqualTo(Kind.UNKNOWN);
        fail(Fault.LOST_REQUEST);
        assertThat(failure(() -> remote.update(calendar, stored, session())).kind())
                .isEqualTo(Kind.UNKNOWN);
        fail(Fault.LOST_ANSWER);
        assertThat(failure(() -> remote.delete(calendar, stored)).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(list().events()).extracting(event -> event.stored().id()).containsExactly(ID);
        assertThat(google.count("calendar.events.insert")).isEqualTo(2);
        assertThat(google.count("calendar.events.delete")).isEqualTo(1);
    }

    @Test
    void a_listing_that_is_lost_is_no_empty_calendar() {
        google.faults = request -> Fault.LOST_ANSWER;
        assertThat(failure(this::list).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void a_slow_answer_to_a_change_is_not_waited_for_and_nothing_is_claimed()
            throws RemoteException {
        GoogleRemote hasty = hasty();
        slow("calendar.events.insert");
        assertThat(failure(() -> hasty.create(calendar, ID, session())).kind())
                .isEqualTo(Kind.UNKNOWN);
        slow("");
        assertThat(list().events()).hasSize(1);
        assertThat(failure(() -> remote.create(calendar, ID, session())).kind())
                .isEqualTo(Kind.EXISTS);
        Stored stored = list().events().getFirst().stored();
        slow("calendar.events.delete");
        assertThat(failure(() -> hasty.delete(calendar, stored)).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(list().events()).isEmpty();
    }

    @Test
    void a_listing_that_is_too_slow_is_no_empty_calendar() {
        GoogleRemote hasty = hasty();
        google.faults = request -> Fault.SLOW;
        assertThat(failure(() -> hasty.list(calendar, Optional.empty())).kind())
                .isEqualTo(Kind.UNAVAILABLE);
    }

    private void slow(String method) {
        google.faults = request -> request.method().equals(method) ? Fault.SLOW : Fault.NONE;
    }

    /** One that waits half a second for an answer. */
    private GoogleRemote hasty() {
        return GoogleRemote.of(
                google.account(Reach.OWN),
                new GoogleServers(Optional.of(google.address()), Duration.ofMillis(500)),
                time);
    }

    private CalendarReader reader(Reach reach) throws RemoteException {
        return GoogleRemote.reader(google.account(reach), google.servers(), time);
    }

    private String seen(Reach reach) throws RemoteException {
        Instant to = EIGHT.plus(Duration.ofDays(30));
        List<byte[]> files = reader(reach).files(calendar, EIGHT, to);
        return new String(files.getFirst(), StandardCharsets.UTF_8);
    }

    @Test
    void who_may_see_titles_sees_what_is_on_and_who_may_not_only_when() throws RemoteException {
        google.calendars.pageSize = 2;
        for (int day = 0; day < 5; day++) {
            Instant start = EIGHT.plus(Duration.ofDays(day));
            google.calendars.add(
                    calendar.id(), "Talk " + day, start, start.plus(Duration.ofHours(1)));
        }
        google.calendars.add(calendar.id(), "Long ago", EIGHT.minusSeconds(60), EIGHT);
        assertThat(reader(Reach.BUSY_TIMES).calendars()).containsExactly(calendar);
        assertThat(seen(Reach.BUSY_TITLES))
                .contains("SUMMARY:Talk 0", "SUMMARY:Talk 4", "DTSTART:20270108T070000Z")
                .doesNotContain("Long ago");
        assertThat(seen(Reach.BUSY_TIMES))
                .contains("SUMMARY:busy", "DTSTART:20270108T070000Z")
                .doesNotContain("Talk");
    }

    @Test
    void what_the_person_declined_is_not_seen() throws RemoteException {
        String id = google.calendars.add(calendar.id(), "Gala", EIGHT, EIGHT.plusSeconds(60));
        google.calendars.edit(
                calendar.id(),
                id,
                event ->
                        event.putArray("attendees")
                                .addObject()
                                .put("self", true)
                                .put("responseStatus", "declined"));
        assertThat(seen(Reach.BUSY_TITLES)).doesNotContain("Gala");
    }

    @Test
    void the_narrow_permission_lets_nobody_look_and_says_which_one_does() {
        RemoteException failure = failure(() -> reader(Reach.OWN));
        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(failure.advice()).first().asString().contains("connect google", "--with-busy");
    }

    @Test
    void nobody_there_is_said_so() {
        google.close();
        GoogleRemote alone = remote(Reach.OWN);
        assertThat(failure(() -> alone.list(calendar, Optional.empty())).kind())
                .isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure(() -> alone.create(calendar, ID, session())).kind())
                .isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void a_first_push_keeps_to_five_writes_a_second() throws RemoteException {
        List<Stored> stored = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stored.add(
                    remote.create(
                            calendar, "event" + i, session("u%d@studycal".formatted(i), EIGHT)));
        }
        assertThat(stored).hasSize(60);
        assertThat(time.passed()).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(13));
    }

    @Test
    void access_that_ended_is_renewed_unseen() throws RemoteException {
        list();
        google.endAccess();
        assertThat(list().complete()).isTrue();
        google.endAccess();
        remote.create(calendar, ID, session());
        assertThat(list().events()).hasSize(1);
    }

    @Test
    void a_permission_that_ended_says_why_and_what_to_do_and_no_secret() {
        google.endPermissions();
        RemoteException listing = failure(this::list);
        RemoteException writing = failure(() -> remote.create(calendar, ID, session()));
        for (RemoteException each : List.of(listing, writing)) {
            assertThat(each.kind()).isEqualTo(Kind.DENIED);
            String said = each.getMessage() + String.join("\n", each.advice());
            assertThat(said)
                    .contains("invalid_grant", "seven days", "Publish app", "connect google")
                    .doesNotContain("1//", "GOCSPX", "ya29");
        }
    }

    @Test
    void a_client_that_google_no_longer_knows_is_said_so() {
        GoogleRemote unknown =
                GoogleRemote.of(
                        new Account.Google(
                                "google",
                                FakeGoogle.CLIENT,
                                "wrong secret",
                                Map.of("refresh_token", "1//refresh")),
                        google.servers(),
                        time);
        RemoteException failure = failure(() -> unknown.list(calendar, Optional.empty()));
        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(failure.getMessage()).isEqualTo("Google does not know your client any more");
    }

    @Test
    void bodies_are_packed_and_patches_travel_as_posts() throws RemoteException {
        remote.create(calendar, ID, session());
        assertThat(google.requests)
                .filteredOn(each -> each.method().equals("calendar.calendars.patch"))
                .allSatisfy(
                        each -> {
                            assertThat(each.headers().getFirst("X-HTTP-Method-Override"))
                                    .isEqualTo("PATCH");
                            assertThat(each.headers().getFirst("Content-Encoding"))
                                    .isEqualTo("gzip");
                        })
                .hasSize(1);
    }

    @Test
    void only_this_computer_stands_in_for_google() {
        for (String other : List.of("http://example.org/", "https://127.0.0.1/", "file:///etc")) {
            assertThat(
                            catchThrowableOfType(
                                    IllegalArgumentException.class,
                                    () -> new GoogleServers(Optional.of(URI.create(other)))))
                    .hasMessageContaining("cannot stand in for Google");
        }
    }
}
