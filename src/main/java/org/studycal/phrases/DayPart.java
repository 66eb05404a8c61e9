package org.studycal.phrases;

/** A part of the day that words name. */
public enum DayPart {
    MORNING,
    AFTERNOON,
    EVENING
}
