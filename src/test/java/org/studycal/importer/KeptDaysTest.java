package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.studycal.importer.ProblemPlan.PlannedMilestone;
import org.studycal.problem.DateRange;

/** A plan that goes from day to day is kept to its days. */
class KeptDaysTest {

    /** Each activity as {@code 01-04 60m Title}, or {@code - 60m Title} where it has no day. */
    private static List<String> days(ProblemPlan problem) {
        return problem.activities().stream()
                .map(
                        each ->
                                each.days().map(KeptDaysTest::written).orElse("-")
                                        + " "
                                        + each.minutes().value()
                                        + "m "
                                        + each.title())
                .toList();
    }

    private static String written(DateRange days) {
        return days.toString().replace("2027-", "");
    }

    @Test
    void rows_of_several_days() {
        assertThat(
                        days(
                                ReadPlan.of(
                                        """
                                        # Sailing, 7 hours a week

                                        | Date estimated | Task |
                                        |---|---|
                                        | January 4 - January 6 | Read of knots (3h) |
                                        | January 7 | Answer on knots (1h) |
                                        | January 8 - 12 | Read of winds (5h) |
                                        | January 13 | Answer on winds (1h) |
                                        """)))
                .containsExactly(
                        "01-04..01-06 180m Read of knots",
                        "01-07 60m Answer on knots",
                        "01-08..01-12 300m Read of winds",
                        "01-13 60m Answer on winds");
    }

    @Test
    void headings_of_days_with_a_subject_in_a_week() {
        String plan =
                """
                # Sailing

                ## Week 1: Knots
                ### Monday-Tuesday: Bends
                - Sheet bend (1h)
                ### Thursday: Loops
                - Bowline (1h)
                ### Saturday (2h)
                - Test on knots
                """;
        assertThat(days(ReadPlan.of(plan)))
                .containsExactly(
                        "01-04..01-05 60m Sheet bend",
                        "01-07 60m Bowline",
                        "01-09 120m Test on knots");
    }

    @Test
    void numbered_days_that_name_their_day_of_the_week() {
        String plan =
                """
                # Sailing

                ## Day 1: Tuesday
                - Sheet bend (1h)
                ## Day 2: Wednesday
                - Bowline (1h)
                """;
        assertThat(ReadPlan.of(plan).remarks())
                .extracting(Remark::text)
                .anyMatch(each -> each.endsWith("as Day 1 is called \"Tuesday\""));
        assertThat(
                        days(
                                ReadPlan.of(
                                        plan.replace("## Day", "### Day")
                                                .replaceFirst("###", "## Week 1: Knots\n###"))))
                .containsExactly("01-05 60m Sheet bend", "01-06 60m Bowline");
    }

    @Test
    void a_list_of_as_many_hours_as_each_of_its_days_has_comes_on_each() {
        String plan =
                """
                # Sailing

                ## Week 1-2: Knots
                ### Monday to Friday (1h/day)
                - 30min: Tie bends
                - 30min: Tie loops
                ### Saturday (2h)
                - Test on knots
                """;
        assertThat(days(ReadPlan.of(plan)))
                .containsExactly("- 300m Tie bends", "- 300m Tie loops", "- 240m Test on knots");
    }

    @Test
    void a_week_of_numbered_days_among_others() {
        String plan =
                """
                # Sailing

                ## Week 1: Knots
                | Day | Task |
                |---|---|
                | 1 | Bends (1h) |
                | 2 | Loops (1h) |
                | 3 | Hitches (1h) |
                | 4 | Splices (1h) |
                | 5 | Whipping (1h) |

                ## Week 2: Winds
                - Highs (1h)
                - Lows (1h)
                - Fronts (1h)
                """;
        assertThat(days(ReadPlan.of(plan)))
                .contains("01-04 60m Bends", "01-08 60m Whipping", "- 60m Fronts");
    }

