package org.studycal.problem;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Time zones by their IANA names. */
public final class Zones {

    /** A time zone. */
    static final ValueType<ZoneId> ZONE =
            ValueType.ofText(FaultKind.BAD_ZONE, "a time zone like Europe/Berlin", Zones::zone);

    private Zones() {}

    private static ZoneId zone(String text) throws BadValue {
        if (MovingZone.isOwn(text) || !ZoneId.getAvailableZoneIds().contains(text)) {
            throw new BadValue(
                    Quoted.of(text)
                            + " is not a known time zone; expected one of the IANA list like Europe/Berlin or"
                            + " America/New_York",
                    guess(text).map(Quoted::of).orElse(""));
        }
        return ZoneId.of(text);
    }

    /**
     * The zone that was probably meant: by the name of its city, or one that is written like it.
     */
    public static Optional<String> guess(String text) {
        Set<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        zones.removeIf(MovingZone::isOwn);
        String city = text.strip().replace(' ', '_');
        Map<String, String> cities = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String zone : zones) {
            if (zone.contains("/") && !zone.startsWith("Etc/")) {
                cities.putIfAbsent(zone.substring(zone.lastIndexOf('/') + 1), zone);
            }
        }
        return Optional.ofNullable(cities.get(city))
                .or(() -> DidYouMean.among(text, zones))
                .or(() -> DidYouMean.among(city, cities.keySet()).map(cities::get));
    }
}
