package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.sync.caldav.LiveServer;

class ConnectCommandTest {

    private static LiveServer server;

    @TempDir private Path folder;

    private Workplace workplace;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        server = LiveServer.start(LiveServer.Kind.RADICALE, data);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void a_password_in_a_file() throws Exception {
        workplace =
                Workplace.withGuitar(folder)
                        .file("password", LiveServer.PASSWORD + "\n")
                        .file("wrong", "wr0ng-s3cret\n");
    }

    private StudycalRun connect(String address, String passwordFile, String... more) {
        String[] args = {
            "connect", "caldav", address, "--user", LiveServer.USER, "--password-file", passwordFile
        };
        String[] all = new String[args.length + more.length];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return workplace.run(all);
    }

    @Test
    void an_account_is_found_tried_and_remembered() {
        connect(server.address().toString(), "password", "--as", "home")
                .exits(ErrorHandler.FINE)
                .prints("Connected 'home': CalDAV, me at 127.0.0.1.")
                .prints("studycal sync NAME --to home")
                .hasNoErrors();
        workplace.run("accounts").printsExactly("home             CalDAV, me at 127.0.0.1\n");
        assertThat(folder.resolve(".config/studycal/accounts.json")).exists();
    }

    @Test
    void a_password_is_asked_for() {
        workplace.piping(LiveServer.PASSWORD + "\n");
        workplace
                .run("connect", "caldav", server.address().toString(), "--user", LiveServer.USER)
                .exits(ErrorHandler.FINE)
                .prints("Connected '127.0.0.1'");
        workplace.piping("");
        workplace
                .run("connect", "caldav", server.address().toString(), "--user", LiveServer.USER)
                .refuses("no password given");
    }

    @Test
    void a_wrong_password_says_so_and_keeps_nothing() {
        StudycalRun run =
                connect(server.address().toString(), "wrong")
                        .refuses("does not accept this user and password", "made for one program");
        assertThat(run.err()).doesNotContain("wr0ng");
        assertThat(folder.resolve(".config")).doesNotExist();
    }

    @Test
    void a_password_does_not_travel_in_the_open() {
        connect("http://cloud.example.org/dav", "password")
                .refuses("could read a password", "https://");
    }

    @Test
    void an_address_without_calendars_or_server_says_what_to_give() throws Exception {
        connect("ftp://cloud.example.org", "password").refuses("not the address of a server");
        StudycalRun run = connect("https://me:s3cret@cloud.example.org", "password");
        run.refuses("must not hold a user");
        assertThat(run.err()).doesNotContain("s3cret");
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        connect("http://127.0.0.1:" + port, "password").refuses("cannot be reached");
    }

    @Test
    void an_account_does_not_take_the_name_of_another() {
        connect(server.address().toString(), "password", "--as", "home").exits(0);
        connect(server.address().toString(), "password", "--as", "home").exits(0);
        connect(server.address().toString(), "password", "--as", "two words")
                .refuses("cannot be the name of an account");
        workplace.run("disconnect", "home").exits(0).prints("forgotten").prints("delete it at");
        workplace.run("accounts").prints("No account is connected");
    }

    @Test
    void a_plan_gets_to_a_server_and_what_is_moved_there_comes_back() throws Exception {
        connect(server.address().toString(), "password", "--as", "home").exits(0);
        workplace.solved();
        workplace.run("sync", "guitar", "--to", "home", "--yes").exits(0).hasNoErrors();
        workplace.run("sync", "guitar").exits(0).hasNoErrors();
        assertThat(Files.readString(folder.resolve("solutions/guitar/sync.json")))
                .doesNotContain(LiveServer.PASSWORD);
    }
}
