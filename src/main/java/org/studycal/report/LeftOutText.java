package org.studycal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.studycal.problem.Activity;
import org.studycal.problem.Problem;
import org.studycal.solution.LeftOut;
import org.studycal.solution.Solution;

/**
 * What found no place and why, the most important first; one line for an activity and reason, at
 * most ten of them.
 */
final class LeftOutText {

    private static final int MOST_LINES = 10;
    private static final int REASON = 24;

    private final Problem problem;
    private final Solution solution;

    /** What belongs on one line. */
    private record Key(String activity, int priority, String reason) {}

    LeftOutText(Problem problem, Solution solution) {
        this.problem = problem;
        this.solution = solution;
    }

    /** The lines with an empty one at their end; none when everything fits. */
    List<String> lines() {
        if (solution.leftOut().isEmpty()) {
            return List.of();
        }
        Map<Key, List<LeftOut>> groups = new LinkedHashMap<>();
        solution.leftOut().stream()
                .sorted(Comparator.comparingInt(LeftOut::priority))
                .forEach(
                        left ->
                                groups.computeIfAbsent(
                                                new Key(
                                                        left.activity(),
                                                        left.priority(),
                                                        left.reason()),
                                                key -> new ArrayList<>())
                                        .add(left));
        List<String> lines = new ArrayList<>();
        lines.add("  Left out: " + Wording.hours(solution.leftOutMinutes()) + " did not fit");
        groups.entrySet().stream()
                .limit(MOST_LINES)
                .forEach(group -> lines.addAll(lines(group.getKey(), group.getValue())));
        if (groups.size() > MOST_LINES) {
            lines.add(
                    "    and "
                            + Wording.count(groups.size() - MOST_LINES, "more line")
                            + " in solution.json");
        }
        lines.add("");
        return lines;
    }

    private List<String> lines(Key key, List<LeftOut> group) {
        long minutes = group.stream().mapToLong(LeftOut::minutes).sum();
        List<Integer> weeks = group.stream().map(LeftOut::week).filter(week -> week > 0).toList();
        String title = problem.activity(key.activity()).map(Activity::title).orElse(key.activity());
        String head =
                "%s  priority %d  "
                        .formatted(Wording.right(Wording.length(minutes), 6), key.priority());
        List<String> lines = new ArrayList<>();
        lines.add("    " + Wording.cut(head + title + weeks(weeks), Wording.COLUMNS - 4));
        if (!key.reason().isEmpty()) {
            for (String line : Wording.wrap(key.reason(), Wording.COLUMNS - REASON)) {
                lines.add(" ".repeat(REASON) + line);
            }
        }
        return lines;
    }

    private static String weeks(List<Integer> weeks) {
        return switch (weeks.size()) {
            case 0 -> "";
            case 1 -> ", week " + weeks.getFirst();
            default ->
                    ", %d weeks from %d to %d"
                            .formatted(weeks.size(), weeks.getFirst(), weeks.getLast());
        };
    }
}
