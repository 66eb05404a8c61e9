package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.studycal.importer.ProblemPlan.PlannedMilestone;

/** What a plan says beside its weeks: advice, overviews, exams, hours and dates that are over. */
class BesideWeeksTest {

    private static final String WEEKS =
            """
            # Pottery

            ## Week 1: Clay
            - Wedging
            - Pinch pots
            ## Week 2: Wheel
            - Centring
            - Bowls
            """;

    @Test
    void advice_on_practice_outside_all_weeks_is_no_work() {
        ProblemPlan problem =
                ReadPlan.of(
                        WEEKS
                                + """
                                ## More
                                - **Practice**: the wheel in the town hall, the kiln of a friend
                                - **Mock tests**: whatever the guild sells
                                """);
        assertThat(ReadPlan.titles(problem))
                .containsExactly("Wedging", "Pinch pots", "Centring", "Bowls");
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void practice_with_hours_outside_all_weeks_is_work() {
        assertThat(ReadPlan.titles(ReadPlan.of(WEEKS + "## More\n- **Practice**: a jug (3h)\n")))
                .contains("a jug");
    }

    @Test
    void an_overview_of_weeks_that_stand_elsewhere_is_no_further_work() {
        ProblemPlan problem =
                ReadPlan.of(
                        WEEKS
                                + """
                                ## Focus by week
                                - **Week 1:** All about clay
                                - **Week 2:** The wheel (60%)
                                """);
        assertThat(ReadPlan.titles(problem))
                .containsExactly("Wedging", "Pinch pots", "Centring", "Bowls");
        assertThat(problem.remarks())
                .anySatisfy(
                        each -> assertThat(each.text()).contains("All about clay\" and 1 more"));
    }

    @Test
    void weeks_of_another_subject_are_further_work() {
        assertThat(
                        ReadPlan.titles(
                                ReadPlan.of(
                                        WEEKS
                                                + """
                                                ## Drawing
                                                - **Week 1:** Perspective
                                                - **Week 2:** Shadows
                                                """)))
                .contains("Perspective", "Shadows");
    }

    @Test
    void numbered_tasks_in_prose_are_one_topic_each() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        ## Week 1: Clay
                        ### Task 1: Dig clay
                        Take the spade to the river.
                        ### Task 2: Clean it
                        Sieve it twice:
                        - a coarse sieve
                        - a fine sieve
                        ## Week 2: Wheel
                        ### Task 1: Centre a ball
                        - with wet hands
                        """);
        assertThat(ReadPlan.titles(problem))
                .containsExactly("Task 1: Dig clay", "Task 2: Clean it", "Task 1: Centre a ball");
        assertThat(problem.activities().getFirst().notes()).contains("spade");
        assertThat(problem.activities().get(1).notes()).contains("a coarse sieve");
    }

    @Test
    void a_list_of_theory_in_a_week_is_work() {
        assertThat(
                        ReadPlan.titles(
                                ReadPlan.of(
                                        """
                                        # Pottery
                                        ## Week 1: Clay
                                        ### Theory tracker
                                        | # | Topic | Notes |
                                        |---|---|---|
                                        | 1 | Minerals | what clay is made of |
                                        | 2 | Water | how much of it |
                                        """)))
                .containsExactly("Minerals", "Water");
    }

    @Test
    void an_exam_in_the_subtitle_and_in_its_row_is_one_milestone() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        ### Guild 7 · Hall: Riverside · Exam: 2027-01-17 (morning)
                        > **Aim:** half of the points in all subjects of the guild

                        ## Week 1
                        - Wedging
                        ## Week 2

                        | Day | What |
                        |---|---|
                        | 2027-01-16 | Glazes |
                        | 2027-01-17 | **EXAM.** Be there early, and bring your own apron. |
                        """);
        assertThat(problem.milestones())
                .extracting(PlannedMilestone::title, each -> each.date().orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Exam", LocalDate.of(2027, 1, 17)));
        assertThat(problem.milestones().getFirst().checklist())
                .containsExactly("Be there early, and bring your own apron.");
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Glazes");
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void a_plan_ended_with_its_exam_that_is_over() {
        String text = WEEKS + "## Overview\n- **Exam date:** August 27, 2026\n";
        assertThat(
                        new PlanReader()
                                .read(text, "plan.md", Reading.at(LocalDate.of(2026, 12, 1)))
                                .start())
                .contains(LocalDate.of(2026, 8, 17));
        assertThat(
                        new PlanReader()
                                .read(text, "plan.md", Reading.at(LocalDate.of(2026, 8, 1)))
                                .start())
                .isEmpty();
    }

    @Test
    void hours_of_single_days_add_up_to_those_of_a_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        ## Hours
                        - **Mon-Fri:** 2h/day
                        - **Saturday:** 4h (with the wheel)
                        - **Sunday:** 3h
                        - **Total:** ~17h/week
                        ## Week 1: Clay
                        - Wedging
                        """);
        assertThat(problem.weekly().orElseThrow().value()).isEqualTo(17 * 60);
        assertThat(problem.remarks()).noneMatch(each -> each.kind() == RemarkKind.CONTRADICTION);
    }

    @Test
    void a_week_that_is_guessed_has_room_for_the_hours_that_are_said() {
        StringBuilder text = new StringBuilder("# Pottery\n");
        for (int day = 1; day <= 7; day++) {
            text.append("## Day %d: Pots\n### Morning (6 hours)\n- Pot %d\n".formatted(day, day))
                    .append("### Evening (6 hours)\n- Bowl %d\n".formatted(day));
        }
        assertThat(ReadPlan.of(text.toString()).week().minutes()).isGreaterThanOrEqualTo(84 * 60);
    }

    @Test
    void hours_of_each_day_need_the_weekend() {
        StudyWeek daily = ReadPlan.of("# Pottery\n1 hour a day.\n## Week 1\n- Clay\n").week();
        StudyWeek weekly = ReadPlan.of("# Pottery\n7 hours a week.\n## Week 1\n- Clay\n").week();
        assertThat(daily.windows(DayOfWeek.SUNDAY)).isNotEmpty();
        assertThat(weekly.windows(DayOfWeek.SUNDAY)).isEmpty();
    }

    @Test
    void what_is_to_be_quick_and_days_of_rest_are_no_study_time() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        10 hours a week.
                        ## Week 1: Clay
                        - [ ] Wedge a ball (in < 5 minutes)
                        - [ ] Last 2 days: NO studying. Sleep well.
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly("1 600m Wedge a ball (in < 5 minutes)");
    }

    @Test
    void a_range_of_days_in_a_tip_is_no_series_of_reviews() {
        StudyPlan plan =
                new PlanReader()
                        .read(
                                WEEKS + "## Tips\n1. Note mistakes - review them after 2-3 days\n",
                                "plan.md",
                                Reading.at(LocalDate.of(2026, 12, 1)));
        assertThat(plan.reviews()).isEqualTo(SpacedReviews.NONE);
    }

    @Test
    void days_that_are_over_and_places_of_files_are_not_missed() {
        assertThat(
                        ReadPlan.doubts(
                                ReadPlan.of(
                                        """
                                        # Pottery

                                        > Made for the guild | written: 2026-05-16

                                        ## Week 1: Clay
                                        - Wedging
                                        **References**: [shelf/week1/thick_book_on_clay.md](./shelf/week1/thick_book_on_clay.md)

                                        ## Progress
                                        | Part | State | On |
                                        |---|---|---|
                                        | Clay | done | 2026-02-05 |
                                        """)))
                .isEmpty();
        assertThat(ReadPlan.doubts(ReadPlan.of(WEEKS + "\nMade for the guild: 2027-05-16\n")))
                .isNotEmpty();
    }

    @Test
    void a_list_in_brackets_asks_for_nothing() {
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n## Week 1\n- Rules of the guild (requirements, fees, oaths)\n");
        assertThat(ReadPlan.titles(problem))
                .containsExactly("Rules of the guild (requirements, fees, oaths)");
        assertThat(problem.remarks()).noneMatch(each -> each.kind() == RemarkKind.NOT_UNDERSTOOD);
    }

    @Test
    void checks_of_no_day_are_no_work_that_is_missed() {
        assertThat(
                        ReadPlan.doubts(
                                ReadPlan.of(
                                        WEEKS
                                                + """
                                                ## Self-assessment
                                                After each week:
                                                - A bowl without a crack or a wobble

                                                May all your bowls hold water!
                                                """)))
                .isEmpty();
    }

    @Test
    void a_quarter_of_the_work_in_no_week_is_doubted_where_weeks_are_full() {
        StringBuilder text = new StringBuilder("# Pottery\n10 hours a week.\n");
        for (int week = 1; week <= 4; week++) {
            text.append("## Week %d\n- Bowl %d\n- Cup %d\n".formatted(week, week, week));
        }
        text.append("## Stage A\n");
        for (char each = 'A'; each <= 'F'; each++) {
            text.append("- [ ] Jug ").append(each).append(" (3h)\n");
        }
        assertThat(ReadPlan.doubts(ReadPlan.of(text.toString())))
                .anySatisfy(each -> assertThat(each).contains("6 of 14 activities"));
    }

    @Test
    void what_is_done_at_a_checkpoint_is_work_of_its_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Week 1
                        - Wedging
                        ### Weekend checkpoint
                        - Repeat what went wrong.
                        - Target: 80% of all bowls
                        ## Week 2
                        - Coils
                        ### Checkpoint
                        - Solve case 1.
                        - Solve all cases.
                        - Complete 80% of the bowls.
                        """);
        assertThat(ReadPlan.titles(problem))
                .containsExactly("Wedging", "Repeat what went wrong.", "Coils", "Solve case 1.");
        assertThat(problem.milestones())
                .flatExtracting(PlannedMilestone::checklist)
                .containsExactly(
                        "Target: 80% of all bowls",
                        "Solve all cases.", "Complete 80% of the bowls.");
    }
}
