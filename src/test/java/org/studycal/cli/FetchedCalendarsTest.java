package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.app.ConnectGoogle;
import org.studycal.app.Workspace;
import org.studycal.sync.google.FakeGoogle;

/** Calendars at addresses, on a server of this computer. */
class FetchedCalendarsTest {

    private static final String SECRET = "/private-0f1e2d3c4b5a69788796/basic.ics";

    /** What the server does with a question. */
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @TempDir private Path folder;

    private HttpServer server;
    private Workplace workplace;
    private Answer answer = exchange -> send(exchange, 200, calendar("20270323T100000Z"));
    private final List<String> conditions = new CopyOnWriteArrayList<>();

    @BeforeEach
    void a_problem_with_a_calendar_at_an_address() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    conditions.add(
                            exchange.getRequestHeaders().getFirst("If-None-Match")
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
                    answer.to(exchange);
                    exchange.close();
                });
        server.start();
        workplace = Workplace.withGuitar(folder);
        commitment("url: " + address("/family.ics"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void commitment(String keys) throws IOException {
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml") + "commitments:\n  - {" + keys + "}\n");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void send(HttpExchange exchange, int status, String body, String... headers)
            throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String calendar(String start) {
        return """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//test
        BEGIN:VEVENT
        UID:concert
        DTSTAMP:20270101T000000Z
        SUMMARY:Concert
        DTSTART:%s
        DURATION:PT2H
        END:VEVENT
        END:VCALENDAR
        """
                .formatted(start);
    }

    private StudycalRun busy(String... more) {
        return workplace.run(
                Stream.concat(Stream.of("busy", "--problem", "guitar"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private String copy() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("problems/fetched"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ics"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void an_address_is_fetched_kept_and_planned_around() throws IOException {
        busy().exits(ErrorHandler.FINE)
                .prints("Concert")
                .prints("1 busy, 0 free")
                .complains("fetched just now");
        assertThat(copy()).startsWith("127.0.0.1-");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        folder.resolve("problems/fetched").resolve(copy()))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("problems/fetched/.gitignore")).hasContent("*");
        workplace.run("solve", "guitar").prints("Calendars: 1 appointment from 1 file");
        assertThat(folder.resolve("solutions/guitar/solution.json"))
                .content()
                .contains("fetched/127.0.0.1-")
                .doesNotContain("family.ics");
    }

    @Test
    void all_options_of_a_calendar_hold() throws IOException {
        commitment("url: " + address("/family.ics") + ", ignore: [Concert], before: 15m");
        busy().prints("0 busy, 1 free");
    }

    @Test
    void an_unchanged_calendar_is_not_sent_again() throws IOException {
        answer =
                exchange -> {
                    if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                        send(exchange, 304, "");
                    } else {
                        send(
                                exchange,
                                200,
                                calendar("20270323T100000Z"),
                                "ETag",
                                "\"one\"",
                                "Last-Modified",
                                "Mon, 04 Jan 2027 10:00:00 GMT");
                    }
                };
        busy();
        workplace.at("2027-03-23T08:00:00Z");
        busy().prints("1 busy, 0 free").complains("fetched just now");
        assertThat(conditions)
                .containsExactly("null null", "\"one\" Mon, 04 Jan 2027 10:00:00 GMT");
    }

    @Test
    void a_failure_uses_the_copy_and_says_how_old_it_is() {
        busy();
        workplace.at("2027-03-22T11:00:00Z");
        answer = exchange -> send(exchange, 503, "");
        busy().exits(ErrorHandler.FINE)
                .prints("1 busy, 0 free")
                .complains("warning: 127.0.0.1 answered with status 503; the copy of the last time")
                .complains("a copy, fetched 3 hours ago");
    }

    @Test
    void without_a_copy_a_failure_says_what_to_do() {
        answer = exchange -> send(exchange, 404, "");
        busy().refuses("has no calendar at this address (status 404)", "no copy", "take over");
    }

    @Test
    void offline_uses_the_copy_alone() {
        busy("--offline").refuses("there is no copy of fetched/127.0.0.1-", "without --offline");
        workplace.run("solve", "guitar", "--offline").refuses("there is no copy");
        busy();
        workplace.at("2027-03-25T08:00:00Z");
        busy("--offline").prints("1 busy, 0 free").complains("a copy, fetched 3 days ago");
        assertThat(conditions).hasSize(1);
    }

    @Test
    void a_check_sees_what_is_new_there() {
        workplace.solved();
        assertThat(workplace.run("check", "guitar", "--offline").out()).doesNotContain("Concert");
        answer = exchange -> send(exchange, 200, calendar("20270323T180000Z"));
        workplace.run("check", "guitar").exits(ErrorHandler.DID_NOT_FIT).prints("Concert");
    }

    @Test
    void a_new_stamp_alone_is_no_new_calendar() throws IOException {
        busy();
        byte[] before = Files.readAllBytes(folder.resolve("problems/fetched").resolve(copy()));
        answer =
                exchange ->
                        send(
                                exchange,
                                200,
                                calendar("20270323T100000Z").replace(":20270101T", ":20270102T"));
        busy();
        assertThat(folder.resolve("problems/fetched").resolve(copy())).hasBinaryContent(before);
    }

    @Test
    void a_page_to_log_in_is_no_calendar() {
        answer = exchange -> send(exchange, 200, "\n<!doctype html><title>Sign in</title>");
        busy().refuses("answered with a web page, no calendar; perhaps one to log in");
        answer = exchange -> send(exchange, 200, "");
        busy().refuses("answered with nothing");
        answer = exchange -> send(exchange, 200, "{}");
        busy().refuses("something that is no calendar");
    }

    @Test
    void redirections_lead_to_secure_addresses_only() {
        answer =
                exchange -> {
                    if (exchange.getRequestURI().getPath().equals("/family.ics")) {
                        send(exchange, 302, "", "Location", "/other.ics");
                    } else {
                        send(exchange, 200, calendar("20270323T100000Z"));
                    }
                };
        busy().prints("1 busy, 0 free");
        answer = exchange -> send(exchange, 302, "", "Location", "http://example.org" + SECRET);
        assertThat(busy().complains("http://example.org/..., which is not a secure").err())
                .doesNotContain("private-");
        answer = exchange -> send(exchange, 302, "", "Location", "/round.ics");
        busy().complains("leads from address to address");
    }

    @Test
    void an_answer_without_end_is_cut() {
        answer = exchange -> send(exchange, 200, "BEGIN:VCALENDAR\n" + "x".repeat(10_000_001));
        busy().refuses("larger than 10 MB");
    }

    @Test
    void a_secret_address_is_kept_outside_and_never_shown() throws IOException {
        StudycalRun connected =
                workplace
                        .run("connect", "url", address(SECRET), "--as", "family")
                        .exits(ErrorHandler.FINE)
                        .prints("Connected 'family': calendar at a secret address of 127.0.0.1.")
                        .prints("  - url: family");
        StudycalRun accounts = workplace.run("accounts").prints("family");
        commitment("url: family");
        StudycalRun shown = busy().prints("1 busy, 0 free").complains("fetched/family.ics");
        workplace.run("solve", "guitar").prints("1 appointment from 1 file");
        assertThat(connected.out() + connected.err() + accounts.out() + shown.out() + shown.err())
                .doesNotContain("private-", "basic.ics");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(FetchedCalendarsTest::tells))
                    .containsExactly(folder.resolve(".config/studycal/accounts.json"));
        }
        workplace.run("disconnect", "family").exits(ErrorHandler.FINE);
        busy().refuses("problems/guitar.yaml:", "[unknown-account]", "there is no account");
    }

    @Test
    void a_calendar_of_google_is_planned_around_once_that_is_allowed() throws IOException {
        try (FakeGoogle google = new FakeGoogle()) {
            Instant ten = Instant.parse("2027-03-23T10:00:00Z");
            google.add("Family", "Concert", ten, ten.plusSeconds(7_200));
            System.setProperty("studycal.google", google.address().toString());
            connect(google, ConnectGoogle.Busy.NOTHING);
            commitment("account: google, calendar: Family");
            busy().refuses(
                            "may not look into the calendars",
                            "connect google --as google --with-busy");
            connect(google, ConnectGoogle.Busy.TITLES);
            busy().exits(ErrorHandler.FINE).prints("Concert").complains("fetched just now");
            assertThat(google.breaches).isEmpty();
        } finally {
            System.clearProperty("studycal.google");
        }
        busy("--offline").prints("Concert").complains("fetched");
    }

    private void connect(FakeGoogle google, ConnectGoogle.Busy busy) throws IOException {
        Path client =
                Files.writeString(
                        folder.resolve("client.json"),
                        """
                        {"installed": {"client_id": "%s", "client_secret": "%s"}}
                        """
                                .formatted(FakeGoogle.CLIENT, FakeGoogle.SECRET));
        ConnectGoogle.run(
                new ConnectGoogle.Request(
                        Workspace.at(folder, folder.resolve(".config/studycal")),
                        "google",
                        Optional.of(client),
                        false,
                        busy,
                        Optional.of(google.address())),
                new ConnectGoogle.Person() {
                    private URI page;

                    @Override
                    public void visit(URI asked) {
                        page = asked;
                    }

                    @Override
                    public String pasted() {
                        return google.agree(page).toString();
                    }
                },
                note -> {});
    }

    private static boolean tells(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains("private-0f1e");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_address_can_be_typed_where_nobody_sees_it() throws IOException {
        workplace.piping(address(SECRET) + "\n");
        workplace.run("connect", "url", "--as", "family").exits(ErrorHandler.FINE);
        commitment("account: family");
        busy().prints("1 busy, 0 free");
        commitment("account: famly");
        busy().refuses("guitar.yaml:18:15: ", "commitments[0].account", "did you mean \"family\"?");
        commitment("account: family, calendar: Concerts");
        busy().refuses("is a single calendar");
    }

    @Test
    void what_is_no_calendar_is_not_connected() {
        workplace
                .run("connect", "url", "http://example.org" + SECRET, "--as", "family")
                .refuses("everybody on the way could read", "http://example.org/...", "https://");
        workplace.run("connect", "url", "not an address", "--as", "family").refuses("not the addr");
        answer = exchange -> send(exchange, 403, "");
        workplace
                .run("connect", "url", address(SECRET), "--as", "family")
                .refuses("does not show this calendar to everybody", "Secret address");
        assertThat(folder.resolve(".config")).doesNotExist();
    }

    @Test
    void a_secret_in_the_problem_is_warned_of() throws IOException {
        commitment("url: " + address(SECRET));
        StudycalRun run = busy().prints("1 busy").complains("warning[secret-address]");
        assertThat(run.complains("studycal connect url").err()).doesNotContain("private-");
    }

    @Test
    void what_is_asked_of_the_plan_later_uses_the_copy() {
        workplace.solved();
        int asked = conditions.size();
        workplace.run("status", "guitar").exits(ErrorHandler.FINE);
        assertThat(conditions).hasSize(asked);
    }
}
