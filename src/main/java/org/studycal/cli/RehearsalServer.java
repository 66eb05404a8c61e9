package org.studycal.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A calendar server on this computer, for a rehearsal of a sync: it knows one person with no
 * calendar, keeps what is put there, and nothing ever changes by itself.
 */
final class RehearsalServer implements AutoCloseable {

    private static final String TOKEN = "urn:now";
    private static final String TAG = "\"1\"";

    private static final String PERSON =
            """
            <D:response><D:href>/</D:href><D:propstat><D:prop>
            <D:resourcetype><D:collection/></D:resourcetype>
            <D:current-user-principal><D:href>/</D:href></D:current-user-principal>
            <C:calendar-home-set><D:href>/</D:href></C:calendar-home-set>
            </D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
            """;

    private final HttpServer server;
    private final Map<String, String> files = new TreeMap<>();

    RehearsalServer() throws IOException {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        server = HttpServer.create(new InetSocketAddress(here, 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where a person would find their calendars. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getRawPath();
            switch (exchange.getRequestMethod()) {
                case "PROPFIND" -> send(exchange, 207, multistatus(PERSON));
                case "REPORT" -> send(exchange, 207, multistatus(report(body)));
                case "PUT" -> {
                    files.put(path, body);
                    exchange.getResponseHeaders().add("ETag", TAG);
                    send(exchange, 201, "");
                }
                default -> send(exchange, 201, "");
            }
        }
    }

    private String report(String asked) {
        StringBuilder events = new StringBuilder();
        if (!asked.contains(TOKEN)) {
            boolean whole = asked.contains("calendar-data");
            files.forEach((path, file) -> events.append(event(path, whole ? file : "")));
        }
        return events + "<D:sync-token>" + TOKEN + "</D:sync-token>";
    }

    private static String event(String path, String file) {
        return """
        <D:response><D:href>%s</D:href><D:propstat><D:prop>
        <D:getetag>%s</D:getetag><C:calendar-data><![CDATA[%s]]></C:calendar-data>
        </D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
        """
                .formatted(path, TAG, file);
    }

    private static String multistatus(String responses) {
        return """
        <?xml version="1.0" encoding="utf-8"?>
        <D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">%s</D:multistatus>
        """
                .formatted(responses)
                .strip();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
