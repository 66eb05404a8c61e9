package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.calendar.CalendarLint;

class PublishCommandTest {

    @TempDir private Path folder;

    @Test
    void a_published_calendar_asks_to_be_read_again_and_is_the_calendar_else() throws Exception {
        Workplace workplace =
                Workplace.withGuitar(folder).solved().file("public/index.html", "hello");
        workplace
                .run("publish", "guitar", "--to", "public")
                .exits(ErrorHandler.FINE)
                .prints("Wrote calendar.ics, IMPORT.md to public, revision 1.")
                .hasNoErrors();
        byte[] feed = Files.readAllBytes(folder.resolve("public/calendar.ics"));
        String asked = "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n";
        assertThat(new String(feed, StandardCharsets.UTF_8)).contains(asked);
        assertThat(new String(feed, StandardCharsets.UTF_8).replace(asked, ""))
                .isEqualTo(Files.readString(folder.resolve("solutions/guitar/calendar.ics")));
        assertThat(CalendarLint.report(feed).findings()).isEmpty();
        assertThat(folder.resolve("public/IMPORT.md")).content().contains("From URL");
        assertThat(folder.resolve("public/index.html")).hasContent("hello");
    }

    @Test
    void without_a_plan_there_is_nothing_to_publish() throws Exception {
        Workplace.withGuitar(folder)
                .run("publish", "guitar", "--to", "public")
                .refuses("Maybe 'studycal solve guitar' first?");
        assertThat(folder.resolve("public")).doesNotExist();
    }
}
