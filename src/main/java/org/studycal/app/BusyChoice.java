package org.studycal.app;

import java.nio.file.Path;
import java.util.List;

/**
 * The calendars to plan around besides those that the problem names.
 *
 * @param paths of those named now
 * @param asTheLastTime whether those of the last time count when none is named
 * @param copies where the problem's calendars come from that are no files
 */
public record BusyChoice(List<Path> paths, boolean asTheLastTime, CalendarCopies copies) {

    /** What a plan was made around, as it was seen the last time. */
    public static final BusyChoice AS_SEEN = new BusyChoice(List.of(), true, CalendarCopies.KEPT);

    public BusyChoice {
        paths = List.copyOf(paths);
    }
}
