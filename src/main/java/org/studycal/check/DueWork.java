package org.studycal.check;

import java.time.LocalDate;
import org.studycal.problem.Activity;

/**
 * Work that must be done between two days.
 *
 * @param activity whose work
 * @param earliest first day on which it can be done
 * @param latest last day on which it can be done
 * @param asked how many minutes
 * @param pinned how many of them the user pinned by hand
 */
record DueWork(Activity activity, LocalDate earliest, LocalDate latest, long asked, long pinned) {

    /** Minutes that still need a place. */
    long minutes() {
        return asked - pinned;
    }
}
