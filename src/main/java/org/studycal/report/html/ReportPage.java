package org.studycal.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page: a head, and a section for each thing there is to look at. */
public final class ReportPage {

    /** Name of the page's file. */
    public static final String NAME = "report.html";

    /** The colours, which the served page has, too, and all else. */
    private static final List<String> STYLES =
            List.of("/org/studycal/report/palette.css", "report.css");

    private ReportPage() {}

    /** The bytes of a page, the same for the same contents. */
    public static byte[] of(Contents contents) {
        Facts facts = Facts.of(contents);
        List<Section> sections = new ArrayList<>();
        sections.addAll(new WeekSections(facts).sections());
        sections.add(new RoadMap(facts).section());
        sections.add(new HoursChart(facts).section());
        sections.add(new BurnDown(facts).section());
        new ChangesSection(facts).section().ifPresent(sections::add);
        new LeftOutSection(facts).section().ifPresent(sections::add);
        sections.add(new MonthsSection(facts).section());
        Element main = Element.of("main");
        sections.forEach(section -> main.add(section.element()));
        Element page =
                Element.of("html")
                        .with("lang", "en")
                        .add(
                                head(facts),
                                Element.of("body")
                                        .add(new HeadSection(facts).element(sections), main));
        StringBuilder text = new StringBuilder("<!DOCTYPE html>\n");
        page.write(text);
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Element head(Facts facts) {
        return Element.of("head")
                .add(
                        Element.of("meta").with("charset", "utf-8"),
                        Element.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"),
                        Element.of("title", facts.problem().title() + " – report"),
                        new Node.StyleSheet(styles()));
    }

    static String styles() {
        return STYLES.stream().map(ReportPage::style).collect(Collectors.joining());
    }

    private static String style(String file) {
        try (InputStream css = ReportPage.class.getResourceAsStream(file)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
