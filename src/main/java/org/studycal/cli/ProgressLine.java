package org.studycal.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Timer;
import java.util.TimerTask;
import org.studycal.report.Wording;

/**
 * One line on a terminal that tells how far the search is, rewritten while it runs and gone when it
 * ends.
 */
final class ProgressLine implements AutoCloseable {

    private static final long PERIOD_MILLIS = 200;
    private static final String START_OF_LINE = "\r";
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final Clock clock;
    private final Instant start;
    private final String limit;
    private final Timer timer;
    private boolean closed;
    private String state = "building a first plan";

    private ProgressLine(PrintWriter err, Clock clock, Duration limit) {
        this.err = err;
        this.clock = clock;
        this.start = clock.instant();
        this.limit = limit.compareTo(SearchOptions.UNLIMITED) < 0 ? " of " + seconds(limit) : "";
        this.timer = new Timer("progress", true);
    }

    /** Starts to draw. */
    static ProgressLine on(PrintWriter err, Clock clock, Duration limit) {
        ProgressLine line = new ProgressLine(err, clock, limit);
        line.timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        line.draw();
                    }
                },
                0,
                PERIOD_MILLIS);
        return line;
    }

    /** Takes note of a better plan. */
    synchronized void best(long leftOutMinutes, long costUnits) {
        state =
                (leftOutMinutes > 0
                                ? Wording.length(leftOutMinutes) + " left out, "
                                : "all placed, ")
                        + "cost "
                        + Wording.points(costUnits)
                        + " points";
    }

    @Override
    public void close() {
        timer.cancel();
        synchronized (this) {
            closed = true;
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    private synchronized void draw() {
        if (!closed) {
            Duration elapsed = Duration.between(start, clock.instant());
            String line =
                    "%s%s  %s  (Ctrl-C keeps this plan)".formatted(seconds(elapsed), limit, state);
            err.print(START_OF_LINE + Wording.left(line, Wording.COLUMNS - 1));
            err.flush();
        }
    }

    private static String seconds(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 60 ? seconds + "s" : seconds / 60 + "m" + seconds % 60 + "s";
    }
}
