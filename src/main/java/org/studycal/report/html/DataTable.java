package org.studycal.report.html;

import java.util.ArrayList;
import java.util.List;

/** A table; of its columns the first names the row. */
final class DataTable {

    private final String caption;
    private final Element head = Element.of("tr");
    private final List<Element> rows = new ArrayList<>();

    DataTable(String caption, List<String> columns) {
        this.caption = caption;
        columns.forEach(column -> head.add(Element.of("th", column).with("scope", "col")));
    }

    /** Adds a row. */
    DataTable row(List<String> cells) {
        Element row = Element.of("tr").add(Element.of("th", cells.getFirst()).with("scope", "row"));
        cells.stream().skip(1).forEach(cell -> row.add(Element.of("td", cell)));
        rows.add(row);
        return this;
    }

    /** Whether it has no rows. */
    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table, in a frame that is scrolled where the page is narrow. */
    Element element() {
        return Element.of("div")
                .with("class", "scroll")
                .with("role", "group")
                .with("tabindex", "0")
                .with("aria-label", caption)
                .add(
                        Element.of("table")
                                .with("class", "data")
                                .add(Element.of("caption", caption))
                                .add(Element.of("thead").add(head))
                                .add(Element.of("tbody").add(rows)));
    }

    /** The table behind a line that opens it. */
    Element folded() {
        return Element.of("details")
                .add(Element.of("summary", "The figures as a table"), element());
    }
}
