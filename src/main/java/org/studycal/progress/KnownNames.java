package org.studycal.progress;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.studycal.plan.Cancelled;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.FaultKind;
import org.studycal.problem.Fields;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.problem.Quoted;
import org.studycal.problem.Texts;

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
                    activities.addAll(plan.basis().identity().renamed().keySet());
                    plan.cancelled().stream().map(Cancelled::uid).forEach(sessions::add);
                });
    }

    /**
     * The id of an activity in a required key, empty when it is wrong, with a warning when there is
     * no such one.
     */
    String activity(Fields fields, String key) {
        return id(fields, key, "activity", activities, "the problem or the plan");
    }

    /**
     * The id of a milestone in a required key, empty when it is wrong, with a warning when there is
     * no such one.
     */
    String milestone(Fields fields, String key) {
        return id(fields, key, "milestone", milestones, "the problem");
    }

    /**
     * The id of a category in a required key, empty when it is wrong, with a warning when there is
     * no such one.
     */
    String category(Fields fields, String key) {
        return id(fields, key, "category", categories, "the problem");
    }

    private static String id(
            Fields fields, String key, String noun, Set<String> ids, String where) {
        String article = noun.startsWith("a") ? "an " : "a ";
        Optional<String> id =
                fields.required(key, Texts.ID.expecting("the id of " + article + noun));
        if (id.isPresent() && !ids.contains(id.get())) {
            fields.fault(
                    key,
                    FaultKind.WITHOUT_EFFECT,
                    "there is no %s \"%s\" in %s".formatted(noun, id.get(), where),
                    fields.guess(id.get(), ids));
        }
        return id.orElse("");
    }

    /**
     * The UID of a session in a required key, empty when it is wrong, with a warning when there is
     * no such one.
     */
    String session(Fields fields, String key) {
        Optional<String> uid =
                fields.required(key, Texts.LINE.expecting("the UID of a session"))
                        .map(String::strip);
        uid.ifPresent(written -> warnOfSession(fields, key, written));
        return uid.orElse("");
    }

    void warnOfSession(Fields fields, String key, String uid) {
        if (solved && !sessions.contains(uid)) {
            fields.fault(
                    key,
                    FaultKind.WITHOUT_EFFECT,
                    "there is and was no session " + Quoted.of(uid) + " in the plan",
                    guessSession(fields, uid));
        }
    }

    /** The session whose UID begins so, or is much alike. */
    String guessSession(Fields fields, String written) {
        return sessions.stream()
                .filter(uid -> uid.startsWith(written + "@"))
                .findFirst()
                .map(uid -> "\"" + uid + "\"")
                .orElseGet(() -> fields.guess(written, sessions));
    }
}
