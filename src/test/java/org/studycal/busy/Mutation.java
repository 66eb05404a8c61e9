package org.studycal.busy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Breaks a calendar file a little, as copying, cutting and careless programs do. */
final class Mutation {

    private static final int LONGEST = 200_000;

    /** What hurts where it lands. */
    private static final List<String> TOKENS =
            List.of(
                    "BEGIN:VEVENT\r\n",
                    "END:VEVENT\r\n",
                    "BEGIN:VCALENDAR\r\n",
                    "END:VCALENDAR\r\n",
                    "BEGIN:VTIMEZONE\r\n",
                    "BEGIN:STANDARD\r\n",
                    "RRULE:FREQ=SECONDLY\r\n",
                    "RRULE:FREQ=DAILY;INTERVAL=0\r\n",
                    "RRULE:FREQ=DAILY;COUNT=999999999\r\n",
                    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n",
                    "RRULE:FREQ=YEARLY;BYDAY=53MO;BYSETPOS=-366\r\n",
                    "RRULE:FREQ=MINUTELY;BYSECOND=0;BYYEARDAY=366\r\n",
                    "EXRULE:FREQ=HOURLY\r\n",
                    "RDATE;VALUE=PERIOD:20270101T000000Z/P99999D\r\n",
                    "RDATE:99991231T235959Z\r\n",
                    "EXDATE;VALUE=DATE:20270101\r\n",
                    "RECURRENCE-ID;RANGE=THISANDFUTURE:20260101T000000Z\r\n",
                    "DTSTART:00000101T000000\r\n",
                    "DTSTART:99991231T235959Z\r\n",
                    "DTSTART;VALUE=DATE:20260229\r\n",
                    "DTEND:-20270101\r\n",
                    "DURATION:-P1W\r\n",
                    "DURATION:P99999999999999D\r\n",
                    "TZOFFSETTO:+9959\r\n",
                    "TZOFFSETTO:-000001\r\n",
                    "TZID:Europe/Berlin\r\n",
                    "TZID:../../etc\r\n",
                    "X-WR-TIMEZONE:Nowhere/Land\r\n",
                    ";TZID=\"",
                    ";VALUE=PERIOD",
                    ";VALUE=DATE",
                    ";ENCODING=QUOTED-PRINTABLE",
                    ";CHARSET=UTF-7",
                    ";INTERVAL=2147483647",
                    ";INTERVAL=-1",
                    ";BYDAY=0MO,-53SU,+5FR",
                    ";BYSETPOS=0",
                    ";UNTIL=00000000T000000Z",
                    ";UNTIL=20260615",
                    ";WKST=XX",
                    ";BYHOUR=24",
                    "=\r\n",
                    "\r\n ",
                    "\r\n\t",
                    "\r",
                    "\n\n",
                    "\0",
                    "\uFEFF",
                    "\uD83D\uDE00",
                    "\"",
                    ":",
                    ";",
                    ",",
                    "\\");

    private final List<byte[]> others;
    private final RandomGenerator random;

    /**
     * Mutates with parts of other files.
     *
     * @param others at least one
     * @param random decides everything
     */
    Mutation(List<byte[]> others, RandomGenerator random) {
        this.others = others;
        this.random = random;
    }

    /** One to eight changes to a file. */
    byte[] of(byte[] file) {
        byte[] mutant = file.length > LONGEST ? Arrays.copyOf(file, LONGEST) : file.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            mutant = change(mutant);
        }
        return mutant.length > LONGEST ? Arrays.copyOf(mutant, LONGEST) : mutant;
    }

    private byte[] change(byte[] file) {
        int at = random.nextInt(file.length + 1);
        int line = lineStart(file, at);
        int length = Math.min(1 + random.nextInt(64), file.length - at);
        return switch (random.nextInt(11)) {
            case 0 -> withByte(file, at, random.nextInt(256));
            case 1 -> withByte(file, at, at < file.length ? file[at] ^ 1 << random.nextInt(8) : 0);
            case 2 -> spliced(file, at, at + length, new byte[0]);
            case 3 -> spliced(file, at, at, Arrays.copyOfRange(file, at, at + length));
            case 4 -> spliced(file, at, at, token());
            case 5 -> spliced(file, line, line, token());
            case 6 -> spliced(file, line, lineStart(file, nextLine(file, at)), new byte[0]);
            case 7 -> spliced(file, line, line, stretch(file));
            case 8 -> spliced(file, line, line, stretch(others.get(random.nextInt(others.size()))));
            case 9 -> withDigit(file, at);
            default ->
                    random.nextInt(10) == 0
                            ? Arrays.copyOf(file, at)
                            : withByte(file, at, "0123456789;:=,\r\n ".charAt(random.nextInt(17)));
        };
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    /** Some lines of a file. */
    private byte[] stretch(byte[] file) {
        int start = lineStart(file, random.nextInt(file.length + 1));
        int end = nextLine(file, Math.min(file.length, start + random.nextInt(600)));
        return Arrays.copyOfRange(file, start, Math.max(start, end));
    }

    /** Another digit for the next one there is. */
    private byte[] withDigit(byte[] file, int from) {
        for (int i = from; i < file.length; i++) {
            if (file[i] >= '0' && file[i] <= '9') {
                return withByte(file, i, '0' + random.nextInt(10));
            }
        }
        return file;
    }

    private static byte[] withByte(byte[] file, int at, int value) {
        if (at >= file.length) {
            return file;
        }
        byte[] changed = file.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] spliced(byte[] file, int from, int to, byte[] part) {
        int end = Math.max(from, Math.min(to, file.length));
        byte[] changed = new byte[from + part.length + file.length - end];
        System.arraycopy(file, 0, changed, 0, from);
        System.arraycopy(part, 0, changed, from, part.length);
        System.arraycopy(file, end, changed, from + part.length, file.length - end);
        return changed;
    }

    private static int lineStart(byte[] file, int at) {
        int start = Math.min(at, file.length);
        while (start > 0 && file[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int nextLine(byte[] file, int at) {
        int end = at;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, file.length);
    }
}
