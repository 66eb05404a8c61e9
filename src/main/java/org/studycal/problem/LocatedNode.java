package org.studycal.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value of a file that knows where it stands. Grows while the file is parsed. */
final class LocatedNode {

    /** The kinds of values. */
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
    }

    private static final Pattern PLAIN_KEY = Pattern.compile("[\\w-]{1,40}");

    /** The nouns that messages use for entries of a list. */
    private static final Map<String, String> NOUNS =
            Map.of(
                    "activities", "activity ",
                    "milestones", "milestone ",
                    "commitments", "commitment ",
                    "protected", "protected time ",
                    "pinned", "pinned session of ");

    private final LocatedNode parent;
    private final String key;
    private final int index;
    private final Place keyPlace;
    private final Kind kind;
    private final String text;
    private final Place place;
    private final Map<String, LocatedNode> entries = new LinkedHashMap<>();
    private final List<LocatedNode> items = new ArrayList<>();
    private boolean incomplete;

    private LocatedNode(
            LocatedNode parent,
            String key,
            int index,
            Place keyPlace,
            Kind kind,
            String text,
            Place place) {
        this.parent = parent;
        this.key = key;
        this.index = index;
        this.keyPlace = keyPlace;
        this.kind = kind;
        this.text = text;
        this.place = place;
    }

    static LocatedNode root(Kind kind, String text, Place place) {
        return new LocatedNode(null, "", -1, place, kind, text, place);
    }

    /** A text that stands in no file. */
    static LocatedNode ofText(String text) {
        return root(Kind.TEXT, text, Place.FILE);
    }

    /** A value of this group, not yet part of it. */
    LocatedNode entry(String ofKey, Place atKey, Kind ofKind, String withText, Place at) {
        return new LocatedNode(this, ofKey, -1, atKey, ofKind, withText, at);
    }

    /** Keeps an entry made by {@link #entry}; the first one when the key stands twice. */
    void keep(LocatedNode entry) {
        entries.putIfAbsent(entry.key, entry);
    }

    /** Adds a value to this list. */
    LocatedNode item(Kind ofKind, String withText, Place at) {
        LocatedNode item = new LocatedNode(this, "", items.size(), at, ofKind, withText, at);
        items.add(item);
        return item;
    }

    /** Keys of this group stand elsewhere, where we do not look; that is reported already. */
    void incomplete() {
        incomplete = true;
    }

    boolean isIncomplete() {
        return incomplete;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isScalar() {
        return kind == Kind.TEXT || kind == Kind.NUMBER || kind == Kind.BOOLEAN;
    }

    /** Whether there is no value, or one that is already reported. */
    boolean isVoid() {
        return kind == Kind.NOTHING || kind == Kind.BROKEN;
    }

    /** A scalar as written. */
    String text() {
        return text;
    }

    String key() {
        return key;
    }

    Place place() {
        return place;
    }

    Place keyPlace() {
        return keyPlace;
    }

    int line() {
        return place.line();
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

    /** The value of a key, or this group when there is none. */
    LocatedNode at(String entryKey) {
        return entries.getOrDefault(entryKey, this);
    }

    /** The value as a message shows it. */
    String got() {
        return kind.words + (isScalar() ? " (" + Quoted.of(text) + ")" : "");
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

    /** The activity, milestone ... that this is in, as the beginning of a message; or nothing. */
    String owner() {
        for (LocatedNode node = this; node.parent != null; node = node.parent) {
            String noun = node.index >= 0 ? NOUNS.getOrDefault(node.parent.key, "") : "";
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
}
