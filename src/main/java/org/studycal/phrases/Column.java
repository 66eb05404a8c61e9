package org.studycal.phrases;

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
    ROOM
}
