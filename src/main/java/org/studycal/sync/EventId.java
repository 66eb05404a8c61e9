package org.studycal.sync;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.studycal.problem.Digest;

/**
 * The id an event is created with. It follows from what the event is of, so that an event whose
 * creation was never confirmed is found again instead of being created once more.
 */
final class EventId {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";
    private static final int BITS = 5;

    private EventId() {}

    /**
     * The id, in the letters of base32hex.
     *
     * @param plan identity of the plan
     * @param uid of the session or milestone
     * @param generation how many events it had before this one
     */
    static String of(String plan, String uid, int generation) {
        String key = plan + '\n' + uid + '\n' + generation;
        byte[] hash = HexFormat.of().parseHex(Digest.hex(key.getBytes(StandardCharsets.UTF_8)));
        StringBuilder id = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte each : hash) {
            buffer = (buffer << Byte.SIZE) | Byte.toUnsignedInt(each);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                id.append(DIGITS.charAt(buffer >> held));
                buffer &= (1 << held) - 1;
            }
        }
        return id.append(DIGITS.charAt(buffer << (BITS - held))).toString();
    }

    /** The UID of an event: an identity that a calendar has seen may be taken there for ever. */
    static String uid(String uid, int generation) {
        int at = uid.lastIndexOf('@');
        return generation == 0 || at < 0
                ? uid
                : uid.substring(0, at) + ".g" + (generation + 1) + uid.substring(at);
    }
}
