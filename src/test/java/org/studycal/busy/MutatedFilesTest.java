package org.studycal.busy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to the bytes of a calendar, it is read without an exception; {@code
 * -Dmutations=1000000} tries longer.
 */
class MutatedFilesTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 1_000);

    /** Pieces that make more of a change than a random byte does. */
    private static final List<String> PIECES =
            List.of(
                    "\r\n",
                    "\n ",
                    ":",
                    ";",
                    ",",
                    "=",
                    "\"",
                    "-",
                    "P",
                    "T",
                    "Z",
                    "0000",
                    "9999",
                    "99999999999999999999",
                    "BEGIN:VEVENT\r\n",
                    "END:VEVENT\r\n",
                    "END:VCALENDAR\r\n",
                    "RRULE:FREQ=MINUTELY\r\n",
                    "RRULE:FREQ=SECONDLY;BYSETPOS=2;BYDAY=MO\r\n",
                    "RRULE:FREQ=YEARLY;BYSETPOS=-366;BYDAY=53MO\r\n",
                    ";INTERVAL=2147483647",
                    ";BYMONTHDAY=-31",
                    ";COUNT=0",
                    ";WKST=SU;BYWEEKNO=-53",
                    "RDATE;VALUE=PERIOD:00010101T000000/P9999W\r\n",
                    "RECURRENCE-ID;RANGE=THISANDFUTURE:99991231T235959Z\r\n",
                    "EXDATE;VALUE=DATE:20260106\r\n",
                    "DTSTART:99991231T235959\r\n",
                    "DTSTART:00000101\r\n",
                    "DURATION:P1DT99999999999999999S\r\n",
                    "TZOFFSETTO:+1800\r\n",
                    "TZOFFSETFROM:-1800\r\n");

    @Test
    void mutated_calendars_are_read_without_an_exception() {
        List<CalendarCase> cases = CalendarCase.all();
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Random random = new Random(seed);
            CalendarCase one = cases.get(random.nextInt(cases.size()));
            byte[] bytes = mutated(one.bytes(), random);
            String text = "seed " + seed + ", " + one.name();
            ReadCalendar calendar = CalendarReader.read("mutated", bytes);
            Expansion expansion =
                    calendar.occurrences(
                            Instant.parse("2026-01-01T00:00:00Z"),
                            Instant.parse("2026-03-01T00:00:00Z"),
                            ZoneId.of("America/New_York"));

            assertThat(expansion.occurrences())
                    .as(text)
                    .allMatch(occurrence -> !occurrence.end().isBefore(occurrence.start()));
            // The last resort is for what nobody thought of; what it catches is a fault.
            assertThat(expansion.problems())
                    .as(text)
                    .noneMatch(problem -> problem.message().contains("cannot be expanded"));
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] result = bytes;
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(result.length);
            int to = Math.min(result.length, at + 1 + random.nextInt(20));
            switch (random.nextInt(5)) {
                case 0 -> result[at] = (byte) random.nextInt(256);
                case 1 -> result[at] = (byte) ('0' + random.nextInt(10));
                case 2 -> result = joined(result, at, new byte[0], to);
                case 3 -> result = joined(result, at, Arrays.copyOfRange(result, at, to), at);
                default -> {
                    String piece = PIECES.get(random.nextInt(PIECES.size()));
                    int line = piece.endsWith("\r\n") ? lineStart(result, at) : at;
                    result = joined(result, line, piece.getBytes(StandardCharsets.UTF_8), line);
                }
            }
            if (result.length == 0) {
                return result;
            }
        }
        return result;
    }

    private static int lineStart(byte[] bytes, int at) {
        int start = at;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** The start up to a place, something, and the rest from another place on. */
    private static byte[] joined(byte[] bytes, int to, byte[] middle, int from) {
        byte[] result = Arrays.copyOf(bytes, to + middle.length + bytes.length - from);
        System.arraycopy(middle, 0, result, to, middle.length);
        System.arraycopy(bytes, from, result, to + middle.length, bytes.length - from);
        return result;
    }
}
