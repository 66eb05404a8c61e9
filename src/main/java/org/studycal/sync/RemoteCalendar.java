package org.studycal.sync;

/**
 * A calendar of an account.
 *
 * @param id how the server names it: an address or an identifier
 * @param title what the person calls it
 */
public record RemoteCalendar(String id, String title) {

    /** Whether a person means it, by its title or its id. */
    public boolean isCalled(String wanted) {
        return title.equals(wanted) || id.equals(wanted);
    }
}
