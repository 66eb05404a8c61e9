package org.studycal.problem;

import java.util.List;

/**
 * When the person can study and when not.
 *
 * @param availability weekly template and exceptions, see {@link Availability}
 * @param protectedTimes time never studied in
 * @param commitments fixed busy events
 * @param repeated busy events that come back
 * @param calendars files with more of them
 * @param busy what these and other calendars keep from study; empty until they are read
 * @param limits the person's limits over all categories
 */
public record Week(
        Availability availability,
        List<ProtectedTime> protectedTimes,
        List<Commitment> commitments,
        List<RepeatedCommitment> repeated,
        List<CalendarSource> calendars,
        List<BusyTime> busy,
        Limits limits) {

    public Week {
        protectedTimes = List.copyOf(protectedTimes);
        commitments = List.copyOf(commitments);
        repeated = List.copyOf(repeated);
        calendars = List.copyOf(calendars);
        busy = List.copyOf(busy);
    }

    /** A week in which no typed commitment comes back. */
    public Week(
            Availability availability,
            List<ProtectedTime> protectedTimes,
            List<Commitment> commitments,
            List<CalendarSource> calendars,
            List<BusyTime> busy,
            Limits limits) {
        this(availability, protectedTimes, commitments, List.of(), calendars, busy, limits);
    }

    Week with(Availability newAvailability, Limits newLimits) {
        return new Week(
                newAvailability, protectedTimes, commitments, repeated, calendars, busy, newLimits);
    }

    Week with(List<ProtectedTime> newProtectedTimes, List<BusyTime> newBusy) {
        return new Week(
                availability, newProtectedTimes, commitments, repeated, calendars, newBusy, limits);
    }
}
