package org.studycal.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.studycal.app.BadInput;
import org.studycal.app.PlanLearner;
import org.studycal.app.Search;
import org.studycal.app.SearchLimits;
import org.studycal.batch.LearnerJson.BadLine;
import org.studycal.commitment.AllDayQuestion;
import org.studycal.commitment.AppointmentReader;
import org.studycal.commitment.Appointments;
import org.studycal.commitment.PlacedCalendar;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.BusyTime;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.Digest;
import org.studycal.problem.Fault;
import org.studycal.problem.Moments;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.progress.ProgressFile;
import org.studycal.revision.OwnEvents;
import org.studycal.store.SolutionFile;

/**
 * Plans a line of learners: the same line gives the same plan, whatever is planned beside it and
 * wherever, since steps and not time end the search. Safe for use by several threads.
 */
public final class Learners {

    /** Where nothing is said, a search is that long. */
    public static final long STEPS = 20_000;

    /** Much longer than any number of steps takes. */
    private static final Duration UNLIMITED = Duration.ofDays(30);

    private static final String BUSY = "busy";

    /** As many files are kept that were read. */
    private static final int MOST_FILES = 100;

    private final Optional<Path> folder;
    private final Instant now;
    private final SearchLimits limits;
    private final Search search;
    private final Map<Path, byte[]> files = new ConcurrentHashMap<>();

    /**
     * Learners with the same conditions.
     *
     * @param folder from which their files are named; without one, lines that name files are
     *     refused
     * @param now the present of those that do not say their own
     * @param steps after how many a search ends
     * @param seed of the search's random numbers
     */
    public Learners(Optional<Path> folder, Instant now, long steps, long seed) {
        this(folder, now, new SearchLimits(UNLIMITED, OptionalLong.of(steps), seed), Search.SOLVER);
    }

    Learners(Optional<Path> folder, Instant now, SearchLimits limits, Search search) {
        this.folder = folder;
        this.now = now;
        this.limits = limits;
        this.search = search;
    }

    /** How a line ended. */
    public enum Status {
        /** All work has a place. */
        SOLVED,
        /** Some work is left out. */
        LEFT_OUT,
        /** The line, its problem or something else it names is wrong. */
        INVALID,
        /** A bug in studycal. */
        FAILED
    }

    /**
     * A line of plans.
     *
     * @param id the learner, where the line says who that is
     * @param line JSON without a line end
     * @param error why there is no plan
     * @param calendars files for calendar programs, by their names
     */
    public record Answer(
            Status status,
            Optional<String> id,
            String line,
            Optional<String> error,
            Map<String, byte[]> calendars) {

        private static Answer without(Status status, String line, String error) {
            Optional<String> id = LearnerJson.idOf(line);
            String name = status == Status.INVALID ? "invalid" : "failed";
            return new Answer(
                    status, id, LearnerJson.without(id, name, error), Optional.of(error), Map.of());
        }
    }

