package org.studycal.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of the tables beside this test: {@code text => answer}, by questions. */
class PhrasesTest {

    private static final String ARROW = " => ";

    @TestFactory
    Stream<DynamicNode> phrases_mean_what_the_tables_say() throws IOException {
        String[] question = {""};
        return lines().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .flatMap(
                        line -> {
                            if (line.startsWith("## ")) {
                                question[0] = line.substring(3);
                                return Stream.empty();
                            }
                            return Stream.of(test(question[0], line));
                        });
    }

    @Test
    void the_tables_have_cases_for_every_question() throws IOException {
        List<String> questions =
                lines().stream()
                        .filter(line -> line.startsWith("## "))
                        .map(line -> line.substring(3))
                        .toList();

        assertThat(questions).containsExactlyInAnyOrderElementsOf(Answers.QUESTIONS.keySet());
    }

    private static DynamicTest test(String question, String line) {
        int arrow = line.lastIndexOf(ARROW);
        String text = line.substring(0, arrow);
        return DynamicTest.dynamicTest(
                question + ": " + text,
                () ->
                        assertThat(Answers.QUESTIONS.get(question).apply(text))
                                .isEqualTo(line.substring(arrow + ARROW.length())));
    }

    private static List<String> lines() throws IOException {
        try (InputStream cases = PhrasesTest.class.getResourceAsStream("cases.txt")) {
            return new String(cases.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
