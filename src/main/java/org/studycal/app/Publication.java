package org.studycal.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.studycal.audit.Audit;
import org.studycal.audit.Cause;
import org.studycal.audit.SolutionAuditor;
import org.studycal.audit.Violation;
import org.studycal.calendar.CalendarExport;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.RemainingProblem;
import org.studycal.store.SolutionFile;
import org.studycal.store.SolutionFolder;

/**
 * A revision with all files that go with it.
 *
 * @param solution which names the calendar files
 * @param export the calendar files
 */
record Publication(RemainingProblem remaining, Solution solution, CalendarExport export) {

    /**
     * The publication of a revision.
     *
     * @param previous the one before, which calendars hold
     */
    static Publication of(
            RemainingProblem remaining, Optional<Solution> previous, Solution solution) {
        CalendarExport export = CalendarExport.of(remaining.problem(), previous, solution);
        List<String> names = List.copyOf(export.files().keySet());
        return new Publication(
                remaining, solution.with(solution.export().withFiles(names)), export);
    }

    /**
     * Nothing that breaks a rule is ever written, and the search and the auditor agree on the cost.
     * Warns of what comes after a session that it should precede, as that stays where it was put.
     *
     * @param folder of the plan, as warnings name it
     */
    static void audit(
            RemainingProblem remaining, Solution solution, Path folder, Listener listener) {
        Audit audit = SolutionAuditor.audit(remaining, solution);
        if (!audit.passed()) {
            throw new IllegalStateException(
                    "the plan breaks a rule, nothing was written:"
                            + audit.violations().stream()
                                    .limit(10)
                                    .map(each -> "\n  " + each.cause() + ": " + each.message())
                                    .collect(Collectors.joining()));
        }
        audit.warnings().stream()
                .filter(each -> each.cause() == Cause.PREREQUISITE)
                .filter(each -> isPinned(solution, each))
                .forEach(each -> listener.warn(new Warning.OfPlan(folder, each.message())));
    }

    private static boolean isPinned(Solution solution, Violation warning) {
        return solution.sessions().stream()
                .filter(session -> session.pinned() && !session.start().isBefore(solution.stamp()))
                .filter(session -> session.activity().equals(warning.activity()))
                .anyMatch(session -> warning.moment().equals(Optional.of(session.start())));
    }

    /**
     * Puts the files in the place of others.
     *
     * @param replaced the revision that was there
     * @param reporting makes the page to look at, if there is any, beside the solution's text
     */
    Written write(
            SolutionFolder locked,
            Optional<Solution> replaced,
            Supplier<Optional<byte[]>> reporting)
            throws IOException, SolutionException {
        CompletableFuture<String> text =
                CompletableFuture.supplyAsync(
                        () -> SolutionFile.write(remaining.problem(), solution));
        Optional<byte[]> report = reporting.get();
        Map<String, byte[]> files = new LinkedHashMap<>(export.files());
        report.ifPresent(page -> files.put(PlanReport.NAME, page));
        files.put(SolutionFile.NAME, text.join().getBytes(StandardCharsets.UTF_8));
        List<String> obsolete = new ArrayList<>(locked.calendars());
        obsolete.add(PlanReport.NAME);
        if (replaced.isEmpty()) {
            locked.write(files, obsolete);
        } else {
            obsolete.addAll(replaced.get().export().files());
            locked.write(files, obsolete, OptionalInt.of(replaced.get().revision()));
        }
        return new Written(export, report.isPresent());
    }
}
