package org.studycal.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Serves a plan to the browser of this computer, and to nobody else. */
public final class PageServer implements AutoCloseable {

    /** The files of the page, by their addresses. */
    private static final Map<String, Asset> ASSETS =
            Map.of(
                    "/", new Asset("page.html", "text/html; charset=utf-8"),
                    "/palette.css",
                            new Asset(
                                    "/org/studycal/report/palette.css", "text/css; charset=utf-8"),
                    "/page.css", new Asset("page.css", "text/css; charset=utf-8"),
                    "/page.js", new Asset("page.js", "text/javascript; charset=utf-8"));

    /** That of IPv4, whatever this computer prefers: the address in the browser names it. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Gate gate;
    private final Desk desk;
    private final Events events = new Events();
    private final BlockingQueue<Boolean> asked = new LinkedBlockingQueue<>();

    private record Asset(String name, String type) {}

    private PageServer(HttpServer server, Desk desk, RandomGenerator random) {
        this.server = server;
        this.desk = desk;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.gate = new Gate(server.getAddress().getPort(), random);
    }

    /**
     * Starts to serve, on a port that is free.
     *
     * @param desk what the page works with
     * @param random for what nobody must be able to guess
     */
    public static PageServer start(Desk desk, RandomGenerator random) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        PageServer page = new PageServer(server, desk, random);
        desk.tells(page.events::send);
        server.createContext("/", page::answer);
        server.setExecutor(page.threads);
        server.start();
        return page;
    }

    /** The address to open in the browser, once. */
    public String address() {
        return gate.address();
    }

    /** Waits until nobody has asked for anything, and no page was open, for so long. */
    public void awaitIdle(Duration silence) {
        try {
            while (asked.poll(silence.toMillis(), TimeUnit.MILLISECONDS) != null
                    || events.areFollowed()) {
                asked.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(true);
        try (exchange) {
            protect(exchange.getResponseHeaders());
            if (gate.admits(exchange)) {
                exchange.getResponseHeaders().set("Set-Cookie", gate.cookie());
                exchange.getResponseHeaders().set("Location", "/");
                exchange.sendResponseHeaders(303, -1);
                return;
            }
            Optional<Integer> objection = gate.objection(exchange);
            if (objection.isPresent()) {
                say(
                        exchange,
                        objection.get(),
                        "Refused. Open the address that 'studycal serve' printed; it is good for one visit, start it again for another.");
                return;
            }
            route(exchange);
        } finally {
            // A page that is closed was open until now.
            asked.add(true);
        }
    }

    private static void protect(Headers headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }

    private void route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean get = exchange.getRequestMethod().equals("GET");
        if (get && ASSETS.containsKey(path)) {
            asset(exchange, ASSETS.get(path));
        } else if (get && path.equals("/api/events")) {
            events.follow(exchange);
        } else if (path.startsWith("/api/")) {
            String body = get ? "" : body(exchange);
            Reply reply =
                    desk.answer(
                            exchange.getRequestMethod(),
                            path.substring("/api/".length()),
                            exchange.getRequestURI().getQuery(),
                            body);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            send(exchange, reply.status(), reply.json().getBytes(StandardCharsets.UTF_8));
        } else {
            say(exchange, 404, "There is nothing here.");
        }
    }

    /** More than the largest question is not read. */
    private static String body(HttpExchange exchange) throws IOException {
        return new String(
                exchange.getRequestBody().readNBytes(PageJson.MOST_BYTES), StandardCharsets.UTF_8);
    }

    private static void asset(HttpExchange exchange, Asset asset) throws IOException {
        try (InputStream file = PageServer.class.getResourceAsStream(asset.name())) {
            exchange.getResponseHeaders().set("Content-Type", asset.type());
            send(exchange, 200, file.readAllBytes());
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        send(exchange, status, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        desk.stop();
        events.close();
        server.stop(0);
        threads.close();
    }
}
