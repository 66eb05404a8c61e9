package org.studycal.problem;

import java.util.OptionalInt;

/**
 * The named activity ends before the owner of this begins.
 *
 * @param activity id of the activity that comes first
 * @param minGapMinutes hard: least minutes from its last session's end to the owner's first
 *     session's start
 * @param maxGapMinutes soft: most such minutes, or empty
 */
public record Prerequisite(String activity, int minGapMinutes, OptionalInt maxGapMinutes) {}
