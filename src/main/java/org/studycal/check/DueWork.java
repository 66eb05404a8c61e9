package org.studycal.check;

import org.studycal.problem.Activity;
import org.studycal.problem.DateLimit;

/**
 * Work that must be done between two days or moments.
 *
 * @param activity whose work
 * @param earliest from when on it can be done
 * @param latest by when it must be done
 * @param asked how many minutes
 * @param pinned how many of them the user pinned by hand
 */
record DueWork(Activity activity, DateLimit earliest, DateLimit latest, long asked, long pinned) {

    /** Minutes that still need a place. */
    long minutes() {
        return asked - pinned;
    }
}
