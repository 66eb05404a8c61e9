package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlternativesTest {
    private static final String OPTIONS =
            """
            # Learn to bake

            ## Option A: by hand
            ### Week 1
            - Kneading

            ## Option B: with a machine
            ### Week 1
            - Settings
            - Timers
            """;

    private static final String LENGTHS =
            """
            # Driving theory

            ## 1-Week Intensive Plan
            ### Day 1: Signs
            - Warning signs

            ## 2-Week Relaxed Plan
            ### Week 1: Signs
            - Signs of other countries
            ### Week 2: Rules
            - Right of way
            """;

    @Test
    void takesTheFirstAndSaysSo() {
        StudyPlan plan = read(OPTIONS);
        assertThat(plan.topics()).extracting(StudyPlan.Topic::title).containsExactly("Kneading");
        assertThat(plan.remarks())
                .filteredOn(remark -> remark.kind() == RemarkKind.CHOSEN)
                .extracting(Remark::text)
                .containsExactly(
                        "\"Option A: by hand\" was taken, not"
                                + " \"Option B: with a machine\" (line 7)");
    }

    @Test
    void takesTheChosenByAPartOfItsName() {
        StudyPlan plan = read(OPTIONS, "option b");
        assertThat(plan.topics())
                .extracting(StudyPlan.Topic::title)
                .containsExactly("Settings", "Timers");
        assertThat(plan.remarks())
                .filteredOn(remark -> remark.kind() == RemarkKind.CHOSEN)
                .extracting(Remark::line)
                .containsExactly(7);
    }

    @Test
    void takesTheFirstWhereNothingHasTheChosenName() {
        assertThat(read(OPTIONS, "Option C")).isEqualTo(read(OPTIONS));
    }

    @Test
    void choosesAmongWholePlans() {
        assertThat(read(LENGTHS).topics())
                .extracting(StudyPlan.Topic::title)
                .containsExactly("Warning signs");
        assertThat(read(LENGTHS, "2-week").topics())
                .extracting(StudyPlan.Topic::title)
                .containsExactly("Signs of other countries", "Right of way");
    }

    @Test
    void takesTheFirstWholePlanThatHasDays() {
        String text =
                """
                # Driving theory

                ## How to use this plan
                - Look for your time

                ## 1-Day Plan (last day)
                | Time | Action |
                |---|---|
                | Morning | Signs |

                ## 3-Day Plan
                ### Day 1: Signs
                - Warning signs

                ## 1-Week Plan (7 days)
                ### Day 1: Rules
                - Right of way

                ## 2-Week Plan (14 days)
                ### Week 1: Lights
                - High beam
                """;
        assertThat(read(text).topics())
                .extracting(StudyPlan.Topic::title)
                .containsExactly("Warning signs");
        assertThat(read(text, "1-week").topics())
                .extracting(StudyPlan.Topic::title)
                .containsExactly("Right of way");
    }

    @Test
    void plansThatFollowEachOtherAreNoAlternatives() {
        StudyPlan plan =
                read(
                        """
                        # Two months

                        ## 2-Week Reading Plan
                        ### Week 1
                        - Plays

                        ## 2-Week Writing Plan
                        ### Week 3
                        - Letters
                        """);
        assertThat(plan.topics())
                .extracting(StudyPlan.Topic::title)
                .containsExactly("Plays", "Letters");
    }

    private static StudyPlan read(String text, String... chosen) {
        Reading reading = new Reading(LocalDate.of(2026, 11, 23), List.of(chosen), List.of());
        return new PlanReader().read(text, "plan.md", reading);
    }

    @Test
    void takes_the_longer_of_two_plans_that_count_from_one() {
        StringBuilder plan = new StringBuilder("# Pottery\n\n## Plan\n");
        for (int day = 1; day <= 14; day++) {
            plan.append("### Day %1$d: Pot %1$d\n- Throw pot %1$d\n".formatted(day));
        }
        plan.append("## Little time?\n\n### Only 1 week?\n\n");
        for (int day = 1; day <= 7; day++) {
            plan.append("**Day %1$d**: Mug %1$d\n".formatted(day));
        }
        StudyPlan read = read(plan.toString(), List.of());
        assertThat(read.topics()).hasSize(14);
        assertThat(read.remarks())
                .anyMatch(
                        each ->
                                each.kind() == RemarkKind.CHOSEN
                                        && each.text().contains("Little time?"));
        StudyPlan other = read(plan.toString(), List.of("little time"));
        assertThat(other.topics()).hasSize(7);
    }

    private static final String ROUTES =
            """
            # Pottery course

            ## Module 1 - Clay
            - Wedging

            ## Module 2 - Wheel
            - Centring

            ## Module 3 - Glaze
            - Dipping

            ## Module 4 - Kilns
            - Firing

            ## Short route (only mugs)

            Who wants mugs: **01 -> 02 -> 04**
            """;

    @Test
    void routes_through_modules_can_be_chosen() {
        StudyPlan all = read(ROUTES, List.of());
        assertThat(all.topics()).hasSize(4);
        assertThat(all.remarks())
                .anyMatch(
                        each ->
                                each.kind() == RemarkKind.CHOSEN
                                        && each.text().contains("Short route (only mugs)"));
        StudyPlan mugs = read(ROUTES, List.of("only mugs"));
        assertThat(mugs.topics())
                .extracting(StudyPlan.Topic::title)
                .containsExactly("Wedging", "Centring", "Firing");
    }

    @Test
    void what_is_optional_has_a_lower_priority_and_nothing_waits_for_it() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Week 1: Clay
                        - Wedging
                        - Storing (optional)
                        - Java's Optional, streams

                        ## Week 2: Raku
                        These are optional, for those with a garden.
                        - Smoke

                        ## Week 3: Glaze
                        - Bonus: lids
                        - Dipping
                        """);
        assertThat(problem.once())
                .filteredOn(ProblemPlan.PlannedActivity::optional)
                .extracting(ProblemPlan.PlannedActivity::title)
                .containsExactly("Storing (optional)", "Smoke", "Bonus: lids");
        assertThat(problem.once().getLast().after()).containsExactly(problem.once().get(2).id());
    }

    @Test
    void thousands_of_optional_topics_stand_in_nobodys_way() {
        StringBuilder text = new StringBuilder("# Pottery\n## Week 1\n- Clay\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("- Pot %d (optional)\n".formatted(i));
        }
        ProblemPlan problem = ReadPlan.of(text + "- Kiln\n");
        assertThat(problem.once().getLast().after())
                .containsExactly(problem.once().getFirst().id());
    }

    private static StudyPlan read(String text, List<String> chosen) {
        return new PlanReader()
                .read(text, "plan.md", new Reading(LocalDate.of(2026, 12, 1), chosen, List.of()));
    }
}
