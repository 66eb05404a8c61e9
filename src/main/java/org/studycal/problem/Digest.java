package org.studycal.problem;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of some content. */
public final class Digest {

    private Digest() {}

    /** SHA-256 as {@code sha256:<hex>}. */
    public static String of(byte[] content) {
        return "sha256:" + hex(content);
    }

    /** SHA-256 in hexadecimal digits. */
    public static String hex(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
