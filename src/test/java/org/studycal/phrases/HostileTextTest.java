package org.studycal.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {

    private static final int LONG = 5_000;

    /** Far more than a slow machine needs, far less than quadratic time takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> PIECES =
            List.of(
                    "week ",
                    "w",
                    "1",
                    "99999",
                    " - ",
                    "-",
                    "h",
                    " hours",
                    "m",
                    ":",
                    ".",
                    "/",
                    "(",
                    ")",
                    "[x]",
                    "[",
                    "~~",
                    "✅",
                    "第",
                    "周",
                    "週間",
                    "三",
                    "十",
                    "月",
                    "日",
                    "至",
                    "時",
                    "分",
                    "الأسبوع ",
                    "٣",
                    " و",
                    "mo",
                    ", ",
                    "Mo-",
                    "di, ",
                    "sat",
                    " and ",
                    " to ",
                    "jan ",
                    "5/1 ",
                    "04.01.",
                    "2027-01-04",
                    "a",
                    "an hour",
                    " x ",
                    "3 x ",
                    "per ",
                    "every ",
                    "day",
                    "at least ",
                    "½",
                    "\ud83d",
                    "\ude80",
                    "é",
                    "e\u0301",
                    "\u200b",
                    "\u0000",
                    "\t",
                    "\n",
                    "ﬁ",
                    "㎡",
                    "ẞ",
                    "Ã©",
                    "â€",
                    "ðŸš€",
                    "option ",
                    "done",
                    "requires ",
                    "1 1/2",
                    "i",
                    "IV",
                    "tuần ",
                    "$",
                    "|",
                    "+",
                    "&",
                    "#",
                    "   ",
                    "'",
                    "from ",
                    "9am",
                    "8h30",
                    "de ",
                    "weekend ",
                    "½ ",
                    "%",
                    "İ",
                    "ß");

    @Test
    void random_texts_are_answered_with_places_within_them() {
        Random random = new Random(6);
        for (int round = 0; round < 5_000; round++) {
            String text = text(random, 1 + random.nextInt(14));
            assertThatCode(() -> askAll(text)).as(text).doesNotThrowAnyException();
        }
    }

    static Stream<String> hostile() {
        Random random = new Random(7);
        Stream<String> repeated = PIECES.stream().map(piece -> piece.repeat(LONG / piece.length()));
        Stream<String> mixed =
                Stream.generate(() -> text(random, 3))
                        .limit(40)
                        .map(piece -> piece.repeat(LONG / (piece.length() + 1) + 1));
        Stream<String> shuffled = Stream.generate(() -> text(random, 10 * LONG)).limit(1);
        return Stream.of(repeated, mixed, shuffled).flatMap(Function.identity());
    }

    @Test
    void every_repetition_is_answered() {
        assertThatCode(() -> hostile().forEach(HostileTextTest::askAll)).doesNotThrowAnyException();
    }

    @Test
    void long_lines_take_linear_time() {
        Stream<String> lines =
                Stream.of("mo, di, ", "week 1, 2", "1-", "- ", "h", "三十", "(1/5) ", "5. Januar - ")
                        .map(piece -> piece.repeat(LONG * 20 / piece.length()));

        Assertions.assertTimeoutPreemptively(
                PATIENCE, () -> lines.forEach(HostileTextTest::askAll));
    }

    @ParameterizedTest
    @MethodSource("org.studycal.phrases.HostileTextTest#wide")
    void every_character_folds_to_something_known(int from) {
        StringBuilder text = new StringBuilder();
        for (int point = from; point < from + 0x1000; point++) {
            if (Character.isValidCodePoint(point)) {
                text.appendCodePoint(point).append(' ');
            }
        }
        assertThatCode(() -> askAll(text.toString())).doesNotThrowAnyException();
    }

    static Stream<Integer> wide() {
        return Stream.iterate(0, from -> from < 0x30000, from -> from + 0x1000);
    }

    @Test
    void right_text_is_no_mojibake() {
        String right =
                "Übung – „Größe“ … «été» ¿Qué? Ação, naïve café’s 100 € ½ 第一周 Tuần 1 الأسبوع 🚀 ÄÖÜ É–À";

        assertThat(Mojibake.repair(right)).isEqualTo(new Mojibake.Repaired(right, 0));
    }

    private static void askAll(String text) {
        assertThat(Answers.QUESTIONS.values())
                .allSatisfy(question -> assertThat(question.apply(text)).isNotNull());
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece < pieces; piece++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
