package org.studycal.revision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;

/**
 * Tells which events of any calendar are those of a plan: by their UID, or, where a program gave
 * them new ones, by title and time.
 */
public final class OwnEvents {

    /** Those of a plan that has no solution yet. */
    public static final OwnEvents NONE = new OwnEvents(Optional.empty(), List::of, Map.of());

    /**
     * How an event looks.
     *
     * @param title without space around and doubled space within
     * @param start in whole minutes
     * @param end in whole minutes
     */
    public record Look(String title, Instant start, Instant end) {

        public Look {
            title = title.strip().replaceAll("\\s+", " ");
            start = start.truncatedTo(ChronoUnit.MINUTES);
            end = end.truncatedTo(ChronoUnit.MINUTES);
        }

        static Look of(Session session) {
            return new Look(session.title(), session.start(), session.end());
        }
    }

    private final Optional<Solution> newest;
    private final Supplier<List<Solution>> earlier;
    private final Map<Look, String> more;
    private final Set<String> titles = new HashSet<>();

    /** The UIDs of sessions by their look; null until they are asked for. */
    private Map<Look, String> looks;

    private OwnEvents(
            Optional<Solution> newest, Supplier<List<Solution>> earlier, Map<Look, String> more) {
        this.newest = newest;
        this.earlier = earlier;
        this.more = Map.copyOf(more);
        newest.map(Solution::sessions).orElse(List.of()).stream()
                .map(session -> Look.of(session).title())
                .forEach(titles::add);
    }

    /**
     * Those of a plan.
     *
     * @param newest its newest revision
     * @param earlier earlier ones that a calendar may still hold; asked for when they matter
     */
    public static OwnEvents of(Solution newest, Supplier<List<Solution>> earlier) {
        return new OwnEvents(Optional.of(newest), earlier, Map.of());
    }

    /** These and some more, by their look. */
    public OwnEvents and(Map<Look, String> others) {
        Map<Look, String> all = new HashMap<>(more);
        all.putAll(others);
        return new OwnEvents(newest, earlier, all);
    }

    /** Whether an event has a UID of this plan. */
    public boolean hasUid(String uid) {
        return newest.filter(plan -> EventUid.isOf(plan.basis().plan(), uid)).isPresent();
    }

    /**
     * The UID of the session that an event with another UID must be, for it has its title and time;
     * empty for events of other plans.
     */
    public Optional<String> sessionLike(String uid, Look look) {
        if (isOfAnother(uid)) {
            return Optional.empty();
        }
        return Optional.ofNullable(more.get(look))
                .or(
                        () ->
                                titles.contains(look.title())
                                        ? Optional.ofNullable(looks().get(look))
                                        : Optional.empty());
    }

    /**
     * Whether an event surely is another plan's. Earlier versions gave plans of one name the same
     * UIDs, which tell nothing.
     */
    public boolean isOfAnother(String uid) {
        return EventUid.planOf(uid)
                .filter(
                        plan ->
                                newest.map(own -> EventUid.slug(own.basis().problem()))
                                        .filter(plan::equals)
                                        .isEmpty())
                .isPresent();
    }

    private Map<Look, String> looks() {
        if (looks == null) {
            looks = new HashMap<>();
            newest.ifPresent(plan -> add(plan, looks));
            earlier.get().forEach(plan -> add(plan, looks));
        }
        return looks;
    }

    /** The sessions of a newer revision come first. */
    private static void add(Solution plan, Map<Look, String> looks) {
        plan.sessions().forEach(session -> looks.putIfAbsent(Look.of(session), session.uid()));
    }
}
