package org.studycal.busy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The identity that Outlook gives an event it imported: 16 bytes of its own, and in what follows
 * the word {@code vCal-Uid} and the event's first identity, all in hexadecimal digits.
 */
final class OutlookUid {

    private static final String BEGINNING = "040000008200E00074C5B7101A82E008";
    private static final String MARK = hex("vCal-Uid") + "01000000";

    private OutlookUid() {}

    /** The identity that an event had before Outlook; its own where that is not told. */
    static String unwrapped(String uid) {
        String upper = uid.strip().toUpperCase(Locale.ROOT);
        int mark = upper.startsWith(BEGINNING) ? upper.indexOf(MARK) : -1;
        if (mark < 0) {
            return uid;
        }
        try {
            byte[] bytes = HexFormat.of().parseHex(upper.substring(mark + MARK.length()));
            String first = new String(bytes, StandardCharsets.UTF_8);
            int end = first.indexOf('\0');
            String told = end < 0 ? first : first.substring(0, end);
            return told.isBlank() ? uid : told;
        } catch (IllegalArgumentException e) {
            return uid;
        }
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
