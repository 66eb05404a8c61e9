package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import org.studycal.problem.Durations;

/** A value of a problem file with its comments, before it is YAML or JSON. */
sealed interface Value {

    /**
     * One word or text.
     *
     * @param bare whether it is a number, or true or false, and never has quotes
     */
    record Scalar(String text, boolean bare) implements Value {}

    /**
     * Keys with their values, or a list of values.
     *
     * @param keyed whether there are keys
     * @param flow whether it stands in brackets
     */
    record Block(List<Entry> entries, boolean keyed, boolean flow) implements Value {
        public Block {
            entries = List.copyOf(entries);
        }

        /** A list, one below the other. */
        static Block list(List<Entry> items) {
            return new Block(items, false, false);
        }

        /** A list of texts in brackets. */
        static Block texts(List<String> texts) {
            return new Block(
                    texts.stream().map(text -> Entry.of(text(text))).toList(), false, true);
        }
    }

    /**
     * A value with its key.
     *
     * @param key empty in a list
     * @param above lines of comment above it; an empty one is an empty line
     * @param beside a comment beside it; may be empty
     */
    record Entry(String key, Value value, List<String> above, String beside) {
        public Entry {
            above = List.copyOf(above);
        }

        /** A value of a list. */
        static Entry of(Value value) {
            return new Entry("", value, List.of(), "");
        }
    }

    static Value text(String text) {
        return new Scalar(text, false);
    }

    /** Collects keys. */
    final class Keys {
        private final List<Entry> entries = new ArrayList<>();

        Keys text(String key, String text) {
            return text(key, text, "");
        }

        Keys text(String key, String text, String beside) {
            return add(key, Value.text(text), beside);
        }

        Keys bare(String key, Object value) {
            return add(key, new Scalar(value.toString(), true), "");
        }

        /** A length of time, only if there is any. */
        Keys minutes(String key, int minutes) {
            return minutes > 0 ? text(key, Durations.format(minutes)) : this;
        }

        /** One text as it is, several in brackets, none not at all. */
        Keys texts(String key, List<String> texts) {
            return texts.isEmpty()
                    ? this
                    : add(
                            key,
                            texts.size() == 1 ? Value.text(texts.getFirst()) : Block.texts(texts),
                            "");
        }

        Keys add(String key, Value value, String beside) {
            return add(key, value, List.of(), beside);
        }

        Keys add(String key, Value value, List<String> above, String beside) {
            entries.add(new Entry(key, value, above, beside));
            return this;
        }

        /** A list of values, only if there is any. */
        Keys list(String key, List<Entry> items, List<String> above) {
            return items.isEmpty() ? this : add(key, Block.list(items), above, "");
        }

        Block block() {
            return new Block(entries, true, false);
        }

        Block flow() {
            return new Block(entries, true, true);
        }
    }
}
