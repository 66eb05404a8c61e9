package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files {@code solve} writes for calendar programs, and which it clears away. */
class CalendarFilesTest {

    private static final String WHOLE = "calendar.ics";
    private static final String CHANGES = "calendar-changes.ics";
    private static final String GUIDE = "IMPORT.md";
    private static final String REPORT = "report.html";

    @TempDir private Path folder;

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("solutions/guitar").resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("solutions/guitar"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".lock") && !name.equals("solution.json"))
                    .sorted()
                    .toList();
        }
    }

    private static String edited() throws IOException {
        return Workplace.resource("guitar.yaml")
                .replace("title: Chords", "title: Barre *chords*")
                .replaceAll("(?s)milestones:.*", "");
    }

    @Test
    void theFirstRevisionHasNoChangesAndAGuide() throws IOException {
        Workplace.withGuitar(folder).solved();
        assertThat(names()).containsExactly(GUIDE, WHOLE, REPORT);
        assertThat(read(GUIDE)).isEqualTo(Workplace.resource("import-first.md"));
    }

    @Test
    void theNextRevisionSaysWhatIsNewAndWhatToDeleteByHand() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        workplace
                .problem("guitar.yaml", edited())
                .run("solve", "guitar")
                .prints(
                        """
                            calendar-changes.ics  import it into the same calendar where that holds revision 1
                            IMPORT.md  what to click, and 1 event to delete by hand
                        """);
        assertThat(names()).containsExactly(GUIDE, CHANGES, WHOLE, REPORT);
        assertThat(read(GUIDE)).isEqualTo(Workplace.resource("import-next.md"));
        assertThat(read(CHANGES))
                .contains("UID:guitar-4a8318c4.chords.1@studycal", "SUMMARY:Barre *chords*")
                .contains("UID:guitar-4a8318c4.milestone.party.1@studycal", "STATUS:CANCELLED")
                .contains("guitar-4a8318c4.songs.1")
                .doesNotContain("guitar-4a8318c4.scales");
    }

    @Test
    void aRevisionThatChangesNothingClearsTheChangesAway() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        workplace.problem("guitar.yaml", edited()).solved();
        assertThat(names()).contains(CHANGES);
        workplace.run("solve", "guitar").prints("calendar.ics  no event has changed");
        assertThat(names()).containsExactly(GUIDE, WHOLE, REPORT);
        assertThat(read(GUIDE))
                .contains("nothing to import", "| Summer party | Sun 2027-04-04, all day |");
    }

    @Test
    void eachCategoryHasACalendarUntilTheUserWantsOneAgain() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        Files.writeString(folder.resolve("solutions/guitar/calendar-mine.ics"), "mine");
        workplace.run("solve", "guitar", "--split", "category").exits(3);
        assertThat(names())
                .containsExactly(
                        GUIDE,
                        "calendar-checkpoints.ics",
                        "calendar-mine.ics",
                        "calendar-practice.ics",
                        "calendar-theory.ics",
                        REPORT);
        assertThat(read("calendar-theory.ics"))
                .contains("scales and theory: Mus\r\n ic theory\r\nX-WR-TIMEZONE")
                .contains("SUMMARY:Chords")
                .doesNotContain("SUMMARY:Scales");
        assertThat(read(GUIDE)).contains("in another way than before: delete the old calendar");

        workplace.problem("guitar.yaml", edited()).solved();
        assertThat(names())
                .containsExactly(
                        GUIDE,
                        "calendar-changes-checkpoints.ics",
                        "calendar-changes-practice.ics",
                        "calendar-changes-theory.ics",
                        "calendar-mine.ics",
                        "calendar-practice.ics",
                        "calendar-theory.ics",
                        REPORT);

        workplace.run("solve", "guitar", "--split", "none").exits(3);
        assertThat(names()).containsExactly(GUIDE, "calendar-mine.ics", WHOLE, REPORT);
    }

    @Test
    void remindersAreKeptUntilTheUserWantsNone() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        workplace.run("solve", "guitar", "--reminder", "1h30m").exits(3);
        workplace.solved();
        assertThat(names()).as("nothing changed").containsExactly(GUIDE, WHOLE, REPORT);
        assertThat(read(WHOLE).split("TRIGGER;RELATED=START:-PT90M\r\n", -1)).hasSize(7);
        assertThat(read(WHOLE).split("SEQUENCE:1\r\n", -1)).hasSize(7);
        workplace.run("solve", "guitar", "--reminder", "none").exits(3);
        assertThat(read(WHOLE)).doesNotContain("VALARM");
        assertThat(read(CHANGES)).contains("SEQUENCE:2\r\n");
    }

    @Test
    void otherLayoutsAndRemindersAreRefused() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder);
        workplace
                .run("solve", "guitar", "--split", "week")
                .refuses("--split", "'week' is not known, expected category or none");
        workplace
                .run("solve", "guitar", "--reminder", "10")
                .refuses("--reminder", "'10' is not a whole number of minutes");
        workplace
                .run("solve", "guitar", "--reminder", "soon")
                .refuses("--reminder", "'soon' is not a length of time");
    }

    @Test
    void nothingRemindsOfWhatIsOver() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder);
        workplace.run("solve", "guitar", "--reminder", "10m").exits(3);
        int reminders = read(WHOLE).split("BEGIN:VALARM", -1).length;
        workplace.at("2027-03-26T08:00:00Z").run("replan", "guitar", "--apply=0");
        assertThat(read(WHOLE).split("BEGIN:VALARM", -1)).hasSizeLessThan(reminders);
        assertThat(read(WHOLE).split("SEQUENCE:0\r\n", -1))
                .as("what is over is not sent again")
                .hasSizeGreaterThan(3);
    }
}
