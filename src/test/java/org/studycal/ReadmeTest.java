package org.studycal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.studycal.audit.Cause;
import org.studycal.problem.ProblemReader;
import org.studycal.rule.SoftRule;

/** What the pages say about rules, examples, recipes and packages is so. */
class ReadmeTest {

    private static final String PACKAGES = "src/main/java/org/studycal";

    private final MarkdownPage readme = new MarkdownPage("README.md");
    private final MarkdownPage rules = new MarkdownPage("src/docs/rules.md");

    @Test
    void everySoftRuleStandsThereWithItsDefaultWeight() {
        assertThat(rules.rows("Soft rules"))
                .extracting(row -> row.subList(0, 2))
                .isEqualTo(
                        Arrays.stream(SoftRule.values())
                                .map(rule -> List.of("`" + rule.id() + "`", rule.defaultWeight()))
                                .toList());
    }

    @Test
    void everyCauseBelongsToOneHardRule() {
        assertThat(rules.all("Hard rules"))
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
                new MarkdownPage(PACKAGES + "/README.md")
                        .rows("Packages").stream()
                                .map(row -> MarkdownPage.plain(row.getFirst()))
                                .toList();
        try (Stream<Path> packages = Files.list(Path.of(PACKAGES))) {
            assertThat(
                            packages.filter(Files::isDirectory)
                                    .map(folder -> folder.getFileName().toString()))
                    .isSubsetOf(rows);
        }
    }

    @Test
    void aNewcomerReadsAtMostTwoHundredLines() {
        assertThat(readme.text().lines()).hasSizeLessThanOrEqualTo(200);
    }

    /** Each recipe beside the rest of the smallest problem, in place of its keys. */
    @Test
    void everyRecipeCanBeWrittenIntoAProblem() throws Exception {
        String text = readme.text();
        String recipes = text.substring(text.indexOf("## Recipes"), text.indexOf("## Questions"));
        List<String> blocks =
                Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
                        .matcher(recipes)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(blocks).hasSizeGreaterThan(4);
        String hello = Files.readString(Path.of("problems", "hello.yaml"));
        for (String block : blocks) {
            String problem = hello;
            for (String part : block.split("\\n(?=\\w)", -1)) {
                String key = part.substring(0, part.indexOf(':') + 1);
                String added = part.substring(key.length()).stripTrailing();
                problem =
                        problem.contains("\n" + key + "\n")
                                ? problem.replace("\n" + key, "\n" + key + added)
                                : problem + part.stripTrailing() + "\n";
            }
            byte[] bytes = problem.getBytes(StandardCharsets.UTF_8);
            if (block.startsWith("availability:")) {
                // Its windows take the place of the others.
                bytes =
                        problem.replace("  - {days: [tue, thu], windows: [\"19:00-21:00\"]}\n", "")
                                .getBytes(StandardCharsets.UTF_8);
            }
            assertThat(ProblemReader.read("recipe", "recipe.yaml", bytes).warnings())
                    .as(block)
                    .isEmpty();
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
            return Stream.concat(
                            Stream.of(
                                            "README.md",
                                            "problems/README.md",
                                            "solutions/README.md",
                                            "src/bench/README.md",
                                            PACKAGES + "/README.md",
                                            ".github/CONTRIBUTING.md")
                                    .map(Path::of),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        Pattern link = Pattern.compile("]\\(([^):#\\s]*)(?:#([^)\\s]*))?\\)");
        link.matcher(new MarkdownPage(page.toString()).text())
                .results()
                .forEach(
                        found -> {
                            Path file =
                                    found.group(1).isEmpty()
                                            ? page
                                            : page.resolveSibling(found.group(1));
                            assertThat(file).as(found.group()).exists();
                            if (found.group(2) != null) {
                                assertThat(new MarkdownPage(file.toString()).anchors())
                                        .as(found.group())
                                        .contains(found.group(2));
                            }
                        });
    }
}
