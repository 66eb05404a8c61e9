package org.studycal.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A drawing with a title and a description. Colours are those of its classes, in the style sheet.
 */
final class Chart {

    /** How wide every drawing is, in its own units. */
    static final double WIDTH = 960;

    private final String id;
    private final String title;
    private final String description;
    private final double height;
    private final List<Node> shapes = new ArrayList<>();

    Chart(String id, String title, String description, double height) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.height = height;
    }

    /** A rectangle, with a text for who points at it. */
    void bar(String style, double left, double top, double width, double tall, String says) {
        shapes.add(
                Element.of("g")
                        .add(Element.of("title", says))
                        .add(
                                Element.of("rect")
                                        .with("class", style)
                                        .with("x", left)
                                        .with("y", top)
                                        .with("width", width)
                                        .with("height", tall)));
    }

    /** A straight line. */
    void line(String style, double x1, double y1, double x2, double y2) {
        shapes.add(
                Element.of("line")
                        .with("class", style)
                        .with("x1", x1)
                        .with("y1", y1)
                        .with("x2", x2)
                        .with("y2", y2));
    }

    /** A line of many points, each {@code x, y}. */
    void path(String style, List<double[]> points) {
        shapes.add(Element.of("polyline").with("class", style).with("points", joined(points)));
    }

    /** An area between many points, each {@code x, y}. */
    void area(String style, List<double[]> points) {
        shapes.add(Element.of("polygon").with("class", style).with("points", joined(points)));
    }

    /** A square on its corner. */
    void diamond(String style, double x, double y, double size) {
        area(
                style,
                List.of(
                        new double[] {x, y - size},
                        new double[] {x + size, y},
                        new double[] {x, y + size},
                        new double[] {x - size, y}));
    }

    /** A dot. */
    void dot(String style, double x, double y, double radius) {
        shapes.add(
                Element.of("circle")
                        .with("class", style)
                        .with("cx", x)
                        .with("cy", y)
                        .with("r", radius));
    }

    /**
     * A text.
     *
     * @param anchor what of it is at x: start, middle or end
     */
    void text(String style, double x, double y, String anchor, String text) {
        shapes.add(
                Element.of("text", text)
                        .with("class", style)
                        .with("x", x)
                        .with("y", y)
                        .with("text-anchor", anchor));
    }

    /** The months of a scale as lines and names at the top. */
    void months(Scale scale, double top, double bottom) {
        double last = -WIDTH;
        for (LocalDate month : scale.months()) {
            double x = scale.x(month);
            line("grid", x, top, x, bottom);
            double end = Math.min(scale.right(), scale.x(month.withDayOfMonth(1).plusMonths(1)));
            if (end - x >= 30 && x - last >= 30) {
                text("tick", x + 3, top + 10, "start", name(month));
                last = x;
            }
        }
    }

    /** The month's short name, with the year where that begins. */
    private static String name(LocalDate month) {
        String name = month.getMonth().name();
        String small = name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
        return month.getMonthValue() == 1 ? small + " " + month.getYear() : small;
    }

    /** The drawing, in a frame that is scrolled where the page is narrow. */
    Element element() {
        Element svg =
                Element.of("svg")
                        .with("viewBox", "0 0 960 " + Math.round(height))
                        .with("role", "img")
                        .with("aria-labelledby", id + "-title " + id + "-text")
                        .add(Element.of("title", title).with("id", id + "-title"))
                        .add(Element.of("desc", description).with("id", id + "-text"))
                        .add(shapes);
        return Element.of("div")
                .with("class", "chart")
                .with("role", "group")
                .with("tabindex", "0")
                .with("aria-label", title)
                .add(svg);
    }

    private static String joined(List<double[]> points) {
        StringBuilder joined = new StringBuilder();
        for (double[] point : points) {
            joined.append(joined.isEmpty() ? "" : " ")
                    .append(Element.decimal(point[0]))
                    .append(',')
                    .append(Element.decimal(point[1]));
        }
        return joined.toString();
    }
}
