package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.studycal.importer.StudyPlan.Checkpoint;

/** However a plan says its first day or its exam's, they are read. */
class StatedDaysTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 11);
    private static final LocalDate EXAM = LocalDate.of(2027, 3, 20);
    private static final String WEEKS =
            "\n## Week 1\n\n- Clay\n- Kiln\n\n## Week 2\n\n- Glaze\n- Raku\n";

    @TestFactory
    Stream<DynamicTest> days_are_read() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (List<String> wording : ReadPlan.wordings("stated-days.txt")) {
            boolean start = wording.getFirst().equals("start");
            for (String shape : shapes(wording.getLast())) {
                tests.add(DynamicTest.dynamicTest(shape, () -> isRead(start, shape)));
            }
        }
        return tests.stream();
    }

    private static List<String> shapes(String words) {
        List<String> shapes = new ArrayList<>(List.of(words, "**" + words + "**", "> " + words));
        int colon = Math.max(words.indexOf(':'), words.indexOf('：'));
        if (colon > 0) {
            String label = words.substring(0, colon).strip();
            String value = words.substring(colon + 1).strip();
            shapes.add("- **" + label + ":** " + value);
            shapes.add("| Item | Value |\n|---|---|\n| " + label + " | " + value + " |");
        }
        return shapes;
    }

    private static void isRead(boolean start, String said) {
        StudyPlan plan = ReadPlan.plan("# Pottery\n\n" + said + "\n" + WEEKS);
        if (start) {
            assertThat(plan.start()).as(said).isEqualTo(Optional.of(START));
        } else {
            assertThat(plan.checkpoints())
                    .as(said)
                    .filteredOn(Checkpoint::exam)
                    .extracting(Checkpoint::date)
                    .containsExactly(Optional.of(EXAM));
        }
        assertThat(plan.topics()).as(said).hasSize(4);
    }
}
