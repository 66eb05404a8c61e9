package org.studycal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.studycal.audit.Audit;
import org.studycal.audit.Cause;
import org.studycal.audit.Violation;
import org.studycal.check.HourCount;
import org.studycal.check.Shortage;
import org.studycal.commitment.Appointments;
import org.studycal.commitment.BusyOccurrence;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;

/** The findings of {@code check} as text. */
public final class CheckText {

    private static final int TITLE = 40;

    /** So many of a kind are printed, of more only the first. */
    private static final int FEW = 3;

    private CheckText() {}

    /**
     * The hours that the problem asks for and whether they can fit.
     *
     * @param all whether to print every shortage, and not only the worst ones
     */
    public static String of(Problem problem, HourCount count, boolean all) {
        StringBuilder text = new StringBuilder();
        int activities = problem.activities().size();
        int milestones = problem.milestones().size();
        text.append(Wording.cut(problem.title(), TITLE))
                .append(": ")
                .append(Wording.activities(activities))
                .append(milestones == 0 ? "" : ", " + Wording.count(milestones, "milestone"))
                .append(".\n");
        boolean open = problem.end().isEmpty() && problem.lastTargetWeek() == 0;
        String room =
                "room for %s until %s".formatted(Wording.hours(count.freeMinutes()), count.until());
        text.append(Wording.hours(count.workMinutes()))
                .append(" to place, ")
                .append(
                        count.pinnedMinutes() == 0
                                ? ""
                                : Wording.hours(count.pinnedMinutes()) + " of them pinned, ")
                .append(open ? "no end date" : room)
                .append(".\n");
        long toPlan = count.workMinutes() - count.pinnedMinutes();
        boolean late = problem.end().isEmpty() && !open && toPlan > count.freeMinutes();
        if (count.mayFit() && late) {
            return text.append("That is not enough, but the plan has no end: it may go on later.\n")
                    .toString();
        }
        if (count.mayFit()) {
            return text.append("It can fit, as far as counting hours tells.\n").toString();
        }
        text.append("It cannot fit:\n");
        List<Shortage> worst =
                count.shortages().stream()
                        .sorted(Comparator.comparingLong(Shortage::minutes).reversed())
                        .limit(all ? Long.MAX_VALUE : FEW)
                        .toList();
        count.shortages().stream().filter(worst::contains).forEach(each -> text.append(line(each)));
        more(text, count.shortages().size() - worst.size());
        return text.toString();
    }

    /** The appointments of the problem's calendars, before anything is said of its solution. */
    public static String of(Appointments appointments) {
        long busy = appointments.occurrences().stream().filter(BusyOccurrence::busy).count();
        return appointments.files().isEmpty()
                ? ""
                : "%s from %s in the way.\n"
                        .formatted(
                                Wording.count(busy, "appointment"),
                                Wording.count(appointments.fileCount(), "calendar file"));
    }

    /**
     * What an audit says about a solution of the problem.
     *
     * @param calendarChanges what has happened to the calendars it was planned around, each like
     *     {@code work.ics has changed}
     * @param all whether to print every violation and warning, and not one of each kind
     */
    public static String of(
            Solution solution,
            String folder,
            Audit audit,
            boolean problemChanged,
            List<String> calendarChanges,
            boolean all) {
        StringBuilder text = new StringBuilder();
        text.append("\n%s, revision %d".formatted(folder, solution.revision()));
        if (problemChanged) {
            text.append(" is of an older version of the problem; solve it again.\n");
            outdated(text, "file", audit.violations(), all);
        } else if (!calendarChanges.isEmpty()) {
            text.append(" was planned around other calendars; solve it again.\n");
            calendarChanges.forEach(change -> text.append("  ").append(change).append('\n'));
            outdated(text, "calendars", audit.violations(), all);
        } else {
            text.append(
                    audit.passed()
                            ? ": no rule is violated.\n"
                            : ": " + Wording.count(audit.violations().size(), "violation") + ".\n");
            list(text, audit.violations(), CheckText::line, all);
        }
        list(text, audit.warnings(), each -> "warning: " + line(each), all);
        if (!solution.leftOut().isEmpty()) {
            text.append(Wording.hours(solution.leftOutMinutes())).append(" did not fit into it.\n");
        }
        return text.toString();
    }

    /**
     * A violation that only another file causes is no fault of the solution; its figures must
     * differ.
     */
    private static void outdated(
            StringBuilder text, String todays, List<Violation> violations, boolean all) {
        List<Violation> lines =
                violations.stream()
                        .filter(violation -> violation.cause() != Cause.COST_MISMATCH)
                        .toList();
        if (!lines.isEmpty()) {
            text.append("Under today's " + todays + ", this no longer holds:\n");
            list(text, lines, Violation::message, all);
        } else {
            text.append(
                    violations.isEmpty()
                            ? "Under today's " + todays + ", no rule is violated.\n"
                            : "Under today's " + todays + ", only its costs and figures differ.\n");
        }
    }

    /** All of them, or of each kind the first ones and how many more there are. */
    private static void list(
            StringBuilder text,
            List<Violation> violations,
            Function<Violation, String> line,
            boolean all) {
        Map<Cause, List<String>> kinds = new LinkedHashMap<>();
        for (Violation each : violations) {
            List<String> kind = kinds.computeIfAbsent(each.cause(), cause -> new ArrayList<>());
            if (!kind.contains(line.apply(each))) {
                kind.add(line.apply(each));
            }
        }
        for (List<String> kind : kinds.values()) {
            int shown = all || kind.size() <= FEW ? kind.size() : 1;
            kind.stream().limit(shown).forEach(each -> text.append("  ").append(each).append('\n'));
            more(text, kind.size() - shown);
        }
    }

    private static String line(Violation violation) {
        return violation.cause() + ": " + violation.message();
    }

    private static void more(StringBuilder text, int more) {
        if (more > 0) {
            text.append("    and %s more of this kind (--all)\n".formatted(Wording.whole(more)));
        }
    }

    private static String line(Shortage shortage) {
        return "  short by %s by %s%s: %s to do from %s on, %s free\n"
                .formatted(
                        Wording.length(shortage.minutes()),
                        shortage.until(),
                        shortage.scope().isEmpty() ? "" : " in " + shortage.scope(),
                        Wording.length(shortage.workMinutes()),
                        shortage.from(),
                        Wording.length(shortage.freeMinutes()));
    }
}
