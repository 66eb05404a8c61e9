package org.studycal.sync.google;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;

/** An address on this computer where a browser comes back to, once. */
public final class Redirect implements AutoCloseable {

    private static final String PATH = "/oauth2callback";

    private final HttpServer server;
    private final CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();
    private volatile Predicate<Map<String, String>> expected = query -> false;

    private Redirect(HttpServer server) {
        this.server = server;
    }

    /**
     * Opens an address that only this computer reaches.
     *
     * @param port 0 for any that is free
     */
    public static Redirect open(int port) throws RemoteException {
        try {
            InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            Redirect redirect =
                    new Redirect(HttpServer.create(new InetSocketAddress(here, port), 0));
            redirect.server.createContext("/", redirect::handle);
            redirect.server.start();
            return redirect;
        } catch (IOException e) {
            throw new RemoteException(
                    Kind.UNAVAILABLE,
                    "no port of this computer is free for the browser to come back to",
                    "Use --no-browser, and paste the address that the browser ends at.");
        }
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), PATH));
    }

    /**
     * Waits for the browser.
     *
     * @param mine tells its answer from what else may come here
     */
    public Map<String, String> await(Predicate<Map<String, String>> mine, Duration longest)
            throws RemoteException {
        expected = mine;
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new RemoteException(
                    Kind.UNAVAILABLE,
                    "nobody came back from Google's page within %d minutes"
                            .formatted(longest.toMinutes()),
                    "Run the command again; on another computer or over ssh with --no-browser.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteException(Kind.UNAVAILABLE, "signing in was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parameters of an address. */
    public static Map<String, String> query(URI address) {
        Map<String, String> query = new HashMap<>();
        if (address.getRawQuery() != null) {
            for (String part : address.getRawQuery().split("&", -1)) {
                String[] pair = part.split("=", 2);
                query.put(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1]));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = query(exchange.getRequestURI());
            if (!isForUs(exchange)) {
                say(exchange, 404, "There is nothing here.");
            } else if (answer.isDone()) {
                say(exchange, 410, "This was answered already. You can close this page.");
            } else if (!expected.test(query)) {
                say(exchange, 400, "This is not the answer that studycal waits for.");
            } else {
                String text =
                        query.containsKey("error")
                                ? "studycal was not connected."
                                : "Google has answered. The terminal says how it went.";
                say(exchange, 200, text + " You can close this page.");
                answer.complete(query);
            }
        }
    }

    /** A page elsewhere can make a browser ask here under another name. */
    private boolean isForUs(HttpExchange exchange) {
        return "GET".equals(exchange.getRequestMethod())
                && PATH.equals(exchange.getRequestURI().getPath())
                && address().getAuthority().equals(exchange.getRequestHeaders().getFirst("Host"));
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] page =
                ("<!doctype html><meta charset=utf-8><title>studycal</title><p>" + text)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        // The address has a code in it that nobody else should see.
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    @Override
    public void close() {
        server.stop(1);
    }
}
