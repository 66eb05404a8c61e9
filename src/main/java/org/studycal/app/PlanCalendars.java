package org.studycal.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.studycal.busy.CalendarProblem;
import org.studycal.commitment.AppointmentReader;
import org.studycal.commitment.Appointments;
import org.studycal.commitment.PlacedCalendar;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.DidYouMean;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.StatedProblem;
import org.studycal.revision.OwnEvents;

/**
 * The calendars a plan is made around: those the problem names, and those that are named now or,
 * when none is, of the solution before.
 *
 * @param own which events are those of the plan itself
 * @param calendars in the order they were named
 * @param remembered whether some are those of the solution before
 * @param gone paths of remembered calendars that are no longer there
 * @param copies where those come from that are no files
 */
record PlanCalendars(
        Problem problem,
        OwnEvents own,
        List<PlacedCalendar> calendars,
        boolean remembered,
        List<String> gone,
        CalendarCopies copies) {

    /** The calendars of a problem's plan. */
    static PlanCalendars of(
            PlanFiles files, StatedProblem stated, BusyChoice choice, Optional<Solution> previous)
            throws IOException {
        ProblemFile file = files.problem();
        Problem problem = stated.problem();
        List<PlacedCalendar> calendars = new ArrayList<>();
        for (CalendarSource source : problem.calendars()) {
            calendars.add(ofProblem(file, source, answers(previous, source)));
        }
        List<Path> paths = new ArrayList<>(choice.paths());
        List<String> gone = new ArrayList<>();
        if (choice.asTheLastTime()) {
            for (BusyFile before : previous.map(each -> each.basis().busy()).orElse(List.of())) {
                Path path = Path.of(before.path());
                if (!before.ofProblem() && Files.exists(file.workspace().resolve(path))) {
                    paths.add(path);
                } else if (!before.ofProblem()) {
                    gone.add(before.path());
                }
            }
        }
        for (Path written : paths) {
            Path path = existing(file.workspace(), written);
            // What the problem says of the same calendar is said with more care.
            if (calendars.stream().noneMatch(calendar -> isSame(calendar.path(), path))) {
                CalendarSource source = CalendarSource.of(written.toString());
                calendars.add(new PlacedCalendar(source, path, false, Map.of()));
            }
        }
        boolean remembered = choice.asTheLastTime() && !paths.isEmpty();
        return new PlanCalendars(
                problem, files.ownEvents(previous), calendars, remembered, gone, choice.copies());
    }

    /** A calendar that a problem names. */
    static PlacedCalendar ofProblem(
            ProblemFile file, CalendarSource source, Map<String, Boolean> answers) {
        Path path = file.path().toAbsolutePath().resolveSibling(source.path());
        return new PlacedCalendar(source, path, true, answers);
    }

    /** These and one more, unless it is among them: then its content is that of the other. */
    PlanCalendars and(Workspace workspace, OtherEventsFile other) {
        Path path = workspace.resolve(other.path());
        List<PlacedCalendar> all = new ArrayList<>();
        boolean among = false;
        for (PlacedCalendar calendar : calendars) {
            boolean same = calendar.path().equals(path) || isSame(calendar.path(), path);
            among |= same;
            all.add(
                    same && other.content().isPresent()
                            ? calendar.holding(other.content())
                            : calendar);
        }
        if (!among) {
            CalendarSource source = CalendarSource.of(other.path().toString());
            all.add(new PlacedCalendar(source, path, false, Map.of(), other.content()));
        }
        return new PlanCalendars(problem, own, all, remembered, gone, copies);
    }

    /** The same where more events are the plan's own. */
    PlanCalendars and(Map<OwnEvents.Look, String> more) {
        return new PlanCalendars(problem, own.and(more), calendars, remembered, gone, copies);
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
     * What they hold from a day to a day, both included.
     *
     * @throws BadInput when something in them must not be passed over
     */
    Appointments read(LocalDate first, LocalDate last, Listener listener)
            throws IOException, ProblemException, SolutionException {
        ZoneId zone = problem.timeZone();
        copies.bring(calendars, CalendarCopies.stretch(problem, last), listener);
        Appointments appointments =
                AppointmentReader.read(calendars, first, last, zone, own, listener::keepsFree);
        check(appointments, listener);
        for (PinnedSession pinned : problem.pinned()) {
            Placement pin = pinned.in(zone);
            appointments.busy().stream()
                    .filter(busy -> busy.start().isBefore(pin.end()))
                    .filter(busy -> pin.start().isBefore(busy.end()))
                    .findFirst()
                    .ifPresent(busy -> listener.warn(new Warning.OfPinned(pinned, busy)));
        }
        return appointments;
    }

    /** Warns of calendars that end long before a plan does. */
    static void checkEnds(
            Appointments appointments, LocalDate planEnd, boolean open, Listener listener) {
        List<CalendarProblem> early = appointments.endings(planEnd, open);
        if (!early.isEmpty()) {
            listener.warn(new Warning.OfCalendars(early));
        }
    }

    /** The last day a plan uses, or may use when it has none. */
    static LocalDate lastDay(Solution solution, ZoneId zone) {
        return solution.sessions().stream()
                .map(session -> LocalDate.ofInstant(session.start(), zone))
                .max(LocalDate::compareTo)
                .orElse(solution.last());
    }

    /** Warns of what was not understood; refuses what must not be passed over. */
    static void check(Appointments appointments, Listener listener) {
        if (!appointments.warnings().isEmpty()) {
            listener.warn(new Warning.OfCalendars(appointments.warnings()));
        }
        List<CalendarProblem> errors = appointments.errors();
        if (errors.isEmpty()) {
            return;
        }
        listener.warn(new Warning.OfCalendars(errors));
        String message =
                errors.size() == 1
                        ? "a calendar cannot be used"
                        : String.format(Locale.ROOT, "%,d errors in calendars", errors.size());
        throw errors.stream()
                .filter(each -> each.line() > 0)
                .findFirst()
                .map(each -> new BadInput(message, unknownZone(named(appointments, each.source()))))
                .orElseGet(() -> new BadInput(message));
    }

    private static String[] unknownZone(String calendar) {
        return new String[] {
            "What an unknown time zone means can be said in the problem, under commitments:",
            "  - {calendar: %s, unknownZone: Europe/Berlin}".formatted(calendar)
        };
    }

    /** What the person named for a file: itself, or its folder. */
    private static String named(Appointments appointments, String source) {
        return appointments.files().stream()
                .map(BusyFile::path)
                .filter(path -> source.startsWith(path.endsWith("/") ? path : path + "/"))
                .findFirst()
                .orElse(source);
    }

    private static Map<String, Boolean> answers(
            Optional<Solution> previous, CalendarSource source) {
        return previous.map(each -> each.basis().busy()).orElse(List.of()).stream()
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

    /** Where a calendar is that the person names; complains when it is not there. */
    static Path existing(Workspace workspace, Path written) throws IOException {
        Path path = workspace.resolve(written);
        NamedCalendar.refuseAddress(written.toString());
        if (!Files.notExists(path)) {
            return path;
        }
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
        throw DidYouMean.among(String.valueOf(path.getFileName()), beside)
                .map(name -> new BadInput(message, "Maybe " + written.resolveSibling(name) + "?"))
                .orElseGet(() -> new BadInput(message));
    }
}
