package org.studycal.busy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A component of a calendar file: its lines that matter, and the properties they give. */
final class Component {

    private final String name;
    private final int line;
    private final List<ContentLine> lines = new ArrayList<>();
    private final List<Component> children = new ArrayList<>(0);
    private List<Property> properties = List.of();
    private boolean open = true;

    /**
     * Opens a component.
     *
     * @param name in upper case, empty for what stands outside of all calendars
     * @param line where it begins in the file, counted from 1
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

    /** Its own lines, without those of the components in it. */
    List<ContentLine> lines() {
        return lines;
    }

    List<Component> children() {
        return children;
    }

    /** Whether it has no end of its own: the file ends in it, or another component begins. */
    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
    }

    /** Takes what its lines say. */
    void setProperties(List<Property> parsed) {
        properties = parsed;
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
