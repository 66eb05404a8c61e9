package org.studycal.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.studycal.commitment.AllDayQuestion;
import org.studycal.commitment.AppointmentReader;
import org.studycal.commitment.Appointments;
import org.studycal.commitment.PlacedCalendar;
import org.studycal.plan.SolutionException;
import org.studycal.problem.CalendarSource;
import org.studycal.revision.OwnEvents;

/** A first look at the calendars of a problem that has just been written. */
public final class CalendarLook {

    private CalendarLook() {}

    /**
     * What they hold; what is wrong with them is among it and stops nothing.
     *
     * @param problem where the problem's file is, from where it names them
     */
    public static Appointments at(
            Workspace workspace,
            Path problem,
            List<CalendarSource> sources,
            ZoneId zone,
            LocalDate first,
            LocalDate last)
            throws IOException, SolutionException {
        List<PlacedCalendar> calendars =
                sources.stream()
                        .map(
                                source ->
                                        new PlacedCalendar(
                                                source,
                                                workspace
                                                        .resolve(problem)
                                                        .resolveSibling(source.path()),
                                                true,
                                                Map.of()))
                        .toList();
        return AppointmentReader.read(
                calendars, first, last, zone, OwnEvents.NONE, AllDayQuestion.NONE);
    }
}
