package org.studycal.phrases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that one recogniser knows; finds the longest of them at a place. */
final class Lexicon {

    /** Arabic writes "and", "by", "for", "so" and "as" as one letter before the word. */
    private static final String JOINED_BEFORE = "وبلفك";

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private final List<Meaning> meanings = new ArrayList<>();
    }

    private final Node root = new Node();

    /** Adds a folded word. */
    void add(String word, Meaning meaning) {
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), character -> new Node());
        }
        node.meanings.add(meaning);
    }

    /** The longest word that begins at a place and is a word of its own there. */
    Hit at(Folded text, int place) {
        if (place >= text.length()) {
            return Hit.NONE;
        }
        Node node = root.next.get(text.at(place));
        if (node == null || !begins(text, place)) {
            return Hit.NONE;
        }
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

    private static boolean begins(Folded text, int place) {
        if (!text.letter(place) || !text.letter(place - 1)) {
            return true;
        }
        return JOINED_BEFORE.indexOf(text.at(place - 1)) >= 0 && !text.letter(place - 2);
    }

    private static boolean ends(Folded text, int end) {
        return !text.letter(end - 1) || !text.letter(end);
    }
}
