package org.studycal.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studycal.progress.Juggling.COURSE;
import static org.studycal.progress.Juggling.THREE;
import static org.studycal.progress.Juggling.TWO;
import static org.studycal.progress.Juggling.at;
import static org.studycal.progress.Juggling.days;
import static org.studycal.progress.Juggling.marked;
import static org.studycal.progress.Juggling.records;
import static org.studycal.progress.Juggling.session;
import static org.studycal.progress.Juggling.uid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.studycal.plan.Session;
import org.studycal.progress.Entry.Mark;
import org.studycal.progress.Recorded.State;

class RecordsTest {

    private static final Session FIRST = session(COURSE, 1);
    private static final Session SECOND = session(COURSE, 2);
    private static final Recorded MISSED = new Recorded(State.MISSED, 0);

    @Test
    void without_an_entry_nothing_is_recorded() {
        assertThat(records().of(FIRST)).isEmpty();
        assertThat(records(marked(5, Mark.DONE, FIRST)).of(SECOND)).isEmpty();
    }

    @Test
    void the_last_entry_about_a_session_holds_whether_by_uid_or_by_day() {
        Entry done = marked(5, Mark.DONE, FIRST);
        Entry missedDay = new Entry.MarkedDays(at(8, 9), Mark.MISSED, days(5, 7));
        Entry sick = new Entry.Sick(at(9, 9), days(5, 5));
        Entry partly = new Entry.Partly(at(9, 10), 45, FIRST.uid(), Optional.empty());
        assertThat(records(done).of(FIRST)).contains(new Recorded(State.DONE, 120));
        assertThat(records(done, missedDay).of(FIRST)).contains(MISSED);
        assertThat(records(missedDay, done).of(FIRST)).contains(new Recorded(State.DONE, 120));
        assertThat(records(missedDay, done).of(SECOND)).contains(MISSED);
        assertThat(records(done, sick).of(FIRST)).contains(MISSED);
        assertThat(records(sick, partly).of(FIRST)).contains(new Recorded(State.PARTLY, 45));
        assertThat(records(partly, sick).of(FIRST)).contains(MISSED);
    }

    @Test
    void as_much_as_the_whole_session_is_done() {
        Entry all = new Entry.Partly(at(5, 23), 120, FIRST.uid(), Optional.empty());
        assertThat(records(all).of(FIRST)).contains(new Recorded(State.DONE, 120));
    }

    @Test
    void a_session_that_a_later_plan_put_elsewhere_is_not_meant() {
        Session moved =
                new Session(
                        FIRST.uid(),
                        1,
                        "",
                        COURSE,
                        "study",
                        "Course",
                        at(12, 19),
                        at(12, 21),
                        Session.Status.PLANNED,
                        false,
                        Optional.empty());
        Entry withStart = marked(5, Mark.MISSED, FIRST);
        Entry withoutStart =
                new Entry.Marked(at(5, 23), Mark.MISSED, FIRST.uid(), Optional.empty());
        assertThat(records(withStart).of(FIRST)).contains(MISSED);
        assertThat(records(withoutStart).of(FIRST)).contains(MISSED);
        assertThat(records(withStart).of(moved)).isEmpty();
        assertThat(records(withoutStart).of(moved)).isEmpty();
        assertThat(records(withStart, withoutStart, marked(12, Mark.DONE, moved)).of(moved))
                .contains(new Recorded(State.DONE, 120));
    }

    @Test
    void days_mean_what_had_begun_but_sickness_goes_on() {
        Entry atNoon = new Entry.MarkedDays(at(5, 12), Mark.MISSED, days(5, 5));
        Entry sick = new Entry.Sick(at(5, 12), days(5, 7));
        assertThat(records(atNoon).of(FIRST)).isEmpty();
        assertThat(records(sick).of(FIRST)).contains(MISSED);
        assertThat(records(sick).of(SECOND)).contains(MISSED);
        assertThat(records(sick).daysOff()).containsExactly((Entry.DaysOff) sick);
    }

    @Test
    void changes_of_an_activity_come_in_their_order() {
        Entry needs = new Entry.Needs(at(9, 9), 180, TWO);
        Entry did = new Entry.Did(at(9, 10), 60, TWO, at(9, 8));
        Entry other = new Entry.Needs(at(9, 11), 30, THREE);
        Entry finished = new Entry.Finished(at(9, 12), TWO);
        Records records = records(needs, did, other, finished);
        assertThat(records.changes(TWO))
                .containsExactly(
                        (Entry.OfActivity) needs,
                        (Entry.OfActivity) did,
                        (Entry.OfActivity) finished);
        assertThat(records.changes(COURSE)).isEmpty();
    }

