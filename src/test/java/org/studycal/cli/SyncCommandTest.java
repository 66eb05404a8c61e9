package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.app.Search;
import org.studycal.plan.SolutionException;
import org.studycal.store.SolutionFolder;
import org.studycal.sync.RemoteEvent;
import org.studycal.sync.RemoteEvent.Form;
import org.studycal.sync.story.MemoryServer;
import org.studycal.sync.story.OneAccount;

/** What the person sees of a sync, and what it never does. */
class SyncCommandTest {

    private static final String TITLE = "Guitar for the summer party";

    @TempDir private Path folder;

    private final MemoryServer server = new MemoryServer(MemoryServer.Manner.GOOGLE, 1);
    private Workplace workplace;

    @BeforeEach
    void solved() throws IOException {
        workplace = Workplace.withGuitar(folder).solved().connectedTo(new OneAccount(() -> server));
    }

    private void synced() {
        workplace.run("sync", "guitar", "--yes").exits(ErrorHandler.FINE);
    }

    private List<RemoteEvent> sessions() {
        return server.events().stream()
                .filter(each -> each.form() == Form.TIMED)
                .sorted(Comparator.comparing(RemoteEvent::start))
                .toList();
    }

    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void the_first_time_it_asks_and_a_script_has_to_say_yes() {
        workplace
                .run("sync", "guitar")
                .refuses(
                        "this makes the calendar '" + TITLE,
                        "in home and writes 7 events to it",
                        "--yes");
        assertThat(server.calendars()).isEmpty();
        workplace.typing("n\n").run("sync", "guitar").exits(ErrorHandler.BAD_INPUT);
        assertThat(server.calendars()).isEmpty();
        workplace
                .typing("y\n")
                .run("sync", "guitar")
                .exits(ErrorHandler.FINE)
                .prints("7 events (7 new)");
        assertThat(server.events()).hasSize(7);
    }

