package org.studycal.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.app.BadInput;
import org.studycal.app.PlanFiles;
import org.studycal.app.Search;
import org.studycal.app.WhyThere;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.report.WhyJson;
import org.studycal.report.WhyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why a session is where it is. */
@Command(
        name = "why",
        description = "Why a session is where it is, why not elsewhere, or why work is left out.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "WHICH is a session's UID, an activity (its next session), or a time like",
            "'thu 18:30'. Every other start within two weeks is put to the auditor; with",
            "--not the whole plan is made with the session there. Nothing is written,",
            "unless --apply puts the session at a time that was found to be better.",
            "",
            "Examples:",
            "  studycal why ai-ml-security thu 13:00",
            "  studycal why ai-ml-security lab-iam --not 'sat 14:00'",
            "  studycal why too-much --left-out relativity"
        })
final class WhyCommand extends ConsoleCommand {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(2);

    private final Search search;

    @Mixin private ProblemArgument argument;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "WHICH",
            description = "Which session, see below.")
    private List<String> which = new ArrayList<>();

    @Option(names = "--not", paramLabel = "WHEN", description = "Why it is not there: 'tue 19:00'.")
    private String instead;

    @Option(
            names = "--left-out",
            paramLabel = "ACTIVITY",
            description = "Why work of this activity is left out.")
    private String leftOut;

    @Option(
            names = "--apply",
            description = "With --not, put the session there in the log if that is better.")
    private boolean apply;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin private NowOption now;
    @Mixin private final SearchOptions limits = new SearchOptions(USUAL_LIMIT);
    @Mixin private SolutionOption solution;

    WhyCommand(Console console, Search search) {
        super(console);
        this.search = search;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        PlanFiles files = argument.files(console, solution.folder(), null);
        if (leftOut != null) {
            if (!which.isEmpty() || instead != null || apply) {
                throw new BadInput("--left-out goes with no session, no --not and no --apply");
            }
            WhyThere.OfLeftOut why =
                    WhyThere.OfLeftOut.run(files, now.present(console), leftOut, listener());
            print(
                    json
                            ? WhyJson.leftOut(why.problem(), leftOut, why.left())
                            : WhyText.leftOut(why.problem(), leftOut, why.left()));
            return ErrorHandler.FINE;
        }
        if (which.isEmpty()) {
            throw new BadInput(
                    "which session is meant?",
                    "Expected a session's UID, an activity, a time like thu 18:30, or --left-out ACTIVITY.");
        }
        if (apply && instead == null) {
            throw new BadInput("--apply goes with --not WHEN");
        }
        WhyThere why =
                WhyThere.run(
                        new WhyThere.Request(
                                files,
                                now.present(console),
                                (problem, plan, at) -> AskedWords.session(which, problem, plan, at),
                                Optional.ofNullable(instead)
                                        .map(
                                                text ->
                                                        (problem, at) ->
                                                                AskedWords.moment(
                                                                        "--not", text, problem,
                                                                        at)),
                                apply,
                                limits.limits()),
                        search,
                        listener());
        print(
                json
                        ? WhyJson.of(why.problem(), why.explanation())
                        : WhyText.of(
                                why.problem(), why.explanation(), why.pinned(), console.palette()));
        if (why.pinned() && !json) {
            print("  'studycal replan %s' plans the rest around it.\n".formatted(argument.name()));
        }
        return ErrorHandler.FINE;
    }
}
