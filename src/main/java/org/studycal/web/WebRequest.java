package org.studycal.web;

import java.net.URI;
import java.util.Map;

/**
 * What a server is asked.
 *
 * @param method verb of HTTP or WebDAV
 * @param body text in UTF-8; empty for none
 */
public record WebRequest(String method, URI address, Map<String, String> headers, String body) {

    public WebRequest {
        headers = Map.copyOf(headers);
    }

    /** Asks for what is at an address. */
    public static WebRequest get(URI address, Map<String, String> headers) {
        return new WebRequest("GET", address, headers, "");
    }

    /** Without its headers, which may hold a password. */
    @Override
    public String toString() {
        return method + " " + address.getHost();
    }
}
