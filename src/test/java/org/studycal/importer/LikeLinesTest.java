package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The report names labels of which all became notes or topics, or some the one and some the other.
 */
class LikeLinesTest {

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

    @Test
    void labels_that_are_read_differently_are_doubtful() {
        Facts facts = new Facts();
        LikeLines.say(
                List.of(
                        line(1, "### Goal", Account.STRUCTURE, "heading"),
                        line(2, "- Throw a bowl", Account.TOPIC, "Throw a bowl"),
                        line(3, "- Throw a plate", Account.TOPIC, "Throw a plate"),
                        line(4, "### Goal", Account.STRUCTURE, "heading"),
                        line(5, "- Know the clays", Account.TOPIC, "note on Week 2"),
                        line(6, "- Know the glazes", Account.TOPIC, "note on Week 2")),
                facts);
        assertThat(facts.doubts)
                .extracting(Doubt::text)
                .containsExactly(
                        "the same label was read differently: \"Goal\" is work in 1 (line 1) and"
                                + " not in 1 (line 4)");
    }

    private static AccountedLine line(int number, String text, Account account, String why) {
        return new AccountedLine(number, text, account, why);
    }

    @Test
    void topics_under_a_label_that_announces_none_are_named() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Week 1
                        - Clay
                        - Signs: cracks in the rim
                        ## Week 2
                        - Wheel
                        - Signs: a foot that leans
                        ## Week 3
                        - Glaze
                        - Signs: runs
                        """);
        assertThat(problem.remarks())
                .extracting(each -> each.line() + " " + each.text())
                .contains("5 became topics of their own: \"Signs\" (3, line 5)");
    }
}
