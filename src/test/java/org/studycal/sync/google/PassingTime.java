package org.studycal.sync.google;

import java.time.Duration;

/** Time that passes only when somebody waits. */
final class PassingTime implements Waiting {

    private Duration passed = Duration.ZERO;

    @Override
    public long nanos() {
        return passed.toNanos();
    }

    @Override
    public void sleep(Duration time) {
        passed = passed.plus(time);
    }

    Duration passed() {
        return passed;
    }
}
