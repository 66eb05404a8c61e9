package org.studycal.app;

import java.time.Duration;
import java.util.Optional;

/** Follows a use case: hears warnings and progress, may stop a search, may be asked. */
public interface Listener {

    /** Hears nothing. */
    Listener NONE = new Listener() {};

    /** Hears a warning. */
    default void warn(Warning warning) {}

    /**
     * A search begins.
     *
     * @param timeLimit how long it may take
     * @return what follows it to its end
     */
    default Watch search(Duration timeLimit) {
        return new Watch() {};
    }

    /**
     * Whether the all-day events of this title keep their days free of study; empty when there is
     * nobody to ask.
     */
    default Optional<Boolean> keepsFree(String title, String source) {
        return Optional.empty();
    }

    /** Whether the person agrees; empty when there is nobody to ask. */
    default Optional<Boolean> agrees(Consent question) {
        return Optional.empty();
    }

    /**
     * A calendar from elsewhere is read from its copy.
     *
     * @param age since that was fetched
     */
    default void readsCopy(String calendar, Duration age) {}

    /**
     * An event of many was written to a calendar elsewhere.
     *
     * @param done how many by now
     * @param all how many there are to write
     */
    default void written(int done, int all) {}

    /** Follows one search; closed when that ends. */
    interface Watch extends AutoCloseable {

        /** A better plan was found, or the best one at the end; a few times a second at most. */
        default void better(Duration elapsed, long leftOutMinutes, long costUnits) {}

        /**
         * Whether to stop now with the best plan so far; asked many times a second, by several
         * threads at once.
         */
        default boolean stop() {
            return false;
        }

        @Override
        default void close() {}
    }
}
