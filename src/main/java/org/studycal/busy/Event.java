package org.studycal.busy;

import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Stream;

/**
 * An event as its calendar gives it: a whole series, a single one, or the exception to a series.
 *
 * @param line where it begins in the file, counted from 1
 * @param label what occurrences say of it
 * @param start the start of the first occurrence
 * @param end the end of the first occurrence, null if it is not given
 * @param length how long each is, null if it is not given
 * @param rules which times it recurs at
 * @param exceptRules which of these times it leaves out
 * @param moreTimes further times it recurs at
 * @param exceptTimes times it leaves out
 * @param replaces which occurrence of its series it replaces, null if it is no exception
 * @param replacesLater whether it also replaces all later ones (RANGE=THISANDFUTURE)
 * @param version what it is newer by than another exception for the same occurrence
 */
record Event(
        int line,
        Label label,
        EventTime start,
        EventTime end,
        Length length,
        List<Recurrence> rules,
        List<Recurrence> exceptRules,
        List<Period> moreTimes,
        List<EventTime> exceptTimes,
        EventTime replaces,
        boolean replacesLater,
        Version version) {

    /**
     * What occurrences say of their event.
     *
     * @param allDay whether it is all-day though it is given by times, as Outlook does
     */
    record Label(
            String uid,
            String title,
            String activity,
            boolean own,
            boolean allDay,
            boolean transparent,
            boolean cancelled,
            boolean markedFree) {

        /** What to call the event in a message. */
        String name() {
            return title.isEmpty() ? uid : title;
        }
    }

    /** A further time of a series, with an end or a length if it has one of its own. */
    record Period(EventTime start, EventTime end, Length length) {}

    /**
     * How new an event is: by its sequence, then by its stamp.
     *
     * @param sequence -1 where it has none
     */
    record Version(long sequence, String stamp) implements Comparable<Version> {

        static final Version NONE = new Version(-1, "");

        /** The sequence, which is 0 where an event has none. */
        long number() {
            return Math.max(0, sequence);
        }

        @Override
        public int compareTo(Version other) {
            int bySequence = Long.compare(number(), other.number());
            return bySequence != 0 ? bySequence : stamp.compareTo(other.stamp);
        }
    }

    /** An event that happens once. */
    static Event single(int line, Label label, Period period) {
        return new Event(
                line,
                label,
                period.start(),
                period.end(),
                period.length(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                Version.NONE);
    }

    /** Whether it has other occurrences than its first. */
    boolean recurs() {
        return !rules.isEmpty() || !moreTimes.isEmpty();
    }

    /** The zones nobody knows, without which it has no time. */
    Stream<NamedZone> unknownZones() {
        Stream<EventTime> more = moreTimes.stream().flatMap(period -> Stream.of(period.start()));
        return Stream.concat(
                        Stream.concat(Stream.of(start), Stream.ofNullable(end)),
                        Stream.concat(
                                more,
                                Stream.concat(exceptTimes.stream(), Stream.ofNullable(replaces))))
                .filter(EventTime::isNowhere)
                .map(EventTime::zone);
    }

    /** How long its occurrences are. */
    Length length(ZoneRules person) {
        return length(start, end, length, person);
    }

    /** How long something is that starts and perhaps ends so. */
    static Length length(EventTime start, EventTime end, Length length, ZoneRules person) {
        if (start.isDate()) {
            if (end == null) {
                return length == null ? Length.ofDays(1) : length.inDays();
            }
            long days = end.date(person).toEpochDay() - start.wall().toLocalDate().toEpochDay();
            return Length.ofDays(Math.max(1, days));
        }
        if (end == null) {
            return length == null ? Length.NONE : length;
        }
        // An end without a zone is by the clock of the start; a date is the midnight before it.
        boolean byStart = end.isDate() || end.form() == EventTime.Form.FLOATING;
        EventTime moment = byStart ? new EventTime(end.wall(), start.form(), start.zone()) : end;
        Length between = Length.between(start.instant(person), moment.instant(person));
        return between.seconds() < 0 ? Length.NONE : between;
    }
}
