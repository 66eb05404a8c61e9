package org.studycal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.studycal.app.BadInput;
import org.studycal.report.Wording;
import picocli.CommandLine.TypeConversionException;

/** Asks for values one by one; Enter, or the end of the answers, takes what is proposed. */
final class Questions {

    private final Console console;
    private boolean asking;

    /**
     * Creates the questions.
     *
     * @param asking whether to ask at all
     */
    Questions(Console console, boolean asking) {
        this.console = console;
        this.asking = asking;
    }

    /** Whether anything is still asked. */
    boolean asking() {
        return asking;
    }

    /** Says something before a question. */
    void say(String line) {
        if (asking) {
            console.err().println(line);
        }
    }

    /**
     * The answer to a question; a wrong one is asked for again with its reason, or ends the command
     * where nobody sees the reason.
     *
     * @param proposal what Enter takes, in words
     */
    <T> T ask(String question, String proposal, T otherwise, Function<String, T> parse) {
        while (asking) {
            console.err().print(question + " [" + Wording.plain(proposal) + "]: ");
            console.err().flush();
            String answer = line();
            if (answer == null) {
                asking = false;
                console.err().println();
                return otherwise;
            }
            if (!console.inIsTerminal()) {
                console.err().println();
            }
            if (answer.isBlank()) {
                return otherwise;
            }
            try {
                return parse.apply(answer.strip());
            } catch (BadInput e) {
                again(e.getMessage(), e, e.hints().toArray(new String[0]));
            } catch (TypeConversionException e) {
                again(e.getMessage(), e);
            }
        }
        return otherwise;
    }

    private void again(String reason, RuntimeException e, String... hints) {
        if (!console.inIsTerminal()) {
            throw e instanceof BadInput ? e : new BadInput(reason);
        }
        console.err().println("  " + Wording.plain(reason));
        for (String hint : hints) {
            console.err().println("  " + hint);
        }
    }

    private String line() {
        try {
            return console.in().readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
