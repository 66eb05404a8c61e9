package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Parts of 1, 4 to 6 and 2 weeks follow each other, however a plan writes their lengths, in 13
 * languages.
 */
class LastingTest {

    /** Title, length, number and the words for phase, topic and duration. */
    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("heading in brackets", "## %1$s (%2$s)\n- A %1$s\n- B %1$s\n");
        PLACES.put("heading behind a dash", "## %1$s - %2$s\n- A %1$s\n- B %1$s\n");
        PLACES.put("heading behind a colon", "## %1$s: %2$s\n- A %1$s\n- B %1$s\n");
        PLACES.put("numbered heading", "## %3$d. %1$s (%2$s)\n- A %1$s\n- B %1$s\n");
        PLACES.put("phase", "## %4$s %3$d: %1$s (%2$s)\n- A %1$s\n- B %1$s\n");
        PLACES.put("label", "## %4$s %3$d: %1$s\n%6$s: %2$s\n\n- A %1$s\n- B %1$s\n");
        PLACES.put("bold line", "**%1$s (%2$s)**\n\n- A %1$s\n- B %1$s\n\n");
        PLACES.put("item", "- %1$s (%2$s)\n");
        PLACES.put("table", "| %3$d | %1$s | %2$s |\n");
    }

    @TestFactory
    Stream<DynamicTest> parts_follow_each_other() throws IOException {
        return ReadPlan.wordings("lasting.txt").stream()
                .flatMap(
                        words ->
                                PLACES.keySet().stream()
                                        .map(
                                                place ->
                                                        DynamicTest.dynamicTest(
                                                                words.getFirst() + " " + place,
                                                                () -> follow(words, place))));
    }

    private static void follow(List<String> words, String place) {
        String week = words.get(1).replace('_', ' ');
        String weeks = words.get(2).replace('_', ' ');
        List<String> lengths = List.of("1" + week, "4-6" + weeks, "2" + weeks);
        StringBuilder text = new StringBuilder("# Pottery study plan\n\n");
        if (place.equals("table")) {
            text.append(
                    "| %s | %s | %s |\n|---|---|---|\n".formatted(words.subList(3, 6).toArray()));
        }
        for (int i = 0; i < lengths.size(); i++) {
            text.append(
                    PLACES.get(place)
                            .formatted(
                                    words.get(6 + i),
                                    lengths.get(i),
                                    i + 1,
                                    words.get(3),
                                    words.get(4),
                                    words.get(5)));
        }
        StudyPlan plan = ReadPlan.plan(text.toString());
        assertThat(
                        IntStream.range(0, plan.topics().size())
                                .mapToObj(each -> plan.weeksOf(each).orElseThrow().toString())
                                .distinct())
                .as(text.toString())
                .containsExactly("1", "2-6", "7-8");
    }
}
