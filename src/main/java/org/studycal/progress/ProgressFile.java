package org.studycal.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.studycal.plan.Solution;
import org.studycal.problem.EntryFile;
import org.studycal.problem.Fault;
import org.studycal.problem.Fields;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemFileNames;
import org.studycal.problem.StatedProblem;
import org.studycal.store.FileGuard;
import org.studycal.store.FileOperations;

/**
 * The progress file beside a problem: a YAML list that only grows, one entry a line, and that its
 * owner may edit as well.
 */
public final class ProgressFile {

    private static final String ENDING = ".progress.yaml";

    private ProgressFile() {}

    /** The progress file of a problem file. */
    public static Path beside(Path problem) {
        String name = problem.getFileName().toString();
        return problem.resolveSibling(ProblemFileNames.withoutEnding(name) + ENDING);
    }

    /**
     * Reads a progress file; one that is not there has no entries.
     *
     * @param stated whose progress it is; times without an offset are in its zone
     * @param solution the plan, if there is one: entries about sessions it never had are warned of
     * @throws ProblemException with all faults when anything in it is wrong
     */
    public static ReadProgress read(Path file, StatedProblem stated, Optional<Solution> solution)
            throws ProblemException {
        return read(EntryFile.read(file, EntryReader.SORT), stated.problem(), solution);
    }

    /**
     * Reads the bytes of a progress file.
     *
     * @param name what messages call it
     */
    public static ReadProgress parse(
            String name, byte[] bytes, StatedProblem stated, Optional<Solution> solution)
            throws ProblemException {
        return read(EntryFile.parse(name, bytes, EntryReader.SORT), stated.problem(), solution);
    }

    private static ReadProgress read(EntryFile file, Problem problem, Optional<Solution> solution)
            throws ProblemException {
        if (file.entries().isEmpty()) {
            return new ReadProgress(List.of(), 0, file.warnings());
        }
        EntryReader reader = new EntryReader(problem.timeZone(), new KnownNames(problem, solution));
        EntryStack stack = new EntryStack();
        for (Fields fields : file.entries()) {
            Optional<Entry> entry = reader.read(fields);
            boolean together = reader.isTogether(fields);
            entry.ifPresent(read -> stack.add(fields, read, together));
        }
        Map<String, String> ids =
                solution.map(plan -> plan.basis().identity().renamed()).orElse(Map.of());
        List<Entry> entries =
                stack.entries().stream()
                        .map(entry -> entry.renamed(id -> idOfToday(id, problem, ids)))
                        .toList();
        List<Fault> warnings = file.warnings();
        return new ReadProgress(entries, stack.last(), warnings);
    }

    /** Entries name activities as the problem called them then. */
    private static String idOfToday(String id, Problem problem, Map<String, String> ids) {
        return problem.activity(id).isPresent() ? id : ids.getOrDefault(id, id);
    }

    /**
     * Adds what one command has to say to a progress file, which is made when it is not there.
     * Everything that stood there stays as it is, byte for byte; until the new file is on the disk
     * as a whole, the old one stays. Waits while another process adds to it.
     *
     * @param added entries, at least one, their times in whole seconds; an undo takes back all
     * @throws ProblemException when the file has faults
     * @throws IOException when it cannot be written; then it is as it was
     */
    public static void append(Path file, List<Entry> added, StatedProblem stated)
            throws ProblemException, IOException {
        append(file, added, stated, FileOperations.DISK);
    }

    /**
     * Adds to a progress file by other means of writing.
     *
     * @param disk how files are written
     */
    public static void append(
            Path file, List<Entry> added, StatedProblem stated, FileOperations disk)
            throws ProblemException, IOException {
        Problem problem = stated.problem();
        // A link stays one.
        Path real = Files.exists(file) ? file.toRealPath() : file;
        try (FileGuard guard = FileGuard.wait(real)) {
            EntryFile before = EntryFile.read(file, EntryReader.SORT);
            ReadProgress known = read(before, problem, Optional.empty());
            List<Entry> expected = new ArrayList<>(known.entries());
            added.forEach(entry -> expected.add(asRead(entry, known)));
            byte[] after = withLines(before, lines(added, problem));
            checkAppended(file, after, expected, problem);
            guard.replace(after, disk);
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw unwritable(file, reason, e);
        } catch (IOException e) {
            throw unwritable(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static FileSystemException unwritable(Path file, String why, IOException cause) {
        FileSystemException e =
                new FileSystemException(
                        file.toString(),
                        null,
                        "cannot be written (" + why + "); nothing was logged");
        e.initCause(cause);
        return e;
    }

    /** Another process may have added to what was to be taken back. */
    private static Entry asRead(Entry entry, ReadProgress before) {
        return entry instanceof Entry.Undo undo
                ? new Entry.Undo(undo.at(), Math.max(1, before.last()))
                : entry;
    }

    private static List<String> lines(List<Entry> added, Problem problem) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : added) {
            lines.add(EntryLine.of(entry, problem.timeZone(), !lines.isEmpty()));
        }
        return lines;
    }

    /** A last line without an end gets one, and the new last line has none then. */
    private static byte[] withLines(EntryFile before, List<String> lines) {
        String text = new String(before.bytes(), StandardCharsets.ISO_8859_1);
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        boolean ended = text.isEmpty() || text.endsWith("\n");
        String start = " ".repeat(before.indentation());
        String added = lines.stream().map(line -> start + line).collect(Collectors.joining(end));
        byte[] addition = (ended ? added + end : end + added).getBytes(StandardCharsets.UTF_8);
        byte[] after = new byte[before.bytes().length + addition.length];
        System.arraycopy(before.bytes(), 0, after, 0, before.bytes().length);
        System.arraycopy(addition, 0, after, before.bytes().length, addition.length);
        return after;
    }

    /** A list in brackets, for one, cannot be added to by a line. */
    private static void checkAppended(
            Path file, byte[] after, List<Entry> expected, Problem problem) throws IOException {
        boolean fits;
        try {
            fits =
                    read(
                                    EntryFile.parse(file.toString(), after, EntryReader.SORT),
                                    problem,
                                    Optional.empty())
                            .entries()
                            .equals(expected);
        } catch (ProblemException e) {
            fits = false;
        }
        if (!fits) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "no line can be added to what is in the file; expected a list whose entries begin with \"- \"");
        }
    }
}
