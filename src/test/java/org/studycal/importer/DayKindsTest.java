package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studycal.importer.ProblemPlan.PlannedMilestone;

/** What plans that go from day to day say of their days. */
class DayKindsTest {

    @Test
    void an_exam_on_a_day_of_a_week_is_a_milestone_and_rest_is_no_topic() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Week 1
                        - [ ] **Mon**: Wedging
                        - [ ] **Sat**: A look at glazes + rest
                        - [ ] **Sun**: ❌ Rest / catch-up

                        ## Week 2
                        - [ ] **Mon**: Practice test of the guild
                        - [ ] **Fri**: ✅ **Take the PG exam**
                        """);
        assertThat(ReadPlan.titles(problem))
                .containsExactly(
                        "Wedging", "A look at glazes + rest", "Practice test of the guild");
        assertThat(problem.milestones())
                .extracting(PlannedMilestone::title, PlannedMilestone::date)
                .containsExactly(tuple("Take the PG exam", Optional.of(LocalDate.of(2027, 1, 15))));
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void an_imperative_with_a_colon_is_not_done() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Week 1
                        - [ ] Complete: the course on clay
                        - [ ] Completed: the course on sand
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Complete: the course on clay");
    }

    @Test
    void labels_with_hours_are_work_and_a_short_session_is_one_topic() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        **Format of the exam:** 60 questions, 120 minutes, 62% to pass

                        ## Day 1: Clay
                        **Study (45 min):**
                        - Sand
                        - Loam
                        - Kaolin
                        - Slip

                        **Quiz (30 min):** the first chapter
                        **Review (15 min):** What went wrong

                        ## Day 2: Kilns
                        **Full exam simulation (120 min):**
                        - Part one
                        - Part two
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly(
                        "1 45m Clay",
                        "1 30m the first chapter",
                        "1 15m What went wrong",
                        "1 60m Part one",
                        "1 60m Part two");
        assertThat(problem.activities().getFirst().notes()).contains("Kaolin");
        assertThat(problem.activities().get(1).notes()).contains("Quiz");
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void a_list_that_fills_a_day_is_that_of_each_of_its_days() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        This is a plan for hands that have never touched clay. Plan for 1-2 hours per day.

                        ### Week 1: Hands
                        #### Day 1-7
                        1. **Wedging (30 min)**
                           - Twenty times
                        2. **Coils (40-50 min)**
                           - A mug

                        ### Week 2: Wheel
                        #### Day 8-14
                        1. **Centring (45 min)**
                           - A cylinder
                        2. **Opening (45 min)**
                           - A bowl
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly(
                        "1 210m Wedging", "1 315m Coils", "2 315m Centring", "2 315m Opening");
        assertThat(problem.title()).isEqualTo("plan");
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void a_day_on_a_clock_of_twelve_hours_goes_on_after_noon() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Daily schedule
                        | Time | What |
                        |---|---|
                        | 9:00 - 12:30 | Study: clay |
                        | 12:30 - 2:00 | Lunch |
                        | 2:00 - 4:00 | Practice |
                        | 6:30 - 8:00 | Review |

                        ## Week 1
                        - Wedging
                        - Coils
                        - Slabs
                        """);
        assertThat(problem.week().availability().weekly().getFirst().windows())
                .extracting(each -> each.time().toString())
                .containsExactly("09:00-12:30", "14:00-16:00", "18:30-20:00");
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void the_list_straight_below_what_is_handed_in_describes_it() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Phase 1: Shapes (2 weeks)
                        - Bowls
                        - Plates

                        **Deliverable:** A set for six
                        - fits into one box
                        - has one glaze
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Bowls", "Plates");
        assertThat(problem.activities().getFirst().notes()).contains("fits into one box");
    }

    @Test
    void days_of_rest_in_a_table_are_no_topics_and_an_exam_may_have_its_time() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Week 1: Clay
                        | Day | Focus | Time |
                        |---|---|---|
                        | Mon | Wedging | 1.5h |
                        | Fri | Coils | 1.5h |
                        | Sun | Off | - |

                        ## Week 2: Exam
                        - **Mon:** Read all notes
                        - **Fri:** Rest
                        - **Sat:** PG exam at 10:00
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Coils", "Read all notes");
        assertThat(problem.milestones())
                .extracting(PlannedMilestone::date, PlannedMilestone::from)
                .containsExactly(tuple(Optional.of(LocalDate.of(2027, 1, 16)), Optional.of(600)));
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void hours_of_days_in_a_list_are_those_of_a_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        Test date: 20 February 2027

                        ## Weekly rhythm
                        - Monday, Wednesday: clay (2 hours)
                        - Saturday: wheel (3 hours)
                        - Sunday: rest

                        ## Phase 1 (Weeks 1-2)
                        - Bowls
                        - Plates
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly("1-2 420m Bowls", "1-2 420m Plates");
        assertThat(problem.week().minutes()).isGreaterThanOrEqualTo(420);
        assertThat(problem.milestones()).hasSize(1);
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Study time per day: 1 hour", "1日の学習時間: 1時間", "每天学习时间：1小时", "하루 학습 시간: 1시간"})
    void a_label_may_say_that_its_hours_are_those_of_a_day(String label) {
        StudyPlan plan =
                new PlanReader()
                        .read(
                                "# Pottery\n\n- " + label + "\n\n## Week 1\n- Wedging\n",
                                "plan.md",
                                Reading.at(LocalDate.of(2026, 12, 1)));
        assertThat(plan.weekly()).map(Amount::planned).contains(420);
    }

    @Test
    void sources_without_an_address_are_a_note() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Week 1
                        - Wedging

                        **Resources:** the handbook of the guild
                        """);
        assertThat(problem.activities().getFirst().notes()).contains("the handbook of the guild");
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void strategies_for_success_and_traps_are_advice() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Week 1
                        - [ ] Wedging

                        ## Key success strategies
                        ### Practice exams
                        - Explain each pot out loud

                        ## Critical exam traps
                        1. **Dry and leather-hard** — not the same
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging");
    }
}
