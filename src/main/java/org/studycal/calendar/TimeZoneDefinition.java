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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /**
     * The lines from {@code BEGIN:VTIMEZONE} to its end, right from the day before {@code first} to
     * the day after {@code last}.
     */
    static byte[] lines(ZoneId zone, LocalDate first, LocalDate last) {
        LocalDate from = first.minusDays(1).withDayOfYear(1);
        LocalDate to = last.plusDays(2).plusYears(1).withDayOfYear(1);
        TimeZoneDefinition definition =
                new TimeZoneDefinition(
                        zone.getRules(),
                        from.atStartOfDay(zone).toInstant(),
                        to.atStartOfDay(zone).toInstant());
        ContentLines lines = new ContentLines().add("BEGIN", "VTIMEZONE").add("TZID", zone.getId());
        definition
                .yearly()
                .orElseGet(definition::listed)
                .forEach(observance -> observance.addTo(lines));
        return lines.add("END", "VTIMEZONE").toBytes();
    }

    /** The zone's id as a parameter's value: in quotes where the grammar asks for them. */
    static String parameter(ZoneId zone) {
        return zone.getId().contains(":") ? '"' + zone.getId() + '"' : zone.getId();
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
            Optional<String> recurrence = YearlyRule.of(changes);
            if (recurrence.isEmpty()) {
                return Optional.empty();
            }
            observances.add(
                    new Observance(
                            !rule.getOffsetAfter().equals(rule.getStandardOffset()),
                            rule.getOffsetBefore(),
                            rule.getOffsetAfter(),
                            "RRULE",
                            recurrence.get(),
                            changes.getFirst()));
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
                new Observance(
                        daylight,
                        daylight ? rules.getStandardOffset(from) : offset,
                        offset,
                        "RDATE",
                        "",
                        LocalDateTime.of(EPOCH_YEAR, 1, 1, 0, 0)));
        changes.forEach(
                (change, times) ->
                        observances.add(
                                new Observance(
                                        change.daylight(),
                                        change.before(),
                                        change.after(),
                                        "RDATE",
                                        times.stream()
                                                .skip(1)
                                                .map(ContentLines::local)
                                                .collect(Collectors.joining(",")),
                                        times.getFirst())));
        return observances;
    }

    private record Change(boolean daylight, ZoneOffset before, ZoneOffset after) {}

    /** A STANDARD or DAYLIGHT part; {@code recurrence} may be empty. */
    private record Observance(
            boolean daylight,
            ZoneOffset before,
            ZoneOffset after,
            String recurrenceName,
            String recurrence,
            LocalDateTime start) {

        void addTo(ContentLines lines) {
            String kind = daylight ? "DAYLIGHT" : "STANDARD";
            lines.add("BEGIN", kind)
                    .add("TZOFFSETFROM", offset(before))
                    .add("TZOFFSETTO", offset(after))
                    .add("DTSTART", ContentLines.local(start));
            if (!recurrence.isEmpty()) {
                lines.add(recurrenceName, recurrence);
            }
            lines.add("END", kind);
        }

        private static String offset(ZoneOffset offset) {
            return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
        }
    }
}
