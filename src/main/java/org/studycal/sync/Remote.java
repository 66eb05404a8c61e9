package org.studycal.sync;

import java.util.List;
import java.util.Optional;
import org.studycal.calendar.PlannedEvent;

/**
 * The calendars of an account on a server. Every verb is one that a server answers for a single
 * event or calendar; what to do and in which order is decided elsewhere.
 */
public interface Remote {

    /** The calendars of the account, as far as its permission lets them be seen. */
    List<RemoteCalendar> calendars() throws RemoteException;

    /** Makes an empty calendar. */
    RemoteCalendar makeCalendar(String title) throws RemoteException;

    /**
     * What a calendar holds.
     *
     * @param token what the listing before gave: then only what changed since may be listed
     */
    Listing list(RemoteCalendar calendar, Optional<String> token) throws RemoteException;

    /**
     * Puts a new event into a calendar, which must not have one with this id.
     *
     * @param id made of {@code a} to {@code v} and digits
     * @throws RemoteException of kind {@code EXISTS} or {@code SPENT_ID} when it has or had one
     */
    Stored create(RemoteCalendar calendar, String id, PlannedEvent event) throws RemoteException;

    /**
     * Replaces an event, provided that nobody changed it since.
     *
     * @throws RemoteException of kind {@code CONFLICT} when somebody did, {@code MISSING} when it
     *     is gone
     */
    Stored update(RemoteCalendar calendar, Stored stored, PlannedEvent event)
            throws RemoteException;

    /**
     * Deletes an event, provided that nobody changed it since.
     *
     * @throws RemoteException of kind {@code CONFLICT} when somebody did, {@code MISSING} when it
     *     is gone
     */
    void delete(RemoteCalendar calendar, Stored stored) throws RemoteException;
}
