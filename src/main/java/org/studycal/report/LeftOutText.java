package org.studycal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.Repeat;
import org.studycal.problem.WeekRange;

/**
 * What found no place and why, the most important first; one entry for an activity, at most ten of
 * them, and a reason that several of a priority share stands once below them.
 */
final class LeftOutText {

    private static final int MOST_LINES = 10;
    private static final int MOST_REASONS = 5;
    private static final int REASON = 24;

    private final Problem problem;
    private final Solution solution;

    LeftOutText(Problem problem, Solution solution) {
        this.problem = problem;
        this.solution = solution;
    }

    /** The lines with an empty one at their end; none when everything fits. */
    List<String> lines() {
        if (solution.leftOut().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(head()));
        lines.addAll(entries());
        lines.add("");
        return lines;
    }

    /** How much it is altogether. */
    String head() {
        return "  Left out: " + Wording.hours(solution.leftOutMinutes()) + " did not fit";
    }

    /** The entries, each with its reason. */
    String text() {
        return String.join("\n", entries()) + "\n";
    }

    private List<String> entries() {
        Map<String, List<LeftOut>> groups = new LinkedHashMap<>();
        solution.leftOut().stream()
                .sorted(Comparator.comparingInt(LeftOut::priority))
                .forEach(
                        left ->
                                groups.computeIfAbsent(left.activity(), key -> new ArrayList<>())
                                        .add(left));
        List<String> lines = new ArrayList<>();
        Map<Shared, List<String>> entries = new LinkedHashMap<>();
        groups.values().stream()
                .limit(MOST_LINES)
                .forEach(
                        group ->
                                entries.computeIfAbsent(
                                                new Shared(
                                                        group.getFirst().priority(),
                                                        reasons(group)),
                                                key -> new ArrayList<>())
                                        .add(head(group)));
        entries.forEach((shared, heads) -> lines.addAll(lines(shared, heads)));
        if (groups.size() > MOST_LINES) {
            lines.add(
                    "    and %s more in solution.json"
                            .formatted(Wording.whole(groups.size() - MOST_LINES)));
        }
        return lines;
    }

    /** What several activities may have in common. */
    private record Shared(int priority, List<String> reasons) {}

    private static List<String> lines(Shared shared, List<String> heads) {
        List<String> lines = new ArrayList<>(heads);
        String whose =
                switch (heads.size()) {
                    case 1 -> "";
                    case 2 -> "both: ";
                    default -> "all " + Wording.whole(heads.size()) + ": ";
                };
        for (String reason : shared.reasons()) {
            for (String line : Wording.wrap(whose + reason, Wording.COLUMNS - REASON)) {
                lines.add(" ".repeat(REASON) + line);
            }
        }
        return lines;
    }

    private String head(List<LeftOut> group) {
        LeftOut first = group.getFirst();
        long minutes = group.stream().mapToLong(LeftOut::minutes).sum();
        String weeks = group.size() == 1 ? "" : ", " + Wording.count(group.size(), noun(first));
        String head =
                "%s  priority %d  "
                        .formatted(Wording.right(Wording.length(minutes), 6), first.priority());
        int room = Wording.COLUMNS - 4 - Wording.width(head) - Wording.width(weeks);
        return "    " + head + Wording.cut(problem.activityTitle(first.activity()), room) + weeks;
    }

    /** A line about what was not listed, if anything. */
    static String more(int count) {
        return count > 0 ? "    and " + Wording.whole(count) + " more\n" : "";
    }

    private String noun(LeftOut left) {
        return problem.activity(left.activity())
                .map(activity -> activity.effort().repeat())
                .map(
                        repeat ->
                                switch (repeat) {
                                    case Repeat.Daily daily -> "day";
                                    case Repeat.HandIn handIn -> "hand-in";
                                    default -> "week";
                                })
                .orElse("week");
    }

    /** Why; of a habit with the days or weeks in which that holds. */
    private static List<String> reasons(List<LeftOut> group) {
        if (group.size() == 1) {
            String reason = group.getFirst().reason();
            return reason.isEmpty() ? List.of() : List.of(reason);
        }
        Map<String, List<LeftOut>> groups = new LinkedHashMap<>();
        for (LeftOut left : group) {
            String reason = left.reason().replace(" " + left.period(), "");
            groups.computeIfAbsent(reason, key -> new ArrayList<>()).add(left);
        }
        List<String> reasons = new ArrayList<>();
        groups.entrySet().stream()
                .limit(MOST_REASONS)
                .forEach(each -> reasons.add(when(each.getValue()) + ": " + each.getKey()));
        if (groups.size() > MOST_REASONS) {
            reasons.add(
                    "%s more in solution.json"
                            .formatted(
                                    Wording.count(groups.size() - MOST_REASONS, "other reason")));
        }
        return reasons;
    }

    private static String when(List<LeftOut> group) {
        if (group.stream().allMatch(left -> left.period().week() > 0)) {
            List<Integer> weeks =
                    group.stream().map(left -> left.period().week()).sorted().toList();
            return (weeks.size() == 1 ? "week " : "weeks ") + WeekRange.list(weeks);
        }
        List<LocalDate> days =
                group.stream().flatMap(left -> left.period().day().stream()).sorted().toList();
        return switch (days.size()) {
            case 1 -> days.getFirst().toString();
            case 2 -> days.getFirst() + " and " + days.getLast();
            default ->
                    days.getFirst()
                            + " to "
                            + days.getLast()
                            + (isGapless(days) ? "" : ", " + days.size() + " days");
        };
    }

    private static boolean isGapless(List<LocalDate> days) {
        return days.getFirst().plusDays(days.size() - 1L).equals(days.getLast());
    }
}
