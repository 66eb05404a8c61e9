package org.studycal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarLintTest {

    private static final String CORRECT =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//test//EN
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:STANDARD
            DTSTART:19701025T030000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:one
            DTSTAMP:20260101T000000Z
            SEQUENCE:0
            DTSTART;TZID=Europe/Berlin:20270111T080000
            DTEND;TZID="Europe/Berlin":20270111T090000
            RRULE:FREQ=DAILY;UNTIL=20270201T000000Z
            EXDATE;TZID=Europe/Berlin:20270112T080000,20270113T080000
            SUMMARY:Tick
            END:VEVENT
            BEGIN:VEVENT
            UID:one
            RECURRENCE-ID;TZID=Europe/Berlin:20270114T080000
            DTSTAMP:20260101T000000Z
            DTSTART:20270114T080000Z
            DTEND;TZID=Europe/Berlin:20270114T093000
            SUMMARY:Moved
            END:VEVENT
            BEGIN:VEVENT
            UID:two
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20270111
            DTEND;VALUE=DATE:20270112
            RRULE:FREQ=DAILY;UNTIL=20270201
            SUMMARY:Folded
             \tand long
            END:VEVENT
            END:VCALENDAR
            """
                    .replace("\n", "\r\n");

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        "SUMMARY:Tick\r\n",
                        "SUMMARY:Tick\n",
                        "line 20: VEVENT one: the line does not end with CRLF"),
                arguments(
                        "SUMMARY:Tick",
                        "SUMMARY:" + "x".repeat(68),
                        "line 20: VEVENT one: the line has 76 octets, at most 75 are allowed"),
                arguments(
                        "SUMMARY:Tick",
                        "SUMMARY:a\u0007",
                        "line 20: VEVENT one: control character U+0007"),
                arguments(
                        "SUMMARY:Tick",
                        "SUMMARY:a\rb",
                        "line 20: VEVENT one: control character U+000D"),
                arguments(
                        "SUMMARY:Tick",
                        "SUMMARY:\u00ff",
                        "line 20: VEVENT one: not UTF-8, or a character is split by the fold"),
                arguments(
                        "SUMMARY:Tick",
                        "SUMMARY",
                        "line 20: VEVENT one: 'SUMMARY' is not NAME:VALUE"),
                arguments(
                        "SUMMARY:Tick",
                        "SUMMARY;X:Tick",
                        "line 20: VEVENT one: 'X' is not PARAMETER=VALUE"),
                arguments(
                        "SUMMARY:Tick\r\n",
                        "SUMMARY:Tick\r\n\r\n",
                        "line 21: VEVENT one: '' is not NAME:VALUE"),
                arguments(
                        "END:VTIMEZONE\r\n", "", "line 38: VTIMEZONE: END:VCALENDAR without BEGIN"),
                arguments(
                        "END:VCALENDAR\r\n", "", "line 1: VCALENDAR: BEGIN:VCALENDAR without END"),
                arguments(
                        "END:VCALENDAR\r\n",
                        "END:VCALENDAR\r\nX-A:1\r\n",
                        "line 40: X-A outside of any component"),
                arguments(
                        "BEGIN:VCALENDAR\r\n",
                        "",
                        "line 1: the file does not start with BEGIN:VCALENDAR"),
                arguments(
                        "TZID:Europe/Berlin",
                        "TZID:Europe/Paris",
                        "line 16: VEVENT one: TZID Europe/Berlin has no VTIMEZONE"),
                arguments(
                        "DTSTART;TZID=Europe/Berlin:20270111T080000",
                        "DTSTART:20270111T080000",
                        "line 16: VEVENT one: DTSTART 20270111T080000 is floating: it has neither a TZID nor a Z"),
                arguments(
                        "DTSTART;TZID=Europe/Berlin:20270111T080000",
                        "DTSTART;TZID=Europe/Berlin:20270111T080000Z",
                        "line 16: VEVENT one: DTSTART 20270111T080000Z is in UTC and has a TZID"),
                arguments(
                        "DTSTART;TZID=Europe/Berlin:20270111T080000",
                        "DTSTART;TZID=Europe/Berlin:2027-01-11",
                        "line 16: VEVENT one: DTSTART 2027-01-11 is not a date-time"),
                arguments(
                        "DTSTART;VALUE=DATE:20270111",
                        "DTSTART;VALUE=DATE:20270111T000000",
                        "line 33: VEVENT two: DTSTART 20270111T000000 is not a date"),
                arguments(
                        "UID:two",
                        "UID:one",
                        "line 31: VEVENT one: UID one stands already in line 13"),
                arguments(
                        "20270111T090000",
                        "20270111T080000",
                        "line 17: VEVENT one: DTEND 20270111T080000 is not after DTSTART 20270111T080000"),
                arguments(
                        "20270114T093000",
                        "20270114T090000",
                        "line 27: VEVENT one: DTEND 20270114T090000 is not after DTSTART 20270114T080000Z"),
                arguments(
                        "DTEND;VALUE=DATE:20270112",
                        "DTEND;VALUE=DATE:20270111",
                        "line 34: VEVENT two: DTEND 20270111 is not after DTSTART 20270111"),
                arguments(
                        "UNTIL=20270201T000000Z",
                        "UNTIL=20270201T000000",
                        "line 18: VEVENT one: UNTIL in RRULE FREQ=DAILY;UNTIL=20270201T000000 is not a date-time in UTC as DTSTART asks for"),
                arguments(
                        "UNTIL=20270201\r\n",
                        "UNTIL=20270201T000000Z\r\n",
                        "line 35: VEVENT two: UNTIL in RRULE FREQ=DAILY;UNTIL=20270201T000000Z is not a date as DTSTART asks for"),
                arguments(
                        "EXDATE;TZID=Europe/Berlin:",
                        "EXDATE:",
                        "line 19: VEVENT one: EXDATE 20270112T080000 is floating: it has neither a TZID nor a Z"),
                arguments("UID:two\r\n", "", "line 30: VEVENT Folded\tand long: UID is missing"),
                arguments(
                        "UID:two\r\nDTSTAMP:20260101T000000Z\r\n",
                        "UID:two\r\n",
                        "line 30: VEVENT two: DTSTAMP is missing"),
                arguments(
                        "DTSTART;VALUE=DATE:20270111\r\n",
                        "",
                        "line 30: VEVENT two: DTSTART is missing"),
                arguments("PRODID:-//test//EN\r\n", "", "line 1: VCALENDAR: PRODID is missing"),
                arguments("VERSION:2.0\r\n", "", "line 1: VCALENDAR: VERSION is missing"),
                arguments("TZOFFSETTO:+0100\r\n", "", "line 6: STANDARD: TZOFFSETTO is missing"),
                arguments(
                        "SEQUENCE:0",
                        "SEQUENCE:1.5",
                        "line 15: VEVENT one: SEQUENCE 1.5 is not a whole number from 0"),
                arguments(
                        "UID:two\r\nDTSTAMP:20260101T000000Z",
                        "UID:two\r\nDTSTAMP:20260101T000000",
                        "line 32: VEVENT two: DTSTAMP 20260101T000000 is not a date-time in UTC"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPlantedFaultIsFoundWithItsLineAndEvent(String correct, String wrong, String finding) {
        assertThat(CORRECT).contains(correct);
        String faulty =
                CORRECT.replaceFirst(Pattern.quote(correct), Matcher.quoteReplacement(wrong));
        // One byte a character: what is not ASCII is not UTF-8 either.
        assertThat(CalendarLint.lint(faulty.getBytes(StandardCharsets.ISO_8859_1)))
                .contains(finding);
    }

    @Test
    void aCorrectFileHasNoFindings() {
        assertThat(CalendarLint.lint(CORRECT.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void whatIsNoCalendarAtAllIsAFindingAndNoCrash() {
        assertThat(CalendarLint.lint(new byte[0])).isNotEmpty();
        assertThat(CalendarLint.lint(new byte[] {' ', '\r', '\n'})).isNotEmpty();
        assertThat(CalendarLint.lint("END:VEVENT\r\n".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(CalendarLint.lint("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }
}
