package org.studycal.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.studycal.plan.EventTime;

/** Start and end of events as properties. */
final class EventTimes {

    private final Map<ZoneId, ParameterList> zoneParameters = new HashMap<>();

    /**
     * The start and the end of an event.
     *
     * @param zone whose clock it is written by; not used where the event is all day
     */
    List<Property> of(EventTime time, ZoneId zone) {
        return switch (time) {
            case EventTime.Day day ->
                    List.of(new DtStart<>(day.date()), new DtEnd<>(day.date().plusDays(1)));
            case EventTime.Span span ->
                    List.of(
                            zoned(DtStart::new, DtStart::new, span.start(), zone),
                            zoned(DtEnd::new, DtEnd::new, span.end(), zone));
        };
    }

    /** A time by a zone's clock, or in UTC where that would not tell which time. */
    private <P extends DateProperty<Temporal>> Property zoned(
            Function<Temporal, P> inUtc,
            BiFunction<ParameterList, Temporal, P> inZone,
            Instant instant,
            ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        // Readers disagree which of the two a repeated wall time means.
        boolean repeated = zone.getRules().getValidOffsets(local).size() > 1;
        if (repeated || TimeZoneDefinition.isUtc(zone)) {
            return inUtc.apply(instant);
        }
        ParameterList parameters =
                zoneParameters.computeIfAbsent(
                        zone, key -> new ParameterList(List.of(new TzId(key.getId()))));
        P property = inZone.apply(parameters, local);
        property.setTimeZoneRegistry(JdkZones.INSTANCE);
        return property;
    }
}
