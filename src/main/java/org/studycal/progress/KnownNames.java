package org.studycal.progress;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.studycal.plan.Cancelled;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.EntryFields;
import org.studycal.problem.FaultKind;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;

/**
 * Activities and sessions that a plan has or had. Problems change after something was logged, so an
 * entry about another one is no fault, but it is said.
 */
final class KnownNames {

    private final Set<String> activities = new LinkedHashSet<>();
    private final Set<String> milestones = new LinkedHashSet<>();
    private final Set<String> categories = new LinkedHashSet<>();
    private final Set<String> sessions = new LinkedHashSet<>();
    private final boolean solved;

    KnownNames(Problem problem, Optional<Solution> solution) {
        problem.activities().stream().map(Activity::id).forEach(activities::add);
        problem.milestones().stream().map(Milestone::id).forEach(milestones::add);
        problem.categories().stream().map(Category::id).forEach(categories::add);
        solved = solution.isPresent();
        solution.ifPresent(
                plan -> {
                    plan.sessions().stream().map(Session::activity).forEach(activities::add);
                    plan.sessions().stream().map(Session::uid).forEach(sessions::add);
                    plan.cancelled().stream().map(Cancelled::uid).forEach(sessions::add);
                });
    }

    void activity(EntryFields fields, String key, String id) {
        warn(fields, key, id, "activity", activities, "the problem or the plan");
    }

    /** The id of a required key, with a warning when there is no such activity. */
    Optional<String> readActivity(EntryFields fields, String key) {
        Optional<String> id = fields.id(key, "the id of an activity");
        id.ifPresent(name -> activity(fields, key, name));
        return id;
    }

    void milestone(EntryFields fields, String key, String id) {
        warn(fields, key, id, "milestone", milestones, "the problem");
    }

    void category(EntryFields fields, String key, String id) {
        warn(fields, key, id, "category", categories, "the problem");
    }

    private static void warn(
            EntryFields fields, String key, String id, String what, Set<String> ids, String where) {
        if (!ids.contains(id)) {
            fields.fault(
                    key,
                    FaultKind.WITHOUT_EFFECT,
                    "there is no %s \"%s\" in %s".formatted(what, id, where),
                    fields.guess(id, ids));
        }
    }

    void session(EntryFields fields, String key, String uid) {
        if (solved && !sessions.contains(uid)) {
            fields.fault(
                    key,
                    FaultKind.WITHOUT_EFFECT,
                    "there is and was no session \"" + EntryFields.shown(uid) + "\" in the plan",
                    guessSession(fields, uid));
        }
    }

    /** The session whose UID begins so, or is much alike. */
    String guessSession(EntryFields fields, String written) {
        return sessions.stream()
                .filter(uid -> uid.startsWith(written + "@"))
                .findFirst()
                .map(uid -> "\"" + uid + "\"")
                .orElseGet(() -> fields.guess(written, sessions));
    }
}
