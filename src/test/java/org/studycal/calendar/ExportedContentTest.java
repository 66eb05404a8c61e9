package org.studycal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.studycal.problem.Milestone;

class ExportedContentTest {

    private final SmallPlan plan = new SmallPlan("Europe/Berlin");
    private final Milestone exam =
            Milestone.checkpoint("exam", "Exam", LocalDate.of(2027, 1, 8), List.of("topic"), false);

    ExportedContentTest() {
        plan.milestones = List.of(exam);
        plan.session("topic", LocalDateTime.of(2027, 1, 11, 8, 0), 60);
    }

    @Test
    void aFingerprintIsThatOfTheWrittenLinesFromTheStartOn() throws Exception {
        ExportedContent content = new ExportedContent(plan.problem());
        String[] events = new String(plan.ics(), StandardCharsets.UTF_8).split("BEGIN:VEVENT", -1);
        assertThat(content.of(exam)).isEqualTo(fingerprint(events[1]));
        assertThat(content.of(plan.sessions.getFirst())).isEqualTo(fingerprint(events[2]));
    }

    private static String fingerprint(String event) throws Exception {
        String lines = event.substring(event.indexOf("DTSTART"), event.indexOf("END:VEVENT"));
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, 8);
    }

    @Test
    void everythingThatIsExportedCounts() {
        String before = new ExportedContent(plan.problem()).of(plan.sessions.getFirst());
        plan.notes = "Read chapter 4 too.";
        String notes = new ExportedContent(plan.problem()).of(plan.sessions.getFirst());
        plan.categoryTitle = "Theory";
        String category = new ExportedContent(plan.problem()).of(plan.sessions.getFirst());
        plan.title = "The calendar's name is no event's";
        assertThat(List.of(before, notes, category)).doesNotHaveDuplicates();
        assertThat(new ExportedContent(plan.problem()).of(plan.sessions.getFirst()))
                .isEqualTo(category);
    }
}
