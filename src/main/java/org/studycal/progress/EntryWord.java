package org.studycal.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words that entries of a progress file begin with; each entry says one thing. */
enum EntryWord {
    DONE("start"),
    MISSED("start"),
    PARTLY("session", "start"),
    SICK,
    HOLIDAY,
    FINISHED,
    NEEDS("activity"),
    DID("activity", "start"),
    PIN("from", "until", "start", "end"),
    DELETED("start", "end"),
    DROPPED("activity", "start", "end"),
    DROP,
    RESERVE,
    REST,
    WEEK("until"),
    EXTRA("time"),
    PUSH("milestone", "activity"),
    TAKES("category"),
    RECALLED("activity"),
    UNDO;

    private final String companions;

    EntryWord(String... companions) {
        this.companions = String.join(" ", companions);
    }

    /** The keys of all words. */
    static List<String> keys() {
        return Arrays.stream(values()).map(EntryWord::key).toList();
    }

    /** The word with this key. */
    static EntryWord of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The key that says it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keys that may stand beside it. */
    List<String> companions() {
        return companions.isEmpty() ? List.of() : List.of(companions.split(" "));
    }
}
