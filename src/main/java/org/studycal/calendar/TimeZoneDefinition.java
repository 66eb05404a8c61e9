package org.studycal.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * A VTIMEZONE from the JDK's zone rules: short, and right for every instant of a plan.
 *
 * <p>A zone with a stable yearly rule gets one observance per change with that rule. Every other
 * zone gets its offset at the start and a list of the changes that lie within the plan's calendar
 * years (Casablanca and Gaza change by the moon).
 */
final class TimeZoneDefinition {

    /** Start of every definition, as in most published ones. */
    private static final int EPOCH_YEAR = 1970;

    /** A rule is written the short way when it does so for all years up to this one. */
    private static final int LAST_YEAR = 2099;

    private final ZoneRules rules;
    private final Instant from;
    private final Instant to;

    private TimeZoneDefinition(ZoneRules rules, Instant from, Instant to) {
        this.rules = rules;
        this.from = from;
        this.to = to;
    }

    /** Whether a zone needs no definition: its times are written with a {@code Z}. */
    static boolean isUtc(ZoneId zone) {
        return zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }

    /**
     * The definition that is right from the day before {@code first} to the day after {@code last}.
     */
    static VTimeZone of(ZoneId zone, LocalDate first, LocalDate last) {
        LocalDate from = first.minusDays(1).withDayOfYear(1);
        LocalDate to = last.plusDays(2).plusYears(1).withDayOfYear(1);
        TimeZoneDefinition definition =
                new TimeZoneDefinition(
                        zone.getRules(),
                        from.atStartOfDay(zone).toInstant(),
                        to.atStartOfDay(zone).toInstant());
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))),
                new ComponentList<>(definition.yearly().orElseGet(definition::listed)));
    }

    /**
     * Observances by yearly rules, or empty when the zone has none or not yet at the plan's start.
     */
    private Optional<List<Observance>> yearly() {
        List<ZoneOffsetTransition> exceptional = rules.getTransitions();
        // A year's distance: every change that the rule yields just before the plan then really
        // took place.
        boolean inForce =
                exceptional.isEmpty()
                        || exceptional
                                .getLast()
                                .getInstant()
                                .isBefore(from.minus(Duration.ofDays(366)));
        if (rules.getTransitionRules().isEmpty() || !inForce) {
            return Optional.empty();
        }
        List<Observance> observances = new ArrayList<>();
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            List<LocalDateTime> changes =
                    IntStream.rangeClosed(EPOCH_YEAR, LAST_YEAR)
                            .mapToObj(year -> rule.createTransition(year).getDateTimeBefore())
                            .toList();
            Optional<Recur<LocalDateTime>> recurrence = YearlyRule.of(changes);
            if (recurrence.isEmpty()) {
                return Optional.empty();
            }
            observances.add(
                    observance(
                            !rule.getOffsetAfter().equals(rule.getStandardOffset()),
                            rule.getOffsetBefore(),
                            rule.getOffsetAfter(),
                            changes.getFirst(),
                            Optional.of(new RRule<>(recurrence.get()))));
        }
        return Optional.of(observances);
    }

    private List<Observance> listed() {
        Map<Change, List<LocalDateTime>> changes = new LinkedHashMap<>();
        for (ZoneOffsetTransition change = rules.nextTransition(from);
                change != null && change.getInstant().isBefore(to);
                change = rules.nextTransition(change.getInstant())) {
            boolean daylight = rules.isDaylightSavings(change.getInstant());
            changes.computeIfAbsent(
                            new Change(daylight, change.getOffsetBefore(), change.getOffsetAfter()),
                            key -> new ArrayList<>())
                    .add(change.getDateTimeBefore());
        }
        ZoneOffset offset = rules.getOffset(from);
        // Some readers insist on a STANDARD part.
        boolean daylight =
                rules.isDaylightSavings(from)
                        && changes.keySet().stream().anyMatch(change -> !change.daylight());
        List<Observance> observances = new ArrayList<>();
        observances.add(
                observance(
                        daylight,
                        daylight ? rules.getStandardOffset(from) : offset,
                        offset,
                        LocalDateTime.of(EPOCH_YEAR, 1, 1, 0, 0),
                        Optional.empty()));
        changes.forEach(
                (change, times) ->
                        observances.add(
                                observance(
                                        change.daylight(),
                                        change.before(),
                                        change.after(),
                                        times.getFirst(),
                                        Optional.of(times.subList(1, times.size()))
                                                .filter(others -> !others.isEmpty())
                                                .map(
                                                        others ->
                                                                new RDate<>(
                                                                        new DateList<>(others))))));
        return observances;
    }

    private record Change(boolean daylight, ZoneOffset before, ZoneOffset after) {}

    private static Observance observance(
            boolean daylight,
            ZoneOffset before,
            ZoneOffset after,
            LocalDateTime start,
            Optional<Property> recurrence) {
        List<Property> properties = new ArrayList<>();
        properties.add(new XProperty(Property.TZOFFSETFROM, offset(before)));
        properties.add(new XProperty(Property.TZOFFSETTO, offset(after)));
        properties.add(new DtStart<>(start));
        recurrence.ifPresent(properties::add);
        PropertyList list = new PropertyList(properties);
        return daylight ? new Daylight(list) : new Standard(list);
    }

    /** Not by ical4j's own property, which loses the sign of half an hour west of Greenwich. */
    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }
}
