package org.studycal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.studycal.audit.Cause;
import org.studycal.rule.SoftRule;

/** What {@code README.md} says about the rules, the example and the packages is so. */
class ReadmeTest {

    private final MarkdownPage readme = new MarkdownPage("README.md");

    @Test
    void everySoftRuleStandsThereWithItsDefaultWeight() {
        assertThat(readme.rows("Soft rules"))
                .extracting(row -> row.subList(0, 2))
                .isEqualTo(
                        Arrays.stream(SoftRule.values())
                                .map(rule -> List.of("`" + rule.id() + "`", rule.defaultWeight()))
                                .toList());
    }

    @Test
    void everyCauseBelongsToOneHardRule() {
        assertThat(readme.all("Hard rules"))
                .flatExtracting(row -> Arrays.asList(MarkdownPage.plain(row.getLast()).split(", ")))
                .containsExactly(
                        Arrays.stream(Cause.values()).map(Cause::name).toArray(String[]::new));
    }

    @Test
    void theExampleIsTheSmallestProblem() throws IOException {
        String problem = Files.readString(Path.of("problems", "hello.yaml"));

        assertThat(readme.text())
                .contains("```yaml\n" + problem.substring(problem.indexOf('\n') + 1) + "```");
    }

    @Test
    void everyPackageStandsThere() throws IOException {
        List<String> rows =
                readme.rows("Packages").stream()
                        .map(row -> MarkdownPage.plain(row.getFirst()))
                        .toList();
        try (Stream<Path> packages = Files.list(Path.of("src/main/java/org/studycal"))) {
            assertThat(packages.map(folder -> folder.getFileName().toString())).isSubsetOf(rows);
        }
    }

    @Test
    void everyLinkedFileIsThere() {
        for (String page : List.of("README.md", "problems/README.md", "solutions/README.md")) {
            Pattern link = Pattern.compile("]\\(([^):#]+)(?:#[^)]*)?\\)");
            assertThat(link.matcher(new MarkdownPage(page).text()).results())
                    .extracting(
                            (MatchResult result) -> Path.of(page).resolveSibling(result.group(1)))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).exists());
        }
    }
}
