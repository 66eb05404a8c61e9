package org.studycal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the packages of a release would lack is found here and not at the release. */
class ReleaseTest {

    private static final Path RELEASE = Path.of("src/release");

    /** Jackson's and Micrometer's mentions of java.beans, in classes that nothing here loads. */
    private static final String NOT_NEEDED = "java.desktop";

    /** Services, which no class file names: TLS with elliptic curves, names of months and days. */
    private static final Set<String> SERVICES = Set.of("jdk.crypto.ec", "jdk.localedata");

    @Test
    void the_runtime_has_the_modules_that_the_classes_need_and_no_others() throws IOException {
        Set<String> needed = new TreeSet<>(modulesByJdeps());
        assertThat(needed).as("the reason to leave it out is gone").contains(NOT_NEEDED);
        needed.remove(NOT_NEEDED);
        needed.addAll(SERVICES);
        assertThat(listedModules()).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void the_installed_launcher_starts_the_same_commands_with_one_compiler_as_the_other()
            throws IOException {
        assertThat(quickCommands(RELEASE.resolve("studycal")))
                .isEqualTo(quickCommands(Path.of("studycal")))
                .contains("show:*");
    }

    @Test
    void every_license_text_of_the_release_is_whole() throws IOException {
        try (var texts = Files.list(RELEASE.resolve("licenses"))) {
            assertThat(texts).allSatisfy(text -> assertThat(text).content().contains("WARRANT"));
        }
    }

    private static List<String> listedModules() throws IOException {
        return Files.readAllLines(RELEASE.resolve("modules.txt")).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What the main classes need, and the libraries that they reach. */
    private static List<String> modulesByJdeps() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        int status =
                ToolProvider.findFirst("jdeps")
                        .orElseThrow()
                        .run(
                                writer,
                                writer,
                                "--recursive",
                                "--multi-release=21",
                                "--ignore-missing-deps",
                                "--list-deps",
                                "--class-path=" + libraries(),
                                "target/classes");
        assertThat(status).as(out.toString()).isZero();
        return out.toString()
                .lines()
                .map(line -> line.strip().replaceFirst("/.*", ""))
                .filter(line -> line.matches("(java|jdk)\\..*"))
                .distinct()
                .toList();
    }

    /** The class path without the folders of classes. */
    private static String libraries() {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String quickCommands(Path launcher) throws IOException {
        return Files.readString(launcher)
                .lines()
                .filter(line -> line.contains("TieredStopAtLevel=1"))
                .collect(Collectors.joining());
    }
}
