package org.studycal.app;

import java.nio.file.Path;
import java.util.List;

/**
 * The calendars to plan around besides those that the problem names.
 *
 * @param paths of those named now
 * @param asTheLastTime whether those of the last time count when none is named
 */
public record BusyChoice(List<Path> paths, boolean asTheLastTime) {

    public BusyChoice {
        paths = List.copyOf(paths);
    }
}
