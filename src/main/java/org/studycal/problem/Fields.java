package org.studycal.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of one group of the file, read one by one; whatever is wrong goes to the {@link Faults}
 * and reading goes on. Every optional key that is wrong reads like one that is not there.
 */
final class Fields {

    private final LocatedNode node;
    private final Faults faults;
    private final boolean broken;

    /** Known keys that are probably there, but misspelt. */
    private final Set<String> misspelt = new HashSet<>();

    private Fields(LocatedNode node, Faults faults, boolean broken) {
        this.node = node;
        this.faults = faults;
        this.broken = broken;
    }

    /**
     * The fields of a group; faults for keys it can not have, or when it is no group at all.
     *
     * @param what what the group describes, with article
     * @param known keys it can have
     */
    static Fields of(LocatedNode node, Faults faults, String what, List<String> known) {
        if (!node.is(LocatedNode.Kind.GROUP)) {
            if (!node.is(LocatedNode.Kind.BROKEN)) {
                faults.at(
                        node,
                        FaultKind.WRONG_TYPE,
                        "expected %s as a group of keys (%s), got %s"
                                .formatted(what, String.join(", ", known), node.got()));
            }
            return new Fields(node, faults, true);
        }
        Fields fields = new Fields(node, faults, false);
        for (LocatedNode entry : node.entries().values()) {
            if (!known.contains(entry.key())) {
                String guess = faults.guess(entry.key(), known);
                fields.misspelt.add(guess);
                String unknown = "unknown key " + Quoted.of(entry.key()) + " in " + what;
                faults.atKey(
                        entry,
                        FaultKind.UNKNOWN_KEY,
                        guess.isEmpty()
                                ? unknown + "; possible are " + String.join(", ", known)
                                : unknown,
                        guess.isEmpty() ? "" : Quoted.of(guess));
            }
        }
        return fields;
    }

    LocatedNode node() {
        return node;
    }

    /** Whether the key is probably there, but misspelt; that is reported already. */
    boolean isMisspelt(String key) {
        return misspelt.contains(key);
    }

    /** Whether the key stands there, with whatever value. */
    boolean has(String key) {
        return node.get(key).isPresent();
    }

    /** Where a fault of this key is best shown: its value, or else the whole group. */
    LocatedNode at(String key) {
        return node.get(key).orElse(node);
    }

    /**
     * The value of a key that may be missing, whatever it is; not when there is none or it is
     * reported already.
     */
    Optional<LocatedNode> group(String key) {
        return node.get(key)
                .filter(
                        value ->
                                !value.is(LocatedNode.Kind.NOTHING)
                                        && !value.is(LocatedNode.Kind.BROKEN));
    }

    /** A scalar that may be missing. */
    <T> Optional<T> optional(String key, ValueType<T> type) {
        return node.get(key).flatMap(value -> read(value, type));
    }

    /** A scalar that must be there. */
    <T> Optional<T> required(String key, ValueType<T> type) {
        if (!has(key)) {
            missing(key, type.expectation());
        }
        return optional(key, type);
    }

    /** Reports that a required key is missing. */
    void missing(String key, String expectation) {
        if (!broken && !node.isIncomplete() && !misspelt.contains(key)) {
            faults.missing(node, key, expectation);
        }
    }

    /** The items of a list that may be missing or empty; a single item needs no brackets. */
    List<LocatedNode> items(String key) {
        LocatedNode value = node.get(key).orElse(null);
        if (value == null
                || value.is(LocatedNode.Kind.NOTHING)
                || value.is(LocatedNode.Kind.BROKEN)) {
            return List.of();
        }
        return value.is(LocatedNode.Kind.LIST) ? List.copyOf(value.items()) : List.of(value);
    }

    /** The groups of a list that may be missing or empty. */
    List<LocatedNode> groups(String key, String what, int most) {
        LocatedNode value = node.get(key).orElse(null);
        if (value == null
                || value.is(LocatedNode.Kind.NOTHING)
                || value.is(LocatedNode.Kind.BROKEN)) {
            return List.of();
        }
        if (!value.is(LocatedNode.Kind.LIST)) {
            faults.at(
                    value,
                    FaultKind.WRONG_TYPE,
                    "expected a list of %s, each beginning with \"- \", got %s"
                            .formatted(what, value.got()));
            return List.of();
        }
        if (value.items().size() > most) {
            faults.at(
                    value,
                    FaultKind.TOO_MANY,
                    "the list has %s %s; at most %s are accepted"
                            .formatted(value.items().size(), what, most));
            return List.copyOf(value.items().subList(0, most));
        }
        return List.copyOf(value.items());
    }

    /** The scalars of a list that may be missing or empty. */
    <T> List<T> list(String key, ValueType<T> type) {
        List<T> values = new ArrayList<>();
        for (LocatedNode item : items(key)) {
            read(item, type).ifPresent(values::add);
        }
        return values;
    }

    /** Like {@link #list}, and no entry may stand there twice. */
    <T> List<T> distinct(String key, ValueType<T> type) {
        Set<T> values = new LinkedHashSet<>();
        for (LocatedNode item : items(key)) {
            read(item, type)
                    .ifPresent(
                            value -> {
                                if (!values.add(value)) {
                                    faults.at(
                                            item,
                                            FaultKind.DUPLICATE_ENTRY,
                                            Quoted.of(item.text()) + " stands twice in this list");
                                }
                            });
        }
        return List.copyOf(values);
    }

    /** Reads one scalar; empty when it is wrong, which is then reported. */
    <T> Optional<T> read(LocatedNode value, ValueType<T> type) {
        if (value.is(LocatedNode.Kind.BROKEN)) {
            return Optional.empty();
        }
        if (value.is(LocatedNode.Kind.NOTHING)) {
            faults.at(
                    value,
                    FaultKind.EMPTY_VALUE,
                    "there is no value; expected " + type.expectation());
            return Optional.empty();
        }
        if (!value.isScalar()) {
            faults.at(
                    value,
                    FaultKind.WRONG_TYPE,
                    "expected " + type.expectation() + ", got " + value.got());
            return Optional.empty();
        }
        try {
            return Optional.of(type.parser().parse(value));
        } catch (BadValue bad) {
            faults.at(value, type.kind(), bad.getMessage(), bad.didYouMean());
            return Optional.empty();
        }
    }
}
