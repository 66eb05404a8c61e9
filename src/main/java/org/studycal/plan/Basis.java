package org.studycal.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a solution was made from, and by what.
 *
 * @param problem the problem's name
 * @param identity which plan it is
 * @param digest SHA-256 of the problem file's bytes, as {@code sha256:<hex>}
 * @param busy the calendars it was planned around
 * @param version studycal's version that wrote it
 * @param seed random seed of the search
 * @param dates the problem's dates at that time
 */
public record Basis(
        String problem,
        Identity identity,
        String digest,
        List<BusyFile> busy,
        String version,
        long seed,
        KnownDates dates) {

    public Basis {
        busy = List.copyOf(busy);
    }

    /** What a solution was made from that knows neither its identity nor the problem's dates. */
    public Basis(String problem, String digest, List<BusyFile> busy, String version, long seed) {
        this(problem, Identity.NONE, digest, busy, version, seed, KnownDates.NONE);
    }

    /** What the UIDs of the plan's events begin with. */
    public String plan() {
        return identity.plan().orElse(problem);
    }

    /** The ids that an activity has and had. */
    public Stream<String> idsOf(String activity) {
        return Stream.concat(
                Stream.of(activity),
                identity.renamed().entrySet().stream()
                        .filter(each -> each.getValue().equals(activity))
                        .map(Map.Entry::getKey));
    }

    /** The same of the same plan under another identity. */
    public Basis with(Identity other) {
        return new Basis(problem, other, digest, busy, version, seed, dates);
    }
}
