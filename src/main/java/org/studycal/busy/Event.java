package org.studycal.busy;

import java.time.Duration;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Stream;

/**
 * An event as its calendar gives it: a whole series, a single one, or the exception to a series.
 *
 * @param line where it begins in the file, counted from 1
 * @param label what occurrences say of it
 * @param first its first occurrence
 * @param rules which times it recurs at
 * @param exceptRules which of these times it leaves out
 * @param moreTimes further times it recurs at
 * @param exceptTimes times it leaves out
 * @param replaces which occurrence of its series it replaces, null if it is no exception
 * @param replacesLater whether it also replaces all later ones (RANGE=THISANDFUTURE)
 * @param version what it is newer by than another revision
 */
record Event(
        int line,
        Label label,
        Period first,
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
     * @param travel the way there, which Apple's calendars know
     */
    record Label(
            String uid,
            String title,
            String activity,
            boolean own,
            boolean allDay,
            boolean transparent,
            boolean cancelled,
            boolean markedFree,
            Invitation invitation,
            Duration travel) {

        /** What to call the event in a message. */
        String name() {
            return title.isEmpty() ? uid : title;
        }
    }

    /** A time of an event with its end or length, each null if it is not given. */
    record Period(EventTime start, EventTime end, Length length) {

        /** How long it is. */
        Length length(ZoneRules person) {
            if (end == null) {
                Length none = start.isDate() ? Length.DAY : Length.NONE;
                Length given = length == null ? none : length;
                return start.isDate() ? given.inDays() : given;
            }
            if (start.isDate()) {
                return Length.ofDays(
                        end.date(person).toEpochDay() - start.wall().toLocalDate().toEpochDay());
            }
            // An end without a zone is by the clock of the start; a date is the midnight before it.
            boolean byStart = end.isDate() || end.form() == EventTime.Form.FLOATING;
            EventTime moment =
                    byStart ? new EventTime(end.wall(), start.form(), start.zone()) : end;
            Length between = Length.between(start.instant(person), moment.instant(person));
            return between.seconds() < 0 ? Length.NONE : between;
        }
    }

    /**
     * How new an event is: by its sequence, then by whether its calendar cancels it, then by its
     * stamp.
     *
     * @param sequence -1 where it has none, which is as new as 0
     */
    record Version(long sequence, boolean cancels, String stamp) implements Comparable<Version> {

        static final Version NONE = new Version(-1, false, "");

        /** The order of revisions without their stamps, which exporters set as they like. */
        long revision() {
            return 2 * Math.max(0, sequence) + (cancels ? 1 : 0);
        }

        @Override
        public int compareTo(Version other) {
            int byRevision = Long.compare(revision(), other.revision());
            return byRevision != 0 ? byRevision : stamp.compareTo(other.stamp);
        }
    }

    /** A stretch of busy time that says no more of itself. */
    static Event of(int line, Label label, Period period) {
        List<Recurrence> rules = List.of();
        return new Event(
                line, label, period, rules, rules, List.of(), List.of(), null, false, Version.NONE);
    }

    /** Whether another one has the same title and the same times. */
    boolean saysTheSameAs(Event other) {
        return label.equals(other.label)
                && first.equals(other.first)
                && rules.equals(other.rules)
                && exceptRules.equals(other.exceptRules)
                && moreTimes.equals(other.moreTimes)
                && exceptTimes.equals(other.exceptTimes);
    }

    EventTime start() {
        return first.start();
    }

    /** How long its occurrences are. */
    Length length(ZoneRules person) {
        return first.length(person);
    }

    /** The zones nobody knows, without which it has no time. */
    Stream<NamedZone> unknownZones() {
        return Stream.of(
                        Stream.of(first.start()),
                        Stream.ofNullable(first.end()),
                        moreTimes.stream().map(Period::start),
                        exceptTimes.stream(),
                        Stream.ofNullable(replaces))
                .flatMap(times -> times)
                .filter(EventTime::isNowhere)
                .map(EventTime::zone);
    }
}
