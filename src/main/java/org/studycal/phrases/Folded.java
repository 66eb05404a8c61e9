package org.studycal.phrases;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the recognisers see it: lower case, without accents, with plain digits, dashes and
 * single spaces; every place knows where it is in the original.
 */
final class Folded {

    /**
     * Folds of the blocks that texts are made of; {@code null} where a character stays as it is.
     */
    private static final String[] FOLDS = new String[0x10000];

    /**
     * First and last characters of those blocks: Latin to Arabic, Vietnamese, punctuation, kana.
     */
    private static final int[][] BLOCKS = {
        {0x80, 0x6FF}, {0x1E00, 0x1FFF}, {0x2000, 0x218F}, {0x3000, 0x30FF}, {0xFE00, 0xFFEF}
    };

    static {
        for (int[] block : BLOCKS) {
            for (int character = block[0]; character <= block[1]; character++) {
                String fold = foldOf((char) character);
                FOLDS[character] = fold.equals(String.valueOf((char) character)) ? null : fold;
            }
        }
    }

    /** Arabic writes "and", "by", "for", "so" and "as" as one letter before the word. */
    private static final String JOINED_BEFORE = "وبلفك";

    private static final String TITLE_MARKS = " :-.)]|~>→*_,;·•、】」）/";

    private final String original;
    private final char[] text;
    private final int[] offsets;
    private final int length;
    private final int lead;

    private Folded(String original, char[] text, int[] offsets, int length) {
        this.original = original;
        this.text = text;
        this.offsets = offsets;
        this.length = length;
        this.lead = findLead();
    }

    static Folded of(String original) {
        int size = original.length();
        char[] text = new char[size + 8];
        int[] offsets = new int[size + 9];
        int length = 0;
        for (int i = 0; i < size; i++) {
            char character = original.charAt(i);
            if (length + 4 > text.length) {
                text = Arrays.copyOf(text, text.length + text.length / 2 + 8);
                offsets = Arrays.copyOf(offsets, text.length + 1);
            }
            if (character > ' ' && character < 0x7F) {
                offsets[length] = i;
                text[length++] = lower(character);
                continue;
            }
            String fold = character <= ' ' || character == 0x7F ? " " : FOLDS[character];
            if (fold == null) {
                offsets[length] = i;
                text[length++] = character;
            } else if (!fold.equals(" ")) {
                for (int k = 0; k < fold.length() && k < 4; k++) {
                    offsets[length] = i;
                    text[length++] = fold.charAt(k);
                }
            } else if (length == 0 || text[length - 1] != ' ') {
                offsets[length] = i;
                text[length++] = ' ';
            }
        }
        offsets[length] = size;
        return new Folded(original, text, offsets, length);
    }

    int length() {
        return length;
    }

    /** The character at a place; outside the text a space. */
    char at(int place) {
        return place < 0 || place >= length ? ' ' : text[place];
    }

    /** Whether one of some signs stands at a place. */
    boolean any(int place, String signs) {
        return signs.indexOf(at(place)) >= 0;
    }

    /** Where a place is in the original. */
    int original(int place) {
        return offsets[Math.max(0, Math.min(place, length))];
    }

    /** The first place from another on that is at or past an offset of the original. */
    int placeOf(int from, int offset) {
        int place = from;
        while (place < length && offsets[place] < offset) {
            place++;
        }
        return place;
    }

    boolean digit(int place) {
        char character = at(place);
        return character >= '0' && character <= '9';
    }

    boolean letter(int place) {
        return spaced(at(place));
    }

    /** Whether a place has one Latin letter alone. */
    boolean single(int place) {
        return letter(place) && !letter(place + 1) && at(place) <= 'z';
    }

    /** The place of a title after a name: past spaces, colons, dashes and closing brackets. */
    int title(int place) {
        int title = place;
        while (title < length && TITLE_MARKS.indexOf(text[title]) >= 0) {
            title++;
        }
        return title;
    }

    /** The place of the first word: past spaces, list marks, boxes, brackets and pictures. */
    int lead() {
        return lead;
    }

