package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.studycal.MarkdownPage;
import org.studycal.rule.SoftRule;

/** {@code problems/README.md} says what the schema, the weights and the list of faults say. */
class ProblemPageTest {

    private static final String TOP = "The top level";

    private final MarkdownPage page = new MarkdownPage("problems/README.md");
    private final ProblemSchema schema = new ProblemSchema();

    @Test
    void everyKeyHasARowAndEveryRowAKey() {
        Map<String, String> rows = new TreeMap<>();
        Map<String, String> keys = new TreeMap<>();
        schema.keys()
                .forEach(
                        (place, names) -> {
                            Matcher parts =
                                    Pattern.compile("(\\w*)(?:\\.\\*|\\[])?\\.?(.*)")
                                            .matcher(place);
                            assertThat(parts.matches()).as(place).isTrue();
                            String section = parts.group(1).isEmpty() ? TOP : parts.group(1);
                            String within = parts.group(2).isEmpty() ? "" : parts.group(2) + ".";
                            Set<String> required = schema.required(place);
                            for (String name : names) {
                                keys.put(
                                        section + ": " + within + name,
                                        required.contains(name) ? "required" : "");
                            }
                        });
        for (String section : schema.keys().keySet()) {
            String title = section.isEmpty() ? TOP : section.replaceFirst("\\W.*", "");
            for (List<String> row : page.rows(title)) {
                String fallback = row.get(row.size() - 2);
                rows.put(
                        title + ": " + MarkdownPage.plain(row.getFirst()),
                        fallback.equals("required") ? "required" : "");
            }
        }
        // A group needs no row of its own when its keys have theirs.
        keys.keySet()
                .removeIf(
                        key ->
                                !rows.containsKey(key)
                                        && rows.keySet().stream()
                                                .anyMatch(
                                                        row ->
                                                                row.startsWith(key + ".")
                                                                        || row.startsWith(
                                                                                key + "[].")));

        assertThat(rows).isEqualTo(keys);
    }

    @Test
    void everyWeightStandsThereWithDefaultAndUnit() {
        assertThat(page.rows("weights"))
                .isEqualTo(
                        Arrays.stream(SoftRule.values())
                                .map(
                                        rule ->
                                                List.of(
                                                        "`" + rule.id() + "`",
                                                        rule.defaultWeight(),
                                                        rule.unit()))
                                .toList());
    }

    @Test
    void everyKindOfFaultStandsThereWithItsMeaning() {
        assertThat(page.rows("What can be wrong"))
                .isEqualTo(
                        Arrays.stream(FaultKind.values())
                                .map(kind -> List.of("`" + kind.id() + "`", kind.description()))
                                .toList());
    }
}
