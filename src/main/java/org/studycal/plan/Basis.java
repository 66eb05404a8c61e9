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
 */
public record Basis(String problem, String digest, List<BusyFile> busy, String version, long seed) {

    public Basis {
        busy = List.copyOf(busy);
    }
}
