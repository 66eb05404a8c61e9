package org.studycal.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.store.SolutionFolder;

/** Writes a plan as a page to look at. */
public final class ReportPlan {

    private ReportPlan() {}

    /**
     * What to write.
     *
     * @param now the present
     * @param out the file, if it is not the one beside the solution
     */
    public record Request(PlanFiles files, Present now, Optional<Path> out) {}

    /**
     * Writes the page.
     *
     * @return the file, as the person would write it
     */
    public static Path run(Request request, Listener listener)
            throws IOException, ProblemException, SolutionException {
        PlanFiles files = request.files();
        if (request.out().isPresent()) {
            Path out = request.out().get();
            files.workspace()
                    .disk()
                    .replace(files.workspace().resolve(out), page(request, listener));
            return out;
        }
        try (SolutionFolder folder = files.lockSolved()) {
            folder.write(Map.of(PlanReport.NAME, page(request, listener)), List.of());
        }
        return files.source().resolve(PlanReport.NAME);
    }

    private static byte[] page(Request request, Listener listener)
            throws IOException, ProblemException, SolutionException {
        OpenPlan plan = OpenPlan.read(request.files(), request.now(), listener);
        Optional<Solution> previous =
                plan.earlier().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                ContinuedPlan.earlier(
                                        plan.stated().problem(),
                                        plan.newest(),
                                        plan.earlier().getLast()));
        return new PlanReport(plan, previous, List.of()).bytes();
    }
}
