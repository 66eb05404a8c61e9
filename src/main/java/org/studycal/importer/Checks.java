package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.PlanPart.Head;

/**
 * What a plan's text says, to compare with what was understood of it.
 *
 * @param lines every line of the text with its account
 * @param heads where the parts of the text begin
 * @param doubts what was perhaps not understood
 * @param lastWeek the highest number of a week anywhere in the text, or 0
 * @param lastWeekLine where it stands
 * @param weeks how many weeks the text says that it has, or 0
 * @param weeksLine where it says so
 * @param total study time that the text states for the whole plan
 * @param days the days that the time of a week is for
 */
public record Checks(
        List<AccountedLine> lines,
        List<Head> heads,
        List<Doubt> doubts,
        int lastWeek,
        int lastWeekLine,
        int weeks,
        int weeksLine,
        Optional<Amount> total,
        Set<DayOfWeek> days) {

    /** Of a plan that was not read from a text. */
    public static final Checks NONE =
            new Checks(
                    List.of(),
                    List.of(),
                    List.of(),
                    0,
                    0,
                    0,
                    0,
                    Optional.empty(),
                    EnumSet.allOf(DayOfWeek.class));

    public Checks {
        lines = List.copyOf(lines);
        heads = List.copyOf(heads);
        doubts = List.copyOf(doubts);
        days = Set.copyOf(days);
    }
}
