package org.studycal.sync;

/**
 * Where an event is and in which version.
 *
 * @param id how the server names it: an address or an identifier
 * @param version its ETag as the server gave it, quotes included
 */
public record Stored(String id, String version) {}
