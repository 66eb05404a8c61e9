package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What topics wait for. */
class LinksTest {

    private static ProblemPlan plan(String header, String first, String second, String third) {
        return ReadPlan.of(
                """
                # Pottery plan

                | Week | Topic | %s |
                |---|---|---|
                | 1 | Wedging | %s |
                | 2 | Centring | %s |
                | 3 | Pulling | %s |
                | 4 | Glazing | - |
                """
                        .formatted(header, first, second, third));
    }

    @Test
    void a_column_of_what_comes_of_the_work_is_a_note() {
        ProblemPlan problem =
                plan("Required output", "A photo of the glazing", "A short log", "Ten cylinders");
        assertThat(problem.once().getFirst().after()).isEmpty();
        assertThat(problem.once().getFirst().notes())
                .contains("Required output: A photo of the glazing");
        assertThat(problem.remarks())
                .extracting(Remark::kind)
                .doesNotContain(RemarkKind.NOT_UNDERSTOOD);
    }

    @Test
    void a_column_that_names_topics_is_what_they_wait_for() {
        ProblemPlan problem = plan("Required", "A wheel", "Wedging", "Centring");
        assertThat(problem.once().get(1).after()).isNotEmpty();
        assertThat(problem.remarks())
                .extracting(Remark::text)
                .contains("\"Wedging\" requires \"A wheel\", which is not a topic of the plan");
    }
}
