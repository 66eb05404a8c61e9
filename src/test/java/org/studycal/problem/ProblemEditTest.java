package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemEditTest {

    private static final String YAML =
            """
            # My plan.
            title: Learn to juggle  # in a month
            timeZone: Europe/Berlin
            start: 2027-01-04       # a Monday

            availability:
              # evenings
              - {days: [tue, thu], windows: ["19:00-21:00"]}
            activities:
              - {title: Course, effort: 3h, category: "x"}   # by Ann
              - id: balls
                title: Balls
                effort: '4h'  # perhaps
            milestones:
              - date: 2027-02-01
                title: Show
            """;

    private final ProblemEdit edit = new ProblemEdit("plan.yaml", YAML);

    @Test
    void a_value_is_replaced_where_it_stands_and_its_comment_stays() {
        edit.set("activities", 0, "effort", "5h");
        edit.set("activities", 1, "effort", "6h");
        edit.set("milestones", 0, "date", "2027-03-01");

        assertThat(edit.text())
                .isEqualTo(
                        YAML.replace("effort: 3h", "effort: 5h")
                                .replace("effort: '4h'", "effort: 6h")
                                .replace("2027-02-01", "2027-03-01"));
    }

    @Test
    void a_key_that_is_new_stands_before_the_others_of_its_entry() {
        edit.set("activities", 0, "due", "2027-02-01");
        edit.set("activities", 1, "due", "2027-02-02");

        assertThat(edit.text())
                .isEqualTo(
                        YAML.replace("{title: Course", "{due: 2027-02-01, title: Course")
                                .replace("- id: balls", "- due: 2027-02-02\n    id: balls"));
    }

    @Test
    void a_group_that_is_new_stands_below_the_start() {
        edit.set("limits", "perWeek", "45h");

        assertThat(edit.text())
                .isEqualTo(YAML.replace("a Monday\n", "a Monday\nlimits: {perWeek: 45h}\n"));
        edit.set("limits", "perWeek", "40h");
        edit.set("limits", "restDays", "1");
        assertThat(edit.text())
                .isEqualTo(
                        YAML.replace(
                                "a Monday\n", "a Monday\nlimits: {restDays: 1, perWeek: 40h}\n"));
    }

    @Test
    void an_entry_that_is_new_stands_before_the_others_of_its_list() {
        edit.add("availability", edit.group("days", edit.list(List.of("sat"))));
        edit.add("protected", edit.group("title", edit.scalar("Rest: all day")));

        assertThat(edit.text())
                .isEqualTo(
                        YAML.replace("  - {days: [tue", "  - {days: [sat]}\n  - {days: [tue")
                                .replace(
                                        "a Monday\n",
                                        "a Monday\nprotected: [{title: \"Rest: all day\"}]\n"));
    }

    @Test
    void a_character_of_two_units_before_a_value_moves_nothing() {
        String yaml = "list:\n  - {title: \"Balls \ud83e\udd39\", effort: 3h}\n";
        String json = "{\"list\": [{\"title\": \"Balls \ud83e\udd39\", \"effort\": \"3h\"}]}";
        ProblemEdit ofYaml = new ProblemEdit("p.yaml", yaml);
        ProblemEdit ofJson = new ProblemEdit("p.json", json);
        ofYaml.set("list", 0, "effort", ofYaml.scalar("5h"));
        ofJson.set("list", 0, "effort", ofJson.scalar("5h"));

        assertThat(ofYaml.text()).isEqualTo(yaml.replace("3h", "5h"));
        assertThat(ofJson.text()).isEqualTo(json.replace("3h", "5h"));
    }

    @Test
    void a_key_without_a_value_gets_it_where_it_stands() {
        ProblemEdit empty =
                new ProblemEdit(
                        "p.yaml",
                        """
                        title: Juggling
                        start: 2027-01-04
                        protected:   # none yet
                        "limits": null
                        activities:
                          - {title: Course, due: , effort: 3h}
                          - title: Balls
                            due: null
                        """);
        empty.add("protected", "{days: [wed]}");
        empty.set("limits", "perWeek", "9h");
        empty.set("activities", 0, "due", "2027-02-01");
        empty.set("activities", 1, "due", "2027-02-02");

        assertThat(empty.text())
                .isEqualTo(
                        """
                        title: Juggling
                        start: 2027-01-04
                        protected: [{days: [wed]}]   # none yet
                        "limits": {perWeek: 9h}
                        activities:
                          - {title: Course, due: 2027-02-01 , effort: 3h}
                          - title: Balls
                            due: 2027-02-02
                        """);
        ProblemEdit json = new ProblemEdit("p.json", "{\"limits\": null, \"list\":null}");
        json.set("limits", "perWeek", json.scalar("9h"));
        json.add("list", "1");
        assertThat(json.text()).isEqualTo("{\"limits\": {\"perWeek\": \"9h\"}, \"list\": [1]}");
    }

    @Test
    void a_key_can_take_the_place_of_another_one() {
        String text =
                """
                milestones:
                  - {title: Show, week: 6, hard: true}
                  - title: Exam
                    week: 7  # the last
                  - title: Party
                """;
        ProblemEdit weeks = new ProblemEdit("p.yaml", text);
        for (int i = 0; i < 3; i++) {
            weeks.setInstead("milestones", i, "week", "date", "2027-02-10");
        }

        assertThat(weeks.text())
                .isEqualTo(
                        text.replace("week: 6", "date: 2027-02-10")
                                .replace("week: 7", "date: 2027-02-10")
                                .replace("- title: P", "- date: 2027-02-10\n    title: P"));
    }

    @Test
    void a_value_in_a_block_of_lines_is_replaced_as_a_whole() {
        ProblemEdit block =
                new ProblemEdit(
                        "p.yaml",
                        """
                        list:
                          - effort: >-
                              3h

                            title: Course
                          - effort: |
                              4h
                        """);
        block.set("list", 0, "effort", "5h");
        block.set("list", 1, "effort", "6h");

        assertThat(block.text())
                .isEqualTo(
                        """
                        list:
                          - effort: 5h

                            title: Course
                          - effort: 6h
                        """);
    }

    @Test
    void json_stays_json() {
        ProblemEdit json =
                new ProblemEdit("p.json", "{\"limits\": {\"perWeek\": \"3h\"}, \"list\": [1]}");
        json.set("limits", "perWeek", json.scalar("45h"));
        json.add("list", json.scalar("x"));
        json.add("other", json.scalar("y"));

        assertThat(json.text())
                .isEqualTo(
                        "{\"other\": [\"y\"], \"limits\": {\"perWeek\": \"45h\"}, \"list\": [\"x\", 1]}");
    }

    @Test
    void every_example_can_be_read_after_all_edits_and_has_no_line_less()
            throws IOException, ProblemException {
        for (String name : List.of("hello", "parent-with-a-job", "too-much", "ai-ml-security")) {
            Path file = Path.of("problems", name + ".yaml");
            String before = Files.readString(file);
            ProblemEdit all = new ProblemEdit(file.toString(), before);
            all.set("limits", "perWeek", all.scalar("33h"));
            all.add(
                    "protected",
                    all.group(
                            "title", all.scalar("No study"),
                            "days", all.list(List.of("wed")),
                            "time", all.scalar("00:00-24:00")));
            all.set("activities", 0, "effort", all.scalar("7h"));
            byte[] bytes = all.text().getBytes(StandardCharsets.UTF_8);

            Problem problem = ProblemReader.read(file, bytes, Optional.empty()).problem();

            assertThat(problem.limits().perWeekMinutes()).hasValue(33 * 60);
            assertThat(problem.protectedTimes())
                    .extracting(ProtectedTime::title)
                    .contains("No study");
            assertThat(problem.activities().getFirst().effort().minutes()).isEqualTo(7 * 60);
            assertThat(all.text().lines().count()).isGreaterThanOrEqualTo(before.lines().count());
            assertThat(ProblemEdit.changes(before, all.text())).hasSizeBetween(2, 4);
        }
    }
}
