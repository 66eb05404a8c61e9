package org.studycal.importer;

import java.util.Arrays;
import java.util.Optional;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.phrases.Column;
import org.studycal.phrases.Use;

/** Tells items and lines that say that nothing is studied then. */
final class RestDays extends Part {
    static final String REST = "no study then";
    private static final int LONGEST_REST = 32;

    RestDays(Reader reader) {
        super(reader);
    }

    /** Whether an item says that there is nothing to do. */
    boolean is(String text, Context context) {
        Optional<String> behind =
                phrases.days(text)
                        .map(days -> days.rest(text))
                        .or(() -> phrases.clock(text).map(clock -> clock.rest(text)))
                        .or(() -> behindAmount(text));
        // "Day before: rest. Read nothing new."
        Label label = Label.of(text);
        if (!context.isOutside()
                && Arrays.stream(label.word().split("\\s+", 0)).anyMatch(this::isUnit)
                && isRest(Cut.tidy(label.rest().split("[.!。！](?:\\s|$)", 2)[0]))) {
            return true;
        }
        boolean day =
                behind.isPresent()
                        || !context.days().isEmpty()
                        || context.date().isPresent()
                        || context.isIn(Unit.DAY);
        String words = Cut.tidy(behind.orElse(text).split("\\s/\\s", 2)[0]);
        boolean outside = context.isOutside();
        if (outside ? isTakenDay(text, words) : DaysOff.counts(text, phrases)) {
            return true;
        }
        return day && isRest(words);
    }

    /** What stands behind the colon after an amount: "5 min: break". */
    private Optional<String> behindAmount(String text) {
        Label label = Label.of(text);
        return Optional.of(label.rest())
                .filter(rest -> Cut.hasWords(rest) && reader.amounts.isOnly(label.name()));
    }

    /** "Rest day" and "Rest / catch-up" are; "Adversarial training" is no sport. */
    private boolean isRest(String words) {
        return words.length() < LONGEST_REST
                && isRestWord(words)
                && Arrays.stream(words.strip().split("\\s+", 0))
                        .filter(Cut::hasLetters)
                        .allMatch(word -> isRestWord(word) || isUnit(word));
    }

    /** "Wed: work all day", "Weekend: off". */
    private boolean isTakenDay(String text, String words) {
        return phrases.days(text)
                .filter(
                        days ->
                                phrases.isOff(text, days)
                                        || (words.length() < LONGEST_REST
                                                && phrases.isFor(words, Use.WORK, Use.CLASSES)))
                .isPresent();
    }

    private boolean isUnit(String word) {
        return phrases.column(word)
                .filter(each -> each == Column.DAY || each == Column.TIME)
                .isPresent();
    }

    private boolean isRestWord(String text) {
        return phrases.isFor(text, Use.BREAK, Use.FAMILY, Use.REST);
    }
}
