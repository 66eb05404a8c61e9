package org.studycal.phrases;

import java.util.List;

/**
 * A word of the tables found in a text.
 *
 * @param end place after it
 * @param meanings all that it means; none where no word was found
 */
record Hit(int end, List<Meaning> meanings) {

    static final Hit NONE = new Hit(-1, List.of());

    boolean found() {
        return end >= 0;
    }

    /** The languages in which the word has this meaning. */
    int languages(String key) {
        for (Meaning meaning : meanings) {
            if (meaning.key().equals(key)) {
                return meaning.languages();
            }
        }
        return 0;
    }

    /** The languages in which the word has a meaning whose key begins so. */
    int languagesOf(String prefix) {
        int languages = 0;
        for (Meaning meaning : meanings) {
            languages |= meaning.key().startsWith(prefix) ? meaning.languages() : 0;
        }
        return languages;
    }

    boolean is(String key) {
        return languages(key) != 0;
    }
}
