package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** However a plan writes its days, each topic is on its own. */
class DatedDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 14);
    private static final List<String> TOPICS =
            List.of("Kiln", "Clay", "Slip", "Raku", "Coil", "Slab", "Glaze", "Cone");

    private static final List<String> WESTERN =
            List.of(
                    "EEEE, d MMMM",
                    "EEEE d MMMM yyyy",
                    "d MMMM (EEEE)",
                    "EEE d/M",
                    "d/M (EEE)",
                    "EEE, d MMM",
                    "d MMM",
                    "yyyy-MM-dd (EEE)");

    private static final Map<String, List<String>> PATTERNS =
            Map.ofEntries(
                    Map.entry(
                            "en",
                            List.of(
                                    "EEEE, MMMM d",
                                    "EEE MMM d",
                                    "M/d (EEE)",
                                    "EEE M/d",
                                    "MMM d – EEEE",
                                    "M/d EEE")),
                    Map.entry(
                            "de",
                            List.of(
                                    "EEEE, d. MMMM",
                                    "EE dd.MM.",
                                    "dd.MM. (EE)",
                                    "EE, d.M.yyyy",
                                    "d. MMM",
                                    "d. MMMM")),
                    Map.entry("fr", WESTERN),
                    Map.entry(
                            "es",
                            List.of(
                                    "EEEE d 'de' MMMM",
                                    "d 'de' MMMM (EEEE)",
                                    "EEE d/M",
                                    "d/M (EEE)",
                                    "d MMM")),
                    Map.entry(
                            "pt",
                            List.of(
                                    "EEEE, d 'de' MMMM",
                                    "EEEE (d/M)",
                                    "EEE d/M",
                                    "d/M – EEEE",
                                    "d MMM")),
                    Map.entry("it", WESTERN),
                    Map.entry(
                            "ru",
                            List.of("EEEE, d MMMM", "dd.MM (EEE)", "d MMMM – EEEE", "EEE dd.MM.")),
                    Map.entry(
                            "pl",
                            List.of("EEEE, d MMMM", "dd.MM. (EEE)", "d MMMM (EEEE)", "EEE dd.MM.")),
                    Map.entry(
                            "ja",
                            List.of(
                                    "M月d日（E）",
                                    "M/d(E)",
                                    "M月d日 EEEE",
                                    "M/d（E）",
                                    "yyyy年M月d日(E)",
                                    "M/d E")),
                    Map.entry(
                            "zh",
                            List.of("M月d日 EEE", "M月d日（EEEE）", "M.d EEE", "EEE（M/d）", "yyyy年M月d日")),
                    Map.entry("ko", List.of("M월 d일 (E)", "M/d(E)", "M월 d일 EEEE", "yyyy.MM.dd(E)")),
                    Map.entry("vi", List.of("EEEE, d/M", "d/M (EEEE)")));

    /** How a day and what is done on it stand in a plan. */
    private enum Shape {
        HEADING("### %s\n\n- %s\n- %s\n\n"),
        TITLED("### %1$s: %2$s basics\n\n- %2$s\n- %3$s\n\n"),
        BOLD("**%s**\n\n- %s\n- %s\n\n"),
        BOLD_ITEM("- **%s**\n  - %s\n  - %s\n"),
        LABEL("- %1$s: %2$s\n- %1$s: %3$s\n"),
        BOX("- [ ] %1$s – %2$s\n- [ ] %1$s – %3$s\n"),
        ROW("| %1$s | %2$s |\n| %1$s | %3$s |\n");

        private final String text;

        Shape(String text) {
            this.text = text;
        }
    }

    @TestFactory
    Stream<DynamicTest> each_topic_is_on_its_day() {
        List<DynamicTest> tests = new ArrayList<>();
        PATTERNS.forEach(
                (language, patterns) -> {
                    for (String pattern : patterns) {
                        for (Shape shape : Shape.values()) {
                            tests.add(
                                    DynamicTest.dynamicTest(
                                            language + " " + pattern + " " + shape,
                                            () -> isOnItsDay(language, pattern, shape)));
                        }
                    }
                });
        return tests.stream();
    }

    @Test
    void numbers_of_months_are_no_days() {
        StudyPlan plan =
                ReadPlan.plan("# Töpfern\n\n1. Januar: Ton\n2. Februar: Glasur\n3. März: Raku\n");
        assertThat(plan.topics()).allMatch(each -> each.date().isEmpty());
    }

    @Test
    void a_week_may_begin_with_its_number() {
        StudyPlan plan = ReadPlan.plan("# Töpfern\n\n1. Woche: Ton\n2. Woche: Glasur\n");
        assertThat(plan.periods())
                .extracting(each -> each.weeks().orElseThrow().first())
                .containsExactly(1, 2);
        assertThat(plan.topics())
                .extracting(StudyPlan.Topic::title)
                .containsExactly("Ton", "Glasur");
    }

    private static void isOnItsDay(String language, String pattern, Shape shape) {
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language));
        StringBuilder text = new StringBuilder("# Pottery\n\n");
        text.append(shape == Shape.ROW ? "| Day | Topic |\n|---|---|\n" : "");
        for (int i = 0; i < TOPICS.size(); i += 2) {
            text.append(
                    shape.text.formatted(
                            format.format(FIRST.plusDays(i / 2)),
                            TOPICS.get(i),
                            TOPICS.get(i + 1)));
        }
        StudyPlan plan = ReadPlan.plan(text.toString());
        List<Optional<LocalDate>> days = new ArrayList<>();
        for (String topic : TOPICS) {
            days.add(
                    plan.topics().stream()
                            .filter(each -> each.title().equals(topic))
                            .flatMap(each -> each.date().stream())
                            .findFirst());
        }
        List<Optional<LocalDate>> expected = new ArrayList<>();
        for (int i = 0; i < TOPICS.size(); i++) {
            expected.add(Optional.of(FIRST.plusDays(i / 2)));
        }
        assertThat(days).as(text.toString()).isEqualTo(expected);
    }
}