    @Test
    void undo_takes_back_one_after_the_other() {
        Entry undo = new Entry.Undo(at(6, 9));
        Entry done = marked(5, Mark.DONE, FIRST);
        Entry missed = marked(5, Mark.MISSED, FIRST);
        assertThat(records(done, missed, undo).effective()).containsExactly(done);
        assertThat(records(done, missed, undo, undo).effective()).isEmpty();
        assertThat(records(done, missed, undo, undo, undo, missed).effective())
                .containsExactly(missed);
        assertThat(records(undo, done).effective()).containsExactly(done);
    }

    @Test
    void undo_takes_back_what_one_command_said() {
        Entry done = marked(5, Mark.DONE, FIRST);
        Entry missed = marked(6, Mark.MISSED, FIRST);
        Entry undo = new Entry.Undo(at(6, 9), 2);
        assertThat(records(done, missed, missed, undo).effective()).containsExactly(done);
        assertThat(records(missed, undo, done).effective()).containsExactly(done);
    }

    @Test
    void what_was_deleted_before_a_plan_was_made_is_no_session_of_it() {
        Entry deleted = new Entry.Deleted(at(4, 9), FIRST.uid(), FIRST.start(), FIRST.end());
        Entry done = marked(5, Mark.DONE, SECOND);
        assertThat(records(done, deleted).of(FIRST)).contains(Recorded.missed());
        assertThat(records(done, deleted).knownTo(1).of(FIRST)).contains(Recorded.missed());
        assertThat(records(done, deleted).knownTo(2).of(FIRST)).isEmpty();
        assertThat(records(done, deleted).knownTo(2).of(SECOND)).isPresent();
        assertThat(records(done, deleted).knownTo(2).deleted()).hasSize(1);
        Entry pin =
                new Entry.Pin(
                        at(3, 9),
                        FIRST.uid(),
                        Optional.of(FIRST.start()),
                        Optional.of(FIRST.end()),
                        at(9, 9),
                        at(9, 10));
        assertThat(records(pin, deleted).knownTo(1).pin(FIRST)).isPresent();
        assertThat(records(pin, deleted).knownTo(2).pin(FIRST)).isEmpty();
    }

    /** A stack is the model: what is said is pushed, an undo pops. */
    @Test
    void whatever_is_said_an_undo_leads_back_to_what_was_recorded_before() {
        Random random = new Random(20270104);
        for (int round = 0; round < 500; round++) {
            List<Entry> entries = new ArrayList<>();
            List<List<Entry>> states = new ArrayList<>(List.of(List.of()));
            for (int step = random.nextInt(30); step >= 0; step--) {
                if (random.nextInt(3) == 0) {
                    entries.add(new Entry.Undo(at(20, 12)));
                    if (states.size() > 1) {
                        states.removeLast();
                    }
                } else {
                    Entry entry = Juggling.entry(random);
                    entries.add(entry);
                    List<Entry> next = new ArrayList<>(states.getLast());
                    next.add(entry);
                    states.add(next);
                }
                assertSame(entries, states.getLast());
            }
        }
    }

    private static void assertSame(List<Entry> entries, List<Entry> effective) {
        Records undone = Records.of(entries, Juggling.PROBLEM);
        Records plain = Records.of(effective, Juggling.PROBLEM);
        assertThat(undone.effective()).isEqualTo(effective);
        assertThat(undone.daysOff()).isEqualTo(plain.daysOff());
        for (Session session : Juggling.PLAN.sessions()) {
            assertThat(undone.of(session))
                    .isEqualTo(plain.of(session))
                    .isEqualTo(last(effective, session));
            assertThat(undone.changes(session.activity()))
                    .isEqualTo(plain.changes(session.activity()));
        }
    }

    /**
     * The slow and plain way: each entry alone, from the last one on. Whatever was said before a
     * session was put somewhere by hand is no longer true.
     */
    private static Optional<Recorded> last(List<Entry> entries, Session session) {
        for (Entry entry : entries.reversed()) {
            Optional<Recorded> alone = records(entry).of(session);
            boolean put = entry instanceof Entry.Pin pin && pin.uid().equals(session.uid());
            if (put || alone.isPresent()) {
                return alone;
            }
        }
        return Optional.empty();
    }

    @Test
    void uids_are_those_of_the_example() {
        assertThat(FIRST.uid()).isEqualTo(uid(COURSE, 1));
    }
}
