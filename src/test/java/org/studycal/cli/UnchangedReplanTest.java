package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studycal.solver.StudyScheduler;

/** Without any news a plan stays what it is, to the byte. */
class UnchangedReplanTest {

    /** A habit with more pinned than a short week asks for, and with no room in another one. */
    private static final String HABIT =
            """
            title: Violin
            timeZone: Europe/Berlin
            start: 2027-01-08
            end: 2027-01-24
            slot: 30m
            categories:
              music: {title: Music, session: {min: 30m, max: 2h}}
            availability:
              - {days: weekdays, windows: ["18:00-20:00"]}
              - {dates: 2027-01-13..2027-01-15, windows: ["18:00-18:15"]}
            activities:
              - {id: scales, category: music, effort: 5h/week}
              - {id: piece, category: music, effort: 4h}
            pinned:
              - {activity: scales, start: 2027-01-08T18:00, length: 2h}
              - {activity: scales, start: 2027-01-09T10:00, length: 1h}
            """;

    @TempDir private Path folder;

    private Workplace workplace;

    @BeforeEach
    void plan() throws IOException {
        workplace =
                Workplace.in(folder)
                        .problem("violin.yaml", HABIT)
                        .searchingWith(StudyScheduler::solve)
                        .at("2027-01-06T08:00:00Z");
        workplace.run("solve", "violin", "--step-limit", "100").exits(ErrorHandler.DID_NOT_FIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-06T08:00:00Z",
                "2027-01-09T08:00:00Z",
                "2027-01-13T17:30:00Z",
                "2027-01-20T08:00:00Z",
                "2027-02-20T08:00:00Z"
            })
    void nothingButNumberAndTimeChangesHoweverMuchHasGoneBy(String now) throws IOException {
        String before = solution();
        workplace.at(now).run("replan", "violin").exits(ErrorHandler.DID_NOT_FIT);
        String after = solution();
        assertThat(after).contains("\"revision\": 2");
        assertThat(withoutNumberAndTime(after)).isEqualTo(withoutNumberAndTime(before));
        workplace.run("check", "violin").exits(ErrorHandler.DID_NOT_FIT);
    }

    private String solution() throws IOException {
        return Files.readString(folder.resolve("solutions/violin/solution.json"));
    }

    private static String withoutNumberAndTime(String solution) {
        return solution.replaceAll("(?m)^  \"(revision|stamp|timesOf)\": .*\n", "");
    }
}
