package org.studycal.calendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;

/**
 * One unfolded line of a calendar file, as the lint reads it.
 *
 * @param number of its first line in the file, from 1
 * @param name property or {@code BEGIN}, {@code END}, in capitals
 * @param parameters by name in capitals, values without quotes
 * @param value as it stands in the file
 */
record ContentLine(int number, String name, Map<String, String> parameters, String value) {

    private static final int MOST_OCTETS = 75;

    /** Of an unfolded line: more than any program writes. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final Pattern NAME = Pattern.compile("[-A-Za-z0-9]+");

    /** Splits a file into lines and tells what is wrong with their octets. */
    static void read(byte[] file, Consumer<ContentLine> lines, ObjIntConsumer<String> fault) {
        int begin = 0;
        if (file.length > 2
                && file[0] == (byte) 0xEF
                && file[1] == (byte) 0xBB
                && file[2] == (byte) 0xBF) {
            fault.accept("a byte order mark before the first line, expected none", 1);
            begin = 3;
        }
        StringBuilder unfolded = new StringBuilder();
        int first = 1;
        int number = 0;
        for (int start = begin; start < file.length; ) {
            number++;
            int end = start;
            while (end < file.length && file[end] != '\n') {
                end++;
            }
            boolean ended = end > start && end < file.length && file[end - 1] == '\r';
            if (!ended) {
                fault.accept("the line does not end with CRLF", number);
            }
            String line =
                    decode(Arrays.copyOfRange(file, start, ended ? end - 1 : end), number, fault);
            if (number > 1 && (line.startsWith(" ") || line.startsWith("\t"))) {
                if (unfolded.length() <= MOST_CHARACTERS) {
                    unfolded.append(line, 1, line.length());
                }
            } else {
                if (number > 1) {
                    parse(unfolded.toString(), first, lines, fault);
                }
                unfolded.setLength(0);
                unfolded.append(line);
                first = number;
            }
            start = end + 1;
        }
        parse(unfolded.toString(), first, lines, fault);
    }

    private static String decode(byte[] octets, int number, ObjIntConsumer<String> fault) {
        if (octets.length > MOST_OCTETS) {
            fault.accept(
                    "the line has "
                            + octets.length
                            + " octets, at most "
                            + MOST_OCTETS
                            + " are allowed",
                    number);
        }
        String line = new String(octets, StandardCharsets.UTF_8);
        // Octets that are no UTF-8 become the replacement character.
        if (line.indexOf('\uFFFD') >= 0
                && !Arrays.equals(line.getBytes(StandardCharsets.UTF_8), octets)) {
            fault.accept("not UTF-8, or a character is split by the fold", number);
        }
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (Character.isISOControl(character) && character != '\t') {
                fault.accept(
                        String.format(Locale.ROOT, "control character U+%04X", (int) character),
                        number);
            }
        }
        return line;
    }

    private static void parse(
            String line, int number, Consumer<ContentLine> lines, ObjIntConsumer<String> fault) {
        if (line.isEmpty()) {
            fault.accept("an empty line, expected NAME:VALUE", number);
            return;
        }
        if (line.length() > MOST_CHARACTERS) {
            fault.accept(
                    "a line too long to be read, expected at most a million characters", number);
            return;
        }
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        int position = 0;
        for (; position < line.length() && (quoted || line.charAt(position) != ':'); position++) {
            char character = line.charAt(position);
            quoted ^= character == '"';
            if (character == ';' && !quoted) {
                parts.add(line.substring(start, position));
                start = position + 1;
            }
        }
        if (position == line.length()) {
            fault.accept("'" + PlainText.shorten(line, 40) + "' is not NAME:VALUE", number);
            return;
        }
        parts.add(line.substring(start, position));
        if (!NAME.matcher(parts.getFirst()).matches()) {
            fault.accept(
                    "'"
                            + PlainText.shorten(parts.getFirst(), 40)
                            + "' is no name of a property, expected letters, digits and dashes",
                    number);
        }
        Map<String, String> parameters = parts.size() == 1 ? Map.of() : new HashMap<>();
        for (String parameter : parts.subList(1, parts.size())) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                fault.accept(
                        "'" + PlainText.shorten(parameter, 40) + "' is not PARAMETER=VALUE",
                        number);
            } else {
                parameters.put(
                        parameter.substring(0, equals).toUpperCase(Locale.ROOT),
                        parameter.substring(equals + 1).replace("\"", ""));
            }
        }
        lines.accept(
                new ContentLine(
                        number,
                        parts.getFirst().toUpperCase(Locale.ROOT),
                        parameters,
                        line.substring(position + 1)));
    }
}
