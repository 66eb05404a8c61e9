package org.studycal.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.studycal.problem.CalendarSource;

/**
 * A calendar that the user names from the folder they are in, as a problem names it from its own.
 */
final class CalendarPath {

    private CalendarPath() {}

    /**
     * The calendar.
     *
     * @param folder of the problem
     */
    static CalendarSource from(Surroundings surroundings, Path folder, String file) {
        Path path;
        try {
            path = Path.of(file.strip());
        } catch (InvalidPathException e) {
            throw new BadInput("'" + file + "' can not be the name of a file");
        }
        if (Files.notExists(surroundings.resolve(path))) {
            throw new BadInput(
                    "there is no calendar '" + file.strip() + "'",
                    "Expected a file that a calendar program exported (.ics), or a folder of them.");
        }
        String written =
                path.isAbsolute()
                        ? path.toString()
                        : folder.normalize().relativize(path.normalize()).toString();
        return CalendarSource.of(written.replace('\\', '/'));
    }
}
