package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studycal.CalendarFileText;
import org.studycal.EditedExport;
import org.studycal.EditedExport.Form;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.solver.StudyScheduler;
import org.studycal.store.SolutionFile;

/** {@code replan --edited}: what was moved and deleted in the calendar program. */
class EditedCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String PROBLEM =
            """
            title: Fiddle
            timeZone: Europe/Berlin
            start: 2027-03-22
            end: 2027-05-02
            availability:
              - {days: weekdays, windows: ["18:00-20:30"]}
              - {days: sat, windows: ["09:00-12:00"]}
            protected:
              - {title: Family, days: wed, time: "12:00-17:00"}
            categories:
              play: {session: {min: 1h, max: 2h}}
            activities:
              - {id: bowing, category: play, effort: 14h}
              - {id: tunes, category: play, effort: 24h, after: bowing}
              - {id: ear, category: play, effort: 2h/week}
            """;

    @TempDir private Path folder;
    private Workplace workplace;

    @BeforeEach
    void fiddle() throws IOException {
        workplace =
                Workplace.in(folder)
                        .problem("fiddle.yaml", PROBLEM)
                        .searchingWith(StudyScheduler::solve)
                        .at("2027-03-20T08:00:00Z");
        workplace.run("solve", "fiddle", "--step-limit=300").exits(0);
        workplace.at("2027-04-01T10:00:00Z");
    }

    private Solution plan() throws SolutionException {
        return SolutionFile.read(workplace.path("solutions/fiddle/solution.json"));
    }

    private static Session first(Solution plan, String activity, String after) {
        return plan.sessions().stream()
                .filter(session -> session.activity().equals(activity))
                .filter(session -> session.start().isAfter(Instant.parse(after)))
                .findFirst()
                .orElseThrow();
    }

    private static Session byUid(Solution plan, String uid) {
        return plan.sessions().stream()
                .filter(session -> session.uid().equals(uid))
                .findFirst()
                .orElseThrow();
    }

    private StudycalRun replan(EditedExport export, Form form, String... more) throws IOException {
        workplace.file("export.ics", export.text(form));
        List<String> args =
                new ArrayList<>(
                        List.of("replan", "fiddle", "--edited=export.ics", "--step-limit=300"));
        args.addAll(List.of(more));
        return workplace.run(args.toArray(String[]::new));
    }

    @Test
    void everyEditIsListedAndFollowed() throws IOException, SolutionException {
        Solution before = plan();
        Session past = first(before, "ear", "2027-03-22T00:00:00Z");
        Session family = first(before, "tunes", "2027-04-02T00:00:00Z");
        Session gone = first(before, "ear", "2027-04-12T00:00:00Z");
        EditedExport export =
                EditedExport.of(before, BERLIN)
                        .put(
                                past.uid(),
                                Instant.parse("2027-03-28T08:00:00Z"),
                                Instant.parse("2027-03-28T09:00:00Z"))
                        .put(
                                family.uid(),
                                Instant.parse("2027-04-07T12:00:00Z"),
                                Instant.parse("2027-04-07T13:30:00Z"))
                        .delete(gone.uid())
                        .add(
                                CalendarFileText.event(
                                        "Concert", "20270410T090000", "20270410T130000"));
        String dry = replan(export, Form.UTC, "--dry-run").exits(0).out();
        assertThat(workplace.path("problems/fiddle.progress.yaml")).doesNotExist();
        assertThat(plan()).isEqualTo(before);

        StudycalRun run = replan(export, Form.UTC).exits(0);
        assertThat(dry.lines().limit(4).toList()).isEqualTo(run.out().lines().limit(4).toList());
        assertThat(run.out().lines().limit(5).toList())
                .isEqualTo(Workplace.resource("edited.txt").lines().limit(5).toList());
        run.complains(
                "export.ics: warning: tunes on Wed 2027-04-07 14:00-15:30 lies in protected time 'Family'");
        Solution after = plan();
        assertThat(byUid(after, past.uid()).status()).isEqualTo(Session.Status.DONE);
        assertThat(byUid(after, past.uid()).start()).isEqualTo("2027-03-28T08:00:00Z");
        assertThat(byUid(after, family.uid()).pinned()).isTrue();
        assertThat(byUid(after, family.uid()).sequence()).isEqualTo(2);
        assertThat(after.basis().busy()).hasSize(1);
        assertThat(after.sessions())
                .noneMatch(
                        session ->
                                session.start().isBefore(gone.end())
                                        && gone.start().isBefore(session.end()));
        workplace.run("check", "fiddle").exits(0);

        replan(export, Form.UTC).exits(0);
        assertThat(plan().sessions()).isEqualTo(after.sessions());
        assertThat(plan().cancelled()).isEqualTo(after.cancelled());
    }

    @Test
    void whatIsDroppedIsGivenUp() throws IOException, SolutionException {
        Solution before = plan();
        Session gone = first(before, "tunes", "2027-04-05T00:00:00Z");
        Session habit = first(before, "ear", "2027-04-19T00:00:00Z");
        EditedExport export =
                EditedExport.of(before, BERLIN).delete(gone.uid()).delete(habit.uid());
        replan(export, Form.FLOATING_UTC, "--deleted=drop").exits(0).prints("; given up\n");
        assertThat(minutes(plan(), "tunes")).isEqualTo(minutes(before, "tunes") - gone.minutes());
        assertThat(minutes(plan(), "ear")).isEqualTo(minutes(before, "ear") - habit.minutes());
        workplace.run("check", "fiddle").exits(0);
    }

    @Test
    void logUndoTakesAPinBack() throws IOException, SolutionException {
        Session moved = first(plan(), "tunes", "2027-04-05T00:00:00Z");
        Instant start = Instant.parse("2027-04-11T08:00:00Z");
        EditedExport export =
                EditedExport.of(plan(), BERLIN)
                        .put(moved.uid(), start, start.plus(Duration.ofHours(1)));
        replan(export, Form.NEW_YORK).exits(0);
        assertThat(byUid(plan(), moved.uid()).start()).isEqualTo(start);
        workplace.run("replan", "fiddle", "--step-limit=300").exits(0);
        assertThat(byUid(plan(), moved.uid()).start()).isEqualTo(start);
        workplace.run("log", "fiddle", "undo").exits(0).prints("Taken back: moved by you: ");
        workplace.run("replan", "fiddle", "--step-limit=300").exits(0);
        assertThat(plan().sessions())
                .noneMatch(session -> session.start().equals(start) || session.pinned());
    }

    @Test
    void anotherCalendarIsRefused() throws IOException {
        workplace.file("export.ics", CalendarFileText.calendar());
        workplace
                .run("replan", "fiddle", "--edited=export.ics")
                .refuses("export.ics is not an export of this calendar: no session of fiddle");
        workplace
                .run("replan", "fiddle", "--edited=exports.ics")
                .refuses("there is no calendar file", "Maybe export.ics?");
        workplace
                .run("replan", "fiddle", "--deleted=dropped")
                .refuses("--deleted: 'dropped' is not known; expected missed or drop");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomEditsAreAllHonouredAndTheSameFileChangesNothingMore(long seed)
            throws IOException, SolutionException {
        Random random = new Random(seed);
        EditedExport export = EditedExport.of(plan(), BERLIN);
        for (int round = 0; round < 2; round++) {
            Solution before = plan();
            Map<String, Instant> starts = new HashMap<>();
            Map<String, Instant> ends = new HashMap<>();
            List<Session> deleted = new ArrayList<>();
            List<Session> sessions = new ArrayList<>(before.sessions());
            // The first and the last event tell what the export covers.
            sessions.removeFirst();
            sessions.removeLast();
            Collections.shuffle(sessions, random);
            for (Session session : sessions.subList(0, 5)) {
                int minutes = 15 * (1 + random.nextInt(12));
                Instant start =
                        session.start().plus(Duration.ofMinutes(15L * (random.nextInt(400) - 200)));
                if (random.nextInt(4) == 0) {
                    export.delete(session.uid());
                    deleted.add(session);
                } else {
                    start = random.nextInt(3) == 0 ? session.start() : start;
                    starts.put(session.uid(), start);
                    ends.put(session.uid(), start.plus(Duration.ofMinutes(minutes)));
                    export.put(session.uid(), start, ends.get(session.uid()));
                }
            }
            Form form = List.of(Form.values()).get(random.nextInt(4));
            StudycalRun run = replan(export, form);
            assertThat(run.status()).as(run.toString()).isIn(0, 3);
            Solution after = plan();
            starts.forEach(
                    (uid, start) -> {
                        Session session = byUid(after, uid);
                        assertThat(session.start()).as(uid + run).isEqualTo(start);
                        assertThat(session.end()).as(uid + run).isEqualTo(ends.get(uid));
                        if (!starts.get(uid).equals(byUid(before, uid).start())) {
                            assertThat(session.sequence())
                                    .isGreaterThan(byUid(before, uid).sequence() + 1);
                        }
                    });
            for (Session gone : deleted) {
                assertThat(after.sessions())
                        .as(gone + "\n" + run)
                        .noneMatch(
                                session ->
                                        session.uid().equals(gone.uid())
                                                && session.start().equals(gone.start()));
            }
            StudycalRun check = workplace.run("check", "fiddle");
            assertThat(check.status()).as(check.toString()).isIn(0, 3);
            assertThat(check.out()).as(check.toString()).doesNotContain("violation:");

            StudycalRun again = replan(export, form);
            assertThat(plan().sessions()).as(run + "" + again).isEqualTo(after.sessions());
            export.take(after);
        }
    }

    private static long minutes(Solution plan, String activity) {
        return plan.sessions().stream()
                .filter(session -> session.activity().equals(activity))
                .mapToLong(Session::minutes)
                .sum();
    }

    @Test
    void helpNamesTheOption() {
        workplace.run("replan", "--help").exits(0).prints("--edited=FILE");
        assertThat(Files.exists(workplace.path("export.ics"))).isFalse();
    }
}
