package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.CalendarFileText;
import org.studycal.EditedExport;
import org.studycal.EditedExport.Form;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.solver.StudyScheduler;
import org.studycal.store.SolutionFile;

/** What a person put somewhere costs no other work, and the place that it left stays free. */
class DraggedSessionTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Path FIELD = Path.of("src/test/resources/field");
    private static final String STAYS =
            "C on Wed 2027-01-06 18:00 stays where you put it, before B is over (";

    @TempDir private Path folder;
    private Workplace workplace;

    private void solved(Path problem) throws IOException {
        solved(Files.readString(problem));
    }

    private void solved(String problem) throws IOException {
        workplace =
                Workplace.in(folder)
                        .problem("p.yaml", problem)
                        .searchingWith(StudyScheduler::solve)
                        .at("2027-01-01T08:00:00Z");
        run("solve").exits(ErrorHandler.FINE);
    }

    private StudycalRun run(String command, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = command;
        args[1] = "p";
        args[2] = "--step-limit=300";
        System.arraycopy(more, 0, args, 3, more.length);
        return workplace.run(args);
    }

    private Solution plan() throws SolutionException {
        return SolutionFile.read(workplace.path("solutions/p/solution.json"));
    }

    private Session first(String activity) throws SolutionException {
        return plan().sessions().stream()
                .filter(session -> session.activity().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    /** Puts a session elsewhere in the calendar program and says so. */
    private StudycalRun drag(Session session, String start, String end)
            throws IOException, SolutionException {
        EditedExport export = EditedExport.of(plan(), BERLIN);
        export.put(session.uid(), Instant.parse(start), Instant.parse(end));
        workplace.file("edited.ics", export.text(Form.UTC));
        return run("replan", "--edited", "edited.ics");
    }

    private static boolean lies(Session session, String start, String end) {
        return session.start().isBefore(Instant.parse(end))
                && session.end().isAfter(Instant.parse(start));
    }

    @Test
    void whatShouldComeBeforeADraggedSessionComesAfterIt() throws Exception {
        solved(FIELD.resolve("67-drag-in-a-chain/problems/c.yaml"));
        workplace.at("2027-01-03T08:00:00Z");
        drag(first("c"), "2027-01-06T17:00:00Z", "2027-01-06T21:00:00Z")
                .exits(ErrorHandler.FINE)
                .complains(STAYS);
        assertThat(plan().leftOut()).isEmpty();
        assertThat(first("b").start()).isAfter(first("c").end());
        workplace.run("check", "p").exits(ErrorHandler.FINE).prints(STAYS);
        workplace.at("2027-01-03T09:00:00Z");
        run("solve").exits(ErrorHandler.FINE).complains(STAYS);
        assertThat(plan().leftOut()).isEmpty();
    }

    /** B alone would have room before the pin, but not with what it waits for. */
    @Test
    void aPinInTheProblemThrowsNoWorkOutEither() throws Exception {
        String chain =
                Files.readString(FIELD.resolve("67-drag-in-a-chain/problems/c.yaml"))
                        .replace("limits: {perWeek: 8h}\n", "end: 2027-01-10\n");
        solved(chain + "pinned:\n  - {activity: c, start: 2027-01-05T18:00, length: 4h}\n");
        assertThat(plan().leftOut()).isEmpty();
        workplace.run("check", "p").prints("stays where you put it, before B is over");
    }

    @Test
    void whatHasRoomBeforeAPinComesBeforeIt() throws Exception {
        String chain = Files.readString(FIELD.resolve("67-drag-in-a-chain/problems/c.yaml"));
        solved(chain + "pinned:\n  - {activity: c, start: 2027-01-13T18:00, length: 4h}\n");
        assertThat(first("b").end()).isBefore(first("c").start());
        assertThat(workplace.run("check", "p").out()).doesNotContain("warning");
    }

    @Test
    void whatWasPutIntoThePastAndThenAheadIsPlannedAgain() throws Exception {
        solved(FIELD.resolve("67-drag-in-a-chain/problems/c.yaml"));
        workplace.at("2027-01-05T08:00:00Z");
        drag(first("c"), "2027-01-04T05:00:00Z", "2027-01-04T06:00:00Z").prints("done then");
        assertThat(first("c").status()).isEqualTo(Session.Status.DONE);

        drag(first("c"), "2027-01-06T17:00:00Z", "2027-01-06T21:00:00Z");
        assertThat(first("c").status()).isEqualTo(Session.Status.PLANNED);
        assertThat(first("c").pinned()).isTrue();
        run("replan").prints("Nothing that lies ahead changes.");
    }

    private static final String THREE =
            """
            title: Three
            timeZone: Europe/Berlin
            start: 2027-01-04
            end: 2027-01-17
            availability:
              - {days: daily, windows: ["18:00-20:00"]}
            activities:
              - {id: a, title: A, effort: 2h}
              - {id: b, title: B, effort: 2h}
            """;

    @Test
    void whatIsGoneFromTheProblemIsCancelledOverThePersonsOwnChange() throws Exception {
        solved(THREE);
        EditedExport export = EditedExport.of(plan(), BERLIN);
        String uid = first("b").uid();
        export.put(
                uid, Instant.parse("2027-01-08T17:00:00Z"), Instant.parse("2027-01-08T19:00:00Z"));
        workplace.file("edited.ics", export.text(Form.UTC));
        workplace.problem("p.yaml", THREE.replaceFirst("  - .id: b.*\n", ""));

        run("replan", "--edited", "edited.ics")
                .prints("-> Fri 2027-01-08 18:00; not kept, as the problem no longer has it");
        assertThat(Files.readString(workplace.path("solutions/p/calendar-changes.ics")))
                .containsPattern("UID:" + uid + "\\R(.*\\R)*?SEQUENCE:2\\R");
    }

    @Test
    void thePlaceThatASessionLeftMakesNoHabitSmaller() throws Exception {
        solved(
                THREE.replace(
                        "{id: b, title: B, effort: 2h}", "{id: b, title: B, effort: 1h/week}"));
        assertThat(plan().sessions()).hasSize(3);
        drag(first("a"), "2027-01-07T13:00:00Z", "2027-01-07T15:00:00Z")
                .exits(ErrorHandler.FINE)
                .prints("kept there");
        assertThat(plan().sessions())
                .filteredOn(each -> each.activity().equals("b"))
                .allMatch(each -> each.minutes() == 60)
                .hasSize(2);
    }

    @Test
    void anExamThatWasDraggedStaysWhereTheProblemHasItAndThatIsSaid() throws Exception {
        String chain = Files.readString(FIELD.resolve("67-drag-in-a-chain/problems/c.yaml"));
        solved(
                chain
                        + "milestones:\n"
                        + "  - {title: Finals, kind: exam, date: 2027-02-05, time: \"10:00\", requires: c}\n");
        String uid = plan().milestones().getFirst().uid();
        EditedExport export = EditedExport.of(plan(), BERLIN);
        export.add(
                CalendarFileText.event(
                        "Finals", "20270209T100000", "20270209T120000", "UID:" + uid));
        workplace.file("edited.ics", export.text(Form.UTC));

        run("replan", "--edited", "edited.ics")
                .exits(ErrorHandler.FINE)
                .prints(
                        "Not taken: Finals, Fri 2027-02-05 10:00-12:00 -> Tue 2027-02-09 10:00-12:00;"
                                + " the problem says when it is, change its date there");

        Path problem = workplace.path("problems/p.yaml");
        Files.writeString(problem, Files.readString(problem).replace("2027-02-05", "2027-02-09"));
        run("replan", "--edited", "edited.ics").exits(ErrorHandler.FINE);
        assertThat(run("replan", "--edited", "edited.ics").out()).doesNotContain("Finals,");
    }

    @Test
    void thePlaceThatASessionLeftStaysFree() throws Exception {
        solved(FIELD.resolve("56-slot-moved-away-from/problems/mv.yaml"));
        Session wednesday = plan().sessions().get(2);
        workplace.run("log", "p", "missed", "2027-01-05", "--at", "2027-01-05T21:00");
        workplace.at("2027-01-05T21:00:00Z");
        drag(wednesday, "2027-01-09T08:00:00Z", "2027-01-09T10:00:00Z").exits(ErrorHandler.FINE);
        String start = "2027-01-06T17:00:00Z";
        String end = "2027-01-06T19:00:00Z";
        assertThat(plan().sessions()).noneMatch(session -> lies(session, start, end));
        workplace.at("2027-01-05T22:00:00Z");
        run("replan").exits(ErrorHandler.FINE);
        assertThat(plan().sessions()).noneMatch(session -> lies(session, start, end));
        run("solve").exits(ErrorHandler.FINE);
        assertThat(plan().sessions()).noneMatch(session -> lies(session, start, end));
        workplace.run("check", "p").prints("no rule is violated");
    }

    @Test
    void aSessionThatIsPutBackHasLeftNoPlace() throws Exception {
        solved(FIELD.resolve("56-slot-moved-away-from/problems/mv.yaml"));
        Session wednesday = plan().sessions().get(2);
        workplace.at("2027-01-05T21:00:00Z");
        drag(wednesday, "2027-01-09T08:00:00Z", "2027-01-09T10:00:00Z").exits(ErrorHandler.FINE);
        Session saturday =
                plan().sessions().stream()
                        .filter(session -> session.uid().equals(wednesday.uid()))
                        .findFirst()
                        .orElseThrow();
        workplace.at("2027-01-05T22:00:00Z");
        drag(saturday, "2027-01-06T17:00:00Z", "2027-01-06T19:00:00Z")
                .exits(ErrorHandler.FINE)
                .hasNoErrors();
        assertThat(plan().sessions())
                .anyMatch(session -> session.placement().equals(wednesday.placement()));
        // Saturday is as free as before: a day off moves Thursday's session there.
        run("replan", "--sick", "2027-01-07..2027-01-08").exits(ErrorHandler.FINE);
        assertThat(plan().sessions())
                .anyMatch(session -> lies(session, "2027-01-09T08:00:00Z", "2027-01-09T10:00:00Z"));
    }

    @Test
    void aReasonIsNeverCut() throws Exception {
        Path exam = FIELD.resolve("40-reason-cut-off/problems/exam.yaml");
        solved(exam);
        workplace
                .problem("p.yaml", Files.readString(exam).replace("2027-01-31", "2027-01-17"))
                .at("2027-01-05T08:00:00Z");
        StudycalRun replan = run("replan", "--dry-run", "--apply", "0");
        assertThat(replan.out().replaceAll("\\s+", " "))
                .contains(
                        "of 35h free by 2027-01-16, 27h are taken by other work; Exam is due on"
                                + " 2027-01-17")
                .doesNotContain("…");
        assertThat(replan.out().lines().mapToInt(String::length).max().orElse(0))
                .isLessThanOrEqualTo(80);
    }

    @Test
    void fullWeeksAreNamedAndMayHoldMoreUntilADate() throws Exception {
        solved(
                """
                title: Week
                timeZone: Europe/Berlin
                start: 2027-01-04
                end: 2027-02-07
                availability:
                  - {days: daily, windows: ["18:00-21:00"]}
                limits: {perWeek: 8h}
                activities:
                  - {title: Course, effort: 38h}
                """);
        workplace.at("2027-01-13T07:00:00Z");
        StudycalRun menu = run("replan", "--missed", "2027-01-04..2027-01-10", "--dry-run");
        assertThat(menu.out().replaceAll("\\s+", " "))
                .contains("already hold the 8h that limits.perWeek allows")
                .contains("Study 10h a week until Sun 2027-02-07 (now 8h)");
        run("replan", "--missed", "2027-01-04..2027-01-10", "--apply", "week")
                .exits(ErrorHandler.FINE);
        assertThat(workplace.path("problems/p.progress.yaml"))
                .content()
                .contains("week: 10h, until: 2027-02-07");
        workplace.run("check", "p").exits(ErrorHandler.FINE).prints("no rule is violated");
        workplace.run("log", "p", "undo").prints("Taken back: study more: up to 10h a week");
        run("replan", "--apply", "0").exits(ErrorHandler.DID_NOT_FIT);
    }

    @Test
    void noMoreIsDroppedThanAnExamNeedsAndNothingThatItRequires() throws Exception {
        solved(
                """
                title: Flash
                timeZone: Europe/Berlin
                start: 2027-01-04
                end: 2027-02-28
                availability:
                  - {days: daily, windows: ["18:00-20:00"]}
                activities:
                  - {title: Course, effort: 36h}
                  - {title: Cards, effort: 15h, release: 2027-01-18, deadline: 2027-02-07}
                milestones:
                  - {title: Exam, kind: exam, date: 2027-01-31, requires: [course]}
                """);
        workplace.at("2027-01-24T07:00:00Z");
        StudycalRun menu = run("replan", "--missed", "2027-01-21..2027-01-22", "--dry-run");
        assertThat(menu.out()).doesNotContain("Drop Course", "Drop Cards (");
    }

    @Test
    void whatIsMissingWhereItWasAndWhereItIsWasDeleted() throws Exception {
        solved(FIELD.resolve("56-slot-moved-away-from/problems/mv.yaml"));
        workplace.at("2027-01-04T21:00:00Z");
        EditedExport export = EditedExport.of(plan(), BERLIN);
        run("replan", "--sick", "2027-01-07").exits(ErrorHandler.FINE);
        Solution second = plan();
        export.take(second);
        List<Session> moved =
                second.sessions().stream().filter(session -> session.sequence() > 0).toList();
        assertThat(moved).hasSize(1);
        export.put(
                second.sessions().get(1).uid(),
                Instant.parse("2027-01-20T17:00:00Z"),
                Instant.parse("2027-01-20T19:00:00Z"));
        export.delete(moved.getFirst().uid());
        workplace.file("edited.ics", export.text(Form.UTC));
        workplace.at("2027-01-04T22:00:00Z");
        run("replan", "--edited", "edited.ics").exits(ErrorHandler.FINE).prints("Deleted by you");
        assertThat(plan().sessions())
                .noneMatch(session -> session.placement().equals(moved.getFirst().placement()));
        workplace.at("2027-01-04T22:30:00Z");
        workplace.run("undo", "p").exits(ErrorHandler.FINE);
        assertThat(plan().sessions())
                .noneMatch(session -> session.placement().equals(moved.getFirst().placement()));
    }
}
