package org.studycal.importer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Mention;
import org.studycal.phrases.Span;

/** Takes words out of a text so that what is left reads well. */
final class Cut {
    private static final String BEFORE = "([,;|:：-–—~≈@•·/（【";
    private static final String AFTER = ")],;|:：.-–—•·/）】";

    /** What was taken out of brackets leaves a space; {@code print()} has none. */
    private static final Pattern EMPTY_BRACKETS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_])[(\\[（【][\\s,;:|~≈–—./-]*+[)\\]）】]"
                            + "|[(\\[（【][\\s,;:|~≈–—./-]++[)\\]）】]");

    private static final Pattern AFTER_OPENING = Pattern.compile("([(\\[（【])[\\s,;|–—-]++");
    private static final Pattern BEFORE_CLOSING = Pattern.compile("[\\s,;|–—-]++([)\\]）】])");
    private static final Pattern ENDS =
            Pattern.compile("^[\\s:：|,;~≈–—•·@-]++|(?<![\\s:：|,;~≈–—•·@-])[\\s:：|,;~≈–—•·@-]++$");

    private static final Pattern BRACKET = Pattern.compile("[(\\[（【][^()\\[\\]（）【】]{1,40}[)\\]）】]");

    private static final int LONGEST_QUOTE = 60;

    private Cut() {}

    /** Whether a stretch stands in brackets, or apart at the beginning or end. */
    static boolean isApart(String text, Mention at) {
        int start = Math.min(at.start(), text.length());
        int before = start - 1;
        while (before >= 0 && " ~≈".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        int after = at.end();
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        boolean about = text.substring(before + 1, start).matches(" *[~≈] *");
        return (before < 0 || about || BEFORE.indexOf(text.charAt(before)) >= 0)
                && (after >= text.length() || AFTER.indexOf(text.charAt(after)) >= 0);
    }

    /**
     * Whether an amount stands apart, or with a few words and no other figure in brackets: {@code
     * (about 2 hours)}, {@code (45 min video)}.
     */
    static boolean isAlone(String text, Mention at) {
        return isApart(text, at) || bracket(text, at).isPresent();
    }

    /** A text without an amount that stands alone, and the words that only lead to it. */
    static String outAlone(String text, Mention at) {
        return bracket(text, at)
                .filter(each -> !hasLetters(text.substring(at.end(), each.end())))
                .map(each -> out(text, each.start(), each.end()))
                .orElseGet(() -> out(text, at));
    }

    /** The brackets around an amount that have no other figure. */
    private static Optional<MatchResult> bracket(String text, Mention at) {
        return BRACKET.matcher(text)
                .results()
                .filter(each -> each.start() < at.start() && at.end() < each.end())
                .filter(
                        each ->
                                (text.substring(each.start(), at.start())
                                                + text.substring(at.end(), each.end()))
                                        .chars()
                                        .noneMatch(Character::isDigit))
                .findFirst();
    }

    /** Whether a stretch is all that stands in brackets. */
    static boolean isBracketed(String text, Mention at) {
        String before = text.substring(0, at.start()).stripTrailing();
        String after = from(text, at.end()).stripLeading();
        return !before.isEmpty()
                && !after.isEmpty()
                && "([（【".indexOf(before.charAt(before.length() - 1)) >= 0
                && ")]）】".indexOf(after.charAt(0)) >= 0;
    }

    /** Whether a stretch without spaces ends a text, such as {@code Watch the lecture 2h}. */
    static boolean isTail(String text, Mention at) {
        return text.substring(at.end()).isBlank() && at.in(text).indexOf(' ') < 0;
    }

    /** Whether a text ends at a place, or goes on behind a colon, dash or bracket. */
    static boolean parts(String text, int end) {
        String after = from(text, end);
        if (after.length() > 1 && after.charAt(0) == '-' && Character.isLetter(after.charAt(1))) {
            return false;
        }
        String rest = after.stripLeading();
        return rest.isEmpty()
                || Character.getType(rest.codePointAt(0)) == Character.OTHER_SYMBOL
                || ":：-–—(（|[【,.)".indexOf(rest.charAt(0)) >= 0;
    }

    static String out(String text, Mention at) {
        return out(text, at.start(), at.end());
    }

    static String out(String text, int start, int end) {
        return tidy(text.substring(0, Math.min(start, text.length())) + " " + from(text, end));
    }

    /** Takes out what stands apart, from the last to the first. */
    static String outApart(String text, List<? extends Mention> mentions) {
        String left = text;
        for (Mention each : mentions.reversed()) {
            boolean amount = each instanceof Effort || each instanceof Span;
            if (amount && isAlone(left, each)) {
                left = outAlone(left, each);
            } else if (isApart(left, each)) {
                left = out(left, each);
            }
        }
        return left;
    }

    /** What is left of a text without all stretches, in pieces. */
    static String without(String text, List<? extends Mention> mentions) {
        StringBuilder left = new StringBuilder(text);
        mentions.reversed().forEach(each -> left.delete(each.start(), each.end()));
        return left.toString();
    }

    private static String from(String text, int place) {
        return text.substring(Math.min(place, text.length()));
    }

    static String tidy(String text) {
        String tidy = EMPTY_BRACKETS.matcher(text).replaceAll(" ");
        tidy = AFTER_OPENING.matcher(tidy).replaceAll("$1");
        tidy = BEFORE_CLOSING.matcher(tidy).replaceAll("$1");
        return ENDS.matcher(tidy.strip()).replaceAll("").replaceAll("\\s{2,}", " ").strip();
    }

    /** A text without the signs before its first word. */
    static String unmarked(String text) {
        return text.replaceFirst("^[^\\p{L}\\p{N}]+", "").strip();
    }

    /** A text in one line. */
    static String line(String text) {
        return text.replace('\n', ' ');
    }

    /** A text of at most so many characters, cut at a space. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        return text.substring(0, end > most / 2 ? end : most - 1).strip() + "…";
    }

    static String quoted(String text) {
        return "\"" + shortened(line(text), 80) + "\"";
    }

    /** A line of a plan as doubts name it. */
    static String lineQuoted(int line, String text) {
        return "line %d \"%s\"".formatted(line, shortened(text, LONGEST_QUOTE));
    }

    /** Words in small letters without signs between them. */
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+#]+", " ").strip();
    }

    /** Its words as {@link #fold} gives them. */
    static Stream<String> words(String text) {
        return Stream.of(fold(text).split(" ", 0));
    }

    static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
