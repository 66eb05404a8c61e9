package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.studycal.importer.ProblemPlan.Origin;

/** The hours of a plan's week and what its own statements of them mean. */
class PlanHoursTest {

    private static final String WEEKS = "\n## Week 1\n- Clay\n- Coils\n## Week 2\n- Wheel\n";

    private static StudyPlan read(String text) {
        return new PlanReader().read(text, "plan.md", Reading.at(LocalDate.of(2026, 12, 1)));
    }

    private static List<Integer> weekly(String words) {
        return ReadPlan.of("# Pottery\n\n" + words + "\n" + WEEKS).activities().stream()
                .filter(each -> each.origin() == Origin.TOPIC)
                .map(each -> each.minutes().value())
                .toList();
    }

    @Test
    void hours_a_day_are_those_of_the_days_that_the_plan_has() {
        for (String words :
                List.of(
                        "Daily: 2 hours\n\nLength: 2 weeks (10 days)",
                        "In 2 weeks, Monday to Friday, 2 hours a day.\n\n## 2 hours a day\nKeep it up.")) {
            assertThat(weekly(words)).as(words).containsExactly(300, 300, 600);
        }
        assertThat(weekly("2 hours a day.")).containsExactly(420, 420, 840);
        assertThat(weekly("Study days are long: they take two hours."))
                .containsExactly(420, 420, 840);
    }

    @Test
    void hours_of_some_days_are_not_those_of_the_plan() {
        String days = "\n## Fair\n\nWed 9 to Fri 11 December, 30 minutes a night.\n";
        assertThat(weekly(days + "\n## Hours\n\n2 hours a day.")).containsExactly(420, 420, 840);
    }

    @Test
    void hours_of_some_days_are_those_of_these_days() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Fair
                        **Tue 5 to Wed 6 January 2027. Two days, 30 minutes a night.**

                        | Day | Date | Work |
                        |---|---|---|
                        | 1 | Tue 5 Jan | Clay |
                        | 2 | Wed 6 Jan | Coils |

                        ## Workshop
                        Two hours a day.

