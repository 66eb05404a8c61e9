package org.studycal.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.studycal.app.Connections;
import org.studycal.app.Search;
import org.studycal.app.Version;
import org.studycal.problem.CalendarSource.Meaning;
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
        version = "studycal " + Version.NUMBER,
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

    /** Every command, in the order of the help. */
    private static final List<String> COMMANDS =
            List.of(
                    "init",
                    "import",
                    "solve",
                    "check",
                    "show",
                    "status",
                    "why",
                    "whatif",
                    "report",
                    "serve",
                    "log",
                    "replan",
                    "connect",
                    "accounts",
                    "disconnect",
                    "sync",
                    "publish",
                    "batch",
                    "undo",
                    "changes",
                    "lint",
                    "busy",
                    "schema",
                    "completion");

    @Spec private CommandSpec spec;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and exit.")
    boolean version;

    /** Runs one command line and returns the exit code. */
    static int run(Console console, String... args) {
        return run(console, Search.SOLVER, console.connections(), args);
    }

    /** Runs one command line with other ways to find a schedule and to reach calendars. */
    static int run(Console console, Search search, Connections connections, String... args) {
        ErrorHandler errors = new ErrorHandler(console.err());
        try {
            return commandLine(console, search, connections, args)
                    .setParameterExceptionHandler(errors)
                    .setExecutionExceptionHandler(errors)
                    .execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return errors.report(e);
        }
    }

    /**
     * The command line with its streams, before it is run. Reading a command's options takes time,
     * so that a command is alone there when it can be.
     */
    private static CommandLine commandLine(
            Console console, Search search, Connections connections, String... args) {
        CommandLine all = new CommandLine(new Studycal());
        boolean alone =
                args.length > 0 && COMMANDS.contains(args[0]) && !args[0].equals("completion");
        for (String name : alone ? List.of(args[0]) : COMMANDS) {
            all.addSubcommand(command(name, console, search, connections));
        }
        all.registerConverter(LocalDate.class, ValueConverters::date)
                .registerConverter(ZoneId.class, ValueConverters::zone)
                .registerConverter(Meaning.class, ValueConverters::meaning)
                .registerConverter(Long.class, ValueConverters::whole)
                .registerConverter(long.class, ValueConverters::whole)
                .registerConverter(Integer.class, ValueConverters::small)
                .setOut(console.out())
                .setErr(console.err())
                .setExpandAtFiles(false)
                .setColorScheme(
                        Help.defaultColorScheme(
                                console.palette().on() ? Help.Ansi.ON : Help.Ansi.OFF));
        addHelp(all);
        return all;
    }

    /** The whole command line, to be described and not run. */
    static CommandLine whole(Console console) {
        return commandLine(console, Search.SOLVER, console.connections());
    }

    private static Object command(
            String name, Console console, Search search, Connections connections) {
        return switch (name) {
            case "init" -> new InitCommand(console);
            case "import" -> new ImportCommand(console);
            case "solve" -> new SolveCommand(console, search);
            case "check" -> new CheckCommand(console);
            case "show" -> new ShowCommand(console);
            case "status" -> new StatusCommand(console);
            case "why" -> new WhyCommand(console, search);
            case "whatif" -> new WhatIfCommand(console, search);
            case "report" -> new ReportCommand(console);
            case "serve" -> new ServeCommand(console, search);
            case "log" -> new LogCommand(console);
            case "replan" -> new ReplanCommand(console, search);
            case "connect" -> ConnectCommand.with(console);
            case "accounts" -> new AccountsCommand(console, connections);
            case "disconnect" -> new DisconnectCommand(console, connections);
            case "sync" -> new SyncCommand(console, search, connections);
            case "publish" -> new PublishCommand(console);
            case "batch" -> new BatchCommand(console);
            case "undo" -> new UndoCommand(console);
            case "changes" -> new ChangesCommand(console);
            case "lint" -> new LintCommand(console);
            case "busy" -> new BusyCommand(console);
            case "schema" -> new SchemaCommand(console);
            case "completion" -> new CompletionCommand(console);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
        command.getSubcommands().values().forEach(Studycal::addHelp);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No command given.");
    }
}
