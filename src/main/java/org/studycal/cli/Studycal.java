package org.studycal.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
        Map<String, Supplier<Object>> commands = commands(console, search, connections);
        boolean alone =
                args.length > 0 && commands.containsKey(args[0]) && !args[0].equals("completion");
        CommandLine all = new CommandLine(new Studycal());
        commands.forEach(
                (name, command) -> {
                    if (!alone || name.equals(args[0])) {
                        all.addSubcommand(command.get());
                    }
                });
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

    /** Every command by its name, in the order of the help. */
    private static Map<String, Supplier<Object>> commands(
            Console console, Search search, Connections connections) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("init", () -> new InitCommand(console));
        commands.put("import", () -> new ImportCommand(console));
        commands.put("solve", () -> new SolveCommand(console, search));
        commands.put("check", () -> new CheckCommand(console));
        commands.put("show", () -> new ShowCommand(console));
        commands.put("status", () -> new StatusCommand(console));
        commands.put("why", () -> new WhyCommand(console, search));
        commands.put("whatif", () -> new WhatIfCommand(console, search));
        commands.put("report", () -> new ReportCommand(console));
        commands.put("serve", () -> new ServeCommand(console, search));
        commands.put("log", () -> new LogCommand(console));
        commands.put("replan", () -> new ReplanCommand(console, search));
        commands.put("connect", () -> ConnectCommand.with(console));
        commands.put("accounts", () -> new AccountsCommand(console, connections));
        commands.put("disconnect", () -> new DisconnectCommand(console, connections));
        commands.put("sync", () -> new SyncCommand(console, search, connections));
        commands.put("publish", () -> new PublishCommand(console));
        commands.put("batch", () -> new BatchCommand(console));
        commands.put("undo", () -> new UndoCommand(console));
        commands.put("changes", () -> new ChangesCommand(console));
        commands.put("lint", () -> new LintCommand(console));
        commands.put("busy", () -> new BusyCommand(console));
        commands.put("schema", () -> new SchemaCommand(console));
        commands.put("completion", () -> new CompletionCommand(console));
        return commands;
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
