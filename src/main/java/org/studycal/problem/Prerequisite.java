package org.studycal.problem;

import java.util.Optional;

/**
 * The named activity ends before the owner of this begins.
 *
 * @param activity id of the activity that comes first
 * @param minGap hard: least wait from its last session's end to the owner's first session's start
 * @param maxGap soft: longest such wait, or empty
 */
public record Prerequisite(String activity, Gap minGap, Optional<Gap> maxGap) {

    /** One without a wait. */
    static Prerequisite of(String activity) {
        return new Prerequisite(activity, Gap.NONE, Optional.empty());
    }
}
