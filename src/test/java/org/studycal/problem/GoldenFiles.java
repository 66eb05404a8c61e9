package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pairs of an input file and the exact text it must give; {@code -Dgolden.update=true} writes the
 * texts anew.
 */
public final class GoldenFiles {

    private final Path folder;
    private final String ending;

    GoldenFiles(String folder, String ending) {
        this(Path.of("problems", folder), ending);
    }

    /** Those of a folder among the test resources. */
    public GoldenFiles(Path folder, String ending) {
        this.folder = Path.of("src/test/resources").resolve(folder);
        this.ending = ending;
    }

    /** The input files in the order of their names. */
    public List<Path> inputs() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every expectation belongs to exactly one input. */
    public void assertNoOrphans() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> expected = inputs().stream().map(this::expectation).sorted().toList();
            assertThat(files.filter(file -> file.toString().endsWith(ending)).sorted().toList())
                    .isEqualTo(expected);
        }
    }

    /** Compares with the expectation, or writes it. */
    public void assertGolden(Path input, String actual) throws IOException {
        Path expectation = expectation(input);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expectation, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expectation));
    }

    private Path expectation(Path input) {
        String name = input.getFileName().toString();
        return input.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }
}
