package org.studycal.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Addresses of servers. */
public final class WebAddress {

    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    private WebAddress() {}

    /**
     * An address as a person writes it: {@code webcal:} is {@code https:}, and so is what has no
     * scheme; empty where it cannot be one of a server.
     */
    public static Optional<URI> of(String written) {
        String text = written.strip().replaceFirst("(?i)^webcals?:", "https:");
        if (!text.matches("(?i)[a-z][a-z0-9+.-]*:/.*")) {
            text = "https://" + text;
        }
        try {
            URI address = new URI(text);
            String scheme = address.getScheme().toLowerCase(Locale.ROOT);
            boolean server = scheme.equals("https") || scheme.equals("http");
            return server && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether nobody on the way can read what is sent there. */
    public static boolean isPrivate(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || isThisComputer(address);
    }

    /** Whether what is sent there never leaves this computer. */
    public static boolean isThisComputer(URI address) {
        return "http".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && THIS_COMPUTER.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    /** Scheme, host and port, which are no secret. */
    public static String redacted(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port + "/...";
    }
}
