package org.studycal.busy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * A time zone by the name a calendar gives it. A zone that Java knows by this name is right in all
 * its years, which the definition in a file seldom is: the definition counts only where there is no
 * other.
 */
final class NamedZone {

    private final ZoneDefinitions definitions;
    private String name;
    private final Optional<ZoneRules> unknown;
    private Component definition;
    private boolean resolved;
    private ZoneRules rules;
    private ZoneRules declared;

    /**
     * The zone of this name.
     *
     * @param definitions those of the file
     * @param unknown what it means when nobody knows it, if anything
     */
    NamedZone(String name, ZoneDefinitions definitions, Optional<ZoneRules> unknown) {
        this.name = name;
        this.definitions = definitions;
        this.unknown = unknown;
    }

    String name() {
        return name;
    }

    /** Names the zone of a whole calendar, which is not known by then. */
    void rename(String newName) {
        name = newName;
    }

    /** Whether it is that of a calendar that names none: the person's own. */
    boolean isPersonal() {
        return name.isEmpty();
    }

    /** Takes the file's definition of it, the first if there are several. */
    void define(Component timeZone) {
        if (definition == null) {
            definition = timeZone;
        }
    }

    /** Its offsets, null if nobody knows it. */
    ZoneRules rules() {
        if (!resolved) {
            resolve();
        }
        return rules;
    }

    /** Whether the file defines it otherwise, at a moment. */
    boolean isDisputed(Instant instant) {
        return rules() != null
                && declared != null
                && !declared.getOffset(instant).equals(rules.getOffset(instant));
    }

    /** What the file says its offset is, at a moment at which it is disputed. */
    String declaredOffset(Instant instant) {
        return utc(declared.getOffset(instant));
    }

    /** What its offset really is. */
    String realOffset(Instant instant) {
        return utc(rules.getOffset(instant));
    }

    private static String utc(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
    }

    private void resolve() {
        resolved = true;
        Optional<ZoneRules> defined =
                definition == null ? Optional.empty() : definitions.rules(definition);
        Optional<ZoneId> known = ZoneNames.find(name);
        if (known.isEmpty() && definition != null) {
            known = ZoneNames.find(definition.text("X-LIC-LOCATION"));
        }
        if (known.isPresent()) {
            rules = known.get().getRules();
            declared = defined.orElse(null);
        } else {
            rules = defined.or(() -> unknown).orElse(null);
        }
        definition = null;
    }
}
