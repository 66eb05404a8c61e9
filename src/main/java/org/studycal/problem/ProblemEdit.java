package org.studycal.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Changes values of a problem file, YAML or JSON, and leaves all else as it is, comments and layout
 * among it. What is new stands before what is there.
 */
public final class ProblemEdit {

    /**
     * What YAML takes for a text, a number or a date without quotes, and a problem for the same.
     */
    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?!(?i:null|true|false|yes|no|on|off)$)[a-zA-Z][a-zA-Z0-9 _-]*"
                            + "|[0-9]+(\\.[0-9]+)?([hm][0-9]*m?)?|[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** What stands behind the colon of a key that has no value. */
    private static final Pattern NOTHING = Pattern.compile("[ \t]*(null|Null|NULL)(?![^\\s,}\\]])");

    private final boolean json;
    private String text;

    /** The edit of a file's text; its name says whether it is JSON. */
    public ProblemEdit(String file, String text) {
        this.json = file.endsWith(".json");
        this.text = text;
    }

    /** The text as edited. */
    public String text() {
        return text;
    }

    /** A text as a value. */
    public String scalar(String value) {
        boolean plain = !json && PLAIN.matcher(value).matches();
        return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A list of texts as a value. */
    public String list(List<String> values) {
        return values.stream().map(this::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A group as a value, of a key and a value for each in turn. */
    public String group(String... entries) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < entries.length; i += 2) {
            parts.add(name(entries[i]) + ": " + entries[i + 1]);
        }
        return "{" + String.join(", ", parts) + "}";
    }

    /** Sets a key of a group at the top, which is made where there is none. */
    public void set(String group, String key, String value) {
        LocatedNode root = root();
        Optional<LocatedNode> at = root.get(group).filter(node -> !node.isVoid());
        if (at.isPresent()) {
            set(at.get(), key, value);
        } else {
            put(root, group, group(key, value));
        }
    }

    /** Sets a key of an entry of a list at the top. */
    public void set(String list, int index, String key, String value) {
        set(entry(list, index), key, value);
    }

    /** Sets a key of an entry of a list at the top in place of another one, if that is there. */
    public void setInstead(String list, int index, String other, String key, String value) {
        Optional<LocatedNode> old = entry(list, index).get(other).filter(LocatedNode::isScalar);
        if (old.isPresent()) {
            int begin = offset(old.get().keyPlace());
            String entry = name(key) + ": " + value;
            text = text.substring(0, begin) + entry + text.substring(end(old.get()));
        } else {
            set(list, index, key, value);
        }
    }

    private LocatedNode entry(String list, int index) {
        return root().get(list).orElseThrow().items().get(index);
    }

    /** Adds an entry to a list at the top, which is made where there is none. */
    public void add(String list, String item) {
        LocatedNode root = root();
        Optional<LocatedNode> at = root.get(list).filter(node -> !node.isVoid());
        if (at.isEmpty()) {
            put(root, list, "[%s]".formatted(item));
            return;
        }
        int begin = offset(at.get());
        if (text.startsWith("[", begin)) {
            insert(begin + 1, at.get().items().isEmpty() ? item : item + ", ");
            return;
        }
        int dash = text.lastIndexOf('-', offset(at.get().items().getFirst()) - 1);
        insert(dash, "- " + item + "\n" + " ".repeat(column(dash)));
    }

    private void set(LocatedNode group, String key, String value) {
        Optional<LocatedNode> at = group.get(key);
        if (at.isPresent() && at.get().isScalar()) {
            int begin = offset(at.get());
            text = text.substring(0, begin) + value + text.substring(end(at.get()));
        } else if (at.isEmpty() || at.get().isVoid()) {
            put(group, key, value);
        }
    }

    /**
     * Adds a key to a group, before its others, or at the top below the plan's start; one that has
     * no value yet gets it where it stands.
     */
    private void put(LocatedNode group, String key, String value) {
        Optional<LocatedNode> there = group.get(key);
        if (there.isPresent()) {
            fill(there.get(), value);
            return;
        }
        int begin = offset(group);
        if (text.startsWith("{", begin)) {
            String entry = name(key) + ": " + value;
            insert(begin + 1, group.entries().isEmpty() ? entry : entry + ", ");
            return;
        }
        Optional<LocatedNode> start = group.get("start").filter(LocatedNode::isScalar);
        if (group.path().isEmpty() && start.isPresent()) {
            int line = text.indexOf('\n', offset(start.get()));
            String entry = key + ": " + value;
            insert(line < 0 ? text.length() : line, "\n" + entry);
            return;
        }
        int first = offset(group.entries().values().iterator().next().keyPlace());
        insert(first, key + ": " + value + "\n" + " ".repeat(column(first)));
    }

    private void fill(LocatedNode empty, String value) {
        int key = offset(empty.keyPlace());
        boolean quoted = "\"'".indexOf(text.charAt(key)) >= 0;
        int colon = text.indexOf(':', quoted ? endOfQuoted(key) : key + empty.key().length());
        Matcher nothing = NOTHING.matcher(text).region(colon + 1, text.length());
        int end = nothing.lookingAt() ? nothing.end() : colon + 1;
        text = text.substring(0, colon + 1) + " " + value + text.substring(end);
    }

    private String name(String key) {
        return json ? "\"" + key + "\"" : key;
    }

    private void insert(int at, String added) {
        text = text.substring(0, at) + added + text.substring(at);
    }

    /** Where a scalar ends. */
    private int end(LocatedNode scalar) {
        int begin = offset(scalar);
        char first = text.charAt(begin);
        if (first == '"' || first == '\'') {
            return endOfQuoted(begin);
        }
        if (!json && (first == '|' || first == '>')) {
            return endOfBlock(begin, column(offset(scalar.keyPlace())));
        }
        int at = begin + 1;
        while (at < text.length()
                && ",}]\r\n".indexOf(text.charAt(at)) < 0
                && !text.startsWith(" #", at)) {
            at++;
        }
        return text.substring(0, at).stripTrailing().length();
    }

    private int endOfQuoted(int begin) {
        char quote = text.charAt(begin);
        int at = begin + 1;
        while (text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' && quote == '"' ? 2 : 1;
        }
        return at + 1;
    }

    /** A block goes on as long as its lines stand further right than its key. */
    private int endOfBlock(int begin, int keyColumn) {
        int end = begin;
        int line = begin;
        while (line < text.length()) {
            int next = text.indexOf('\n', line);
            int stop = next < 0 ? text.length() : next;
            String words = text.substring(line, stop);
            int indentation = words.length() - words.stripLeading().length();
            if (!words.isBlank() && line > begin && indentation <= keyColumn) {
                break;
            }
            end = words.isBlank() ? end : line + words.stripTrailing().length();
            line = stop + 1;
        }
        return end;
    }

    private int offset(LocatedNode node) {
        return offset(node.place());
    }

    private int offset(Place place) {
        int start = 0;
        for (int line = 1; line < place.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        // YAML's columns count characters, JSON's the units of a Java string.
        return json
                ? start + place.column() - 1
                : text.offsetByCodePoints(start, place.column() - 1);
    }

    private int column(int offset) {
        return offset - (text.lastIndexOf('\n', offset - 1) + 1);
    }

    private LocatedNode root() {
        Faults faults = new Faults(json ? "problem.json" : "problem.yaml");
        return new LocatedTreeReader(faults, json).read(text).orElseThrow();
    }

    /**
     * The lines of a text that another one has otherwise or not at all: {@code 12: perWeek: 45h}.
     */
    public static List<String> changes(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        List<String> changes = new ArrayList<>();
        int at = 0;
        for (int line = 0; line < fresh.size(); line++) {
            boolean same = at < old.size() && old.get(at).equals(fresh.get(line));
            if (!same) {
                changes.add((line + 1) + ": " + fresh.get(line).strip());
            }
            // A line that comes again below was only pushed down.
            boolean inserted =
                    !same
                            && at < old.size()
                            && line + 1 < fresh.size()
                            && fresh.subList(line + 1, Math.min(fresh.size(), line + 3))
                                    .contains(old.get(at));
            at += inserted ? 0 : 1;
        }
        return changes;
    }
}
