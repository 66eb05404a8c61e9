package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The report names what was taken as work beside the weeks, and which labels became notes. */
class ReadAsTest {

    @Test
    void sections_beside_the_weeks_and_labels_that_come_again() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Week 1
                        - Clay
                        - Coils
                        - **Resources:** the guild's handbook
                        ## Week 2
                        - Wheel
                        - **Resources:** the guild's films
                        ## Week 3
                        - Glaze
                        - **Resources:** the guild's kiln
                        ## Final project
                        - [ ] A tea set (6h)
                        """);
        assertThat(problem.remarks())
                .filteredOn(each -> each.kind() == RemarkKind.GUESSED)
                .extracting(each -> each.line() + " " + each.text())
                .contains(
                        "14 stands in no week or day and was taken, too: \"A tea set\" (1, line 14)",
                        "6 became notes on topics: \"Resources\" (3, line 6)");
    }
}
