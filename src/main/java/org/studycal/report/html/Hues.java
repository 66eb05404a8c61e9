package org.studycal.report.html;

import java.util.List;
import org.studycal.problem.Category;
import org.studycal.problem.Problem;

/**
 * The colours of categories, classes of the style sheet. A colour never stands alone: what has it
 * is named, too.
 */
final class Hues {

    /** How many there are; then they come again. */
    static final int COUNT = 8;

    private final List<String> categories;

    Hues(Problem problem) {
        this.categories = problem.categories().stream().map(Category::id).toList();
    }

    /** The class of a category; of one that is gone a grey one. */
    String of(String category) {
        int place = categories.indexOf(category);
        return place < 0 ? "hue-none" : "hue" + place % COUNT;
    }
}
