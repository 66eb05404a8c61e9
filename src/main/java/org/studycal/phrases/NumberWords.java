package org.studycal.phrases;

/** Numbers in words and signs: {@code two}, {@code second}, {@code IV}, {@code 十二}. */
final class NumberWords {

    /** The signs of the Chinese numeral system, as the digits are those of the Arabic one. */
    private static final String SIGNS = "〇一二三四五六七八九";

    private static final int MOST_ROMAN = 6;

    private final Lexicon words;

    NumberWords(Vocabulary vocabulary) {
        words = vocabulary.lexicon(key -> Character.isDigit(key.charAt(0)));
    }

    /** A counting word or sign at a place, in one of some languages. */
    Figure cardinal(Folded text, int place, int languages) {
        Figure signs = signs(text, place);
        return signs.found() ? signs : word(text, place, languages, false);
    }

    /** An ordering word at a place, in one of some languages. */
    Figure ordinal(Folded text, int place, int languages) {
        return word(text, place, languages, true);
    }

    private Figure word(Folded text, int place, int languages, boolean ordinal) {
        Hit hit = words.at(text, place);
        for (Meaning meaning : hit.meanings()) {
            boolean orders = meaning.key().endsWith("st");
            if (orders == ordinal && (meaning.languages() & languages) != 0) {
                String digits = orders ? meaning.key().replace("st", "") : meaning.key();
                return new Figure(Double.parseDouble(digits), hit.end(), true, meaning.languages());
            }
        }
        return Figure.NONE;
    }

    /** Chinese numerals below 1000. */
    private static Figure signs(Folded text, int place) {
        int value = 0;
        int digit = -1;
        int end = place;
        for (; end - place < 7; end++) {
            char sign = text.at(end);
            int read = SIGNS.indexOf(sign);
            if (read >= 0) {
                digit = digit < 0 ? read : digit * 10 + read;
            } else if (sign == '十' || sign == '百') {
                value += Math.max(digit, digit < 0 ? 1 : 0) * (sign == '十' ? 10 : 100);
                digit = -1;
            } else {
                break;
            }
        }
        return end == place ? Figure.NONE : new Figure(value + Math.max(digit, 0), end, true);
    }

    /** A Roman number up to 39, a word of its own. */
    static Figure roman(Folded text, int place) {
        if (text.letter(place - 1)) {
            return Figure.NONE;
        }
        int end = place;
        int value = 0;
        int last = 0;
        while (end - place <= MOST_ROMAN && text.letter(end)) {
            int digit = roman(text.at(end));
            if (digit == 0) {
                return Figure.NONE;
            }
            value += digit > last && last > 0 ? digit - 2 * last : digit;
            last = digit;
            end++;
        }
        boolean written =
                end > place && !text.letter(end) && write(value).equals(text.text(place, end));
        return written ? new Figure(value, end, true) : Figure.NONE;
    }

    private static int roman(char letter) {
        return switch (letter) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            default -> 0;
        };
    }

    private static String write(int value) {
        String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        return value > 39 ? "" : "x".repeat(value / 10) + ones[value % 10];
    }
}
