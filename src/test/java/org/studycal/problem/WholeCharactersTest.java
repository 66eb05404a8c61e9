package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A character of two halves is read wherever it stands in a file. */
class WholeCharactersTest {

    @Test
    void anEmojiIsReadAtAnyPlaceOfAFile() throws Exception {
        for (int filled = 0; filled < 2_200; filled++) {
            String yaml =
                    "# "
                            + "x".repeat(filled)
                            + "\n"
                            + """
                            title: "\uD83D\uDE80"
                            timeZone: Europe/Berlin
                            start: 2027-01-04
                            availability: [{days: daily, windows: ["19:00-21:00"]}]
                            activities: [{title: Practise, effort: 3h}]
                            """;
            assertThat(
                            ProblemReader.read("x", "x.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                                    .problem()
                                    .title())
                    .isEqualTo("\uD83D\uDE80");
        }
    }
}
