package org.studycal.phrases;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.stream.Collectors;

/** The letters that words of the known languages are written with. */
final class Alphabets {

    /** Letters before it are Latin: languages that are not known have no more of them. */
    private static final char GREEK = 0x370;

    private final Set<Integer> letters;
    private final Set<UnicodeScript> scripts;

    Alphabets(Vocabulary vocabulary) {
        letters = vocabulary.letters();
        scripts = letters.stream().map(UnicodeScript::of).collect(Collectors.toSet());
    }

    /**
     * Whether most letters of a text are of a script that any known language has, and none is of
     * such a script and yet in no known word, as Ukrainian has letters that Russian has not.
     */
    boolean have(Folded text) {
        int known = 0;
        int unknown = 0;
        for (int place = 0; place < text.length(); place++) {
            char letter = text.at(place);
            boolean script =
                    Character.isLetter(letter) && scripts.contains(UnicodeScript.of(letter));
            if (script
                    && letter >= GREEK
                    && Folded.spaced(letter)
                    && !letters.contains((int) letter)) {
                return false;
            }
            known += script ? 1 : 0;
            unknown += Character.isLetter(letter) && !script ? 1 : 0;
        }
        return known >= unknown;
    }
}
