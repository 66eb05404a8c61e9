package org.studycal.ask;

import java.util.List;
import java.util.Optional;
import org.studycal.progress.Entry;

/**
 * How safe a plan is that was made to be so.
 *
 * @param asked in how many of a hundred lives all should be reached in time
 * @param reserve how much of each week stays free for that, in per cent
 * @param chances with the plan that was made
 * @param enough whether they are as high as was asked
 * @param recorded what the log says from now on, unless the reserve is as before
 */
public record Safety(
        int asked, int reserve, List<Chance> chances, boolean enough, Optional<Entry> recorded) {

    public Safety {
        chances = List.copyOf(chances);
    }
}
