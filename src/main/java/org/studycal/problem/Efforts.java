package org.studycal.problem;

import java.util.Locale;

/** Amounts of work as files write them: {@code 6h}, or {@code 3h/week} for a weekly habit. */
final class Efforts {

    private static final int MOST_MINUTES = 10_000 * 60;
    private static final int MINUTES_OF_A_WEEK = 168 * 60;

    /** An amount of work. */
    static final ValueType<Effort> EFFORT =
            ValueType.ofText(
                    FaultKind.BAD_DURATION,
                    "an effort like 6h, or 3h/week for a weekly habit",
                    Efforts::effort);

    private Efforts() {}

    private static Effort effort(String text) throws BadValue {
        String looks = "an effort like 6h, 1h30m, or 3h/week for a weekly habit";
        int slash = text.indexOf('/');
        if (slash < 0) {
            String plain =
                    text.toLowerCase(Locale.ROOT)
                            .replaceAll("\\s*(?:per|a|each|every)\\s+(?:week|wk)$", "/week");
            if (plain.endsWith("/week")) {
                throw new BadValue(
                        Quoted.of(text) + " is not an effort; expected " + looks, Quoted.of(plain));
            }
            return new Effort(Durations.parse(text, false, looks, 1, MOST_MINUTES), false);
        }
        String amount = text.substring(0, slash).strip();
        if (!text.substring(slash + 1).strip().equals("week")) {
            throw new BadValue(
                    Quoted.of(text) + " is not an effort; expected " + looks,
                    Quoted.of(amount + "/week"));
        }
        return new Effort(Durations.parse(amount, false, looks, 1, MINUTES_OF_A_WEEK), true);
    }
}
