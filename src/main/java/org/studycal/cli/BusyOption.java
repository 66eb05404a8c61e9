package org.studycal.cli;

import java.nio.file.Path;
import java.util.List;
import org.studycal.app.BusyChoice;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The calendars that the command line names. */
final class BusyOption {

    @Option(
            names = "--busy",
            paramLabel = "PATH",
            description =
                    "Plan around this calendar: an .ics file, a folder of them, or another plan's"
                            + " solution folder. Repeatable; remembered in the solution.")
    private List<Path> paths = List.of();

    @Option(
            names = "--no-busy",
            description = "Forget the calendars that --busy named the last time.")
    private boolean none;

    @Mixin private OfflineOption offline;

    /** The calendars to plan around besides those of the problem. */
    BusyChoice choice(Console console) {
        return new BusyChoice(paths, paths.isEmpty() && !none, offline.copies(console));
    }
}
