package org.studycal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
            TZID:Africa/Lagos
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
            DTSTART;TZID=Africa/Lagos:20270111T080000
            DTEND;TZID="Africa/Lagos":20270111T090000
            RRULE:FREQ=DAILY;UNTIL=20270201T000000Z
            EXDATE;TZID=Africa/Lagos:20270112T080000,20270113T080000
            SUMMARY:Tick
            END:VEVENT
            BEGIN:VEVENT
            UID:one
            RECURRENCE-ID;TZID=Africa/Lagos:20270114T080000
            DTSTAMP:20260101T000000Z
            DTSTART:20270114T080000Z
            DTEND;TZID=Africa/Lagos:20270114T093000
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
                        "SUMMARY:Tick\r\n",
                        "SUMMARY:Tick\r\r\r\n",
                        "line 20: VEVENT one: the line ends with more than one CR; expected CRLF"),
                arguments(
                        "SUMMARY:Tick",
                        "SUMMARY:" + "x".repeat(68),
                        "line 20: VEVENT one: advice: the line is longer than 75 octets"),
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
                        "line 20: VEVENT one: the line is not UTF-8"),
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
                        "line 21: VEVENT one: advice: an empty line"),
                arguments(
                        "END:VTIMEZONE\r\n",
                        "",
                        "line 4: VTIMEZONE Africa/Lagos: BEGIN:VTIMEZONE without an END"),
                arguments(
                        "END:VCALENDAR\r\n",
                        "",
                        "line 1: VCALENDAR: BEGIN:VCALENDAR without an END"),
                arguments(
                        "END:VCALENDAR\r\n",
                        "END:VCALENDAR\r\nX-A:1\r\n",
                        "line 40: X-A is outside of any component"),
                arguments(
                        "BEGIN:VCALENDAR\r\n",
                        "",
                        "line 1: the file does not start with BEGIN:VCALENDAR"),
                arguments(
                        "TZID:Africa/Lagos",
                        "TZID:Europe/Paris",
                        "line 16: VEVENT one: TZID Africa/Lagos has no VTIMEZONE in its VCALENDAR (also in lines 17, 19, 24, 27)"),
                arguments(
                        "DTSTART;TZID=Africa/Lagos:20270111T080000",
                        "DTSTART:20270111T080000",
                        "line 16: VEVENT one: advice: the time has neither a TZID nor a Z; some programs read it as UTC"),
                arguments(
                        "DTSTART;TZID=Africa/Lagos:20270111T080000",
                        "DTSTART;TZID=Africa/Lagos:20270111T080000Z",
                        "line 16: VEVENT one: DTSTART 20270111T080000Z is in UTC and has a TZID; only one of them is allowed"),
                arguments(
                        "DTSTART;TZID=Africa/Lagos:20270111T080000",
                        "DTSTART;TZID=Africa/Lagos:2027-01-11",
                        "line 16: VEVENT one: DTSTART 2027-01-11 is not a date-time like 20270111T080000"),
                arguments(
                        "DTSTART;VALUE=DATE:20270111",
                        "DTSTART;VALUE=DATE:20270111T000000",
                        "line 33: VEVENT two: DTSTART 20270111T000000 is not a date like 20270111"),
                arguments(
                        "UID:two",
                        "UID:one",
                        "line 31: VEVENT one: UID one is that of line 13; each event has one of its own"),
                arguments(
                        "20270111T090000",
                        "20270111T080000",
                        "line 17: VEVENT one: advice: DTEND is DTSTART: it takes no time"),
                arguments(
                        "20270114T093000",
                        "20270114T090000",
                        "line 27: VEVENT one: advice: DTEND is DTSTART: it takes no time"),
                arguments(
                        "DTEND;VALUE=DATE:20270112",
                        "DTEND;VALUE=DATE:20270111",
                        "line 34: VEVENT two: advice: DTEND is DTSTART: it takes no time"),
                arguments(
                        "UNTIL=20270201T000000Z",
                        "UNTIL=20270201T000000",
                        "line 18: VEVENT one: UNTIL in RRULE FREQ=DAILY;UNTIL=20270201T000000 is not in UTC, as DTSTART asks"),
                arguments(
                        "UNTIL=20270201\r\n",
                        "UNTIL=20270201T000000Z\r\n",
                        "line 35: VEVENT two: UNTIL in RRULE FREQ=DAILY;UNTIL=20270201T000000Z is not a date, as DTSTART asks"),
                arguments(
                        "EXDATE;TZID=Africa/Lagos:",
                        "EXDATE:",
                        "line 19: VEVENT one: advice: the time has neither a TZID nor a Z; some programs read it as UTC"),
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
                        "line 15: VEVENT one: SEQUENCE 1.5 is not a whole number from 0 to 2147483647"),
                arguments(
                        "SUMMARY:Tick\r\n",
                        "SUMMARY:\u00c3\u00a4" + "x".repeat(64) + "\u00c3\r\n \u00a4\r\n",
                        "line 21: VEVENT one: advice: the fold splits a character"),
                arguments(
                        "SUMMARY:Tick\r\n",
                        "SUM MARY:Tick\r\n",
                        "line 20: VEVENT one: 'SUM MARY' is not a property's name"),
                arguments(
                        "BEGIN:VCALENDAR",
                        "\u00ef\u00bb\u00bfBEGIN:VCALENDAR",
                        "line 1: VCALENDAR: a byte order mark before the first line"),
                arguments("END:VEVENT\r\n", "", "line 12: VEVENT one: BEGIN:VEVENT without an END"),
                arguments(
                        "END:VEVENT\r\n",
                        "END:VALARM\r\n",
                        "line 21: VEVENT one: END:VALARM without a BEGIN; expected END:VEVENT"),
                arguments(
                        "END:VCALENDAR\r\n",
                        "END:VCALENDAR\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n",
                        "line 40: VALARM: BEGIN:VALARM is outside of a VCALENDAR"),
                arguments(
                        "END:VCALENDAR\r\n",
                        """
                        END:VCALENDAR
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:x
                        BEGIN:VEVENT
                        UID:other
                        DTSTAMP:20260101T000000Z
                        DTSTART;TZID=Africa/Lagos:20270111T080000
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"),
                        "line 46: VEVENT other: TZID Africa/Lagos has no VTIMEZONE in its VCALENDAR"),
                arguments(
                        "RECURRENCE-ID;TZID=Africa/Lagos:20270114T080000\r\n",
                        "",
                        "line 23: VEVENT one: UID one is that of line 13; each event has one of its own"),
                arguments(
                        "SUMMARY:Tick",
                        "SUMMARY:Tick\r\nSUMMARY:Tock",
                        "line 21: VEVENT one: SUMMARY appears twice; once is the most"),
                arguments(
                        "SUMMARY:Tick",
                        "SUMMARY:a\\:b",
                        "line 20: VEVENT one: SUMMARY has a backslash before something else than \\ ; , n; write \\\\ for a backslash"),
                arguments(
                        "SUMMARY:Tick",
                        "SUMMARY:a\\\\\\",
                        "line 20: VEVENT one: SUMMARY has a backslash before something else than \\ ; , n; write \\\\ for a backslash"),
                arguments(
                        "SUMMARY:Tick",
                        "SUMMARY:a, b\\, c",
                        "line 20: VEVENT one: advice: SUMMARY has a bare comma or semicolon; write \\, or \\;"),
                arguments(
                        "VERSION:2.0",
                        "VERSION:2.0\r\nMETHOD:REQUEST",
                        "line 3: VCALENDAR: advice: METHOD REQUEST makes an invitation of the file for some programs"),
                arguments(
                        "VERSION:2.0", "VERSION:1.0", "line 2: VCALENDAR: VERSION 1.0 is not 2.0"),
                arguments(
                        "DTSTART;VALUE=DATE:20270111",
                        "DTSTART;VALUE=DATE:20270229",
                        "line 33: VEVENT two: DTSTART 20270229 is not a date like 20270111"),
                arguments(
                        "20270114T080000Z",
                        "20270114T240000Z",
                        "line 26: VEVENT one: DTSTART 20270114T240000Z is not a date-time like 20270111T080000"),
                arguments(
                        "RRULE:FREQ=DAILY;UNTIL=20270201\r\n",
                        "RRULE:UNTIL=20270201\r\n",
                        "line 35: VEVENT two: RRULE UNTIL=20270201: FREQ part is missing"),
                arguments(
                        "UNTIL=20270201\r\n",
                        "UNTIL=20270201;COUNT=2\r\n",
                        "line 35: VEVENT two: RRULE FREQ=DAILY;UNTIL=20270201;COUNT=2: UNTIL and COUNT must not occur in the same rule"),
                arguments(
                        "SUMMARY:Moved",
                        "DURATION:PT1H",
                        "line 28: VEVENT one: DTEND and DURATION exclude each other"),
                arguments(
                        "DTEND;VALUE=DATE:20270112",
                        "DURATION:-P1D",
                        "line 34: VEVENT two: DURATION -P1D is less than 0"),
                arguments(
                        "DTEND;VALUE=DATE:20270112",
                        "DURATION:1h",
                        "line 34: VEVENT two: DURATION 1h is not a duration like PT1H30M"),
                arguments(
                        "SUMMARY:Moved",
                        "STATUS:CANCELED",
                        "line 28: VEVENT one: STATUS CANCELED is not TENTATIVE, CONFIRMED or CANCELLED"),
                arguments(
                        "SUMMARY:Moved",
                        "TRANSP:FREE",
                        "line 28: VEVENT one: TRANSP FREE is not OPAQUE or TRANSPARENT"),
                arguments(
                        "TZOFFSETTO:+0100",
                        "TZOFFSETTO:1",
                        "line 9: STANDARD: TZOFFSETTO 1 is not an offset from UTC like +0100"),
                arguments(
                        """
                        BEGIN:STANDARD
                        DTSTART:19701025T030000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0100
                        END:STANDARD
                        """
                                .replace("\n", "\r\n"),
                        "",
                        "line 4: VTIMEZONE Africa/Lagos: STANDARD or DAYLIGHT is missing"),
                arguments(
                        "SUMMARY:Moved",
                        "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:10m\r\nEND:VALARM",
                        "line 30: VALARM: TRIGGER 10m is not a duration like -PT10M"),
                arguments(
                        "SUMMARY:Moved",
                        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nEND:VALARM",
                        "line 28: VALARM: DESCRIPTION is missing"),
                arguments(
                        "SUMMARY:Moved",
                        "BEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM",
                        "line 28: VALARM: TRIGGER is missing"),
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
        assertThat(CalendarLint.report(faulty.getBytes(StandardCharsets.ISO_8859_1)).findings())
                .extracting(LintFinding::toString)
                .containsExactly(finding);
    }

    @Test
    void aCorrectFileHasNoFindings() {
        assertThat(CalendarLint.report(CORRECT.getBytes(StandardCharsets.UTF_8)).findings())
                .isEmpty();
    }

    @Test
    void aFileThatGoogleDoesNotTakeGetsAdvice() {
        String many = "X-A:" + "x".repeat(60) + "\r\n";
        String large = CORRECT.replace("SUMMARY:Tick\r\n", many.repeat(15_200));
        assertThat(CalendarLint.report(large.getBytes(StandardCharsets.UTF_8)).findings())
                .extracting(LintFinding::toString)
                .containsExactly(
                        "line 1: advice: the file has 1,004,037 bytes; Google Calendar takes at most 1,000,000");
    }

    @Test
    void aFaultOfEveryLineIsSaidOnce() {
        String lines = CORRECT.replace("\r\n", "\n");
        LintReport report = CalendarLint.report(lines.getBytes(StandardCharsets.UTF_8));
        assertThat(report.findings())
                .extracting(LintFinding::toString)
                .containsExactly(
                        "line 1: VCALENDAR: the line does not end with CRLF"
                                + " (also in lines 2, 3, 4, 5, 6 and 33 more)");
        assertThat(report.faults()).isEqualTo(1);
        assertThat(report.events()).isEqualTo(3);
    }

    @Test
    void aFloodOfFaultsIsCounted() {
        StringBuilder flood = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            flood.append("X-A;" + i + ":1\r\n");
        }
        String lines = CORRECT.replace("SUMMARY:Tick\r\n", flood);
        LintReport report = CalendarLint.report(lines.getBytes(StandardCharsets.UTF_8));
        assertThat(report.findings()).hasSize(1_000);
        assertThat(report.faults()).isEqualTo(50_000);
    }

    @Test
    void noDamageCrashesIt() {
        byte[] correct = CORRECT.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int damage = 0; damage < 1_500; damage++) {
            byte[] damaged = Arrays.copyOf(correct, random.nextInt(correct.length + 1));
            for (int i = random.nextInt(8); i > 0 && damaged.length > 0; i--) {
                damaged[random.nextInt(damaged.length)] =
                        random.nextBoolean()
                                ? (byte) random.nextInt()
                                : correct[random.nextInt(correct.length)];
            }
            assertThat(CalendarLint.report(damaged).findings()).isNotNull();
        }
    }

    @Test
    void anotherEncodingIsOneFault() {
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
            assertThat(CalendarLint.report(CORRECT.getBytes(Charset.forName(charset))).findings())
                    .extracting(LintFinding::toString)
                    .containsExactly("line 1: the file is UTF-16; calendars are UTF-8");
        }
    }

    @Test
    void whatIsNoCalendarAtAllIsAFindingAndNoCrash() {
        assertThat(CalendarLint.report(new byte[0]).findings()).isNotEmpty();
        assertThat(CalendarLint.report(new byte[] {' ', '\r', '\n'}).findings()).isNotEmpty();
        assertThat(
                        CalendarLint.report("END:VEVENT\r\n".getBytes(StandardCharsets.UTF_8))
                                .findings())
                .isNotEmpty();
        assertThat(
                        CalendarLint.report("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))
                                .findings())
                .isNotEmpty();
    }

    @Test
    void wrongEndOfEveryLineIsSaidOnceAndNothingElseForIt() {
        for (String end : List.of("\n", "\r", "\r\r\n")) {
            String text =
                    """
                    BEGIN:VCALENDAR
                    VERSION:2.0
                    PRODID:x
                    BEGIN:VEVENT
                    UID:1
                    DTSTAMP:20270101T000000Z
                    DTSTART:20270101T000000Z
                    DURATION:PT1H
                    END:VEVENT
                    END:VCALENDAR
                    """;
            byte[] file = text.replace("\n", end).getBytes(StandardCharsets.UTF_8);
            assertThat(CalendarLint.report(file).findings())
                    .singleElement()
                    .satisfies(one -> assertThat(one.text()).contains("CRLF (also in lines 2, 3"));
        }
    }
}
