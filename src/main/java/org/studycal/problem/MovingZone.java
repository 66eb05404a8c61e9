package org.studycal.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time zone of a person who moves: the clocks of several zones, one after the other, as one
 * {@link ZoneId}. A move is a change of the clocks like those of summer and winter, only bigger:
 * towards the east some hours are skipped, towards the west some come twice. So whatever is right
 * when the clocks change is right when the person moves.
 *
 * <p>Only the plan's own reckoning knows such a zone. Files for others name the real one, {@link
 * #zoneAt}.
 */
public final class MovingZone {

    private static final String PREFIX = "Studycal/";

    /** Never a part of a zone's name. */
    private static final String BETWEEN = "~";

    private static final Map<String, List<Stay>> KNOWN = new ConcurrentHashMap<>();

    /**
     * A time by the clocks of one zone.
     *
     * @param zone the real zone
     * @param from the day at whose first midnight by the clocks before it begins; empty for the
     *     first one
     * @param start the same as an instant; {@link Instant#MIN} for the first one
     */
    public record Stay(ZoneId zone, Optional<LocalDate> from, Instant start) {}

    private MovingZone() {}

    /** The stay that a list of stays begins with. */
    static Stay first(ZoneId zone) {
        return new Stay(zone, Optional.empty(), Instant.MIN);
    }

    /** The stay that follows on another from a day on. */
    static Stay next(Stay before, ZoneId zone, LocalDate from) {
        return new Stay(zone, Optional.of(from), from.atStartOfDay(before.zone()).toInstant());
    }

    /**
     * The zone of somebody who lives by the clocks of several zones, the same for the same stays;
     * of a single stay it is that one's.
     *
     * @throws IllegalArgumentException when {@link JoinedClocks#disorder} finds something
     */
    static ZoneId of(List<Stay> stays) {
        if (stays.size() == 1) {
            return stays.getFirst().zone();
        }
        StringBuilder id = new StringBuilder(PREFIX);
        for (Stay stay : stays) {
            stay.from().ifPresent(date -> id.append(BETWEEN).append(date).append(BETWEEN));
            id.append(stay.zone().getId());
        }
        KNOWN.computeIfAbsent(id.toString(), name -> register(name, List.copyOf(stays)));
        return ZoneId.of(id.toString());
    }

    private static List<Stay> register(String id, List<Stay> stays) {
        ZoneRulesProvider.registerProvider(new Provider(id, new JoinedClocks(stays).rules()));
        return stays;
    }

    /** Whether this is the name of a zone made here, which means nothing to anybody else. */
    static boolean isOwn(String id) {
        return id.startsWith(PREFIX);
    }

    /** The real zones behind a zone, in the order in which they are lived in. */
    public static List<Stay> stays(ZoneId zone) {
        List<Stay> stays = KNOWN.get(zone.getId());
        return stays == null ? List.of(first(zone)) : stays;
    }

    /** The stays but the first one: each begins with a move. */
    public static List<Stay> moves(ZoneId zone) {
        List<Stay> stays = stays(zone);
        return stays.subList(1, stays.size());
    }

    /** The real zone whose clocks hold at an instant. */
    public static ZoneId zoneAt(ZoneId zone, Instant instant) {
        return stays(zone).reversed().stream()
                .filter(stay -> !instant.isBefore(stay.start()))
                .findFirst()
                .orElseThrow()
                .zone();
    }

    /** Tells the JDK of one zone. */
    private static final class Provider extends ZoneRulesProvider {

        private static final String VERSION = "1";

        private final String id;
        private final ZoneRules rules;

        Provider(String id, ZoneRules rules) {
            this.id = id;
            this.rules = rules;
        }

        @Override
        protected Set<String> provideZoneIds() {
            return Set.of(id);
        }

        @Override
        protected ZoneRules provideRules(String zoneId, boolean forCaching) {
            return rules;
        }

        @Override
        protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
            return new TreeMap<>(Map.of(VERSION, rules));
        }
    }
}
