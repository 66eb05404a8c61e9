package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.ProblemPlan.PlannedMilestone;

/** Kinds of plans that are easily misread. */
class PlanKindsTest {

    @Test
    void a_dated_last_week_is_not_the_first_day() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Week 1: Clay
                        ### Tuesday, 7 September
                        - Wedging
                        ## Week 2: Wheel
                        ### Tuesday, 14 September
                        - Centring

                        ## Exhibition, 6-10 December
                        **Final exam:** to be announced
                        """);
        assertThat(problem.lastWeek()).isEqualTo(2);
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Centring");
    }

    @Test
    void what_the_last_week_is_about_is_no_part_of_the_milestone_under_it() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        **Week 1** Clay (4h)
                        **Week 2** Wheel and glazing (10h)
                        **Milestone:** a bowl by the end of week 2
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly("1 240m Clay", "2 600m Wheel and glazing");
        assertThat(problem.milestones()).hasSize(1);
    }

    @Test
    void a_first_line_that_stands_alone_is_the_title() {
        assertThat(ReadPlan.of("Pottery for beginners\n\n- Clay (2h)\n- Wheel (3h)\n").title())
                .isEqualTo("Pottery for beginners");
        assertThat(ReadPlan.of("Week 1 of pottery\n\n- Clay (2h)\n- Wheel (3h)\n").title())
                .isNotEqualTo("Week 1 of pottery");
    }

    @Test
    void a_milestone_is_not_called_by_its_day_of_the_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        **Exam date:** Saturday, April 3, 2027

                        Simulado: 28/03/2027, 13:30.

                        Final exam on Monday 14 June 2027 at 09:00 (3 hours).

                        ## Week 1
                        - Clay (2h)
                        """);
        assertThat(problem.milestones())
                .extracting(PlannedMilestone::title)
                .containsExactly("Exam date", "Simulado", "Final exam");
    }

    @Test
    void a_day_that_is_taken_is_no_topic() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        Mon: study 14:00-17:00
                        Wed: work all day
                        Weekend: off

                        1. Clay - 2h
                        2. Wheel - 3h
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Clay", "Wheel");
    }

    @Test
    void a_second_list_of_the_weeks_waits_for_no_later_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        ## Week 1
                        - Clay
                        ## Week 2
                        - Wheel
                        ## Exercises
                        ### Week 1 exercises
                        - A bowl
                        ### Week 2 exercises
                        - A vase
                        """);
        PlannedActivity bowl = problem.activities().get(2);
        assertThat(bowl.title()).isEqualTo("A bowl");
        assertThat(bowl.after()).doesNotContain("wheel");
    }

    @Test
    void hours_of_a_heading_are_shared_by_what_stands_below() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        ## Day 1: Clay
                        ### Morning (4 hours)
                        - Wedging
                        - Coils
                        ### Evening (1 hour)
                        - Glazes
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly("1 120m Wedging", "1 120m Coils", "1 60m Glazes");
    }

    @Test
    void hours_of_days_are_spent_in_each_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Cello
                        **Weeks 1-3: Bow**
                        - Monday: scales (1 hour)
                        - Tue-Thu: etudes (30 minutes each day)
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly("1-3 180m scales", "1-3 270m etudes");
    }

    @Test
    void hours_and_times_in_a_column_of_days_are_read() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        | Week | Day and time | Topic |
                        |---|---|---|
                        | Week 1 | Tue (2h): 18:00-20:00 | Clay |
                        | Week 2 | Tue (2h): 18:00-20:00 | Wheel |
                        """);
        assertThat(ReadPlan.activities(problem)).containsExactly("1 120m Clay", "2 120m Wheel");
        assertThat(problem.week().minutes()).isEqualTo(120);
    }

    @Test
    void the_unit_of_bare_hours_is_in_their_label() {
        ProblemPlan problem =
                ReadPlan.of("# Pottery\n\nHours per week: 6\n\n## Week 1\n- Clay\n- Wheel\n");
        assertThat(problem.weekly().orElseThrow().value()).isEqualTo(360);
        assertThat(problem.weekly().orElseThrow().guessed()).isFalse();
    }

    @Test
    void one_date_shows_the_order_of_day_and_month_in_all() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        ### Week 1 (17/05 - 23/05)
                        - Clay
                        ### Week 12 (02/08 - 08/08)
                        - Glazes
                        ## Exam: 06/09
                        """,
                        "2027-05-17");
        assertThat(problem.milestones())
                .extracting(each -> each.date().orElseThrow())
                .containsExactly(LocalDate.parse("2027-09-06"));
        assertThat(problem.lastWeek()).isEqualTo(12);
    }

    @Test
    void an_exam_before_the_first_day_moves_with_the_plan() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        **Exam date:** 20 March 2026

                        ## Week 1 (2 March - 8 March 2026)
                        - Clay
                        """);
        assertThat(problem.milestones())
                .extracting(each -> each.date().orElseThrow())
                .containsExactly(LocalDate.parse("2027-01-22"));
        assertThat(problem.remarks())
                .extracting(Remark::text)
                .anyMatch(text -> text.contains("was moved with the plan to 2027-01-22"));
    }

    @Test
    void points_are_no_times_of_the_day() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # 計画

                        | 科目 | 最低 | 目標 |
                        |---|---|---|
                        | 国語 | 12点 | 20点以上 |
                        | 数学 | 12点 | 22点以上 |

                        ## 第1週
                        - 国語
                        - 数学
                        """);
        assertThat(problem.week().source().guessed()).isTrue();
    }

    @Test
    void meals_are_no_study_and_a_line_says_the_days() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # My days

                        ## Working days

                        > Valid on: Monday, Tuesday

                        | Time | Length | What |
                        |---|---|---|
                        | 7:00 - 8:00 | 60 min | Breakfast |
                        | 8:00 - 9:30 | 90 min | Learning block |

                        ## Template B - Test day

                        > Valid on: Sunday

                        | Time | Length | What |
                        |---|---|---|
                        | 7:00 - 10:00 | 3 h | A whole test paper |
                        | 10:00 - 10:30 | 30 min | Breakfast |

                        ## Topics
                        - Clay
                        """);
        assertThat(problem.week().minutes()).isEqualTo(360);
        assertThat(problem.week().windows(DayOfWeek.SATURDAY)).isEmpty();
    }

    @Test
    void a_timetable_of_classes_is_when_one_is_not_free() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Term

                        | Day | Time | Course | Room |
                        |---|---|---|---|
                        | Monday | 09:00-11:00 | Botany | 12 |
                        | Wednesday | 13:00-15:00 | Zoology | 14 |

                        ## Week 1
                        - Cells
                        """);
        assertThat(problem.week().source().guessed()).isTrue();
        assertThat(problem.week().protectedTimes())
                .extracting(each -> each.title())
                .containsExactly("Botany", "Zoology");
    }

    @Test
    void subjects_have_the_windows_of_their_names() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Timetable for the exam

                        | Time | Monday | Tuesday |
                        |---|---|---|
                        | 16:00-17:00 | Maths | Biology |
                        | 17:00-18:00 | Biology | Maths |

                        ## Maths
                        - Limits
                        - Integrals

                        ## Biology
                        - Cells
                        """);
        assertThat(problem.categories())
                .extracting(ProblemPlan.PlannedCategory::title)
                .containsExactly("Maths", "Biology");
        assertThat(problem.categories().getFirst().windows()).first().isEqualTo("maths");
        assertThat(problem.activities().get(2).after()).isEmpty();
    }

    @Test
    void contents_and_focus_of_a_week_are_its_topics() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Plano
                        ## Semana 1: Barro
                        **Conteúdo:**
                        - Argila
                        - Torno

                        **Foco:** ver as formas.
                        ## Semana 2
                        **Foco:**
                        - Esmaltes
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Argila", "Torno", "Esmaltes");
    }

    @Test
    void subjects_may_be_named_like_sections() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Plan
                        ## Human Resources (4 credits)
                        ### Week 1: People
                        - Hiring
                        - Pay
                        ## Requirements Engineering (4 credits)
                        ### Week 1: Wishes
                        - Interviews
                        - Surveys
                        """);
        assertThat(ReadPlan.titles(problem))
                .containsExactly("Hiring", "Pay", "Interviews", "Surveys");
    }

    @Test
    void topics_may_begin_with_any_word() {
        List<String> titles =
                List.of(
                        "Time management: Pomodoro",
                        "Schedule control: critical path",
                        "Resource planning: people",
                        "Focus: optics of a lens",
                        "From power-on to prompt: booting",
                        "Budget lines: the geometry",
                        "Exam-style proofs",
                        "Quiz app in React",
                        "Checkpoint and restore",
                        "Read the exam rules",
                        "Vocabulary for the exam");
        for (String mark : List.of("- [ ] ", "- ")) {
            String text = "# Course\n\n## Week 1\n" + mark + String.join("\n" + mark, titles);
            ProblemPlan problem = ReadPlan.of(text + "\n");
            assertThat(problem.milestones()).as(mark).isEmpty();
            assertThat(ReadPlan.titles(problem)).as(mark).hasSameSizeAs(titles);
        }
    }

    @Test
    void exams_are_known_by_their_names() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Course
                        ## Week 1
                        - Limits
                        - Midterm exam
                        - B2 exam
                        ## Week 2
                        - Series
                        """);
        assertThat(problem.milestones())
                .extracting(PlannedMilestone::title)
                .containsExactly("Midterm exam", "B2 exam");
    }

    @Test
    void work_that_is_handed_in_has_its_deadline() {
        String text =
                """
                        # Töpferkurs

                        ## Woche 1
                        - Ton (Abgabe: 23.04.2027)
                        - Glaze table, due Friday 7 May
                        - Essay: history - deadline: May 14
                        - Laboratorio 1, entrega 17/5
                        - 絵付け（5月20日まで）
                        - Kiln log
                          - due 21 May
                        - Read from 3 to 7 May
                        """;
        assertThat(
                        new PlanReader()
                                .read(text, "plan.md", Reading.at(LocalDate.of(2027, 1, 1)))
                                .start())
                .contains(LocalDate.of(2027, 4, 19));
        ProblemPlan problem = ReadPlan.of(text);
        assertThat(problem.activities())
                .extracting(
                        PlannedActivity::title,
                        each -> each.deadline().map(LocalDate::toString).orElse(""))
                .containsExactly(
                        tuple("Ton", "2027-04-23"),
                        tuple("Glaze table", "2027-05-07"),
                        tuple("Essay: history", "2027-05-14"),
                        tuple("Laboratorio 1", "2027-05-17"),
                        tuple("絵付け", "2027-05-20"),
                        tuple("Kiln log", "2027-05-21"),
                        tuple("Read from 3 to 7 May", ""));
        assertThat(problem.milestones()).isEmpty();
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void weeks_of_the_calendar_begin_on_its_mondays() {
        String headings = "# Mathe\n\n## KW 52\n- Zahlen\n## KW 1-2\n- Formeln\n";
        String table = "# Mathe\n\n| KW | Thema |\n|---|---|\n| 52 | Zahlen |\n| 1-2 | Formeln |\n";
        for (String text : List.of(headings, table)) {
            StudyPlan plan =
                    new PlanReader().read(text, "plan.md", Reading.at(LocalDate.of(2026, 12, 1)));
            assertThat(plan.start()).contains(LocalDate.of(2026, 12, 21));
            assertThat(plan.topics())
                    .extracting(each -> each.title() + " " + each.weeks().orElseThrow())
                    .containsExactly("Zahlen 1", "Formeln 3-4");
            assertThat(ReadPlan.doubts(ReadPlan.of(text, "2026-12-21"))).isEmpty();
        }
    }

    @Test
    void the_end_of_a_stretch_may_leave_its_month_out() {
        StudyPlan plan =
                new PlanReader()
                        .read(
                                "# Ton\n\n## Week 1 (6/7 - /13): Clay\n- Wedging\n\n## 6/28 Exam day\n- Breathe\n",
                                "plan.md",
                                Reading.at(LocalDate.of(2027, 5, 1)));
        assertThat(plan.start()).contains(LocalDate.of(2027, 6, 7));
        assertThat(plan.periods().getFirst().title()).isEqualTo("Clay");
        assertThat(plan.checkpoints().getFirst().date()).contains(LocalDate.of(2027, 6, 28));
    }

    @Test
    void an_exam_named_first_is_after_the_checkpoints_before_it() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        Exam: 20 January 2027. Study time: 4 hours on weekends.

                        ## Week 1
                        - Wedging
                        ## Week 2
                        - Centring
                        - Midterm exam
                        - Self-assessment
                        ## Week 3
                        - Glazing
                        - After glazing, fire the kiln
                        """);
        assertThat(problem.milestones())
                .extracting(PlannedMilestone::title, PlannedMilestone::requires)
                .containsExactly(
                        tuple(
                                "Exam",
                                problem.activities().stream().map(PlannedActivity::id).toList()),
                        tuple("Midterm exam", List.of("wedging", "centring", "self-assessment")));
        assertThat(problem.weekly().orElseThrow().value()).isEqualTo(8 * 60);
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void headings_may_be_stretches_of_dates() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## January 4-10
                        - Wedging
                        ## 11 - 17 Jan: Wheel
                        - Centring
                        ## Jan 18-24
                        - Glazing
                        ## Jan 25
                        Final exam 9:00
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Centring", "Glazing");
        assertThat(problem.activities())
                .extracting(each -> each.weeks().orElseThrow().toString())
                .containsExactly("1", "2", "3");
        assertThat(problem.milestones().getFirst().date()).contains(LocalDate.of(2027, 1, 25));
        assertThat(problem.remarks()).noneMatch(each -> each.kind() == RemarkKind.CONTRADICTION);
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void a_deadline_moves_with_its_plan() {
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\nStart: 2026-05-04\n\n## Week 1\n- Clay (due 8 May)\n- Wheel\n",
                        "2027-01-04");
        assertThat(problem.activities().getFirst().deadline()).contains(LocalDate.of(2027, 1, 8));
    }

    @Test
    void a_word_of_another_language_asks_for_nothing_before() {
        ProblemPlan problem =
                ReadPlan.of(
                        "# Wires\n\n## Week 1\n- Linux, serial, CAN\n- Meter - can look up a pin\n");
        assertThat(ReadPlan.titles(problem))
                .containsExactly("Linux, serial, CAN", "Meter - can look up a pin");
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void what_only_has_an_exams_word_is_work_or_a_note() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        ## Day 1: Clay
                        **Key exam topics:**
                        - Shrinkage
                        - Wedging
                        **Exam traps:**
                        - A wet rim cracks
                        **Exam principle:** thin walls dry first.
                        **Checkpoint:** you can say what grog does.
                        ## Day 2: Wheel
                        - Centring
                        - Test: "How thick is a foot?"
                        - test
                        - Quiz 2
                        - Exam on 4 June 2027
                        """);
        assertThat(ReadPlan.titles(problem))
                .containsExactly(
                        "Shrinkage",
                        "Wedging",
                        "Centring",
                        "Test: \"How thick is a foot?\"",
                        "test",
                        "Quiz 2");
        assertThat(problem.milestones()).extracting(PlannedMilestone::title).hasSize(1);
        assertThat(problem.activities().getFirst().notes())
                .contains("A wet rim cracks", "thin walls dry first", "you can say what grog does");
    }

    @Test
    void korean_weeks_are_read() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # 도예 학습 계획

                        ## 1~2주차: 흙
                        - [ ] 반죽
                        ## 3주차: 물레
                        - [ ] 중심 잡기

                        ## 하루 루틴: 1시간
                        - 정리: 10분
                        """);
        assertThat(ReadPlan.activities(problem)).containsExactly("1-2 840m 반죽", "3 420m 중심 잡기");
    }

    @Test
    void marks_of_programs_for_notes_are_no_part_of_titles() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        ---
                        tags: [plan]
                        ---
                        # Pottery #plan
                        Pass the exam on 📅 2027-02-19 with at least 2.0.

                        ## Week 1 - [[Clay]]
                        - [x] Tools 📅 2027-01-05 ✅ 2027-01-05
                        - [ ] ==Wedging== 📅 2027-01-08 ⏫ #exercise
                        - [-] Slip casting
                        - [/] [[Coils|Coil pots]] ^coils
                        """);
        assertThat(problem.title()).isEqualTo("Pottery");
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Coil pots");
        assertThat(problem.milestones())
                .extracting(each -> each.date().orElseThrow())
                .containsExactly(LocalDate.parse("2027-02-19"));
    }

    @Test
    void glossaries_files_marks_and_people_are_no_topics() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Course
                        ## Week 1: Clay
                        ### Key terms
                        - **Slip** - wet clay.
                        ### Theory
                        - What clay is
                        ### Notes location
                        - `week1/notes.md`
                        ## Grading
                        - Bowls: 60%
                        - Final exam: 40%
                        ## Team
                        - **Jane Doe**: founder
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("What clay is");
    }

    @Test
    void a_line_of_dates_and_hours_is_about_its_phase() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        ## PHASE 1: HAND
                        **4 January - 31 January 2027 (4 weeks, 20 hours, 4-6 hrs/week)**
                        - Coils
                        - Slabs
                        ## PHASE 2: WHEEL
                        **1 February - 14 February 2027 (2 weeks, 10 hours)**
                        - Centring
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly("1-4 600m Coils", "1-4 600m Slabs", "5-6 600m Centring");
    }

    @Test
    void weeks_may_stand_below_a_heading_of_hours() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Summer
                        ## Time allocation
                        Eight hours a week.
                        ### Week 1
                        - Clay
                        ### Week 2
                        - Wheel
                        """);
        assertThat(ReadPlan.activities(problem)).containsExactly("1 480m Clay", "2 480m Wheel");
    }

    @Test
    void numbered_weeks_count_from_the_first_day() {
        ProblemPlan problem =
                ReadPlan.of("# Pottery\n## Week 1\n- Clay\n## Week 2\n- Wheel\n", "2027-02-07");
        assertThat(problem.weekStart()).isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test
    void the_year_is_the_one_whose_weekdays_fit() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        - Tuesday, 6 January: Clay
                        - Wednesday, 7 January: Wheel
                        """,
                        "2026-01-06");
        assertThat(ReadPlan.activities(problem))
                .extracting(each -> each.charAt(0))
                .containsOnly('1');
        assertThat(problem.remarks())
                .extracting(Remark::text)
                .noneMatch(text -> text.contains("the plan says"));
    }

    @Test
    void a_month_is_no_day_of_the_week_and_a_range_begins_on_its_own() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        | Day | Date | Topic |
                        |---|---|---|
                        | Mon | Mar 15 2027 | Clay |
                        | Tue | Mar 16 2027 | Wheel |
                        | Wed | Wed 17 to Fri 19 March 2027 | Glaze |
                        | Sat | Mon 20 March 2027 | Kiln |
                        """,
                        "2027-03-01");
        assertThat(problem.remarks())
                .extracting(Remark::text)
                .filteredOn(text -> text.contains("the plan says"))
                .containsExactly(
                        "2027-03-20 is a Saturday, the plan says Monday; the date was taken");
    }

    @Test
    void files_that_begin_their_weeks_again_are_phases() {
        SplitPlan split =
                SplitPlan.of(
                        List.of(
                                "# January\n\n## Week 1\n- Clay\n",
                                "# February\n\n## Week 1\n- Wheel\n"));
        assertThat(ReadPlan.activities(ReadPlan.of(split.text())))
                .extracting(each -> each.substring(0, 1) + each.substring(each.lastIndexOf(' ')))
                .containsExactly("1 Clay", "2 Wheel");
        assertThat(split.firstLines()).containsExactly(1, 6);
    }
}
