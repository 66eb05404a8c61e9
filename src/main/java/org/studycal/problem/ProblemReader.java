package org.studycal.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads and validates problem files, YAML or (when the name ends in {@code .json}) JSON. Either the
 * file gives a valid {@link Problem}, or every fault of it is reported at once.
 */
public final class ProblemReader {

    private ProblemReader() {}

    /**
     * Reads a file; the problem's name is the file's name without its ending.
     *
     * @throws ProblemException when there is no such file, or anything in it is wrong
     */
    public static StatedProblem read(Path file) throws ProblemException {
        return read(file, Optional.empty());
    }

    /**
     * Reads a file as if it named another first day; weeks of the plan count from there.
     *
     * @param newStart first day instead of the file's, if given
     * @throws ProblemException when there is no such file, anything in it is wrong, or does not go
     *     with the first day
     */
    public static StatedProblem read(Path file, Optional<LocalDate> newStart)
            throws ProblemException {
        Faults faults = new Faults(file.toString());
        byte[] bytes = new byte[0];
        try {
            if (Files.notExists(file)) {
                faults.ofFile(
                        FaultKind.FILE_NOT_FOUND,
                        "there is no file with this name",
                        Siblings.nearest(file).orElse(""));
            } else if (Files.isDirectory(file)) {
                faults.ofFile(
                        FaultKind.NOT_A_FILE,
                        "this is a folder; expected a problem file",
                        Siblings.onlyProblem(file).orElse(""));
            } else if (Files.isRegularFile(file) && Files.size(file) > SourceText.MOST_BYTES) {
                SourceText.tooLarge(Files.size(file), faults);
            } else {
                bytes = SourceText.bytes(file);
            }
        } catch (IOException e) {
            SourceText.unreadable(e, faults);
        }
        if (faults.errors() > 0) {
            throw new ProblemException(faults.sorted());
        }
        return read(file, bytes, newStart);
    }

    /**
     * Reads bytes as if they were a file's.
     *
     * @throws ProblemException when anything in them is wrong
     */
    public static StatedProblem read(Path file, byte[] bytes, Optional<LocalDate> newStart)
            throws ProblemException {
        Path folder = file.toAbsolutePath().getParent();
        return read(
                ProblemFileNames.stem(file),
                file.toString(),
                bytes,
                newStart,
                Optional.ofNullable(folder));
    }

    /**
     * Reads the bytes of a file, without a look at the calendars it names.
     *
     * @param name the problem's short name
     * @param fileNameForMessages the file as the user named it; its ending decides between YAML and
     *     JSON
     * @param bytes the file's content
     * @throws ProblemException when anything in it is wrong
     */
    public static StatedProblem read(String name, String fileNameForMessages, byte[] bytes)
            throws ProblemException {
        return read(name, fileNameForMessages, bytes, Optional.empty(), Optional.empty());
    }

    /** Reads the bytes of a file in a folder, where the files it names must be. */
    static StatedProblem read(
            String name,
            String fileNameForMessages,
            byte[] bytes,
            Optional<LocalDate> newStart,
            Optional<Path> folder)
            throws ProblemException {
        Faults faults = new Faults(fileNameForMessages);
        boolean json = fileNameForMessages.toLowerCase(Locale.ROOT).endsWith(".json");
        Optional<ProblemDraft> draft =
                SourceText.decode(bytes, faults)
                        .flatMap(text -> draft(text, json, faults, newStart, folder));
        if (draft.isEmpty() || faults.errors() > 0) {
            throw new ProblemException(faults.sorted());
        }
        return new StatedProblem(
                draft.get().problem(name),
                draft.get().statedStart().orElseThrow(),
                Digest.of(bytes),
                faults.sorted());
    }

    private static Optional<ProblemDraft> draft(
            String text,
            boolean json,
            Faults faults,
            Optional<LocalDate> newStart,
            Optional<Path> folder) {
        LocatedTreeReader reader = new LocatedTreeReader(faults, json);
        Optional<LocatedNode> root = reader.read(text);
        if (root.isEmpty() || (reader.isWhole() && root.get().is(LocatedNode.Kind.NOTHING))) {
            if (faults.errors() == 0) {
                faults.atPlace(
                        Place.BEGINNING,
                        FaultKind.EMPTY_FILE,
                        "",
                        "the file %s; a problem needs title, timeZone, start, availability and activities"
                                .formatted(
                                        text.isBlank() ? "is empty" : "holds nothing but comments"),
                        "");
            }
            return Optional.empty();
        }
        Faults ofParts = new Faults(faults.file());
        ProblemDraft draft = ProblemDraft.read(root.get(), ofParts, newStart, folder);
        if (reader.isWhole()) {
            draft.check();
        }
        reader.addFaults(faults, ofParts);
        return faults.errors() > 0 ? Optional.empty() : Optional.of(draft);
    }
}
