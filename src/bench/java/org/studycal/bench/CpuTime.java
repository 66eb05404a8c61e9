package org.studycal.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** CPU time of the current thread: what others do on the machine does not count. */
final class CpuTime extends Clock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static long nanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** CPU seconds of the whole process so far; 0 where the JDK does not know. */
    static double ofProcess() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public long millis() {
        return nanos() / 1_000_000;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochSecond(0, nanos());
    }
}
