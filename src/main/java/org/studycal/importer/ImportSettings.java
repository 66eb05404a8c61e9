package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a plan does not know of the person who follows it.
 *
 * @param zone of every local time
 * @param start the first day; empty for that of the plan, or else for {@code today}'s next Monday
 * @param today by the clock
 * @param weeklyMinutes study time of a week, whatever the plan says
 * @param topicMinutes time of a topic of which nothing tells how long it takes
 * @param week when the person can study, whatever the plan says
 * @param weekStart first day of a calendar week, where the plan has no dates
 */
public record ImportSettings(
        Sourced<ZoneId> zone,
        Optional<LocalDate> start,
        LocalDate today,
        OptionalInt weeklyMinutes,
        OptionalInt topicMinutes,
        Optional<StudyWeek> week,
        DayOfWeek weekStart) {

    /** Nothing but zone and clock: all else is as the plan says, or a guess. */
    public static ImportSettings of(Sourced<ZoneId> zone, LocalDate today) {
        return new ImportSettings(
                zone,
                Optional.empty(),
                today,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                DayOfWeek.MONDAY);
    }

    /** The same with another first day. */
    public ImportSettings withStart(LocalDate date) {
        return new ImportSettings(
                zone, Optional.of(date), today, weeklyMinutes, topicMinutes, week, weekStart);
    }

    /** The same in another zone. */
    public ImportSettings withZone(Sourced<ZoneId> other) {
        return new ImportSettings(
                other, start, today, weeklyMinutes, topicMinutes, week, weekStart);
    }

    /** The same with another study time of a week. */
    public ImportSettings withWeeklyMinutes(int minutes) {
        return new ImportSettings(
                zone, start, today, OptionalInt.of(minutes), topicMinutes, week, weekStart);
    }

    /** The same with another time for topics of which nothing tells how long they take. */
    public ImportSettings withTopicMinutes(int minutes) {
        return new ImportSettings(
                zone, start, today, weeklyMinutes, OptionalInt.of(minutes), week, weekStart);
    }

    /** The same with another week. */
    public ImportSettings withWeek(StudyWeek other, DayOfWeek first) {
        return new ImportSettings(
                zone, start, today, weeklyMinutes, topicMinutes, Optional.of(other), first);
    }
}
