package org.studycal.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.report.SearchText;

/** Also draws a line about the search, and remembers its better plans. */
final class SolveListener extends ConsoleListener {

    private final Console console;
    private final boolean quiet;
    private final Interrupt interrupt;
    private final List<SearchText.Better> curve = new ArrayList<>();

    SolveListener(Console console, boolean quiet, Interrupt interrupt) {
        super(console, !quiet);
        this.console = console;
        this.quiet = quiet;
        this.interrupt = interrupt;
    }

    @Override
    public Watch search(Duration timeLimit) {
        Optional<ProgressLine> line =
                quiet || !console.errIsTerminal()
                        ? Optional.empty()
                        : Optional.of(ProgressLine.on(console.err(), console.clock(), timeLimit));
        return new Watch() {
            @Override
            public void better(Duration elapsed, long leftOutMinutes, long costUnits) {
                curve.add(new SearchText.Better(elapsed, leftOutMinutes, costUnits));
                line.ifPresent(drawn -> drawn.best(leftOutMinutes, costUnits));
            }

            @Override
            public boolean stop() {
                return interrupt.asked();
            }

            @Override
            public void close() {
                line.ifPresent(ProgressLine::close);
            }
        };
    }

    /** Plans that were better than all before them, the last one is the result. */
    List<SearchText.Better> curve() {
        return curve;
    }
}
