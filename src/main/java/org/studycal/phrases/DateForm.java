package org.studycal.phrases;

import java.util.EnumSet;
import java.util.Set;

/** A date as it is written, and the place after it. */
record DateForm(DateMention.Day day, int end, Set<Trait> traits) {
    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    DateForm with(boolean really, Trait trait) {
        Set<Trait> more = EnumSet.copyOf(traits);
        if (really) {
            more.add(trait);
        }
        return new DateForm(day, end, more);
    }

    /** The same day in the month and year of another. */
    DateForm in(DateMention.Day other) {
        return new DateForm(
                new DateMention.Day(other.year(), other.month(), day.day()), end, traits);
    }

    /** What is to be known of the way in which a date is written. */
    enum Trait {
        MONTH_FIRST,
        DAY_FIRST,
        /** Day and month may be the other way round. */
        AMBIGUOUS,
        /** A date only in a range, alone or after a weekday. */
        NEEDS_COMPANY,
        /** A date only in a range or beside a weekday. */
        NEEDS_RANGE,
        /** A date only beside a weekday. */
        NEEDS_WEEKDAY,
        /** Points part it. */
        DOTTED
    }
}
