package org.studycal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.markdown.Text.Box;

/** Gathers the text of one line and what is bold, struck or linked in it. */
final class TextBuilder {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>|()\\[\\]]++(?:\\([^\\s<>|()]*+\\))?");
    private static final Pattern BOX = Pattern.compile("\\[([ xX✓✔√/>-]?)](?=\\s|$)");
    private static final List<Pattern> NOTE_MARKS =
            List.of(
                    Pattern.compile("(?<=\\s)#\\p{L}[\\p{L}\\d_/-]*+(?=\\s|$)"),
                    Pattern.compile("\\s\\^[A-Za-z0-9-]+\\s*$"),
                    Pattern.compile("==(?=\\S[^=]*==)|(?<=\\S)==(?=\\s|$|[,.;:)])"),
                    Pattern.compile("\\[\\[(?:[^\\]|]*\\|)?(?=[^\\]]+]])|(?<=[^\\[\\]])]](?!\\()"),
                    Pattern.compile("\\s*[🔺⏫🔼🔽⏬]\\uFE0F?"));
    private static final String OPEN_BOXES = "☐⬜🔲□◻▢❏";
    private static final String DONE_BOXES = "☑☒🗹■";
    private static final String TICKS = "✅✔✓";
    private static final String PENDING = "⏳⌛🔄🔜🚧";

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder bold = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private boolean inBold;
    private boolean inStruck;

    TextBuilder append(String text) {
        plain.append(text);
        bold.repeat(inBold ? 'b' : '.', text.length());
        struck.repeat(inStruck ? 's' : '.', text.length());
        return this;
    }

    void bold(boolean on) {
        inBold = on;
    }

    void struck(boolean on) {
        inStruck = on;
    }

    void link(String address) {
        if (!address.isBlank()) {
            links.add(address.strip());
        }
    }

    boolean isEmpty() {
        return plain.isEmpty();
    }

    Text build() {
        takeAddresses();
        takeNoteMarks();
        Box box = takeBox();
        boolean allBold = all(bold, 'b');
        boolean allStruck = all(struck, 's');
        int end = 0;
        while (end < plain.length() && (bold.charAt(end) == 'b' || plain.charAt(end) == ' ')) {
            end++;
        }
        boolean led = !plain.isEmpty() && bold.charAt(0) == 'b';
        String lead = led ? withoutColon(plain.substring(0, end)) : "";
        String rest = led ? withoutLeadingColon(plain.substring(end)) : plain.toString();
        return new Text(tidy(plain.toString()), lead, tidy(rest), allBold, allStruck, box, links);
    }

    private void takeAddresses() {
        List<MatchResult> found = ADDRESS.matcher(plain).results().toList();
        for (MatchResult each : found) {
            String address = each.group().replaceFirst("[.,;:!?*_]+$", "");
            if (!links.contains(address)) {
                links.add(address);
            }
        }
        int taken = found.stream().mapToInt(each -> each.end() - each.start()).sum();
        // A text that is nothing but an address keeps it as its name.
        if (plain.length() - taken > 3) {
            found.reversed().forEach(each -> delete(each.start(), each.end()));
        }
    }

    /** Tags, block names, highlights and links between notes, as programs for notes write them. */
    private void takeNoteMarks() {
        for (Pattern mark : NOTE_MARKS) {
            List<MatchResult> found = mark.matcher(plain).results().toList();
            found.reversed().forEach(each -> delete(each.start(), each.end()));
        }
    }

    private Box takeBox() {
        Box box = Box.NONE;
        boolean more = true;
        while (more && !plain.isEmpty()) {
            int symbol = plain.codePointAt(0);
            int length = Character.charCount(symbol);
            Matcher matcher = BOX.matcher(plain);
            if (box == Box.NONE && matcher.lookingAt()) {
                box =
                        switch (matcher.group(1)) {
                            case "", " ", "/" -> Box.OPEN;
                            case "-", ">" -> Box.CANCELLED;
                            default -> Box.DONE;
                        };
                length = matcher.end();
            } else if (box == Box.NONE && isOneOf(symbol, OPEN_BOXES)) {
                box = Box.OPEN;
            } else if (box == Box.NONE && isOneOf(symbol, DONE_BOXES)) {
                box = Box.DONE;
            } else if (box == Box.NONE && isOneOf(symbol, TICKS)) {
                box = Box.TICK;
            } else if (box == Box.NONE && isOneOf(symbol, PENDING) && !hasFigures()) {
                box = Box.PENDING;
            } else if (isKeycap()) {
                length = plain.charAt(1) == '\uFE0F' ? 3 : 2;
            } else {
                more = isDecoration(symbol);
            }
            if (more) {
                delete(0, length);
            }
        }
        return box;
    }

    /** Before figures an hourglass stands for a time. */
    private boolean hasFigures() {
        return plain.chars().anyMatch(Character::isDigit);
    }

    private boolean isKeycap() {
        return plain.length() > 2
                && Character.isDigit(plain.charAt(0))
                && (plain.charAt(1) == '\u20E3'
                        || (plain.charAt(1) == '\uFE0F' && plain.charAt(2) == '\u20E3'));
    }

    private static boolean isDecoration(int symbol) {
        return Character.isWhitespace(symbol)
                || Character.getType(symbol) == Character.OTHER_SYMBOL
                || Character.getType(symbol) == Character.CONTROL
                || Character.getType(symbol) == Character.NON_SPACING_MARK
                || symbol == 0xFE0F
                || symbol == 0x200D
                || symbol == 0xFEFF
                || (symbol >= 0x1F3FB && symbol <= 0x1F3FF);
    }

    private static boolean isOneOf(int symbol, String symbols) {
        return symbols.codePoints().anyMatch(each -> each == symbol);
    }

    private void delete(int from, int to) {
        plain.delete(from, to);
        bold.delete(from, to);
        struck.delete(from, to);
    }

    private boolean all(StringBuilder marks, char mark) {
        boolean any = false;
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                if (marks.charAt(i) != mark) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private static String tidy(String text) {
        StringBuilder tidy = new StringBuilder();
        for (String line : text.split("\n", 0)) {
            String words = line.replace('\u00A0', ' ').strip().replaceAll("[ \\t]{2,}", " ");
            if (!words.isEmpty()) {
                tidy.append(tidy.isEmpty() ? "" : "\n").append(words);
            }
        }
        return tidy.toString();
    }

    private static String withoutColon(String text) {
        return text.strip().replaceFirst("[\\s::—–-]+$", "");
    }

    private static String withoutLeadingColon(String text) {
        return text.strip().replaceFirst("^[::—–-]+\\s*", "");
    }
}
