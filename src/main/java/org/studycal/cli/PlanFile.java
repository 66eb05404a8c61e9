package org.studycal.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of a study plan, in whatever encoding it was saved.
 *
 * @param name as the user gave it
 * @param text without a byte order mark
 * @param remark what was assumed of its encoding
 */
record PlanFile(String name, String text, Optional<String> remark) {

    /** Stands for the standard input. */
    static final String STANDARD_INPUT = "-";

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int BUFFER = 8192;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Reads a file, or the standard input for {@code -}. */
    static PlanFile read(Surroundings surroundings, String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return checked(
                    new PlanFile("the standard input", input(surroundings), Optional.empty()));
        }
        if (name.isBlank()) {
            // A path without a name is the folder one is in.
            throw new BadInput(
                    "the name of the plan is empty", "Expected a study plan, a Markdown file.");
        }
        Path file = surroundings.resolve(Path.of(name));
        if (Files.notExists(file)) {
            throw new BadInput(
                    "there is no file '" + name + "'", "Expected a study plan, a Markdown file.");
        }
        if (Files.isDirectory(file)) {
            throw new BadInput("'" + name + "' is a folder, expected a file");
        }
        if (!Files.isRegularFile(file)) {
            throw new BadInput("'" + name + "' is no ordinary file, expected a study plan");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw tooLarge(name, Files.size(file));
        }
        byte[] bytes = Files.readAllBytes(file);
        return checked(decoded(name, bytes));
    }

    /** The name without folders and ending. */
    String stem() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    private static String input(Surroundings surroundings) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[BUFFER];
        for (int read; (read = surroundings.in().read(buffer)) >= 0; ) {
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

    private static PlanFile decoded(String name, byte[] bytes) {
        int first = bytes.length > 1 ? ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF) : 0;
        if (first == 0xFFFE || first == 0xFEFF) {
            String text = new String(bytes, StandardCharsets.UTF_16);
            return new PlanFile(name, text, Optional.of("read as UTF-16, as its first bytes say"));
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean marked = text.startsWith("\uFEFF");
            return new PlanFile(name, marked ? text.substring(1) : text, Optional.empty());
        } catch (CharacterCodingException e) {
            return new PlanFile(
                    name,
                    new String(bytes, WINDOWS),
                    Optional.of("is not UTF-8; read as Windows-1252"));
        }
    }

    private static PlanFile checked(PlanFile file) {
        long controls =
                file.text()
                        .chars()
                        .filter(c -> c == 0 || (c < ' ' && c != '\n' && c != '\r' && c != '\t'))
                        .count();
        boolean binary = file.text().indexOf('\0') >= 0 || controls * 100 > file.text().length();
        if (binary) {
            throw new BadInput(file.name() + " is no text file, expected a study plan in Markdown");
        }
        if (file.text().isBlank()) {
            throw new BadInput(file.name() + " is empty, expected a study plan in Markdown");
        }
        return file;
    }
}
