package org.studycal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages' arrows point down, and every library has one place. */
class ArchitectureTest {

    /** What each package may use of the others; {@code cli} uses all and is used by none. */
    private static final Map<String, List<String>> ARROWS =
            Map.ofEntries(
                    entry("problem", List.of()),
                    entry("timeline", List.of("problem")),
                    entry("solution", List.of("problem", "timeline")),
                    entry("check", List.of("problem", "timeline")),
                    entry("solver", List.of("problem", "timeline", "solution")),
                    entry("calendar", List.of("problem", "timeline", "solution")),
                    entry("busy", List.of("problem")),
                    entry("commitment", List.of("problem", "solution", "busy")),
                    entry("progress", List.of("problem", "solution")),
                    entry("markdown", List.of()),
                    entry("phrases", List.of()),
                    entry("importer", List.of("problem", "markdown", "phrases")),
                    entry("replan", List.of("problem", "timeline", "solution", "progress", "busy")),
                    entry(
                            "report",
                            List.of(
                                    "problem",
                                    "timeline",
                                    "solution",
                                    "check",
                                    "commitment",
                                    "progress",
                                    "replan",
                                    "importer")),
                    entry(
                            "cli",
                            List.of(
                                    "problem",
                                    "timeline",
                                    "solution",
                                    "check",
                                    "solver",
                                    "calendar",
                                    "busy",
                                    "commitment",
                                    "progress",
                                    "replan",
                                    "markdown",
                                    "phrases",
                                    "importer",
                                    "report")));

    /** The one place of each library. */
    private static final Map<String, String> LIBRARIES =
            Map.of(
                    "picocli..", "cli",
                    "net.fortuna.ical4j..", "busy",
                    "org.dmfs..", "busy",
                    "org.commonmark..", "markdown",
                    "ai.timefold..", "solver");

    /** The classes that read or write files and so use Jackson. */
    private static final String READING_AND_WRITING =
            "org\\.studycal\\.(problem\\.LocatedTreeReader|solution\\.SolutionFile|report\\.WeekTable"
                    + "|\\w+\\.\\w*Json\\w*)(\\$.*)?";

    /** What judges a solution, which shares no rule code with what makes one. */
    private static final String AUDITOR =
            "org\\.studycal\\.solution\\.(SolutionAuditor|Audit|Agenda|AskedMinutes|Findings|FreeMinutes"
                    + "|Placed|SoftCosts|StatedFigures|\\w+Rules)(\\$.*)?";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.studycal");

    @TestFactory
    Stream<DynamicTest> every_package_uses_only_those_below_it() {
        return ARROWS.entrySet().stream()
                .map(
                        arrow ->
                                DynamicTest.dynamicTest(
                                        arrow.getKey(),
                                        () -> assertUses(arrow.getKey(), arrow.getValue())));
    }

    @Test
    void every_package_has_its_arrows() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        ARROWS.keySet().stream().map(name -> "org.studycal." + name).toList());
    }

    @Test
    void packages_make_no_circle() {
        slices().matching("org.studycal.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> every_library_has_one_place() {
        return LIBRARIES.entrySet().stream()
                .map(
                        library ->
                                DynamicTest.dynamicTest(
                                        library.getKey(),
                                        () ->
                                                noClasses()
                                                        .that()
                                                        .resideOutsideOfPackage(
                                                                "org.studycal."
                                                                        + library.getValue())
                                                        .should()
                                                        .dependOnClassesThat()
                                                        .resideInAPackage(library.getKey())
                                                        .check(CLASSES)));
    }

    @Test
    void jackson_is_used_where_files_are_read_and_written() {
        noClasses()
                .that()
                .haveNameNotMatching(READING_AND_WRITING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void problems_need_nothing_but_java_and_jackson() {
        classes()
                .that()
                .resideInAPackage("org.studycal.problem")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "tools.jackson..", "org.studycal.problem")
                .check(CLASSES);
    }

    @Test
    void the_auditor_uses_neither_the_timeline_nor_the_solver() {
        noClasses()
                .that()
                .haveNameMatching(AUDITOR)
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAnyPackage("org.studycal.timeline", "org.studycal.solver")
                .check(CLASSES);
    }

    private static void assertUses(String name, List<String> allowed) {
        String[] others =
                ARROWS.keySet().stream()
                        .filter(other -> !other.equals(name) && !allowed.contains(other))
                        .map(other -> "org.studycal." + other)
                        .toArray(String[]::new);
        if (others.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage("org.studycal." + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(CLASSES);
        }
    }
}
