package org.studycal.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Tells every open page what happens, as server-sent events. */
final class Events implements AutoCloseable {

    private static final String END = "";

    /** A line that means nothing shows in time that a page is gone. */
    private static final long SECONDS_OF_SILENCE = 15;

    private final List<BlockingQueue<String>> pages = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** Tells all pages something. */
    void send(String json) {
        pages.forEach(page -> page.add("data: " + json + "\n\n"));
    }

    /** Whether any page is open. */
    boolean areFollowed() {
        return !pages.isEmpty();
    }

    /** Tells one page until it is gone. */
    void follow(HttpExchange exchange) throws IOException {
        BlockingQueue<String> page = new LinkedBlockingQueue<>();
        pages.add(page);
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            write(out, ": hello\n\n");
            while (!closed) {
                String next = page.poll(SECONDS_OF_SILENCE, TimeUnit.SECONDS);
                if (END.equals(next)) {
                    return;
                }
                write(out, next == null ? ": still here\n\n" : next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pages.remove(page);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        closed = true;
        pages.forEach(page -> page.add(END));
    }
}
