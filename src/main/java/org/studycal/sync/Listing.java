package org.studycal.sync;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a calendar holds, or what changed in it.
 *
 * @param complete whether these are all events of the calendar, and not just those that changed
 * @param events those that are there
 * @param gone ids of events that were deleted; empty where the listing is complete
 * @param token what to ask with for what changes from now on, if the server can tell
 */
public record Listing(
        boolean complete, List<RemoteEvent> events, Set<String> gone, Optional<String> token) {}
