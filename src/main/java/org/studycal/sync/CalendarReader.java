package org.studycal.sync;

import java.time.Instant;
import java.util.List;

/** Calendars of an account as far as they are only looked at. */
public interface CalendarReader {

    /** The calendars of the account. */
    List<RemoteCalendar> calendars() throws RemoteException;

    /** Calendar files of the events that touch a stretch of time, in any order. */
    List<byte[]> files(RemoteCalendar calendar, Instant from, Instant to) throws RemoteException;
}
