package org.studycal.sync.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.studycal.account.Account;
import org.studycal.web.WebClient;

/**
 * A real CalDAV server on this computer, with a folder of its own. Where it is not installed, a
 * test is skipped; where {@code STUDYCAL_NEEDS_SERVERS} is set, it fails.
 */
public final class LiveServer implements AutoCloseable {

    public static final String USER = "me";
    public static final String PASSWORD = "pass word:ü";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The servers that tests run against. */
    public enum Kind {
        RADICALE,
        XANDIKOS;

        private String program() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Process process;
    private final int port;

    private LiveServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one that keeps its data in a folder. */
    public static LiveServer start(Kind kind, Path folder) throws IOException {
        needs(kind.program());
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command(kind, folder, port));
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("server.log").toFile());
        LiveServer server = new LiveServer(builder.start(), port);
        server.await(folder);
        return server;
    }

    /** Skips or fails a test where a program is not installed. */
    static void needs(String program) {
        boolean installed =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
        if (!installed && System.getenv("STUDYCAL_NEEDS_SERVERS") != null) {
            throw new AssertionError(program + " is not installed");
        }
        assumeTrue(installed, program + " is not installed: nothing was tried with it");
    }

    private static List<String> command(Kind kind, Path folder, int port) throws IOException {
        if (kind == Kind.XANDIKOS) {
            return List.of(
                    "xandikos",
                    "-d",
                    folder.resolve("data").toString(),
                    "-l",
                    "127.0.0.1",
                    "-p",
                    String.valueOf(port),
                    "--current-user-principal",
                    "/" + USER + "/",
                    "--defaults");
        }
        Path config = folder.resolve("config");
        Files.writeString(folder.resolve("users"), USER + ":" + PASSWORD + "\n");
        Files.writeString(
                config,
                """
                [server]
                hosts = 127.0.0.1:%d
                max_connections = 100
                [auth]
                type = htpasswd
                htpasswd_filename = %s
                htpasswd_encryption = plain
                delay = 0
                [storage]
                filesystem_folder = %s
                [logging]
                level = warning
                """
                        .formatted(port, folder.resolve("users"), folder.resolve("data")));
        return List.of("radicale", "--config", config.toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await(Path folder) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(20_000_000);
            }
        }
        close();
        assertThat(folder.resolve("server.log")).content().as("the server's log").isEqualTo("");
    }

    /** Its address, as a person would give it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** An account on it. */
    public Account.CalDav account(WebClient client) throws Exception {
        return CalDavRemote.find(client, address(), "test", USER, PASSWORD);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
