package org.studycal.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.studycal.app.BusyChoice;
import org.studycal.app.Listener;
import org.studycal.app.PlanFiles;
import org.studycal.app.Search;
import org.studycal.app.SearchLimits;
import org.studycal.app.SolvePlan;
import org.studycal.app.Workspace;

/** A small plan that is served, and the page's way to ask for things. */
final class ServedPlan implements AutoCloseable {

    static final String PLAN =
            """
            title: %s
            timeZone: Europe/Berlin
            start: 2027-03-22
            end: 2027-04-04
            availability:
              - {days: daily, windows: ["09:00-12:00"]}
            commitments:
              - {title: Dentist, start: 2027-03-24T14:00, end: 2027-03-24T15:00}
            activities:
              - {id: read, title: "%s", effort: 4h}
              - {id: write, title: Write, effort: 6h, after: read}
            milestones:
              - {id: done, title: All done, date: 2027-04-04, requires: [write]}
            """;

    final PlanFiles files;
    final List<RuntimeException> bugs = new CopyOnWriteArrayList<>();
    volatile Instant now;
    final Desk desk;
    final PageServer server;
    final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    final URI origin;

    /** A plan as it is solved before its first day, and served at some later moment. */
    ServedPlan(Path folder, String title, String now, Search search) throws Exception {
        this(solved(folder, title), now, search);
    }

    private ServedPlan(PlanFiles files, String now, Search search) throws IOException {
        this.files = files;
        this.now = Instant.parse(now);
        desk = desk(search);
        server = PageServer.start(desk, new Random(7));
        origin = URI.create(server.address()).resolve("/");
    }

    /** The example with hundreds of sessions, as it is in the repository. */
    static ServedPlan ofReferencePlan(Path folder, String now) throws IOException {
        String name = "ai-ml-security";
        Path example = Path.of("solutions/examples", name, PlanFiles.SOLUTION);
        Path solution = folder.resolve("solutions").resolve(name);
        Files.createDirectories(folder.resolve("problems"));
        Files.createDirectories(solution);
        Files.copy(
                Path.of("problems", name + ".yaml"),
                folder.resolve("problems").resolve(name + ".yaml"));
        Files.copy(example, solution.resolve(PlanFiles.SOLUTION));
        return new ServedPlan(
                PlanFiles.of(
                        Workspace.at(folder, folder.resolve(".config")),
                        name,
                        Optional.empty(),
                        Optional.empty()),
                now,
                Search.SOLVER);
    }

    private static PlanFiles solved(Path folder, String title) throws Exception {
        Files.createDirectories(folder.resolve("problems"));
        Files.writeString(folder.resolve("problems/plan.yaml"), PLAN.formatted("A plan", title));
        PlanFiles files =
                PlanFiles.of(
                        Workspace.at(folder, folder.resolve(".config")),
                        "plan",
                        Optional.empty(),
                        Optional.empty());
        SolvePlan.run(
                new SolvePlan.Request(
                        files,
                        Optional.empty(),
                        zone -> Instant.parse("2027-03-20T08:00:00Z"),
                        BusyChoice.AS_SEEN,
                        export -> export,
                        new SearchLimits(Duration.ofMinutes(1), OptionalLong.of(200), 0),
                        OptionalInt.empty()),
                Search.SOLVER,
                Listener.NONE);
        return files;
    }

    /** A desk of the plan, as another tab or a command would have it. */
    Desk desk(Search search) {
        return new Desk(
                files,
                zone -> now,
                search,
                new Desk.Limits(Duration.ofMinutes(1), Duration.ofMinutes(1), OptionalLong.of(200)),
                bugs::add);
    }

    /** Comes in with the token. */
    ServedPlan admitted() throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(URI.create(server.address())).build(),
                BodyHandlers.discarding());
        return this;
    }

    Reply get(String path) throws IOException, InterruptedException {
        var reply =
                client.send(
                        HttpRequest.newBuilder(origin.resolve("/api/" + path)).build(),
                        BodyHandlers.ofString());
        return new Reply(reply.statusCode(), reply.body());
    }

    Reply post(String path, String json) throws IOException, InterruptedException {
        String root = origin.toString();
        var reply =
                client.send(
                        HttpRequest.newBuilder(origin.resolve("/api/" + path))
                                .header("Origin", root.substring(0, root.length() - 1))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        BodyHandlers.ofString());
        return new Reply(reply.statusCode(), reply.body());
    }

    /** The status of a request, written by hand as no client would. */
    int raw(String... lines) throws IOException {
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.getOutputStream()
                    .write(
                            (String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return Integer.parseInt(
                    new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).split(" ", -1)[1]);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
