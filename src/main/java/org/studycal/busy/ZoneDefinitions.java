package org.studycal.busy;

import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The zones that a file defines. Some programs repeat a definition in front of every event, so
 * equal ones are worked out once; and all of them together must not fill the memory.
 */
final class ZoneDefinitions {

    private static final int MOST_CHANGES = 500_000;

    private final Map<List<String>, Optional<ZoneRules>> known = new HashMap<>();
    private final Allowance changes = new Allowance(MOST_CHANGES);

    /** The offsets that a VTIMEZONE defines, if it makes sense. */
    Optional<ZoneRules> rules(Component timeZone) {
        return known.computeIfAbsent(
                content(timeZone), content -> ZoneDefinition.rules(timeZone, changes));
    }

    private static List<String> content(Component timeZone) {
        List<String> content = new ArrayList<>();
        for (Component observance : timeZone.children()) {
            content.add(observance.name());
            for (Property property : observance.properties()) {
                content.add(property.name() + ":" + property.value());
            }
        }
        return content;
    }
}
