package org.studycal.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value of a file that knows where it stands. Grows while the file is parsed. */
final class LocatedNode {

    /** What a value is. */
    enum Kind {
        GROUP("a group of keys"),
        LIST("a list"),
        TEXT("a text"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NOTHING("nothing"),
        /** Already reported; nobody says anything more about it. */
        BROKEN("something broken");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final Pattern PLAIN_KEY = Pattern.compile("[\\w-]{1,40}");

    private final LocatedNode parent;
    private final String key;
    private final int index;
    private final int keyLine;
    private final int keyColumn;
    private final Kind kind;
    private final String text;
    private final int line;
    private final int column;
    private final Map<String, LocatedNode> entries = new LinkedHashMap<>();
    private final List<LocatedNode> items = new ArrayList<>();
    private boolean incomplete;

    private LocatedNode(
            LocatedNode parent,
            String key,
            int index,
            int keyLine,
            int keyColumn,
            Kind kind,
            String text,
            int line,
            int column) {
        this.parent = parent;
        this.key = key;
        this.index = index;
        this.keyLine = keyLine;
        this.keyColumn = keyColumn;
        this.kind = kind;
        this.text = text;
        this.line = line;
        this.column = column;
    }

    static LocatedNode root(Kind kind, String text, int line, int column) {
        return new LocatedNode(null, "", -1, line, column, kind, text, line, column);
    }

    /** A value of this group, not yet part of it. */
    LocatedNode entry(
            String entryKey,
            int atLine,
            int atColumn,
            Kind of,
            String withText,
            int line,
            int column) {
        return new LocatedNode(this, entryKey, -1, atLine, atColumn, of, withText, line, column);
    }

    LocatedNode item(Kind of, String withText, int atLine, int atColumn) {
        LocatedNode item =
                new LocatedNode(
                        this, "", items.size(), atLine, atColumn, of, withText, atLine, atColumn);
        items.add(item);
        return item;
    }

    /** Keeps an entry made by {@link #entry}; the first one when the key stands twice. */
    void keep(LocatedNode entry) {
        entries.putIfAbsent(entry.key, entry);
    }

    /** Keys of this group stand elsewhere, where we do not look; that is reported already. */
    void incomplete() {
        incomplete = true;
    }

    boolean isIncomplete() {
        return incomplete;
    }

    Kind kind() {
        return kind;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isScalar() {
        return kind == Kind.TEXT || kind == Kind.NUMBER || kind == Kind.BOOLEAN;
    }

    /** A scalar as written. */
    String text() {
        return text;
    }

    String key() {
        return key;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    int keyLine() {
        return keyLine;
    }

    int keyColumn() {
        return keyColumn;
    }

    Map<String, LocatedNode> entries() {
        return entries;
    }

    List<LocatedNode> items() {
        return items;
    }

    Optional<LocatedNode> get(String entryKey) {
        return Optional.ofNullable(entries.get(entryKey));
    }

    /** The value for a message: a scalar's text, or nothing. */
    String shown() {
        return isScalar() ? text : "";
    }

    /** {@code activities[3].effort}; empty for the root. */
    String path() {
        if (parent == null) {
            return "";
        }
        String above = parent.path();
        if (index >= 0) {
            return above + "[" + index + "]";
        }
        String name = PLAIN_KEY.matcher(key).matches() ? key : Quoted.of(key);
        return above.isEmpty() ? name : above + "." + name;
    }

    /**
     * Which activity, milestone ... this is in, as the beginning of a message; empty when in none.
     */
    String owner() {
        for (LocatedNode node = this; node.parent != null; node = node.parent) {
            String noun = node.index >= 0 ? noun(node.parent.key) : "";
            if (!noun.isEmpty()) {
                for (String naming : List.of("id", "title", "activity")) {
                    LocatedNode name = node.entries.get(naming);
                    if (name != null && name != this && name.isScalar()) {
                        return noun + Quoted.of(name.text) + ": ";
                    }
                }
            }
        }
        return "";
    }

    private static String noun(String listKey) {
        return switch (listKey) {
            case "activities" -> "activity ";
            case "milestones" -> "milestone ";
            case "commitments" -> "commitment ";
            case "protected" -> "protected time ";
            case "pinned" -> "pinned session of ";
            default -> "";
        };
    }
}
