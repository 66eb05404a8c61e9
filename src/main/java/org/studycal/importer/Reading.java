package org.studycal.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is known beside a plan's text when it is read.
 *
 * @param today from which dates without a year are counted
 * @param chosen names of alternatives that are taken instead of the first, such as {@code Option
 *     B}; part of a name is enough
 * @param leftOut names of parts of the text that are not to be studied; part of a name is enough
 */
public record Reading(LocalDate today, List<String> chosen, List<String> leftOut) {

    public Reading {
        chosen = List.copyOf(chosen);
        leftOut = List.copyOf(leftOut);
    }

    /** Nothing chosen: the first of every alternative. */
    public static Reading at(LocalDate today) {
        return new Reading(today, List.of(), List.of());
    }

    /** The same with another alternative chosen. */
    public Reading choosing(String name) {
        List<String> names = new ArrayList<>(chosen);
        names.add(name);
        return new Reading(today, names, leftOut);
    }

    /** The same with more parts that are not to be studied. */
    public Reading without(List<String> parts) {
        List<String> names = new ArrayList<>(leftOut);
        names.addAll(parts);
        return new Reading(today, chosen, names);
    }

    boolean chooses(String name) {
        return isNamed(name, chosen);
    }

    boolean leavesOut(String section) {
        return isNamed(section, leftOut);
    }

    private static boolean isNamed(String name, List<String> parts) {
        return parts.stream().anyMatch(part -> names(part, name));
    }

    /** Whether what a person wrote is part of a name. */
    public static boolean names(String part, String name) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        return !wanted.isEmpty() && name.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
