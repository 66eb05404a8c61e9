package org.studycal.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.importer.PlanPart.Head;
import org.studycal.importer.PlanReader;
import org.studycal.importer.Reading;
import org.studycal.importer.Remark;
import org.studycal.importer.RemarkKind;
import org.studycal.importer.SplitPlan;
import org.studycal.importer.StudyPlan;

/**
 * The text of a study plan, in whatever encoding it was saved.
 *
 * @param name as the user gave it
 * @param text without a byte order mark
 * @param folder where the files of a plan are that is split, which is its title; else empty
 * @param remarks what was assumed of its encoding and of the order of its files, in sentences
 */
public record PlanText(String name, String text, String folder, List<String> remarks) {

    public PlanText {
        remarks = List.copyOf(remarks);
    }

    private PlanText(String name, String text, List<String> remarks) {
        this(name, text, "", remarks);
    }

    /** Stands for the standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int BUFFER = 8192;
    private static final int MOST_NAMED = 20;
    private static final String MARKDOWN = ".*\\.(?:md|markdown|mdown|mkd)";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * Reads a file, or the standard input for {@code -}.
     *
     * @param input the standard input
     */
    public static PlanText read(Workspace workspace, Reader input, String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return checked(new PlanText("the standard input", all(input), List.of()));
        }
        if (name.isBlank()) {
            // A path without a name is the folder one is in.
            throw new BadInput(
                    "the name of the plan is empty", "Expected a study plan, a Markdown file.");
        }
        Path file = workspace.resolve(Path.of(name));
        if (Files.notExists(file)) {
            throw new BadInput(
                    "there is no file '" + name + "'", "Expected a study plan, a Markdown file.");
        }
        if (Files.isDirectory(file)) {
            return folder(workspace, input, name, file);
        }
        if (!Files.isRegularFile(file)) {
            throw new BadInput("'" + name + "' is not a regular file, expected a study plan");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw tooLarge(name, Files.size(file));
        }
        byte[] bytes = Files.readAllBytes(file);
        return checked(decoded(name, bytes));
    }

    /** Reads several files as one plan, in the order in which they are given. */
    public static PlanText read(Workspace workspace, Reader input, List<String> names)
            throws IOException {
        if (names.size() == 1) {
            return read(workspace, input, names.getFirst());
        }
        if (names.contains(STANDARD_INPUT)) {
            throw new BadInput("a plan is the standard input (-) or files, not both");
        }
        List<PlanText> files = new ArrayList<>();
        for (String name : names) {
            files.add(read(workspace, input, name));
        }
        return joined(workspace, names.getFirst(), Path.of(names.getFirst()).getParent(), files);
    }

    /** The plans of a folder are one plan that is split over its files. */
    private static PlanText folder(Workspace workspace, Reader input, String name, Path folder)
            throws IOException {
        List<String> names;
        try (Stream<Path> entries = Files.list(folder)) {
            names =
                    entries.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(file -> file.toLowerCase(Locale.ROOT).matches(MARKDOWN))
                            .sorted(Comparator.comparing(PlanText::sortKey))
                            .toList();
        }
        if (names.isEmpty()) {
            throw new BadInput("the folder '" + name + "' has no Markdown files (.md)");
        }
        List<PlanText> files = new ArrayList<>();
        for (String file : names) {
            files.add(read(workspace, input, Path.of(name).resolve(file).toString()));
        }
        return files.size() == 1 ? files.getFirst() : joined(workspace, name, Path.of(name), files);
    }

    /** Names in their order with numbers by size, so that 2 comes before 10. */
    private static String sortKey(String name) {
        String stem = name.toLowerCase(Locale.ROOT).replaceFirst("\\.[a-z]+$", "");
        String first = stem.equals("readme") || stem.equals("index") ? "" : stem;
        return Pattern.compile("\\d{1,9}")
                .matcher(first)
                .replaceAll(
                        number ->
                                String.format(
                                        Locale.ROOT, "%09d", Integer.parseInt(number.group())));
    }

    /**
     * Several files as one.
     *
     * @param folder that they are in, or {@code null} where nobody names it
     */
    private static PlanText joined(
            Workspace workspace, String name, Path folder, List<PlanText> files) {
        SplitPlan split = SplitPlan.of(files.stream().map(PlanText::text).toList());
        List<String> remarks = new ArrayList<>();
        files.forEach(file -> remarks.addAll(file.remarks()));
        List<String> places = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            places.add(files.get(i).name() + " from line " + split.firstLines().get(i));
        }
        remarks.add("the order of the files, whose lines count on: " + String.join(", ", places));
        if (split.text().length() > MOST_BYTES) {
            throw tooLarge(name, split.text().length());
        }
        Path named = folder == null ? null : workspace.resolve(folder).toAbsolutePath().normalize();
        String title =
                named == null || named.getFileName() == null ? "" : named.getFileName().toString();
        return new PlanText(name, split.text(), title, remarks);
    }

    /** The name without folders and ending. */
    public String stem() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    private static String all(Reader input) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[BUFFER];
        for (int read; (read = input.read(buffer)) >= 0; ) {
            text.append(buffer, 0, read);
            if (text.length() > MOST_BYTES) {
                throw tooLarge("the standard input", text.length());
            }
        }
        return text.toString();
    }

    private static BadInput tooLarge(String name, long size) {
        return new BadInput(
                String.format(
                        Locale.ROOT,
                        "%s has %.1f MB, a study plan has at most 5 MB",
                        name,
                        size / 1_048_576.0));
    }

    private static PlanText decoded(String name, byte[] bytes) {
        int first = bytes.length > 1 ? ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF) : 0;
        if (first == 0xFFFE || first == 0xFEFF) {
            String text = new String(bytes, StandardCharsets.UTF_16);
            return new PlanText(
                    name, text, encoded(name, "read as UTF-16, as its first bytes say"));
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean marked = text.startsWith("\uFEFF");
            return new PlanText(name, marked ? text.substring(1) : text, List.of());
        } catch (CharacterCodingException e) {
            return new PlanText(
                    name,
                    new String(bytes, WINDOWS),
                    encoded(name, "is not UTF-8; read as Windows-1252"));
        }
    }

    private static List<String> encoded(String name, String words) {
        return List.of("the encoding of " + name + ": it " + words);
    }

    private static PlanText checked(PlanText file) {
        long controls =
                file.text()
                        .chars()
                        .filter(c -> c == 0 || (c < ' ' && c != '\n' && c != '\r' && c != '\t'))
                        .count();
        boolean binary = file.text().indexOf('\0') >= 0 || controls * 100 > file.text().length();
        if (binary) {
            throw new BadInput(
                    file.name() + " is not a text file, expected a study plan in Markdown");
        }
        if (file.text().isBlank()) {
            throw new BadInput(file.name() + " is empty, expected a study plan in Markdown");
        }
        OtherFormat.of(file.name(), file.text())
                .ifPresent(
                        format -> {
                            throw new BadInput(
                                    file.name() + " looks like " + format.called(),
                                    "Expected a study plan in Markdown. " + format.hint());
                        });
        return file;
    }

    /** What the plan says to somebody who reads it so. */
    public StudyPlan plan(Reading reading) {
        StudyPlan plan = new PlanReader().read(text, stem(), reading);
        if (plan.topics().isEmpty() && plan.habits().isEmpty()) {
            throw new BadInput(
                    name + " holds no study plan: no topic to learn was found in it",
                    OtherFormat.within(text).toArray(new String[0]));
        }
        check(
                "--choose: the plan has no alternative",
                reading.chosen(),
                plan.remarks().stream()
                        .filter(each -> each.kind() == RemarkKind.CHOSEN)
                        .map(Remark::text)
                        .toList());
        check(
                "--leave-out: the plan has no part",
                reading.leftOut(),
                plan.checks().heads().stream().map(Head::title).toList());
        List<Remark> all = new ArrayList<>(plan.remarks());
        remarks.forEach(words -> all.add(new Remark(RemarkKind.GUESSED, 0, words)));
        return plan.with(folder.isEmpty() ? plan.title() : folder, plan.kept(), all);
    }

    /** A line for the top of the problem. */
    String made() {
        return "Made by studycal from %s, whose lines are named here. Correct it by hand where it says \"guess\"."
                .formatted(name);
    }

    /** Refuses a name of nothing that the plan has. */
    private static void check(String complaint, List<String> names, List<String> there) {
        for (String name : names) {
            if (there.stream().noneMatch(each -> Reading.names(name, each))) {
                throw new BadInput(
                        "%s '%s'".formatted(complaint, name),
                        there.isEmpty()
                                ? new String[] {"It has none at all."}
                                : there.stream().limit(MOST_NAMED).toArray(String[]::new));
            }
        }
    }
}
