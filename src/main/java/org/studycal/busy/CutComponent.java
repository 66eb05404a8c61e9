package org.studycal.busy;

import java.util.ArrayList;
import java.util.List;

/** A component as it was cut out of a calendar file, with the lines of it that matter. */
final class CutComponent {

    private final String name;
    private final int line;
    private final List<ContentLine> lines = new ArrayList<>();
    private final List<CutComponent> children = new ArrayList<>(0);
    private boolean open = true;

    /**
     * Opens a component.
     *
     * @param name in upper case, empty for what stands outside of all calendars
     * @param line where it begins in the file, counted from 1
     */
    CutComponent(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    /** Its own lines without those of the components in it. */
    List<ContentLine> lines() {
        return lines;
    }

    /** The observances of a time zone. */
    List<CutComponent> children() {
        return children;
    }

    /** Whether it has no end of its own: the file ends in it, or another component begins. */
    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
    }
}
