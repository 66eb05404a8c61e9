package org.studycal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.studycal.commitment.AllDayQuestion;
import org.studycal.report.Wording;

/** Asks the person at the terminal. */
final class TerminalQuestion implements AllDayQuestion {

    private final Surroundings surroundings;

    private TerminalQuestion(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Asks if there is somebody who sees the question and can answer. */
    static AllDayQuestion of(Surroundings surroundings) {
        return surroundings.inIsTerminal() && surroundings.errIsTerminal()
                ? new TerminalQuestion(surroundings)
                : NONE;
    }

    @Override
    public Optional<Boolean> keepsFree(String title, String source) {
        while (true) {
            surroundings
                    .err()
                    .print(
                            "All day: '%s' (%s). Keep such days free of study? [Y/n] "
                                    .formatted(Wording.plain(title), Wording.plain(source)));
            surroundings.err().flush();
            Optional<String> answer = line();
            if (answer.isEmpty()) {
                surroundings.err().println();
                return Optional.empty();
            }
            switch (answer.get().strip().toLowerCase(Locale.ROOT)) {
                case "", "y", "yes" -> {
                    return Optional.of(true);
                }
                case "n", "no" -> {
                    return Optional.of(false);
                }
                default -> surroundings.err().println("y or n");
            }
        }
    }

    private Optional<String> line() {
        try {
            return Optional.ofNullable(surroundings.in().readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
