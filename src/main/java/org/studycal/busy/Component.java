package org.studycal.busy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A component of a calendar file with what matters of it. */
final class Component {

    private final String name;
    private final int line;
    private final List<Property> properties = new ArrayList<>(8);
    private final List<Component> children = new ArrayList<>(0);
    private boolean cut;

    /**
     * Opens a component.
     *
     * @param name in upper case
     * @param line where it begins, counted from 1
     */
    Component(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    List<Property> properties() {
        return properties;
    }

    List<Component> children() {
        return children;
    }

    /** Whether it has no end of its own: the file ends in it, or another component begins. */
    boolean isCut() {
        return cut;
    }

    void markCut() {
        cut = true;
    }

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
        List<Property> found = new ArrayList<>(0);
        for (Property candidate : properties) {
            if (candidate.name().equals(property)) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** The first value of a property as text, empty if there is none. */
    String text(String property) {
        return first(property).map(Property::text).orElse("");
    }
}
