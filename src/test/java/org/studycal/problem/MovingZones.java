package org.studycal.problem;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/** Zones of people who move, as a problem file makes them. */
public final class MovingZones {

    private MovingZones() {}

    /**
     * The zone of a list like {@code Europe/Berlin 2027-05-01 America/New_York}: zones with the
     * days of the moves between them.
     */
    public static ZoneId of(String stays) {
        try {
            return tryOf(stays);
        } catch (ProblemException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The same of a list that may be refused. */
    static ZoneId tryOf(String stays) throws ProblemException {
        String text =
                """
                title: Moves
                timeZone: %s
                start: 2027-01-04
                availability: [{days: daily, windows: "08:00-10:00"}]
                activities: [{title: Read, effort: 1h}]
                """
                        .formatted(list(stays));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ProblemReader.read("moves", "moves.yaml", bytes).problem().timeZone();
    }

    private static String list(String stays) {
        String[] parts = stays.split(" ", -1);
        StringBuilder list = new StringBuilder("[{zone: " + parts[0] + "}");
        for (int i = 1; i < parts.length; i += 2) {
            list.append(", {from: ").append(parts[i]).append(", zone: ").append(parts[i + 1]);
            list.append('}');
        }
        return list.append(']').toString();
    }
}
