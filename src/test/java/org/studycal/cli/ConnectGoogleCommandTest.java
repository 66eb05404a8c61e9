package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectGoogleCommandTest {

    @TempDir private Path folder;

    @Test
    void without_a_client_a_pipe_gets_the_whole_guide() {
        Workplace.in(folder)
                .piping("")
                .run("connect", "google", "--downloads", folder.toString())
                .refuses(
                        "projectcreate",
                        "calendar-json.googleapis.com",
                        "Publish app",
                        "Desktop app",
                        "--client");
    }

    @Test
    void a_file_of_another_client_is_refused_before_anything_is_opened() throws IOException {
        Workplace.in(folder)
                .file("client.json", "{\"web\": {\"client_id\": \"x\"}}")
                .run("connect", "google", "--client", "client.json")
                .refuses("Web application", "Desktop app");
    }

    @Test
    void a_file_that_is_not_there_is_said_so() {
        Workplace.in(folder)
                .run("connect", "google", "--client", "client.json")
                .refuses("client.json");
    }

    @Test
    void a_browser_elsewhere_gets_the_page_and_what_to_do_there() throws IOException {
        StudycalRun run =
                Workplace.in(folder)
                        .file(
                                "client.json",
                                """
                                {"installed": {"client_id": "1.apps.googleusercontent.com",
                                    "client_secret": "GOCSPX-secret"}}
                                """)
                        .piping("http://127.0.0.1:49217/oauth2callback?state=other&code=4/x\n")
                        .run("connect", "google", "--client", "client.json", "--no-browser");
        run.refuses(
                "Go to studycal (unsafe)",
                "https://accounts.google.com/o/oauth2/auth?",
                "code_challenge_method=S256",
                "its state differs");
        assertThat(run.err()).doesNotContain("GOCSPX");
    }
}
