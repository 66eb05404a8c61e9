package org.studycal.commitment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Digest;
import org.studycal.store.SolutionFile;

/**
 * The files behind a calendar's path: the one itself, all that end in {@code .ics} in a folder, or
 * only the solution in a folder that holds one.
 *
 * @param digest SHA-256 of all of them with their names, as {@code sha256:<hex>}
 * @param files in the order of their names
 */
record CalendarBytes(String digest, List<NamedBytes> files) {

    /** More than any calendar that people keep. */
    static final long MOST_BYTES = 100_000_000;

    /**
     * A file.
     *
     * @param name as messages name it
     * @param bytes its content; empty when it is not read
     * @param refusal why it is not read; empty when it is
     * @param solution whether it is a solution of studycal rather than a calendar
     */
    @SuppressWarnings("ArrayRecordComponent")
    record NamedBytes(String name, byte[] bytes, String refusal, boolean solution) {}

    static CalendarBytes read(PlacedCalendar calendar) throws IOException, SolutionException {
        String name = calendar.source().path();
        Path path = calendar.path();
        if (calendar.content().isPresent()) {
            byte[] bytes = calendar.content().get().getBytes(StandardCharsets.UTF_8);
            return new CalendarBytes(
                    Digest.of(bytes), List.of(new NamedBytes(name, bytes, "", false)));
        }
        if (!Files.isDirectory(path)) {
            NamedBytes file = file(name, path);
            return new CalendarBytes(Digest.of(file.bytes), List.of(file));
        }
        String folder = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        Path solution = path.resolve(SolutionFile.NAME);
        if (Files.exists(solution)) {
            byte[] bytes = SolutionFile.bytes(solution);
            return new CalendarBytes(
                    Digest.of(bytes), List.of(new NamedBytes(folder, bytes, "", true)));
        }
        List<NamedBytes> files = new ArrayList<>();
        StringBuilder contents = new StringBuilder();
        for (Path file : calendarsIn(path)) {
            NamedBytes read = file(folder + "/" + file.getFileName(), file);
            files.add(read);
            contents.append(Digest.of(read.bytes))
                    .append(' ')
                    .append(file.getFileName())
                    .append('\n');
        }
        return new CalendarBytes(
                Digest.of(contents.toString().getBytes(StandardCharsets.UTF_8)), files);
    }

    /** Devices and pipes have no end, or cannot be read once more by {@code check}. */
    private static NamedBytes file(String name, Path path) throws IOException {
        BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
        if (!file.isRegularFile()) {
            return refused(name, "this is a device or a pipe; expected a file");
        }
        if (file.size() > MOST_BYTES) {
            return refused(name, file.size() + " bytes are more than any calendar has");
        }
        return new NamedBytes(name, Files.readAllBytes(path), "", false);
    }

    private static NamedBytes refused(String name, String refusal) {
        return new NamedBytes(name, new byte[0], refusal, false);
    }

    /**
     * Mail programs and file managers keep hidden files of their own. A link that leads nowhere is
     * among them, so that its calendar is missed.
     */
    private static List<Path> calendarsIn(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path file : found) {
                String name = file.getFileName().toString();
                if (name.toLowerCase(Locale.ROOT).endsWith(".ics")
                        && !name.startsWith(".")
                        && !Files.isDirectory(file)) {
                    files.add(file);
                }
            }
        }
        files.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return files;
    }
}
