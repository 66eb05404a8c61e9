package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is doubtful of a plan is said with its line and both figures. */
class GateTest {

    private static final String SOUND =
            """
            # Guitar

            10 hours a week.

            ## Week 1: Basics
            - Chords (2 hours)
            - Rhythm

            ## Week 2: Songs
            - First song
            """;

    @Test
    void nothing_is_doubtful_of_a_plan_that_was_understood() {
        assertThat(ReadPlan.doubts(ReadPlan.of(SOUND))).isEmpty();
    }

    @Test
    void nothing_is_doubtful_of_the_reference_plan() throws Exception {
        assertThat(ProblemPlanner.plan(ReferencePlan.read(), settings()).doubts()).isEmpty();
    }

    private static ImportSettings settings() {
        return ImportSettings.of(
                Sourced.stated(java.time.ZoneId.of("America/New_York"), "", 0),
                java.time.LocalDate.parse("2026-12-30"));
    }

    @Test
    void weeks_that_were_left_out_are_missed() {
        ProblemPlan problem =
                ReadPlan.of(
                        SOUND
                                + """

                                ## Tips
                                ### Week 6
                                Play slowly.
                                """);
        assertThat(ReadPlan.doubts(problem))
                .containsExactly("13 the text goes up to week 6, the problem up to week 2");
    }

    @Test
    void a_stated_length_is_that_of_the_problem() {
        assertThat(ReadPlan.doubts(ReadPlan.of(SOUND.replace("# Guitar", "# Guitar in 6 weeks"))))
                .containsExactly("1 the text says 6 weeks, the problem has 2");
    }

    @Test
    void hours_are_those_that_the_text_adds_up() {
        assertThat(
                        ReadPlan.doubts(
                                ReadPlan.of(SOUND.replace("10 hours a week.", "Total: 80 hours"))))
                .containsExactly("3 the text says 80h in all, the problem has 20h");
    }

    @Test
    void hours_are_those_of_a_range_that_is_spread_over_weeks() {
        String total = "### Effort: ~20-30 hours (spread over 1-2 weeks)";
        assertThat(
                        ReadPlan.doubts(
                                ReadPlan.of(
                                        SOUND.replace("10 hours a week.", total)
                                                .replace("2 hours", "38 hours")
                                                .replace("Rhythm", "Rhythm (38 hours)"))))
                .anySatisfy(each -> assertThat(each).startsWith("3 the text says 25h in all"));
    }

    @Test
    void hours_are_those_that_weeks_come_to_wherever_that_stands() {
        assertThat(
                        ReadPlan.doubts(
                                ReadPlan.of(
                                        SOUND
                                                + """

                                                ## Notes

                                                **9 weeks × 36h = 324h**, with a test in each
                                                """)))
                .contains("14 the text says 324h in all, the problem has 20h");
    }

    @Test
    void no_plan_has_four_times_its_stated_weeks() {
        String text = SOUND.replace("10 hours a week.", "- **Planned turn**: 3 weeks (with tests)");
        assertThat(ReadPlan.doubts(ReadPlan.of(text.replace("Week 2", "Week 20"))))
                .contains("3 the text says 3 weeks, the problem has 20");
    }

    @Test
    void a_plan_of_more_than_two_years_says_so() {
        String text = SOUND.replace("Week 1: Basics", "4 January 2027: Basics");
        assertThat(
                        ReadPlan.doubts(
                                ReadPlan.of(
                                        text.replace("Week 2: Songs", "7 January 2030: Songs"))))
                .contains("0 the problem has 158 weeks, of which the text says nothing");
    }

    @Test
    void stated_hours_fill_the_weeks_that_the_text_states() {
        String text = SOUND.replace("- Rhythm\n", "").replace("First song", "First song (1 hour)");
        assertThat(ReadPlan.doubts(ReadPlan.of(text)))
                .containsExactly("3 the text says 10h a week, 20h in 2 weeks; the problem has 3h");
    }

    @Test
    void one_activity_takes_no_forty_hours() {
        assertThat(ReadPlan.doubts(ReadPlan.of(SOUND.replace("2 hours", "60 hours"))))
                .contains("6 \"Chords\" takes 60h; more than 40h is no single topic");
    }

    @Test
    void an_exam_needs_a_day() {
        ProblemPlan problem = ReadPlan.of("# Guitar\n\n## Final exam\n\n" + SOUND);
        assertThat(problem.doubts())
                .extracting(Doubt::line, Doubt::text, Doubt::question)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                3,
                                "\"Final exam\" is an exam, but no day or week of it was found",
                                Doubt.Question.EXAM_DAY));
    }

    @Test
    void nobody_studies_for_an_exam_after_it() {
        String text =
                """
                # Guitar

                Final exam: 12 January 2027

                ## 11 January 2027
                - Chords
                ## 18 January 2027
                - Rhythm
                ## 19 January 2027
                - First song
                ## 20 January 2027
                - Second song
                """;
        assertThat(ReadPlan.doubts(ReadPlan.of(text, "2027-01-11")))
                .contains(
                        "8 3 activities, such as \"Rhythm\", are planned for after the exam on"
                                + " 2027-01-12");
    }

    @Test
    void nobody_studies_at_night_or_at_lunch() {
        ProblemPlan problem =
                ReadPlan.of(
                        SOUND
                                + """

                                ## Daily schedule
                                - 03:00-05:00 Study
                                - 12:00-13:00 Study and lunch
                                - 19:00-20:00 Study
                                """);
        assertThat(ReadPlan.doubts(problem))
                .containsExactly(
                        "13 03:00-05:00 was taken as time for studying, which is at night",
                        "13 12:00-13:00 study and lunch was taken as time for studying, which its"
                                + " name is not");
    }

    @Test
    void headings_that_count_in_an_unknown_language_are_missed() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Kitara

                        ## Viikko 1
                        - [ ] Soinnut
                        ## Viikko 2
                        - [ ] Rytmi
                        ## Viikko 3
                        - [ ] Laulut
                        """);
        assertThat(ReadPlan.doubts(problem))
                .containsExactly(
                        "3 3 headings count like \"Viikko 1\", but no week, day or phase of the"
                                + " plan was read from them");
    }

    @Test
    void a_plan_of_weeks_does_not_stand_in_one() {
        StringBuilder text = new StringBuilder("# Guitar\n\n## Week 3\n");
        for (int i = 0; i < 12; i++) {
            text.append("- Song ").append((char) ('A' + i)).append(" (7 hours)\n");
        }
        assertThat(ReadPlan.doubts(ReadPlan.of(text.toString())))
                .containsExactly("3 all 12 activities, 84h in all, are in week 3");
    }

    @Test
    void dates_with_other_weekdays_are_of_another_year() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Guitar 2027

                        - Monday, 5 January 2027: Chords
                        - Tuesday, 6 January 2027: Rhythm
                        - Wednesday, 7 January 2027: Songs
                        """,
                        "2027-01-05");
        assertThat(problem.doubts())
                .extracting(Doubt::text)
                .singleElement()
                .asString()
                .startsWith("3 dates have other days of the week in the year that was taken");
    }
}
