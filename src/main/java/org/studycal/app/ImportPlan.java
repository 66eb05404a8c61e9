package org.studycal.app;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.studycal.check.HourCount;
import org.studycal.importer.Doubt;
import org.studycal.importer.ImportSettings;
import org.studycal.importer.ProblemPlan;
import org.studycal.importer.ProblemPlanner;
import org.studycal.importer.Reading;
import org.studycal.importer.StudyPlan;

/** Turns a Markdown study plan into a problem. */
public final class ImportPlan {

    /** Of more work than this only the check says whether it can fit, as counting takes long. */
    private static final int MOST_COUNTED = 2_000;

    private ImportPlan() {}

    /**
     * What to import.
     *
     * @param reading which alternatives and parts of the plan are taken
     * @param review may change what was understood before it is written
     * @param reviews whether what is learnt is reviewed
     * @param force whether to replace a problem file that is there
     * @param dryRun whether to write nothing
     */
    public record Request(
            Workspace workspace,
            PlanText source,
            NewProblem target,
            ImportSettings settings,
            Reading reading,
            UnaryOperator<Understood> review,
            boolean reviews,
            boolean force,
            boolean dryRun) {}

    /**
     * A plan, and what is known of the person besides.
     *
     * @param settled doubts that the person has settled, by their sentences
     */
    public record Understood(StudyPlan plan, ImportSettings settings, List<String> settled) {

        public Understood {
            settled = List.copyOf(settled);
        }
    }

    /**
     * What was made of a plan.
     *
     * @param mayFit whether it can fit, as far as counting hours tells
     * @param doubts that nobody has settled
     */
    public record Result(ProblemPlan problem, boolean mayFit, List<Doubt> doubts) {

        public Result {
            doubts = List.copyOf(doubts);
        }
    }

    /** Imports a plan and writes the problem, unless it is a dry run. */
    public static Result run(Request request) throws IOException {
        NewProblem target = request.target();
        if (!request.dryRun()) {
            target.checkFree(
                    request.workspace(), request.force(), "--name or --out names another file");
        }
        StudyPlan plan = request.source().plan(request.reading());
        Understood understood =
                request.review().apply(new Understood(plan, request.settings(), List.of()));
        ProblemPlan problem =
                ProblemPlanner.plan(understood.plan(), understood.settings())
                        .without(understood.settled());
        checkOpen(problem, request.source().name());
        String text =
                target.text(
                        request.workspace(), problem, request.reviews(), request.source().made());
        boolean mayFit =
                problem.activities().size() > MOST_COUNTED
                        || HourCount.of(target.problem(text)).mayFit();
        if (!request.dryRun()) {
            target.write(request.workspace(), text);
        }
        return new Result(problem, mayFit, problem.doubts());
    }

    /** Refuses a plan of which nothing is left to do. */
    static void checkOpen(ProblemPlan problem, String source) {
        if (problem.activities().isEmpty()) {
            throw new BadInput(
                    source + " has nothing left to plan: everything in it is marked as done");
        }
    }
}
