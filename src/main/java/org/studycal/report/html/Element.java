package org.studycal.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of a page. Whoever makes it names it and its attributes; everything else is text and
 * is escaped.
 */
final class Element implements Node {

    /** Elements without content, which HTML wants without an end tag. */
    private static final Set<String> EMPTY =
            Set.of("meta", "rect", "line", "circle", "polygon", "polyline");

    /** Elements that end a line, so that two pages can be compared. */
    private static final Set<String> LINES =
            Set.of(
                    "head", "title", "header", "section", "p", "h2", "h3", "li", "tr", "svg",
                    "text");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    /** An element without attributes and content. */
    static Element of(String name) {
        return new Element(name);
    }

    /** An element with a text. */
    static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    /** Sets an attribute. */
    Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Sets an attribute to a number. */
    Element with(String attribute, double value) {
        return with(attribute, decimal(value));
    }

    /** Appends a text. */
    Element text(String text) {
        children.add(new Text(text));
        return this;
    }

    /** Appends other pieces. */
    Element add(Node... more) {
        children.addAll(List.of(more));
        return this;
    }

    /** Appends other pieces. */
    Element add(List<? extends Node> more) {
        children.addAll(more);
        return this;
    }

    @Override
    public void write(StringBuilder page) {
        page.append('<').append(name);
        attributes.forEach(
                (attribute, value) -> {
                    page.append(' ').append(attribute).append("=\"");
                    Escape.append(page, value);
                    page.append('"');
                });
        if (EMPTY.contains(name)) {
            page.append("/>");
            return;
        }
        page.append('>');
        children.forEach(child -> child.write(page));
        page.append("</").append(name).append('>');
        if (LINES.contains(name)) {
            page.append('\n');
        }
    }

    /** A number with at most one decimal, in no country's way. */
    static String decimal(double number) {
        long tenths = Math.round(number * 10);
        long amount = Math.abs(tenths);
        return (tenths < 0 ? "-" : "") + amount / 10 + (amount % 10 == 0 ? "" : "." + amount % 10);
    }
}
