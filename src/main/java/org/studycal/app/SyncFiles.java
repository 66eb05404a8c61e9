package org.studycal.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.studycal.plan.SolutionException;
import org.studycal.store.KeptRevisions;
import org.studycal.store.SolutionFolder;
import org.studycal.sync.CopyJson;
import org.studycal.sync.RemoteCopy;
import org.studycal.sync.SyncJson;
import org.studycal.sync.SyncState;

/** What is kept beside a solution of the calendar that it is synced with. */
record SyncFiles(PlanFiles files) {

    private static final String OTHERS = "others.ics";

    /** What is known; empty if the plan was never synced. */
    Optional<SyncState> state() throws IOException, SolutionException {
        Path file = folder().resolve(SolutionFolder.SYNC);
        return Files.exists(file)
                ? Optional.of(SyncJson.read(shown(SolutionFolder.SYNC), Files.readString(file)))
                : Optional.empty();
    }

    void write(SolutionFolder locked, SyncState state) throws SolutionException {
        locked.write(Map.of(SolutionFolder.SYNC, bytes(SyncJson.write(state))), List.of());
    }

    /** Writes both, or neither. */
    void write(SolutionFolder locked, SyncState state, RemoteCopy copy)
            throws IOException, SolutionException {
        int number = copies().isEmpty() ? 1 : number(copies().last()) + 1;
        String name = "%s%04d.json".formatted(SolutionFolder.REMOTE_COPY, number);
        Map<String, byte[]> both = new LinkedHashMap<>();
        both.put(name, bytes(CopyJson.write(copy)));
        both.put(SolutionFolder.SYNC, bytes(SyncJson.write(state)));
        locked.write(both, List.of());
    }

    /** A copy, and where it is. */
    record Kept(String file, RemoteCopy copy) {}

    /** What the calendar held before the last run that wrote to it. */
    Optional<Kept> newestCopy() throws IOException, SolutionException {
        TreeSet<String> names = copies();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String name = KeptRevisions.FOLDER + "/" + names.last();
        String text = Files.readString(folder().resolve(name));
        return Optional.of(new Kept(shown(name), CopyJson.read(shown(name), text)));
    }

    private TreeSet<String> copies() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        Path history = folder().resolve(KeptRevisions.FOLDER);
        if (Files.isDirectory(history)) {
            try (DirectoryStream<Path> found =
                    Files.newDirectoryStream(history, "remote-[0-9]*.json")) {
                found.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return names;
    }

    private static int number(String copy) {
        return Integer.parseInt(copy.replaceAll("\\D", ""));
    }

    /** Where events of somebody else are written, as the person would name it. */
    Path others() {
        return files.target().resolve(OTHERS);
    }

    boolean hasOthers() {
        return Files.exists(folder().resolve(OTHERS));
    }

    void writeOthers(SolutionFolder locked, String content) throws SolutionException {
        locked.write(Map.of(OTHERS, bytes(content)), List.of());
    }

    private Path folder() {
        return files.workspace().resolve(files.target());
    }

    /** A file as messages name it. */
    String shown(String name) {
        return files.target().resolve(name).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
