package org.studycal.importer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.importer.StudyPlan.RemarkKind;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.DateMention;
import org.studycal.phrases.Effort;
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
    private final Draft draft;

    OutOfRange(Phrases phrases, Draft draft) {
        this.phrases = phrases;
        this.draft = draft;
    }

    void find(List<Piece> pieces) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Heading heading -> find(heading.text(), heading.line());
                case Piece.Item item -> find(item.text(), item.line());
                case Piece.Line line -> find(line.text(), line.line());
                case Piece.Table table ->
                        table.rows()
                                .forEach(
                                        row -> row.cells().forEach(each -> find(each, row.line())));
                case Piece.Code code -> {}
                case Piece.Other other -> {}
            }
        }
    }

    private void find(Text text, int line) {
        String plain = text.plain();
        if (plain.chars().noneMatch(Character::isDigit)) {
            return;
        }
        negative(plain, line);
        large(plain, line);
        ranges(plain, line);
        days(plain, line);
    }

    private void negative(String text, int line) {
        for (Effort effort : phrases.effortsIn(text)) {
            String before = text.substring(0, Math.min(effort.start(), text.length()));
            boolean figure =
                    before.length() < text.length()
                            && Character.isDigit(text.charAt(before.length()));
            if (figure && MINUS.matcher(before).find()) {
                String amount = part(text, effort.start(), effort.end());
                draft.contradiction(
                        line,
                        "\"-%s\" is less than no time: %s was taken".formatted(amount, amount));
            }
        }
    }

    private void large(String text, int line) {
        Matcher figure = LARGE.matcher(text);
        while (figure.find()) {
            int start = figure.start();
            String one = text.substring(0, start) + "1" + text.substring(figure.end());
            int longer = figure.end() - start - 1;
            boolean read =
                    phrases.effortsIn(text).stream()
                            .anyMatch(each -> holds(each.start(), each.end(), start));
            Optional<Effort> effort =
                    phrases.effortsIn(one).stream()
                            .filter(each -> holds(each.start(), each.end(), start))
                            .findFirst();
            if (effort.isPresent() && !read) {
                notRead(
                        line,
                        part(
                                text,
                                Math.min(start, effort.get().start()),
                                effort.get().end() + longer),
                        "is more than %s: not read as study time".formatted(MOST_HOURS));
                continue;
            }
            Optional<PeriodName> period =
                    phrases.periodsIn(one).stream()
                            .filter(each -> !each.weak() && each.unit() != PeriodName.Unit.PHASE)
                            .filter(each -> holds(each.start(), each.end(), start))
                            .findFirst();
            boolean named =
                    period.isPresent()
                            && phrases.periodsIn(text).stream()
                                    .noneMatch(each -> each.start() == period.get().start());
            if (named) {
                notRead(
                        line,
                        part(text, period.get().start(), period.get().end() + longer),
                        "is beyond %d, the largest number: not read as a %s of the plan"
                                .formatted(
                                        MOST_NUMBER,
                                        PeriodReader.unit(period.get())
                                                .name()
                                                .toLowerCase(Locale.ROOT)));
            }
        }
    }

    private void ranges(String text, int line) {
        for (PeriodName period : phrases.periodsIn(text)) {
            Matcher end = RANGE_END.matcher(part(text, period.end(), text.length()));
            if (period.weak() || period.first() != period.last() || !end.find()) {
                continue;
            }
            String digits = end.group(1).replaceFirst("^0+(?=\\d)", "");
            boolean beyond = digits.length() > 3;
            if (!beyond && Integer.parseInt(digits) >= period.first()) {
                continue;
            }
            String name = part(text, period.start(), period.end());
            draft.contradiction(
                    line,
                    "\"%s%s\" %s: only %s was taken"
                            .formatted(
                                    name,
                                    end.group(),
                                    beyond
                                            ? "goes beyond %d, the largest number"
                                                    .formatted(MOST_NUMBER)
                                            : "ends before it begins",
                                    name));
        }
    }

    private void days(String text, int line) {
        List<DateMention> dates = phrases.datesIn(text);
        Matcher figure = LATE.matcher(text);
        while (figure.find()) {
            int start = figure.start();
            String one = text.substring(0, start) + "01" + text.substring(figure.end());
            boolean read = dates.stream().anyMatch(each -> holds(each.start(), each.end(), start));
            if (!read) {
                phrases.datesIn(one).stream()
                        .filter(each -> each.first().equals(each.last()))
                        .filter(each -> holds(each.start(), each.end(), start))
                        .findFirst()
                        .ifPresent(each -> noDay(line, part(text, each.start(), each.end())));
            }
        }
    }

    private void noDay(int line, String date) {
        draft.contradiction(
                line, "\"%s\" is not a day of the calendar: not read as a date".formatted(date));
    }

    private void notRead(int line, String figure, String why) {
        draft.remark(RemarkKind.NOT_UNDERSTOOD, line, "\"%s\" %s".formatted(figure, why));
    }

    private static boolean holds(int start, int end, int place) {
        return start <= place && place < end;
    }

    private static String part(String text, int start, int end) {
        int to = Math.min(end, text.length());
        return text.substring(Math.min(start, to), to);
    }
}
