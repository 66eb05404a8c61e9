package org.studycal.busy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Reads broken copies of real calendars for as long as it is told: {@code mvn test
 * -Dtest=CalendarFuzzRun -Dstudycal.fuzz=30m -Dstudycal.corpus=DIR}. What crashes or hangs is kept
 * in target/fuzz; {@code -Dstudycal.seed=N} gives another run.
 */
@EnabledIfSystemProperty(named = "studycal.fuzz", matches = "\\d+[smh]")
class CalendarFuzzRun {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2028-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final int ENOUGH = 20;
    private static final long LARGEST = 2_000_000;

    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Europe/Berlin"),
                    ZoneId.of("America/New_York"),
                    ZoneId.of("Pacific/Apia"),
                    ZoneId.of("Australia/Lord_Howe"));

    private final List<String> found = new ArrayList<>();
    private Thread thread;
    private ExecutorService reader = newReader();
    private long slowest;

    @Test
    void noBrokenCopyCrashesOrHangsTheReader() throws IOException, InterruptedException {
        List<byte[]> corpus =
                CalendarCorpus.files(CalendarCorpus.folder()).stream()
                        .filter(file -> file.toFile().length() < LARGEST)
                        .map(CalendarCorpus::bytes)
                        .filter(bytes -> bytes.length > 0)
                        .toList();
        SplittableRandom random = new SplittableRandom(Long.getLong("studycal.seed", 1));
        Mutation mutation = new Mutation(corpus, random);
        Duration length =
                Duration.parse("PT" + System.getProperty("studycal.fuzz").toUpperCase(Locale.ROOT));
        long end = System.nanoTime() + length.toNanos();
        long count = 0;
        while (System.nanoTime() < end && found.size() < ENOUGH) {
            byte[] file = mutation.of(corpus.get(random.nextInt(corpus.size())));
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            read(file, zone);
            count++;
        }
        reader.shutdownNow();
        System.out.printf(
                "%d files read, the slowest in %d ms of work, %d found%n",
                count, TimeUnit.NANOSECONDS.toMillis(slowest), found.size());

        assertThat(found).isEmpty();
    }

    private void read(byte[] file, ZoneId zone) throws IOException, InterruptedException {
        long before = cpuTime();
        Future<?> task = reader.submit(() -> check(file, zone));
        while (true) {
            try {
                task.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                slowest = Math.max(slowest, cpuTime() - before);
                return;
            } catch (ExecutionException e) {
                keep("crash", file, e.getCause());
                return;
            } catch (TimeoutException e) {
                if (cpuTime() - before > PATIENCE.toNanos()) {
                    keep("hang", file, e);
                    reader.shutdownNow();
                    reader = newReader();
                    return;
                }
            }
        }
    }

    /** What the reading thread has worked: the machine may have other work too. */
    private long cpuTime() {
        if (thread == null) {
            return 0;
        }
        return Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()));
    }

    private static void check(byte[] file, ZoneId zone) {
        ReadCalendar calendar = CalendarReader.read("mutant.ics", file);
        Expansion expansion = calendar.occurrences(FROM, TO, zone);
        Instant last = Instant.MIN;
        for (Occurrence occurrence : expansion.occurrences()) {
            assertThat(occurrence.end()).isAfterOrEqualTo(occurrence.start());
            assertThat(occurrence.start()).isAfterOrEqualTo(last).isBefore(TO);
            assertThat(occurrence.end()).isAfterOrEqualTo(FROM);
            last = occurrence.start();
        }
        assertThat(CalendarCorpus.lost(calendar, expansion))
                .hasSizeLessThanOrEqualTo(calendar.events())
                .noneMatch(problem -> problem.message().contains("cannot be expanded"));
        calendar.problems().forEach(CalendarFuzzRun::check);
        expansion.problems().forEach(CalendarFuzzRun::check);
    }

    private static void check(CalendarProblem problem) {
        assertThat(problem.message()).isNotBlank().doesNotContain("\n", "\r");
        assertThat(problem.message()).hasSizeLessThan(1_000);
        assertThat(problem.line()).isNotNegative();
    }

    private void keep(String kind, byte[] file, Throwable cause) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "fuzz"));
        Path kept = folder.resolve(kind + "-" + found.size() + ".ics");
        Files.write(kept, file);
        found.add(kept + ": " + cause);
        System.out.println(found.getLast());
        for (Throwable t = cause; t != null; t = t.getCause()) {
            t.printStackTrace(System.out);
        }
        if (kind.equals("hang")) {
            for (StackTraceElement frame : thread.getStackTrace()) {
                System.out.println("  " + frame);
            }
        }
    }

    private ExecutorService newReader() {
        return Executors.newSingleThreadExecutor(
                work -> {
                    thread = Thread.ofPlatform().daemon().unstarted(work);
                    return thread;
                });
    }
}
