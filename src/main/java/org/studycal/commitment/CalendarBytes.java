package org.studycal.commitment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.studycal.solution.SolutionException;
import org.studycal.solution.SolutionFile;

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
     * @param bytes its content; empty when it is too large
     * @param size its length
     * @param solution whether it is a solution of studycal rather than a calendar
     */
    @SuppressWarnings("ArrayRecordComponent")
    record NamedBytes(String name, byte[] bytes, long size, boolean solution) {

        boolean tooLarge() {
            return size > bytes.length;
        }
    }

    static CalendarBytes read(PlacedCalendar calendar) throws IOException, SolutionException {
        String name = calendar.source().path();
        Path path = calendar.path();
        if (!Files.isDirectory(path)) {
            NamedBytes file = file(name, path);
            return new CalendarBytes(digest(file.bytes), List.of(file));
        }
        String folder = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        Path solution = path.resolve(SolutionFile.NAME);
        if (Files.exists(solution)) {
            byte[] bytes = SolutionFile.bytes(solution);
            return new CalendarBytes(
                    digest(bytes), List.of(new NamedBytes(folder, bytes, bytes.length, true)));
        }
        List<NamedBytes> files = new ArrayList<>();
        StringBuilder contents = new StringBuilder();
        for (Path file : calendarsIn(path)) {
            NamedBytes read = file(folder + "/" + file.getFileName(), file);
            files.add(read);
            contents.append(digest(read.bytes)).append(' ').append(file.getFileName()).append('\n');
        }
        return new CalendarBytes(
                digest(contents.toString().getBytes(StandardCharsets.UTF_8)), files);
    }

    private static NamedBytes file(String name, Path path) throws IOException {
        long size = Files.isRegularFile(path) ? Files.size(path) : 0;
        byte[] bytes =
                Files.isRegularFile(path) && size <= MOST_BYTES
                        ? Files.readAllBytes(path)
                        : new byte[0];
        return new NamedBytes(name, bytes, Math.max(size, bytes.length), false);
    }

    /** Mail programs and file managers keep hidden files of their own. */
    private static List<Path> calendarsIn(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path file : found) {
                String name = file.getFileName().toString();
                if (name.toLowerCase(Locale.ROOT).endsWith(".ics")
                        && !name.startsWith(".")
                        && Files.isRegularFile(file)) {
                    files.add(file);
                }
            }
        }
        files.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return files;
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
