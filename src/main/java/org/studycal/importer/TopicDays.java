package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Phrases;

/** The dates and days of the week that the words of a topic name, and its words without them. */
final class TopicDays {
    private final Phrases phrases;

    /** Its day. */
    Optional<LocalDate> date = Optional.empty();

    /** The last of several days, of which the date is the first. */
    final Optional<LocalDate> last;

    /** A date amid its words. */
    final Optional<LocalDate> mentioned;

    /** Days of the week that it begins with, or that stand in brackets at its end. */
    Set<DayOfWeek> weekdays;

    String words;

    TopicDays(Reader reader, String text, int line) {
        phrases = reader.phrases;
        words = text;
        Optional<PlanDates.Found> found = reader.dates.in(words, line);
        mentioned = found.map(PlanDates.Found::first);
        if (found.isPresent() && Cut.isApart(words, found.get())) {
            date = mentioned;
            words = Cut.out(words, found.get());
        } else if (found.isPresent() && isLed(found.get())) {
            date = mentioned;
            words = found.get().rest(words).replaceFirst("^[:：,–—-]+\\s*", "");
        }
        last = found.filter(each -> date.isPresent()).map(PlanDates.Found::last);
        String rest = reader.walk.days.behind(words);
        weekdays =
                phrases.days(words)
                        .filter(each -> !rest.equals(words))
                        .map(DaysMention::days)
                        .orElse(Set.of());
        words = rest;
        if (weekdays.isEmpty()) {
            takeAtEnd();
        }
    }

    /** Days in brackets behind a title: {@code Clay (Mon, Wed)}. */
    private void takeAtEnd() {
        Optional<DaysMention> days =
                phrases.daysIn(words).stream()
                        .filter(each -> each.start() > 1 && Cut.isBracketed(words, each))
                        .filter(each -> !Cut.hasWords(words.substring(each.end())))
                        .findFirst();
        weekdays = days.map(DaysMention::days).orElse(Set.of());
        words = days.map(each -> Cut.out(words, each)).orElse(words);
    }

    /** Whether a text begins with a day of the week and its date: "Mon 11.01.: Limits". */
    private boolean isLed(PlanDates.Found found) {
        Optional<DaysMention> days = phrases.days(words);
        return days.isPresent()
                && words.substring(Math.min(days.get().end(), found.start()), found.start())
                        .replaceAll("[.,\\s]", "")
                        .isEmpty()
                && Cut.parts(words, found.end())
                && Cut.hasLetters(found.rest(words));
    }
}
