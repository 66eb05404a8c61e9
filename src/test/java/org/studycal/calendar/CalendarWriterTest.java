package org.studycal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.DateTimeComponents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studycal.plan.Session;
import org.studycal.problem.Milestone;

class CalendarWriterTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 11, 8, 0);

    @Test
    void aSmallPlanGivesExactlyTheGoldenFile() throws IOException {
        SmallPlan plan = new SmallPlan("America/New_York");
        plan.milestones =
                List.of(
                        new Milestone(
                                "exam",
                                "AWS exam",
                                Milestone.Kind.CHECKPOINT,
                                LocalDate.of(2027, 2, 14),
                                Optional.empty(),
                                0,
                                List.of("topic", "lab"),
                                false,
                                List.of("Passport", "Practice test above 80%")));
        plan.session("topic", MONDAY, 120).session("lab", MONDAY.plusDays(1), 90);

        assertThat(text(plan.ics())).isEqualTo(golden("small.ics"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "Europe/Berlin",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Africa/Cairo",
                "Asia/Gaza",
                "Asia/Jerusalem",
                "America/Nuuk",
                "Pacific/Apia",
                "Pacific/Chatham",
                "Europe/Dublin",
                "Europe/Moscow",
                "Etc/GMT+5",
                "Etc/UTC",
                "UTC",
                "Z",
                "+05:45",
                "-00:30",
                "UTC+02:00"
            })
    void readersSeeTheTimesOfTheSessionsToTheSecond(String zone) {
        SmallPlan plan = new SmallPlan(zone);
        for (int day = 0; day < 360; day += 3) {
            plan.session("topic", MONDAY.plusDays(day).plusMinutes(day * 7L % 600), 95);
        }

        assertThat(CalendarLint.report(plan.ics()).findings()).isEmpty();
        assertThat(times(read(plan.ics()))).isEqualTo(times(plan.sessions));
        byte[] byItsOwnDefinitionOnly = underPrivateZone(plan.ics(), zone);
        assertThat(times(read(byItsOwnDefinitionOnly))).isEqualTo(times(plan.sessions));
    }

    @Test
    void everyHalfHourAroundAClockChangeKeepsItsInstant() {
        for (String zone : List.of("America/New_York", "Europe/Berlin", "Australia/Lord_Howe")) {
            for (String change : List.of("2027-03-14", "2027-03-28", "2027-10-31", "2027-11-07")) {
                SmallPlan plan = new SmallPlan(zone);
                Instant start = Instant.parse(change + "T00:00:00Z").minusSeconds(86_400);
                for (int slot = 0; slot < 96; slot++) {
                    Instant from = start.plusSeconds(1800L * slot);
                    plan.session("topic", from, from.plusSeconds(1800));
                }
                assertThat(times(read(plan.ics())))
                        .as("%s %s", zone, change)
                        .isEqualTo(times(plan.sessions));
            }
        }
    }

    @Test
    void aRepeatedWallTimeIsWrittenInUtc() {
        SmallPlan plan = new SmallPlan("America/New_York");
        Instant start = Instant.parse("2027-11-07T06:30:00Z");
        plan.session("topic", start, start.plusSeconds(3600));

        assertThat(text(plan.ics()))
                .contains("DTSTART:20271107T063000Z\r\n")
                .contains("DTEND;TZID=America/New_York:20271107T023000\r\n");
    }

    @Test
    void utcNeedsNoDefinition() {
        SmallPlan plan = new SmallPlan("Etc/UTC").session("topic", MONDAY, 60);

        assertThat(text(plan.ics()))
                .contains("DTSTART:20270111T080000Z\r\n", "X-WR-TIMEZONE:UTC\r\n")
                .doesNotContain("VTIMEZONE", "TZID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain",
                "a,b;c\\d \"e\" :f",
                "日本語の勉強、統計学と機械学習の基礎についての非常に長い題名です、とても長い",
                "שיעור ראשון: מבוא ללמידת מכונה",
                "👩‍👩‍👧‍👦🧠🚀👩‍👩‍👧‍👦🧠🚀👩‍👩‍👧‍👦🧠🚀👩‍👩‍👧‍👦🧠🚀",
                "ends with a backslash \\",
                "\\n is no line end",
                "trailing;,"
            })
    void readersSeeTitlesAndNotesAsTheyWere(String text) {
        SmallPlan plan = new SmallPlan("Europe/Berlin").session("topic", MONDAY, 60);
        plan.activityTitle = text;
        plan.categoryTitle = text;
        plan.notes = text + "\n\n" + text.repeat(40) + "\n end";

        VEvent event = read(plan.ics()).getEvents().getFirst();

        assertThat(event.getSummary().getValue()).isEqualTo(text);
        assertThat(event.getCategories()).hasSize(1);
        assertThat(event.getCategories().getFirst().getValues()).containsExactly(text);
        assertThat(event.getDescription().getValue()).contains(plan.notes);
        assertThat(event.getExperimentalProperty("X-STUDYCAL-ACTIVITY").getValue())
                .isEqualTo("topic");
    }

    @Test
    void charactersThatNoCalendarTakesAreLeftOut() {
        SmallPlan plan = new SmallPlan("Europe/Berlin").session("topic", MONDAY, 60);
        plan.activityTitle = "a\u0000b\tc\nd\u007F\uD83D \u009Be\uFEFF";
        plan.notes = "one\r\ntwo\rthree\u2028four";

        VEvent event = read(plan.ics()).getEvents().getFirst();

        assertThat(event.getSummary().getValue()).isEqualTo("ab c d\uFFFD e");
        assertThat(event.getDescription().getValue()).contains("one\ntwo\nthree\nfour");
    }

    @Test
    void aDescriptionIsNotLongerThanGoogleTakes() {
        SmallPlan plan = new SmallPlan("Europe/Berlin").session("topic", MONDAY, 60);
        plan.notes = "🧠".repeat(10_000);

        String description = read(plan.ics()).getEvents().getFirst().getDescription().getValue();

        assertThat(description)
                .hasSizeBetween(7_990, 8_000)
                .endsWith("🧠…\n\n" + String.join("\n", plan.links));
    }

    @Test
    void linksAreWholeOrNotThere() {
        SmallPlan plan = new SmallPlan("Europe/Berlin").session("topic", MONDAY, 60);
        plan.links =
                IntStream.range(100, 200).mapToObj(i -> "https://x/" + i + "z".repeat(86)).toList();

        String description = read(plan.ics()).getEvents().getFirst().getDescription().getValue();

        assertThat(description)
                .startsWith("Plan week 1")
                .contains(plan.notes, "\n" + plan.links.get(58) + "\n")
                .hasSizeLessThan(8_000)
                .endsWith("z\n…");
    }

    @Test
    void anEventStaysTheSameWhenOthersMove() {
        SmallPlan before = new SmallPlan("Europe/Berlin");
        before.session("topic", MONDAY, 60).session("lab", MONDAY.plusDays(1), 90);
        SmallPlan after = new SmallPlan("Europe/Berlin");
        after.session("topic", MONDAY, 60).session("lab", MONDAY.plusDays(9), 30);

        assertThat(event(before, 0)).isEqualTo(event(after, 0));
        assertThat(event(before, 1)).isNotEqualTo(event(after, 1));
    }

    @Test
    void sequenceAndIdentityComeFromTheSession() {
        SmallPlan plan = new SmallPlan("Europe/Berlin");
        Instant start = MONDAY.atZone(plan.zone).toInstant();
        plan.sessions.add(
                new Session(
                        "abc@studycal",
                        7,
                        "0",
                        "gone",
                        "old",
                        "gone with its title",
                        start,
                        start.plusSeconds(60),
                        Session.Status.DONE,
                        true,
                        Optional.empty()));

        assertThat(text(plan.ics()))
                .contains("UID:abc@studycal\r\n", "SEQUENCE:7\r\n")
                .contains("DTSTAMP:20261120T081530Z\r\n", "LAST-MODIFIED:20261120T081530Z\r\n")
                .contains("SUMMARY:gone with its title\r\n", "CATEGORIES:old\r\n");
    }

    @Test
    void idsThatUidsCanNotHoldAreSluggedAndStayApart() {
        SmallPlan plan = new SmallPlan("Europe/Berlin");
        LocalDate date = LocalDate.of(2027, 2, 14);
        plan.milestones =
                List.of(
                        Milestone.checkpoint("Exam 1", "x", date, List.of(), false),
                        Milestone.checkpoint("exam 1", "y", date, List.of(), false),
                        Milestone.checkpoint("試験", "z", date, List.of(), false));

        assertThat(read(plan.ics()).getEvents())
                .extracting(event -> event.getUid().getValue())
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.matches("small[.]milestone[.][a-z0-9-]+[.]1@studycal"));
    }

    @Test
    void sessionsOutsideThePlannedDaysHaveTheirClockChangesToo() {
        SmallPlan plan = new SmallPlan("Africa/Casablanca");
        plan.session("topic", LocalDateTime.of(2025, 3, 10, 9, 0), 60);
        plan.session("topic", LocalDateTime.of(2028, 2, 10, 9, 0), 60);

        assertThat(times(read(underPrivateZone(plan.ics(), "Africa/Casablanca"))))
                .isEqualTo(times(plan.sessions));
    }

    @Test
    void threeValidatorsFindNothing() throws IOException, ParserException {
        SmallPlan plan = new SmallPlan("Europe/Berlin").session("topic", MONDAY, 60);
        plan.milestones =
                List.of(
                        new Milestone(
                                "exam",
                                "Exam",
                                Milestone.Kind.CHECKPOINT,
                                LocalDate.of(2027, 2, 14),
                                Optional.empty(),
                                0,
                                List.of("topic"),
                                true,
                                List.of("Pass")));

        assertThat(CalendarLint.report(plan.ics()).findings()).isEmpty();
        assertThat(read(plan.ics()).validate(ICalVersion.V2_0)).isEmpty();
        assertThat(
                        new CalendarBuilder()
                                .build(new ByteArrayInputStream(plan.ics()))
                                .validate()
                                .getEntries())
                .isEmpty();
    }

    @Test
    void theSameSolutionGivesTheSameBytes() {
        SmallPlan plan = new SmallPlan("Africa/Casablanca").session("topic", MONDAY, 60);

        assertThat(plan.ics()).isEqualTo(plan.ics());
    }

    @Test
    void aPlanWithoutSessionsIsStillACalendar() {
        assertThat(read(new SmallPlan("Europe/Berlin").ics()).getEvents()).isEmpty();
    }

    @Test
    void aFileThatFailsTheLintIsRefused() {
        SmallPlan plan = new SmallPlan("Europe/Berlin").session("topic", MONDAY, 60);
        plan.sessions.add(plan.sessions.getFirst());

        assertThatThrownBy(plan::files)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("UID small-topic-0@studycal is that of line");
    }

    @Test
    void aLargePlanIsSplitByAsManyWholeMonthsAsFitIntoAFile() {
        SmallPlan plan = new SmallPlan("Europe/Berlin");
        plan.notes = "x".repeat(4_000);
        for (int day = 0; day < 300; day++) {
            plan.session("topic", MONDAY.plusDays(day), 60);
        }

        List<CalendarFile> files = plan.files();

        assertThat(files)
                .extracting(CalendarFile::name)
                .containsExactly(
                        "calendar-2027-01-to-2027-06.ics", "calendar-2027-07-to-2027-11.ics");
        assertThat(allTimes(files)).isEqualTo(times(plan.sessions));
    }

    @Test
    void aLargeMonthIsSplitFurtherAndNoFileIsTooLarge() {
        SmallPlan plan = new SmallPlan("Europe/Berlin");
        plan.notes = "x".repeat(1_000);
        for (int day : List.of(1, 3, 8, 15, 16, 22, 23, 30, 31)) {
            for (int slot = 0; slot < (day == 16 ? 20 : 2); slot++) {
                plan.session("topic", LocalDateTime.of(2027, 5, day, slot, 0), 60);
            }
        }
        plan.session("topic", LocalDateTime.of(2027, 6, 1, 0, 0), 60);
        Collections.shuffle(plan.sessions, new Random(1));

        List<CalendarFile> files = CalendarWriter.write(plan.problem(), plan.solution(), 16_000);

        assertThat(files).allMatch(file -> file.content().length <= 16_000);
        assertThat(files)
                .extracting(CalendarFile::name)
                .containsExactly(
                        "calendar-2027-05-01.ics",
                        "calendar-2027-05-16-1.ics",
                        "calendar-2027-05-16-2.ics",
                        "calendar-2027-05-22.ics",
                        "calendar-2027-05-23.ics",
                        "calendar-2027-05-30.ics",
                        "calendar-2027-06.ics");
        assertThat(allTimes(files)).containsExactlyInAnyOrderElementsOf(times(plan.sessions));
    }

    static ICalendar read(byte[] ics) {
        assertThat(CalendarLint.shallow(ics).findings()).isEmpty();
        List<ICalendar> calendars = Biweekly.parse(text(ics)).all();
        assertThat(calendars).hasSize(1);
        return calendars.getFirst();
    }

    private static byte[] underPrivateZone(byte[] ics, String zone) {
        return text(ics)
                .replace("X-WR-TIMEZONE:" + zone, "X-WR-TIMEZONE:Etc/UTC")
                .replace("TZID:" + zone, "TZID:Private")
                .replace("TZID=" + zone, "TZID=Private")
                .replace("TZID=\"" + zone + "\"", "TZID=Private")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String event(SmallPlan plan, int index) {
        return text(plan.ics()).split("BEGIN:VEVENT", -1)[index + 1];
    }

    private static List<String> allTimes(List<CalendarFile> files) {
        List<String> times = new ArrayList<>();
        files.forEach(file -> times.addAll(times(read(file.content()))));
        return times;
    }

    private static List<String> times(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(
                        event ->
                                instant(calendar, event.getDateStart())
                                        + " "
                                        + instant(calendar, event.getDateEnd()))
                .toList();
    }

    /**
     * The instant of a wall time by the file's own definition of its zone. Not the reader's
     * ready-made date: it goes through {@link java.util.Calendar}, which takes every summer time
     * for one hour and is hours off around a change.
     */
    static Instant instant(ICalendar calendar, DateOrDateTimeProperty property) {
        DateTimeComponents wall = property.getValue().getRawComponents();
        LocalDateTime local =
                LocalDateTime.of(
                        wall.getYear(),
                        wall.getMonth(),
                        wall.getDate(),
                        wall.getHour(),
                        wall.getMinute(),
                        wall.getSecond());
        if (wall.isUtc()) {
            return local.toInstant(ZoneOffset.UTC);
        }
        int millis =
                calendar.getTimezoneInfo()
                        .getTimezone(property)
                        .getTimeZone()
                        .getOffset(
                                GregorianCalendar.AD,
                                wall.getYear(),
                                wall.getMonth() - 1,
                                wall.getDate(),
                                local.getDayOfWeek().getValue() % 7 + 1,
                                local.toLocalTime().toSecondOfDay() * 1000);
        return local.toInstant(ZoneOffset.ofTotalSeconds(millis / 1000));
    }

    private static List<String> times(List<Session> sessions) {
        return sessions.stream().map(session -> session.start() + " " + session.end()).toList();
    }

    private static String text(byte[] ics) {
        return new String(ics, StandardCharsets.UTF_8);
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = CalendarWriterTest.class.getResourceAsStream(name)) {
            return text(stream.readAllBytes());
        }
    }
}
