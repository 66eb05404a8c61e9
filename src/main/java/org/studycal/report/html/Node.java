package org.studycal.report.html;

/** A piece of a page. */
sealed interface Node permits Element, Node.Text, Node.StyleSheet {

    /** Appends its markup, which is HTML and well-formed XML at once. */
    void write(StringBuilder page);

    /** Some text, from wherever it comes. */
    record Text(String text) implements Node {
        @Override
        public void write(StringBuilder page) {
            Escape.append(page, text);
        }
    }

    /**
     * A style sheet, the only thing that is not escaped: in one, HTML takes every character for
     * itself.
     */
    record StyleSheet(String css) implements Node {
        public StyleSheet {
            if (css.chars().anyMatch(c -> c == '<' || c == '&')) {
                throw new IllegalArgumentException("a style sheet holds neither < nor &");
            }
        }

        @Override
        public void write(StringBuilder page) {
            page.append("<style>\n").append(css).append("</style>");
        }
    }
}
