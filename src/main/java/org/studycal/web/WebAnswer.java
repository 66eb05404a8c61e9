package org.studycal.web;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param address what was asked
 * @param body its bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way; nobody compares the records.
public record WebAnswer(URI address, int status, HttpHeaders headers, byte[] body) {

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** All values of a header. */
    public List<String> headers(String name) {
        return headers.allValues(name);
    }

    /** Whether the server did what it was asked for. */
    public boolean isFine() {
        return status >= 200 && status < 300;
    }

    /** Where the server says that the thing is instead. */
    public Optional<URI> redirection() {
        boolean elsewhere =
                status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        return elsewhere ? header("Location").flatMap(this::resolved) : Optional.empty();
    }

    private Optional<URI> resolved(String location) {
        try {
            return Optional.of(address.resolve(location.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
