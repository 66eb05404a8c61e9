package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.app.Search;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exams, moments, calendar days and habits, from the problem to the calendar and back. */
class ExamsTest {

    private static final String FINALS =
            """
            title: Finals
            timeZone: Europe/London
            start: 2027-05-03
            end: 2027-05-09
            availability:
              - {days: daily, windows: ["09:00-12:00", "14:00-17:00"]}
            activities:
              - {title: Revision, effort: 12h}
              - {title: Other, effort: 20h}
            milestones:
              - {title: Physics, kind: exam, date: 2027-05-08, time: "10:00", length: 5h,
                 requires: revision, hard: true, checklist: [Pen]}
            """;

    @TempDir Path folder;
    private Workplace place;
    private String now = "2027-05-01T08:00";

    private StudycalRun run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (args[0].equals("solve") || args[0].equals("replan")) {
            all.addAll(List.of("--now", now));
        }
        return place.run(all.toArray(String[]::new));
    }

    private void problem(String yaml) throws IOException {
        place = Workplace.in(folder).searchingWith(Search.SOLVER).problem("p.yaml", yaml);
    }

    private void solved(String yaml) throws IOException {
        problem(yaml);
        run("solve", "p", "--step-limit", "3000", "-q").exits(0);
    }

    private JsonNode solution() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("solutions/p/solution.json")));
    }

    private List<String> sessions(String activity) throws IOException {
        List<String> sessions = new ArrayList<>();
        for (JsonNode session : solution().path("sessions")) {
            if (session.path("activity").asString().equals(activity)) {
                sessions.add(session.path("start").asString());
            }
        }
        return sessions;
    }

    private String calendar() throws IOException {
        return Files.readString(folder.resolve("solutions/p/calendar.ics"));
    }

    private String exam() throws IOException {
        String ics = calendar();
        int at = ics.indexOf("UID:p.milestone.physics.1@studycal");
        return ics.substring(at, ics.indexOf("END:VEVENT", at)).replace("\r", "");
    }

    @Test
    void anExamTakesItsTimeAndComesAfterAllThatItRequires() throws IOException {
        solved(FINALS.replace("effort: 20h", "effort: 19h30m"));

        assertThat(sessions("revision")).noneMatch(start -> start.compareTo("2027-05-08T10") >= 0);
        assertThat(sessions("other"))
                .noneMatch(start -> start.matches("2027-05-08T1[0-4].*"))
                .isNotEmpty();
        assertThat(exam())
                .contains(
                        "DTSTART;TZID=Europe/London:20270508T100000\n",
                        "DTEND;TZID=Europe/London:20270508T150000\n",
                        "SUMMARY:Physics\n",
                        "CATEGORIES:Exam\n",
                        "TRANSP:OPAQUE\n",
                        "- Pen")
                .doesNotContain("Checkpoint");
        assertThat(run("show", "p", "--from", "2027-05-08", "--to", "2027-05-08").out())
                .contains("10:00-15:00  Exam: Physics")
                .doesNotContain("Checkpoint");
        JsonNode stone = solution().path("milestones").path(0);
        assertThat(stone.path("kind").asString()).isEqualTo("exam");
        assertThat(stone.path("start").asString()).isEqualTo("2027-05-08T10:00:00+01:00");
        assertThat(stone.path("met").asBoolean()).isTrue();
        run("check", "p").exits(0);
    }

    @Test
    void anExamWithoutATimeTakesItsDayAndWantsTheDaysBefore() throws IOException {
        solved(FINALS.replace(", time: \"10:00\", length: 5h", ""));

        assertThat(sessions("revision")).noneMatch(start -> start.compareTo("2027-05-08") >= 0);
        assertThat(sessions("other")).noneMatch(start -> start.startsWith("2027-05-08"));
        assertThat(exam()).contains("DTSTART;VALUE=DATE:20270508", "TRANSP:OPAQUE");
        run("check", "p").exits(0);
    }

    @Test
    void workThatCanNotBeDoneBeforeTheExamIsLeftOutWithItsMoment() throws IOException {
        problem(FINALS.replace("effort: 12h", "effort: 40h"));

        assertThat(run("check", "p").exits(3).out()).contains("2027-05-08 10:00");
        assertThat(run("solve", "p", "--step-limit", "2000").exits(3).out())
                .contains("2027-05-08 10:00", "missing");
    }

    @Test
    void aMovedExamKeepsItsEventWhichMoves() throws IOException {
        solved(FINALS);
        problem(FINALS.replace("\"10:00\"", "\"09:30\""));

        assertThat(run("replan", "p", "--step-limit", "2000").exits(0).out())
                .contains("now Sat 2027-05-08 09:30, before Sat 2027-05-08 10:00");

        assertThat(exam()).contains("SEQUENCE:1\n", "20270508T093000");
        String changes = Files.readString(folder.resolve("solutions/p/calendar-changes.ics"));
        assertThat(changes).contains("UID:p.milestone.physics.1@studycal");
        run("check", "p").exits(0);
    }

    @Test
    void anExamInTheExportOfItsOwnCalendarIsNotInTheWay() throws IOException {
        solved(FINALS);
        place.file("mine.ics", calendar());
        List<String> before = sessions("revision");

        run("solve", "p", "--busy", "mine.ics", "--step-limit", "3000", "-q").exits(0);

        assertThat(sessions("revision")).isEqualTo(before);
        assertThat(run("busy", "mine.ics", "--problem", "p").out()).contains("Physics");
    }

    @Test
    void anotherPlanKeepsTheExamFree() throws IOException {
        solved(FINALS);
        place.problem(
                "q.yaml",
                FINALS.replaceAll("(?s)milestones:.*", "").replace("effort: 20h", "effort: 1h"));

        run("solve", "q", "--busy", "solutions/p", "--step-limit", "1000", "-q");

        String other = Files.readString(folder.resolve("solutions/q/solution.json"));
        assertThat(other).doesNotContain("2027-05-08T10:", "2027-05-08T14:");
    }

    @Test
    void aDeadlineAtAMomentHoldsAndADueMomentCosts() throws IOException {
        solved(
                """
                title: Noon
                timeZone: Europe/London
                start: 2027-05-03
                availability:
                  - {days: weekdays, windows: ["09:00-17:00"]}
                activities:
                  - {title: Essay, effort: 35h, deadline: 2027-05-07T12:00}
                  - {title: Later, effort: 2h, release: 2027-05-07T13:30, due: 2027-05-07T14:30}
                """);

        for (JsonNode session : solution().path("sessions")) {
            OffsetDateTime end = OffsetDateTime.parse(session.path("end").asString());
            if (session.path("activity").asString().equals("essay")) {
                assertThat(end).isBeforeOrEqualTo("2027-05-07T12:00:00+01:00");
            }
        }
        assertThat(sessions("later")).containsExactly("2027-05-07T13:30:00+01:00");
        // The last hour of two is late, on the first started day.
        assertThat(solution().path("rules").path("lateness").asInt()).isEqualTo(2);
    }

    @Test
    void whatDoesNotFitBeforeAMomentIsToldWithIt() throws IOException {
        problem(
                """
                title: Noon
                timeZone: Europe/London
                start: 2027-05-03
                availability:
                  - {days: mon, windows: ["13:00-17:00"]}
                activities:
                  - {title: Essay, effort: 3h, deadline: 2027-05-03T12:00}
                """);

        assertThat(run("solve", "p", "--step-limit", "100").exits(3).out())
                .contains("no free window by 2027-05-03 12:00");
        assertThat(run("check", "p").exits(3).out()).contains("by 2027-05-03 12:00");
    }

    @Test
    void reviewsFallOnTheCalendarDaysAfterALessonOverAChangeOfTheClocks() throws IOException {
        solved(
                """
                title: Spaced
                timeZone: Europe/Berlin
                start: 2027-10-28
                availability:
                  - {days: daily, windows: ["19:00-21:00"]}
                activities:
                  - {id: l1, effort: 2h}
                  - {id: r1, effort: 30m, after: {activity: l1, minGap: 1d, maxGap: 1d}}
                  - {id: r2, effort: 30m, after: {activity: l1, minGap: 3d, maxGap: 3d}}
                  - {id: r3, effort: 30m, after: {activity: l1, minGap: 7d, maxGap: 7d}}
                """);

        assertThat(sessions("l1")).singleElement().asString().startsWith("2027-10-28T19:00");
        assertThat(sessions("r1")).singleElement().asString().startsWith("2027-10-29");
        assertThat(sessions("r2")).singleElement().asString().startsWith("2027-10-31");
        assertThat(sessions("r3")).singleElement().asString().startsWith("2027-11-04");
        assertThat(solution().path("rules").path("gap").asInt()).isZero();
    }

    @Test
    void twentyFourHoursAreExact() throws IOException {
        solved(
                """
                title: Spaced
                timeZone: Europe/Berlin
                start: 2027-10-28
                availability:
                  - {days: daily, windows: ["19:00-21:00"]}
                activities:
                  - {id: l1, effort: 2h}
                  - {id: r1, effort: 30m, after: {activity: l1, minGap: 24h}}
                """);

        assertThat(sessions("r1")).singleElement().asString().startsWith("2027-10-30");
    }

    private static final String HABITS =
            """
            title: Habits
            timeZone: Europe/Berlin
            start: 2027-05-03
            end: 2027-05-16
            availability:
              - {days: daily, windows: ["07:00-08:00", "19:00-21:00"]}
            activities:
              - {id: words, effort: 20m/day}
              - {id: sheet, effort: 3h, every: week, deadline: mon 12:00}
              - {id: reading, effort: 3h/week}
            """;

    private List<String> lapsed() throws IOException {
        List<String> lapsed = new ArrayList<>();
        for (JsonNode each : solution().path("progress").path("lapsed")) {
            lapsed.add(
                    each.path("activity").asString()
                            + " "
                            + each.path("day").asString("")
                            + each.path("week").asString("")
                            + " "
                            + each.path("hours"));
        }
        return lapsed;
    }

    @Test
    void aDailyHabitIsThereEveryDayAndAHandInByItsTime() throws IOException {
        solved(HABITS);

        assertThat(sessions("words")).hasSize(14);
        assertThat(sessions("words").stream().map(start -> start.substring(0, 10)))
                .doesNotHaveDuplicates();
        long minutes = 0;
        for (JsonNode session : solution().path("sessions")) {
            OffsetDateTime end = OffsetDateTime.parse(session.path("end").asString());
            OffsetDateTime start = OffsetDateTime.parse(session.path("start").asString());
            if (session.path("activity").asString().equals("sheet")
                    && !start.isBefore(OffsetDateTime.parse("2027-05-03T12:00+02:00"))
                    && !end.isAfter(OffsetDateTime.parse("2027-05-10T12:00+02:00"))) {
                minutes += Duration.between(start, end).toMinutes();
            }
        }
        assertThat(minutes).isEqualTo(180);
        assertThat(calendar()).contains("20 min every day", "3 h every week by Mon 12:00");
        run("check", "p").exits(0);
    }

    @Test
    void whatIsMissedOfADayIsMadeUpInItsEveningAndElseLapses() throws IOException {
        solved(HABITS.replaceAll("  - .id: (sheet|reading).*\n", ""));
        assertThat(sessions("words").getFirst()).startsWith("2027-05-03T07:00");
        now = "2027-05-03T19:40";
        place.at("2027-05-03T17:40:00Z");
        place.run("log", "p", "missed", "today", "--at", now).exits(0);
        run("replan", "p", "--step-limit", "2000").exits(0);
        assertThat(sessions("words")).hasSize(14);
        assertThat(sessions("words").getFirst()).startsWith("2027-05-03T20:");
        assertThat(lapsed()).isEmpty();

        now = "2027-05-03T20:45";
        place.at("2027-05-03T18:45:00Z");
        place.run("log", "p", "missed", "today", "--at", now).exits(0);
        assertThat(run("replan", "p", "--step-limit", "2000").exits(0).out())
                .contains("0.3 h of habits lapse");
        assertThat(lapsed()).containsExactly("words 2027-05-03 0.3333");
        assertThat(sessions("words")).hasSize(13);
        assertThat(sessions("words").getFirst()).startsWith("2027-05-04");
        assertThat(solution().path("leftOut")).isEmpty();
        run("check", "p").exits(0);
    }

    @Test
    void whatIsMissedOfAWeekIsMadeUpInItsRestAsFarAsThereIsRoom() throws IOException {
        solved(HABITS);
        now = "2027-05-06T06:00";
        place.at("2027-05-06T04:00:00Z");
        place.run("log", "p", "missed", "2027-05-03..2027-05-05", "--at", now).exits(0);
        run("replan", "p", "--step-limit", "2000").exits(0);
        long reading = 0;
        for (JsonNode session : solution().path("sessions")) {
            if (session.path("activity").asString().equals("reading")
                    && session.path("start").asString().compareTo("2027-05-10") < 0) {
                reading +=
                        Duration.between(
                                        OffsetDateTime.parse(session.path("start").asString()),
                                        OffsetDateTime.parse(session.path("end").asString()))
                                .toMinutes();
            }
        }
        assertThat(reading).isEqualTo(180);
        assertThat(lapsed()).noneMatch(lapse -> lapse.startsWith("reading"));
        run("check", "p").exits(0);

        now = "2027-05-09T20:00";
        place.at("2027-05-09T18:00:00Z");
        place.run("log", "p", "missed", "2027-05-06..2027-05-09", "--at", now).exits(0);
        run("replan", "p", "--step-limit", "2000").exits(0);
        assertThat(lapsed())
                .anyMatch(lapse -> lapse.startsWith("reading 1"))
                .contains("words 2027-05-08 0.3333");
        assertThat(solution().path("leftOut")).isEmpty();
        run("check", "p").exits(0);
    }
}
