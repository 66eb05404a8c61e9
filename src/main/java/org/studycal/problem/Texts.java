package org.studycal.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Titles, notes, labels, links and ids. */
public final class Texts {

    static final int LONGEST_LINE = 300;
    private static final int LONGEST_NOTES = 20_000;
    static final int LONGEST_LABEL = 60;
    private static final Pattern ID_LETTERS =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]{0,99}");

    /** One line of text. */
    public static final ValueType<String> LINE =
            ValueType.ofText(FaultKind.BAD_TEXT, "a text", Texts::line);

    /** Any number of lines. */
    static final ValueType<String> NOTES =
            ValueType.ofText(
                    FaultKind.BAD_TEXT, "a text", text -> checked(text, LONGEST_NOTES, true));

    /** The label of windows. */
    static final ValueType<String> LABEL =
            ValueType.ofText(FaultKind.BAD_TEXT, "a window label", Texts::label);

    /** An id that may be referred to. */
    public static final ValueType<String> ID =
            ValueType.ofText(FaultKind.BAD_ID, "an id like linear-algebra", Texts::id);

    /** A reference to an id; only cross-checks can say whether it is good. */
    static final ValueType<String> REFERENCE =
            ValueType.ofText(FaultKind.BAD_ID, "the id of an activity", text -> text);

    /** A link. */
    static final ValueType<String> LINK =
            ValueType.ofText(
                    FaultKind.BAD_LINK, "a link like https://example.org/page", Texts::link);

    private Texts() {}

    /** Checks a window label. */
    static String label(String text) throws BadValue {
        return checked(text, LONGEST_LABEL, false);
    }

    /** Checks a line of text. */
    static String line(String text) throws BadValue {
        return checked(text, LONGEST_LINE, false);
    }

    /** A title as an id: {@code Linear Algebra!} becomes {@code linear-algebra}; may be empty. */
    static String slug(String title) {
        String letters = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String dashed =
                letters.toLowerCase(Locale.ROOT)
                        .replace("\u00df", "ss")
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-+|-+$", "");
        return dashed.length() <= 60 ? dashed : dashed.substring(0, 60).replaceAll("-+$", "");
    }

    private static String checked(String text, int longest, boolean lines) throws BadValue {
        if (text.isEmpty()) {
            throw new BadValue("the text is empty; write something or remove the key");
        }
        if (text.length() > longest) {
            throw new BadValue(
                    "the text has %s characters; at most %s are accepted"
                            .formatted(text.length(), longest));
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character == '\n' && !lines) {
                throw new BadValue(
                        "the text " + Quoted.of(text) + " has several lines; expected one");
            }
            if (Quoted.invisible(character) && character != '\n' && character != '\t') {
                throw new BadValue(
                        "the text %s holds an invisible character (%s); remove it"
                                .formatted(Quoted.of(text), Quoted.code(character)));
            }
        }
        return text;
    }

    private static String id(String text) throws BadValue {
        if (!ID_LETTERS.matcher(text).matches()) {
            String slug = slug(text);
            throw new BadValue(
                    Quoted.of(text)
                            + " cannot be an id; expected letters, digits, '-', '_' and '.', at most 100",
                    slug.isEmpty() ? "" : Quoted.of(slug));
        }
        return text;
    }

    private static String link(String text) throws BadValue {
        checked(text, 2_000, false);
        try {
            URI link = new URI(text);
            if ((link.isAbsolute() && link.getHost() != null)
                    || "mailto".equals(link.getScheme())) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw new BadValue(
                    Quoted.of(text)
                            + " is not a link; expected one like https://example.org/page"
                            + (text.contains(" ") ? " (a space in it is written %20)" : ""));
        }
        String guess =
                text.matches("[\\w-]+(\\.[\\w-]+)+(/\\S*)?") ? Quoted.of("https://" + text) : "";
        throw new BadValue(
                Quoted.of(text) + " is not a link; expected one like https://example.org/page",
                guess);
    }
}
