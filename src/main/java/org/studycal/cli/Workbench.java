package org.studycal.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.audit.Audit;
import org.studycal.audit.SolutionAuditor;
import org.studycal.calendar.CalendarExport;
import org.studycal.calendar.ExportedContent;
import org.studycal.plan.Booking;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Course;
import org.studycal.plan.Export;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.History.PastSession;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.ReadProblem;
import org.studycal.revision.Identified;
import org.studycal.revision.Revisions;
import org.studycal.solver.Schedule;
import org.studycal.store.SolutionException;
import org.studycal.store.SolutionFile;
import org.studycal.store.SolutionFolder;

/** The steps that several commands share, each a call or two of the package that does the work. */
final class Workbench {

    private Workbench() {}

    /**
     * What a plan is made of.
     *
     * @param problem with what its calendars keep from study
     * @param digest of the problem file
     * @param busy the calendars
     * @param export how it goes to calendar programs
     * @param course how the plan has gone so far
     */
    record Input(
            Problem problem, String digest, List<BusyFile> busy, Export export, Course course) {}

    /** Reads a problem, with another first day if one is given, and prints its warnings. */
    static ReadProblem read(Surroundings surroundings, Path file, Optional<LocalDate> start)
            throws ProblemException {
        ReadProblem read = readAgain(file, start);
        read.warnings().forEach(warning -> surroundings.err().println(warning.render()));
        return read;
    }

    /** Reads a problem in silence. */
    static ReadProblem readAgain(Path file, Optional<LocalDate> start) throws ProblemException {
        return ProblemReader.read(file, start);
    }

    /** Whether there is a solution in a folder. */
    static boolean hasSolution(Surroundings surroundings, Path folder) {
        return Files.exists(surroundings.resolve(folder).resolve(SolutionFile.NAME));
    }

    /** The solution that the next one replaces. */
    static Optional<Solution> previous(Surroundings surroundings, Path folder)
            throws SolutionException {
        return hasSolution(surroundings, folder)
                ? Optional.of(
                        SolutionFile.read(surroundings.resolve(folder).resolve(SolutionFile.NAME)))
                : Optional.empty();
    }

    /** The solution in a folder. */
    static Solution readSolution(Surroundings surroundings, Path folder, String name)
            throws SolutionException {
        return previous(surroundings, folder)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        "there is no solution in " + folder,
                                        "Maybe 'studycal solve " + name + "' first?"));
    }

    /**
     * The next revision: the new schedule, or the times of the revision before where the problem
     * and its calendars are the same and nothing better was found. Nobody's calendar changes for an
     * equal plan.
     */
    static Solution solution(
            Input input, Schedule schedule, Optional<Solution> previous, Instant stamp, long seed) {
        Solution fresh = revision(input, schedule, previous, stamp, seed);
        if (previous.isEmpty()
                || !previous.get().digest().equals(input.digest())
                || !previous.get().busy().equals(input.busy())
                || !previous.get().last().equals(schedule.last())
                || !knowsHistory(previous.get(), input.problem(), stamp)) {
            return fresh;
        }
        Schedule before = schedule.at(previous.get());
        Solution kept = revision(input, before, previous, stamp, seed);
        boolean stillRight = SolutionAuditor.audit(input.problem(), kept).passed();
        return stillRight && !fresh.isBetterThan(kept) ? kept : fresh;
    }

    /** Whether a solution has of the past what happened and nothing else. */
    private static boolean knowsHistory(Solution solution, Problem problem, Instant now) {
        Set<PastSession> past = new HashSet<>();
        Set<PastSession> begun = new HashSet<>();
        for (Session session : solution.sessions()) {
            PastSession each = new PastSession(session.activity(), session.start(), session.end());
            past.add(each);
            if (session.start().isBefore(now) && !session.pinned()) {
                begun.add(each);
            }
        }
        Set<PastSession> happened = new HashSet<>(problem.history().sessions());
        return past.containsAll(happened) && happened.containsAll(begun);
    }

    /** A schedule with an identity for every session. */
    static Solution revision(
            Input input, Schedule schedule, Optional<Solution> previous, Instant stamp, long seed) {
        Problem problem = input.problem();
        Identified identified =
                Revisions.identify(
                        problem,
                        schedule.bookings(),
                        previous,
                        new ExportedContent(problem, input.export().reminderMinutes()));
        return new Solution(
                problem.name(),
                input.digest(),
                input.busy(),
                Studycal.VERSION,
                previous.map(Solution::revision).orElse(0) + 1,
                stamp,
                seed,
                schedule.first(),
                schedule.last(),
                problem.weights().hundredths(),
                schedule.cost(),
                schedule.bound(),
                0,
                schedule.rules(),
                schedule.leftOut(),
                identified.milestones(),
                identified.sessions(),
                identified.cancelled(),
                input.export(),
                OptionalInt.empty(),
                input.course());
    }

    /** A revision like the one before, where nothing has changed. */
    static Solution again(Solution previous, Input input, Instant stamp) {
        Identified identified =
                Revisions.identify(
                        input.problem(),
                        bookings(previous),
                        Optional.of(previous),
                        new ExportedContent(input.problem(), input.export().reminderMinutes()));
        return previous.again(stamp, input.export()).withSessions(identified.sessions());
    }

    private static List<Booking> bookings(Solution solution) {
        return solution.sessions().stream()
                .map(
                        session ->
                                new Booking(
                                        session.activity(),
                                        session.start(),
                                        session.end(),
                                        session.pinned()))
                .toList();
    }

    /**
     * Nothing that breaks a rule is ever written, and the search and the auditor agree on the cost.
     */
    static void audit(Problem problem, Solution solution) {
        Audit audit = SolutionAuditor.audit(problem, solution);
        if (!audit.passed()) {
            throw new IllegalStateException(
                    "the plan breaks a rule, nothing was written:"
                            + audit.violations().stream()
                                    .limit(10)
                                    .map(
                                            violation ->
                                                    "\n  "
                                                            + violation.cause()
                                                            + ": "
                                                            + violation.message())
                                    .collect(Collectors.joining()));
        }
    }

    /** Replaces what is in a locked folder by the solution and what goes to calendar programs. */
    static void write(
            SolutionFolder locked,
            Path folder,
            Problem problem,
            Optional<Solution> previous,
            Solution solution,
            CalendarExport export)
            throws IOException, SolutionException {
        Map<String, byte[]> files = new LinkedHashMap<>(export.files());
        List<String> names = List.copyOf(files.keySet());
        Solution complete = solution.exportedAs(solution.export().withFiles(names));
        files.put(
                SolutionFile.NAME,
                SolutionFile.write(problem, complete).getBytes(StandardCharsets.UTF_8));
        List<String> obsolete = new ArrayList<>(calendarsIn(folder));
        previous.ifPresent(before -> obsolete.addAll(before.export().files()));
        locked.write(files, obsolete);
    }

    /** Calendar files of revisions that did not say which they wrote. */
    private static List<String> calendarsIn(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder, "calendar{,-[0-9]*,-changes,-changes-*}.ics")) {
            found.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    /** Files in a folder that tell calendars what has changed. */
    static List<String> changesIn(Path folder) throws IOException {
        return calendarsIn(folder).stream()
                .filter(name -> name.startsWith("calendar-changes"))
                .toList();
    }
}
