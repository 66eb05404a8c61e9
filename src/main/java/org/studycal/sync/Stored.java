package org.studycal.sync;

/**
 * Where an event is and in which version.
 *
 * @param id how the server names it: what {@link Remote#create} was given, or an address that ends
 *     with that and {@code .ics}
 * @param version its ETag as the server gave it, quotes included
 */
public record Stored(String id, String version) {

    /** Whether it was created with an id. */
    public boolean isOf(String created) {
        return id.equals(created) || id.endsWith("/" + created + ".ics");
    }
}
