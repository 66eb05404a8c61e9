package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.studycal.app.BadInput;
import org.studycal.app.ImportPlan;
import org.studycal.app.LikeProblem;
import org.studycal.app.NewProblem;
import org.studycal.app.PlanText;
import org.studycal.importer.Doubt;
import org.studycal.importer.ImportSettings;
import org.studycal.importer.Reading;
import org.studycal.problem.ProblemException;
import org.studycal.report.ImportText;
import org.studycal.report.LedgerText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a Markdown study plan into a problem. */
@Command(
        name = "import",
        description = "Turn a study plan in Markdown into a problem.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Writes problems/NAME.yaml with a comment beside every guess, and prints what",
            "was understood, what was guessed and what contradicts itself. Nothing else is",
            "changed. Of alternatives in the plan the first is taken, unless --choose names",
            "another. What is doubtful stands on top, and the exit code is 3 then.",
            "",
            "Examples:",
            "  studycal import plan.md --zone Europe/Berlin --start 2027-01-04",
            "  studycal import plan.md --like my-last-plan --choose 'Option B'",
            "  studycal import plan.md --ask",
            "  studycal import january.md february.md --lines",
            "  studycal import - --name piano --dry-run < plan.md"
        })
final class ImportCommand extends ConsoleCommand {

    private static final int MOST_PLACES = 5;

    @Mixin private PersonOptions person;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "The study plan: Markdown files in their order, a folder of them, or - for the"
                            + " standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The problem is problems/NAME.yaml. Default: the plan's file name.")
    private String name;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The problem's file: .yaml, or .json without comments.")
    private Path out;

    @Option(
            names = "--like",
            paramLabel = "NAME",
            description = "Take zone, week, commitments and limits of another problem.")
    private String like;

    @Option(
            names = "--choose",
            paramLabel = "TEXT",
            description = "An alternative of the plan to take instead of the first; repeatable.")
    private List<String> choices = new ArrayList<>();

    @Option(
            names = "--leave-out",
            paramLabel = "TEXT",
            description = "A part of the plan that is not to be studied; repeatable.")
    private List<String> leftOut = new ArrayList<>();

    @Option(
            names = "--reviews",
            description = "Review what is learnt at growing gaps up to its exam.")
    private boolean reviews;

    @Option(
            names = "--ask",
            description = "Walk through doubts and guesses; Enter keeps what was understood.")
    private boolean ask;

    @Option(names = "--lines", description = "Print what became of each line of the plan.")
    private boolean lines;

    @Option(names = "--force", description = "Replace a problem file that is there.")
    private boolean force;

    @Option(names = "--dry-run", description = "Write nothing.")
    private boolean dryRun;

    ImportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, ProblemException {
        if (name != null && out != null) {
            throw new BadInput("--name and --out exclude each other: both say where to write");
        }
        if (ask && files.contains(PlanText.STANDARD_INPUT)) {
            throw new BadInput("--ask: the answers and the plan cannot both be the standard input");
        }
        PlanText source = PlanText.read(console.workspace(), console.in(), files);
        NewProblem target = target(source);
        ImportSettings settings = settings(target);
        Reading reading = new Reading(settings.today(), choices, leftOut);
        ImportPlan.Result result =
                ImportPlan.run(
                        new ImportPlan.Request(
                                console.workspace(),
                                source,
                                target,
                                settings,
                                reading,
                                ask
                                        ? made ->
                                                new ImportQuestions(console, source, reading, made)
                                                        .ask()
                                        : made -> made,
                                reviews,
                                force,
                                dryRun));
        if (lines) {
            print(LedgerText.of(result.problem().lines(), console.palette()));
        }
        print(
                ImportText.of(
                        result.problem(),
                        "from " + source.name(),
                        ending(target, result),
                        console.palette()));
        return result.doubts().isEmpty() ? ErrorHandler.FINE : ErrorHandler.DID_NOT_FIT;
    }

    private NewProblem target(PlanText source) {
        if (out != null) {
            return NewProblem.at(out);
        }
        if (name != null) {
            return NewProblem.named(name);
        }
        if (files.contains(PlanText.STANDARD_INPUT)) {
            throw new BadInput(
                    "a plan from the standard input has no name", "Give it one with --name.");
        }
        return NewProblem.ofStem(source.stem());
    }

    private ImportSettings settings(NewProblem target) throws IOException, ProblemException {
        ImportSettings settings = ImportSettings.of(person.zone(console), person.today(console));
        if (like != null) {
            settings =
                    LikeProblem.of(console.workspace(), like)
                            .applied(
                                    settings,
                                    person.hasZone(),
                                    console.workspace().resolve(target.file()));
        }
        if (person.start() != null) {
            settings = settings.withStart(person.start());
        }
        return person.weeklyMinutes().isPresent()
                ? settings.withWeeklyMinutes(person.weeklyMinutes().getAsInt())
                : settings;
    }

    private List<String> ending(NewProblem target, ImportPlan.Result result) {
        List<String> ending = new ArrayList<>();
        if (!result.mayFit()) {
            ending.add("As it is it cannot all fit; 'studycal check' says what is short.");
        }
        ending.add(dryRun ? "Nothing is written (--dry-run)." : "Written to " + target.file());
        if (!result.doubts().isEmpty()) {
            ending.addAll(doubtful(result.doubts()));
            return ending;
        }
        if (dryRun) {
            return ending;
        }
        ending.addAll(
                List.of(
                        "Next: correct it by hand where the comments say 'guess', then",
                        "  studycal check " + target.word(),
                        "  studycal solve " + target.word()));
        return ending;
    }

    /** What to correct, or how to answer the questions. */
    private List<String> doubtful(List<Doubt> doubts) {
        List<String> places =
                doubts.stream()
                        .map(Doubt::line)
                        .filter(line -> line > 0)
                        .distinct()
                        .limit(MOST_PLACES)
                        .map(String::valueOf)
                        .toList();
        String what =
                places.isEmpty()
                        ? "the plan"
                        : (places.size() == 1 ? "line " : "lines ") + String.join(", ", places);
        boolean piped = files.contains(PlanText.STANDARD_INPUT);
        return List.of(
                "Doubtful: correct " + what + " and import again" + (piped ? "." : ", or answer"),
                piped
                        ? "  the questions of --ask with the plan in a file."
                        : "  studycal import " + String.join(" ", files) + " --ask");
    }
}
