package org.studycal.problem;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.MovingZone.Stay;

/** Reads {@code timeZone}: one zone, or one after the other with the days of the moves. */
final class TimeZoneReader {

    private static final String KEY = "timeZone";
    private static final int MOST = 100;

    private TimeZoneReader() {}

    /** The zone; empty when anything of it is wrong. */
    static Optional<ZoneId> read(Fields root) {
        return root.value(KEY).filter(node -> node.is(LocatedNode.Kind.LIST)).isPresent()
                ? stays(root)
                : root.required(KEY, Zones.ZONE);
    }

    private static Optional<ZoneId> stays(Fields root) {
        root.notEmpty(
                KEY, "the list is empty; expected at least one zone like {zone: Europe/Berlin}");
        Faults faults = root.faults();
        int errors = faults.errors();
        List<LocatedNode> nodes = root.items(KEY, "time zones", MOST);
        List<Stay> stays = new ArrayList<>();
        LocalDate latest = LocalDate.MIN;
        for (LocatedNode node : nodes) {
            Fields fields = root.inside(node, "a time zone", "zone", "from");
            Optional<ZoneId> zone = fields.required("zone", Zones.ZONE);
            if (node == nodes.getFirst()) {
                refuseFirstDay(fields);
                zone.ifPresent(home -> stays.add(MovingZone.first(home)));
                continue;
            }
            Optional<LocalDate> from = fields.required("from", Dates.DATE);
            if (from.isPresent() && !from.get().isAfter(latest)) {
                fields.fault(
                        "from",
                        FaultKind.DATES_OUT_OF_ORDER,
                        "%s is not after %s, the move before it; expected the moves in their order"
                                .formatted(from.get(), latest));
            }
            latest = from.filter(latest::isBefore).orElse(latest);
            boolean right = faults.errors() == errors && !stays.isEmpty();
            if (right && zone.isPresent() && from.isPresent()) {
                move(stays, zone.get(), from.get(), fields);
            }
        }
        return stays.isEmpty() || faults.errors() > errors
                ? Optional.empty()
                : Optional.of(MovingZone.of(stays));
    }

    private static void refuseFirstDay(Fields fields) {
        if (fields.has("from") && !fields.node().at("from").is(LocatedNode.Kind.BROKEN)) {
            fields.fault(
                    "from",
                    FaultKind.CONFLICTING_KEYS,
                    "the first time zone holds from the beginning; expected no \"from\" here, only in"
                            + " those that follow");
        }
    }

    private static void move(List<Stay> stays, ZoneId zone, LocalDate from, Fields fields) {
        if (zone.equals(stays.getLast().zone())) {
            fields.fault(
                    "zone",
                    FaultKind.BAD_MOVE,
                    Quoted.of(zone.getId()) + " is the zone before it, too; expected another one");
            return;
        }
        stays.add(MovingZone.next(stays.getLast(), zone, from));
        new JoinedClocks(stays)
                .disorder()
                .ifPresent(
                        why ->
                                fields.fault(
                                        "from",
                                        FaultKind.BAD_MOVE,
                                        "studycal does not support a time zone change on %s: %s"
                                                .formatted(from, why)));
    }
}
