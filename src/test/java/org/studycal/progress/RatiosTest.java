package org.studycal.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studycal.progress.Juggling.COURSE;
import static org.studycal.progress.Juggling.THREE;
import static org.studycal.progress.Juggling.TWO;
import static org.studycal.progress.Juggling.at;
import static org.studycal.progress.Juggling.days;
import static org.studycal.progress.Juggling.marked;
import static org.studycal.progress.Juggling.session;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.studycal.progress.Entry.Mark;

/** Efforts are 3h, 4h and 5h; the sessions 2h and 1h, 2h and 2h, 2h, 2h and 1h. */
class RatiosTest {

    @Test
    void nothing_is_learnt_from_nothing() {
        assertThat(Ratios.of(Juggling.PROBLEM, Juggling.PLAN, Juggling.records())).isEmpty();
    }

    @Test
    void what_is_done_as_planned_takes_what_is_planned() {
        assertRatio(120, 120, 1, marked(5, Mark.DONE, session(COURSE, 1)));
        assertRatio(
                45,
                45,
                1,
                marked(5, Mark.MISSED, session(COURSE, 1)),
                new Entry.Partly(at(7, 22), 45, session(COURSE, 2).uid(), Optional.empty()));
    }

    @Test
    void what_was_finished_early_took_less() {
        assertRatio(180, 120, 1, new Entry.Finished(at(6, 9), COURSE));
        assertRatio(
                180,
                60,
                1,
                new Entry.Finished(at(8, 9), COURSE),
                new Entry.MarkedDays(at(9, 9), Mark.MISSED, days(5, 5)));
    }

    @Test
    void what_needs_more_takes_its_share_of_both() {
        Entry needs = new Entry.Needs(at(15, 9), 120, TWO);
        assertRatio(160, 240, 2, needs);
        assertRatio(240, 240, 2, needs, new Entry.Finished(at(15, 10), TWO));
    }

    @Test
    void an_extra_session_counts_once_also_when_a_later_plan_has_it() {
        Entry did = new Entry.Did(at(8, 12), 60, COURSE, at(8, 11));
        assertRatio(180, 240, 3, did, new Entry.Finished(at(8, 13), COURSE));
        Entry planned = new Entry.Did(at(8, 12), 120, COURSE, session(COURSE, 1).start());
        assertRatio(180, 180, 2, planned, new Entry.Finished(at(8, 13), COURSE));
    }

    @Test
    void a_ratio_is_telling_when_it_rests_on_some_sessions_and_differs() {
        assertThat(new Ratio("labs", 600, 780, 12).isTelling()).isTrue();
        assertThat(new Ratio("labs", 600, 780, 12).value()).isEqualTo(1.3);
        assertThat(new Ratio("labs", 600, 780, 4).isTelling()).isFalse();
        assertThat(new Ratio("labs", 600, 620, 12).isTelling()).isFalse();
        assertThat(new Ratio("labs", 600, 450, 5).isTelling()).isTrue();
        assertThat(new Ratio("labs", 0, 450, 5).value()).isEqualTo(1);
    }

    @Test
    void an_unfinished_activity_without_records_says_nothing() {
        assertThat(
                        Ratios.of(
                                Juggling.PROBLEM,
                                Juggling.PLAN,
                                Juggling.records(new Entry.Needs(at(6, 9), 60, THREE))))
                .isEmpty();
    }

    private static void assertRatio(long planned, long real, int sessions, Entry... entries) {
        assertThat(Ratios.of(Juggling.PROBLEM, Juggling.PLAN, Juggling.records(entries)))
                .containsExactly(new Ratio("study", planned, real, sessions));
    }
}
