package org.studycal.importer;

import java.util.Optional;

/**
 * A value of the problem that is made, and where it comes from.
 *
 * @param guessed whether the plan does not say it
 * @param why the plan's own words, or what a guess was made of; may be empty
 * @param line of the plan, or 0
 */
public record Sourced<T>(T value, boolean guessed, String why, int line) {

    /** What the plan or the user says as it is. */
    public static <T> Sourced<T> stated(T value, String words, int line) {
        return new Sourced<>(value, false, words, line);
    }

    /** What nobody says. */
    public static <T> Sourced<T> guess(T value, String why, int line) {
        return new Sourced<>(value, true, why, line);
    }

    /** In a few words for a comment; empty when there is nothing to say. */
    public String comment() {
        String words = (guessed ? "guess: " : "") + why;
        Optional<String> place = line > 0 ? Optional.of("line " + line) : Optional.empty();
        return words.isEmpty()
                ? place.orElse("")
                : words + place.map(where -> "; " + where).orElse("");
    }
}
