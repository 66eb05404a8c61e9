package org.studycal.busy;

import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The time zones of one calendar; its own definitions may come after the events that use them. */
final class ZoneTable {

    private final Map<String, NamedZone> zones = new HashMap<>();
    private final ZoneDefinitions definitions;
    private final Optional<ZoneRules> unknown;
    private final NamedZone floating;

    /**
     * The zones of a calendar.
     *
     * @param definitions those of its file
     * @param unknown what those mean that nobody knows, if anything
     */
    ZoneTable(ZoneDefinitions definitions, Optional<ZoneRules> unknown) {
        this.definitions = definitions;
        this.unknown = unknown;
        this.floating = new NamedZone("", definitions, unknown);
    }

    /** The zone of a name. */
    NamedZone zone(String name) {
        return zones.computeIfAbsent(name, id -> new NamedZone(id, definitions, unknown));
    }

    /**
     * The zone of times that give none. RFC 5545 leaves them to whoever reads; a calendar that
     * states a zone of its own (X-WR-TIMEZONE) means that one.
     */
    NamedZone floating() {
        return floating;
    }

    /** Takes the X-WR-TIMEZONE. */
    void setFloating(String name) {
        floating.rename(name);
    }

    /** Takes a VTIMEZONE. */
    void define(Component timeZone) {
        String name = timeZone.text("TZID");
        if (!name.isEmpty()) {
            zone(name).define(timeZone);
        }
    }
}
