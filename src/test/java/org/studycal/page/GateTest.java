package org.studycal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.app.Search;

/** Every rule of the gate, with a request that it must refuse. */
class GateTest {

    @TempDir private Path folder;
    private ServedPlan plan;
    private String host;
    private String cookie;

    @BeforeEach
    void serve() throws Exception {
        plan = new ServedPlan(folder, "Read", "2027-03-21T08:00:00Z", Search.SOLVER);
        host = "Host: 127.0.0.1:" + plan.origin.getPort();
    }

    @AfterEach
    void close() {
        plan.close();
    }

    private HttpResponse<String> visit() throws Exception {
        return plan.client.send(
                HttpRequest.newBuilder(URI.create(plan.server.address())).build(),
                BodyHandlers.ofString());
    }

    private void comeIn() throws Exception {
        HttpResponse<String> visit = visit();
        assertThat(visit.statusCode()).isEqualTo(303);
        cookie = visit.headers().firstValue("Set-Cookie").orElseThrow();
        cookie = "Cookie: " + cookie.substring(0, cookie.indexOf(';'));
    }

    private int post(String... headers) throws Exception {
        List<String> lines = new ArrayList<>(List.of("POST /api/stop HTTP/1.1"));
        lines.addAll(List.of(headers));
        lines.add("Content-Length: 0");
        return plan.raw(lines.toArray(String[]::new));
    }

    @Test
    void the_token_is_good_once_and_gives_a_strict_cookie() throws Exception {
        HttpResponse<String> first = visit();
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Domain");
        assertThat(plan.raw("GET /?token=0 HTTP/1.1", host)).isEqualTo(403);
        String token = "GET /?" + URI.create(plan.server.address()).getRawQuery() + " HTTP/1.1";
        assertThat(plan.raw(token, host)).isEqualTo(403);
        assertThat(plan.get("state").status()).isEqualTo(200);
    }

    @Test
    void without_the_cookie_there_is_nothing() throws Exception {
        for (String path : new String[] {"/", "/page.js", "/api/state", "/api/events"}) {
            assertThat(plan.raw("GET " + path + " HTTP/1.1", host)).as(path).isEqualTo(403);
        }
        String wrong = "Cookie: studycal-" + plan.origin.getPort() + "=0";
        assertThat(plan.raw("GET /api/state HTTP/1.1", host, wrong)).isEqualTo(403);
    }

    @Test
    void a_name_that_points_here_is_not_this_host() throws Exception {
        comeIn();
        assertThat(plan.raw("GET /api/state HTTP/1.1", host, cookie)).isEqualTo(200);
        for (String other :
                new String[] {"evil.example", "localhost", "127.0.0.1", "127.0.0.1:1"}) {
            assertThat(plan.raw("GET /api/state HTTP/1.1", "Host: " + other, cookie))
                    .as(other)
                    .isEqualTo(421);
        }
    }

    @Test
    void posts_come_from_this_page_and_are_json() throws Exception {
        comeIn();
        String json = "Content-Type: application/json";
        String mine = "Origin: http://127.0.0.1:" + plan.origin.getPort();
        assertThat(post(host, cookie, mine, json)).as("no object").isEqualTo(400);
        assertThat(post(host, cookie, json)).as("no origin").isEqualTo(403);
        assertThat(post(host, cookie, json, "Origin: null")).isEqualTo(403);
        assertThat(post(host, cookie, json, "Origin: http://evil.example")).isEqualTo(403);
        assertThat(post(host, mine, json)).as("no cookie").isEqualTo(403);
        assertThat(post(host, cookie, mine, "Content-Type: text/plain")).isEqualTo(415);
        assertThat(post(host, cookie, mine, "Content-Type: application/x-www-form-urlencoded"))
                .isEqualTo(415);
        assertThat(plan.raw("GET /api/state HTTP/1.1", host, cookie, "Origin: http://evil.example"))
                .isEqualTo(403);
        assertThat(plan.raw("PUT /api/stop HTTP/1.1", host, cookie, mine, json)).isEqualTo(405);
    }

    @Test
    void no_path_leads_out_of_the_page() throws Exception {
        comeIn();
        for (String path :
                new String[] {"/../pom.xml", "/page.css/../../x", "//etc/passwd", "/%2e%2e/x"}) {
            assertThat(plan.raw("GET " + path + " HTTP/1.1", host, cookie)).as(path).isIn(400, 404);
        }
    }

    @Test
    void every_answer_forbids_scripts_of_others_and_frames() throws Exception {
        plan.admitted();
        HttpResponse<String> page =
                plan.client.send(
                        HttpRequest.newBuilder(plan.origin).build(), BodyHandlers.ofString());
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(page.body())
                .doesNotContainPattern(Pattern.compile("<script>|<style>| on[a-z]+=|style="));
    }
}
