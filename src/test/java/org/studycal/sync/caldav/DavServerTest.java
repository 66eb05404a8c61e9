package org.studycal.sync.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.studycal.account.Account;
import org.studycal.calendar.PlannedEvent;
import org.studycal.plan.EventTime;
import org.studycal.sync.Listing;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteException;
import org.studycal.web.WebClient;

/** What servers do that the real ones of the tests do not. */
class DavServerTest {

    private static final String PASSWORD = "hunter2";

    private final WebClient client = new WebClient(Duration.ofSeconds(30), 200_000);
    private FakeDav server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private CalDavRemote remote(FakeDav.Answer answer) throws IOException {
        return remote(client, answer);
    }

    private CalDavRemote remote(WebClient asking, FakeDav.Answer answer) throws IOException {
        server = new FakeDav(answer);
        Account.CalDav account =
                new Account.CalDav("x", server.address().resolve("/cal/"), "me", PASSWORD);
        return new CalDavRemote(account, asking, Instant.EPOCH, ZoneOffset.UTC);
    }

    @Test
    void calendars_are_found_behind_redirections_and_principals() throws Exception {
        server = new FakeDav(DavServerTest::likeNextcloud);
        Account.CalDav account = CalDavRemote.find(client, server.address(), "x", "me", PASSWORD);
        assertThat(account.home()).isEqualTo(server.address().resolve("/dav/cal/me@x.example/"));
    }

