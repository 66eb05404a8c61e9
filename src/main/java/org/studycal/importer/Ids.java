package org.studycal.importer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.studycal.problem.FittingText;

/** Ids made of titles, each given once. */
final class Ids {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final String otherwise;

    /**
     * Creates ids.
     *
     * @param otherwise the word for a title without any letter or digit
     */
    Ids(String otherwise) {
        this.otherwise = otherwise;
    }

    /** The id of the next thing with this title. */
    String of(String title) {
        String slug = FittingText.slug(title);
        String base = slug.isEmpty() ? otherwise : slug;
        int number = next.getOrDefault(base, slug.isEmpty() ? 1 : 0);
        String id = number == 0 ? base : base + "-" + number;
        while (!taken.add(id)) {
            number = Math.max(2, number + 1);
            id = base + "-" + number;
        }
        next.put(base, number);
        return id;
    }
}
