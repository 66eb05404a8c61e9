package org.studycal.calendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.studycal.plan.Export.Split;
import org.studycal.problem.Category;
import org.studycal.problem.Problem;

/**
 * The calendars that a plan's events are spread over: one for all, or one for each category and one
 * for the milestones. A calendar's key is its category's id, or empty.
 */
final class CalendarSet {

    private static final String ALL = "";
    private static final String CHECKPOINTS = "checkpoints";

    /** What every file system takes, and what no part of a split calendar is called. */
    private static final Pattern PLAIN =
            Pattern.compile("(?!changes|checkpoints$|category-|.*-\\d{4}-)[a-z][-_a-z0-9]*");

    private final Problem problem;
    private final boolean byCategory;
    private final Map<String, String> titles = new LinkedHashMap<>();

    CalendarSet(Problem problem, Split split) {
        this.problem = problem;
        this.byCategory = split == Split.CATEGORY;
        if (byCategory) {
            for (Category category : problem.categories()) {
                titles.put(category.id(), problem.title() + ": " + category.title());
            }
        }
    }

    /** The calendar of a category's sessions; the milestones' category is empty. */
    String keyOf(String category) {
        return byCategory ? category : ALL;
    }

    /** The keys in the order that people know: the problem's, the milestones last. */
    List<String> inOrder(Set<String> keys) {
        List<String> order = new ArrayList<>(titles.keySet());
        order.retainAll(keys);
        keys.stream()
                .filter(key -> !key.isEmpty() && !titles.containsKey(key))
                .sorted()
                .forEach(order::add);
        if (keys.contains(ALL)) {
            order.add(ALL);
        }
        return order;
    }

    /** The calendar's title, on one line. */
    String title(String key) {
        String title =
                !byCategory
                        ? problem.title()
                        : key.isEmpty()
                                ? problem.title() + ": Checkpoints"
                                : titles.getOrDefault(key, problem.title() + ": " + key);
        return PlainText.oneLine(title);
    }

    /** What the names of its files begin with. */
    String stem(String key, boolean changes) {
        String stem = changes ? "calendar-changes" : "calendar";
        return byCategory ? stem + "-" + (key.isEmpty() ? CHECKPOINTS : name(key)) : stem;
    }

    /** A category's id where that is plain, else a hash of it: the same in every revision. */
    private static String name(String category) {
        return PLAIN.matcher(category).matches()
                ? category
                : "category-"
                        + ExportedContent.fingerprint(category.getBytes(StandardCharsets.UTF_8));
    }
}
