package org.studycal.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Colours of the report stand out as WCAG 2.2 asks: texts 4.5 to 1, shapes 3 to 1. */
class ContrastTest {

    private static final Pattern DARK =
            Pattern.compile(
                    "@media screen and \\(prefers-color-scheme: dark\\) \\{\n(.*?)\n}",
                    Pattern.DOTALL);

    private static List<Map<String, Integer>> themes() {
        String css = ReportPage.styles();
        String dark =
                DARK.matcher(css)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.joining());
        return List.of(colours(DARK.matcher(css).replaceAll("")), colours(dark));
    }

    private static Map<String, Integer> colours(String css) {
        Map<String, Integer> colours = new HashMap<>();
        Pattern.compile("--(\\w+): #([0-9a-f]{6});")
                .matcher(css)
                .results()
                .forEach(
                        found -> colours.put(found.group(1), Integer.parseInt(found.group(2), 16)));
        return colours;
    }

    private static double light(int colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = (colour >> (16 - 8 * i) & 0xFF) / 255.0;
            sum +=
                    weights[i]
                            * (part <= 0.04045
                                    ? part / 12.92
                                    : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(int a, int b) {
        double x = light(a) + 0.05;
        double y = light(b) + 0.05;
        return Math.max(x, y) / Math.min(x, y);
    }

    @Test
    void texts_stand_out_from_what_they_stand_on() {
        for (Map<String, Integer> theme : themes()) {
            assertThat(theme).hasSizeGreaterThan(25);
            for (String ground : List.of("page", "panel")) {
                for (String text : List.of("text", "faint", "link", "today")) {
                    assertThat(contrast(theme.get(text), theme.get(ground)))
                            .as("%s on %s", text, ground)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
            for (int hue = 0; hue < Hues.COUNT; hue++) {
                assertThat(contrast(theme.get("text"), theme.get("tint" + hue)))
                        .as("tint %d", hue)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void shapes_stand_out_from_the_page() {
        for (Map<String, Integer> theme : themes()) {
            for (String shape : List.of("met", "late", "plan", "today", "faint")) {
                assertThat(contrast(theme.get(shape), theme.get("page")))
                        .as(shape)
                        .isGreaterThanOrEqualTo(3);
            }
            for (int hue = 0; hue < Hues.COUNT; hue++) {
                assertThat(contrast(theme.get("hue" + hue), theme.get("page")))
                        .as("hue %d", hue)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }
}
