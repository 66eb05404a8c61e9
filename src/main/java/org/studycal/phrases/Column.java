package org.studycal.phrases;

import java.util.Locale;

/** What a table's column holds, by its header. */
public enum Column {
    WEEK,
    DAY,
    MONTH,
    PHASE,
    DATE,
    TIME,
    TOPIC,
    /** Tasks, activities, exercises. */
    TASK,
    /** What is done behind that in another column. */
    NEXT,
    PROJECT,
    EFFORT,
    RESOURCES,
    STATUS,
    NOTES,
    PREREQUISITES,
    DELIVERABLE,
    GOAL,
    NUMBER,
    /** Where a class is. */
    ROOM;

    /** What it is called in a table. */
    public String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
