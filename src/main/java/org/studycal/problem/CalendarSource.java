package org.studycal.problem;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A calendar file, or a folder of them, whose appointments keep time from study, and what counts as
 * an appointment in it.
 *
 * @param path as the user wrote it, or of its copy; in a problem file relative to that file
 * @param origin where the calendar is, if it is no file
 * @param transparent what an event means that its calendar marks as free; never {@code ASK}
 * @param allDay what an all-day event means
 * @param beforeMinutes kept free before every event that has a time
 * @param afterMinutes kept free after it
 * @param ignore patterns of titles that never count
 * @param protect patterns of titles that always count, whatever the other options say
 * @param titles what holds for events of some titles; of several that fit an event the first one
 *     that says it
 * @param me addresses of the person: what they declined is free
 * @param unknownZone what a time zone means that nobody knows; empty makes it an error
 */
public record CalendarSource(
        String path,
        Optional<CalendarOrigin> origin,
        Meaning transparent,
        Meaning allDay,
        int beforeMinutes,
        int afterMinutes,
        List<TitlePattern> ignore,
        List<TitlePattern> protect,
        List<TitleRule> titles,
        List<String> me,
        Optional<ZoneId> unknownZone) {

    /** The folder beside a problem that holds copies of calendars from elsewhere. */
    public static final String COPIES = "fetched";

    /** What a sort of event means for study. */
    public enum Meaning {
        /** It does not count. */
        IGNORE,
        /** It keeps its time from study. */
        BUSY,
        /** The person decides, once for each title. */
        ASK
    }

    public CalendarSource {
        ignore = List.copyOf(ignore);
        protect = List.copyOf(protect);
        titles = List.copyOf(titles);
        me = List.copyOf(me);
    }

    /** A calendar without options. */
    public static CalendarSource of(String path) {
        return new CalendarSource(
                path,
                Optional.empty(),
                Meaning.IGNORE,
                Meaning.BUSY,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The same calendar by another path. */
    public CalendarSource at(String other) {
        return new CalendarSource(
                other,
                origin,
                transparent,
                allDay,
                beforeMinutes,
                afterMinutes,
                ignore,
                protect,
                titles,
                me,
                unknownZone);
    }

    /** The most that is kept free before an event. */
    public int longestBeforeMinutes() {
        return titles.stream()
                .flatMapToInt(rule -> rule.beforeMinutes().stream())
                .reduce(beforeMinutes, Math::max);
    }

    /** The most that is kept free after an event. */
    public int longestAfterMinutes() {
        return titles.stream()
                .flatMapToInt(rule -> rule.afterMinutes().stream())
                .reduce(afterMinutes, Math::max);
    }
}
