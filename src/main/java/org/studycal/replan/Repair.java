package org.studycal.replan;

import java.util.List;
import org.studycal.progress.Entry;

/**
 * Something that brings back what a plan has no place for any more.
 *
 * @param kind what is given for it
 * @param entries what a progress file says of it
 */
public record Repair(Kind kind, List<Entry> entries) {

    /** What is given for the place that is missing, in the order of a menu. */
    public enum Kind {
        /** The share of each week that was to stay free. */
        RESERVE("reserve"),
        /** Days of each week that were to be without study. */
        REST("rest"),
        /** How much a week holds at most, up to a day. */
        WEEK("week"),
        /** Time on days that are named. */
        EXTRA("extra"),
        /** A date that was to be kept. */
        PUSH("push"),
        /** The least important sessions or activities. */
        DROP("drop");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What a progress file and the command line call it. */
        public String word() {
            return word;
        }
    }

    public Repair {
        entries = List.copyOf(entries);
    }
}
