package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.studycal.importer.ImportSettings;
import org.studycal.importer.Sourced;
import org.studycal.importer.StudyWeek;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;

/**
 * A problem whose person is the same.
 *
 * @param folder where its paths start
 */
record LikeProblem(Problem problem, Path folder) {

    /** The problem of this name. */
    static LikeProblem of(Surroundings surroundings, String name)
            throws IOException, ProblemException {
        Path file = new ProblemArgument(name).file(surroundings);
        return new LikeProblem(
                ProblemReader.read(file).problem(), file.toAbsolutePath().getParent());
    }

    /** The settings with its zone, unless the user names one, and its week. */
    ImportSettings applied(ImportSettings settings, PersonOptions person, Path target) {
        ImportSettings zoned =
                person.hasZone()
                        ? settings
                        : settings.withZone(
                                Sourced.stated(problem.timeZone(), "as in " + problem.name(), 0));
        List<CalendarSource> calendars =
                problem.calendars().stream()
                        .map(calendar -> moved(calendar, target.toAbsolutePath().getParent()))
                        .toList();
        return zoned.withWeek(
                StudyWeek.like(problem).withCalendars(calendars), problem.weekStart());
    }

    /** The same calendar, named from another folder. */
    private CalendarSource moved(CalendarSource calendar, Path to) {
        Path path = Path.of(calendar.path());
        if (path.isAbsolute() || folder.normalize().equals(to.normalize())) {
            return calendar;
        }
        String there = to.normalize().relativize(folder.resolve(path).normalize()).toString();
        return new CalendarSource(
                there.replace('\\', '/'),
                calendar.transparent(),
                calendar.allDay(),
                calendar.beforeMinutes(),
                calendar.afterMinutes(),
                calendar.ignore(),
                calendar.protect(),
                calendar.unknownZone());
    }
}
