package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.studycal.app.BadInput;
import org.studycal.app.BusyTimes;
import org.studycal.commitment.BusyOccurrence;
import org.studycal.plan.SolutionException;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.CalendarSource.Meaning;
import org.studycal.problem.ProblemException;
import org.studycal.problem.TitlePattern;
import org.studycal.report.BusyJson;
import org.studycal.report.BusyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
final class BusyCommand extends ConsoleCommand {

    private static final Duration LONGEST_BUFFER = Duration.ofHours(24);

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
            names = "--me",
            paramLabel = "ADDRESS",
            description =
                    "Who you are in invitations: what you declined is free. Repeatable. Default:"
                            + " the name of a calendar that is an address.")
    private List<String> me = List.of();

    @Option(
            names = "--unknown-zone",
            paramLabel = "ZONE",
            description = "What a time zone means that nobody knows. Default: it is an error.")
    private ZoneId unknownZone;

    @Mixin private OfflineOption offline;

    BusyCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        checkOptions();
        ConsoleListener listener = listener();
        BusyTimes times =
                BusyTimes.run(
                        new BusyTimes.Request(
                                console.workspace(),
                                paths.stream().map(this::source).toList(),
                                Optional.ofNullable(problemName),
                                Optional.ofNullable(zone),
                                Optional.ofNullable(from),
                                Optional.ofNullable(to),
                                offline.copies(console)),
                        listener);
        List<BusyOccurrence> found = times.appointments().occurrences();
        print(
                json
                        ? BusyJson.of(found, times.zone())
                        : BusyText.of(found, times.zone(), console.palette()));
        console.out().flush();
        times.check(listener);
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

    private CalendarSource source(Path written) {
        return new CalendarSource(
                written.toString(),
                Optional.empty(),
                transparent,
                allDay,
                (int) before.toMinutes(),
                (int) after.toMinutes(),
                ignore.stream().map(TitlePattern::new).toList(),
                protect.stream().map(TitlePattern::new).toList(),
                List.of(),
                me.stream().map(each -> each.strip().toLowerCase(Locale.ROOT)).toList(),
                Optional.ofNullable(unknownZone));
    }
}
