package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/** How often an effort is due. */
public sealed interface Repeat {

    /** Once. */
    Repeat NEVER = new Never();

    /** Every day. */
    Repeat DAILY = new Daily();

    /** Every calendar week. */
    Repeat WEEKLY = new Weekly();

    /** As often as a topic is due. */
    Repeat REVIEWS = new OfTopics();

    /** Once in the plan. */
    record Never() implements Repeat {
        @Override
        public String toString() {
            return "once";
        }
    }

    /** On every day with a window that will do. */
    record Daily() implements Repeat {
        @Override
        public String toString() {
            return "every day";
        }
    }

    /** In every calendar week. */
    record Weekly() implements Repeat {
        @Override
        public String toString() {
            return "every week";
        }
    }

    /** When topics are to be reviewed, see {@link Reviews}: where they lie decides. */
    record OfTopics() implements Repeat {
        @Override
        public String toString() {
            return "for each topic";
        }
    }

    /**
     * To be handed in again and again: the work of a period, which goes from one hand-in to the
     * next, is done by the end of it.
     *
     * @param weeks between two hand-ins
     * @param day of the week on which it is handed in
     * @param time wall time by which, or empty for the end of the day
     */
    record HandIn(int weeks, DayOfWeek day, Optional<LocalTime> time) implements Repeat {

        /** Like {@code every week by Mon 12:00}. */
        @Override
        public String toString() {
            String name = day.name();
            return (weeks == 1 ? "every week" : "every " + weeks + " weeks")
                    + " by "
                    + name.charAt(0)
                    + name.substring(1, 3).toLowerCase(Locale.ROOT)
                    + time.map(clock -> " " + clock).orElse("");
        }
    }
}
