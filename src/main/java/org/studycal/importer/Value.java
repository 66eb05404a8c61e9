package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;

/** A value of a problem file with its comments, before it is YAML or JSON. */
sealed interface Value {

    /** A text, with quotes where they are needed. */
    record Text(String text) implements Value {}

    /** A number, or true or false. */
    record Bare(String text) implements Value {}

    /**
     * Keys and their values.
     *
     * @param flow whether it stands in braces
     */
    record Group(List<Entry> entries, boolean flow) implements Value {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A list.
     *
     * @param flow whether it stands in brackets
     */
    record Items(List<Item> items, boolean flow) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        /** A list of texts in brackets. */
        static Items ofTexts(List<String> texts) {
            return new Items(texts.stream().map(text -> Item.of(new Text(text))).toList(), true);
        }
    }

    /**
     * A key with its value.
     *
     * @param above lines of comment above it; an empty one is an empty line
     * @param beside a comment beside it; may be empty
     */
    record Entry(String key, Value value, List<String> above, String beside) {
        public Entry {
            above = List.copyOf(above);
        }
    }

    /**
     * A value of a list.
     *
     * @param above lines of comment above it
     * @param beside a comment beside it; may be empty
     */
    record Item(Value value, List<String> above, String beside) {
        public Item {
            above = List.copyOf(above);
        }

        static Item of(Value value) {
            return new Item(value, List.of(), "");
        }
    }

    /** Collects the keys of a group. */
    final class Keys {

        private final List<Entry> entries = new ArrayList<>();

        Keys text(String key, String text) {
            return add(key, new Text(text), "");
        }

        /** Only if there is any. */
        Keys textUnlessEmpty(String key, String text) {
            return text.isEmpty() ? this : text(key, text);
        }

        Keys text(String key, String text, String beside) {
            return add(key, new Text(text), beside);
        }

        Keys bare(String key, Object value) {
            return add(key, new Bare(value.toString()), "");
        }

        /** One text as it is, several in brackets, none not at all. */
        Keys texts(String key, List<String> texts) {
            return texts.isEmpty()
                    ? this
                    : add(
                            key,
                            texts.size() == 1 ? new Text(texts.getFirst()) : Items.ofTexts(texts),
                            "");
        }

        Keys add(String key, Value value, String beside) {
            return add(key, value, List.of(), beside);
        }

        Keys add(String key, Value value, List<String> above, String beside) {
            entries.add(new Entry(key, value, above, beside));
            return this;
        }

        Group block() {
            return new Group(entries, false);
        }

        Group flow() {
            return new Group(entries, true);
        }
    }
}
