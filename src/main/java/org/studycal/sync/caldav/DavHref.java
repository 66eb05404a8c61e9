package org.studycal.sync.caldav;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses of things on a server, each written in one way only. */
final class DavHref {

    private DavHref() {}

    /** What a server's address means, where it was found. */
    static Optional<URI> resolve(URI base, String href) {
        try {
            return Optional.of(canonical(base.resolve(lenient(href))));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Some servers leave spaces and umlauts as they are, others quote even the colons. */
    private static URI lenient(String written) throws URISyntaxException {
        String href =
                written.replaceFirst("(?i)^(https?)%3A//", "$1://")
                        .replaceFirst("(?i)^(https?://[^/]*)%3A", "$1:");
        try {
            return new URI(href);
        } catch (URISyntaxException e) {
            return new URI(null, null, href, null);
        }
    }

    /** The same thing however a server quotes characters; a quoted slash stays as it is. */
    private static URI canonical(URI address) throws URISyntaxException {
        if (address.getRawPath() == null
                || address.getRawPath().toLowerCase(Locale.ROOT).contains("%2f")) {
            return address;
        }
        URI written =
                new URI(
                        address.getScheme(),
                        null,
                        address.getHost(),
                        address.getPort(),
                        address.getPath(),
                        null,
                        null);
        return new URI(written.toASCIIString());
    }

    /** The same as a folder. */
    static URI folder(URI address) {
        return address.getRawPath().endsWith("/")
                ? address
                : address.resolve(address.getRawPath() + "/");
    }
}