    private int findLead() {
        int place = 0;
        while (place < length && !Character.isLetterOrDigit(text[place])) {
            boolean box = text[place] == '[' && at(place + 1) == 'x' && at(place + 2) == ']';
            place += box ? 3 : 1;
        }
        return Math.min(place, length);
    }

    /** The next place where a word, a number or a sign may begin. */
    int next(int place) {
        int next = place + 1;
        if (digit(place)) {
            while (digit(next)) {
                next++;
            }
        } else {
            while (next < length && within(next)) {
                next++;
            }
        }
        return next;
    }

    /** Whether a letter stands within a word, where no other word begins. */
    boolean within(int place) {
        if (!letter(place) || !letter(place - 1)) {
            return false;
        }
        return JOINED_BEFORE.indexOf(at(place - 1)) < 0 || letter(place - 2);
    }

    boolean upper(int place) {
        return place >= 0
                && place < length
                && Character.isUpperCase(original.charAt(offsets[place]));
    }

    /** Where the word that ends at a place begins, if it is no longer than words before dates. */
    int wordBefore(int end) {
        int start = end;
        while (start > 0 && end - start < 12 && letter(start - 1)) {
            start--;
        }
        return start;
    }

    /** Whether it has a letter of Chinese, Japanese or Korean. */
    boolean ideographic() {
        for (int i = 0; i < length; i++) {
            if (text[i] >= 0x3040 && text[i] <= 0xD7A3) {
                return true;
            }
        }
        return false;
    }

    /** The place after a space, or the same place. */
    int skip(int place) {
        return place >= 0 && place < length && text[place] == ' ' ? place + 1 : place;
    }

    String text() {
        return new String(text, 0, length);
    }

    String text(int from, int to) {
        return new String(text, from, to - from);
    }

    /** Whether words of this character's script are set apart by spaces. */
    static boolean spaced(char character) {
        if (character < 0x80) {
            return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        }
        return Character.isLetter(character) && !unspaced(character);
    }

    static boolean unspaced(char character) {
        return (character >= 0x2E80 && character <= 0xD7FF)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xE00 && character <= 0xEFF);
    }

    private static char lower(char character) {
        return character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
    }

    private static String foldOf(char character) {
        String known = knownFold(character);
        if (known != null) {
            return known;
        }
        int type = Character.getType(character);
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return String.valueOf((char) ('0' + Character.digit(character, 10)));
        }
        if (mark(type)) {
            return "";
        }
        if (Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || type == Character.CONTROL) {
            return " ";
        }
        if (type == Character.DASH_PUNCTUATION) {
            return "-";
        }
        if (!Character.isLetter(character)
                && type != Character.LETTER_NUMBER
                && character < 0xFF00) {
            return String.valueOf(character);
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKD)
                .toLowerCase(java.util.Locale.ROOT)
                .chars()
                .filter(part -> !mark(Character.getType(part)))
                .forEach(part -> plain.append((char) part));
        String fold = plain.toString();
        String again = fold.length() == 1 ? knownFold(fold.charAt(0)) : null;
        return again == null ? fold : again;
    }

    private static boolean mark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    private static String knownFold(char character) {
        return switch (character) {
            case 'ß', 'ẞ' -> "ss";
            case 'đ', 'Đ', 'ð' -> "d";
            case 'ø', 'Ø' -> "o";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ł', 'Ł' -> "l";
            case 'ı' -> "i";
            case 'ة' -> "ه";
            case 'ى' -> "ي";
            case 'ـ' -> "";
            case '½' -> ".5";
            case '¼' -> ".25";
            case '¾' -> ".75";
            case '−', '﹣', '－' -> "-";
            case '〜', '～', '∼', '˜' -> "~";
            case '’', '‘', 'ʼ', '´', '′' -> "'";
            case '،', '，' -> ",";
            case '٫' -> ".";
            case '⁄', '∕' -> "/";
            case '∶' -> ":";
            case 'ー' -> "ー";
            default -> null;
        };
    }
}
