package org.studycal;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages' arrows point down, and every library has one place. */
class ArchitectureTest {

    /** What each package uses of the others: no more, and no less. */
    private static final Map<String, List<String>> ARROWS =
            Map.ofEntries(
                    arrows("rule"),
                    arrows("problem", "rule", "phrases"),
                    arrows("timeline", "problem"),
                    arrows("plan", "rule", "problem"),
                    arrows("audit", "rule", "problem", "plan"),
                    arrows("store", "rule", "problem", "plan", "audit"),
                    arrows("check", "problem", "timeline"),
                    arrows("calendar", "problem", "plan", "busy"),
                    arrows("revision", "problem", "timeline", "plan", "audit", "calendar"),
                    arrows("solver", "rule", "problem", "timeline", "plan", "revision"),
                    arrows("busy", "problem"),
                    arrows("commitment", "problem", "plan", "revision", "store", "busy"),
                    arrows("progress", "problem", "timeline", "plan", "store"),
                    arrows("account", "problem", "store"),
                    arrows("web"),
                    arrows("sync", "problem", "plan", "calendar"),
                    arrows("sync.caldav", "account", "calendar", "sync", "web"),
                    arrows("sync.google", "plan", "calendar", "account", "sync", "web"),
                    arrows("markdown"),
                    arrows("phrases"),
                    arrows("importer", "problem", "markdown", "phrases"),
                    arrows(
                            "replan",
                            "problem",
                            "timeline",
                            "plan",
                            "audit",
                            "revision",
                            "progress",
                            "busy"),
                    arrows("ask", "rule", "problem", "timeline", "plan", "audit", "progress"),
                    arrows(
                            "report",
                            "ask",
                            "rule",
                            "problem",
                            "timeline",
                            "plan",
                            "audit",
                            "revision",
                            "check",
                            "busy",
                            "commitment",
                            "progress",
                            "replan",
                            "importer",
                            "calendar",
                            "sync"),
                    arrows(
                            "report.html",
                            "ask",
                            "problem",
                            "plan",
                            "audit",
                            "revision",
                            "replan",
                            "report"),
                    arrows(
                            "app",
                            "account",
                            "ask",
                            "problem",
                            "plan",
                            "audit",
                            "store",
                            "check",
                            "calendar",
                            "revision",
                            "solver",
                            "busy",
                            "commitment",
                            "progress",
                            "importer",
                            "replan",
                            "report.html",
                            "sync",
                            "sync.caldav",
                            "sync.google",
                            "web"),
                    arrows(
                            "batch",
                            "problem",
                            "plan",
                            "busy",
                            "commitment",
                            "progress",
                            "revision",
                            "store",
                            "app"),
                    arrows("page", "problem", "plan", "progress", "replan", "report", "app"),
                    // Neither the solver nor the store: what commands ask of them is a use case.
                    arrows(
                            "cli",
                            "account",
                            "problem",
                            "timeline",
                            "plan",
                            "calendar",
                            "commitment",
                            "progress",
                            "importer",
                            "replan",
                            "report",
                            "sync",
                            "web",
                            "app",
                            "batch",
                            "page"));

    /** The place of each library; of ical4j two, for reading and for writing. */
    private static final Map<String, List<String>> LIBRARIES =
            Map.of(
                    "picocli..", List.of("cli"),
                    "org.dmfs..", List.of("busy"),
                    "net.fortuna.ical4j..", List.of("busy", "calendar"),
                    "com.sun.net.httpserver..", List.of("cli", "page", "sync.google"),
                    "org.commonmark..", List.of("markdown"),
                    "com.google..", List.of("sync.google"),
                    "ai.timefold..", List.of("solver"));

    /** The classes that read or write files and so use Jackson. */
    private static final String READING_AND_WRITING =
            "org\\.studycal\\.(problem\\.(LocatedTreeReader|SyntaxFault)|store\\.SolutionFile|report\\.WeekTable"
                    + "|\\w+\\.\\w*Json\\w*)(\\$.*)?";

    private static final Path SOURCES = Path.of("src/main/java/org/studycal");

    private static final int FEW_LINES = 300;

    private static final int MOST_LINES = 350;
    private static final Set<String> OF_FEW_LINES = Set.of("importer", "phrases", "markdown");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    // Only there when it is built for Spark.
                    .withImportOption(location -> !location.contains("/org/studycal/spark/"))
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

    @Test
    void use_cases_print_nothing_and_ask_no_clock() {
        noClasses()
                .that()
                .resideInAPackage("org.studycal.app")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(System.class, Clock.class, PrintStream.class, PrintWriter.class)
                .orShould()
                .callMethodWhere(
                        target(name("now")).and(target(owner(resideInAPackage("java.time")))))
                .check(CLASSES);
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
                                                        .resideOutsideOfPackages(
                                                                packages(library.getValue()))
                                                        .should()
                                                        .dependOnClassesThat()
                                                        .resideInAPackage(library.getKey())
                                                        .check(CLASSES)));
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> "org.studycal." + name).toArray(String[]::new);
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
    void problems_need_nothing_but_java_jackson_phrases_and_the_names_of_rules() {
        classes()
                .that()
                .resideInAPackage("org.studycal.problem")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "tools.jackson..",
                        "org.snakeyaml.engine.v2.exceptions",
                        "org.studycal.problem",
                        "org.studycal.phrases",
                        "org.studycal.rule")
                .check(CLASSES);
    }

    @Test
    void the_auditor_uses_neither_the_timeline_nor_the_solver() {
        noClasses()
                .that()
                .resideInAPackage("org.studycal.audit")
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAnyPackage("org.studycal.timeline", "org.studycal.solver")
                .check(CLASSES);
    }

    @Test
    void no_class_is_too_long_to_keep_in_mind() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                boolean few = OF_FEW_LINES.contains(file.getParent().getFileName().toString());
                int lines = Files.readAllLines(file).size();
                if (lines > (few ? FEW_LINES : MOST_LINES)) {
                    tooLong.add(file.getFileName() + " has " + lines + " lines");
                }
            }
        }
        assertThat(tooLong).isEmpty();
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
        assertThat(used(name)).as("what %s uses", name).containsAll(allowed);
    }

    private static Set<String> used(String name) {
        String own = "org.studycal." + name;
        return CLASSES.stream()
                .filter(each -> each.getPackageName().equals(own))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(each -> each.getTargetClass().getBaseComponentType().getPackageName())
                .map(each -> each.replace("org.studycal.", ""))
                .collect(Collectors.toSet());
    }

    private static Map.Entry<String, List<String>> arrows(String name, String... used) {
        return Map.entry(name, List.of(used));
    }
}
