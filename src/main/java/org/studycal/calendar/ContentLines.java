package org.studycal.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The content lines of a calendar file: unfolded, then decoded, with what is wrong with octets. */
final class ContentLines {

    private static final int MOST_OCTETS = 75;

    /** Of an unfolded line: more than any program writes. */
    private static final int LONGEST = 1_000_000;

    private final byte[] file;
    private final Consumer<ContentLine> lines;
    private final ByteArrayOutputStream unfolded = new ByteArrayOutputStream();
    private final List<ContentLine.Fault> faults = new ArrayList<>();
    private final List<Integer> splits = new ArrayList<>();
    private int first;
    private int number;
    private boolean ascii;

    /** The first octet after the last CRs that were looked at. */
    private int endOfReturns;

    private ContentLines(byte[] file, Consumer<ContentLine> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Hands on every line of a file. */
    static void read(byte[] file, Consumer<ContentLine> lines) {
        new ContentLines(withLineFeeds(file), lines).read();
    }

    /** Old programs end lines with CR alone. */
    private static byte[] withLineFeeds(byte[] file) {
        for (byte octet : file) {
            if (octet == '\n') {
                return file;
            }
        }
        byte[] ended = file.clone();
        for (int i = 0; i < ended.length; i++) {
            ended[i] = ended[i] == '\r' ? (byte) '\n' : ended[i];
        }
        return ended;
    }

    private void read() {
        int start = 0;
        if (file.length > 2 && Arrays.equals(file, 0, 3, new byte[] {-17, -69, -65}, 0, 3)) {
            add(1, "a byte order mark before the first line", false);
            start = 3;
        }
        while (start < file.length) {
            boolean folded = number > 0 && (file[start] == ' ' || file[start] == '\t');
            if (!folded) {
                handOn();
                first = number + 1;
            }
            number++;
            start = line(start, folded);
        }
        handOn();
    }

    /** Reads one line of the file; where the next begins. */
    private int line(int start, boolean folded) {
        int end = start;
        byte any = 0;
        for (; end < file.length; end++) {
            byte octet = file[end];
            if (octet == '\n') {
                break;
            }
            any |= octet;
            if (octet == '\r' ? !isOfEnd(end) : octet < ' ' ? octet >= 0 : octet == 0x7F) {
                control(end);
            }
        }
        boolean ended = end > start && end < file.length && file[end - 1] == '\r';
        if (!ended) {
            add(number, "the line does not end with CRLF", false);
        }
        int last = ended ? end - 1 : end;
        if (ended && last > start && file[last - 1] == '\r') {
            add(number, "the line ends with more than one CR; expected CRLF", false);
        }
        while (ended && last > start && file[last - 1] == '\r') {
            last--;
        }
        int length = last - start;
        if (length > MOST_OCTETS) {
            add(number, "the line is longer than " + MOST_OCTETS + " octets", true);
        }
        if (folded && length > 1 && (file[start + 1] & 0xC0) == 0x80) {
            splits.add(number);
        }
        ascii &= any >= 0;
        if (unfolded.size() <= LONGEST) {
            unfolded.write(file, start + (folded ? 1 : 0), length - (folded ? 1 : 0));
        }
        return end + 1;
    }

    /** Whether a CR belongs to the end of its line, with others like it or alone. */
    private boolean isOfEnd(int at) {
        if (at >= endOfReturns) {
            endOfReturns = at;
            while (endOfReturns < file.length && file[endOfReturns] == '\r') {
                endOfReturns++;
            }
        }
        return endOfReturns < file.length && file[endOfReturns] == '\n';
    }

    /** All but tabs. */
    private void control(int at) {
        if (file[at] != '\t') {
            add(number, String.format(Locale.ROOT, "control character U+%04X", file[at]), false);
        }
    }

    /** Hands on what has been unfolded, if anything has. */
    private void handOn() {
        if (number == 0) {
            return;
        }
        byte[] octets = unfolded.toByteArray();
        String text =
                new String(octets, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        // Octets that are not UTF-8 become the replacement character.
        if (!ascii
                && text.indexOf('\uFFFD') >= 0
                && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), octets)) {
            add(first, "the line is not UTF-8", false);
        } else {
            splits.forEach(line -> add(line, "the fold splits a character", true));
        }
        if (octets.length > LONGEST) {
            text = "";
            add(first, "the line is too long to be read", false);
        }
        lines.accept(ContentLine.of(first, text, faults));
        unfolded.reset();
        faults.clear();
        splits.clear();
        ascii = true;
    }

    private void add(int line, String text, boolean advice) {
        faults.add(new ContentLine.Fault(line, text, advice));
    }
}
