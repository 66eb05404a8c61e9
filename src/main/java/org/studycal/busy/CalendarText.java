package org.studycal.busy;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bytes of a file as text, whatever their encoding. */
final class CalendarText {

    private static final int SAMPLE = 4_096;

    /** The longest start of a character that a cut file can end with. */
    private static final int CUT_CHARACTER = 3;

    private final byte[] bytes;
    private final int start;
    private final Charset charset;

    private CalendarText(byte[] bytes, int start, Charset charset) {
        this.bytes = bytes;
        this.start = start;
        this.charset = charset;
    }

    /** Tells the encoding by the byte order mark, else by where the zeros are, else by trying. */
    static CalendarText of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new CalendarText(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new CalendarText(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new CalendarText(bytes, 2, StandardCharsets.UTF_16BE);
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
            return new CalendarText(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (most > 0 && evenZeros >= most && oddZeros * 8 <= evenZeros) {
            return new CalendarText(bytes, 0, StandardCharsets.UTF_16BE);
        }
        Charset charset = isUtf8(bytes) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        return new CalendarText(bytes, 0, charset);
    }

    /** All of it, overlong lines cut. */
    LineCutter reader() {
        return new LineCutter(
                new InputStreamReader(
                        new ByteArrayInputStream(bytes, start, bytes.length - start), charset));
    }

    /** What the file is if it is no calendar, a phrase like "an HTML page". */
    String kind() {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return "a ZIP archive; unpack it first";
        }
        if (startsWith(bytes, 0x1F, 0x8B)) {
            return "compressed by gzip; unpack it first";
        }
        int length = Math.min(SAMPLE, bytes.length - start);
        String text = new String(bytes, start, length, charset).strip().toLowerCase(Locale.ROOT);
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
        if (text.startsWith("{") || text.startsWith("[")) {
            return "JSON";
        }
        return "another kind of text";
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(SAMPLE);
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            out.clear();
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return in.remaining() <= CUT_CHARACTER;
            }
        }
    }
}