    private static void likeNextcloud(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/.well-known/caldav" -> FakeDav.send(exchange, 301, "", "Location", "/dav/");
            case "/dav/" ->
                    FakeDav.send(
                            exchange,
                            207,
                            FakeDav.multistatus(
                                    "/dav/",
                                    "<d:current-user-principal><d:href>/dav/who/me/</d:href>"
                                            + "</d:current-user-principal>"));
            case "/dav/who/me/" ->
                    FakeDav.send(
                            exchange,
                            207,
                            FakeDav.multistatus(
                                    "/dav/who/me/",
                                    "<c:calendar-home-set><d:href>/dav/cal/me%40x.example</d:href>"
                                            + "</c:calendar-home-set>"));
            default -> FakeDav.send(exchange, 404, "");
        }
    }

    @Test
    void a_password_goes_to_no_other_host() throws Exception {
        try (FakeDav other = new FakeDav(exchange -> FakeDav.send(exchange, 404, ""))) {
            String there = other.address().toString().replace("127.0.0.1", "localhost");
            CalDavRemote remote =
                    remote(exchange -> FakeDav.send(exchange, 302, "", "Location", there));
            assertThat(failure(RemoteException.Kind.DENIED, remote::calendars))
                    .hasMessageContaining("another host, localhost");
            assertThat(other.asked).isEmpty();
        }
        CalDavRemote remote =
                remote(
                        exchange ->
                                FakeDav.send(
                                        exchange, 302, "", "Location", "http://cloud.example/"));
        failure(RemoteException.Kind.DENIED, remote::calendars);
    }

    @Test
    void redirections_without_an_end_have_one() throws Exception {
        CalDavRemote remote =
                remote(exchange -> FakeDav.send(exchange, 307, "", "Location", "/again"));
        failure(RemoteException.Kind.UNEXPECTED, remote::calendars);
        assertThat(server.asked).hasSizeLessThan(10);
    }

    @Test
    void a_server_that_asks_for_digest_gets_it() throws Exception {
        CalDavRemote remote =
                remote(
                        exchange -> {
                            String proof = exchange.getRequestHeaders().getFirst("Authorization");
                            if (proof.startsWith("Digest ")) {
                                FakeDav.send(exchange, 207, FakeDav.multistatus());
                            } else {
                                FakeDav.send(
                                        exchange,
                                        401,
                                        "",
                                        "WWW-Authenticate",
                                        "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"");
                            }
                        });
        assertThat(remote.calendars()).isEmpty();
        assertThat(server.asked.getLast())
                .contains("username=\"me\"", "uri=\"/cal/\"", "qop=auth")
                .doesNotContain(PASSWORD);
    }

    /** The example of RFC 2617, 3.5, with its words. */
    @Test
    void digest_is_reckoned_as_its_standard_does() {
        Digest digest =
                Digest.asked(
                                List.of(
                                        "Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\","
                                                + " nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\","
                                                + " opaque=\"5ccc069c403ebaf9f0171e9517f40e41\""))
                        .orElseThrow();
        assertThat(
                        digest.header(
                                "Mufasa",
                                "Circle Of Life",
                                "GET",
                                URI.create("http://www.nowhere.org/dir/index.html"),
                                "0a4f113b"))
                .contains("response=\"6629fae49393a05397450978507c4ef1\"");
    }

    @Test
    void no_answer_within_the_time_is_not_known_to_be_done() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        WebClient hasty = new WebClient(Duration.ofMillis(300), 1_000);
        CalDavRemote remote =
                remote(
                        hasty,
                        exchange -> {
                            try {
                                end.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        failure(RemoteException.Kind.UNKNOWN, () -> remote.create(calendar(), "a", event()));
        end.countDown();
    }

    @Test
    void what_is_too_large_broken_or_no_calendar_is_said() throws Exception {
        for (String body :
                new String[] {
                    "x".repeat(300_000),
                    "<d:multistatus xmlns:d=\"DAV:\"><d:response>",
                    "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>"
                            + FakeDav.multistatus("&y;", ""),
                    "hello"
                }) {
            CalDavRemote remote = remote(exchange -> FakeDav.send(exchange, 207, body));
            assertThat(failure(RemoteException.Kind.UNEXPECTED, remote::calendars).getMessage())
                    .doesNotContain("root:");
            server.close();
        }
        CalDavRemote remote = remote(exchange -> FakeDav.send(exchange, 200, "<html/>"));
        failure(RemoteException.Kind.UNEXPECTED, remote::calendars);
    }

    @Test
    void a_version_that_is_not_told_is_read() throws Exception {
        CalDavRemote remote =
                remote(
                        exchange -> {
                            if (exchange.getRequestMethod().equals("PUT")) {
                                FakeDav.send(exchange, 201, "");
                            } else {
                                FakeDav.send(
                                        exchange,
                                        207,
                                        FakeDav.multistatus(
                                                "/cal/x/a.ics", "<d:getetag>\"7\"</d:getetag>"));
                            }
                        });
        assertThat(remote.create(calendar(), "a", event()).version()).isEqualTo("\"7\"");
    }

    @Test
    void a_listing_that_lacks_an_event_is_not_complete() throws Exception {
        CalDavRemote remote =
                remote(
                        exchange -> {
                            String asked =
                                    new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8);
                            String body =
                                    asked.contains("multiget")
                                            ? FakeDav.multistatus()
                                            : FakeDav.multistatus(
                                                    "/cal/x/a.ics", "<d:getetag>\"7\"</d:getetag>");
                            FakeDav.send(exchange, 207, body);
                        });
        Listing listing = remote.list(calendar(), Optional.empty());
        assertThat(listing.complete()).isFalse();
        assertThat(listing.events()).isEmpty();
    }

    private RemoteCalendar calendar() {
        return new RemoteCalendar(server.address().resolve("/cal/x/").toString(), "x");
    }

    private static PlannedEvent event() {
        return new PlannedEvent(
                "u@studycal",
                0,
                "t",
                "",
                "",
                new EventTime.Span(Instant.EPOCH, Instant.EPOCH.plusSeconds(3600)),
                ZoneOffset.UTC,
                OptionalInt.empty(),
                true);
    }

    private static RemoteException failure(RemoteException.Kind kind, ThrowingCallable call) {
        RemoteException[] failure = new RemoteException[1];
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(RemoteException.class))
                .satisfies(
                        e -> {
                            failure[0] = e;
                            assertThat(e.kind()).isEqualTo(kind);
                            assertThat(e.getMessage() + e.advice()).doesNotContain(PASSWORD);
                        });
        return failure[0];
    }
}
