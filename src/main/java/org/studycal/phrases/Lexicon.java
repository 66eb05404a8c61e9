package org.studycal.phrases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that one recogniser knows; finds the longest of them at a place. */
final class Lexicon {

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private final List<Meaning> meanings = new ArrayList<>();
    }

    private final Node root = new Node();

    /** The characters that words begin with: most places of a text are passed over by this. */
    private final BitSet beginnings = new BitSet();

    /** Adds a folded word. */
    void add(String word, Meaning meaning) {
        beginnings.set(word.charAt(0));
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), character -> new Node());
        }
        node.meanings.add(meaning);
    }

    /** The longest word that begins at a place and is a word of its own there. */
    Hit at(Folded text, int place) {
        boolean possible = place >= 0 && place < text.length() && beginnings.get(text.at(place));
        if (!possible || text.within(place)) {
            return Hit.NONE;
        }
        Node node = root.next.get(text.at(place));
        Hit longest = Hit.NONE;
        int end = place + 1;
        while (node != null) {
            if (!node.meanings.isEmpty() && ends(text, end)) {
                longest = new Hit(end, node.meanings);
            }
            node = end < text.length() ? node.next.get(text.at(end)) : null;
            end++;
        }
        return longest;
    }

    private static boolean ends(Folded text, int end) {
        return !text.letter(end - 1) || !text.letter(end);
    }
}
