package org.studycal.store;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studycal.plan.SolutionException;
import org.studycal.problem.MovingZone;

/**
 * A time zone as a solution file states it, which is as the problem says it: a name, or of somebody
 * who moves a list.
 */
final class StatedZone {

    private static final Set<String> KEYS = SolutionFileReader.keys("zone from");

    private StatedZone() {}

    static Object of(ZoneId zone) {
        List<MovingZone.Stay> stays = MovingZone.stays(zone);
        return stays.size() == 1 ? zone.getId() : stays.stream().map(StatedZone::stay).toList();
    }

    private static Map<String, Object> stay(MovingZone.Stay stay) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("zone", stay.zone().getId());
        stay.from().ifPresent(date -> object.put("from", date.toString()));
        return object;
    }

    /** The problem has the zone; here it only has to make sense. */
    static void check(JsonValue stated) throws SolutionException {
        if (!stated.isList()) {
            checkName(stated);
            return;
        }
        for (JsonValue stay : stated.list()) {
            checkName(stay.object(KEYS).get("zone"));
            if (stay.has("from")) {
                stay.get("from").date();
            }
        }
    }

    private static void checkName(JsonValue zone) throws SolutionException {
        try {
            ZoneId.of(zone.name());
        } catch (DateTimeException e) {
            throw zone.fault("a time zone like America/New_York");
        }
    }
}
