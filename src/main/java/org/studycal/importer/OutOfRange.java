package org.studycal.importer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.markdown.Piece;
import org.studycal.phrases.DateMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Mention;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;

/**
 * Says which figures of a plan are beyond what can be: they are not read, or only in part.
 *
 * <p>Whether a figure that was not read is one of hours, of a week or of a day of a month is found
 * by reading the text again with a 1 in its place, so that this knows the words of all languages.
 */
final class OutOfRange {
    /** Figures that may be too large: at least a thousand. */
    private static final Pattern LARGE =
            Pattern.compile("(?<![\\p{L}\\d.,:/#-])\\d(?:[.,]?\\d){3,}(?![.,:/-]?[\\d%])");

    /** Figures that may be no day of their month, where no word follows that they count. */
    private static final Pattern LATE =
            Pattern.compile(
                    "(?<!\\d)(?:29|[3-9]\\d)(?!\\d|%|:\\d)(?=(?:st|nd|rd|th)?,?\\s*(?:[^\\p{L}\\s]|$))");

    /** The sign of a negative figure, which no dash between words is. */
    private static final Pattern MINUS = Pattern.compile("(?:^|[\\s(\\[（:=|])[-−]$");

    /** The end of a range, with nothing behind it that it could count. */
    private static final Pattern RANGE_END =
            Pattern.compile("^\\s?[-–—]\\s?(\\d+)(?=\\s*(?:[:)\\]|;–—]|[.,-](?!\\d)|$))");

    private static final int MOST_NUMBER = 999;
    private static final String MOST_HOURS = "10,000 h";

    private final Phrases phrases;
    private final Facts facts;

    OutOfRange(Phrases phrases, Facts facts) {
        this.phrases = phrases;
        this.facts = facts;
    }

    void find(List<Piece> pieces) {
        pieces.stream()
                .flatMap(piece -> piece.texts().stream())
                .forEach(said -> find(said.text().plain(), said.line()));
    }

    private void find(String text, int line) {
        if (text.chars().anyMatch(Character::isDigit)) {
            negative(text, line);
            LARGE.matcher(text).results().forEach(figure -> large(text, figure, line));
            phrases.periodsIn(text).forEach(period -> range(text, period, line));
            LATE.matcher(text).results().forEach(figure -> late(text, figure, line));
        }
    }

    private void negative(String text, int line) {
        for (Effort effort : phrases.effortsIn(text)) {
            String amount = effort.in(text);
            boolean figure = !amount.isEmpty() && Character.isDigit(amount.charAt(0));
            if (figure && MINUS.matcher(text.substring(0, effort.start())).find()) {
                facts.contradiction(
                        line, "\"-%s\" is less than no time: %s was taken", amount, amount);
            }
        }
    }

    private void large(String text, MatchResult figure, int line) {
        int start = figure.start();
        String one = text.substring(0, start) + "1" + text.substring(figure.end());
        int longer = figure.end() - start - 1;
        Optional<Effort> effort = at(start, phrases.effortsIn(one));
        if (effort.isPresent() && at(start, phrases.effortsIn(text)).isEmpty()) {
            int from = Math.min(start, effort.get().start());
            facts.notUnderstood(
                    line,
                    "\"%s\" is more than %s: not read as study time",
                    text.substring(from, effort.get().end() + longer),
                    MOST_HOURS);
            return;
        }
        at(start, phrases.periodsIn(one))
                .filter(each -> !each.weak() && each.unit() != PeriodName.Unit.PHASE)
                .filter(
                        each ->
                                phrases.periodsIn(text).stream()
                                        .noneMatch(other -> other.start() == each.start()))
                .ifPresent(
                        each ->
                                facts.notUnderstood(
                                        line,
                                        "\"%s\" is beyond %d, the largest number: not read as a %s"
                                                + " of the plan",
                                        text.substring(each.start(), each.end() + longer),
                                        MOST_NUMBER,
                                        each.unit().name().toLowerCase(Locale.ROOT)));
    }

    private static <T extends Mention> Optional<T> at(int place, List<T> mentions) {
        return mentions.stream().filter(each -> each.holds(place)).findFirst();
    }

    private void range(String text, PeriodName period, int line) {
        Matcher end = RANGE_END.matcher(text.substring(period.end()));
        if (period.weak() || period.first() != period.last() || !end.find()) {
            return;
        }
        String digits = end.group(1).replaceFirst("^0+(?=\\d)", "");
        boolean beyond = digits.length() > 3;
        if (beyond || Integer.parseInt(digits) < period.first()) {
            String name = period.in(text);
            facts.contradiction(
                    line,
                    "\"%s%s\" %s: only %s was taken",
                    name,
                    end.group(),
                    beyond
                            ? "goes beyond " + MOST_NUMBER + ", the largest number"
                            : "ends before it begins",
                    name);
        }
    }

    private void late(String text, MatchResult figure, int line) {
        int start = figure.start();
        String one = text.substring(0, start) + "01" + text.substring(figure.end());
        if (at(start, phrases.datesIn(text)).isEmpty()) {
            at(start, phrases.datesIn(one).stream().filter(DateMention::isDay).toList())
                    .ifPresent(
                            date ->
                                    facts.contradiction(
                                            line,
                                            "\"%s\" is not a day of the calendar: not read as a"
                                                    + " date",
                                            date.in(text)));
        }
    }
}
