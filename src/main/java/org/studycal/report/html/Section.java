package org.studycal.report.html;

import java.util.List;

/**
 * A part of the page.
 *
 * @param id what the table of contents jumps to
 * @param heading of the part
 * @param content below it
 */
record Section(String id, String heading, List<? extends Node> content) {

    Element element() {
        return Element.of("section")
                .with("id", id)
                .with("aria-labelledby", id + "-heading")
                .add(Element.of("h2", heading).with("id", id + "-heading"))
                .add(content);
    }

    /** The line in the table of contents. */
    Element link() {
        return Element.of("li").add(Element.of("a", heading).with("href", "#" + id));
    }
}
