package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.studycal.commitment.AllDayQuestion;
import org.studycal.commitment.AppointmentReader;
import org.studycal.commitment.Appointments;
import org.studycal.commitment.PlacedCalendar;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.CalendarSource.Meaning;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.TitlePattern;
import org.studycal.report.BusyJson;
import org.studycal.report.BusyText;
import org.studycal.solver.Horizon;
import org.studycal.store.SolutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what studycal sees as busy in calendars. */
@Command(
        name = "busy",
        description = "Show what studycal sees as busy in calendars, and why.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Ends with 2 when something must not be passed over, after printing the rest.",
            "",
            "Examples:",
            "  studycal busy work.ics --zone Europe/Berlin --from 2027-01-04 --to 2027-01-10",
            "  studycal busy calendars --problem ai-ml-security --all-day ignore",
            "  studycal busy --problem ai-ml-security --json"
        })
final class BusyCommand implements Callable<Integer> {

    private static final Duration LONGEST_BUFFER = Duration.ofHours(24);

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description =
                    "An .ics file, a folder of them or a solution folder. Default: the calendars"
                            + " of --problem, with their options there.")
    private List<Path> paths = List.of();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Where the person lives. Default: the zone of --problem.")
    private ZoneId zone;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "From this day on. Default: the first of --problem.")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Up to this day, included. Default: the last of --problem.")
    private LocalDate to;

    @Option(
            names = "--problem",
            paramLabel = "NAME",
            description = "Take zone and days from this problem, whose own sessions are free.")
    private String problemName;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--transparent",
            paramLabel = "MEANING",
            defaultValue = "ignore",
            description = "Events that are marked as free: ignore or busy. Default: ignore.")
    private Meaning transparent;

    @Option(
            names = "--all-day",
            paramLabel = "MEANING",
            defaultValue = "busy",
            description = "All-day events: ignore or busy. Default: busy.")
    private Meaning allDay;

    @Option(
            names = "--before",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            defaultValue = "0m",
            description = "Kept free before an event that has a time: 15m. Default: nothing.")
    private Duration before;

    @Option(
            names = "--after",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            defaultValue = "0m",
            description = "Kept free after it. Default: nothing.")
    private Duration after;

    @Option(
            names = "--ignore",
            paramLabel = "TITLE",
            description = "Events with this title never count; * is any text. Repeatable.")
    private List<String> ignore = List.of();

    @Option(
            names = "--protect",
            paramLabel = "TITLE",
            description = "Events with this title always count; * is any text. Repeatable.")
    private List<String> protect = List.of();

    @Option(
            names = "--unknown-zone",
            paramLabel = "ZONE",
            description = "What a time zone means that nobody knows. Default: it is an error.")
    private ZoneId unknownZone;

    BusyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        checkOptions();
        Optional<Path> file =
                problemName == null
                        ? Optional.empty()
                        : Optional.of(new ProblemArgument(problemName).file(surroundings));
        Optional<Problem> problem =
                file.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Workbench.read(surroundings, file.get(), Optional.empty())
                                        .problem());
        ZoneId where = given("--zone", zone, problem.map(Problem::timeZone));
        LocalDate first = given("--from", from, problem.map(Problem::start));
        LocalDate last =
                given("--to", to, problem.map(each -> Horizon.latest(each, Instant.EPOCH)));
        if (last.isBefore(first)) {
            throw new BadInput("--to %s is before --from %s".formatted(last, first));
        }
        Appointments appointments =
                AppointmentReader.read(
                        calendars(file, problem),
                        first.atStartOfDay(where).toInstant(),
                        last.plusDays(1).atStartOfDay(where).toInstant(),
                        where,
                        problem.map(Problem::name),
                        AllDayQuestion.NONE);
        surroundings
                .out()
                .print(
                        json
                                ? BusyJson.of(appointments.occurrences(), where)
                                : BusyText.of(
                                        appointments.occurrences(), where, surroundings.palette()));
        surroundings.out().flush();
        CalendarComplaints complaints = new CalendarComplaints(surroundings.err(), appointments);
        complaints.warn();
        complaints.refuse();
        return ErrorHandler.FINE;
    }

    private void checkOptions() {
        if (transparent == Meaning.ASK) {
            throw new BadInput("--transparent: 'ask' is not possible; expected ignore or busy");
        }
        if (before.compareTo(LONGEST_BUFFER) > 0 || after.compareTo(LONGEST_BUFFER) > 0) {
            throw new BadInput("--before and --after are at most 24h");
        }
    }

    private static <T> T given(String option, T value, Optional<T> ofProblem) {
        if (value != null) {
            return value;
        }
        return ofProblem.orElseThrow(
                () ->
                        new BadInput(
                                option + " is missing",
                                "Expected --zone Europe/Berlin --from 2027-01-04 --to 2027-01-10,"
                                        + " or --problem NAME."));
    }

    private List<PlacedCalendar> calendars(Optional<Path> file, Optional<Problem> problem)
            throws IOException {
        List<PlacedCalendar> calendars = new ArrayList<>();
        if (paths.isEmpty()) {
            if (problem.isEmpty()) {
                throw new BadInput(
                        "no calendar given", "Expected an .ics file, or --problem NAME.");
            }
            for (CalendarSource source : problem.get().calendars()) {
                Path path = file.orElseThrow().toAbsolutePath().resolveSibling(source.path());
                calendars.add(new PlacedCalendar(source, path, true, Map.of()));
            }
        }
        for (Path written : paths) {
            Path path = surroundings.resolve(written);
            if (Files.notExists(path)) {
                throw PlanCalendars.missing(written, path);
            }
            calendars.add(new PlacedCalendar(source(written), path, false, Map.of()));
        }
        return calendars;
    }

    private CalendarSource source(Path written) {
        return new CalendarSource(
                written.toString(),
                transparent,
                allDay,
                (int) before.toMinutes(),
                (int) after.toMinutes(),
                ignore.stream().map(TitlePattern::new).toList(),
                protect.stream().map(TitlePattern::new).toList(),
                Optional.ofNullable(unknownZone));
    }
}
