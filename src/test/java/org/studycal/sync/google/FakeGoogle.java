package org.studycal.sync.google;

import com.google.api.services.calendar.CalendarScopes;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.studycal.account.Account;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Google's calendars and its signing in, on this computer. Every request and every answer is held
 * against Google's own description of its API.
 */
public final class FakeGoogle implements AutoCloseable {

    public static final String CLIENT = "me.apps.googleusercontent.com";
    public static final String SECRET = "GOCSPX-very-secret";

    /** What can go wrong on the way. */
    enum Fault {
        NONE(0, ""),
        RATE_LIMIT(403, "rateLimitExceeded"),
        QUOTA(403, "quotaExceeded"),
        TOO_MANY(429, "rateLimitExceeded"),
        BROKEN(500, "backendError"),
        BUSY(503, "backendError"),
        BROKEN_AFTERWARDS(500, "backendError"),
        /** Done, and the answer never comes. */
        SLOW(0, ""),
        LOST_REQUEST(0, ""),
        LOST_ANSWER(0, "");

        private final int status;
        private final String reason;

        Fault(int status, String reason) {
            this.status = status;
            this.reason = reason;
        }
    }

    /** A request as it arrived. */
    record Request(String method, Map<String, String> query, JsonNode body, Headers headers) {}

    private final Discovery discovery = new Discovery();
    final FakeCalendars calendars = new FakeCalendars();
    private final HttpServer server;

    /** What was asked of the calendars, in this order. */
    final List<Request> requests = new CopyOnWriteArrayList<>();

    /** Where a request or an answer does not keep to the API. */
    public final List<String> breaches = new CopyOnWriteArrayList<>();

    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, Set<String>> refreshTokens = new HashMap<>();
    private final Map<String, Set<String>> accessTokens = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private int tokens;

    /** What goes wrong with a request. */
    volatile Function<Request, Fault> faults = request -> Fault.NONE;

    /** Scopes that the person ticks off on Google's page. */
    Set<String> unticked = Set.of();

