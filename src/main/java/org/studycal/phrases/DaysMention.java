package org.studycal.phrases;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Days of the week that a text names.
 *
 * @param days at least one
 * @param start where they begin in the text
 * @param end where they end
 * @param titleStart where the rest of the text begins, past colons, dashes and closing brackets
 */
public record DaysMention(Set<DayOfWeek> days, int start, int end, int titleStart)
        implements Mention {

    public DaysMention {
        Set<DayOfWeek> inOrder = EnumSet.noneOf(DayOfWeek.class);
        inOrder.addAll(days);
        days = Collections.unmodifiableSet(inOrder);
    }
}
