package org.studycal.busy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they really are. */
class MessyFilesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");

    private static final String GOOD =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            X-WR-CALNAME:Familie Müller
            BEGIN:VEVENT
            UID:1
            SUMMARY:Zahnärztin
            DTSTART;TZID=Europe/Berlin:20260105T090000
            DURATION:PT1H
            END:VEVENT
            END:VCALENDAR
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", "\r\n \r\n", "\r\r\n"})
    void line_ends_and_blank_lines_do_not_matter(String lineEnd) {
        assertGood(GOOD.replace("\n", lineEnd).getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_tells_the_encoding(String charset) {
        assertGood(("\uFEFF" + GOOD).getBytes(Charset.forName(charset)));
    }

    @Test
    void utf_16_is_known_without_a_mark() {
        assertGood(GOOD.getBytes(UTF_16LE));
        assertGood(GOOD.getBytes(UTF_16BE));
    }

    @Test
    void what_is_not_utf_8_is_read_as_western_european() {
        assertGood(GOOD.getBytes(ISO_8859_1));
    }

    @Test
    void blanks_before_the_file_begins_do_not_matter() {
        assertGood(("\n\n  \n" + GOOD).getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "'<!DOCTYPE html><html><body>Sign in</body></html>', an HTML page",
        "'{\"error\": {\"code\": 404}}', JSON",
        "'<?xml version=\"1.0\"?><icalendar/>', an XML document",
        "'BEGIN:VCARD\nFN:Me\nEND:VCARD', an address book",
        "'%PDF-1.4 ', a PDF document",
        "'', empty",
        "'   ', empty",
        "'Monday: dentist', another kind of text"
    })
    void what_is_no_calendar_is_called_what_it_is(String text, String kind) {
        assertThat(onlyError(text.getBytes(UTF_8)))
                .startsWith("the file is not a calendar: it is " + kind);
    }

    @Test
    void archives_and_binary_data_are_called_what_they_are() {
        assertThat(onlyError(new byte[] {'P', 'K', 3, 4, 20, 0})).contains("a ZIP archive");
        assertThat(onlyError(new byte[] {0x1F, (byte) 0x8B, 8, 0})).contains("gzip");
        assertThat(onlyError(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .contains("binary data");
        assertThat(onlyError(new byte[5_000])).contains("binary data");
    }

    @Test
    void a_download_that_broke_off_gives_what_has_arrived() {
        byte[] whole = GOOD.getBytes(UTF_8);
        for (int length = 0; length <= whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            ReadCalendar calendar = CalendarReader.read("part", part);
            boolean complete = new String(part, UTF_8).contains("END:VCALENDAR");

            assertThat(calendar.problems().isEmpty()).as("%s bytes", length).isEqualTo(complete);
            assertThat(calendar.occurrences(FROM, TO, BERLIN).occurrences())
                    .as("%s bytes", length)
                    .hasSizeBetween(new String(part, UTF_8).contains("0105T090000") ? 1 : 0, 1);
        }
    }

    @Test
    void a_file_without_its_frame_counts_all_the_same() {
        ReadCalendar calendar =
                CalendarReader.read(
                        "bare", "BEGIN:VEVENT\nDTSTART:20260105\nEND:VEVENT\n".getBytes(UTF_8));

        assertThat(calendar.occurrences(FROM, TO, BERLIN).occurrences()).hasSize(1);
        assertThat(calendar.problems())
                .extracting(CalendarProblem::message)
                .containsExactly("the file has no BEGIN:VCALENDAR; its events are still used");
    }

    @Test
    void a_line_that_was_not_folded_costs_nothing_but_itself() {
        assertGood(
                GOOD.replace("UID:1\n", "UID:1\nDESCRIPTION:Bring\nthe papers\nand: the card\n\t\n")
                        .getBytes(UTF_8));
    }

    @Test
    void lines_are_counted_from_the_first_blank_one() {
        ReadCalendar calendar =
                read("\n\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR");

        assertThat(calendar.problems()).extracting(CalendarProblem::line).containsExactly(5);
    }

    @Test
    void a_broken_line_that_matters_is_named() {
        ReadCalendar calendar =
                CalendarReader.read(
                        "x", GOOD.replace("UID:1", "UID:1\nRRULE FREQ=DAILY").getBytes(UTF_8));

        assertThat(calendar.problems())
                .containsExactly(
                        new CalendarProblem(
                                false,
                                "x",
                                6,
                                "",
                                "the line \"RRULE FREQ=DAILY\" is not one of a calendar; it is left"
                                        + " out"));
    }

    @Test
    void a_bad_event_costs_one_event_and_one_warning() {
        String events =
                IntStream.range(0, 100)
                        .mapToObj(
                                i ->
                                        "BEGIN:VEVENT\nUID:"
                                                + i
                                                + "\nSUMMARY:Event "
                                                + i
                                                + "\nDTSTART:"
                                                + (i == 50 ? "someday" : "20260105")
                                                + "\nEND:VEVENT\n")
                        .collect(Collectors.joining());
        ReadCalendar calendar = read("BEGIN:VCALENDAR\n" + events + "END:VCALENDAR\n");

        assertThat(calendar.events()).isEqualTo(100);
        assertThat(calendar.occurrences(FROM, TO, BERLIN).occurrences()).hasSize(99);
        assertThat(calendar.problems())
                .containsExactly(
                        new CalendarProblem(
                                false,
                                "messy",
                                255,
                                "Event 50",
                                "DTSTART \"someday\" is not a date or time; expected one like"
                                        + " 20260105 or 20260105T090000; the event is left out"));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void a_billion_occurrences_are_cut_and_that_is_said() {
        ReadCalendar calendar =
                read(
                        """
                        BEGIN:VCALENDAR
                        BEGIN:VEVENT
                        UID:1
                        SUMMARY:Tick
                        DTSTART:19700101T000000Z
                        DURATION:PT1S
                        RRULE:FREQ=SECONDLY
                        END:VEVENT
                        END:VCALENDAR
                        """);
        Expansion expansion = calendar.occurrences(FROM, TO, BERLIN);

        assertThat(expansion.occurrences()).hasSize(100_000);
        assertThat(expansion.problems())
                .containsExactly(
                        new CalendarProblem(
                                false,
                                "messy",
                                2,
                                "Tick",
                                "it has too many occurrences; some of them are missing"));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void fifty_endless_rules_leave_each_other_less_and_cost_no_other_event() {
        String ticks =
                IntStream.range(0, 50)
                        .mapToObj(
                                """
                                BEGIN:VEVENT
                                UID:tick-%d
                                DTSTART:19700101T000000Z
                                DURATION:PT1S
                                RRULE:FREQ=SECONDLY
                                END:VEVENT
                                """
                                        ::formatted)
                        .collect(Collectors.joining());
        String lesson =
                """
                BEGIN:VEVENT
                UID:lesson
                SUMMARY:Lesson
                DTSTART:20200106T090000Z
                DURATION:PT1H
                RRULE:FREQ=WEEKLY;COUNT=1000
                END:VEVENT
                """;
        ReadCalendar calendar = read("BEGIN:VCALENDAR\n" + ticks + lesson + "END:VCALENDAR\n");
        Expansion expansion = calendar.occurrences(FROM, TO, BERLIN);

        assertThat(expansion.occurrences()).hasSizeBetween(100_000, 200_000);
        assertThat(expansion.occurrences())
                .filteredOn(occurrence -> occurrence.title().equals("Lesson"))
                .hasSize(52);
        assertThat(expansion.problems())
                .extracting(CalendarProblem::event)
                .containsAll(IntStream.range(0, 50).mapToObj(i -> "tick-" + i).toList())
                .doesNotContain("Lesson");
    }

    @Test
    void an_endless_line_does_not_fill_the_memory() {
        String endless = "DESCRIPTION:" + "x".repeat(3_000_000) + "\n " + "y".repeat(3_000_000);
        assertGood(GOOD.replace("UID:1", "UID:1\n" + endless).getBytes(UTF_8));
    }

    @Test
    void any_stretch_of_time_may_be_asked_for() {
        ReadCalendar calendar = read(GOOD);
        for (Instant from : List.of(Instant.MIN, Instant.EPOCH, FROM, TO, Instant.MAX)) {
            for (Instant to : List.of(Instant.MIN, Instant.EPOCH, FROM, TO, Instant.MAX)) {
                assertThat(calendar.occurrences(from, to, BERLIN).occurrences())
                        .hasSize(!from.isAfter(FROM) && !to.isBefore(TO) ? 1 : 0);
            }
        }
    }

    private static void assertGood(byte[] bytes) {
        ReadCalendar calendar = CalendarReader.read("messy", bytes);

        assertThat(calendar.problems()).isEmpty();
        assertThat(calendar.title()).isEqualTo("Familie Müller");
        Expansion expansion = calendar.occurrences(FROM, TO, BERLIN);
        assertThat(expansion.problems()).isEmpty();
        assertThat(expansion.occurrences())
                .containsExactly(
                        new Occurrence(
                                Instant.parse("2026-01-05T08:00:00Z"),
                                Instant.parse("2026-01-05T09:00:00Z"),
                                "Zahnärztin",
                                false,
                                false,
                                false,
                                false,
                                false,
                                "1",
                                "",
                                "messy"));
    }

    private static String onlyError(byte[] bytes) {
        ReadCalendar calendar = CalendarReader.read("messy", bytes);

        assertThat(calendar.events()).isZero();
        assertThat(calendar.problems()).hasSize(1);
        assertThat(calendar.problems().get(0).error()).isTrue();
        return calendar.problems().get(0).message();
    }

    private static ReadCalendar read(String text) {
        return CalendarReader.read("messy", text.getBytes(UTF_8));
    }
}