                        | Day | Date | Work |
                        |---|---|---|
                        | 3 | Fri 8 Jan | Wheel |
                        | 4 | Sat 9 Jan | Kiln |
                        | 5 | Sun 10 Jan | Glaze |
                        """);
        assertThat(problem.activities())
                .extracting(each -> each.minutes().value())
                .containsExactly(30, 30, 120, 120, 120);
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void a_heading_of_a_whole_curriculum_may_say_its_hours() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## 5-Day Curriculum (2 hours/day)
                        ### Day 1
                        - Clay
                        ### Day 2
                        - Coils
                        ### Day 3
                        - Wheel
                        ### Day 4
                        - Kiln
                        ### Day 5
                        - Glaze
                        """);
        assertThat(problem.activities())
                .extracting(each -> each.minutes().value())
                .containsOnly(120);
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void a_period_may_say_the_hours_of_its_days() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Sprint 1: Clay
                        **Mon 7 to Wed 9 December. Three days, roughly 90 minutes a night.**
                        - Wedging
                        - Coils
                        - Slabs
                        ## Sprint 2: Wheel
                        - Centring
                        """);
        assertThat(ReadPlan.activities(problem))
                .startsWith("- 90m Wedging", "- 90m Coils", "- 90m Slabs");
    }

    @Test
    void hours_a_week_to_keep_up_are_no_habit() {
        ProblemPlan problem =
                ReadPlan.of("# Pottery\n\n## Advice\n- Keep up 7-9 hours a week\n" + WEEKS);
        assertThat(problem.activities()).noneMatch(each -> each.origin() == Origin.HABIT);
    }

    @Test
    void a_small_part_of_known_hours_is_a_habit() {
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\n14 hours a week.\n\n## Method\n1. Fire hot.\n"
                                + "2. 30 minutes of Latin every day.\n"
                                + WEEKS);
        assertThat(problem.activities())
                .filteredOn(each -> each.origin() == Origin.HABIT)
                .extracting(each -> each.minutes().value())
                .containsExactly(210);
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void a_label_may_say_more_than_the_length_of_the_plan() {
        StudyPlan plan =
                read(
                        """
                        # Pottery

                        Suggested duration: 2 weeks, 45 to 60 minutes a session.

                        ## Module 1 - Clay
                        - Wedging
                        ## Module 2 - Wheel
                        - Centring
                        ## Module 3 - Kiln
                        - Firing
                        ## Module 4 - Glaze
                        - Dipping
                        """);
        assertThat(plan.topics())
                .extracting(each -> each.weeks().get().first())
                .containsExactly(1, 1, 2, 2);
    }

    @Test
    void brackets_before_a_title_may_say_how_long_it_takes() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        7 hours a week.

                        - [ ] [1.5 weeks] Clay
                          - dry
                        - [ ] [3 weeks] Wheel
                          - [ ] [2 weeks] Centring
                          - [ ] [2-4 days] Pulling
                        - [x] [2 weeks] Tools
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly("- 630m Clay", "- 840m Centring", "- 180m Pulling");
    }

    @Test
    void amounts_in_brackets_are_those_of_the_parts_of_a_topic() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        - Clay - wedging (45m), coils (30m + drying)
                        - Wheel
                          - Begin: three bowls
                          - Go on: a vase
                          - Finish (~4-6h in all)
                        - Kiln (2h)
                        """);
        assertThat(problem.activities())
                .extracting(each -> each.minutes().value())
                .containsExactly(75, 300, 120);
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void a_goal_may_say_the_last_day() {
        for (String goal :
                List.of(
                        "**Goal**: finish from 4.11 to the end by **May 15, 2027**",
                        "**Ziel:** 15. Mai 2027")) {
            assertThat(read("# Pottery\n\n" + goal + "\n" + WEEKS).end())
                    .as(goal)
                    .contains(LocalDate.of(2027, 5, 15));
        }
    }

    @Test
    void a_table_of_dates_and_milestones_holds_milestones() {
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n"
                                + WEEKS
                                + "\n## Milestones\n\n| Date | Milestone |\n|---|---|\n"
                                + "| Jan 8 | First pot |\n| Jan 15 | Wheel survived |\n");
        assertThat(problem.milestones())
                .extracting(each -> each.title() + " " + each.date().orElseThrow())
                .containsExactly("First pot 2027-01-08", "Wheel survived 2027-01-15");
        assertThat(ReadPlan.titles(problem)).containsExactly("Clay", "Coils", "Wheel");
    }

    @Test
    void a_line_may_name_its_day_and_its_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Weeks 1-2
                        - Clay

                        **Thursday week 1:** 20 bowls

                        **Thursday week 2:** 20 vases
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Clay", "20 bowls", "20 vases");
    }

    @Test
    void after_an_exam_is_no_exam() {
        for (String name : List.of("After the exam", "試験後", "Nach der Prüfung")) {
            ProblemPlan problem =
                    ReadPlan.of(
                            "# Pottery\n\n## Week 1\n\n| Topic | What |\n|---|---|\n| Clay | wedge |\n| "
                                    + name
                                    + " | rest the wheel |\n");
            assertThat(problem.milestones()).as(name).isEmpty();
        }
    }

    @Test
    void hours_of_some_days_of_a_week_are_not_all_of_it() {
        String week =
                """
                # Pottery

                5 to 7 hours a week.

                ## Week 1
                ### Monday to Friday (1h/day)
                - 25 min: Wedging
                - 5 min: Break
                - 30 min: Coils
                ### Saturday (1h)
                - Wheel
                """;
        ProblemPlan both = ReadPlan.of(week);
        assertThat(ReadPlan.activities(both))
                .containsExactly("1 125m Wedging", "1 150m Coils", "1 60m Wheel");
        assertThat(both.remarks()).noneMatch(each -> each.kind() == RemarkKind.CONTRADICTION);
        ProblemPlan one = ReadPlan.of(week.replace(" (1h/day)", ""));
        assertThat(one.remarks())
                .filteredOn(each -> each.kind() == RemarkKind.CONTRADICTION)
                .isEmpty();
        ProblemPlan less = ReadPlan.of(week.replace("Friday (1h", "Friday (10m"));
        assertThat(less.remarks())
                .filteredOn(each -> each.kind() == RemarkKind.CONTRADICTION)
                .extracting(Remark::text)
                .first()
                .asString()
                .contains("its days");
    }

    @Test
    void fields_below_the_first_item_of_a_label_are_those_of_the_item() {
        for (String indent : List.of("   ", "    ")) {
            ProblemPlan problem =
                    ReadPlan.of(
                            """
                            # Pottery

                            ## Week 1
                            ### Day 1
                            **Pots**:
                            3. **Bowl** - easy
                            >- File: `pots/bowl.md`
                            >- Time: 30 min

                            4. **Vase** - hard
                            >- Time: 40-50 min

                            **Glaze**: dip both
                            """
                                    .replace(">", indent));
            assertThat(ReadPlan.activities(problem))
                    .as(indent + "-")
                    .startsWith("1 30m Bowl - easy", "1 45m Vase - hard");
        }
    }
}
