package org.studycal.phrases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The word tables of all languages. A table is a file of lines {@code key: word, word}; {@code #}
 * begins a comment, {@code week(s)} stands for both forms.
 */
final class Vocabulary {

    private final Map<String, Map<String, Integer>> meanings = new LinkedHashMap<>();
    private final List<String> languages = new ArrayList<>();

    /** Reads the tables that {@code languages.txt} names. */
    static Vocabulary read() {
        Vocabulary vocabulary = new Vocabulary();
        for (String language : lines("languages.txt")) {
            vocabulary.add(language, lines(language + ".txt"));
        }
        return vocabulary;
    }

    /** The letters of all words. */
    Set<Integer> letters() {
        return meanings.keySet().stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .boxed()
                .collect(Collectors.toSet());
    }

    List<String> languages() {
        return List.copyOf(languages);
    }

    /** All keys of all tables. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        meanings.values().forEach(word -> keys.addAll(word.keySet()));
        return keys;
    }

    /** The words with certain meanings. */
    Lexicon lexicon(Predicate<String> wanted) {
        Lexicon lexicon = new Lexicon();
        meanings.forEach(
                (word, keys) ->
                        keys.forEach(
                                (key, mask) -> {
                                    if (wanted.test(key)) {
                                        lexicon.add(word, new Meaning(key, mask));
                                    }
                                }));
        return lexicon;
    }

    private void add(String language, List<String> lines) {
        int bit = 1 << languages.size();
        languages.add(language);
        for (String line : lines) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalStateException(
                        language + ".txt: expected \"key: word, word\" but found: " + line);
            }
            String key = line.substring(0, colon);
            for (String entry : line.substring(colon + 2).split(",", -1)) {
                for (String word : forms(entry.strip())) {
                    meanings.computeIfAbsent(word, unused -> new LinkedHashMap<>())
                            .merge(key, bit, (one, other) -> one | other);
                }
            }
        }
    }

    /** The words that an entry with optional parts in parentheses stands for. */
    private static List<String> forms(String entry) {
        int open = entry.indexOf('(');
        int close = entry.indexOf(')', open + 1);
        if (open < 0 || close < 0) {
            String word = Folded.of(entry).text();
            return word.isEmpty() ? List.of() : List.of(word);
        }
        List<String> forms = new ArrayList<>();
        String before = entry.substring(0, open);
        String after = entry.substring(close + 1);
        forms.addAll(forms(before + after));
        forms.addAll(forms(before + entry.substring(open + 1, close) + after));
        return forms;
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Vocabulary.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The word table " + file + " is missing.");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
