package org.studycal.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.studycal.importer.ImportSettings;
import org.studycal.importer.Sourced;
import org.studycal.importer.StudyWeek;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;

/**
 * A problem whose person is the same.
 *
 * @param folder where its paths start
 */
public record LikeProblem(Problem problem, Path folder) {

    /** The problem of this name. */
    public static LikeProblem of(Workspace workspace, String name)
            throws IOException, ProblemException {
        ProblemFile file = ProblemFile.of(workspace, name);
        return new LikeProblem(
                file.stated(Optional.empty(), Listener.NONE).problem(),
                file.path().toAbsolutePath().getParent());
    }

    /**
     * The settings with its week, and with its zone where the person names none.
     *
     * @param target the file of the problem that is made
     */
    public ImportSettings applied(ImportSettings settings, boolean ownZone, Path target) {
        ImportSettings zoned =
                ownZone
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
        if (calendar.origin().isPresent()
                || path.isAbsolute()
                || folder.normalize().equals(to.normalize())) {
            return calendar;
        }
        String there = to.normalize().relativize(folder.resolve(path).normalize()).toString();
        return calendar.at(there.replace('\\', '/'));
    }
}
