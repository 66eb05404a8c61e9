package org.studycal.busy;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time zones of one calendar. A zone that Java knows by its name is right in all its years,
 * which the definition in a file seldom is: the definition counts where there is no other, and
 * where the name says nothing of a place.
 */
final class ZoneTable {

    private static final int MOST_CHANGES = 500_000;

    /**
     * The zones that a file defines. Some programs repeat a definition in front of every event, so
     * equal ones are worked out once; and all of them together must not fill the memory.
     */
    static final class Definitions {

        private final Map<List<String>, Optional<ZoneRules>> known = new HashMap<>();
        private final Allowance changes = new Allowance(MOST_CHANGES);

        private Optional<ZoneRules> rules(Component timeZone) {
            List<String> content = new ArrayList<>();
            for (Component observance : timeZone.children()) {
                content.add(observance.name());
                observance.lines().forEach(line -> content.add(line.text()));
            }
            return known.computeIfAbsent(
                    content, key -> ZoneDefinition.rules(timeZone.children(), changes));
        }
    }

    private final Definitions definitions;
    private final Optional<ZoneRules> unknown;
    private final Map<String, Component> defined = new HashMap<>();
    private final Map<String, NamedZone> zones = new HashMap<>();
    private NamedZone floating;

    /**
     * A table without definitions of the calendar's own.
     *
     * @param definitions those of its file
     * @param unknown what a zone means that nobody knows, if anything
     */
    ZoneTable(Definitions definitions, Optional<ZoneRules> unknown) {
        this.definitions = definitions;
        this.unknown = unknown;
    }

    /** Takes a VTIMEZONE, the first if there are several of a name. */
    void define(Component timeZone) {
        defined.putIfAbsent(timeZone.text("TZID"), timeZone);
    }

    /**
     * Takes the zone that the calendar states as its own (X-WR-TIMEZONE), empty if it states none.
     */
    void setFloating(String name) {
        floating = zone(name);
    }

    /** The zone of times that give none; null, which is the person's own, by RFC 5545. */
    NamedZone floating() {
        return floating;
    }

    /** The zone of a name; null, the person's own, if the name is empty. */
    NamedZone zone(String name) {
        return name.isEmpty() ? null : zones.computeIfAbsent(name, this::resolve);
    }

    private NamedZone resolve(String name) {
        Component definition = defined.get(name);
        String location = definition == null ? "" : definition.text("X-LIC-LOCATION");
        Optional<ZoneRules> own = Optional.ofNullable(definition).flatMap(definitions::rules);
        Optional<ZoneRules> place = known(Stream.of(name, location).filter(ZoneNames::isOfAPlace));
        ZoneRules rules =
                place.or(() -> own)
                        .or(() -> known(Stream.of(name, location)))
                        .or(() -> unknown)
                        .orElse(null);
        return new NamedZone(name, rules, place.isPresent() ? own.orElse(null) : null);
    }

    private static Optional<ZoneRules> known(Stream<String> names) {
        return names.flatMap(name -> ZoneNames.find(name).stream())
                .findFirst()
                .map(ZoneId::getRules);
    }
}
