package org.studycal.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = Vocabulary.read();

    /** Keys that are no names of answers, by their first parts. */
    private static final String OTHER_KEYS =
            "\\d+(st)?|filler|total|done|optional|alternative(\\.or)?|before\\.(label|verb|weak)|verb\\.object"
                    + "|start\\.(sentence|on|after)"
                    + "|period\\.(suffix|ordinal|ordinal-after|day\\.not-before)"
                    + "|period\\.(day|week|calendar|month|phase)(\\.(weak|tight|counter))?"
                    + "|joint\\.(from|to(\\.begun)?|and|or|of|number|year)|span\\.(day|week|month|year)(\\.two)?"
                    + "|per\\.(each|every|session|weekendday|day|week|daily|weekly|monthly|(daily|weekly)\\.before|daily\\.subject)"
                    + "|unit\\.(hour|hour\\.half|minute|minute\\.tight|dotted)"
                    + "|effort\\.(minutes\\.\\d+|and-half|or-more|at-least|between|over|on|not-minutes|not-after)"
                    + "|clock\\.((am|pm)(\\.before)?|noon|midnight|hour(\\.likely)?|half|minute|from|pair(\\.sure)?|after|to|onwards|until|none)"
                    + "|date\\.(\\d+(\\.(weak|rare|genitive))?|of|before|early|mid|late|(day|month|year)\\.(before|sign))"
                    + "|due\\.(before|on|after)"
                    + "|daypart(\\.(morning|afternoon|evening))?|often\\.(times|\\d)|off\\.(before|after)"
                    + "|days\\.((mon|tue|wed|thu|fri|sat|sun)(\\.(short|tiny|rest))?|weekdays|weekend|every|before)";

    @Test
    void every_key_means_something() {
        Set<String> known = new TreeSet<>();
        add(known, "section.", Section.values(), "", ".alone");
        add(known, "use.", Use.values(), "");
        add(known, "column.", Column.values(), "");
        add(known, "fact.", Fact.values(), "");
        add(known, "verb.", Verb.values(), "", ".weak");
        add(known, "verb.last.", Verb.values(), "");

        List<String> unknown =
                VOCABULARY.keys().stream()
                        .filter(key -> !known.contains(key) && !key.matches(OTHER_KEYS))
                        .toList();

        assertThat(unknown).isEmpty();
    }

    @Test
    void every_answer_has_words() {
        Set<String> keys = VOCABULARY.keys();

        assertThat(Stream.of(Section.values()).map(value -> "section." + name(value)))
                .allMatch(keys::contains);
        assertThat(Stream.of(Use.values()).map(value -> "use." + name(value)))
                .allMatch(keys::contains);
        assertThat(Stream.of(Column.values()).map(value -> "column." + name(value)))
                .allMatch(keys::contains);
    }

    @Test
    void thirteen_languages_are_known() {
        assertThat(Phrases.load().languages())
                .containsExactly(
                        "en", "de", "es", "pt", "fr", "it", "zh", "vi", "ar", "ja", "ko", "ru",
                        "pl");
    }

    @Test
    void what_is_folded_is_found_where_it_was() {
        Folded text = Folded.of("  Tuần\u00a0\u2003１½ – Ｗeek");

        assertThat(text.text()).isEqualTo(" tuan 1.5 - week");
        assertThat(text.original(text.text().indexOf("week"))).isEqualTo(13);
    }

    private static void add(Set<String> known, String prefix, Enum<?>[] values, String... ends) {
        known.addAll(
                Arrays.stream(values)
                        .flatMap(value -> Stream.of(ends).map(end -> prefix + name(value) + end))
                        .collect(Collectors.toSet()));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
