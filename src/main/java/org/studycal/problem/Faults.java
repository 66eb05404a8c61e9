package org.studycal.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one file while it is read. */
final class Faults {

    /** More faults than a person reads. */
    private static final int MOST = 500;

    private final String file;
    private final String sort;
    private final List<Fault> faults = new ArrayList<>();
    private int errors;
    private int unlisted;

    Faults(String file) {
        this(file, "problem file");
    }

    /** The faults of another sort of file than a problem. */
    Faults(String file, String sort) {
        this.file = file;
        this.sort = sort;
    }

    /** The sort of the file: {@code problem file}. */
    String sort() {
        return sort;
    }

    /** The file as the user named it. */
    String file() {
        return file;
    }

    /** A fault at a value. */
    void at(LocatedNode node, FaultKind kind, String message) {
        at(node, kind, message, "");
    }

    /** A fault at a value, with a suggestion as it would be written in the file. */
    void at(LocatedNode node, FaultKind kind, String message, String didYouMean) {
        String value = node.isScalar() ? node.text() : "";
        add(kind, node.place(), node, value, message, didYouMean);
    }

    /** A fault at a key rather than at its value. */
    void atKey(LocatedNode node, FaultKind kind, String message) {
        atKey(node, kind, message, "");
    }

    /** A fault at a key, with a suggestion as it would be written in the file. */
    void atKey(LocatedNode node, FaultKind kind, String message, String didYouMean) {
        add(kind, node.keyPlace(), node, node.key(), message, didYouMean);
    }

    /** A required key is not there. */
    void missing(LocatedNode group, String key, String expectation) {
        String path = group.path().isEmpty() ? key : group.path() + "." + key;
        String message =
                "%sthe key %s is missing; expected %s"
                        .formatted(group.owner(), Quoted.of(key), expectation);
        add(fault(FaultKind.MISSING_KEY, group.place(), path, "", message, ""));
    }

    /** A fault at a place of the text. */
    void atPlace(Place place, FaultKind kind, String value, String message, String didYouMean) {
        add(fault(kind, place, "", value, message, didYouMean));
    }

    /** A fault of the whole file. */
    void ofFile(FaultKind kind, String message, String didYouMean) {
        atPlace(Place.FILE, kind, "", message, didYouMean);
    }

    /** Looks for the value that was probably meant. */
    String guess(String written, Collection<String> possible) {
        return faults.size() < MOST ? DidYouMean.among(written, possible).orElse("") : "";
    }

    /**
     * Number of errors so far; more of them after reading a part means that the part is not whole.
     */
    int errors() {
        return errors;
    }

    /**
     * Takes over what half a file, up to a line, gives; what it lacks may stand in the other half.
     */
    void addFirstHalf(int line, Faults others) {
        for (Fault fault : others.faults) {
            boolean lacks =
                    switch (fault.kind()) {
                        case MISSING_KEY, EMPTY_VALUE, UNKNOWN_CATEGORY -> true;
                        default -> false;
                    };
            if (fault.line() < line && !lacks) {
                add(fault);
            }
        }
    }

    /** Takes over all of them. */
    void addAll(Faults others) {
        others.faults.forEach(this::add);
        unlisted += others.unlisted;
    }

    /** All faults by line. */
    List<Fault> sorted() {
        List<Fault> sorted = new ArrayList<>(faults);
        sorted.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        if (unlisted > 0) {
            Place last = new Place(sorted.getLast().line(), sorted.getLast().column());
            String message =
                    "the file has " + unlisted + " more faults; repair the ones above first";
            sorted.add(fault(FaultKind.TOO_MANY_FAULTS, last, "", "", message, ""));
        }
        return sorted;
    }

    private void add(
            FaultKind kind,
            Place place,
            LocatedNode node,
            String value,
            String message,
            String didYouMean) {
        if (!full(kind)) {
            add(fault(kind, place, node.path(), value, node.owner() + message, didYouMean));
        }
    }

    private Fault fault(
            FaultKind kind,
            Place place,
            String path,
            String value,
            String message,
            String didYouMean) {
        return new Fault(
                kind,
                file,
                place.line(),
                place.column(),
                path,
                Quoted.plain(value),
                message,
                didYouMean);
    }

    /**
     * Counts a fault that finds no room, so that a report of millions costs no more than one of
     * hundreds.
     */
    private boolean full(FaultKind kind) {
        if (faults.size() < MOST) {
            return false;
        }
        unlisted++;
        errors += kind.isWarning() ? 0 : 1;
        return true;
    }

    private void add(Fault fault) {
        if (!full(fault.kind())) {
            errors += fault.kind().isWarning() ? 0 : 1;
            faults.add(fault);
        }
    }
}
