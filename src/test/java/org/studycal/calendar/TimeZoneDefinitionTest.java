package org.studycal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZoneDefinitionTest {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 11, 30);

    static Stream<ZoneId> zonesOfTheJdk() {
        return new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(id -> !id.matches("(SystemV/|ical4j|Studycal/).*"))
                        .map(ZoneId::of)
                        // Many names stand for the same rules.
                        .collect(
                                Collectors.toMap(
                                        ZoneId::getRules,
                                        zone -> zone,
                                        (one, other) -> one,
                                        LinkedHashMap::new))
                        .values()
                        .stream();
    }

    @ParameterizedTest
    @MethodSource("zonesOfTheJdk")
    void anIndependentReaderFindsTheSameInstants(ZoneId zone) {
        assertReaderFindsTheSameInstants(zone, FIRST, LAST);
    }

    /** Years in which many a zone changed its rules or its offset, Apia even its day. */
    @ParameterizedTest
    @ValueSource(ints = {1996, 2006, 2010, 2014})
    void soItDoesWhereRulesChangeWithinThePlan(int year) {
        LocalDate first = LocalDate.of(year, 2, 1);
        zonesOfTheJdk()
                .forEach(zone -> assertReaderFindsTheSameInstants(zone, first, first.plusYears(3)));
    }

    @Test
    void aStableZoneHasTwoYearlyRules() {
        assertThat(definition(ZoneId.of("America/New_York")).lines())
                .containsExactly(
                        "BEGIN:VTIMEZONE",
                        "TZID:Private",
                        "BEGIN:DAYLIGHT",
                        "TZOFFSETFROM:-0500",
                        "TZOFFSETTO:-0400",
                        "DTSTART:19700308T020000",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
                        "END:DAYLIGHT",
                        "BEGIN:STANDARD",
                        "TZOFFSETFROM:-0400",
                        "TZOFFSETTO:-0500",
                        "DTSTART:19701101T020000",
                        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
                        "END:STANDARD",
                        "END:VTIMEZONE");
        assertThat(definition(ZoneId.of("Europe/Berlin")))
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
        assertThat(definition(ZoneId.of("Asia/Jerusalem")))
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR");
    }

    @Test
    void aZoneThatChangesByTheMoonListsItsChanges() {
        assertThat(definition(ZoneId.of("Africa/Casablanca"))).contains("RDATE:2027");
    }

    @Test
    void everyDefinitionIsShortAndHasAStandardPart() {
        assertThat(zonesOfTheJdk().map(TimeZoneDefinitionTest::definition))
                .allMatch(definition -> definition.length() < 700)
                .allMatch(definition -> definition.contains("BEGIN:STANDARD"));
    }

    /** The zone is renamed, so that the reader has nothing but the definition to go by. */
    private static void assertReaderFindsTheSameInstants(
            ZoneId zone, LocalDate first, LocalDate last) {
        List<Instant> instants = instants(zone, first, last);
        StringBuilder lines =
                new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n")
                        .append(definition(zone, first, last));
        for (Instant instant : instants) {
            LocalDateTime local = instant.atZone(zone).toLocalDateTime();
            lines.append("BEGIN:VEVENT\r\nUID:" + instant + "\r\nDTSTAMP:20261120T081530Z\r\n")
                    .append("DTSTART;TZID=Private:" + LOCAL.format(local) + "\r\nEND:VEVENT\r\n");
        }
        byte[] file = OctetFolding.fold(lines.append("END:VCALENDAR\r\n").toString());

        ICalendar calendar = CalendarWriterTest.read(file);
        assertThat(calendar.getEvents())
                .extracting(event -> CalendarWriterTest.instant(calendar, event.getDateStart()))
                .as(zone.getId())
                .isEqualTo(instants);
    }

    /**
     * Noon of the first of every fourth month, and both sides of every clock change of the plan.
     */
    private static List<Instant> instants(ZoneId zone, LocalDate first, LocalDate last) {
        TreeSet<Instant> instants = new TreeSet<>();
        for (LocalDate date = first; date.isBefore(last); date = date.plusMonths(4)) {
            instants.add(date.atTime(12, 30).atZone(zone).toInstant());
        }
        Instant end = last.atStartOfDay(zone).toInstant();
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(first.atStartOfDay(zone).toInstant());
        while (change != null && change.getInstant().isBefore(end)) {
            instants.add(change.getInstant().minusSeconds(3 * 3600));
            instants.add(change.getInstant().plusSeconds(3 * 3600));
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return List.copyOf(instants);
    }

    private static String definition(ZoneId zone) {
        return definition(zone, FIRST, LAST);
    }

    private static String definition(ZoneId zone, LocalDate first, LocalDate last) {
        return TimeZoneDefinition.of(zone, first, last)
                .toString()
                .replace("TZID:" + zone.getId(), "TZID:Private");
    }
}
