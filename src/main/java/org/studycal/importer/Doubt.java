package org.studycal.importer;

/**
 * Something of a plan that was perhaps not understood as it is meant.
 *
 * @param line where in the plan, or 0
 * @param text one sentence with both figures
 * @param question whose answer would settle it
 */
public record Doubt(int line, String text, Question question) {

    /** What to ask the person. */
    public enum Question {
        FIRST_DAY,
        WEEKLY_HOURS,
        TIMES,
        TOPIC_LENGTH,
        /** The day of the exam in that line. */
        EXAM_DAY,
        /** Which of the sections that were taken are not to be studied. */
        SECTIONS,
        /** Whether it is right as it is; if not, the plan has to be corrected. */
        RIGHT
    }
}
