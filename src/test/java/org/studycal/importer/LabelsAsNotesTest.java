package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The report names labels that became notes. */
class LabelsAsNotesTest {

    @Test
    void labels_that_come_again() {
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
                        """);
        assertThat(problem.remarks())
                .filteredOn(each -> each.kind() == RemarkKind.GUESSED)
                .extracting(each -> each.line() + " " + each.text())
                .contains("6 became notes on topics: \"Resources\" (3, line 6)");
    }
}
