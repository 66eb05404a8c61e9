package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.studycal.app.Workspace;

class ManPagesTest {

    private static final String SOLVE = "studycal-solve";

    private final Map<String, String> pages = ManPages.of(Studycal.whole(console()));

    @Test
    void every_command_has_a_page_and_the_first_one_names_it() {
        assertThat(pages).containsKeys("studycal", SOLVE, "studycal-connect-caldav");
        assertThat(pages.keySet().stream().filter(name -> name.split("-").length == 2))
                .allSatisfy(
                        name ->
                                assertThat(pages.get("studycal"))
                                        .contains("\\fB" + name.replace("-", "\\-") + "\\fR(1)"));
    }

    @Test
    void a_page_has_the_options_with_their_values() {
        assertThat(pages.get(SOLVE))
                .contains(
                        ".SH NAME\nstudycal\\-solve \\- turn a problem into",
                        "\\fB\\-\\-time\\-limit\\fR \\fI",
                        "\\fB\\-q, \\-\\-quiet\\fR\nPrint errors only.",
                        "in so many of 100 futures: 50% to 95%.");
        assertThat(pages.get("studycal")).contains(".SH EXIT STATUS\n.TP\n\\fB0\\fR\nfine");
    }

    @Test
    void no_text_is_taken_for_a_request() {
        assertThat(pages.values())
                .allSatisfy(
                        page ->
                                assertThat(page.lines())
                                        .allSatisfy(
                                                line ->
                                                        assertThat(line)
                                                                .matches(
                                                                        "(\\.(TH|SH|TP|nf|fi)\\b.*|[^.'].*|)")));
    }

    private static Console console() {
        PrintWriter none = new PrintWriter(new StringWriter());
        return new Console(
                new BufferedReader(new StringReader("")),
                question -> Optional.empty(),
                none,
                none,
                Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC),
                Workspace.at(Path.of(""), Path.of("")),
                false,
                false,
                false,
                false);
    }
}
