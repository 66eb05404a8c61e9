package org.studycal.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant by a misspelt one. */
public final class DidYouMean {

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 5_000;

    private DidYouMean() {}

    /** The nearest of the possible words, if one is near enough; the first of equally near ones. */
    public static Optional<String> among(String written, Collection<String> possible) {
        String word = folded(written);
        if (word.isEmpty() || word.length() > LONGEST || possible.size() > MOST_WORDS) {
            return Optional.empty();
        }
        int nearest = Math.max(1, word.length() / 3) + 1;
        String best = null;
        for (String candidate : possible) {
            String other = folded(candidate);
            if (Math.abs(other.length() - word.length()) < nearest) {
                int distance = distance(word, other);
                if (distance < nearest && distance < word.length()) {
                    nearest = distance;
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Letters to add, drop, replace or swap with their neighbour. */
    public static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            int[] spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }
        return previous[b.length()];
    }
}
