package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.studycal.phrases.DateMention;
import org.studycal.phrases.Phrases;

/**
 * Decides once for a plan whether 5/1 is a day of January or of May: by dates that can be only one,
 * by days of the week beside them, by their order, and else by the language.
 */
final class DateOrder {
    private static final int ENOUGH = 2_000;
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})[/-](\\d{1,2})(?!\\d)");

    private static final Pattern ENGLISH =
            Pattern.compile("(?i)\\b(?:the|and|of|to|for|with|your|in|on)\\b");

    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?iU)\\b(?:de|del|la|el|los|las|y|et|le|les|des|du|une|e|da|do|os|para|com|il|di"
                            + "|della|per|und|der|die|das|mit|für|w|na|z|i|и|в|на|по|của|và|في|من)\\b");

    private final Facts facts;
    private final LocalDate today;

    /** Whether days stand before months. */
    private final boolean dayFirst;

    /** Whether nothing in the plan tells so, and it is not said yet. */
    private boolean unsaid;

    DateOrder(Phrases phrases, Facts facts, LocalDate today, List<String> texts) {
        this.facts = facts;
        this.today = today;
        List<DateMention> slashed =
                texts.stream()
                        .filter(text -> text.indexOf('/') >= 0 || text.indexOf('-') >= 0)
                        .flatMap(
                                text ->
                                        phrases.datesIn(text).stream()
                                                .peek(date -> count(date.in(text))))
                        .toList();
        List<DateMention> unsure = slashed.stream().filter(DateMention::ambiguous).toList();
        unsure.forEach(this::count);
        unsaid = days == months;
        int asWritten = stepsBack(unsure);
        int swapped = stepsBack(unsure.stream().map(DateMention::swapped).toList());
        dayFirst =
                !unsaid
                        ? days > months
                        : swapped == asWritten
                                ? !unsure.isEmpty() && standsDayFirst(texts)
                                : swapped < asWritten;
    }

    /** How many dates can only have the day first, and how many the month. */
    private int days;

    private int months;

    private void count(String date) {
        Matcher figures = SLASHED.matcher(date);
        while (figures.find()) {
            days += Integer.parseInt(figures.group(1)) > 12 ? 1 : 0;
            months += Integer.parseInt(figures.group(2)) > 12 ? 1 : 0;
        }
    }

    private void count(DateMention date) {
        boolean month = fits(date);
        boolean day = fits(date.swapped());
        months += month && !day ? 1 : 0;
        days += day && !month ? 1 : 0;
    }

    /** Whether the day of the week beside a date is its own in a year near today. */
    private boolean fits(DateMention date) {
        if (date.weekdays().size() != 1) {
            return false;
        }
        DayOfWeek weekday = date.weekdays().iterator().next();
        return IntStream.rangeClosed(0, date.first().year().isPresent() ? 0 : 1)
                .mapToObj(more -> date.first().in(today.getYear() + more))
                .flatMap(Optional::stream)
                .anyMatch(each -> each.getDayOfWeek() == weekday);
    }

    private static int stepsBack(List<DateMention> dates) {
        int steps = 0;
        int before = 0;
        for (DateMention date : dates) {
            int at = date.first().month() * 31 + date.first().day();
            steps += at < before ? 1 : 0;
            before = at;
        }
        return steps;
    }

    /** Whether a text is in a language that writes the day first, by its smallest words. */
    private static boolean standsDayFirst(List<String> texts) {
        long english = 0;
        long others = 0;
        for (String text : texts.subList(0, Math.min(ENOUGH, texts.size()))) {
            english += ENGLISH.matcher(text).results().count();
            others += DAY_FIRST.matcher(text).results().count();
        }
        return others > english;
    }

    /** A date with day and month in the plan's order. */
    DateMention of(DateMention date) {
        return dayFirst ? date.swapped() : date;
    }

    /** Says once which order was taken. */
    void say(DateMention date, String text, int line) {
        if (unsaid && date.ambiguous() && !date.first().equals(date.swapped().first())) {
            unsaid = false;
            facts.guessed(
                    line,
                    "%s: the %s was taken to stand first, here and in all dates like it",
                    Cut.quoted(date.in(text).strip()),
                    dayFirst ? "day" : "month");
        }
    }
}
