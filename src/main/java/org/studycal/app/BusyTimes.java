package org.studycal.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.commitment.AllDayQuestion;
import org.studycal.commitment.AppointmentReader;
import org.studycal.commitment.Appointments;
import org.studycal.commitment.PlacedCalendar;
import org.studycal.plan.SolutionException;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.revision.OwnEvents;
import org.studycal.solver.Horizon;

/**
 * What calendars keep from study.
 *
 * @param zone where the person lives
 * @param planEnd last day of the plan, if the question is about one
 */
public record BusyTimes(Appointments appointments, ZoneId zone, Optional<LocalDate> planEnd) {

    /**
     * What to look at.
     *
     * @param calendars with their options; the problem's if there are none
     * @param problem name of the problem that says what is not said here
     * @param from first day
     * @param to last day, included
     * @param copies where the problem's calendars come from that are no files
     */
    public record Request(
            Workspace workspace,
            List<CalendarSource> calendars,
            Optional<String> problem,
            Optional<ZoneId> zone,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            CalendarCopies copies) {}

    /** Reads calendars. */
    public static BusyTimes run(Request request, Listener listener)
            throws IOException, ProblemException, SolutionException {
        Optional<ProblemFile> file = Optional.empty();
        Optional<Problem> problem = Optional.empty();
        if (request.problem().isPresent()) {
            file = Optional.of(ProblemFile.of(request.workspace(), request.problem().get()));
            problem = Optional.of(file.get().stated(Optional.empty(), listener).problem());
        }
        ZoneId zone = given("--zone", request.zone(), problem.map(Problem::timeZone));
        LocalDate first = given("--from", request.from(), problem.map(Problem::start));
        LocalDate last =
                given(
                        "--to",
                        request.to(),
                        problem.map(each -> Horizon.latest(each, Instant.EPOCH)));
        if (last.isBefore(first)) {
            throw new BadInput("--to %s is before --from %s".formatted(last, first));
        }
        List<PlacedCalendar> calendars = calendars(request, file, problem);
        if (problem.isPresent()) {
            request.copies()
                    .bring(calendars, CalendarCopies.stretch(problem.get(), last), listener);
        }
        return new BusyTimes(
                AppointmentReader.read(
                        calendars, first, last, zone, own(request, listener), AllDayQuestion.NONE),
                zone,
                problem.isPresent() && request.to().isEmpty()
                        ? Optional.of(last)
                        : Optional.empty());
    }

    private static OwnEvents own(Request request, Listener listener)
            throws IOException, SolutionException {
        if (request.problem().isEmpty()) {
            return OwnEvents.NONE;
        }
        PlanFiles files =
                PlanFiles.of(
                        request.workspace(),
                        request.problem().get(),
                        Optional.empty(),
                        Optional.empty());
        return files.ownEvents(files.newestOwn(listener));
    }

    /** Warns of what was not understood; refuses what must not be passed over. */
    public void check(Listener listener) {
        planEnd.ifPresent(day -> PlanCalendars.checkEnds(appointments, day, true, listener));
        PlanCalendars.check(appointments, listener);
    }

    private static <T> T given(String option, Optional<T> value, Optional<T> ofProblem) {
        return value.or(() -> ofProblem)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        option + " is missing",
                                        "Expected --zone Europe/Berlin --from 2027-01-04 --to 2027-01-10,"
                                                + " or --problem NAME."));
    }

    private static List<PlacedCalendar> calendars(
            Request request, Optional<ProblemFile> file, Optional<Problem> problem)
            throws IOException {
        List<PlacedCalendar> calendars = new ArrayList<>();
        if (request.calendars().isEmpty()) {
            if (problem.isEmpty()) {
                throw new BadInput(
                        "no calendar given", "Expected an .ics file, or --problem NAME.");
            }
            for (CalendarSource source : problem.get().calendars()) {
                calendars.add(PlanCalendars.ofProblem(file.orElseThrow(), source, Map.of()));
            }
        }
        for (CalendarSource source : request.calendars()) {
            Path path = PlanCalendars.existing(request.workspace(), Path.of(source.path()));
            calendars.add(new PlacedCalendar(source, path, false, Map.of()));
        }
        return calendars;
    }
}
