package org.studycal.sync.caldav;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves to a server that the person knows the password, without sending it (RFC 7616).
 *
 * @param parts what the server wants it to be proved with
 */
record Digest(Map<String, String> parts) {

    private static final Pattern PART = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^\\s,]+))");

    /** What a server asks for, if it asks for this. */
    static Optional<Digest> asked(List<String> challenges) {
        for (String challenge : challenges) {
            int start = challenge.toLowerCase(Locale.ROOT).indexOf("digest ");
            if (start >= 0) {
                Map<String, String> parts = new HashMap<>();
                Matcher part = PART.matcher(challenge.substring(start + "digest ".length()));
                while (part.find()) {
                    String value = part.group(2) == null ? part.group(3) : part.group(2);
                    parts.putIfAbsent(part.group(1).toLowerCase(Locale.ROOT), value);
                }
                Digest digest = new Digest(parts);
                if (digest.algorithm().isPresent() && parts.containsKey("nonce")) {
                    return Optional.of(digest);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The header that answers.
     *
     * @param once a word that is used for this question only
     */
    String header(String user, String password, String method, URI address, String once) {
        String path =
                address.getRawPath()
                        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        String realm = parts.getOrDefault("realm", "");
        String nonce = parts.get("nonce");
        String count = "00000001";
        boolean quality = parts.containsKey("qop");
        String who = hash(user + ":" + realm + ":" + password);
        String what = hash(method + ":" + path);
        String response =
                hash(
                        quality
                                ? String.join(":", who, nonce, count, once, "auth", what)
                                : String.join(":", who, nonce, what));
        StringBuilder header = new StringBuilder("Digest username=\"").append(user).append('"');
        header.append(", realm=\"").append(realm).append('"');
        header.append(", nonce=\"").append(nonce).append('"');
        header.append(", uri=\"").append(path).append('"');
        header.append(", response=\"").append(response).append('"');
        header.append(", algorithm=").append(parts.getOrDefault("algorithm", "MD5"));
        if (parts.containsKey("opaque")) {
            header.append(", opaque=\"").append(parts.get("opaque")).append('"');
        }
        if (quality) {
            header.append(", qop=auth, nc=").append(count);
            header.append(", cnonce=\"").append(once).append('"');
        }
        return header.toString();
    }

    private String hash(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(algorithm().orElseThrow().digest(bytes));
    }

    private Optional<MessageDigest> algorithm() {
        String name =
                switch (parts.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT)) {
                    case "MD5" -> "MD5";
                    case "SHA-256" -> "SHA-256";
                    default -> "";
                };
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(MessageDigest.getInstance(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
