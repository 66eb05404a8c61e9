package org.studycal.busy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.util.Locale;

/**
 * The bytes of a file as text, whatever their encoding.
 *
 * @param raw a character for each byte, or the characters themselves where each takes two bytes
 * @param wide whether each character takes two bytes
 */
record CalendarText(String raw, boolean wide) {

    private static final int SAMPLE = 4_096;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Tells the width by the byte order mark, else by where the zeros are. */
    static CalendarText of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new CalendarText(new String(bytes, 3, bytes.length - 3, ISO_8859_1), false);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return wide(bytes, ByteOrder.LITTLE_ENDIAN);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return wide(bytes, ByteOrder.BIG_ENDIAN);
        }
        int evenZeros = 0;
        int oddZeros = 0;
        int sample = Math.min(bytes.length, SAMPLE) / 2 * 2;
        for (int i = 0; i < sample; i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = sample / 4;
        if (most > 0 && oddZeros >= most && evenZeros * 8 <= oddZeros) {
            return wide(bytes, ByteOrder.LITTLE_ENDIAN);
        }
        if (most > 0 && evenZeros >= most && oddZeros * 8 <= evenZeros) {
            return wide(bytes, ByteOrder.BIG_ENDIAN);
        }
        return new CalendarText(new String(bytes, ISO_8859_1), false);
    }

    private static CalendarText wide(byte[] bytes, ByteOrder order) {
        String text = ByteBuffer.wrap(bytes).order(order).asCharBuffer().toString();
        return new CalendarText(text.startsWith("\uFEFF") ? text.substring(1) : text, true);
    }

    /** A part of the raw text in its characters. */
    String decode(String part) {
        return wide ? part : characters(part);
    }

    /** What bytes say in UTF-8, cut within a character or not, else in Western European. */
    static String characters(String bytes) {
        if (bytes.getBytes(UTF_8).length == bytes.length()) {
            return bytes;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes.getBytes(ISO_8859_1));
        CharBuffer out = CharBuffer.allocate(bytes.length());
        CoderResult result = UTF_8.newDecoder().decode(in, out, false);
        String text = out.flip().toString();
        boolean whole = !in.hasRemaining() || text.chars().anyMatch(c -> c >= 0x80);
        return result.isUnderflow() && whole ? text : new String(in.array(), WINDOWS);
    }

    /** What a file is that is no calendar, a phrase like "an HTML page". */
    static String kind(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return "a ZIP archive; unpack it first";
        }
        if (startsWith(bytes, 0x1F, 0x8B)) {
            return "compressed by gzip; unpack it first";
        }
        String raw = of(bytes).raw;
        String text =
                raw.substring(0, Math.min(SAMPLE, raw.length())).strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return "empty";
        }
        if (text.startsWith("%pdf")) {
            return "a PDF document";
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            return "binary data";
        }
        if (text.contains("begin:vcard")) {
            return "an address book (vCard)";
        }
        if (text.startsWith("<!doctype html") || text.contains("<html")) {
            return "an HTML page, perhaps that of a log-in; download the calendar itself";
        }
        if (text.startsWith("<")) {
            return "an XML document";
        }
        return text.startsWith("{") || text.startsWith("[") ? "JSON" : "another kind of text";
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i == bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
