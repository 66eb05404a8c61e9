package org.studycal.problem;

/**
 * How much work an activity is.
 *
 * @param minutes more than 0
 * @param repeat whether that is due again and again (a habit; what is missed of it lapses with its
 *     day or week)
 */
public record Effort(int minutes, Repeat repeat) {

    /** An effort that is due once. */
    public static Effort once(int minutes) {
        return new Effort(minutes, Repeat.NEVER);
    }

    /** Whether it is a habit. */
    public boolean repeats() {
        return !(repeat instanceof Repeat.Never);
    }
}
