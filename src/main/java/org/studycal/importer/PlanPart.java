package org.studycal.importer;

import java.util.List;

/**
 * A part of a plan's text, or several like it in a row, and what became of it.
 *
 * @param line where it begins
 * @param titles of the first and, if it is several, of the last
 * @param count how many it is
 * @param topics how many activities that are planned once
 * @param minutes their effort
 * @param habits how many weekly habits
 * @param milestones how many exams and checkpoints
 * @param checks lines of what is to be true at them
 * @param weeks target weeks of its topics
 * @param free topics without a target week
 * @param notes lines that say more about topics
 * @param settings lines about hours, times, dates or order
 * @param done lines of what is done
 * @param left lines that are left out
 */
public record PlanPart(
        int line,
        List<String> titles,
        int count,
        int topics,
        long minutes,
        int habits,
        int milestones,
        int checks,
        List<Integer> weeks,
        int free,
        int notes,
        int settings,
        int done,
        int left) {

    public PlanPart {
        titles = List.copyOf(titles);
        weeks = List.copyOf(weeks);
    }

    /**
     * Where a part of a plan begins.
     *
     * @param line of its heading
     * @param depth how many headings it stands under
     * @param title as a person reads it
     * @param period whether it is a week or other period
     */
    public record Head(int line, int depth, String title, boolean period) {}
}
