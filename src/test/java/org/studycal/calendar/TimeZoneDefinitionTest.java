package org.studycal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeZoneDefinitionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 11, 30);

    static Stream<ZoneId> zonesOfTheJdk() {
        return new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(id -> !id.startsWith("SystemV/") && !id.startsWith("ical4j"))
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

    /** The zone is renamed, so that the reader has nothing but the definition to go by. */
    @ParameterizedTest
    @MethodSource("zonesOfTheJdk")
    void anIndependentReaderFindsTheSameInstants(ZoneId zone) {
        List<Instant> instants = instants(zone);
        ContentLines lines =
                new ContentLines()
                        .add("BEGIN", "VCALENDAR")
                        .add("VERSION", "2.0")
                        .add("PRODID", "test")
                        .add(definition(zone).getBytes(StandardCharsets.UTF_8));
        for (Instant instant : instants) {
            lines.add("BEGIN", "VEVENT")
                    .add("UID", instant.toString())
                    .add("DTSTAMP", "20261120T081530Z")
                    .add("DTSTART;TZID=Private", ContentLines.local(local(zone, instant)))
                    .add("END", "VEVENT");
        }
        byte[] ics = lines.add("END", "VCALENDAR").toBytes();

        ICalendar calendar = CalendarWriterTest.read(ics);
        assertThat(calendar.getEvents())
                .extracting(event -> CalendarWriterTest.instant(calendar, event.getDateStart()))
                .isEqualTo(instants);
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

    /** Eight dates, and both sides of every clock change of the plan. */
    private static List<Instant> instants(ZoneId zone) {
        TreeSet<Instant> instants = new TreeSet<>();
        for (int month = 0; month < 32; month += 4) {
            instants.add(FIRST.plusMonths(month).atTime(12, 30).atZone(zone).toInstant());
        }
        Instant end = LAST.atStartOfDay(zone).toInstant();
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(FIRST.atStartOfDay(zone).toInstant());
        while (change != null && change.getInstant().isBefore(end)) {
            instants.add(change.getInstant().minusSeconds(3 * 3600));
            instants.add(change.getInstant().plusSeconds(3 * 3600));
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return List.copyOf(instants);
    }

    private static LocalDateTime local(ZoneId zone, Instant instant) {
        return instant.atZone(zone).toLocalDateTime();
    }

    private static String definition(ZoneId zone) {
        return new String(TimeZoneDefinition.lines(zone, FIRST, LAST), StandardCharsets.UTF_8)
                .replace("TZID:" + zone.getId(), "TZID:Private");
    }
}
