package org.studycal.busy;

/**
 * How much work something may still cost. Without a limit, a rule of one line keeps a computer busy
 * for years.
 */
final class Allowance {

    private final Allowance whole;
    private long left;
    private boolean gaveUp;

    Allowance(long most) {
        this(null, most);
    }

    private Allowance(Allowance whole, long most) {
        this.whole = whole;
        this.left = most;
    }

    /** A part of it that may not use up more than a share. */
    Allowance share(long most) {
        return new Allowance(this, most);
    }

    /** Takes one unit of it, unless it is used up. */
    boolean take() {
        if (left <= 0 || (whole != null && !whole.take())) {
            left = 0;
            return false;
        }
        left--;
        return true;
    }

    /** Says that the work was given up for another reason. */
    void giveUp() {
        gaveUp = true;
    }

    /** Whether the work may be incomplete. */
    boolean isUsedUp() {
        return gaveUp || left <= 0;
    }
}
