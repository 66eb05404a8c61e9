package org.studycal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

    private static final String[] PIECES = {
        "a", "ß", "語", "🧠", " ", ",", ";", "\\", "\n", "\t", "\u0001", "\r\n", "\uD83D"
    };

    @Test
    void anyTextIsFoldedWithinTheOctetsAndComesBackWhole() {
        Random random = new Random(20270104);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(200);
            for (int piece = 0; piece < pieces; piece++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            byte[] bytes = new ContentLines().addText("SUMMARY", text.toString()).toBytes();
            String file = new String(bytes, StandardCharsets.UTF_8);

            assertThat(file.split("\r\n", -1))
                    .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                    .endsWith("");
            assertThat(unescape(file.replace("\r\n ", "").replace("\r\n", "")))
                    .isEqualTo("SUMMARY:" + ContentLines.clean(text.toString()));
        }
    }

    private static String unescape(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '\\') {
                i++;
                text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }
}