    @Test
    void a_numbered_label_in_a_day_is_no_phase() {
        String plan =
                """
                # Sailing

                ## Day 1: Knots
                **Cycle 1 (30 min):**
                - Bends
                ## Day 2: Winds
                **Cycle 2 (30 min):**
                - Highs
                """;
        assertThat(days(ReadPlan.of(plan))).containsExactly("01-04 30m Bends", "01-05 30m Highs");
    }

    @Test
    void hours_in_the_heading_of_a_day() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Sailing

                        ## Mon 4 January (2h)
                        - 15 min knots · two charts · look them over
                        - Read of tides
                        ## Wednesday 2027-01-06 (4 h, free): at the harbour
                        - Dock
                        - Moor
                        ## Week 2
                        ### Saturday (6 h, free)
                        - Sail
                        - Anchor
                        """);
        assertThat(days(problem))
                .containsExactly(
                        "01-04 60m 15 min knots · two charts · look them over",
                        "01-04 60m Read of tides",
                        "01-06 120m Dock",
                        "01-06 120m Moor",
                        "01-16 180m Sail",
                        "01-16 180m Anchor");
        assertThat(ReadPlan.doubts(problem)).isEmpty();
        assertThat(problem.activities().get(2).notes()).isEqualTo("at the harbour");
    }

    @Test
    void times_under_a_date_are_those_of_its_day() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Sailing

                        ## Monday 2027-01-04 (today)
                        ### 10:00 → 12:00 · Knots
                        - [ ] Bowline
                        - [ ] Reef knot
                        ### 14:00 -> 17:00 · Charts
                        - [ ] Tides
                        ## Tuesday 2027-01-05
                        ### 9:00 → 11:00 · Winds
                        - [ ] Squalls
                        """);
        assertThat(days(problem))
                .containsExactly(
                        "01-04 60m Bowline",
                        "01-04 60m Reef knot",
                        "01-04 180m Tides",
                        "01-05 120m Squalls");
        assertThat(problem.activities().get(2).notes()).isEqualTo("Charts");
    }

    @Test
    void numbered_days_with_their_practice_and_an_exam() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Sailing, one hour a day

                        ## Day 1: Wind
                        - Points of sail
                        - Practice: draw the wind rose
                        ## Day 2: Rules
                        - Right of way
                        ## Day 3: Knots
                        - Practice: tie a bowline
                        ## Day 9: Harbour
                        - Mooring
                        ## Day 10
                        - Exam
                        """);
        assertThat(days(problem))
                .containsExactly(
                        "01-04 30m Points of sail",
                        "01-04 30m draw the wind rose",
                        "01-05 60m Right of way",
                        "01-06 60m tie a bowline",
                        "01-12 60m Mooring");
        assertThat(problem.milestones())
                .extracting(PlannedMilestone::date)
                .containsExactly(Optional.of(LocalDate.of(2027, 1, 13)));
    }

    @Test
    void days_of_the_week_in_each_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Bread, 5 hours a week

                        ## Week 1
                        ### Monday
                        - Flour
                        ### Tuesday
                        - Yeast
                        ### Weekend
                        - Bake a loaf
                        ## Week 2
                        ### Monday
                        - Rye
                        ### Thursday
                        - Sourdough
                        """);
        assertThat(problem.activities())
                .extracting(each -> each.days().map(KeptDaysTest::written).orElse("-"))
                .containsExactly("01-04", "01-05", "01-09..01-10", "01-11", "01-14");
    }

    @Test
    void days_that_count_on_from_week_to_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Chess, 5 hours a week

                        ## Week 1
                        - Day 1: Pins
                        - Day 2: Forks
                        - Day 5: Skewers
                        ## Week 2
                        - Day 6: Open files
                        - Day 7: Outposts
                        """);
        assertThat(problem.activities())
                .extracting(each -> each.days().map(KeptDaysTest::written).orElse("-"))
                .containsExactly("01-04", "01-05", "01-08", "01-11", "01-12");
    }

    @Test
    void rows_of_several_days_share_the_hours_by_days_and_the_last_two_get_no_whole_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Knitting, 7 hours a week

                        | Days | Topic |
                        |---|---|
                        | Days 1-4 | Casting on |
                        | Days 5-9 | Purling |
                        | Day 10 | Finishing |
                        """);
        assertThat(days(problem))
                .containsExactly(
                        "01-04..01-07 240m Casting on",
                        "01-08..01-12 300m Purling",
                        "01-13 60m Finishing");
    }

    @Test
    void one_date_a_week_says_the_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Choir

                        | Date | Topic | Time |
                        |---|---|---|
                        | 4 January 2027 | Breathing | 3h |
                        | 11 January 2027 | Vowels | 3h |
                        | 18 January 2027 | Canon | 3h |
                        """);
        assertThat(days(problem))
                .containsExactly("- 180m Breathing", "- 180m Vowels", "- 180m Canon");
    }

    @Test
    void hours_a_day_are_those_of_the_days_that_the_plan_has() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Typing, 2 hours a day

                        ## Week 1
                        - Day 1: Home row
                        - Day 2: Top row
                        - Day 3: Bottom row
                        - Day 4: Numbers
                        - Day 5: Speed
                        ## Week 2
                        - Day 1: Texts
                        - Day 2: Letters
                        """);
        assertThat(problem.weekly().orElseThrow().value()).isEqualTo(600);
        assertThat(problem.activities()).allMatch(each -> each.minutes().value() == 120);
        assertThat(problem.week().minutes(DayOfWeek.WEDNESDAY)).isEqualTo(120);
    }

    @Test
    void days_without_room_are_left_to_their_weeks() {
        StudyPlan plan =
                new PlanReader()
                        .read(
                                """
                                # Drawing

                                Mon-Fri 19:00-20:00 study

                                ## Week 1
                                - Day 6: Hands (3h)
                                - Day 7: Faces (3h)
                                """,
                                "plan.md",
                                Reading.at(LocalDate.of(2026, 12, 1)));
        ProblemPlan problem =
                ProblemPlanner.plan(
                        plan,
                        ImportSettings.of(
                                        Sourced.stated(ZoneId.of("Europe/Berlin"), "", 0),
                                        LocalDate.of(2026, 12, 1))
                                .withStart(LocalDate.of(2027, 1, 4)));
        assertThat(problem.activities()).allMatch(each -> each.days().isEmpty());
        assertThat(problem.remarks())
                .filteredOn(each -> each.kind() == RemarkKind.GUESSED)
                .extracting(Remark::text)
                .contains(
                        "the weeks of topics and not their days: on 2 of 2 days there is less time"
                                + " than the plan has for them, first on 2027-01-09");
    }

    @Test
    void without_weeks_practice_comes_before_the_next_section() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery (20 hours)

                        ## Module 1: Clay
                        - Wedging
                        - Lab: pinch pot
                        ## Module 2: Wheel
                        - Centring
                        - Lab: bowl
                        """);
        assertThat(problem.activities())
                .extracting(each -> String.join(",", each.after()) + " > " + each.title())
                .containsExactly(
                        " > Wedging",
                        "wedging > pinch pot",
                        "pinch-pot > Centring",
                        "centring > bowl");
    }

    @Test
    void what_a_day_has_is_in_its_order() {
        StringBuilder text = new StringBuilder("# Sailing\n");
        for (int day = 1; day <= 3; day++) {
            text.append(
                    """
                    ## Day %1$d
                    **Block of the morning:**
                    - Read about knot %1$d
                    - Practise knot %1$d
                    **Block of the afternoon:**
                    - Read about wind %1$d
                    - Practise wind %1$d
                    """
                            .formatted(day));
        }
        ProblemPlan problem = ReadPlan.of(text.toString());
        assertThat(
                        problem.activities().stream()
                                .map(each -> each.after() + " " + each.id())
                                .skip(4)
                                .limit(4))
                .containsExactly(
                        "[read-about-knot-1] read-about-knot-2",
                        "[read-about-knot-2] practise-knot-2",
                        "[practise-knot-2] read-about-wind-2",
                        "[read-about-wind-2] practise-wind-2");
    }
}
