package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** {@code report.html}, as it is written beside the calendar and on its own. */
class ReportCommandTest {

    private static final String REPORT = "solutions/guitar/report.html";
    private static final String HOSTILE =
            "</title><script>alert('1')</script> & \" onload=x <!-- ]]>";

    @TempDir private Path folder;

    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static List<Element> all(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<String> headings(Document page) {
        return all(page, "h2").stream().map(Element::getTextContent).toList();
    }

    @Test
    void solve_writes_what_report_writes_at_the_same_moment() throws Exception {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        String solved = read(REPORT);
        workplace
                .run("report", "guitar")
                .exits(0)
                .hasNoErrors()
                .printsExactly("Written to " + REPORT + ": open it in a browser.\n");
        assertThat(read(REPORT)).isEqualTo(solved);
        workplace.run("report", "guitar", "--out", "there.html").exits(0).prints("there.html");
        assertThat(read("there.html")).isEqualTo(solved);
    }

    @Test
    void a_first_revision_has_all_parts_but_what_changed() throws Exception {
        Workplace.withGuitar(folder).solved();
        Document page = parsed(read(REPORT));
        assertThat(headings(page))
                .containsExactly(
                        "This week",
                        "Next week",
                        "Road map",
                        "Hours a week",
                        "Work that is left",
                        "What was left out",
                        "Months");
        assertThat(page.getDocumentElement().getTextContent())
                .contains("Summer party, Sun 2027-04-04, 5 days of slack")
                .contains("the evenings are taken by more important work")
                .contains("March 2027, 11 h", "April 2027, 0 h");
    }

    @Test
    void every_session_stands_in_its_month_and_every_chart_is_named_and_has_a_table()
            throws Exception {
        Workplace.withGuitar(folder).solved();
        Document page = parsed(read(REPORT));
        long sessions =
                all(page, "table").stream()
                        .filter(table -> table.getAttribute("class").equals("month"))
                        .mapToLong(table -> table.getElementsByTagName("li").getLength())
                        .sum();
        assertThat(sessions).isEqualTo(6);
        assertThat(all(page, "svg"))
                .hasSize(3)
                .allSatisfy(
                        chart -> {
                            assertThat(chart.getElementsByTagName("title").getLength())
                                    .isPositive();
                            assertThat(chart.getElementsByTagName("desc").getLength()).isOne();
                        });
        assertThat(all(page, "details")).hasSize(3);
    }

    @Test
    void the_page_asks_nobody_for_anything() throws Exception {
        Workplace.withGuitar(folder).solved();
        String page = read(REPORT);
        assertThat(page).doesNotContain("://", "src=", "@import", "url(", "<script", "<link");
        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(page).results())
                .isNotEmpty()
                .allMatch(link -> link.group(1).startsWith("#"));
    }

    @Test
    void titles_are_text_whatever_they_hold() throws Exception {
        String title = "title: '" + HOSTILE.replace("'", "''") + "'";
        String problem =
                Workplace.resource("guitar.yaml")
                        .replaceAll(
                                "(?m)^title: .*|title: (\"[^\"]*\"|[^,}\n]*)",
                                Matcher.quoteReplacement(title));
        Workplace workplace = Workplace.in(folder).problem("guitar.yaml", problem);
        workplace.run("solve", "guitar").exits(ErrorHandler.DID_NOT_FIT);
        String text = read(REPORT);
        Document page = parsed(text);
        assertThat(text).doesNotContain("<script", "<!-- ]").contains("&lt;script&gt;");
        assertThat(all(page, "h1").getFirst().getTextContent()).isEqualTo(HOSTILE);
        assertThat(all(page, "script")).isEmpty();
        assertThat(page.getDocumentElement().getTextContent().split(Pattern.quote(HOSTILE), -1))
                .hasSizeGreaterThan(20);
    }

    @Test
    void a_later_revision_says_what_changed() throws Exception {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        workplace
                .problem("guitar.yaml", Workplace.resource("guitar.yaml") + "# once more\n")
                .run("replan", "guitar", "--missed", "2027-03-21", "--now", "2027-03-22T10:00")
                .hasNoErrors();
        Document page = parsed(read(REPORT));
        assertThat(headings(page)).contains("What changed since revision 1");
        assertThat(page.getDocumentElement().getTextContent())
                .contains("the plan that was first made");
        String written = read(REPORT);
        workplace.run("report", "guitar", "--now", "2027-03-22T10:00").exits(0);
        assertThat(read(REPORT)).isEqualTo(written);
    }

    @Test
    void without_a_solution_there_is_nothing_to_report() throws IOException {
        Workplace.withGuitar(folder)
                .run("report", "guitar")
                .refuses("there is no solution in solutions/guitar");
        assertThat(folder.resolve("solutions")).doesNotExist();
    }
}
