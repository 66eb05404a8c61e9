package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Which of its days or weeks a part of a habit belongs to.
 *
 * @param week plan week, 0 for all but weekly habits
 * @param day the day itself, or of what is handed in the day of the hand-in; empty for all others
 */
public record Period(int week, Optional<LocalDate> day) {

    /** Of work that is done once. */
    public static final Period NONE = new Period(0, Optional.empty());

    private static final int DAYS_OF_A_WEEK = 7;

    /** A plan week. */
    public static Period ofWeek(int week) {
        return new Period(week, Optional.empty());
    }

    /** A day. */
    public static Period ofDay(LocalDate day) {
        return new Period(0, Optional.of(day));
    }

    /** Whether it is one at all. */
    public boolean exists() {
        return week > 0 || day.isPresent();
    }

    /** The period of an activity in which a session that begins then lies. */
    public static Period of(Activity activity, PlanWeeks weeks, LocalDateTime start) {
        return switch (activity.effort().repeat()) {
            case Repeat.Never never -> NONE;
            case Repeat.OfTopics reviews -> NONE;
            case Repeat.Weekly weekly -> ofWeek(weeks.weekOf(start.toLocalDate()));
            case Repeat.Daily daily -> ofDay(start.toLocalDate());
            case Repeat.HandIn handIn -> {
                LocalDate first = firstHandIn(activity, weeks.start(), handIn);
                long days = (long) handIn.weeks() * DAYS_OF_A_WEEK;
                long behind = ChronoUnit.DAYS.between(first, start.toLocalDate());
                LocalDate due = first.plusDays(Math.floorDiv(behind, days) * days);
                yield ofDay(
                        new DateLimit(due, handIn.time()).end().isAfter(start)
                                ? due
                                : due.plusDays(days));
            }
        };
    }

    /** The first hand-in after the plan's start and the activity's release. */
    public static LocalDate firstHandIn(Activity activity, LocalDate start, Repeat.HandIn handIn) {
        LocalDateTime begin =
                activity.release()
                        .map(DateLimit::start)
                        .filter(release -> release.isAfter(start.atStartOfDay()))
                        .orElse(start.atStartOfDay());
        DayOfWeek day = handIn.day();
        LocalDate first = begin.toLocalDate().with(TemporalAdjusters.nextOrSame(day));
        return new DateLimit(first, handIn.time()).end().isAfter(begin)
                ? first
                : first.plusWeeks(1);
    }

    /** As sentences go on with it: {@code in week 3}, {@code on 2027-01-05}. */
    @Override
    public String toString() {
        return day.map(date -> "on " + date).orElse(week > 0 ? "in week " + week : "");
    }
}
