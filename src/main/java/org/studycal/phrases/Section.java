package org.studycal.phrases;

/** What a heading or label announces. */
public enum Section {
    THEORY,
    /** Labs, exercises, practice. */
    LAB,
    PROJECT,
    REVIEW,
    EXAM,
    /** Milestones and checkpoints with their check lists. */
    CHECKPOINT,
    RESOURCES,
    TIPS,
    COSTS,
    /** Tables and lists to tick off progress in. */
    TRACKER,
    /** A template of a day or week. */
    SCHEDULE,
    /** How hours are shared out. */
    ALLOCATION,
    GOALS,
    /** What a period is about: its items are topics, a line alone is a note. */
    FOCUS,
    PREREQUISITES,
    SUMMARY,
    DELIVERABLE,
    NOTES,
    /** A list of what to study, said in so many words. */
    TOPICS
}
