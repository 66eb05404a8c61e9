package org.studycal.solver;

import java.util.List;
import java.util.Map;

/**
 * Prices that no problem file can state: steps by category and label with ties, and weekly targets
 * that only cost when they are passed.
 *
 * @param steps steps by category and label; empty leaves a problem as it is
 */
public record Prices(Map<String, Map<String, Integer>> steps) {

    /** What the problem says. */
    public static final Prices OF_THE_PROBLEM = new Prices(Map.of());

    void putInto(Model model) {
        steps.forEach(
                (category, byLabel) -> {
                    int c = model.problem.categories().indexOf(model.problem.category(category));
                    List<String> labels = model.grid.labels;
                    byLabel.forEach(
                            (label, step) -> {
                                if (labels.contains(label)) {
                                    model.step[c][labels.indexOf(label)] = step;
                                }
                            });
                    model.targets.underWeeks[c] = 0;
                });
    }
}
