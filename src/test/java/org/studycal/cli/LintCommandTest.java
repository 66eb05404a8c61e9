package org.studycal.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    private static final String FINE =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//somebody//EN
            BEGIN:VEVENT
            UID:one
            DTSTAMP:20260101T000000Z
            DTSTART:20270111T080000Z
            SUMMARY:Tick, tock
            END:VEVENT
            END:VCALENDAR
            """
                    .replace("\n", "\r\n");

    @TempDir private Path folder;

    private Workplace workplace(String text) throws IOException {
        Files.writeString(folder.resolve("a.ics"), text);
        return Workplace.in(folder);
    }

    @Test
    void adviceIsNoFault() throws IOException {
        workplace(FINE)
                .run("lint", "a.ics")
                .exits(0)
                .hasNoErrors()
                .printsExactly(
                        """
                        a.ics:8: VEVENT one: advice: SUMMARY has a bare comma or semicolon; write \\, or \\;
                        a.ics: no faults in 1 event
                        """);
    }

    @Test
    void everyFaultIsNamedWithFileAndLine() throws IOException {
        workplace(FINE.replace("080000Z", "8:00").replace("UID:one\r\n", ""))
                .run("lint", "a.ics", "a.ics")
                .exits(3)
                .prints("a.ics:4: VEVENT Tick\\, tock: UID is missing\n".replace("\\", ""))
                .prints("a.ics:6: VEVENT Tick, tock: DTSTART 20270111T8:00 is not a date-time")
                .prints("a.ics: 2 faults in 1 event\n");
    }

    @Test
    void whatCanNotBeReadIsRefusedAndTheRestIsLookedAt() throws IOException {
        workplace(FINE)
                .run("lint", "none.ics", ".", "a.ics")
                .exits(2)
                .complains("studycal: there is no file ")
                .complains("none.ics")
                .complains("studycal: . is a folder, expected a calendar file")
                .prints("a.ics: no faults");
        workplace(FINE).run("lint").refuses("FILE.ics");
    }

    @Test
    void aDeviceWithoutEndIsNotReadToItsEnd() {
        assumeThat(Path.of("/dev/zero")).exists();
        Workplace.in(folder)
                .run("lint", "/dev/zero")
                .refuses("/dev/zero has more than 100,000,000 bytes, expected a calendar file");
    }

    @Test
    void whatStudycalWritesHasNoFaults() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder);
        workplace.run("solve", "guitar", "--reminder", "10m", "--split", "category").exits(3);
        workplace
                .run("lint", "solutions/guitar/calendar-theory.ics")
                .exits(0)
                .printsExactly("solutions/guitar/calendar-theory.ics: no faults in 1 event\n");
    }
}
