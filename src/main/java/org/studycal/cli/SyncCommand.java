package org.studycal.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.studycal.app.BadInput;
import org.studycal.app.Connections;
import org.studycal.app.PlanFiles;
import org.studycal.app.ReplanPlan;
import org.studycal.app.RestoreCalendar;
import org.studycal.app.Search;
import org.studycal.app.SearchLimits;
import org.studycal.app.SyncPlan;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.report.DifferenceText;
import org.studycal.report.EditsText;
import org.studycal.report.ReplanText;
import org.studycal.report.SyncText;
import org.studycal.report.UndoText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps a calendar elsewhere equal to a plan, both ways. */
@Command(
        name = "sync",
        description =
                "Keep a calendar in Google or on a CalDAV server equal to the plan, both ways.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Takes what you moved, shortened or deleted there as your wish, plans again where",
            "anything is new (as 'studycal replan' does), and writes what changed. Account and",
            "calendar are remembered. Only events that studycal wrote are touched, and none that",
            "is over; other events in that calendar are planned around. What was there before is",
            "kept in the solution's folder, and --restore writes it back.",
            "",
            "Ends with 3 when a new plan leaves something out.",
            "",
            "Examples:",
            "  studycal sync ai-ml-security --to google",
            "  studycal sync ai-ml-security --dry-run",
            "  studycal sync ai-ml-security --restore"
        })
final class SyncCommand extends ConsoleCommand {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(2);

    private final Search search;
    private final Connections connections;

    @Mixin private ProblemArgument argument;

    @Option(
            names = "--to",
            paramLabel = "ACCOUNT",
            description = "The account, as 'studycal accounts' names it. Default: the only one.")
    private String to;

    @Option(
            names = "--into",
            paramLabel = "CALENDAR",
            description =
                    "A calendar that is there already, by title or id. Default: studycal makes one.")
    private String into;

    @Option(names = "--dry-run", description = "Say what would change, and write nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Agree to what would be asked, as scripts have to.")
    private boolean yes;

    @Option(
            names = "--restore",
            description =
                    "Write back what the calendar held before the last sync that wrote to it.")
    private boolean restore;

    @Mixin private NowOption now;
    @Mixin private DeletedOption deleted;
    @Mixin private FreezeOption freeze;
    @Mixin private OfflineOption offline;
    @Mixin private final SearchOptions limits = new SearchOptions(USUAL_LIMIT);
    @Mixin private SolutionOption solution;

    SyncCommand(Console console, Search search, Connections connections) {
        super(console);
        this.search = search;
        this.connections = connections;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        PlanFiles files = argument.files(console, solution.folder(), null);
        return restore ? restored(files) : synced(files);
    }

    private int restored(PlanFiles files) throws IOException, ProblemException, SolutionException {
        if (to != null || into != null) {
            throw new BadInput("--restore: takes neither --to nor --into");
        }
        RestoreCalendar.Result result =
                RestoreCalendar.run(
                        new RestoreCalendar.Request(files, dryRun, yes, now.present(console)),
                        connections,
                        new SyncListener(console));
        if (dryRun) {
            print(
                    SyncText.toWrite(
                            result.problem(),
                            result.calendar(),
                            result.account(),
                            result.actions()));
            print(UndoText.NOTHING_WRITTEN);
            return ErrorHandler.FINE;
        }
        print(SyncText.written(result.calendar(), result.account(), result.actions()));
        print("It is as " + result.file() + " has it. The next sync writes the plan again;\n");
        print(
                "to go back with the plan, too, say 'studycal undo %s' before.\n"
                        .formatted(files.name()));
        return ErrorHandler.FINE;
    }

    private int synced(PlanFiles files) throws IOException, ProblemException, SolutionException {
        SearchLimits searchLimits = limits.limits();
        SyncPlan.Result result =
                SyncPlan.run(
                        new SyncPlan.Request(
                                files,
                                Optional.ofNullable(to),
                                Optional.ofNullable(into),
                                dryRun,
                                yes,
                                now.present(console),
                                deleted.deletion(),
                                searchLimits,
                                freeze.length(),
                                offline.copies(console)),
                        search,
                        connections,
                        new SyncListener(console));
        result.replanned().forEach(each -> print(each, result));
        print(
                dryRun
                        ? SyncText.toWrite(
                                result.problem(),
                                result.calendar(),
                                result.account(),
                                result.actions())
                        : SyncText.written(result.calendar(), result.account(), result.actions()));
        print(
                SyncText.remarks(
                        result.problem(),
                        result.solution(),
                        result.actions(),
                        result.fixed(),
                        result.left(),
                        result.others()));
        boolean leftOut =
                result.replanned().stream()
                        .flatMap(each -> each.plan().stream())
                        .anyMatch(plan -> !plan.solution().leftOut().isEmpty());
        if (leftOut) {
            print(
                    "'studycal replan %s' says what could be done about what is left out.\n"
                            .formatted(files.name()));
        }
        if (dryRun) {
            print(UndoText.NOTHING_WRITTEN);
        }
        return leftOut ? ErrorHandler.DID_NOT_FIT : ErrorHandler.FINE;
    }

    private void print(SyncPlan.Replanned replanned, SyncPlan.Result result) {
        if (!replanned.edits().edits().isEmpty()) {
            print(EditsText.of(replanned.problem(), replanned.edits(), result.now()));
        }
        replanned.plan().ifPresent(this::print);
    }

    private void print(ReplanPlan.Result plan) {
        Problem problem = plan.problem();
        print(ReplanText.of(problem, plan.counts(), console.palette()));
        print(DifferenceText.of(problem, plan.difference(), console.palette()));
        print(ReplanText.leftOut(problem, plan.solution()));
        plan.search().ifPresent(figures -> print(ReplanText.cutShort(figures)));
        print("\n");
    }
}
