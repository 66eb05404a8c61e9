package org.studycal.importer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What is known beside a plan's text when it is read.
 *
 * @param today from which dates without a year are counted
 * @param chosen names of alternatives that are taken instead of the first, such as {@code Option
 *     B}; part of a name is enough
 */
public record Reading(LocalDate today, List<String> chosen) {

    public Reading {
        chosen = chosen.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /** Nothing chosen: the first of every alternative. */
    public static Reading at(LocalDate today) {
        return new Reading(today, List.of());
    }

    boolean chooses(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return chosen.stream().anyMatch(each -> !each.isEmpty() && folded.contains(each));
    }
}
