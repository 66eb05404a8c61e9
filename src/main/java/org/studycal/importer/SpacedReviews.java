package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.markdown.Piece;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Span;
import org.studycal.phrases.Use;

/**
 * After how many days a plan wants everything to be reviewed again: "review each chapter after 1, 7
 * and 30 days", "D+1, D+3, D+7".
 *
 * @param days after the topic was learnt, each more than the one before; none where nothing is said
 * @param line where it is said
 */
public record SpacedReviews(List<Integer> days, int line) {

    /** None. */
    public static final SpacedReviews NONE = new SpacedReviews(List.of(), 0);

    private static final int MOST_DAYS = 400;
    private static final Pattern OFFSET =
            Pattern.compile("(?iu)\\b(?:d|j|t|day|tag|jour) ?\\+ ?(\\d{1,3})\\b");

    /** "After 2-3 days" is about when, and not twice. */
    private static final Pattern RANGE = Pattern.compile("\\d+ ?[-–] ?\\d+");

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,3}(?:(?: ?[,/、·–-] ?| ?(?:,|&|\\p{L}{1,3}) )\\d{1,3})+)");

    public SpacedReviews {
        days = List.copyOf(days);
    }

    /** Finds what a text says. */
    static SpacedReviews read(Phrases phrases, Facts facts, List<Piece> pieces) {
        for (Piece piece : pieces) {
            List<Piece.Said> texts = piece instanceof Piece.Table ? List.of() : piece.texts();
            for (Piece.Said said : texts) {
                List<Integer> days = days(said.text().plain(), phrases);
                if (days.size() > 1) {
                    facts.setting(said.line(), "reviews");
                    facts.guessed(said.line(), "20 minutes for each review of a topic");
                    return new SpacedReviews(days, said.line());
                }
            }
        }
        return NONE;
    }

    private static List<Integer> days(String text, Phrases phrases) {
        List<Integer> offsets =
                OFFSET.matcher(text).results().map(each -> Integer.valueOf(each.group(1))).toList();
        if (offsets.size() > 1 || !phrases.isFor(text, Use.REVIEW)) {
            return rising(offsets);
        }
        Matcher numbers = NUMBERS.matcher(text);
        boolean lengths =
                phrases.spansIn(text).stream().anyMatch(each -> each.unit() == Span.Unit.DAY);
        return lengths && numbers.find() && !RANGE.matcher(numbers.group()).matches()
                ? rising(
                        Pattern.compile("\\d+")
                                .matcher(numbers.group())
                                .results()
                                .map(each -> Integer.valueOf(each.group()))
                                .toList())
                : List.of();
    }

    private static List<Integer> rising(List<Integer> days) {
        List<Integer> found = new ArrayList<>();
        for (int each : days) {
            if (each <= (found.isEmpty() ? 0 : found.getLast()) || each > MOST_DAYS) {
                return List.of();
            }
            found.add(each);
        }
        return found;
    }

    /** From each review to the next one, in days. */
    List<Integer> gaps() {
        List<Integer> gaps = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            gaps.add(days.get(i) - (i == 0 ? 0 : days.get(i - 1)));
        }
        return gaps;
    }
}