    @Test
    void a_dry_run_lists_what_would_be_written_and_writes_nothing() throws IOException {
        Map<Path, String> before = contents();
        workplace
                .run("sync", "guitar", "--dry-run")
                .exits(ErrorHandler.FINE)
                .prints("7 events (7 new)")
                .prints("  new     Mon 2027-03-22 19:00-21:00   Scales\n")
                .prints("Nothing was written");
        assertThat(contents()).isEqualTo(before);
        assertThat(server.calendars()).isEmpty();
        synced();
        RemoteEvent first = sessions().getFirst();
        server.move(
                first.stored().id(),
                first.start().plusSeconds(3600),
                first.end().plusSeconds(3600));
        before = contents();
        workplace
                .searchingWith(Search.SOLVER)
                .run("sync", "guitar", "--dry-run", "--step-limit", "0")
                .prints("Moved by you: Scales, Mon 2027-03-22 19:00 -> Mon 2027-03-22 20:00");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void a_second_sync_finds_nothing_new_and_makes_no_revision() throws IOException {
        synced();
        String before = Files.readString(folder.resolve("solutions/guitar/solution.json"));
        workplace
                .run("sync", "guitar")
                .exits(ErrorHandler.FINE)
                .prints("is as planned")
                .hasNoErrors();
        assertThat(Files.readString(folder.resolve("solutions/guitar/solution.json")))
                .isEqualTo(before);
    }

    @Test
    void an_empty_calendar_never_means_that_all_was_deleted() throws IOException {
        synced();
        server.empty();
        Map<Path, String> before = contents();
        workplace
                .run("sync", "guitar", "--yes")
                .refuses(
                        "is empty, but 7 events were written to it",
                        "Delete solutions/guitar/sync.json and sync again");
        assertThat(contents()).isEqualTo(before);
        Files.delete(folder.resolve("solutions/guitar/sync.json"));
        String title = server.calendars().getFirst().title();
        workplace.run("sync", "guitar", "--yes").refuses("say --into '" + title + "'");
        workplace
                .run("sync", "guitar", "--into", title, "--yes")
                .exits(ErrorHandler.FINE)
                .prints("(7 new)");
    }

    @Test
    void when_many_sessions_are_gone_it_asks() throws IOException {
        synced();
        sessions().stream().limit(3).forEach(each -> server.delete(each.stored().id()));
        Map<Path, String> before = contents();
        workplace.run("sync", "guitar").refuses("3 of 7 events that lie ahead are gone", "--yes");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void half_an_answer_deletes_nothing() throws IOException {
        synced();
        server.truncates = true;
        sessions().stream().limit(1).forEach(each -> server.delete(each.stored().id()));
        Map<Path, String> before = contents();
        int events = server.events().size();
        workplace.run("sync", "guitar", "--yes").refuses("answered with a part of the calendar");
        assertThat(contents()).isEqualTo(before);
        assertThat(server.events()).hasSize(events);
    }

    @Test
    void a_calendar_that_is_gone_is_said_with_what_to_do() {
        synced();
        server.drop(server.calendars().getFirst().id());
        workplace
                .run("sync", "guitar", "--yes")
                .refuses("is not in home any more", "delete solutions/guitar/sync.json");
    }

    @Test
    void a_calendar_that_was_there_is_only_used_when_it_is_named() throws IOException {
        server.makeCalendar("Family");
        server.add(
                "Dinner",
                Instant.parse("2027-03-25T17:00:00Z"),
                Instant.parse("2027-03-25T18:00:00Z"));
        RemoteEvent dinner = server.events().getFirst();
        workplace.run("sync", "guitar", "--into", "Famly", "--yes").refuses("There are: Family.");
        workplace
                .run("sync", "guitar", "--into", "Family")
                .refuses("the calendar 'Family' in home, beside 1 event of yours");
        workplace.run("sync", "guitar", "--into", "Family", "--yes");
        assertThat(server.events()).contains(dinner);
        assertThat(folder.resolve("solutions/guitar/others.ics")).content().contains("Dinner");
        workplace
                .run("sync", "guitar", "--into", "Other")
                .refuses("is synced with the calendar 'Family'");
    }

    @Test
    void a_calendar_of_the_same_title_is_not_made_twice() {
        server.makeCalendar("Guitar for the summer party – songs, scales and theory");
        workplace.run("sync", "guitar", "--yes").refuses("there is a calendar", "say --into");
    }

    @Test
    void what_a_person_wrote_stays_until_there_is_something_else_to_write() throws IOException {
        synced();
        RemoteEvent event = sessions().getFirst();
        server.retitle(event.stored().id(), "My scales");
        workplace.run("sync", "guitar").prints("is as planned");
        assertThat(sessions().getFirst().title()).isEqualTo("My scales");
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml")
                        .replace("title: Scales,", "title: Better scales,"));
        workplace
                .run("sync", "guitar")
                .prints(
                        "Overwritten: your 'My scales', Mon 2027-03-22 19:00-21:00, is 'Better scales' again");
        assertThat(sessions().getFirst().title()).isEqualTo("Better scales");
    }

    @Test
    void what_was_done_and_is_moved_ahead_is_planned_there() throws IOException {
        synced();
        workplace.at("2027-03-23T10:00:00Z").run("log", "guitar", "done", "yesterday").exits(0);
        workplace.searchingWith(Search.SOLVER).run("sync", "guitar", "--step-limit", "0");
        RemoteEvent done = sessions().getFirst();
        Instant start = Instant.parse("2027-03-23T12:00:00Z");
        server.move(done.stored().id(), start, start.plusSeconds(3_600));
        workplace.run("sync", "guitar", "--step-limit", "0");
        workplace.run("sync", "guitar", "--step-limit", "0").prints("is as planned");
        assertThat(Files.readString(folder.resolve("solutions/guitar/solution.json")))
                .containsPattern("2027-03-23T13:00.*\"pinned\": ?true");
    }

    @Test
    void what_was_there_is_kept_and_written_back() throws IOException {
        synced();
        List<RemoteEvent> before = sessions();
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml")
                        .replace("title: Scales,", "title: Better scales,"));
        workplace.run("sync", "guitar").prints("(5 changed)");
        workplace
                .run("sync", "guitar", "--restore")
                .refuses("writes 5 events back", "history/remote-0002.json");
        workplace.run("sync", "guitar", "--restore", "--yes").exits(0).prints("(5 changed)");
        assertThat(sessions())
                .extracting(RemoteEvent::title)
                .isEqualTo(before.stream().map(RemoteEvent::title).toList());
    }

    @Test
    void what_is_known_of_the_calendar_is_for_its_owner_only() throws IOException {
        synced();
        for (String file : List.of("sync.json", "history/remote-0001.json")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("solutions/guitar/" + file)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void two_syncs_at_once_are_one_too_many() throws SolutionException {
        try (SolutionFolder held = SolutionFolder.lock(folder.resolve("solutions/guitar"))) {
            assertThat(held).isNotNull();
            workplace.run("sync", "guitar", "--yes").refuses("another studycal is working");
        }
        assertThat(server.calendars()).isEmpty();
    }

    @Test
    void an_account_that_is_not_there_is_said_with_those_that_are() {
        workplace
                .run("sync", "guitar", "--to", "work")
                .refuses("'work' is not connected", "Connected: home.");
        Workplace.in(folder)
                .run("disconnect", "work")
                .refuses("there is no account 'work'", "studycal connect");
    }
}
