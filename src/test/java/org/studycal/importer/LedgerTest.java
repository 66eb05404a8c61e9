package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.studycal.markdown.Outline;

/** Every line of a plan ends in exactly one account. */
class LedgerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    /** How many mutated plans are tried; {@code -Dledger.plans=10000} tries more. */
    private static final int MUTATED = Integer.getInteger("ledger.plans", 200);

    @TestFactory
    Stream<DynamicTest> adds_up_for_every_plan() throws IOException {
        return plans().stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.toString(), () -> addsUp(Files.readString(file))));
    }

    @Test
    void adds_up_for_mutated_plans() throws IOException {
        List<Path> plans = plans();
        for (int seed = 0; seed < MUTATED; seed++) {
            addsUp(mutated(plans, seed));
        }
    }

    @Test
    void a_line_says_what_it_became() {
        StudyPlan plan =
                read(
                        """
                        # Guitar

                        4 hours a week.
                        Exam on 2027-02-01

                        ## Week 1: Basics
                        - Chords
                        - [x] Tuning
                        - Lab: a first song
                          - slowly
                        Learn it by heart.

                        ## Tips
                        - Rest your hands
                        """);
        assertThat(plan.checks().lines())
                .extracting(line -> line.line() + " " + line.account().word())
                .containsExactly(
                        "1 structure",
                        "3 setting",
                        "4 milestone",
                        "6 structure",
                        "7 topic",
                        "8 done",
                        "9 lab",
                        "10 lab",
                        "11 lab",
                        "13 left out",
                        "14 left out");
    }

    @Test
    void what_is_left_out_has_a_reason() {
        StudyPlan plan = read("# Guitar\n\n## Week 1\n- Chords\n- Sunday: rest\n");
        assertThat(plan.checks().lines().getLast().why()).isEqualTo("no study then");
        assertThat(plan.remarks())
                .filteredOn(remark -> remark.kind() == RemarkKind.LEFT_OUT)
                .extracting(Remark::text)
                .containsExactly("\"Sunday: rest\": no study then");
    }

    @Test
    void a_share_without_topics_is_a_habit() {
        StudyPlan plan =
                read(
                        """
                        # Guitar

                        ## Weekly hours
                        - Theory: 4 hours
                        - Writing a diary: 1 hour

                        ## Week 1
                        - Chords
                        """);
        assertThat(problem(plan).lines())
                .extracting(line -> line.line() + " " + line.account().word())
                .contains("4 setting", "5 habit");
    }

    private static void addsUp(String text) {
        StudyPlan plan = read(text);
        List<String> lines = Outline.lines(text);
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                filled.add(i + 1);
            }
        }
        List<AccountedLine> ledger =
                plan.topics().isEmpty() ? plan.checks().lines() : problem(plan).lines();
        assertThat(ledger).as(text).extracting(AccountedLine::line).isEqualTo(filled);
        assertThat(ledger).as(text).allMatch(line -> !line.why().isBlank());
        for (StudyPlan.Topic topic : plan.topics()) {
            assertThat(ledger)
                    .as(text)
                    .filteredOn(line -> line.line() == topic.line())
                    .allMatch(
                            line ->
                                    line.account() == Account.TOPIC
                                            || line.account() == Account.LAB
                                            || line.account() == Account.DONE);
        }
    }

    private static StudyPlan read(String text) {
        return new PlanReader().read(text, "plan.md", Reading.at(TODAY));
    }

    private static ProblemPlan problem(StudyPlan plan) {
        return ProblemPlanner.plan(
                plan, ImportSettings.of(Sourced.stated(ZoneId.of("Europe/Berlin"), "", 0), TODAY));
    }

    private static List<Path> plans() throws IOException {
        List<Path> plans = new ArrayList<>();
        for (String folder : List.of("plans", "importer")) {
            try (Stream<Path> files = Files.walk(Path.of("src/test/resources", folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(plans::add);
            }
        }
        return plans;
    }

    /** Lines of two plans, some of them cut, doubled, indented or given other figures. */
    private static String mutated(List<Path> plans, int seed) throws IOException {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            lines.addAll(Files.readAllLines(plans.get(random.nextInt(plans.size()))));
        }
        for (int i = 0; i < 25 && !lines.isEmpty(); i++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int cut = line.isEmpty() ? 0 : random.nextInt(line.length());
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.set(at, line.substring(cut));
                case 3 -> lines.set(at, line.substring(0, cut));
                case 4 -> lines.set(at, "    " + line);
                case 5 -> lines.set(at, line.replaceAll("\\d+", "" + random.nextInt(400)));
                default ->
                        lines.set(at, line + " | (2h) " + lines.get(random.nextInt(lines.size())));
            }
        }
        return String.join("\n", lines);
    }
}
