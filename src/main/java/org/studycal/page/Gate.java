package org.studycal.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Who may come in. Only the browser that was given the token, by the page itself and by no other:
 * pages of other origins can send requests here, too, and names of other hosts can point here.
 */
final class Gate {

    private static final int KEY_BYTES = 32;

    private final int port;
    private final String session;
    private String token;

    /**
     * Creates the gate.
     *
     * @param random for the token and the session's key; nobody must be able to guess them
     */
    Gate(int port, RandomGenerator random) {
        this.port = port;
        this.token = key(random);
        this.session = key(random);
    }

    private static String key(RandomGenerator random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The address with the token, which is good for one visit. */
    String address() {
        return origin() + "/?token=" + token;
    }

    private String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** Why a request is refused: an HTTP status, or none. */
    Optional<Integer> objection(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        if (!("127.0.0.1:" + port).equals(only(headers, "Host"))) {
            return Optional.of(421);
        }
        boolean post = exchange.getRequestMethod().equals("POST");
        if (!post && !exchange.getRequestMethod().equals("GET")) {
            return Optional.of(405);
        }
        if (!hasCookie(headers)) {
            return Optional.of(403);
        }
        String origin = only(headers, "Origin");
        if (post ? !origin().equals(origin) : origin != null && !origin().equals(origin)) {
            return Optional.of(403);
        }
        if (post && !isJson(only(headers, "Content-Type"))) {
            return Optional.of(415);
        }
        return Optional.empty();
    }

    /** Whether a request comes with the token, which is then used up. */
    synchronized boolean admits(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        boolean visit =
                exchange.getRequestMethod().equals("GET")
                        && exchange.getRequestURI().getPath().equals("/")
                        && ("127.0.0.1:" + port).equals(only(exchange.getRequestHeaders(), "Host"))
                        && query != null
                        && query.startsWith("token=");
        if (!visit || token.isEmpty() || !same(query.substring("token=".length()), token)) {
            return false;
        }
        token = "";
        return true;
    }

    /** What the browser keeps from then on. */
    String cookie() {
        return name() + "=" + session + "; Path=/; HttpOnly; SameSite=Strict";
    }

    /** Cookies do not know ports: plans that are served side by side have their own. */
    private String name() {
        return "studycal-" + port;
    }

    private boolean hasCookie(Headers headers) {
        String cookies = only(headers, "Cookie");
        if (cookies == null) {
            return false;
        }
        for (String cookie : cookies.split(";\\s*", -1)) {
            if (cookie.startsWith(name() + "=")
                    && same(cookie.substring(name().length() + 1), session)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJson(String type) {
        return type != null && type.matches("application/json(\\s*;\\s*charset=(?i:utf-8))?");
    }

    /** The value of a header that is there once. */
    private static String only(Headers headers, String name) {
        return headers.get(name) == null || headers.get(name).size() != 1
                ? null
                : headers.getFirst(name);
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
