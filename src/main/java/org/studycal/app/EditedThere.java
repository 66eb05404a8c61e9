package org.studycal.app;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.studycal.audit.Cause;
import org.studycal.audit.SolutionAuditor;
import org.studycal.audit.Violation;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;
import org.studycal.progress.Records;
import org.studycal.replan.Edit;
import org.studycal.replan.Edits;

/** A calendar in which the person may have moved and deleted sessions. */
public interface EditedThere {

    /** What was changed there. */
    Edits edits(
            PlanFiles files,
            Problem problem,
            Solution newest,
            Records records,
            Instant now,
            Listener listener)
            throws IOException, SolutionException;

    /** What warnings call it. */
    String name();

    /** Its events that are not the plan's, if there are any. */
    Optional<OtherEventsFile> others(Edits edits);

    /**
     * Warns of rules that are broken by what stays where the person put it; what comes before its
     * prerequisites is told of every plan.
     */
    default void warn(
            RemainingProblem remaining, Solution solution, Edits edits, Listener listener) {
        for (Violation warning : SolutionAuditor.audit(remaining, solution).warnings()) {
            if (warning.cause() != Cause.PREREQUISITE
                    && edits.edits().stream()
                            .filter(edit -> edit.kind() == Edit.Kind.KEPT_THERE)
                            .filter(edit -> edit.session().activity().equals(warning.activity()))
                            .anyMatch(edit -> warning.moment().equals(Optional.of(edit.start())))) {
                listener.warn(new Warning.OfEdited(name(), warning.message()));
            }
        }
    }
}
