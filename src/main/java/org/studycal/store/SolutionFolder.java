package org.studycal.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.studycal.plan.SolutionException;

/**
 * A solution's folder while one process works on it. Files are written whole and together: until
 * all of them are on the disk, what was there before stays; {@value SolutionFile#NAME} changes
 * last, and only after the {@link KeptRevisions} has it.
 */
public final class SolutionFolder implements AutoCloseable {

    /** Name of the file that knows the calendar the plan is synced with. */
    public static final String SYNC = "sync.json";

    /** How the names of copies of that calendar begin. */
    public static final String REMOTE_COPY = KeptRevisions.FOLDER + "/remote-";

    private static final String LOCK = ".lock";

    private final Path folder;

    /** Folders that were not there before, from the inside out. */
    private final List<Path> made;

    private final FileChannel channel;
    private final FileOperations disk;

    private SolutionFolder(Path folder, List<Path> made, FileChannel channel, FileOperations disk) {
        this.folder = folder;
        this.made = made;
        this.channel = channel;
        this.disk = disk;
    }

    /**
     * Locks a folder, which is made when it is not there, and clears away what a killed run left
     * unfinished. A folder that was made here and that nothing was written to goes again when it is
     * closed.
     */
    public static SolutionFolder lock(Path folder) throws SolutionException {
        return lock(folder, FileOperations.DISK);
    }

    /**
     * The same, writing by other means.
     *
     * @param disk how files are written
     */
    public static SolutionFolder lock(Path folder, FileOperations disk) throws SolutionException {
        try {
            List<Path> made = missing(folder);
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            try {
                if (!acquire(channel)) {
                    throw new SolutionException(
                            folder
                                    + ": another studycal is working in this folder; wait until it is done");
                }
                SolutionFolder locked = new SolutionFolder(folder, made, channel, disk);
                locked.clearUnfinished();
                return locked;
            } catch (SolutionException | IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unusable(folder, e, "");
        }
    }

    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        Path each = folder.toAbsolutePath();
        while (each != null && Files.notExists(each)) {
            missing.add(each);
            each = each.getParent();
        }
        return missing;
    }

    private static boolean acquire(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void clearUnfinished() throws IOException {
        clearUnfinished(folder);
        Path history = folder.resolve(KeptRevisions.FOLDER);
        if (Files.isDirectory(history)) {
            clearUnfinished(history);
        }
    }

    private static void clearUnfinished(Path folder) throws IOException {
        try (DirectoryStream<Path> leftovers =
                Files.newDirectoryStream(folder, ".*" + FileOperations.UNFINISHED)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    /** Names of the calendar files in it, also those of revisions that did not name theirs. */
    public List<String> calendars() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder, "calendar{,-[0-9]*,-changes,-changes-*}.ics")) {
            found.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    /** Writes several files together, and keeps nothing of what they replace. */
    public void write(Map<String, byte[]> files, Collection<String> obsolete)
            throws SolutionException {
        write(files, obsolete, OptionalInt.empty());
    }

    /**
     * Writes several files together; when that fails, the folder holds what it held before. A
     * solution file that is replaced goes into the {@link KeptRevisions} first.
     *
     * @param files contents by file name
     * @param obsolete names of files that are deleted once the others are in place
     * @param replaced revision of the solution file that is there now
     */
    public void write(Map<String, byte[]> files, Collection<String> obsolete, OptionalInt replaced)
            throws SolutionException {
        try {
            Map<String, byte[]> all = new LinkedHashMap<>();
            if (replaced.isPresent()) {
                all.put(
                        KeptRevisions.nameOf(replaced.getAsInt()),
                        Files.readAllBytes(folder.resolve(SolutionFile.NAME)));
            }
            files.keySet().stream()
                    .sorted(
                            Comparator.comparing((String name) -> name.equals(SolutionFile.NAME))
                                    .thenComparing(Comparator.naturalOrder()))
                    .forEach(name -> all.put(name, files.get(name)));
            List<String> names = List.copyOf(all.keySet());
            Map<String, byte[]> before = contents(names);
            try {
                for (String name : names) {
                    if (name.startsWith(KeptRevisions.FOLDER)) {
                        disk.makeFolder(folder.resolve(KeptRevisions.FOLDER));
                    }
                    disk.write(unfinished(name), all.get(name));
                    if (isPrivate(name)) {
                        disk.keepPrivate(unfinished(name));
                    }
                }
                putInPlace(names, before);
            } catch (IOException e) {
                discard(names);
                String left =
                        e.getSuppressed().length == 0
                                ? "; what was there before is kept"
                                : "; its files may not belong together, solve again";
                throw unusable(folder, e, left);
            }
        } catch (IOException e) {
            throw unusable(folder, e, "");
        }
        for (String name : obsolete) {
            if (!files.containsKey(name)) {
                deleteObsolete(name);
            }
        }
    }

    /** What a person has elsewhere is nobody else's business. */
    private static boolean isPrivate(String name) {
        return name.equals(SYNC) || name.startsWith(REMOTE_COPY);
    }

    private void deleteObsolete(String name) throws SolutionException {
        try {
            disk.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new SolutionException(
                    "%s: is of an earlier revision and cannot be deleted (%s); delete it, all else is written"
                            .formatted(folder.resolve(name), why(e)),
                    e);
        }
    }

    private Map<String, byte[]> contents(List<String> names) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                contents.put(name, Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private void putInPlace(List<String> names, Map<String, byte[]> before) throws IOException {
        List<String> placed = new ArrayList<>();
        try {
            for (String name : names) {
                disk.move(unfinished(name), folder.resolve(name));
                placed.add(name);
            }
        } catch (IOException e) {
            putBack(placed, before, e);
            throw e;
        }
    }

    private void putBack(List<String> placed, Map<String, byte[]> before, IOException reason) {
        for (String name : placed) {
            try {
                if (before.containsKey(name)) {
                    disk.write(unfinished(name), before.get(name));
                    disk.move(unfinished(name), folder.resolve(name));
                } else {
                    disk.delete(folder.resolve(name));
                }
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }
    }

    private void discard(List<String> names) {
        for (String name : names) {
            try {
                disk.delete(unfinished(name));
            } catch (IOException ignored) {
                // The next lock clears it away.
            }
        }
    }

    private Path unfinished(String name) {
        return FileOperations.unfinished(folder.resolve(name));
    }

    /** While it is still locked: whoever comes now makes a lock of their own. */
    private void removeUnlessUsed() {
        try {
            if (!made.isEmpty() && holdsNothing()) {
                Files.delete(folder.resolve(LOCK));
                for (Path empty : made) {
                    Files.delete(empty);
                }
            }
        } catch (IOException ignored) {
            // Somebody else has come to use it, or has removed it.
        }
    }

    private boolean holdsNothing() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.getFileName().toString().equals(LOCK));
        }
    }

    private static SolutionException unusable(Path folder, IOException e, String left) {
        return new SolutionException(folder + ": cannot be written (" + why(e) + ")" + left, e);
    }

    private static String why(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case FileAlreadyExistsException file -> file.getFile() + " is not a folder";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    /** Lets others work in this folder. */
    @Override
    public void close() throws SolutionException {
        removeUnlessUsed();
        try {
            channel.close();
        } catch (IOException e) {
            throw unusable(folder, e, "");
        }
    }
}
