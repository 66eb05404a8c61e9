package org.studycal.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The person's limits over all categories; all hard.
 *
 * @param perDayMinutes most minutes of study a day, or empty
 * @param perWeekMinutes most minutes of study a calendar week, or empty
 * @param restDays days of each calendar week without any session, 0 to 6
 * @param breakMinutes least free minutes between two sessions, 0 for none
 * @param stretchMinutes after this much study without a long break, a long break is due; empty for
 *     no such rule
 * @param longBreakMinutes length of that long break
 * @param reservePercent share of each week's free time that stays free, 0 to 90
 * @param fuller weeks that may hold more than others; of several that hold, the last one does
 */
public record Limits(
        OptionalInt perDayMinutes,
        OptionalInt perWeekMinutes,
        int restDays,
        int breakMinutes,
        OptionalInt stretchMinutes,
        int longBreakMinutes,
        int reservePercent,
        List<FullerWeeks> fuller) {

    /** Most minutes of study in every week that begins by a day. */
    public record FullerWeeks(int minutes, LocalDate until) {}

    /** No limits. */
    public static final Limits NONE =
            new Limits(OptionalInt.empty(), OptionalInt.empty(), 0, 0, OptionalInt.empty(), 0, 0);

    public Limits {
        fuller = List.copyOf(fuller);
    }

    /** Limits that are the same in every week. */
    public Limits(
            OptionalInt perDayMinutes,
            OptionalInt perWeekMinutes,
            int restDays,
            int breakMinutes,
            OptionalInt stretchMinutes,
            int longBreakMinutes,
            int reservePercent) {
        this(
                perDayMinutes,
                perWeekMinutes,
                restDays,
                breakMinutes,
                stretchMinutes,
                longBreakMinutes,
                reservePercent,
                List.of());
    }

    /** Most minutes of study in the week that begins on a day, or empty. */
    public OptionalInt perWeekMinutes(LocalDate week) {
        for (FullerWeeks each : fuller.reversed()) {
            if (!week.isAfter(each.until())) {
                return perWeekMinutes.isEmpty()
                        ? perWeekMinutes
                        : OptionalInt.of(Math.max(perWeekMinutes.getAsInt(), each.minutes()));
            }
        }
        return perWeekMinutes;
    }

    /** The same limits with weeks that may hold more. */
    public Limits with(FullerWeeks weeks) {
        List<FullerWeeks> more = new ArrayList<>(fuller);
        more.add(weeks);
        return with(perWeekMinutes, restDays, reservePercent, more);
    }

    /** The same limits with another most of a week. */
    public Limits withPerWeek(int minutes) {
        return with(OptionalInt.of(minutes), restDays, reservePercent, fuller);
    }

    /** The same limits with other days of rest. */
    public Limits withRestDays(int days) {
        return with(perWeekMinutes, days, reservePercent, fuller);
    }

    /** The same limits with another share of each week that stays free. */
    public Limits withReserve(int percent) {
        return with(perWeekMinutes, restDays, percent, fuller);
    }

    private Limits with(OptionalInt perWeek, int rest, int reserve, List<FullerWeeks> weeks) {
        return new Limits(
                perDayMinutes,
                perWeek,
                rest,
                breakMinutes,
                stretchMinutes,
                longBreakMinutes,
                reserve,
                weeks);
    }
}
