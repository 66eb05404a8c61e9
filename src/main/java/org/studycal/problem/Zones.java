package org.studycal.problem;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Time zones by their IANA names. */
final class Zones {

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

    private static Optional<String> guess(String text) {
        Set<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        zones.removeIf(MovingZone::isOwn);
        String city = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        for (String zone : zones) {
            if (zone.contains("/") && zone.toLowerCase(Locale.ROOT).endsWith("/" + city)) {
                return Optional.of(zone);
            }
        }
        return DidYouMean.among(text, zones);
    }
}
