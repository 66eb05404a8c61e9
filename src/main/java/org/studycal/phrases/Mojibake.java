package org.studycal.phrases;

/**
 * Repairs text in UTF-8 that was read as windows-1252 or Latin-1, such as {@code Ã©} for é, each
 * stretch by itself and only where nothing else can be meant.
 */
public final class Mojibake {

    /** What windows-1252 shows for the bytes from 80 to 9F; five of them are nothing. */
    private static final String WINDOWS =
            "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /** Signs that stand behind letters in right text too. */
    private static final String PUNCTUATION = "…‘’“”‚„–—•™‹›«»·®©°ºª²³\u00a0";

    /** First bytes of the letters of languages that are written, as far as they have two bytes. */
    private static final String TWO_BYTE_LEADS = "ÂÃÄÅÎÏÐÑØÙ";

    private static final int MOST_ROUNDS = 3;

    /** So many certain repairs make the less certain ones certain. */
    private static final int EVIDENCE = 2;

    private Mojibake() {}

    /**
     * A text and what was repaired in it.
     *
     * @param text after the repair
     * @param repairs how many characters were repaired; 0 where the text was right
     */
    public record Repaired(String text, int repairs) {

        /** Whether anything was wrong. */
        public boolean changed() {
            return repairs > 0;
        }
    }

    /** The text with every stretch put right that is certain; right text stays as it is. */
    public static Repaired repair(String text) {
        String current = text;
        int repairs = 0;
        // What was misread twice is put right in two rounds.
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Repaired certain = round(current, false);
            if (!certain.changed()) {
                break;
            }
            boolean rightPunctuation = rightPunctuation(current);
            repairs += certain.repairs();
            current = certain.text();
            if (repairs >= EVIDENCE && !rightPunctuation) {
                Repaired likely = round(current, true);
                repairs += likely.repairs();
                current = likely.text();
            }
        }
        return new Repaired(current, repairs);
    }

    /** Whether quotation marks and dashes stand where they are no misread bytes. */
    private static boolean rightPunctuation(String text) {
        for (int place = 0; place < text.length(); place++) {
            boolean mark = "‘“”‚„–—…".indexOf(text.charAt(place)) >= 0;
            char before = place > 0 ? text.charAt(place - 1) : ' ';
            if (mark && !(before >= 0xC2 && before <= 0xF4) && continuation(before) < 0) {
                return true;
            }
        }
        return false;
    }

    private static Repaired round(String text, boolean evidence) {
        StringBuilder right = null;
        int repairs = 0;
        int kept = 0;
        int previousEnd = -1;
        int place = 0;
        while (place < text.length()) {
            Sequence sequence = sequence(text, place);
            boolean neighbour =
                    sequence != null
                            && (previousEnd == place
                                    || (sequence(text, sequence.end()) != null
                                            && sequence.length() > 2));
            if (sequence != null && (evidence || neighbour || certain(text, place, sequence))) {
                right = right == null ? new StringBuilder(text.length()) : right;
                right.append(text, kept, place).append(sequence.right());
                kept = sequence.end();
                previousEnd = kept;
                place = kept;
                repairs++;
            } else {
                place++;
            }
        }
        return right == null
                ? new Repaired(text, 0)
                : new Repaired(right.append(text, kept, text.length()).toString(), repairs);
    }

    /** Characters that are the bytes of one character. */
    private record Sequence(String right, int end, int length) {}

    private static Sequence sequence(String text, int place) {
        int lead = place < text.length() ? text.charAt(place) : 0;
        if (lead < 0xC2 || lead > 0xF4) {
            return null;
        }
        if (lead == 'â' && at(text, place + 1) == '€' && unreadable(at(text, place + 2))) {
            boolean shown = place + 2 < text.length() && at(text, place + 2) == '\ufffd';
            return new Sequence("”", place + (shown ? 3 : 2), 3);
        }
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (place + length > text.length() || (length == 2 && TWO_BYTE_LEADS.indexOf(lead) < 0)) {
            return null;
        }
        int point = lead & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            int following = continuation(text.charAt(place + i));
            if (following < 0) {
                return null;
            }
            point = point << 6 | (following & 0x3F);
        }
        boolean shortest = point >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
        if (!shortest || !written(point)) {
            return null;
        }
        String right = point == 0xFEFF ? "" : Character.toString(point);
        return new Sequence(right, place + length, length);
    }

    private static char at(String text, int place) {
        return place < text.length() ? text.charAt(place) : 0;
    }

    /**
     * Whether the last byte of a closing quotation mark was lost, which windows-1252 cannot show.
     */
    private static boolean unreadable(char following) {
        return following == '\ufffd' || continuation(following) < 0;
    }

    /** The byte from 80 to BF that a character was read from, or -1. */
    private static int continuation(char character) {
        if (character >= 0x80 && character <= 0xBF) {
            return character;
        }
        int shown = WINDOWS.indexOf(character);
        return shown < 0 ? -1 : 0x80 + shown;
    }

    private static boolean written(int point) {
        return Character.isValidCodePoint(point)
                && Character.isDefined(point)
                && !Character.isISOControl(point)
                && !(point >= 0xD800 && point <= 0xDFFF)
                && Character.getType(point) != Character.PRIVATE_USE;
    }

    private static boolean certain(String text, int place, Sequence sequence) {
        boolean punctuation = true;
        for (int i = place + 1; i < sequence.end(); i++) {
            punctuation &= PUNCTUATION.indexOf(text.charAt(i)) >= 0;
        }
        if (!punctuation) {
            return true;
        }
        // What could be a letter and its punctuation is that, except where a letter follows or a
        // small letter comes before a capital.
        int before = place > 0 ? text.codePointBefore(place) : ' ';
        int after = sequence.end() < text.length() ? text.codePointAt(sequence.end()) : ' ';
        if (text.charAt(place) == 'Â') {
            return !Character.isUpperCase(before);
        }
        if (sequence.length() == 2) {
            return Character.isLowerCase(before)
                    || (Character.isLowerCase(after) && !Character.isUpperCase(before));
        }
        return Character.isLetter(after)
                && Character.isLowerCase(before)
                && sequence.length() > 2
                && text.charAt(place) == 'â';
    }
}
