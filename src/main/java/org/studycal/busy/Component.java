package org.studycal.busy;

import java.util.List;
import java.util.Optional;

/**
 * A component of a calendar file with what matters of it.
 *
 * @param name in upper case
 * @param line where it begins in the file, counted from 1
 * @param open whether it has no end of its own
 * @param properties in the file's order
 * @param children the observances of a time zone
 * @param refused the lines that are none, though they seem to say something that matters
 */
record Component(
        String name,
        int line,
        boolean open,
        List<Property> properties,
        List<Component> children,
        List<ContentLine> refused) {

    /** The first property of a name. */
    Optional<Property> first(String property) {
        for (Property candidate : properties) {
            if (candidate.name().equals(property)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** All properties of a name, in the file's order. */
    List<Property> all(String property) {
        return properties.stream().filter(candidate -> candidate.name().equals(property)).toList();
    }

    /** The first value of a property as text, empty if there is none. */
    String text(String property) {
        return first(property).map(Property::text).orElse("");
    }

    /** Whether a property says just this, in any case. */
    boolean says(String property, String text) {
        return text(property).equalsIgnoreCase(text);
    }
}
