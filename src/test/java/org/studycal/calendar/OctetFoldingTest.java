package org.studycal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;

class OctetFoldingTest {

    private static final String[] PIECES = {
        "a", "ß", "語", "🧠", " ", ",", ";", "\\", "\n", "\t", "\u0001", "\r\n", "\uD83D"
    };

    @Test
    void anyTextIsFoldedWithinTheOctetsAndComesBackWhole() throws IOException {
        Random random = new Random(20270104);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(200);
            for (int piece = 0; piece < pieces; piece++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String clean = PlainText.clean(text.toString());
            String file = outputted(new Summary(clean));

            assertThat(file.split("\r\n", -1))
                    .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                    .endsWith("");
            assertThat(unescape(file.replace("\r\n ", "").split("\r\n", -1)[1]))
                    .isEqualTo("SUMMARY:" + clean);
        }
    }

    @Test
    void linesAreFoldedTheSameWithAndWithoutTheOutputter() throws IOException {
        Summary summary = new Summary("日本語の勉強 ".repeat(30));
        byte[] lines = OctetFolding.fold("BEGIN:VCALENDAR\r\n" + summary + "END:VCALENDAR\r\n");

        assertThat(new String(lines, StandardCharsets.UTF_8)).isEqualTo(outputted(summary));
    }

    private static String outputted(Summary summary) throws IOException {
        Calendar calendar =
                new Calendar(
                        new PropertyList(List.of(summary)),
                        new ComponentList<>(),
                        any -> ValidationResult.EMPTY);
        OctetFolding folding = new OctetFolding();
        new CalendarOutputter(false).output(calendar, folding);
        return new String(folding.toBytes(), StandardCharsets.UTF_8);
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
