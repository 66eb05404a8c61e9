package org.studycal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.studycal.account.AccountException;
import org.studycal.app.BadInput;
import org.studycal.app.FileFailure;
import org.studycal.app.Version;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Fault;
import org.studycal.problem.ProblemException;
import org.studycal.report.Wording;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one way from a failure to an exit code and a sentence. */
final class ErrorHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {

    static final int FINE = ExitCode.OK;
    static final int BUG = ExitCode.SOFTWARE;
    static final int BAD_INPUT = ExitCode.USAGE;
    static final int DID_NOT_FIT = 3;

    private final PrintWriter err;

    ErrorHandler(PrintWriter err) {
        this.err = err;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        say(sentence(e));
        List<String> meant =
                e instanceof UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions()
                        : List.of();
        if (!meant.isEmpty()) {
            hint("Maybe " + String.join(" or ", meant) + "?");
        }
        hint("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return e instanceof ParameterException usage
                ? handleParseException(usage, new String[0])
                : report(e);
    }

    /** Says what failed and returns the exit code. */
    int report(Throwable failure) {
        switch (failure) {
            case BadInput e -> {
                say(e.getMessage());
                e.hints().forEach(line -> hint(Wording.plain(line)));
            }
            case ProblemException e -> faults(e.faults());
            case SolutionException e -> say(e.getMessage());
            case AccountException e -> {
                say(e.getMessage());
                e.hints().forEach(this::hint);
            }
            case UncheckedIOException e -> say(FileFailure.sentence(e.getCause()));
            case IOException e -> say(FileFailure.sentence(e));
            default -> {
                bug(failure);
                return BUG;
            }
        }
        err.flush();
        return BAD_INPUT;
    }

    private void faults(List<Fault> faults) {
        faults.forEach(fault -> err.println(fault.render()));
        long errors = faults.stream().filter(fault -> !fault.kind().isWarning()).count();
        if (errors > 1) {
            err.println(Wording.count(errors, "error"));
        }
    }

    private void bug(Throwable failure) {
        say("internal error: " + failure.getClass().getSimpleName());
        hint("This is a bug in studycal " + Version.NUMBER + ", not in what you did.");
        hint("Please report it where you got studycal, with the lines below and the problem file.");
        failure.printStackTrace(err);
        err.flush();
    }

    private void say(String message) {
        err.println("studycal: " + message);
    }

    private void hint(String line) {
        err.println("  " + line);
    }

    /** Picocli's own sentence for a misspelt command counts arguments. */
    private static String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && e.getCommandLine().getParent() == null) {
            return "there is no command '" + unmatched.getUnmatched().getFirst() + "'";
        }
        String first = e.getMessage().lines().findFirst().orElse("bad usage");
        return first.startsWith("Error: ") ? first.substring("Error: ".length()) : first;
    }
}
