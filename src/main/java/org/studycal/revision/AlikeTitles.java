package org.studycal.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.studycal.problem.DidYouMean;

/** How near the title of one activity is to that of another. */
enum AlikeTitles {
    /** The same words. */
    SAME,
    /** One is the other with a slip of the pen corrected. */
    CORRECTED,
    /** Much of one stands in the other. */
    RELATED,
    /** Two things, as far as titles tell. */
    OTHER;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What tells one of a series from the next: 3, IV, A, 2b. */
    private static final Pattern NUMBER = Pattern.compile("\\p{L}{1,2}|.*\\p{N}.*|[ivxlcdm]+");

    private static final int LETTERS_A_SLIP = 5;
    private static final int LETTERS_A_CHANGE = 3;

    static AlikeTitles of(String a, String b) {
        List<String> first = words(a);
        List<String> second = words(b);
        if (first.equals(second)) {
            return first.isEmpty() && !a.equals(b) ? OTHER : SAME;
        }
        if (!numbers(first).equals(numbers(second))) {
            return OTHER;
        }
        String one = String.join(" ", first);
        String other = String.join(" ", second);
        int shorter = Math.min(one.length(), other.length());
        int changes = DidYouMean.distance(one, other);
        if (changes <= Math.max(1, shorter / LETTERS_A_SLIP)) {
            return CORRECTED;
        }
        boolean holds =
                (" " + one + " ").contains(" " + other + " ")
                        || (" " + other + " ").contains(" " + one + " ");
        return holds || changes <= shorter / LETTERS_A_CHANGE ? RELATED : OTHER;
    }

    private static List<String> words(String title) {
        return Arrays.stream(BETWEEN_WORDS.split(title.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> numbers(List<String> words) {
        return words.stream().filter(word -> NUMBER.matcher(word).matches()).toList();
    }
}
