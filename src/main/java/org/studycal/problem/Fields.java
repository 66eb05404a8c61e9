package org.studycal.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The keys of one group of a file, read one by one; whatever is wrong goes to the file's {@link
 * Faults} and reading goes on. Every optional key that is wrong reads like one that is not there.
 */
public final class Fields {

    private final LocatedNode node;
    private final Faults faults;

    /** Known keys that are probably there, but misspelt. */
    private final Set<String> misspelt = new HashSet<>();

    private boolean whole = true;

    private Fields(LocatedNode node, Faults faults) {
        this.node = node;
        this.faults = faults;
    }

    /**
     * The fields of a group; faults for keys it cannot have, or when it is no group at all.
     *
     * @param what what the group describes, with article
     * @param known keys it can have
     */
    static Fields of(LocatedNode node, Faults faults, String what, List<String> known) {
        Fields fields = new Fields(node, faults);
        if (!node.is(LocatedNode.Kind.GROUP)) {
            if (!node.is(LocatedNode.Kind.BROKEN)) {
                faults.at(
                        node,
                        FaultKind.WRONG_TYPE,
                        "expected %s as a group of keys (%s), got %s"
                                .formatted(what, String.join(", ", known), node.got()));
            }
            return fields;
        }
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
                        Quoted.orNothing(guess));
            }
        }
        return fields;
    }

    /** The fields of a group in this one. */
    Fields inside(LocatedNode group, String what, String... known) {
        return of(group, faults, what, List.of(known));
    }

    LocatedNode node() {
        return node;
    }

    Faults faults() {
        return faults;
    }

    /** The line this group begins in, from 1. */
    public int line() {
        return node.line();
    }

    /** Whether every value that was asked for so far was there and right. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether the key stands here, with whatever value. */
    public boolean has(String key) {
        return node.get(key).isPresent();
    }

    /** The keys of this list that stand here, in the list's order. */
    public List<String> present(List<String> keys) {
        return keys.stream().filter(this::has).toList();
    }

    /** The value of a key, whatever it is; empty when there is none or it is reported already. */
    Optional<LocatedNode> value(String key) {
        return node.get(key).filter(value -> !value.isVoid());
    }

    /** A scalar that may be missing. */
    public <T> Optional<T> optional(String key, ValueType<T> type) {
        return node.get(key).flatMap(value -> read(value, type));
    }

    /** A number that may be missing. */
    OptionalInt number(String key, ValueType<Integer> type) {
        return optional(key, type).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** A scalar that must be there. */
    public <T> Optional<T> required(String key, ValueType<T> type) {
        if (!has(key)) {
            missing(key, type.expectation());
        }
        return optional(key, type);
    }

    /** Reports that a required key is missing. */
    void missing(String key, String expectation) {
        missing(List.of(key), expectation);
    }

    /** Reports that none of these keys is there, unless one is only misspelt. */
    public void missing(List<String> keys, String expectation) {
        whole = false;
        if (node.is(LocatedNode.Kind.GROUP)
                && !node.isIncomplete()
                && keys.stream().noneMatch(misspelt::contains)) {
            faults.missing(node, keys.getFirst(), expectation);
        }
    }

    /** The items of a list that may be missing or empty; a single item needs no brackets. */
    List<LocatedNode> items(String key) {
        return value(key)
                .map(value -> value.is(LocatedNode.Kind.LIST) ? value.items() : List.of(value))
                .orElse(List.of());
    }

    /** The items of a list that may be missing or empty, where only a list will do. */
    List<LocatedNode> items(String key, String plural, int most) {
        LocatedNode value = value(key).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (!value.is(LocatedNode.Kind.LIST)) {
            faults.at(
                    value,
                    FaultKind.WRONG_TYPE,
                    "expected a list of %s, each beginning with \"- \", got %s"
                            .formatted(plural, value.got()));
            return List.of();
        }
        int size = value.items().size();
        if (size > most) {
            faults.at(
                    value,
                    FaultKind.TOO_MANY,
                    "the list has %s %s; at most %s are accepted".formatted(size, plural, most));
        }
        return value.items().subList(0, Math.min(size, most));
    }

    /** The scalars of a list that may be missing or empty. */
    <T> List<T> list(String key, ValueType<T> type) {
        return items(key).stream().flatMap(item -> read(item, type).stream()).toList();
    }

    /** The scalars of a list that may be missing or empty, each of them once. */
    <T> List<T> distinct(String key, ValueType<T> type) {
        Set<T> values = new LinkedHashSet<>();
        for (LocatedNode item : items(key)) {
            Optional<T> value = read(item, type);
            if (value.isPresent() && !values.add(value.get())) {
                repeated(item, item.text());
            }
        }
        return new ArrayList<>(values);
    }

    /** Reports an entry that its list has already. */
    void repeated(LocatedNode item, String entry) {
        faults.at(
                item, FaultKind.DUPLICATE_ENTRY, Quoted.of(entry) + " appears twice in this list");
    }

    /** Reports a list without entries. */
    void notEmpty(String key, String message) {
        if (items(key).isEmpty() && !node.at(key).is(LocatedNode.Kind.BROKEN)) {
            fault(key, FaultKind.EMPTY_VALUE, message);
        }
    }

    /** Reads one scalar; empty when it is wrong, which is then reported. */
    <T> Optional<T> read(LocatedNode value, ValueType<T> type) {
        if (value.isScalar()) {
            try {
                return Optional.of(type.parser().parse(value));
            } catch (BadValue bad) {
                faults.at(value, type.kind(), bad.getMessage(), bad.didYouMean());
            }
        } else if (value.is(LocatedNode.Kind.NOTHING)) {
            faults.at(
                    value,
                    FaultKind.EMPTY_VALUE,
                    "there is no value; expected " + type.expectation());
        } else if (!value.is(LocatedNode.Kind.BROKEN)) {
            faults.at(
                    value,
                    FaultKind.WRONG_TYPE,
                    "expected " + type.expectation() + ", got " + value.got());
        }
        whole = false;
        return Optional.empty();
    }

    /** The word that was probably meant, in quotes, or nothing. */
    public String guess(String written, Collection<String> possible) {
        return Quoted.orNothing(faults.guess(written, possible));
    }

    /** Reports a fault at a key's value, or at the whole group when there is no such key. */
    public void fault(String key, FaultKind kind, String message) {
        fault(key, kind, message, "");
    }

    /** Reports a fault at a key's value with a suggestion as it would be written in the file. */
    public void fault(String key, FaultKind kind, String message, String didYouMean) {
        whole &= kind.isWarning();
        faults.at(node.at(key), kind, message, didYouMean);
    }

    /** Reports a fault at a key. */
    public void faultOfKey(String key, FaultKind kind, String message) {
        faults.atKey(node.at(key), kind, message);
    }
}
