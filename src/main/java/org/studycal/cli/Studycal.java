package org.studycal.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.studycal.cli.SolveCommand.Search;
import org.studycal.problem.CalendarSource.Meaning;
import org.studycal.solver.StudyScheduler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code studycal} with all its subcommands. */
@Command(
        name = "studycal",
        version = "studycal " + Studycal.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Turns a study plan and a person's real week into a dated, optimized calendar.",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:internal error: a bug in studycal",
            "2:bad usage or bad input",
            "3:something did not fit, a solution violates a rule, a calendar file has a fault"
        },
        footer = {
            "",
            "NAME is problems/NAME.yaml below the current folder, or a path to a problem file.",
            "",
            "Examples:",
            "  studycal check ai-ml-security",
            "  studycal solve ai-ml-security",
            "  studycal show ai-ml-security --week 1",
        })
final class Studycal implements Callable<Integer> {

    /** The version of this program; a test keeps it and the build in step. */
    static final String VERSION = "1.0.0";

    @Spec private CommandSpec spec;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and exit.")
    boolean version;

    /** Runs one command line and returns the exit code. */
    static int run(Surroundings surroundings, String... args) {
        // Not a method reference: the solver's classes are loaded by those who solve.
        Search search =
                (problem, settings, listener) -> StudyScheduler.solve(problem, settings, listener);
        return run(surroundings, search, args);
    }

    /** Runs one command line with another way to find a schedule. */
    static int run(Surroundings surroundings, Search search, String... args) {
        ErrorHandler errors = new ErrorHandler(surroundings.err());
        try {
            return commandLine(surroundings, search)
                    .setParameterExceptionHandler(errors)
                    .setExecutionExceptionHandler(errors)
                    .execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return errors.report(e);
        }
    }

    /** The command line with its streams, before it is run. */
    private static CommandLine commandLine(Surroundings surroundings, Search search) {
        CommandLine all =
                new CommandLine(new Studycal())
                        .addSubcommand(new InitCommand(surroundings))
                        .addSubcommand(new ImportCommand(surroundings))
                        .addSubcommand(new SolveCommand(surroundings, search))
                        .addSubcommand(new CheckCommand(surroundings))
                        .addSubcommand(new ShowCommand(surroundings))
                        .addSubcommand(new LogCommand(surroundings))
                        .addSubcommand(new ReplanCommand(surroundings, search))
                        .addSubcommand(new UndoCommand(surroundings))
                        .addSubcommand(new ChangesCommand(surroundings))
                        .addSubcommand(new LintCommand(surroundings))
                        .addSubcommand(new BusyCommand(surroundings))
                        .addSubcommand(new SchemaCommand(surroundings))
                        .addSubcommand(new CompletionCommand(surroundings))
                        .registerConverter(LocalDate.class, ValueConverters::date)
                        .registerConverter(ZoneId.class, ValueConverters::zone)
                        .registerConverter(Meaning.class, ValueConverters::meaning)
                        .registerConverter(Long.class, ValueConverters::whole)
                        .registerConverter(long.class, ValueConverters::whole)
                        .registerConverter(Integer.class, ValueConverters::small)
                        .setOut(surroundings.out())
                        .setErr(surroundings.err())
                        .setExpandAtFiles(false)
                        .setColorScheme(
                                Help.defaultColorScheme(
                                        surroundings.palette().on()
                                                ? Help.Ansi.ON
                                                : Help.Ansi.OFF));
        addHelp(all);
        all.getSubcommands().values().forEach(Studycal::addHelp);
        return all;
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No command given.");
    }
}
