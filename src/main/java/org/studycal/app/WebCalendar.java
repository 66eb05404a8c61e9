package org.studycal.app;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.studycal.problem.Digest;
import org.studycal.web.WebAddress;
import org.studycal.web.WebAnswer;
import org.studycal.web.WebClient;
import org.studycal.web.WebException;
import org.studycal.web.WebRequest;

/**
 * A calendar at an address, which may be a secret: no message has more of it than the host.
 *
 * @param content nothing where it is as before
 * @param address its digest
 * @param tag the server's name for this version
 * @param changed when it was changed, as the server says it
 */
record WebCalendar(
        Optional<byte[]> content,
        Optional<String> address,
        Optional<String> tag,
        Optional<String> changed) {

    static final int MOST_BYTES = 10_000_000;
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int MOST_REDIRECTIONS = 5;
    private static final int UNCHANGED = 304;

    /** What asks for calendars. */
    static WebClient client() {
        return new WebClient(PATIENCE, MOST_BYTES);
    }

    /**
     * Fetches one.
     *
     * @param copy the copy there is, which is asked for only if it has changed
     */
    static WebCalendar fetch(WebClient client, URI address, Optional<CalendarCopy> copy)
            throws FetchException {
        String digest = Digest.of(address.toString().getBytes(StandardCharsets.UTF_8));
        Optional<CalendarCopy> known =
                copy.filter(each -> each.address().equals(Optional.of(digest)));
        URI here = address;
        for (int hop = 0; hop <= MOST_REDIRECTIONS; hop++) {
            // No server far away may lead into this computer.
            if (!WebAddress.isPrivate(here) || (isSecure(address) && !isSecure(here))) {
                throw new FetchException(
                        "%s leads to %s, which is not a secure connection"
                                .formatted(address.getHost(), WebAddress.redacted(here)));
            }
            WebAnswer answer = ask(client, here, known);
            Optional<URI> next = answer.redirection();
            if (next.isEmpty()) {
                return of(answer, digest, known);
            }
            here = next.get();
            if (here.getHost() == null) {
                break;
            }
        }
        throw new FetchException(address.getHost() + " leads from address to address");
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static WebAnswer ask(WebClient client, URI address, Optional<CalendarCopy> known)
            throws FetchException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "text/calendar, */*;q=0.1");
        headers.put("User-Agent", "studycal/" + Version.NUMBER);
        known.flatMap(CalendarCopy::tag).ifPresent(tag -> headers.put("If-None-Match", tag));
        known.flatMap(CalendarCopy::changed)
                .ifPresent(moment -> headers.put("If-Modified-Since", moment));
        try {
            return client.ask(WebRequest.get(address, headers));
        } catch (WebException e) {
            throw new FetchException(e.getMessage());
        }
    }

    private static WebCalendar of(WebAnswer answer, String digest, Optional<CalendarCopy> known)
            throws FetchException {
        if (answer.status() == UNCHANGED && known.isPresent()) {
            return new WebCalendar(
                    Optional.empty(),
                    Optional.of(digest),
                    known.get().tag(),
                    known.get().changed());
        }
        String host = answer.address().getHost();
        if (!answer.isFine()) {
            throw refused(host, answer.status());
        }
        check(host, answer.body());
        return new WebCalendar(
                Optional.of(answer.body()),
                Optional.of(digest),
                answer.header("ETag"),
                answer.header("Last-Modified"));
    }

    private static FetchException refused(String host, int status) {
        return switch (status) {
            case 401, 403 ->
                    new FetchException(
                            "%s does not show this calendar to everybody (status %d)"
                                    .formatted(host, status),
                            "Look there for an address that needs no password: in Google Calendar"
                                    + " \"Secret address in iCal format\".");
            case 404, 410 ->
                    new FetchException(
                            "%s has no calendar at this address (status %d)"
                                    .formatted(host, status),
                            "Perhaps its address was made anew there; take over the new one.");
            default -> new FetchException("%s answered with status %d".formatted(host, status));
        };
    }

    private static void check(String host, byte[] body) throws FetchException {
        String start =
                new String(body, 0, Math.min(body.length, 1_000), StandardCharsets.UTF_8)
                        .replaceFirst("^\uFEFF", "")
                        .strip()
                        .toUpperCase(Locale.ROOT);
        if (start.startsWith("BEGIN:VCALENDAR")) {
            return;
        }
        if (start.startsWith("<")) {
            throw new FetchException(
                    host + " answered with a web page, no calendar; perhaps one to log in",
                    "Expected the address of a calendar (iCalendar), which often ends in .ics.");
        }
        throw new FetchException(
                host
                        + (start.isEmpty()
                                ? " answered with nothing"
                                : " answered with something that is no calendar"),
                "Expected the address of a calendar (iCalendar), which often ends in .ics.");
    }
}
