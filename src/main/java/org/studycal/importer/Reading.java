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
 * @param leftOut names of sections that are not to be studied; part of a name is enough
 */
public record Reading(LocalDate today, List<String> chosen, List<String> leftOut) {

    public Reading {
        chosen = chosen.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        leftOut = leftOut.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /** Nothing chosen: the first of every alternative. */
    public static Reading at(LocalDate today) {
        return new Reading(today, List.of(), List.of());
    }

    boolean chooses(String name) {
        return isNamed(name, chosen);
    }

    boolean leavesOut(String section) {
        return isNamed(section, leftOut);
    }

    private static boolean isNamed(String name, List<String> parts) {
        String folded = name.toLowerCase(Locale.ROOT);
        return parts.stream().anyMatch(each -> !each.isEmpty() && folded.contains(each));
    }
}
