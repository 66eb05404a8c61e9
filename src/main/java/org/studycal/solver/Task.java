package org.studycal.solver;

import org.studycal.problem.Activity;
import org.studycal.problem.Period;

/**
 * Work that the solver places: an activity, or one day or week of a habit. What is pinned of it is
 * already taken off.
 *
 * @param index place in {@link Model#tasks}
 * @param activity its activity
 * @param period day or week of a habit, none for other activities
 * @param category index of its category
 * @param minutes effort to place, 0 or more
 * @param slots slots that takes
 * @param minRun fewest slots of a session, but for its last one
 * @param maxRun most slots of a session
 * @param leftPrice what a slot of it left out counts for in the medium score
 * @param lastLeftPrice the same for the last slot of the whole effort, which it may not fill
 * @param from first slot it may use
 * @param to first slot after those it may use
 * @param due by when it is not late
 * @param aimFrom first target week counted from 0; 0 for no target
 * @param aimTo last target week counted from 0; {@link Integer#MAX_VALUE} for no target
 */
public record Task(
        int index,
        Activity activity,
        Period period,
        int category,
        int minutes,
        int slots,
        int minRun,
        int maxRun,
        long leftPrice,
        long lastLeftPrice,
        int from,
        int to,
        Due due,
        int aimFrom,
        int aimTo) {

    /**
     * Minutes of the last slot of the whole effort that are really used, 1 to the slot's length.
     */
    int lastPiece(int slotMinutes) {
        return minutes - (slots - 1) * slotMinutes;
    }

    /** Minutes left out when so many slots are placed: the last piece is what goes first. */
    int leftMinutes(int placed, int slotMinutes) {
        return placed >= slots ? 0 : minutes - placed * slotMinutes;
    }

    /** What the slots that are not placed count for in the medium score. */
    long leftPrice(int placed) {
        return placed >= slots ? 0 : lastLeftPrice + (slots - 1L - placed) * leftPrice;
    }

    /** Whether its last piece is shorter than a slot. */
    boolean endsInsideSlot() {
        return lastLeftPrice != leftPrice;
    }

    /** Whether it is a day or week of a habit. */
    boolean isHabit() {
        return period.exists();
    }

    /** Weeks between a week and its target weeks. */
    long weeksOff(int inWeek) {
        return inWeek < aimFrom || inWeek > aimTo
                ? Math.max((long) aimFrom - inWeek, (long) inWeek - aimTo)
                : 0;
    }

    /** A task is itself only: the constraint streams look tasks up hundreds of times a slot. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return (activity.id() + " " + period).strip();
    }
}
