package org.studycal.cli;

import org.studycal.app.CalendarCopies;
import org.studycal.app.FetchedCalendars;
import picocli.CommandLine.Option;

/** Whether calendars that are no files are fetched. */
final class OfflineOption {

    @Option(
            names = "--offline",
            description =
                    "Fetch no calendar that the problem names by its address or account: use the"
                            + " copies of the last time.")
    private boolean offline;

    /** Where those calendars come from. */
    CalendarCopies copies(Console console) {
        return new FetchedCalendars(
                console.workspace(), console.connections(), console.clock().instant(), offline);
    }
}
