package org.studycal.web;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;

/** Asks servers one question at a time. It follows no redirection and knows no password. */
public final class WebClient {

    private final Duration timeout;
    private final int mostBytes;

    /** Made when it is needed: to know whom to trust takes a while. */
    private HttpClient secure;

    /**
     * @param timeout how long a whole answer may take
     * @param mostBytes how large it may be
     */
    public WebClient(Duration timeout, int mostBytes) {
        this.timeout = timeout;
        this.mostBytes = mostBytes;
    }

    private synchronized HttpClient secure() {
        if (secure == null) {
            secure = connections().build();
        }
        return secure;
    }

    /** For connections without encryption, which trust nobody. */
    private HttpClient open() {
        try {
            SSLContext nobody = SSLContext.getInstance("TLS");
            nobody.init(null, new TrustManager[0], null);
            return connections().sslContext(nobody).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpClient.Builder connections() {
        return HttpClient.newBuilder()
                // Offering the next version confuses small servers.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout);
    }

    /** Asks, and waits for the answer, whatever its status is. */
    public WebAnswer ask(WebRequest request) throws WebException {
        if ("https".equalsIgnoreCase(request.address().getScheme())) {
            return ask(secure(), request);
        }
        // Small servers that speak HTTP/1.0 close each connection without a word, and Java's client
        // would use it again.
        try (HttpClient once = open()) {
            return ask(once, request);
        }
    }

    private WebAnswer ask(HttpClient connections, WebRequest request) throws WebException {
        HttpRequest.Builder asked =
                HttpRequest.newBuilder(request.address())
                        .method(
                                request.method(),
                                request.body().isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(
                                                request.body(), StandardCharsets.UTF_8));
        request.headers().forEach(asked::header);
        CompletableFuture<HttpResponse<byte[]>> coming =
                connections.sendAsync(asked.build(), info -> new LimitedBody(mostBytes));
        String host = request.address().getHost();
        try {
            HttpResponse<byte[]> answer = coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new WebAnswer(
                    request.address(), answer.statusCode(), answer.headers(), answer.body());
        } catch (TimeoutException e) {
            coming.cancel(true);
            stop(connections);
            throw new WebException(
                    WebException.Kind.NO_ANSWER,
                    host + " did not answer within " + timeout.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            coming.cancel(true);
            stop(connections);
            Thread.currentThread().interrupt();
            throw new WebException(WebException.Kind.NO_ANSWER, "stopped waiting for " + host);
        } catch (ExecutionException e) {
            throw failure(host, e.getCause());
        }
    }

    /** Closing would wait for the answer. */
    private synchronized void stop(HttpClient connections) {
        if (!connections.equals(secure)) {
            connections.shutdownNow();
        }
    }

    private WebException failure(String host, Throwable cause) {
        return switch (cause) {
            case LimitedBody.TooLarge e ->
                    new WebException(
                            WebException.Kind.TOO_LARGE,
                            "the answer of %s is larger than %,d MB"
                                    .formatted(host, mostBytes / 1_000_000));
            case ConnectException e -> notReached(host);
            case HttpConnectTimeoutException e -> notReached(host);
            case SSLException e ->
                    new WebException(
                            WebException.Kind.NOT_TRUSTED,
                            "no secure connection to " + host + ": " + e.getMessage());
            default ->
                    new WebException(
                            WebException.Kind.NO_ANSWER,
                            "the connection to " + host + " broke before an answer came");
        };
    }

    private static WebException notReached(String host) {
        return new WebException(WebException.Kind.NOT_REACHED, host + " cannot be reached");
    }
}
