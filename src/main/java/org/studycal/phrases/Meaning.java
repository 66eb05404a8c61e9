package org.studycal.phrases;

import java.util.List;

/**
 * What a word means in some languages.
 *
 * @param key of the meaning in the word tables, such as {@code period.week.counter}
 * @param parts of the key
 * @param languages a bit for each language in which it means that
 */
record Meaning(String key, List<String> parts, int languages) {

    Meaning(String key, int languages) {
        this(key, List.of(key.split("\\.", -1)), languages);
    }

    /** A part of the key from 0 on; empty where it has no such part. */
    String part(int index) {
        return index < parts.size() ? parts.get(index) : "";
    }
}
