package org.studycal.cli;

import java.io.IOException;
import java.time.Duration;
import org.studycal.app.Listener;
import org.studycal.app.PlanFiles;
import org.studycal.app.RepairChoice;
import org.studycal.app.ReplanPlan;
import org.studycal.app.Search;
import org.studycal.app.SearchLimits;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.report.CatchUpText;
import org.studycal.report.DifferenceText;
import org.studycal.report.EditsText;
import org.studycal.report.Palette;
import org.studycal.report.ReplanText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plans again after life happened, and moves as little as that allows. */
@Command(
        name = "replan",
        description =
                "Plan again after missed days or new appointments, moving as little as it can.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "What has begun stays as it is: sessions that nothing is recorded of count as",
            "done. Days given here are recorded as 'studycal log' would. The problem may",
            "have changed, too. Prints what changes and what that costs; importing",
            "calendar-changes.ics brings a calendar up to date, and 'studycal undo' takes",
            "it back.",
            "",
            "Examples:",
            "  studycal replan ai-ml-security --missed 2027-02-08..2027-02-10 --dry-run",
            "  studycal replan ai-ml-security --sick 2027-03-01..2027-03-05",
            "  studycal replan ai-ml-security --busy ~/Downloads/work.ics",
            "  studycal replan ai-ml-security --edited ~/Downloads/study.ics",
            "  studycal replan ai-ml-security --apply-ratio"
        })
final class ReplanCommand extends ConsoleCommand {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(2);

    private final Search search;

    @Mixin private ProblemArgument argument;
    @Mixin private NowOption now;
    @Mixin private PastOptions past;
    @Mixin private BusyOption busy;
    @Mixin private EditedOption edited;
    @Mixin private FreezeOption freeze;
    @Mixin private final SearchOptions limits = new SearchOptions(USUAL_LIMIT);
    @Mixin private ExportOptions exportOptions;
    @Mixin private RevisionOptions revision;

    @Option(
            names = "--apply",
            paramLabel = "N",
            description =
                    "Take a repair of the catch-up menu: its number, or reserve, rest, week,"
                            + " extra, push or drop. 0 takes none and looks for none.")
    private String apply = "";

    @Option(
            names = "--apply-ratio",
            description =
                    "Plan what is left with the hours that work of its category really took, as"
                            + " 'studycal log' learnt them.")
    private boolean applyRatio;

    ReplanCommand(Console console, Search search) {
        super(console);
        this.search = search;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        RepairChoice repair = new RepairChoice(apply);
        SearchLimits searchLimits = limits.limits();
        PlanFiles files = revision.files(console, argument);
        ReplanPlan.Request request =
                new ReplanPlan.Request(
                        files,
                        now.present(console),
                        past.past(applyRatio),
                        busy.choice(console),
                        edited.calendar(),
                        exportOptions::export,
                        searchLimits,
                        freeze.length(),
                        repair);
        Listener listener = new ConsoleListener(console, !revision.dryRun());
        ReplanPlan.Result result =
                revision.dryRun()
                        ? ReplanPlan.draft(request, search, listener).result()
                        : ReplanPlan.run(request, search, listener);
        print(result);
        return RevisionOptions.end(console, files, result.solution(), result.written());
    }

    private void print(ReplanPlan.Result result) {
        Problem problem = result.problem();
        Solution solution = result.solution();
        Palette palette = console.palette();
        result.edits().ifPresent(made -> print(EditsText.of(problem, made, result.now())));
        print(ReplanText.of(problem, result.counts(), palette));
        if (applyRatio) {
            print(ReplanText.ratios(problem, result.ratios()));
        }
        result.repaired()
                .ifPresent(made -> print(CatchUpText.applied(made.before(), made.repair())));
        print(DifferenceText.of(problem, result.difference(), palette));
        print(ReplanText.leftOut(problem, solution));
        result.search().ifPresent(figures -> print(ReplanText.cutShort(figures)));
        result.menu()
                .ifPresent(
                        menu ->
                                print(
                                        CatchUpText.of(
                                                problem,
                                                menu.shortfall(),
                                                menu.repairs(),
                                                palette)));
    }
}
