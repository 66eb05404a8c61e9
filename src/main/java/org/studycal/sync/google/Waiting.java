package org.studycal.sync.google;

import java.time.Duration;

/** Time that passes, so that waiting can be tried without any. */
public interface Waiting {

    /** The real one. */
    Waiting REAL =
            new Waiting() {

                @Override
                public long nanos() {
                    return System.nanoTime();
                }

                @Override
                public void sleep(Duration time) throws InterruptedException {
                    Thread.sleep(time);
                }
            };

    /** Nanoseconds since some moment. */
    long nanos();

    /** Lets time pass. */
    void sleep(Duration time) throws InterruptedException;
}
