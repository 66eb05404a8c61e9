package org.studycal.phrases;

/**
 * A numbered stretch of a plan that a text names, such as {@code Weeks 1-4}.
 *
 * @param unit what kind of stretch
 * @param first its number
 * @param last the last number of a range; as {@code first} where there is none
 * @param open whether the range goes on, such as {@code Week 12+}
 * @param weak whether the word often means something else, such as {@code Part} or {@code Step}
 * @param calendar whether it counts the weeks of a year and not those of the plan
 * @param start where the name begins in the text
 * @param end where the name ends
 * @param titleStart where the rest of the text begins, past colons, dashes and closing brackets
 */
public record PeriodName(
        Unit unit,
        int first,
        int last,
        boolean open,
        boolean weak,
        boolean calendar,
        int start,
        int end,
        int titleStart)
        implements Mention {

    /** The same with other numbers, which count the plan's own weeks. */
    public PeriodName counting(int from, int to) {
        return new PeriodName(unit, from, to, open, weak, false, start, end, titleStart);
    }

    /** What a stretch is called. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        /** Phase, module, sprint, chapter, part, unit, stage. */
        PHASE
    }
}
