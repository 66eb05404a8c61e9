package org.studycal.sync.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studycal.account.Account;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;

class SignInTest {

    private static final URI REDIRECT = URI.create("http://127.0.0.1:49217/oauth2callback");
    private static final Client CLIENT = new Client(FakeGoogle.CLIENT, FakeGoogle.SECRET);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final FakeGoogle google = new FakeGoogle();

    private SignIn signIn(Reach reach, URI redirect) {
        return new SignIn(CLIENT, reach, google.servers(), redirect);
    }

    @AfterEach
    void every_page_asks_for_what_lasts_with_pkce_and_state() {
        google.close();
        assertThat(google.breaches).isEmpty();
    }

    private static RemoteException failure(ThrowingCallable call) {
        return catchThrowableOfType(RemoteException.class, call);
    }

    private static Map<String, String> query(URI address) {
        return Redirect.query(address);
    }

    private static int statusOf(URI address) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }
    }

    @Test
    void who_agrees_gets_an_account_that_works() throws RemoteException {
        SignIn signIn = signIn(Reach.OWN, REDIRECT);
        Account.Google account = signIn.finish("home", query(google.agree(signIn.page())));
        assertThat(account.name()).isEqualTo("home");
        GoogleRemote remote = GoogleRemote.of(account, google.servers(), new PassingTime());
        assertThat(remote.list(remote.makeCalendar("p"), Optional.empty()).events()).isEmpty();
    }

    @Test
    void the_narrow_permission_asks_for_nothing_but_own_calendars() {
        assertThat(query(signIn(Reach.OWN, REDIRECT).page()).get("scope"))
                .isEqualTo("https://www.googleapis.com/auth/calendar.app.created");
    }

    @Test
    void no_text_of_an_account_shows_a_secret() throws RemoteException {
        SignIn signIn = signIn(Reach.OWN, REDIRECT);
        Account.Google account = signIn.finish("home", query(google.agree(signIn.page())));
        assertThat(account + " " + Permission.of(account) + " " + CLIENT)
                .doesNotContain("1//", "GOCSPX");
    }

    @Test
    void a_browser_comes_back_to_this_computer()
            throws RemoteException, IOException, InterruptedException {
        try (Redirect redirect = Redirect.open(0)) {
            SignIn signIn = signIn(Reach.OWN, redirect.address());
            CompletableFuture<Map<String, String>> answer =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return redirect.await(signIn::isAnsweredBy, LONG);
                                } catch (RemoteException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            URI back = google.agree(signIn.page());
            int status = statusOf(back);
            while (status == 400) {
                // Nobody awaits it yet.
                status = statusOf(back);
            }
            assertThat(status).isEqualTo(200);
            assertThat(signIn.finish("home", answer.join()).name()).isEqualTo("home");
            // A second time nothing happens.
            assertThat(statusOf(back)).isEqualTo(410);
        }
    }

    @Test
    void an_answer_to_something_else_is_turned_away_and_the_right_one_awaited()
            throws RemoteException, IOException, InterruptedException {
        try (Redirect redirect = Redirect.open(0)) {
            SignIn signIn = signIn(Reach.OWN, redirect.address());
            assertThat(statusOf(URI.create(redirect.address() + "?code=4/evil&state=guessed")))
                    .isEqualTo(400);
            assertThat(statusOf(redirect.address().resolve("/favicon.ico"))).isEqualTo(404);
            String otherName =
                    google.agree(signIn.page()).toString().replace("127.0.0.1", "localhost");
            assertThat(statusOf(URI.create(otherName))).isEqualTo(404);
            assertThat(failure(() -> redirect.await(signIn::isAnsweredBy, Duration.ofMillis(1))))
                    .hasMessageStartingWith("nobody came back");
        }
    }

    @Test
    void a_closed_address_answers_nobody() throws RemoteException {
        Redirect redirect = Redirect.open(0);
        URI address = redirect.address();
        redirect.close();
        assertThat(catchThrowableOfType(IOException.class, () -> statusOf(address)))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void a_port_that_is_taken_is_said_so() throws RemoteException {
        try (Redirect redirect = Redirect.open(0)) {
            int taken = redirect.address().getPort();
            assertThat(failure(() -> Redirect.open(taken)).advice().getFirst())
                    .contains("--no-browser");
        }
    }

    @Test
    void a_wrong_state_gets_nothing() {
        SignIn signIn = signIn(Reach.OWN, REDIRECT);
        SignIn other = signIn(Reach.OWN, REDIRECT);
        RemoteException failure =
                failure(() -> signIn.finish("home", query(google.agree(other.page()))));
        assertThat(failure).hasMessageContaining("its state differs");
    }

    @Test
    void a_code_counts_once() throws RemoteException {
        SignIn signIn = signIn(Reach.OWN, REDIRECT);
        Map<String, String> answer = query(google.agree(signIn.page()));
        signIn.finish("home", answer);
        RemoteException again = failure(() -> signIn.finish("home", answer));
        assertThat(again.kind()).isEqualTo(Kind.DENIED);
        assertThat(again).hasMessageContaining("it counts once");
        assertThat(again.getMessage()).doesNotContain("4/code");
    }

    @Test
    void a_code_is_of_no_use_without_the_verifier() {
        SignIn signIn = signIn(Reach.OWN, REDIRECT);
        Map<String, String> stolen = new HashMap<>(query(google.agree(signIn.page())));
        SignIn thief = signIn(Reach.OWN, REDIRECT);
        stolen.put("state", query(thief.page()).get("state"));
        assertThat(failure(() -> thief.finish("home", stolen)).kind()).isEqualTo(Kind.DENIED);
    }

    @Test
    void who_does_not_agree_hears_what_may_be_behind_it() {
        SignIn signIn = signIn(Reach.OWN, REDIRECT);
        RemoteException failure =
                failure(() -> signIn.finish("home", query(google.deny(signIn.page()))));
        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(String.join("\n", failure.advice())).contains("Publish app");
    }

    @Test
    void half_an_agreement_is_none() {
        google.unticked = Set.of("https://www.googleapis.com/auth/calendar.events.readonly");
        SignIn signIn = signIn(Reach.BUSY_TITLES, REDIRECT);
        RemoteException failure =
                failure(() -> signIn.finish("home", query(google.agree(signIn.page()))));
        assertThat(String.join("\n", failure.advice())).contains("tick every box");
    }

    @Test
    void nobody_to_ask_for_tokens_is_said_so() {
        SignIn signIn = signIn(Reach.OWN, REDIRECT);
        Map<String, String> answer = query(google.agree(signIn.page()));
        google.close();
        assertThat(failure(() -> signIn.finish("home", answer)).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void a_permission_is_revoked_and_may_be_so_already() throws RemoteException {
        Account.Google account = google.account(Reach.OWN);
        SignIn.revoke(account, google.servers());
        assertThat(google.isRevoked(account)).isTrue();
        SignIn.revoke(account, google.servers());
    }

    @Test
    void the_file_of_a_desktop_client_is_read() throws RemoteException {
        assertThat(
                        Client.parse(
                                "client.json",
                                """
                                {"installed": {"client_id": "1.apps.googleusercontent.com",
                                    "project_id": "p", "client_secret": "s"}}
                                """))
                .isEqualTo(new Client("1.apps.googleusercontent.com", "s"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"web\": {\"client_id\": \"x\"}}|is of type \"Web application\"",
                "{\"type\": \"service_account\"}|a service account",
                "{\"installed\": {\"client_id\": \"x\"}}|lacks client_id or client_secret",
                "{\"installed\": {\"client_id\": \"x\", \"client_secret\": \"y\"}}|does not end with",
                "{}|no \"installed\" part",
                "<html>|it is not JSON",
                "[1]|it is not JSON",
                "``|it is",
            })
    void any_other_file_is_refused_with_what_it_is(String text, String reason) {
        RemoteException failure = failure(() -> Client.parse("client.json", text));
        assertThat(failure)
                .hasMessageStartingWith("client.json is not the file of a desktop client")
                .hasMessageContaining(reason);
        assertThat(failure.advice()).isNotEmpty();
    }
}
