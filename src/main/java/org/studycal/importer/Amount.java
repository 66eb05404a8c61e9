package org.studycal.importer;

/**
 * Study time in minutes as the plan says it, a range where it gives one.
 *
 * @param min at least
 * @param max at most; as {@code min} where the plan gives one figure
 * @param open whether the plan says "or more"
 * @param text as the plan has it, such as {@code 2-3 hours}; empty where it is a guess
 * @param line where it stands
 */
public record Amount(int min, int max, boolean open, String text, int line) {

    /** So often as much. */
    Amount times(int times) {
        return new Amount(min * times, max * times, open, text, line);
    }

    /** Both together. */
    Amount plus(Amount more) {
        String both = text + (text.isEmpty() || more.text.isEmpty() ? "" : " + ") + more.text;
        return new Amount(min + more.min, max + more.max, open || more.open, both, line);
    }

    /** An equal part for each of several. */
    Amount part(int parts) {
        return new Amount(min / parts, max / parts, open, text, line);
    }

    /** What is left of it without some minutes. */
    Amount less(int minutes) {
        return new Amount(min - minutes, max - minutes, open, text, line);
    }

    /** The figure to plan with: the middle of a range. */
    public int planned() {
        return (min + max) / 2;
    }
}
