package org.studycal.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.studycal.problem.CalendarAddress;
import org.studycal.problem.CalendarSource;

/**
 * A calendar that a person names from the folder they are in, as a problem names it from its own.
 */
public final class NamedCalendar {

    private NamedCalendar() {}

    /**
     * The calendar, for a problem in the folder of problems.
     *
     * @param file as the person wrote it
     */
    public static CalendarSource of(Workspace workspace, String file) {
        refuseAddress(file);
        Path path;
        try {
            path = Path.of(file.strip());
        } catch (InvalidPathException e) {
            throw new BadInput("'" + file + "' cannot be the name of a file");
        }
        if (Files.notExists(workspace.resolve(path))) {
            throw new BadInput(
                    "there is no calendar '" + file.strip() + "'",
                    "Expected a file that a calendar program exported (.ics), or a folder of them.");
        }
        String written =
                path.isAbsolute()
                        ? path.toString()
                        : ProblemFile.PROBLEMS.relativize(path.normalize()).toString();
        return CalendarSource.of(written.replace('\\', '/'));
    }

    /** Says what to do where somebody gives the address of a calendar for its file. */
    static void refuseAddress(String written) {
        if (CalendarAddress.is(written)) {
            throw new BadInput(
                    "this is an address, and here a calendar is a file",
                    "One at an address: " + CalendarAddress.HINT + ".",
                    "Where it is secret, 'studycal connect url' keeps it outside the problem.");
        }
    }
}
