package org.studycal.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.DateRange;

/** One entry of a progress file: something that happened, or news about a plan. */
public sealed interface Entry {

    /** When the entry was logged. */
    Instant at();

    /** The same entry where activities have other ids. */
    default Entry renamed(UnaryOperator<String> ids) {
        return switch (this) {
            case Finished it -> new Finished(it.at, ids.apply(it.activity));
            case Needs it -> new Needs(it.at, it.minutes, ids.apply(it.activity));
            case Did it -> new Did(it.at, it.minutes, ids.apply(it.activity), it.start);
            case Dropped it -> new Dropped(it.at, it.uid, ids.apply(it.activity), it.start, it.end);
            case Drop it -> new Drop(it.at, ids.apply(it.activity));
            case Recalled it -> new Recalled(it.at, ids.apply(it.activity), it.well);
            case Push it -> new Push(it.at, it.days, it.milestone, it.activity.map(ids));
            default -> this;
        };
    }

    /** The fate of whole sessions. */
    enum Mark {
        DONE,
        MISSED
    }

    /** An entry about one session. */
    sealed interface OfSession extends Entry permits Marked, Partly {

        /** The session's identity. */
        String uid();

        /**
         * When the session began that is meant; a session of this identity that a later plan puts
         * elsewhere is not. Without it the session is meant that had begun when it was logged.
         */
        Optional<Instant> start();
    }

    /** An entry about a session that was taken out of the calendar: it is missed. */
    sealed interface Deletion extends Entry permits Deleted, Dropped {

        /** The session's identity. */
        String uid();

        /** When the session was to begin. */
        Instant start();
    }

    /** An entry that changes how much work an activity is. */
    sealed interface OfActivity extends Entry permits Finished, Needs, Did, Dropped, Drop {

        /** The activity's id. */
        String activity();
    }

    /** A session was done or missed. */
    record Marked(Instant at, Mark mark, String uid, Optional<Instant> start)
            implements OfSession {}

    /**
     * A session's beginning was done.
     *
     * @param minutes of it, more than 0
     */
    record Partly(Instant at, int minutes, String uid, Optional<Instant> start)
            implements OfSession {}

    /** Every session of these days that had begun when it was logged was done or missed. */
    record MarkedDays(Instant at, Mark mark, DateRange days) implements Entry {}

    /** On these days nothing is done: sessions are missed, days ahead are protected. */
    sealed interface DaysOff extends Entry permits Sick, Holiday {

        /** The days. */
        DateRange days();

        /** What protects them. */
        String title();
    }

    /** The person is ill. */
    record Sick(Instant at, DateRange days) implements DaysOff {
        @Override
        public String title() {
            return "Sick";
        }
    }

    /** The person has other plans. */
    record Holiday(Instant at, DateRange days) implements DaysOff {
        @Override
        public String title() {
            return "Holiday";
        }
    }

    /** Nothing is left of an activity after it was logged. */
    record Finished(Instant at, String activity) implements OfActivity {}

    /**
     * An activity is more work than was known.
     *
     * @param minutes on top, more than 0
     */
    record Needs(Instant at, int minutes, String activity) implements OfActivity {}

    /**
     * A session that was not planned happened.
     *
     * @param minutes its length, more than 0
     * @param start when it began
     */
    record Did(Instant at, int minutes, String activity, Instant start) implements OfActivity {}

    /**
     * A session was put elsewhere by hand: it stays there, or was done then where that was over
     * when it was logged.
     *
     * @param from when it was to begin before; without it the session is meant wherever it was
     * @param until when it was to end before: what lay ahead of that time is kept free; without it
     *     nothing is
     * @param start when it begins
     * @param end when it ends, later than its start
     */
    record Pin(
            Instant at,
            String uid,
            Optional<Instant> from,
            Optional<Instant> until,
            Instant start,
            Instant end)
            implements Entry {}

    /**
     * A session was deleted by hand: it is missed, and what lay ahead of that time is kept free.
     *
     * @param start when it was to begin
     * @param end when it was to end, later than its start
     */
    record Deleted(Instant at, String uid, Instant start, Instant end) implements Deletion {}

    /**
     * A session was given up: it is missed, and its activity or the habit's week is so much less
     * work.
     *
     * @param start when it was to begin
     * @param end when it was to end, later than its start
     */
    record Dropped(Instant at, String uid, String activity, Instant start, Instant end)
            implements OfActivity, Deletion {

        /** The minutes by which there is less work. */
        public int minutes() {
            return Math.toIntExact(Duration.between(start, end).toMinutes());
        }
    }

    /** An activity is given up: nothing more of it is planned. */
    record Drop(Instant at, String activity) implements OfActivity {}

    /**
     * A topic was recalled, in a review or elsewhere: its next reviews come later, or sooner.
     *
     * @param activity its id
     * @param well or badly
     */
    record Recalled(Instant at, String activity, boolean well) implements Entry {}

    /**
     * What is left of a category's activities takes so much of what the problem plans for it; of
     * several entries about a category the last one holds.
     *
     * @param percent 10 to 1000; 100 is what the problem plans
     */
    record Takes(Instant at, int percent, String category) implements Entry {}

    /** An entry that eases what a plan has to keep to. */
    sealed interface Easing extends Entry permits Reserve, Rest, Week, Extra, Push {}

    /**
     * Another share of each week stays free.
     *
     * @param percent 0 to 90
     */
    record Reserve(Instant at, int percent) implements Easing {}

    /**
     * Another number of days of each week is without study.
     *
     * @param days 0 to 6
     */
    record Rest(Instant at, int days) implements Easing {}

    /**
     * Weeks hold more than the problem says.
     *
     * @param minutes of study in a week at most, more than 0
     * @param until in weeks that begin by this day
     */
    record Week(Instant at, int minutes, LocalDate until) implements Easing {}

    /**
     * There is time for study on these days, besides what they have.
     *
     * @param time of each such day
     */
    record Extra(Instant at, DateRange days, LabelledTime time) implements Easing {}

    /**
     * A date moves later: a milestone's, an activity's last days, or else the plan's end.
     *
     * @param days more than 0
     * @param milestone its id, if it is one
     * @param activity its id, if it is one's
     */
    record Push(Instant at, int days, Optional<String> milestone, Optional<String> activity)
            implements Easing {}

    /**
     * What the last command added that was not taken back yet is taken back.
     *
     * @param entries how many those are, more than 0
     */
    record Undo(Instant at, int entries) implements Entry {

        /** Takes back one entry. */
        public Undo(Instant at) {
            this(at, 1);
        }
    }
}
