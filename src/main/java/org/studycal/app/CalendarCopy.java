package org.studycal.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.store.FileOperations;

/**
 * The copy of a calendar from elsewhere.
 *
 * @param origin what the calendar was when it was fetched, without a secret
 * @param fetched when
 * @param address digest of where it was fetched, whose versions the others are
 * @param tag the server's name for this version, if it gave one
 * @param changed when it was changed there, as the server says it
 */
record CalendarCopy(
        String origin,
        Instant fetched,
        Optional<String> address,
        Optional<String> tag,
        Optional<String> changed) {

    private static final String ORIGIN = "origin: ";
    private static final String FETCHED = "fetched: ";
    private static final String ADDRESS = "address: ";
    private static final String TAG = "etag: ";
    private static final String CHANGED = "last-modified: ";

    /** The copy of a calendar that stands in a file, unless it is of another one. */
    static Optional<CalendarCopy> at(Path file, String origin) throws IOException {
        if (Files.notExists(file) || Files.notExists(facts(file))) {
            return Optional.empty();
        }
        List<String> lines = Files.readString(facts(file), StandardCharsets.UTF_8).lines().toList();
        try {
            return value(lines, ORIGIN)
                    .filter(origin::equals)
                    .flatMap(same -> value(lines, FETCHED))
                    .map(Instant::parse)
                    .map(
                            fetched ->
                                    new CalendarCopy(
                                            origin,
                                            fetched,
                                            value(lines, ADDRESS),
                                            value(lines, TAG),
                                            value(lines, CHANGED)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .findFirst();
    }

    /**
     * Writes it, or only what is known of it where the calendar is as before: a copy that stays is
     * no new calendar to plan around.
     */
    void write(Path file, Optional<byte[]> content, FileOperations disk) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.notExists(folder)) {
            disk.makeFolder(folder);
            // What others wrote into a calendar is nothing to share with a project.
            disk.replace(folder.resolve(".gitignore"), "*\n".getBytes(StandardCharsets.UTF_8));
        }
        if (content.isPresent() && !isSame(file, content.get())) {
            // Without its facts, half of a new copy is none.
            disk.delete(facts(file));
            disk.replace(file, content.get());
            disk.keepPrivate(file);
        }
        List<String> lines = new ArrayList<>(List.of(ORIGIN + origin, FETCHED + fetched));
        address.ifPresent(value -> lines.add(ADDRESS + value));
        tag.ifPresent(value -> lines.add(TAG + value));
        changed.ifPresent(value -> lines.add(CHANGED + value));
        disk.replace(
                facts(file), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Some servers put the moment of the answer into every event. */
    private static boolean isSame(Path file, byte[] content) throws IOException {
        return Files.exists(file)
                && withoutStamps(Files.readAllBytes(file)).equals(withoutStamps(content));
    }

    private static String withoutStamps(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .replaceAll("(?m)^DTSTAMP[:;].*$", "");
    }

    private static Path facts(Path file) {
        return file.resolveSibling(file.getFileName() + ".facts");
    }
}
