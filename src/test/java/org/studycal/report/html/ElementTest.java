package org.studycal.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.Random;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ElementTest {

    private static final String DANGEROUS =
            "<>&\"'\0\u0007\n\r\t\u0085\u202E\uD83D\uDE00\uFFFE\uFFFFa]-!";

    private static String markup(Node node) {
        StringBuilder page = new StringBuilder();
        node.write(page);
        return page.toString();
    }

    @Test
    void what_would_be_markup_is_text_in_elements_and_attributes() {
        assertThat(markup(Element.of("b", "1 < 2 & \"3\"").with("id", "'>")))
                .isEqualTo("<b id=\"&#39;&gt;\">1 &lt; 2 &amp; &quot;3&quot;</b>");
    }

    @Test
    void halves_of_characters_and_turns_of_direction_are_not_written() {
        assertThat(markup(Element.of("b", "a\uD83D b\uDE00 c\uFFFE d\u202Ee")))
                .isEqualTo("<b>a\uFFFD b\uFFFD c\uFFFD d e</b>");
        assertThat(markup(Element.of("b", "\uD83D\uDE00"))).isEqualTo("<b>\uD83D\uDE00</b>");
    }

    @Test
    void random_texts_come_back_from_a_parser() throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Random random = new Random(14);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append(DANGEROUS.charAt(random.nextInt(DANGEROUS.length())));
            }
            Element element = Element.of("b", text.toString()).with("id", text.toString());
            var read =
                    parser.parse(new InputSource(new StringReader(markup(element))))
                            .getDocumentElement();
            assertThat(read.getTextContent()).isEqualTo(read.getAttribute("id"));
            assertThat(read.getChildNodes().getLength()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void numbers_have_one_decimal_at_most() {
        assertThat(markup(Element.of("rect").with("x", -0.25).with("y", 1_234.96).with("z", 3)))
                .isEqualTo("<rect x=\"-0.2\" y=\"1235\" z=\"3\"/>");
    }

    @Test
    void a_style_sheet_cannot_end_itself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Node.StyleSheet("a { } </style>"));
    }
}
