package org.studycal.report;

import java.time.ZoneId;
import java.util.List;
import org.studycal.commitment.BusyOccurrence;

/**
 * What calendars hold as JSON: an array of {@code start, end, title, allDay, busy, source}; times
 * are ISO 8601 with offset, the end is exclusive.
 */
public final class BusyJson {

    private BusyJson() {}

    /** The occurrences as indented JSON with a line end, in their order. */
    public static String of(List<BusyOccurrence> occurrences, ZoneId zone) {
        return Json.text(
                Json.array(
                        occurrences,
                        each ->
                                Json.object()
                                        .put("start", Json.time(each.start(), zone))
                                        .put("end", Json.time(each.end(), zone))
                                        .put("title", each.title())
                                        .put("allDay", each.allDay())
                                        .put("busy", each.busy())
                                        .put("source", each.source())));
    }
}
