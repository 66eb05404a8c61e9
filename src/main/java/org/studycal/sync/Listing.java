package org.studycal.sync;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a calendar holds, or what changed in it.
 *
 * @param complete whether these are all events of the calendar; where it was asked for what changed
 *     whether all is listed in spite of that, else false where the answer has an end missing
 * @param events those that are there
 * @param gone ids of events that were deleted; empty where the listing is complete
 * @param token what to ask with for what changes from now on, if the server can tell
 */
public record Listing(
        boolean complete, List<RemoteEvent> events, Set<String> gone, Optional<String> token) {}
