package org.studycal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.account.Account;
import org.studycal.sync.google.FakeGoogle;

class ConnectGoogleTest {

    private static final String CLIENT_FILE =
            """
            {"installed": {"client_id": "%s", "client_secret": "%s"}}
            """
                    .formatted(FakeGoogle.CLIENT, FakeGoogle.SECRET);

    @TempDir private Path folder;
    private final FakeGoogle google = new FakeGoogle();

    @AfterEach
    void every_request_keeps_to_the_published_api() {
        google.close();
        assertThat(google.breaches).isEmpty();
    }

    private Workspace workspace() {
        return Workspace.at(folder, folder.resolve("config"));
    }

    private ConnectGoogle.Request request(String name, boolean comesBack, boolean withClient)
            throws IOException {
        Path client = Files.writeString(folder.resolve("client.json"), CLIENT_FILE);
        return new ConnectGoogle.Request(
                workspace(),
                name,
                withClient ? Optional.of(client) : Optional.empty(),
                comesBack,
                ConnectGoogle.Busy.NOTHING,
                Optional.of(google.address()));
    }

    /** Agrees in a browser that can come back, or pastes what a browser elsewhere shows. */
    private final class Agreeing implements ConnectGoogle.Person {

        private URI end;

        @Override
        public void visit(URI page) {
            end = google.agree(page);
            Thread.startVirtualThread(
                    () -> {
                        try (HttpClient client = HttpClient.newHttpClient()) {
                            HttpRequest request = HttpRequest.newBuilder(end).build();
                            // Whoever is too quick is turned away and comes again.
                            while (client.send(request, HttpResponse.BodyHandlers.discarding())
                                            .statusCode()
                                    == 400) {}
                        } catch (IOException | InterruptedException nobodyThere) {
                            // The address is to be pasted.
                        }
                    });
        }

        @Override
        public String pasted() {
            return " " + end + "\n";
        }
    }

    private Account.Google connect(ConnectGoogle.Request request) throws IOException {
        return ConnectGoogle.run(request, new Agreeing(), note -> {});
    }

    private ConnectedAccounts accounts() {
        return new ConnectedAccounts(
                workspace(),
                note -> {},
                () -> {
                    throw new AssertionError("no other server is asked");
                },
                Instant.EPOCH,
                ZoneOffset.UTC,
                Optional.of(google.address()));
    }

    @Test
    void a_browser_here_comes_back_by_itself() throws Exception {
        Account.Google account = connect(request("google", true, true));
        assertThat(accounts().accounts()).containsExactly(account);
        assertThat(accounts().open(account).makeCalendar("p").title()).isEqualTo("p");
    }

    @Test
    void of_a_browser_elsewhere_the_address_is_pasted() throws IOException {
        Account.Google account = connect(request("google", false, true));
        assertThat(accounts().accounts()).containsExactly(account);
    }

    @Test
    void only_the_person_can_read_what_is_kept() throws IOException {
        connect(request("google", false, true));
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        folder.resolve("config/accounts.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_second_time_needs_no_file() throws IOException {
        connect(request("google", false, true));
        assertThat(connect(request("google", false, false)).client()).isEqualTo(FakeGoogle.CLIENT);
        assertThat(accounts().accounts()).hasSize(1);
    }

    @Test
    void another_kind_of_account_is_not_replaced() throws Exception {
        workspace()
                .accounts(note -> {})
                .put(
                        new Account.CalDav(
                                "home", URI.create("https://cal.example/"), "ada", "secret"));
        BadInput failure =
                catchThrowableOfType(BadInput.class, () -> connect(request("home", false, true)));
        assertThat(failure).hasMessageStartingWith("there is an account 'home' already");
    }

    @Test
    void who_disconnects_is_forgotten_here_and_at_google() throws Exception {
        Account.Google account = connect(request("google", false, true));
        assertThat(accounts().disconnect(account.name())).hasSize(1);
        assertThat(accounts().accounts()).isEmpty();
        assertThat(google.isRevoked(account)).isTrue();
    }

    @Test
    void where_google_cannot_be_told_the_person_is() throws Exception {
        Account.Google account = connect(request("google", false, true));
        google.close();
        List<String> said = accounts().disconnect(account.name());
        assertThat(said).last().asString().contains("myaccount.google.com/connections");
        assertThat(accounts().accounts()).isEmpty();
    }

    @Test
    void something_else_that_is_pasted_is_said_so() {
        ConnectGoogle.Person wrong =
                new ConnectGoogle.Person() {
                    @Override
                    public void visit(URI page) {}

                    @Override
                    public String pasted() {
                        return "4/0AX4XfWh code";
                    }
                };
        BadInput failure =
                catchThrowableOfType(
                        BadInput.class,
                        () -> ConnectGoogle.run(request("google", false, true), wrong, note -> {}));
        assertThat(failure).hasMessageContaining("not the address that the browser ended at");
    }

    @Test
    void of_all_that_was_downloaded_the_newest_file_of_a_desktop_client_is_found()
            throws IOException {
        Path older = Files.writeString(folder.resolve("client_secret_1.json"), CLIENT_FILE);
        Path newer = Files.writeString(folder.resolve("client_secret_2.json"), CLIENT_FILE);
        Path web = Files.writeString(folder.resolve("client_web.json"), "{\"web\": {}}");
        Files.setLastModifiedTime(older, FileTime.from(Instant.parse("2027-01-01T10:00:00Z")));
        Files.setLastModifiedTime(newer, FileTime.from(Instant.parse("2027-01-01T11:00:00Z")));
        Files.setLastModifiedTime(web, FileTime.from(Instant.parse("2027-01-01T12:00:00Z")));
        assertThat(ConnectGoogle.downloaded(folder)).contains(newer);
        assertThat(ConnectGoogle.downloaded(folder.resolve("none"))).isEmpty();
    }
}
