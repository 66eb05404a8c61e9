package org.studycal.calendar;

/**
 * What the lint has to say of one line of a calendar file.
 *
 * @param line number of the line in the file, from 1
 * @param where component and identity that the line belongs to, empty for none
 * @param message what is wrong and what is expected
 * @param advice whether the file is correct, and some programs have trouble with it
 */
public record LintFinding(int line, String where, String message, boolean advice) {

    /** Without the line: where and what. */
    public String text() {
        return (where.isEmpty() ? "" : where + ": ") + (advice ? "advice: " : "") + message;
    }

    @Override
    public String toString() {
        return "line " + line + ": " + text();
    }
}
