package org.studycal.phrases;

/** What a stretch of the day is for. */
public enum Use {
    THEORY,
    DEEP_WORK,
    LAB,
    PROJECT,
    WRITING,
    REVIEW,
    PRACTICE,
    /** Studying, without saying which. */
    STUDY,
    BREAK,
    FAMILY,
    WORK,
    /** Classes of a school or university. */
    CLASSES,
    /** Meals, sleep, sport, ways, routines. */
    REST;

    /** Whether it is time for studying. */
    public boolean studying() {
        return compareTo(STUDY) <= 0;
    }
}
