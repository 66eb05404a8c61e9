package org.studycal.web;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Asks servers. It follows no redirection and knows no password. */
public final class WebClient {

    private final HttpClient client;
    private final Duration timeout;
    private final int mostBytes;

    /**
     * @param timeout how long a whole answer may take
     * @param mostBytes how large it may be
     */
    public WebClient(Duration timeout, int mostBytes) {
        this.timeout = timeout;
        this.mostBytes = mostBytes;
        this.client = connections();
    }

    private HttpClient connections() {
        return HttpClient.newBuilder()
                // Offering the next version confuses small servers.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** Asks, and waits for the answer, whatever its status is. */
    public WebAnswer ask(WebRequest request) throws WebException {
        if ("https".equalsIgnoreCase(request.address().getScheme())) {
            return ask(client, request);
        }
        // Small servers that speak HTTP/1.0 close each connection without a word, and Java's client
        // would use it again.
        try (HttpClient once = connections()) {
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
    private void stop(HttpClient connections) {
        if (!connections.equals(client)) {
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
