package org.studycal.phrases;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An amount of work that a text states.
 *
 * @param min minutes, at least
 * @param max minutes, at most; as {@code min} where the text gives one figure
 * @param open whether the text says "or more"
 * @param per what it is for; {@link Per#ALL} where the text does not say
 * @param days the days of the week that it is for; empty where the text does not say. With {@link
 *     Per#ALL} the text leaves open whether it is for each of them.
 * @param over the length that the amount is spread over, such as two weeks
 * @param start where it begins in the text
 * @param end where it ends, with what it is per and over
 */
public record Effort(
        int min,
        int max,
        boolean open,
        Per per,
        Set<DayOfWeek> days,
        Optional<Span> over,
        int start,
        int end)
        implements Mention {

    public Effort {
        Set<DayOfWeek> inOrder = EnumSet.noneOf(DayOfWeek.class);
        inOrder.addAll(days);
        days = Collections.unmodifiableSet(inOrder);
    }

    /** What an amount is for. */
    public enum Per {
        /** The whole thing it stands at. */
        ALL,
        DAY,
        WEEK,
        MONTH,
        SESSION
    }

    /** The same amount at another place. */
    public Effort at(int from, int to) {
        return new Effort(min, max, open, per, days, over, from, to);
    }

    /** The middle of the range, in minutes. */
    public int planned() {
        return (int) (((long) min + max) / 2);
    }
}
