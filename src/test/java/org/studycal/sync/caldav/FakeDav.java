package org.studycal.sync.caldav;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this computer that answers as a test tells it. */
final class FakeDav implements AutoCloseable {

    /** How to answer a question. */
    interface Answer {

        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;

    /** What was asked: verb, path and, behind them, what proves who asks. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    FakeDav(Answer answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String proof = exchange.getRequestHeaders().getFirst("Authorization");
                    asked.add(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + proof);
                    answer.to(exchange);
                    exchange.close();
                });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    static void send(HttpExchange exchange, int status, String body, String... headers)
            throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** A list of things with their properties, as XML. */
    static String multistatus(String... hrefsAndProperties) {
        List<String> responses = new ArrayList<>();
        for (int i = 0; i < hrefsAndProperties.length; i += 2) {
            responses.add(
                    "<d:response><d:href>%s</d:href><d:propstat><d:prop>%s</d:prop>"
                                    .formatted(hrefsAndProperties[i], hrefsAndProperties[i + 1])
                            + "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>");
        }
        return "<d:multistatus xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:caldav\">"
                + String.join("", responses)
                + "</d:multistatus>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
