package org.studycal.sync;

/**
 * A calendar of an account.
 *
 * @param id how the server names it: an address or an identifier
 * @param title what the person calls it
 */
public record RemoteCalendar(String id, String title) {}
