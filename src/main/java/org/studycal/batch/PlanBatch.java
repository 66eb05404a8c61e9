package org.studycal.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.studycal.app.BadInput;
import org.studycal.batch.Learners.Answer;
import org.studycal.batch.Learners.Status;
import org.studycal.store.FileOperations;

/**
 * Plans a file of learners, in its order and several at a time. Until the last one is planned, the
 * plans stand in a file beside the one that is wanted, whole lines only, so that a run that was
 * killed can go on from there. Of a file of any length only a few lines are held at a time.
 */
public final class PlanBatch {

    /** How the name of the file ends that is not whole yet. */
    public static final String UNFINISHED = ".part";

    /** Lines ahead for each solver: one that takes long does not keep the others waiting. */
    private static final int AHEAD = 4;

    private static final String SETTINGS = ".settings";
    private static final String CALENDAR = ".ics";
    private static final int MOST_COMPLAINTS = 10;

    private final Request request;
    private final Learners learners;
    private final Map<Status, Long> counts = new EnumMap<>(Status.class);
    private final List<String> complaints = new ArrayList<>();
    private long done;

    private PlanBatch(Request request, Learners learners) {
        this.request = request;
        this.learners = learners;
    }

    /**
     * What to plan.
     *
     * @param lines one learner each; empty ones are passed over
     * @param out the file of plans
     * @param settings what the plans depend on besides the lines, in words: a run is continued only
     *     with the same
     * @param jobs how many are planned at a time
     * @param resume whether to go on where a run was killed
     * @param calendars folder for a calendar file of each learner
     * @param progress hears how many are planned
     */
    public record Request(
            BufferedReader lines,
            Path out,
            String settings,
            int jobs,
            boolean resume,
            Optional<Path> calendars,
            Progress progress) {}

    /** Hears how many learners are planned. */
    @FunctionalInterface
    public interface Progress {

        /** So many by now. */
        void planned(long learners);
    }

    /**
     * What was planned.
     *
     * @param resumed how many were planned by a run before
     * @param counts how many ended in which way, in this run
     * @param complaints the first that were not planned, with line and reason
     */
    public record Result(long resumed, Map<Status, Long> counts, List<String> complaints) {
        public Result {
            counts = Map.copyOf(counts);
            complaints = List.copyOf(complaints);
        }

        /** How many, in all runs. */
        public long learners() {
            return resumed + counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What a run was made with that was killed before it had written its plans. */
    public static Optional<String> settingsOf(Path out) throws IOException {
        Path settings = settings(part(out));
        return Files.exists(settings)
                ? Optional.of(Files.readString(settings).strip())
                : Optional.empty();
    }

    private static Path part(Path out) {
        return out.resolveSibling(out.getFileName() + UNFINISHED);
    }

    private static Path settings(Path part) {
        return part.resolveSibling(part.getFileName() + SETTINGS);
    }

    /** Plans all and writes the plans. */
    public static Result run(Request request, Learners learners) throws IOException {
        return new PlanBatch(request, learners).run();
    }

    private Result run() throws IOException {
        Path part = part(request.out());
        Path settings = settings(part);
        if (request.calendars().isPresent()) {
            Files.createDirectories(request.calendars().get());
        }
        if (request.resume() && Files.exists(part)) {
            resume(part);
        } else {
            Files.deleteIfExists(part);
            Files.writeString(settings, request.settings() + '\n');
        }
        long resumed = done;
        try (Writer out =
                        Files.newBufferedWriter(
                                part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                ExecutorService pool = Executors.newFixedThreadPool(request.jobs())) {
            planAll(pool, out);
        }
        Files.move(
                part,
                request.out(),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(settings);
        return new Result(resumed, counts, complaints);
    }

    private void planAll(ExecutorService pool, Writer out) throws IOException {
        Deque<Future<Answer>> ahead = new ArrayDeque<>();
        try {
            for (String line = next(); line != null; line = next()) {
                String learner = line;
                ahead.add(pool.submit(() -> learners.plan(learner)));
                if (ahead.size() >= AHEAD * request.jobs()) {
                    write(ahead.remove(), out);
                }
            }
            while (!ahead.isEmpty()) {
                write(ahead.remove(), out);
            }
        } finally {
            ahead.forEach(each -> each.cancel(true));
        }
    }

    private String next() throws IOException {
        String line = request.lines().readLine();
        while (line != null && line.isBlank()) {
            line = request.lines().readLine();
        }
        return line;
    }

    private void write(Future<Answer> planned, Writer out) throws IOException {
        Answer answer = answer(planned);
        if (request.calendars().isPresent()) {
            writeCalendars(answer, request.calendars().get());
        }
        out.write(answer.line() + '\n');
        out.flush();
        done++;
        counts.merge(answer.status(), 1L, Long::sum);
        if (answer.error().isPresent() && complaints.size() < MOST_COMPLAINTS) {
            complaints.add(
                    "learner %d%s: %s"
                            .formatted(
                                    done,
                                    answer.id().map(id -> " (" + id + ")").orElse(""),
                                    answer.error().get()));
        }
        request.progress().planned(done);
    }

    private static Answer answer(Future<Answer> planned) {
        try {
            return planned.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Passes over what a run before has planned; what it had not finished is cut off. */
    private void resume(Path part) throws IOException {
        String before = settingsOf(request.out()).orElse("");
        if (!before.equals(request.settings())) {
            throw new BadInput(
                    "--resume: %s was planned with '%s', not with '%s'"
                            .formatted(part, before, request.settings()),
                    "Go on with the same, or begin anew without --resume.");
        }
        cutToWholeLines(part);
        try (BufferedReader plans = Files.newBufferedReader(part)) {
            for (String plan = plans.readLine(); plan != null; plan = plans.readLine()) {
                String line = next();
                if (line == null || !LearnerJson.idOf(line).equals(LearnerJson.idOf(plan))) {
                    throw new BadInput(
                            "--resume: learner %,d is another one than in %s"
                                    .formatted(done + 1, part),
                            "Go on with the same learners, or begin anew without --resume.");
                }
                done++;
            }
        }
    }

    private static void cutToWholeLines(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            while (end > 0) {
                channel.read(last.clear(), end - 1);
                if (last.get(0) == '\n') {
                    break;
                }
                end--;
            }
            channel.truncate(end);
        }
    }

    private static void writeCalendars(Answer answer, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : answer.calendars().entrySet()) {
            if (file.getKey().endsWith(CALENDAR)) {
                String name = answer.id().orElseThrow();
                String rest = file.getKey().replaceFirst("^calendar(?=[-.])", "");
                FileOperations.DISK.replace(folder.resolve(name + rest), file.getValue());
            }
        }
    }
}
