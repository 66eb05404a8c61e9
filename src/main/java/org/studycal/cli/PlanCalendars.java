package org.studycal.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.studycal.plan.BusyFile;
import org.studycal.plan.Solution;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.DidYouMean;
import org.studycal.problem.Problem;
import org.studycal.store.SolutionException;

/**
 * The calendars a plan is made around: those the problem names, and those of the command line or,
 * when it names none, of the solution before.
 *
 * @param calendars in the order they were named
 * @param remembered whether some are those of the solution before
 * @param gone paths of remembered calendars that are no longer there
 */
record PlanCalendars(List<PlacedCalendar> calendars, boolean remembered, List<String> gone) {

    /** The calendars of a problem's plan. */
    static PlanCalendars of(
            Surroundings surroundings,
            BusyOption option,
            Path problemFile,
            Problem problem,
            Optional<Solution> previous)
            throws IOException {
        List<PlacedCalendar> calendars = new ArrayList<>();
        for (CalendarSource source : problem.calendars()) {
            Path path = problemFile.toAbsolutePath().resolveSibling(source.path());
            calendars.add(new PlacedCalendar(source, path, true, answers(previous, source)));
        }
        List<Path> paths = new ArrayList<>(option.paths());
        List<String> gone = new ArrayList<>();
        if (option.asTheLastTime()) {
            for (BusyFile file : previous.map(Solution::busy).orElse(List.of())) {
                Path path = Path.of(file.path());
                if (!file.ofProblem() && Files.exists(surroundings.resolve(path))) {
                    paths.add(path);
                } else if (!file.ofProblem()) {
                    gone.add(file.path());
                }
            }
        }
        for (Path written : paths) {
            Path path = surroundings.resolve(written);
            if (Files.notExists(path)) {
                throw missing(written, path);
            }
            // What the problem says of the same calendar is said with more care.
            if (calendars.stream().noneMatch(calendar -> isSame(calendar.path(), path))) {
                CalendarSource source = CalendarSource.of(written.toString());
                calendars.add(new PlacedCalendar(source, path, false, Map.of()));
            }
        }
        boolean remembered = option.asTheLastTime() && !paths.isEmpty();
        return new PlanCalendars(List.copyOf(calendars), remembered, List.copyOf(gone));
    }

    /** These and one more, unless it is among them. */
    PlanCalendars and(Surroundings surroundings, Path written) {
        Path path = surroundings.resolve(written);
        if (calendars.stream().anyMatch(calendar -> isSame(calendar.path(), path))) {
            return this;
        }
        List<PlacedCalendar> more = new ArrayList<>(calendars);
        more.add(new PlacedCalendar(CalendarSource.of(written.toString()), path, false, Map.of()));
        return new PlanCalendars(List.copyOf(more), remembered, gone);
    }

    /** Refuses to plan without a calendar that was planned around before. */
    PlanCalendars complete() {
        if (!gone.isEmpty()) {
            throw new BadInput(
                    "the calendar "
                            + gone.getFirst()
                            + ", named with --busy last time, is not there",
                    "Put it back, name the calendars anew with --busy, or forget them with --no-busy.");
        }
        return this;
    }

    /**
     * What they hold from a day to a day, both included; prints warnings.
     *
     * @throws BadInput when something in them must not be passed over
     */
    Appointments read(
            Surroundings surroundings,
            Problem problem,
            LocalDate first,
            LocalDate last,
            AllDayQuestion question)
            throws IOException, SolutionException {
        ZoneId zone = problem.timeZone();
        Appointments appointments =
                AppointmentReader.read(
                        calendars,
                        first.atStartOfDay(zone).toInstant(),
                        last.plusDays(1).atStartOfDay(zone).toInstant(),
                        zone,
                        Optional.of(problem.name()),
                        question);
        CalendarComplaints complaints = new CalendarComplaints(surroundings.err(), appointments);
        complaints.warn();
        complaints.refuse();
        complaints.warnOfPinned(problem);
        return appointments;
    }

    private static Map<String, Boolean> answers(
            Optional<Solution> previous, CalendarSource source) {
        return previous.map(Solution::busy).orElse(List.of()).stream()
                .filter(file -> file.ofProblem() && file.path().equals(source.path()))
                .map(BusyFile::answers)
                .findFirst()
                .orElse(Map.of());
    }

    private static boolean isSame(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (IOException e) {
            return false;
        }
    }

    /** The complaint about a calendar that is not there. */
    static BadInput missing(Path written, Path path) throws IOException {
        List<String> beside = new ArrayList<>();
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    if (Files.exists(file) && (name.endsWith(".ics") || Files.isDirectory(file))) {
                        beside.add(name);
                    }
                }
            }
        }
        beside.sort(String::compareTo);
        String message =
                Files.isSymbolicLink(path)
                        ? "the link '" + written + "' leads nowhere; expected a calendar"
                        : "there is no calendar file or folder '" + written + "'";
        return DidYouMean.among(String.valueOf(path.getFileName()), beside)
                .map(name -> new BadInput(message, "Maybe " + written.resolveSibling(name) + "?"))
                .orElseGet(() -> new BadInput(message));
    }
}
