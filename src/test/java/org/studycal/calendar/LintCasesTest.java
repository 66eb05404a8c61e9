package org.studycal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with one fault each, or with none though it looks like one, and what is said of them. */
class LintCasesTest {

    private static final Path CASES = folder();

    /** A calendar with an hour that recurs, into which a case is written. */
    private static final String CALENDAR =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:test
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:DAYLIGHT
            DTSTART:19700329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19701025T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:a
            DTSTAMP:20270101T000000Z
            DTSTART;TZID=Europe/Berlin:20270301T100000
            DTEND;TZID=Europe/Berlin:20270301T110000
            RRULE:FREQ=WEEKLY;COUNT=6
            END:VEVENT
            END:VCALENDAR
            """;

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files
                    .filter(file -> file.toString().endsWith(".ics"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseIsSaidAsItsTextHasIt(Path ics) throws IOException {
        String name = ics.getFileName().toString().replace(".ics", ".txt");
        assertThat(findings(Files.readAllBytes(ics)))
                .isEqualTo(Files.readAllLines(CASES.resolve(name)));
    }

    @Test
    void noTextIsWithoutItsCase() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".txt")))
                    .hasSize((int) cases().count());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    FREQ=WEEKLY;BYDAY=MO,WE;WKST=SU;COUNT=6|
                    FREQ=MONTHLY;BYDAY=1MO,-1FR;INTERVAL=2|
                    FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1|
                    FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1|
                    FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO|
                    FREQ=DAILY;BYHOUR=9,23;BYMINUTE=0,59;BYSECOND=60|
                    FREQ=YEARLY;BYYEARDAY=1,-366|
                    freq=weekly;byday=mo|
                    FREQ=FORTNIGHTLY|'FREQ=FORTNIGHTLY' is not valid
                    FREQ=WEEKLY;INTERVAL=0|'INTERVAL=0' is not valid
                    FREQ=WEEKLY;INTERVAL=1.5|'INTERVAL=1.5' is not valid
                    FREQ=WEEKLY;COUNT=-3|'COUNT=-3' is not valid
                    FREQ=WEEKLY;COUNT=|'COUNT=' is not valid
                    FREQ=WEEKLY;UNTIL=2027-04-01|'UNTIL=2027-04-01' is not valid
                    FREQ=WEEKLY;COUNT=2;UNTIL=20270401T000000Z|UNTIL and COUNT must not occur in the same rule
                    FREQ=WEEKLY;WKST=MONDAY|'WKST=MONDAY' is not valid
                    FREQ=WEEKLY;BYDAY=1MO|The BYDAY rule part must not be specified with a numeric value when the FREQ rule part is not set to MONTHLY or YEARLY
                    FREQ=MONTHLY;BYDAY=0MO|'BYDAY=0MO' is not valid
                    FREQ=YEARLY;BYMONTH=MARCH|'BYMONTH=MARCH' is not valid
                    FREQ=YEARLY;BYMONTH=13|'BYMONTH=13' is not valid
                    FREQ=MONTHLY;BYMONTHDAY=0|'BYMONTHDAY=0' is not valid
                    FREQ=MONTHLY;BYMONTHDAY=32|'BYMONTHDAY=32' is not valid
                    FREQ=YEARLY;BYYEARDAY=367|'BYYEARDAY=367' is not valid
                    FREQ=MONTHLY;BYYEARDAY=100|In RFC 5545, BYYEARDAY is not allowed in DAILY, WEEKLY or MONTHLY rules
                    FREQ=MONTHLY;BYWEEKNO=20|BYWEEKNO is allowed in YEARLY rules only
                    FREQ=YEARLY;BYWEEKNO=54|'BYWEEKNO=54' is not valid
                    FREQ=DAILY;BYHOUR=24|'BYHOUR=24' is not valid
                    FREQ=DAILY;BYMINUTE=-1|'BYMINUTE=-1' is not valid
                    FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0|'BYSETPOS=0' is not valid
                    FREQ=DAILY;BYSETPOS=1|BYSETPOS must only be used in conjunction with another BYxxx rule
                    FREQ=WEEKLY;BYDAY=MO, WE|'BYDAY=MO, WE' is not valid
                    FREQ=WEEKLY;BYDAY=MO,|it has an empty part
                    FREQ=WEEKLY;|it has an empty part
                    FREQ=WEEKLY;BYDAY|'BYDAY' is not valid
                    FREQ=WEEKLY;COUNT=2;COUNT=3|duplicate part COUNT in FREQ=WEEKLY;COUNT=2;COUNT=3
                    FREQ:WEEKLY|'FREQ:WEEKLY' is not valid
                    BYDAY=MO|FREQ part is missing
                    """)
    void aRuleIsCheckedPartByPart(String rule, String fault) {
        String said = fault == null ? null : "24: VEVENT a: RRULE " + rule + ": " + fault;
        assertThat(findingsWith("RRULE:FREQ=WEEKLY;COUNT=6", "RRULE:" + rule))
                .isEqualTo(fault == null ? List.of() : List.of(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    EXDATE;TZID=Europe/Berlin:20270308T100000,20270315T100000|
                    EXDATE:20270308T090000Z|
                    EXDATE;TZID=Europe/Berlin:20270308T110000|25: VEVENT a: advice: EXDATE 20270308T110000 excludes no time of its series
                    EXDATE;TZID=Europe/Berlin:20270412T100000|25: VEVENT a: advice: EXDATE 20270412T100000 excludes no time of its series
                    EXDATE;VALUE=DATE:20270308|25: VEVENT a: EXDATE 20270308 is not a time as DTSTART is
                    RDATE;TZID=Europe/Berlin:20270310T100000|
                    RDATE;TZID=Europe/Berlin:20270210T100000|25: VEVENT a: advice: RDATE is before DTSTART, which is to be the first time
                    RDATE;VALUE=DATE:20270310|25: VEVENT a: advice: RDATE 20270310 is not a time as DTSTART is
                    RDATE;VALUE=PERIOD:20270310T090000Z/PT2H|
                    RDATE;VALUE=PERIOD:20270310T090000Z/-PT2H|25: VEVENT a: RDATE 20270310T090000Z/-PT2H does not end after it starts
                    RDATE;VALUE=PERIOD:20270310T090000Z|25: VEVENT a: RDATE 20270310T090000Z is not a period like 20270111T080000Z/PT1H
                    RDATE;VALUE=PERIOD:20270310T090000Z/2H|25: VEVENT a: RDATE 20270310T090000Z/2H is not a period like 20270111T080000Z/PT1H
                    RRULE:FREQ=DAILY;COUNT=2|25: VEVENT a: advice: RRULE appears twice; some programs take only one
                    DURATION:PT1H|25: VEVENT a: DTEND and DURATION exclude each other
                    ATTENDEE;CN=Ann "Bee" C:mailto:a@b|25: VEVENT a: 'CN=Ann "Bee" C' is not PARAMETER=VALUE; a quote cannot be in its value
                    ATTENDEE;CN="Ann:mailto:a@b|25: VEVENT a: 'ATTENDEE;CN="Ann:mailto:a@b' is not NAME:VALUE
                    ATTENDEE;CN=A;CN=B:mailto:a@b|25: VEVENT a: parameter CN appears twice
                    SEQUENCE:2147483648|25: VEVENT a: SEQUENCE 2147483648 is not a whole number from 0 to 2147483647
                    RDATE:20270301T093000Z|
                    RDATE:20270301T083000Z|25: VEVENT a: advice: RDATE is before DTSTART, which is to be the first time
                    STATUS:COMPLETED|25: VEVENT a: STATUS COMPLETED is not TENTATIVE, CONFIRMED or CANCELLED
                    SEQUENCE:-1|25: VEVENT a: SEQUENCE -1 is not a whole number from 0 to 2147483647
                    """)
    void aPropertyMoreIsFoundWantingOrNot(String line, String said) {
        assertThat(findingsWith("END:VEVENT", line + "\nEND:VEVENT"))
                .isEqualTo(said == null ? List.of() : List.of(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    20270405T080000Z|
                    20270301T090000Z|
                    20270301T085959Z|is before DTSTART 20270301T100000
                    20270405T080000|is not in UTC, as DTSTART asks
                    20270405|is not in UTC, as DTSTART asks
                    20270230T000000Z|is not a date or a time
                    """)
    void aRuleEndsAfterItsStartAndInUtc(String until, String fault) {
        String rule = "RRULE:FREQ=WEEKLY;UNTIL=" + until;
        assertThat(findingsWith("RRULE:FREQ=WEEKLY;COUNT=6", rule))
                .isEqualTo(
                        fault == null
                                ? List.of()
                                : List.of(
                                        "24: VEVENT a: UNTIL in RRULE FREQ=WEEKLY;UNTIL="
                                                + until
                                                + " "
                                                + fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    RECURRENCE-ID;TZID=Europe/Berlin:20270308T100000|
                    RECURRENCE-ID:20270308T090000Z|
                    RECURRENCE-ID;TZID=Europe/Berlin:20270301T100000|
                    RECURRENCE-ID:20270308T100000Z|28: VEVENT a: RECURRENCE-ID 20270308T100000Z is not a time of its series
                    RECURRENCE-ID;TZID=Europe/Berlin:20270412T100000|28: VEVENT a: RECURRENCE-ID 20270412T100000 is not a time of its series
                    RECURRENCE-ID;VALUE=DATE:20270308|28: VEVENT a: RECURRENCE-ID is a date, and DTSTART of its series is not
                    RECURRENCE-ID;TZID=Europe/Berlin:20270308|28: VEVENT a: RECURRENCE-ID 20270308 is not a date-time like 20270111T080000
                    """)
    void anOverrideIsOfATimeThatItsSeriesHas(String id, String said) {
        String override =
                "BEGIN:VEVENT\nUID:a\n"
                        + id
                        + "\nDTSTAMP:20270101T000000Z\nDTSTART:20270308T120000Z\nEND:VEVENT\n";
        assertThat(findingsWith("END:VCALENDAR", override + "END:VCALENDAR"))
                .isEqualTo(said == null ? List.of() : List.of(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    DTEND;TZID=Europe/Berlin:20270301T095959|23: VEVENT a: DTEND 20270301T095959 is before DTSTART 20270301T100000
                    DTEND:20270301T090000Z|23: VEVENT a: advice: DTEND is DTSTART: it takes no time
                    DTEND:20270301T085900Z|23: VEVENT a: DTEND 20270301T085900Z is before DTSTART 20270301T100000
                    DTEND;VALUE=DATE:20270302|23: VEVENT a: DTEND 20270302 is not a time as DTSTART is
                    DURATION:PT0S|23: VEVENT a: advice: DURATION is zero: it takes no time
                    DURATION:-PT1H|23: VEVENT a: DURATION -PT1H is less than 0
                    DURATION:PT1H1D|23: VEVENT a: DURATION PT1H1D is not a duration like PT1H30M
                    DURATION:P1DT2H|
                    DUE;TZID=Europe/Berlin:20270228T100000|23: VEVENT a: DUE 20270228T100000 is before DTSTART 20270301T100000
                    """)
    void anEndComesAfterItsStart(String end, String said) {
        assertThat(findingsWith("DTEND;TZID=Europe/Berlin:20270301T110000", end))
                .isEqualTo(said == null ? List.of() : List.of(said));
    }

    @Test
    void anEventThatDoesNotRecurHasOneTime() {
        String single =
                """
                BEGIN:VEVENT
                UID:b
                DTSTAMP:20270101T000000Z
                DTSTART:20270308T090000Z
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                RECURRENCE-ID:20270308T100000Z
                DTSTAMP:20270101T000000Z
                DTSTART:20270308T120000Z
                END:VEVENT
                """;
        assertThat(findingsWith("END:VCALENDAR", single + "END:VCALENDAR"))
                .containsExactly(
                        "33: VEVENT b: RECURRENCE-ID 20270308T100000Z is not a time of its series");
    }

    @Test
    void overridesOfATimeThatIsExcludedOrOfASeriesElsewhereAreLeftAlone() {
        String alone =
                """
                BEGIN:VEVENT
                UID:b
                RECURRENCE-ID:20270308T090000Z
                DTSTAMP:20270101T000000Z
                DTSTART:20270308T120000Z
                END:VEVENT
                """;
        assertThat(findingsWith("END:VCALENDAR", alone + "END:VCALENDAR")).isEmpty();
        assertThat(findingsWith("END:VCALENDAR", alone.replace("UID:b", "UID:a") + "END:VCALENDAR"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    TZOFFSETTO:+0200|TZOFFSETTO:+0300|4: VTIMEZONE Europe/Berlin: advice: VTIMEZONE Europe/Berlin says +03:00 at 20270402T120000, where that zone is at +02:00
                    TZOFFSETTO:+0100|TZOFFSETTO:+0000|22: VEVENT a: VTIMEZONE Europe/Berlin says Z at 20270301T100000, where that zone is at +01:00
                    TZOFFSETTO:+0200|TZOFFSETTO:+2:00|10: DAYLIGHT: TZOFFSETTO +2:00 is not an offset from UTC like +0100
                    TZOFFSETTO:+0200|TZOFFSETTO:+0260|10: DAYLIGHT: TZOFFSETTO +0260 is not an offset from UTC like +0100
                    BYMONTH=3;BYDAY=-1SU|BYMONTH=3;BYDAY=1SU|4: VTIMEZONE Europe/Berlin: advice: VTIMEZONE Europe/Berlin says +02:00 at 20270312T120000, where that zone is at +01:00
                    BYMONTH=3;BYDAY=-1SU|BYMONTH=3;BYDAY=-1SUN|8: DAYLIGHT: RRULE FREQ=YEARLY;BYMONTH=3;BYDAY=-1SUN: 'BYDAY=-1SUN' is not valid
                    DTSTART:19700329T020000|DTSTART:19700329T020000Z|7: DAYLIGHT: DTSTART 19700329T020000Z is not a local time, as times in a VTIMEZONE are
                    BYMONTH=3;BYDAY=-1SU|BYMONTH=3;BYDAY=-1SU;UNTIL=20370329T020000|8: DAYLIGHT: UNTIL in RRULE FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20370329T020000 is not in UTC, as DTSTART asks
                    TZID:Europe/Berlin|TZID:Europe/Rom|22: VEVENT a: TZID Europe/Berlin has no VTIMEZONE in its VCALENDAR (also in line 23)
                    """)
    void aTimeZoneIsCheckedByItsName(String correct, String wrong, String said) {
        assertThat(findingsWith(correct, wrong)).containsExactly(said);
    }

    private static List<String> findingsWith(String correct, String wrong) {
        assertThat(CALENDAR).contains(correct);
        String file = CALENDAR.replace(correct + "\n", wrong + "\n").replace("\n", "\r\n");
        if (!file.contains(wrong)) {
            file = CALENDAR.replace(correct, wrong).replace("\n", "\r\n");
        }
        return findings(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> findings(byte[] ics) {
        return CalendarLint.report(ics).findings().stream()
                .map(finding -> finding.line() + ": " + finding.text())
                .toList();
    }

    private static Path folder() {
        try {
            return Path.of(LintCasesTest.class.getResource("lint").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