    public FakeGoogle() {
        try {
            InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            server = HttpServer.create(new InetSocketAddress(here, 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/calendar/", this::calendar);
        server.createContext("/token", exchange -> form(exchange, this::token));
        server.createContext("/revoke", exchange -> form(exchange, this::revoke));
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    GoogleServers servers() {
        return new GoogleServers(Optional.of(address()));
    }

    /** An account whose permission reaches so far. */
    synchronized Account.Google account(Reach reach) {
        Set<String> scopes = Set.copyOf(Permission.scopes(reach));
        String token = "1//refresh-" + ++tokens;
        refreshTokens.put(token, scopes);
        return new Account.Google("google", CLIENT, SECRET, new Permission(token, scopes).tokens());
    }

    public synchronized boolean isRevoked(Account.Google account) {
        return !refreshTokens.containsKey(Permission.of(account).refreshToken());
    }

    /** Lets an access token end, as it does after an hour. */
    synchronized void endAccess() {
        accessTokens.clear();
    }

    /** Lets all permissions end, as they do in the seventh night of an app that is being tested. */
    synchronized void endPermissions() {
        accessTokens.clear();
        refreshTokens.clear();
    }

    long count(String method) {
        return requests.stream().filter(each -> each.method().equals(method)).count();
    }

    // The calendars.

    private void calendar(HttpExchange exchange) throws IOException {
        try (exchange) {
            String verb = exchange.getRequestMethod();
            String override = exchange.getRequestHeaders().getFirst("X-HTTP-Method-Override");
            if (override != null && verb.equals("POST")) {
                verb = override;
            }
            URI uri = exchange.getRequestURI();
            Map<String, String> query = Redirect.query(uri);
            JsonNode body = body(exchange);
            Optional<Discovery.Call> call = discovery.find(verb, uri.getRawPath());
            if (call.isEmpty()) {
                breaches.add(verb + " " + uri + ": no such method");
                refuse(exchange, 404, "notFound");
                return;
            }
            Request request =
                    new Request(call.get().method().id, query, body, exchange.getRequestHeaders());
            requests.add(request);
            breaches.addAll(call.get().method().faults(query, body));
            answer(exchange, call.get(), request);
        }
    }

    private void answer(HttpExchange exchange, Discovery.Call call, Request request)
            throws IOException {
        Set<String> scopes = scopes(exchange);
        if (scopes == null) {
            refuse(exchange, 401, "authError");
            return;
        }
        if (!call.method().isOpenTo(scopes)) {
            refuse(exchange, 403, "insufficientPermissions");
            return;
        }
        Fault fault = faults.apply(request);
        if (fault == Fault.LOST_REQUEST) {
            return;
        }
        if (fault.status > 0 && fault != Fault.BROKEN_AFTERWARDS) {
            refuse(exchange, fault.status, fault.reason);
            return;
        }
        try {
            JsonNode answer =
                    calendars.answer(
                            call,
                            request.query(),
                            request.body(),
                            exchange.getRequestHeaders().getFirst("If-Match"));
            if (fault == Fault.SLOW) {
                closed.await();
            }
            if (fault == Fault.LOST_ANSWER || fault == Fault.SLOW) {
                return;
            }
            if (!scopes.contains(CalendarScopes.CALENDAR_EVENTS_READONLY)
                    && request.query().containsKey("singleEvents")) {
                hideTitles(answer);
            }
            if (fault == Fault.BROKEN_AFTERWARDS) {
                refuse(exchange, fault.status, fault.reason);
            } else if (answer == null) {
                exchange.sendResponseHeaders(204, -1);
            } else {
                breaches.addAll(call.method().faultsOfAnswer(answer));
                send(exchange, 200, answer);
            }
        } catch (FakeCalendars.Refusal e) {
            refuse(exchange, e.status, e.reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who may see only when somebody is busy sees nothing else of their events. */
    private static void hideTitles(JsonNode answer) {
        for (JsonNode event : answer.path("items")) {
            ((ObjectNode) event).remove(List.of("summary", "description", "attendees"));
        }
    }

    /** An event in a calendar that the person made. */
    public void add(String title, String event, Instant start, Instant end) {
        calendars.add(calendars.calendar(title), event, start, end);
    }

    private synchronized Set<String> scopes(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? null : accessTokens.get(header.replaceFirst("^Bearer ", ""));
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        if (bytes.length == 0) {
            return null;
        }
        if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
            bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        return JsonMapper.shared().readTree(bytes);
    }

    private static void refuse(HttpExchange exchange, int status, String reason)
            throws IOException {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        ObjectNode error = body.putObject("error").put("code", status).put("message", reason);
        error.putArray("errors")
                .addObject()
                .put("domain", "global")
                .put("reason", reason)
                .put("message", reason);
        send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
                stream.write(bytes);
            }
            bytes = packed.toByteArray();
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    // Signing in.

    private interface Form {
        void answer(HttpExchange exchange, Map<String, String> fields) throws IOException;
    }

    private static void form(HttpExchange exchange, Form form) throws IOException {
        try (exchange) {
            String text =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> fields =
                    new HashMap<>(Redirect.query(URI.create("http://form/?" + text)));
            fields.putAll(Redirect.query(exchange.getRequestURI()));
            form.answer(exchange, fields);
        }
    }

    /** What a browser does when the person agrees; where it goes then. */
    public synchronized URI agree(URI page) {
        Map<String, String> asked = Redirect.query(page);
        List<String> wrong = new ArrayList<>();
        if (!"accounts.google.com".equals(page.getHost())
                || !CLIENT.equals(asked.get("client_id"))) {
            wrong.add("page or client");
        }
        if (!"code".equals(asked.get("response_type"))
                || !"offline".equals(asked.get("access_type"))
                || !"consent".equals(asked.get("prompt"))) {
            wrong.add("no permission that lasts");
        }
        if (!"S256".equals(asked.get("code_challenge_method"))
                || asked.getOrDefault("code_challenge", "").length() != 43
                || asked.getOrDefault("state", "").length() < 20) {
            wrong.add("no PKCE or no state");
        }
        breaches.addAll(wrong);
        String code = "4/code-" + ++tokens;
        codes.put(code, asked);
        return back(asked, "code=" + code);
    }

    /** What a browser does when the person does not agree. */
    public URI deny(URI page) {
        return back(Redirect.query(page), "error=access_denied");
    }

    private static URI back(Map<String, String> asked, String answer) {
        return URI.create(
                asked.get("redirect_uri") + "?state=" + asked.get("state") + "&" + answer);
    }

    private synchronized void token(HttpExchange exchange, Map<String, String> fields)
            throws IOException {
        Map<String, String> asked = codes.remove(fields.get("code"));
        Set<String> scopes = refreshTokens.get(fields.get("refresh_token"));
        if (!CLIENT.equals(fields.get("client_id"))
                || !SECRET.equals(fields.get("client_secret"))) {
            refuseToken(exchange, 401, "invalid_client");
        } else if ("authorization_code".equals(fields.get("grant_type"))) {
            if (asked == null
                    || !asked.get("redirect_uri").equals(fields.get("redirect_uri"))
                    || !asked.get("code_challenge")
                            .equals(challenge(fields.getOrDefault("code_verifier", "")))) {
                refuseToken(exchange, 400, "invalid_grant");
                return;
            }
            Set<String> granted =
                    Set.of(asked.get("scope").split(" ", -1)).stream()
                            .filter(scope -> !unticked.contains(scope))
                            .collect(Collectors.toSet());
            String refresh = "1//refresh-" + ++tokens;
            refreshTokens.put(refresh, granted);
            send(exchange, 200, access(granted).put("refresh_token", refresh));
        } else if (scopes == null) {
            refuseToken(exchange, 400, "invalid_grant");
        } else {
            send(exchange, 200, access(scopes));
        }
    }

    private ObjectNode access(Set<String> scopes) {
        String token = "ya29.access-" + ++tokens;
        accessTokens.put(token, scopes);
        return JsonMapper.shared()
                .createObjectNode()
                .put("access_token", token)
                .put("expires_in", 3599)
                .put("token_type", "Bearer")
                .put("scope", String.join(" ", scopes));
    }

    private static void refuseToken(HttpExchange exchange, int status, String error)
            throws IOException {
        send(
                exchange,
                status,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("error", error)
                        .put("error_description", "Token has been expired or revoked."));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void revoke(HttpExchange exchange, Map<String, String> fields)
            throws IOException {
        if (refreshTokens.remove(fields.get("token")) == null) {
            refuseToken(exchange, 400, "invalid_token");
        } else {
            send(exchange, 200, JsonMapper.shared().createObjectNode());
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
