package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.progress.ProgressFile;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.solver.RandomProblem;
import org.studycal.solver.ShortRepair;
import org.studycal.solver.StudyScheduler;
import org.studycal.store.SolutionFile;

/** What happens to one plan, in the words of the command line; the same for the same seed. */
final class Story {

    private static final int STEPS = 10;
    private static final String FILE = "problems/test.yaml";
    private static final String[] SOME_STEPS = {"--step-limit", "300"};

    private final Random random;
    private final Path folder;
    private final Workplace workplace;
    private final EditedProblem file;
    private final Books books = new Books();
    private final List<String> told = new ArrayList<>();
    private Instant now;
    private int calendars;

    Story(Path folder, long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 3);
        this.folder = folder;
        this.file = new EditedProblem(RandomProblem.yaml(seed), random);
        this.workplace =
                Workplace.in(folder)
                        .searchingWith(
                                (problem, settings, listener) ->
                                        StudyScheduler.solve(problem, settings, new ShortRepair()));
    }

    int revisions() {
        return books.revisions();
    }

    /** Whether there was anything to tell: a problem may be refused. */
    boolean tell() throws IOException, SolutionException, ProblemException {
        workplace.problem("test.yaml", file.text());
        try {
            Problem problem = problem();
            now = problem.start().atStartOfDay(problem.timeZone()).toInstant();
        } catch (ProblemException e) {
            return false;
        }
        now = now.minus(random.nextInt(30), ChronoUnit.HOURS);
        plan(Assumption.DONE, "solve");
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(random.nextInt(chance(70) ? 2_000 : 10), ChronoUnit.MINUTES);
            switch (random.nextInt(11)) {
                case 0, 1, 2, 3 -> log();
                case 4, 5, 6 -> replan();
                case 7 -> edit();
                case 8 -> plan(Assumption.DONE, "undo", "test");
                case 9 -> editCalendar();
                default -> plan(Assumption.DONE, "solve");
            }
        }
        return true;
    }

    private Problem problem() throws ProblemException {
        return stated().problem();
    }

    private StatedProblem stated() throws ProblemException {
        return ProblemReader.read(folder.resolve(FILE));
    }

    private Optional<Solution> solution() throws SolutionException {
        Path path = folder.resolve("solutions/test/solution.json");
        return Files.exists(path) ? Optional.of(SolutionFile.read(path)) : Optional.empty();
    }

    private String bytes() throws IOException {
        Path path = folder.resolve("solutions/test/solution.json");
        return Files.exists(path) ? Files.readString(path) : "";
    }

    private List<Entry> entries() throws ProblemException, SolutionException {
        return ProgressFile.read(ProgressFile.beside(folder.resolve(FILE)), stated(), solution())
                .entries();
    }

    private StudycalRun run(String... args) {
        told.add(now + " " + String.join(" ", args));
        StudycalRun run = workplace.at(now.toString()).run(args);
        told.set(told.size() - 1, told.getLast() + " -> " + run.status());
        assertThat(run.status()).as(run.toString()).isIn(0, 2, 3);
        assertThat(run.err()).as(run.toString()).doesNotContain("Exception", "\tat ");
        return run;
    }

    /** The person writes into the progress file. */
    private void writeByHand() throws IOException, ProblemException {
        List<Category> categories = problem().categories();
        String category = categories.get(random.nextInt(categories.size())).id();
        String line =
                "- {at: %s, takes: %d.%d, category: %s}\n"
                        .formatted(
                                now.truncatedTo(ChronoUnit.SECONDS),
                                random.nextInt(2),
                                1 + random.nextInt(9),
                                category);
        Path progress = ProgressFile.beside(folder.resolve(FILE));
        Files.writeString(progress, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        told.add(now + " by hand: " + line.strip());
    }

    private void log() throws IOException, ProblemException, SolutionException {
        if (chance(5)) {
            writeByHand();
            return;
        }
        Solution solution = solution().orElseThrow();
        Problem problem = problem();
        List<String> words = new ArrayList<>(List.of("log", "test"));
        switch (random.nextInt(10)) {
            case 0 -> words.add("done");
            case 1, 2 -> words.add("missed");
            case 3 -> words.addAll(List.of("partly", 1 + random.nextInt(60) + "m"));
            case 4 -> words.addAll(List.of("finished", anActivity(problem)));
            case 5 ->
                    words.addAll(
                            List.of("needs", 1 + random.nextInt(120) + "m", anActivity(problem)));
            case 6 ->
                    words.addAll(List.of("did", 1 + random.nextInt(90) + "m", anActivity(problem)));
            case 7 -> words.addAll(List.of("sick", days(problem)));
            case 8 -> words.addAll(List.of("holiday", chance(70) ? days(problem) : "next fri"));
            default -> words.add("undo");
        }
        if (List.of("done", "missed", "partly").contains(words.get(2)) && chance(70)) {
            words.add(which(problem, solution));
        }
        Path progress = ProgressFile.beside(folder.resolve(FILE));
        String before = Files.exists(progress) ? Files.readString(progress) : "";
        String plan = bytes();
        int status = run(words.toArray(String[]::new)).status();
        String after = Files.exists(progress) ? Files.readString(progress) : "";
        assertThat(after).startsWith(before);
        assertThat(after.lines().count() - before.lines().count()).isEqualTo(status == 0 ? 1 : 0);
        assertThat(bytes()).isEqualTo(plan);
    }

    private String anActivity(Problem problem) {
        List<String> ids = problem.activities().stream().map(Activity::id).toList();
        return ids.get(random.nextInt(ids.size()));
    }

    private String which(Problem problem, Solution solution) {
        List<Session> sessions = solution.sessions();
        if (sessions.isEmpty() || chance(50)) {
            return chance(50) ? days(problem) : chance(50) ? "today" : "yesterday";
        }
        return sessions.get(random.nextInt(sessions.size())).uid();
    }

    /** A day or some days not far from now. */
    private String days(Problem problem) {
        LocalDate first =
                LocalDate.ofInstant(now, problem.timeZone()).plusDays(random.nextInt(7) - 4L);
        return chance(50) ? first.toString() : first + ".." + first.plusDays(random.nextInt(4));
    }

    private void replan() throws IOException, SolutionException, ProblemException {
        List<String> words = new ArrayList<>(List.of("replan", "test"));
        Assumption assumption = Assumption.DONE;
        if (chance(30)) {
            words.addAll(List.of("--missed", days(problem())));
        }
        if (chance(15)) {
            words.addAll(List.of(chance(50) ? "--sick" : "--holiday", days(problem())));
        }
        if (chance(10)) {
            words.addAll(List.of("--done", days(problem())));
        }
        if (chance(20)) {
            words.addAll(List.of("--assume", "missed"));
            assumption = Assumption.MISSED;
        }
        if (chance(30)) {
            words.addAll(List.of("--freeze", chance(50) ? "0" : "3d"));
        }
        if (chance(15)) {
            words.add("--apply-ratio");
        }
        if (chance(15)) {
            words.addAll(List.of("--apply", "1"));
        }
        if (chance(25)) {
            words.addAll(List.of("--busy", calendar()));
        }
        plan(assumption, words.toArray(String[]::new));
    }

    /** The plan comes back from a calendar in which it was edited. */
    private void editCalendar() throws IOException, SolutionException, ProblemException {
        EditedPlan calendar = new EditedPlan(solution().orElseThrow(), problem(), now, random);
        String name = "edited" + calendars++ + ".ics";
        workplace.file(name, calendar.text());
        told.add(calendar.told());
        List<String> words = new ArrayList<>(List.of("replan", "test", "--edited", name));
        if (chance(30)) {
            words.addAll(List.of("--deleted", "drop"));
        }
        if (chance(20)) {
            words.addAll(List.of("--missed", days(problem())));
        }
        books.edited(calendar.edited());
        plan(Assumption.DONE, words.toArray(String[]::new));
        books.edited(Set.of());
    }

    /** A calendar with an appointment in the days ahead. */
    private String calendar() throws IOException {
        String name = "busy" + calendars++ + ".ics";
        Instant start = now.plus(random.nextInt(4_000), ChronoUnit.MINUTES);
        workplace.file(
                name,
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//test
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20270101T000000Z
                DTSTART:%s
                DTEND:%s
                SUMMARY:Appointment
                END:VEVENT
                END:VCALENDAR
                """
                        .formatted(name, utc(start), utc(start.plus(5, ChronoUnit.HOURS)))
                        .replace("\n", "\r\n"));
        return name;
    }

    private static String utc(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:]", "");
    }

    /** A new revision, or none; then all must be right. */
    private void plan(Assumption assumption, String... command)
            throws IOException, SolutionException, ProblemException {
        List<String> words = new ArrayList<>(List.of(command));
        if (words.size() == 1) {
            words.add("test");
        }
        if (!words.getFirst().equals("undo")) {
            words.addAll(List.of(SOME_STEPS));
        }
        String before = bytes();
        StudycalRun run = run(words.toArray(String[]::new));
        if (bytes().equals(before)) {
            assertThat(run.status()).as(run.toString()).isNotEqualTo(0);
            assertThat(before).as(run.toString()).isNotEmpty();
            return;
        }
        assertThat(run.status()).as(run.toString()).isIn(0, 3);
        books.balance(problem(), solution().orElseThrow(), entries(), now, assumption);
        StudycalRun check = run("check", "test");
        assertThat(check.out()).as(check.toString()).contains(": no rule is violated.");
        Solution made = solution().orElseThrow();
        if (chance(30) && (made.edition().timesOf().isEmpty() || made.leftOut().isEmpty())) {
            nothingIsNew();
        }
    }

    /** Planning again without any news changes nothing, at once or some days later. */
    private void nothingIsNew() throws IOException, SolutionException, ProblemException {
        if (chance(50)) {
            now = now.plus(random.nextInt(8_000), ChronoUnit.MINUTES);
        }
        String before = bytes();
        StudycalRun run = run("replan", "test", SOME_STEPS[0], SOME_STEPS[1]);
        assertThat(run.status()).as(run.toString()).isIn(0, 3);
        assertThat(plain(bytes())).as(run.toString()).containsExactlyElementsOf(plain(before));
        books.balance(problem(), solution().orElseThrow(), entries(), now, Assumption.DONE);
    }

    /**
     * The lines of a solution file without what every revision says of itself, and without costs
     * that days which are over may change where target weeks are stretched.
     */
    private static List<String> plain(String solution) {
        return solution.lines()
                .filter(line -> !line.matches("  \"(revision|stamp|timesOf|cost|bound)\": .*"))
                .filter(line -> !line.matches("    \"(targetWeek|lateness)\": .*"))
                .filter(line -> !line.startsWith("    \"files\": "))
                .toList();
    }

    private void edit() throws IOException {
        String before = file.text();
        told.add(now + " edit: " + file.edit());
        byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
        try {
            ProblemReader.read("test", "test.yaml", bytes);
            workplace.problem("test.yaml", file.text());
        } catch (ProblemException e) {
            told.set(told.size() - 1, told.getLast() + ", refused");
            file.takeBack(before);
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @Override
    public String toString() {
        return file.text() + "\n" + String.join("\n", told) + "\n";
    }
}
