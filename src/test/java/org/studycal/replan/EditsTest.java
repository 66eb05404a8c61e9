package org.studycal.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.studycal.CalendarFileText;
import org.studycal.EditedExport;
import org.studycal.EditedExport.Form;
import org.studycal.busy.CalendarReader;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;
import org.studycal.progress.Entry;
import org.studycal.progress.Records;
import org.studycal.replan.Edit.Kind;
import org.studycal.replan.Edits.Deletion;
import org.studycal.store.SolutionFile;

class EditsTest {

    /** Before the plan's second week. */
    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);

    private Problem problem;
    private Solution plan;
    private EditedExport export;

    @BeforeEach
    void juggling() throws ProblemException, SolutionException {
        problem = ProblemReader.read(Path.of("problems/hello.yaml")).problem();
        plan = SolutionFile.read(Path.of("src/test/resources/progress/hello-solution.json"));
        export = EditedExport.of(plan, problem.timeZone());
    }

    private Session session(int place) {
        return plan.sessions().get(place);
    }

    private Edits edits(Form form) {
        return read(export.text(form)).orElseThrow();
    }

    private Optional<Edits> read(String text) {
        return Edits.of(
                problem,
                List.of(plan),
                CalendarReader.read("export.ics", text.getBytes(StandardCharsets.UTF_8)),
                recorded(),
                NOW,
                Deletion.MISSED);
    }

    private EditedExport shifted(int place, Duration start, Duration end) {
        Session session = session(place);
        return export.put(session.uid(), session.start().plus(start), session.end().plus(end));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void whatNobodyTouchedIsUntouchedHoweverTimesAreWritten(Form form) {
        Edits edits = edits(form);
        assertThat(edits.edits()).isEmpty();
        assertThat(edits.untouched()).isEqualTo(plan.sessions().size());
        assertThat(edits.foreign()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyKindOfEditIsUnderstoodHoweverTimesAreWritten(Form form) {
        shifted(0, HOUR.negated(), HOUR.negated());
        shifted(2, Duration.ofDays(1), Duration.ofDays(1));
        shifted(3, Duration.ZERO, HOUR.negated());
        export.delete(session(4).uid()).cancel(session(5).uid());
        Edits edits = edits(form);
        assertThat(edits.edits())
                .containsExactly(
                        new Edit(
                                Kind.DONE_THEN,
                                session(0),
                                session(0).start().minus(HOUR),
                                session(0).end().minus(HOUR)),
                        new Edit(
                                Kind.KEPT_THERE,
                                session(2),
                                session(2).start().plus(Duration.ofDays(1)),
                                session(2).end().plus(Duration.ofDays(1))),
                        new Edit(
                                Kind.KEPT_THERE,
                                session(3),
                                session(3).start(),
                                session(3).end().minus(HOUR)),
                        new Edit(Kind.DELETED, session(4), session(4).start(), session(4).end()),
                        new Edit(Kind.DELETED, session(5), session(5).start(), session(5).end()));
        assertThat(edits.untouched()).isEqualTo(2);
        assertThat(edits.entries(NOW))
                .extracting(Object::getClass)
                .<Class<?>>extracting(kind -> kind)
                .containsExactly(
                        Entry.Pin.class,
                        Entry.Pin.class,
                        Entry.Pin.class,
                        Entry.Deleted.class,
                        Entry.Deleted.class);
    }

    @Test
    void theNewestOfTwoEventsWithOneUidCounts() {
        Session session = session(2);
        String old = export.text(Form.UTC).replace("END:VCALENDAR\n", "");
        shifted(2, HOUR, HOUR);
        String newer = export.text(Form.UTC).replaceAll("(?s)^.*?BEGIN:VEVENT", "BEGIN:VEVENT");
        assertThat(read(old + newer).orElseThrow().edits())
                .containsExactly(
                        new Edit(
                                Kind.KEPT_THERE,
                                session,
                                session.start().plus(HOUR),
                                session.end().plus(HOUR)));
    }

    @Test
    void whatIsMissingBeforeOrAfterAllThatTheExportHoldsIsNotDeleted() {
        export.delete(session(0).uid()).delete(session(6).uid());
        Edits edits = edits(Form.UTC);
        assertThat(edits.edits()).isEmpty();
        assertThat(edits.beyond()).isEqualTo(2);
    }

    @Test
    void whatIsMissingInAFileThatBrokeOffIsNotDeleted() {
        export.delete(session(3).uid());
        String cut = export.text(Form.UTC).replace("END:VCALENDAR\n", "");
        Edits edits = read(cut).orElseThrow();
        assertThat(edits.edits()).isEmpty();
        assertThat(edits.beyond()).isEqualTo(1);
    }

    @Test
    void anotherCalendarIsNoExportOfThisOne() {
        assertThat(
                        read(
                                CalendarFileText.calendar(
                                        CalendarFileText.event(
                                                "Cinema", "20270112T190000", "20270112T200000"))))
                .isEmpty();
    }

    @Test
    void eventsOfOthersAreSeen() {
        export.add(CalendarFileText.event("Cinema", "20270112T190000", "20270112T200000"));
        assertThat(edits(Form.UTC).foreign()).isTrue();
    }

    @Test
    void aSessionMadeAllDayIsNotUnderstood() {
        Session session = session(2);
        export.delete(session.uid())
                .add(
                        CalendarFileText.allDay(
                                "Juggle", "20270112", "20270113", "UID:" + session.uid()));
        assertThat(edits(Form.UTC).edits())
                .containsExactly(new Edit(Kind.UNCLEAR, session, session.start(), session.end()));
    }

    @Test
    void anEventOfARevisionThatTheCalendarDoesNotKnowYetIsNoEdit() {
        Session old = session(3);
        Session moved =
                new Session(
                        old.uid(),
                        1,
                        "",
                        old.activity(),
                        old.category(),
                        old.title(),
                        old.start().plus(HOUR),
                        old.end(),
                        old.status(),
                        false,
                        Optional.empty());
        List<Session> sessions = new java.util.ArrayList<>(plan.sessions());
        sessions.set(3, moved);
        Solution next = plan.again(NOW, plan.export()).withSessions(sessions);
        Edits edits =
                Edits.of(
                                problem,
                                List.of(next, plan),
                                CalendarReader.read("export.ics", export.bytes(Form.UTC)),
                                recorded(),
                                NOW,
                                Deletion.MISSED)
                        .orElseThrow();
        assertThat(edits.edits()).isEmpty();
        assertThat(edits.outdated()).isEqualTo(1);
        export.delete(old.uid());
        Entry deleted = new Entry.Deleted(NOW, old.uid(), old.start(), old.end());
        assertThat(without(next, recorded())).extracting(Edit::kind).containsExactly(Kind.DELETED);
        assertThat(without(next, recorded(deleted))).isEmpty();
    }

    private List<Edit> without(Solution next, Records records) {
        return Edits.of(
                        problem,
                        List.of(next, plan),
                        CalendarReader.read("export.ics", export.bytes(Form.UTC)),
                        records,
                        NOW,
                        Deletion.MISSED)
                .orElseThrow()
                .edits();
    }

    private Records recorded(Entry... entries) {
        return Records.of(List.of(entries), problem);
    }
}
