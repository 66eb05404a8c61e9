package org.studycal.problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** From a file's bytes to its text: size, encoding and invisible characters. */
final class SourceText {

    /** Largest file accepted; the YAML parser's own limit. */
    static final int MOST_BYTES = 3 * 1024 * 1024;

    private static final int MOST_CONTROL_CHARACTERS = 10;

    private SourceText() {}

    /**
     * The text of a file without its byte order mark; empty when it is no text, which is then
     * reported.
     */
    static Optional<String> decode(byte[] bytes, Faults faults) {
        if (bytes.length > MOST_BYTES) {
            tooLarge(bytes.length, faults);
            return Optional.empty();
        }
        String wide = wideEncoding(bytes);
        if (!wide.isEmpty()) {
            faults.atPlace(
                    Place.BEGINNING,
                    FaultKind.WRONG_ENCODING,
                    "",
                    "the file is %s text; save it as UTF-8 (in most editors: Save as, Encoding)"
                            .formatted(wide),
                    "");
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            wrongByte(bytes, in.position(), text, faults);
            return Optional.empty();
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return printable(text, faults) ? Optional.of(text) : Optional.empty();
    }

    /** The content of a file, not much more of it than the largest one accepted. */
    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    static void unreadable(IOException e, Faults faults) {
        faults.ofFile(
                FaultKind.UNREADABLE_FILE,
                "the file cannot be read (%s); is it yours to read?"
                        .formatted(e.getClass().getSimpleName()),
                "");
    }

    static void tooLarge(long bytes, Faults faults) {
        String size =
                bytes < 0
                        ? "more than 3 MB"
                        : String.format(Locale.ROOT, "%.1f MB", bytes / 1_048_576.0);
        faults.atPlace(
                Place.BEGINNING,
                FaultKind.FILE_TOO_LARGE,
                size,
                "the file has %s; a %s has at most 3 MB. Is this really a %s?"
                        .formatted(size, faults.sort(), faults.sort()),
                "");
    }

    private static String wideEncoding(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        if ((first == 0xFF && second == 0xFE) || (first > 0 && second == 0)) {
            return bytes.length > 3 && bytes[2] == 0 && bytes[3] == 0 ? "UTF-32" : "UTF-16";
        }
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second > 0)) {
            return "UTF-16";
        }
        return first == 0 && second == 0 && bytes.length > 3 && bytes[3] != 0 ? "UTF-32" : "";
    }

    private static void wrongByte(byte[] bytes, int offset, String before, Faults faults) {
        int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        int wrong = bytes[offset] & 0xFF;
        String likely = "";
        if (wrong >= 0xA0) {
            String letter = new String(bytes, offset, 1, StandardCharsets.ISO_8859_1);
            likely =
                    "; it is probably Latin-1 or Windows-1252 text, where this byte is "
                            + Quoted.of(letter);
        }
        faults.atPlace(
                new Place(line, column),
                FaultKind.WRONG_ENCODING,
                String.format(Locale.ROOT, "0x%02X", wrong),
                String.format(
                                Locale.ROOT,
                                "byte %d of the file (0x%02X) is not UTF-8",
                                offset,
                                wrong)
                        + likely
                        + ". Save the file as UTF-8",
                "");
    }

    private static boolean printable(String text, Faults faults) {
        int found = 0;
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                line++;
                lineStart = i + 1;
            } else if (forbidden(character)) {
                if (++found > MOST_CONTROL_CHARACTERS) {
                    break;
                }
                faults.atPlace(
                        new Place(line, i - lineStart + 1),
                        FaultKind.CONTROL_CHARACTER,
                        Quoted.code(character),
                        "there is an invisible character here (%s); remove it"
                                .formatted(Quoted.code(character)),
                        "");
            }
        }
        return found == 0;
    }

    private static boolean forbidden(char character) {
        boolean control =
                Character.isISOControl(character)
                        && character != '\t'
                        && character != '\r'
                        && character != '\u0085';
        return control || character >= '\uFFFE';
    }
}
