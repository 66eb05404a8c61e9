package org.studycal.importer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Phrases;

/** When an exam begins, how long it takes, and what it is called without all that. */
final class ExamTimes {

    private static final int MIDNIGHT = 1440;

    /** A word such as "on" that leads to a date or time and stays behind. */
    private static final Pattern LEFT =
            Pattern.compile("(?iu)[\\s,:–—-]+(?:on|at|by|am|um|bis|le|el|il|em|à)?[\\s,.:–—-]*$");

    private ExamTimes() {}

    /** The time of an exam; one that has only a beginning lasts as long as the text says. */
    static Optional<ClockRange> of(String text, Phrases phrases) {
        Optional<ClockRange> clock = phrases.clocksIn(text).stream().findFirst();
        List<Effort> efforts = phrases.effortsIn(text);
        boolean length = efforts.size() == 1 && efforts.getFirst().per() == Effort.Per.ALL;
        if (!length || clock.filter(each -> each.to().isEmpty()).isEmpty()) {
            return clock;
        }
        return clock.map(each -> lasting(each, efforts.getFirst().planned()));
    }

    /** A time that has only a beginning, with an end on its day. */
    static ClockRange lasting(ClockRange clock, int minutes) {
        int to = Math.min(MIDNIGHT, clock.from() + minutes);
        return new ClockRange(
                clock.from(),
                OptionalInt.of(to),
                false,
                false,
                clock.guessed(),
                clock.start(),
                clock.end(),
                clock.titleStart());
    }

    /** A title without the word that led to what was taken out behind it. */
    static String title(String before) {
        return Cut.tidy(LEFT.matcher(before).replaceAll(""));
    }
}
