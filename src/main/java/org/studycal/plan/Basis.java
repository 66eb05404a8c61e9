package org.studycal.plan;

import java.util.List;

/**
 * What a solution was made from, and by what.
 *
 * @param problem the problem's name
 * @param digest SHA-256 of the problem file's bytes, as {@code sha256:<hex>}
 * @param busy the calendars it was planned around
 * @param version studycal's version that wrote it
 * @param seed random seed of the search
 * @param dates the problem's dates at that time
 */
public record Basis(
        String problem,
        String digest,
        List<BusyFile> busy,
        String version,
        long seed,
        KnownDates dates) {

    public Basis {
        busy = List.copyOf(busy);
    }

    /** The basis of a solution that does not know the problem's dates. */
    public Basis(String problem, String digest, List<BusyFile> busy, String version, long seed) {
        this(problem, digest, busy, version, seed, KnownDates.NONE);
    }
}
