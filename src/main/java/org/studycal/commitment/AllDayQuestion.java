package org.studycal.commitment;

import java.util.Optional;

/** Asks the person about an all-day event. */
@FunctionalInterface
public interface AllDayQuestion {

    /** Asks nobody. */
    AllDayQuestion NONE = (title, source) -> Optional.empty();

    /**
     * Whether the all-day events of this title keep their days free of study; empty when there is
     * nobody to ask.
     */
    Optional<Boolean> keepsFree(String title, String source);
}
