package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.ProblemPlan.PlannedMilestone;
import org.studycal.problem.ProtectedTime;

/** What plans say in passing: habits, days off, times of exams, how often something is done. */
class SmallStatementsTest {

    private static final String TOPICS =
            """

            - Wedging (3h)
            - Centring (2h)
            """;

    @Test
    void a_habit_is_done_every_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Guitar

                        - Practice scales: 15 min daily
                        - Song of the week: 3x per week, 30 min
                        - Theory book (6h)
                        """);
        assertThat(problem.activities())
                .filteredOn(each -> each.origin() == Origin.HABIT)
                .extracting(PlannedActivity::title, each -> each.minutes().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Practice scales", 105),
                        org.assertj.core.groups.Tuple.tuple("Song of the week", 90));
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void the_days_of_a_habit_are_in_its_notes() {
        ProblemPlan problem =
                ReadPlan.of("# Guitar\n\n- Scales: 15 min per weekday\n- Theory book (6h)\n");
        assertThat(problem.activities())
                .first()
                .extracting(PlannedActivity::title, PlannedActivity::notes)
                .containsExactly("Scales", "Mon, Tue, Wed, Thu, Fri");
    }

    @Test
    void a_number_before_a_dash_is_no_title() {
        String subject = "throwing, trimming and glazing of several large bowls with handles";
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\n## Week 1\n- Vessel 1 – %s\n- Wheel – %s\n"
                                .formatted(subject, subject));
        assertThat(ReadPlan.titles(problem)).containsExactly("Vessel 1 – " + subject, "Wheel");
    }

    @Test
    void a_sentence_may_name_a_habit() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # French

                        I study 5 hours a week. Flashcards 30 minutes a day.

                        ## Week 1
                        - Pronouns
                        ## Week 2
                        - Imparfait
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly("- 210m Flashcards", "1 90m Pronouns", "2 90m Imparfait");
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void a_days_routine_may_stand_in_a_table_or_under_headings() {
        String table =
                "| Part | Work |\n|---|---|\n| Core (50 min) | clay |\n| Cards (10 min) | old |\n";
        String headings = "### Morning (30 min)\n- clay\n### Evening (30 min)\n- old\n";
        for (String routine : List.of(table, headings)) {
            ProblemPlan problem =
                    ReadPlan.of(
                            "# Pottery\n\n## Week 1\n- Wedging\n## Week 2\n- Centring\n\n## Daily rhythm\n\n"
                                    + routine);
            assertThat(ReadPlan.activities(problem))
                    .containsExactly("1 420m Wedging", "2 420m Centring");
            assertThat(ReadPlan.doubts(problem)).isEmpty();
        }
    }

    @Test
    void reviews_are_as_far_apart_as_the_plan_says() {
        for (String said :
                List.of(
                        "Review each topic after 1, 7 and 30 days.",
                        "Spaced repetition: D+1, D+7, D+30",
                        "- Review again after 1, 7, 30 days")) {
            ProblemPlan problem =
                    ReadPlan.of(
                            "# Bones\n\n" + said + "\n\n## Week 1\n- Skull\n## Week 2\n- Hand\n");
            assertThat(problem.reviews().gaps()).containsExactly(1, 6, 23);
            assertThat(ProblemText.json(problem, false))
                    .containsPattern("\"gaps\": *\\[\\s*\"1d\",\\s*\"6d\",\\s*\"23d\"");
            assertThat(ReadPlan.titles(problem)).containsExactly("Skull", "Hand");
            assertThat(problem.remarks()).noneMatch(each -> each.kind() == RemarkKind.LEFT_OUT);
        }
    }

    @Test
    void figures_in_words_of_an_unknown_language_are_doubted() {
        ProblemPlan problem =
                ReadPlan.of(
                        "# Κεραμική\n\n## Week 1\n- Πηλός\n## Week 2\n- Τροχός\n\n## Σημείωση\n- 10 ώρες την εβδομάδα\n");
        assertThat(ReadPlan.doubts(problem)).hasSize(1);
        assertThat(ReadPlan.doubts(problem).getFirst()).contains("unknown language", "10 ώρες");
    }

    @Test
    void letters_that_no_known_language_has_are_of_an_unknown_one() {
        String plan = "# Кераміка\n\n## Week 1\n- Глина\n## Week 2\n- Коло\n\n## %s\n- %s\n";
        assertThat(ReadPlan.doubts(ReadPlan.of(plan.formatted("Нотатки", "10 горщиків щотижня"))))
                .singleElement()
                .asString()
                .contains("unknown language", "10 горщиків");
        assertThat(ReadPlan.doubts(ReadPlan.of(plan.formatted("Заметки", "10 горшков в печи"))))
                .isEmpty();
    }

    @Test
    void a_day_off_has_no_windows() {
        ProblemPlan problem = ReadPlan.of("# Pottery\n\nDaily: 9am-12pm\n\nSunday off.\n" + TOPICS);
        assertThat(problem.week().words()).isEqualTo("mon-sat 09:00-12:00");
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void holidays_are_kept_free() {
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\nMon-Fri 17:30-19:00. Not available: Feb 8-12, 2027.\n"
                                + TOPICS);
        assertThat(problem.week().protectedTimes())
                .extracting(ProtectedTime::title)
                .containsExactly("Day off");
        assertThat(problem.week().protectedTimes().getFirst().on(LocalDate.of(2027, 2, 12)))
                .isTrue();
        assertThat(problem.week().protectedTimes().getFirst().on(LocalDate.of(2027, 2, 13)))
                .isFalse();
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void a_short_name_of_a_day_may_stand_within_a_sentence() {
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\nAvailable Mon-Fri 17:30-19:00 and Sat morning 10-12.\n"
                                + TOPICS);
        assertThat(problem.week().words()).isEqualTo("mon-fri 17:30-19:00, sat 10:00-12:00");
    }

    @Test
    void a_time_that_has_only_a_beginning_is_as_long_as_the_study() {
        ProblemPlan problem =
                ReadPlan.of("# Pottery\n\nStudy 45 minutes every day at 7:00.\n" + TOPICS);
        assertThat(problem.week().words()).isEqualTo("mon-sun 07:00-07:45");
    }

    @Test
    void an_exam_has_its_time_and_length_and_no_more_in_its_title() {
        PlannedMilestone exam =
                ReadPlan.of(
                                "# Pottery\n\nExam: CKA on 2027-03-20, 9 am, 2 hours.\n"
                                        + "## Week 1\n"
                                        + TOPICS)
                        .milestones()
                        .getFirst();
        assertThat(exam.date()).contains(LocalDate.of(2027, 3, 20));
        assertThat(exam.from()).contains(540);
        assertThat(exam.minutes()).isEqualTo(Optional.of(120));
    }

    @Test
    void something_at_a_time_of_one_day_is_a_milestone() {
        ProblemPlan problem =
                ReadPlan.of("# Guitar\n" + TOPICS + "- Recital on May 30, 2027 at 5pm\n");
        assertThat(problem.milestones())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.title()).isEqualTo("Recital");
                            assertThat(each.date()).contains(LocalDate.of(2027, 5, 30));
                            assertThat(each.from()).contains(17 * 60);
                        });
    }

    @Test
    void two_sentences_are_two_milestones() {
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\n## Week 1\n"
                                + TOPICS
                                + "\nCheckpoint: a bowl by Jan 8, 2027. Checkpoint: a vase by Jan 10, 2027.\n");
        assertThat(problem.milestones())
                .extracting(PlannedMilestone::title)
                .containsExactly("a bowl", "a vase");
    }

    @Test
    void hours_for_each_are_those_of_all() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        ## Week 1
                        - Übungsblätter 3-5 (je 2 Std.)
                        - Four videos, 12 chapters (1.5h each)
                        - Mock exams: 2 x 3h
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly(
                        "1 360m Übungsblätter 3-5",
                        "1 1080m Four videos, 12 chapters",
                        "1 360m Mock exams");
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void a_daily_routine_gives_the_hours_of_a_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        ## Week 1
                        - Clay
                        ## Daily study routine
                        1. Review (15 min): yesterday's pots
                        2. Practice (45 min)
                        """);
        assertThat(problem.weekly().orElseThrow().value()).isEqualTo(7 * 60);
        assertThat(ReadPlan.titles(problem)).containsExactly("Clay");
    }

    @Test
    void what_is_to_be_reached_at_the_end_of_a_week_is_no_topic() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Cerâmica
                        ## Semana 1
                        - Argila

                        Critério de saída:

                        - Você consegue fazer uma tigela.
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Argila");
        assertThat(problem.milestones().getFirst().checklist())
                .containsExactly("Você consegue fazer uma tigela.");
    }

    @Test
    void a_label_may_say_how_long_its_work_takes() {
        assertThat(
                        ReadPlan.activities(
                                ReadPlan.of(
                                        """
                                        # Pottery
                                        ## Week 1
                                        - Clay (2h)
                                        - [ ] Review (20 min): wedging and pinching
                                        """)))
                .containsExactly("1 120m Clay", "1 20m wedging and pinching");
    }

    @Test
    void a_call_keeps_its_brackets_and_an_amount_does_not() {
        assertThat(
                        ReadPlan.titles(
                                ReadPlan.of(
                                        "# Python\n\n## Week 1\n- `print()`, files with open(mode)\n- Lists(2h)\n")))
                .containsExactly("print(), files with open(mode)", "Lists");
    }
}