    /** Plans a line; what is wrong with it stands in the answer. */
    public Answer plan(String line) {
        try {
            return plan(LearnerJson.read(line));
        } catch (ProblemException e) {
            return Answer.without(Status.INVALID, line, faults(e));
        } catch (BadInput e) {
            String hints = e.hints().isEmpty() ? "" : "\n" + String.join("\n", e.hints());
            return Answer.without(Status.INVALID, line, e.getMessage() + hints);
        } catch (IOException | SolutionException e) {
            return Answer.without(Status.INVALID, line, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // One learner's bad luck is not the others'.
            return Answer.without(Status.FAILED, line, e.toString());
        }
    }

    private static String faults(ProblemException e) {
        return e.faults().stream()
                .filter(fault -> !fault.kind().isWarning())
                .map(Fault::render)
                .collect(Collectors.joining("\n"));
    }

    private Answer plan(LearnerJson learner)
            throws IOException, ProblemException, SolutionException {
        StatedProblem stated = problem(learner);
        ZoneId zone = stated.problem().timeZone();
        Instant present = now;
        if (learner.now().isPresent()) {
            present = moment("now", learner.now().get(), zone);
        }
        Optional<Solution> previous = previous(learner);
        List<Entry> entries = List.of();
        if (learner.progress().isPresent()) {
            byte[] bytes = bytes(learner.progress().get());
            entries = ProgressFile.parse("progress", bytes, stated, previous).entries();
        }
        Appointments appointments =
                AppointmentReader.read(
                        calendars(learner, stated),
                        stated.problem().start(),
                        PlanLearner.latest(stated, entries, present),
                        zone,
                        previous.map(plan -> OwnEvents.of(plan, List::of)).orElse(OwnEvents.NONE),
                        AllDayQuestion.NONE);
        if (!appointments.errors().isEmpty()) {
            throw new BadLine(appointments.errors().getFirst().message());
        }
        List<BusyTime> busy = new ArrayList<>(appointments.busy());
        List<BusyFile> remembered = new ArrayList<>(appointments.files());
        List<BusyTime> inLine = times(learner, zone);
        if (!inLine.isEmpty()) {
            busy.addAll(inLine);
            byte[] content = inLine.toString().getBytes(StandardCharsets.UTF_8);
            remembered.add(new BusyFile(BUSY, false, Digest.of(content), Map.of()));
        }
        PlanLearner.Result result =
                PlanLearner.run(
                        new PlanLearner.Request(
                                learner.id(),
                                stated,
                                previous,
                                entries,
                                busy,
                                remembered,
                                present,
                                limits),
                        search);
        return answer(learner.id(), result, zone);
    }

    private static Answer answer(String id, PlanLearner.Result result, ZoneId zone) {
        Solution solution = result.solution();
        String finish =
                solution.sessions().stream()
                        .map(Session::end)
                        .max(Instant::compareTo)
                        .map(end -> LocalDate.ofInstant(end, zone).toString())
                        .orElse("");
        return new Answer(
                solution.leftOut().isEmpty() ? Status.SOLVED : Status.LEFT_OUT,
                Optional.of(id),
                LearnerJson.solved(id, result.remaining(), solution, finish),
                Optional.empty(),
                result.calendars());
    }

    private StatedProblem problem(LearnerJson learner) throws IOException, ProblemException {
        if (learner.template().isPresent()) {
            LearnerJson.Template template = learner.template().get();
            return ProblemReader.read(
                    learner.id(), "problem.json", template.applied(file(template.path())));
        }
        LearnerJson.Content content = learner.problem().orElseThrow();
        String name = content instanceof LearnerJson.Content.InFile in ? in.path() : "problem.json";
        return ProblemReader.read(learner.id(), name, bytes(content));
    }

    private Optional<Solution> previous(LearnerJson learner) throws IOException, SolutionException {
        if (learner.previous().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SolutionFile.parse("previous", bytes(learner.previous().get())));
    }

    private List<PlacedCalendar> calendars(LearnerJson learner, StatedProblem stated)
            throws BadLine {
        List<PlacedCalendar> calendars = new ArrayList<>();
        for (CalendarSource source : stated.problem().calendars()) {
            if (source.origin().isPresent()) {
                throw new BadLine(
                        "commitments: a calendar elsewhere is not fetched here; expected its times in busy");
            }
            calendars.add(new PlacedCalendar(source, path(source.path()), true, Map.of()));
        }
        for (LearnerJson.Busy each : learner.busy()) {
            if (each instanceof LearnerJson.Busy.InFile in) {
                Path path = path(in.path());
                calendars.add(
                        new PlacedCalendar(CalendarSource.of(in.path()), path, false, Map.of()));
            }
        }
        for (PlacedCalendar calendar : calendars) {
            if (!Files.exists(calendar.path())) {
                throw new BadLine("busy: there is no calendar '" + calendar.source().path() + "'");
            }
        }
        return calendars;
    }

    private static List<BusyTime> times(LearnerJson learner, ZoneId zone) throws BadLine {
        List<BusyTime> times = new ArrayList<>();
        for (LearnerJson.Busy each : learner.busy()) {
            if (each instanceof LearnerJson.Busy.Time time) {
                Instant start = moment(BUSY, time.start(), zone);
                Instant end = moment(BUSY, time.end(), zone);
                if (!start.isBefore(end)) {
                    throw new BadLine(
                            "busy: %s to %s is no time".formatted(time.start(), time.end()));
                }
                times.add(new BusyTime(time.title(), start, end, BUSY));
            }
        }
        return times;
    }

    private static Instant moment(String key, String text, ZoneId zone) throws BadLine {
        return Moments.parse(text, zone)
                .orElseThrow(
                        () ->
                                new BadLine(
                                        "%s: '%s' is not a time; expected 2027-01-04T09:00, with an offset or in the problem's zone"
                                                .formatted(key, text)));
    }

    private byte[] bytes(LearnerJson.Content content) throws IOException {
        return switch (content) {
            case LearnerJson.Content.Inline in -> in.json().getBytes(StandardCharsets.UTF_8);
            case LearnerJson.Content.InFile in -> file(in.path());
        };
    }

    /** Many share a file: it is read once. */
    private byte[] file(String name) throws IOException {
        Path path = path(name);
        byte[] known = files.get(path);
        if (known != null) {
            return known;
        }
        if (!Files.isRegularFile(path)) {
            throw new BadLine("there is no file '" + name + "'");
        }
        byte[] read = Files.readAllBytes(path);
        if (files.size() < MOST_FILES) {
            files.put(path, read);
        }
        return read;
    }

    private Path path(String name) throws BadLine {
        if (folder.isEmpty()) {
            throw new BadLine("'" + name + "' names a file; expected all content in the line");
        }
        return folder.get().resolve(name).normalize();
    }
}
