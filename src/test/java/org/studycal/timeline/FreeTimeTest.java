package org.studycal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;

class FreeTimeTest {

    @Test
    void a_window_is_availability_minus_protected_time_minus_commitments() throws Exception {
        assertThat(
                        windows(
                                "Europe/Berlin",
                                "2027-01-04",
                                "windows: [\"08:00-12:00 x\"]",
                                "protected: [{time: \"09:00-09:30\"}]",
                                "commitments: [{date: 2027-01-04, time: \"11:15-13:00\"}]"))
                .containsExactly("x 07:00Z-08:00Z", "x 08:30Z-10:15Z");
    }

    @Test
    void windows_that_touch_are_one_when_they_have_one_label() throws Exception {
        assertThat(
                        windows(
                                "Europe/Berlin",
                                "2027-01-04",
                                "windows: [\"08:00-09:00 x\", \"09:00-10:00 x\", \"10:00-11:00 y\"]"))
                .containsExactly("x 07:00Z-09:00Z", "y 09:00Z-10:00Z");
    }

    @Test
    void commitments_and_protected_times_that_overlap_are_taken_out_once() throws Exception {
        assertThat(
                        windows(
                                "Europe/Berlin",
                                "2027-01-04",
                                "windows: [\"08:00-12:00 x\"]",
                                "protected: [{time: \"08:30-10:00\"}]",
                                "commitments:",
                                "  - {date: 2027-01-04, time: \"09:00-09:10\"}",
                                "  - {start: 2027-01-03T09:00, end: 2027-01-04T08:40}",
                                "  - {date: 2027-01-04, time: \"09:50-10:30\"}"))
                .containsExactly("x 09:30Z-11:00Z");
    }

    @Test
    void an_exception_takes_the_place_of_the_template_on_its_date() throws Exception {
        Problem problem =
                problem(
                        "Europe/Berlin",
                        "2027-01-04",
                        "windows: [\"08:00-09:00 x\"]",
                        "  - {dates: 2027-01-05, windows: [\"10:00-11:00 y\"]}",
                        "  - {dates: 2027-01-06..2027-01-07, windows: []}",
                        "  - {dates: 2027-01-07, windows: [\"12:00-13:00 z\"]}");
        assertThat(texts(FreeTime.windows(problem, day("2027-01-04"), day("2027-01-08"))))
                .containsExactly(
                        "x 07:00Z-08:00Z", "y 09:00Z-10:00Z", "z 11:00Z-12:00Z", "x 07:00Z-08:00Z");
    }

    @Test
    void a_window_is_shorter_by_the_hour_that_is_skipped() throws Exception {
        assertThat(windows("Europe/Berlin", "2027-03-28", "windows: [\"00:00-06:00 x\"]"))
                .containsExactly("x 23:00Z-04:00Z");
        assertThat(windows("America/New_York", "2027-03-14", "windows: [\"00:00-06:00 x\"]"))
                .containsExactly("x 05:00Z-10:00Z");
        assertThat(windows("Australia/Lord_Howe", "2027-10-03", "windows: [\"00:00-06:00 x\"]"))
                .containsExactly("x 13:30Z-19:00Z");
    }

    @Test
    void a_window_is_longer_by_the_hour_that_comes_twice() throws Exception {
        assertThat(windows("Europe/Berlin", "2027-10-31", "windows: [\"00:00-06:00 x\"]"))
                .containsExactly("x 22:00Z-05:00Z");
        assertThat(windows("America/New_York", "2027-11-07", "windows: [\"00:00-06:00 x\"]"))
                .containsExactly("x 04:00Z-11:00Z");
        assertThat(windows("Australia/Lord_Howe", "2027-04-04", "windows: [\"00:00-06:00 x\"]"))
                .containsExactly("x 13:00Z-19:30Z");
    }

    @Test
    void a_window_that_ends_in_an_hour_that_comes_twice_comes_twice() throws Exception {
        assertThat(
                        windows(
                                "Europe/Berlin",
                                "2027-10-31",
                                "windows: [\"01:00-02:30 x\", \"02:30-04:00 y\"]"))
                .containsExactly(
                        "x 23:00Z-00:30Z", "y 00:30Z-01:00Z", "x 01:00Z-01:30Z", "y 01:30Z-03:00Z");
    }

    @Test
    void a_window_in_the_skipped_hour_is_lost_and_one_that_reaches_into_it_is_cut()
            throws Exception {
        assertThat(
                        windows(
                                "Europe/Berlin",
                                "2027-03-28",
                                "windows: [\"01:00-02:30 x\", \"02:30-03:00 y\", \"03:00-04:00 z\"]"))
                .containsExactly("x 00:00Z-01:00Z", "z 01:00Z-02:00Z");
    }

    @Test
    void a_commitment_in_the_skipped_hour_takes_no_time() throws Exception {
        assertThat(
                        windows(
                                "Europe/Berlin",
                                "2027-03-28",
                                "windows: [\"01:00-04:00 x\"]",
                                "commitments:",
                                "  - {date: 2027-03-28, time: \"02:10-02:50\"}",
                                "  - {date: 2027-03-28, time: \"02:10-03:00\"}"))
                .containsExactly("x 00:00Z-02:00Z");
    }

    @Test
    void a_commitment_takes_both_passes_of_an_hour_that_comes_twice() throws Exception {
        assertThat(
                        windows(
                                "Europe/Berlin",
                                "2027-10-31",
                                "windows: [\"01:00-04:00 x\"]",
                                "commitments: [{date: 2027-10-31, time: \"02:15-02:45\"}]"))
                .containsExactly("x 23:00Z-00:15Z", "x 01:45Z-03:00Z");
    }

    @Test
    void protected_time_takes_its_part_of_each_pass() throws Exception {
        assertThat(
                        windows(
                                "America/New_York",
                                "2027-11-07",
                                "windows: [\"01:00-02:00 x\"]",
                                "protected: [{time: \"01:20-01:40\"}]"))
                .containsExactly("x 05:00Z-05:20Z", "x 05:40Z-06:20Z", "x 06:40Z-07:00Z");
    }

    @Test
    void a_day_ends_at_its_last_minute_even_where_midnight_is_skipped() throws Exception {
        Problem problem = problem("Asia/Beirut", "2027-03-27", "windows: [\"23:00-24:00 x\"]");
        assertThat(texts(FreeTime.windows(problem, day("2027-03-27"), day("2027-03-28"))))
                .containsExactly("x 21:00Z-22:00Z", "x 20:00Z-21:00Z");
    }

    @Test
    void the_last_hours_before_a_move_west_come_twice() throws Exception {
        String zone = moves("Europe/Berlin", "2027-05-01", "America/New_York");
        String evening = "windows: [\"17:00-20:00 x\", \"22:00-24:00 y\"]";
        assertThat(windows(zone, "2027-04-30", evening))
                .containsExactly(
                        "x 15:00Z-18:00Z", "y 20:00Z-22:00Z", "x 22:00Z-00:00Z", "y 02:00Z-04:00Z");
        assertThat(windows(zone, "2027-05-01", evening))
                .containsExactly("x 21:00Z-00:00Z", "y 02:00Z-04:00Z");
        assertThat(windows(zone, "2027-04-30", "windows: [\"18:00-24:00 x\"]"))
                .containsExactly("x 16:00Z-04:00Z");
    }

    @Test
    void the_first_hours_after_a_move_east_never_come() throws Exception {
        String zone = moves("America/New_York", "2027-06-15", "Europe/Berlin");
        assertThat(
                        windows(
                                zone,
                                "2027-06-15",
                                "windows: [\"00:00-04:00 y\", \"05:00-07:00 x\", \"22:00-24:00 y\"]"))
                .containsExactly("x 04:00Z-05:00Z", "y 20:00Z-22:00Z");
        assertThat(windows(zone, "2027-06-14", "windows: [\"22:00-24:00 y\"]"))
                .containsExactly("y 02:00Z-04:00Z");
    }

    @Test
    void a_move_on_the_day_of_a_clock_change_of_either_zone_is_right() throws Exception {
        String morning = "windows: [\"00:00-08:00 x\"]";
        String evening = "windows: [\"18:00-20:00 x\"]";
        String east = moves("America/New_York", "2027-03-14", "Europe/Berlin");
        assertThat(windows(east, "2027-03-14", morning)).containsExactly("x 05:00Z-07:00Z");
        east = moves("America/New_York", "2027-03-28", "Europe/Berlin");
        assertThat(windows(east, "2027-03-28", morning)).containsExactly("x 04:00Z-06:00Z");
        String west = moves("Europe/Berlin", "2027-03-14", "America/New_York");
        assertThat(windows(west, "2027-03-13", evening))
                .containsExactly("x 17:00Z-19:00Z", "x 23:00Z-01:00Z");
        assertThat(windows(west, "2027-03-14", morning)).containsExactly("x 05:00Z-12:00Z");
        west = moves("Europe/Berlin", "2027-03-28", "America/New_York");
        assertThat(windows(west, "2027-03-27", evening))
                .containsExactly("x 17:00Z-19:00Z", "x 23:00Z-00:00Z");
        assertThat(windows(west, "2027-03-28", morning)).containsExactly("x 04:00Z-12:00Z");
    }

    @Test
    void moves_on_following_days_are_right() throws Exception {
        String zone =
                "[{zone: Europe/Berlin}, {zone: America/New_York, from: 2027-05-01},"
                        + " {zone: America/Los_Angeles, from: 2027-05-02}]";
        Problem problem = problem(zone, "2027-04-30", "windows: [\"20:00-22:00 x\"]");
        assertThat(texts(FreeTime.windows(problem, day("2027-04-30"), day("2027-05-02"))))
                .containsExactly(
                        "x 18:00Z-20:00Z",
                        "x 00:00Z-02:00Z",
                        "x 00:00Z-02:00Z",
                        "x 04:00Z-05:00Z",
                        "x 03:00Z-05:00Z");
    }

    @Test
    void what_is_busy_in_hours_that_come_twice_is_busy_from_the_first_to_the_second()
            throws Exception {
        assertThat(
                        windows(
                                moves("Europe/Berlin", "2027-05-01", "America/New_York"),
                                "2027-04-30",
                                "windows: [\"17:00-24:00 x\"]",
                                "protected: [{time: \"23:00-23:30\"}]",
                                "commitments: [{date: 2027-04-30, time: \"19:00-21:00\"}]"))
                .containsExactly("x 15:00Z-17:00Z", "x 01:00Z-03:00Z", "x 03:30Z-04:00Z");
    }

    private static String moves(String from, String date, String to) {
        return "[{zone: %s}, {zone: %s, from: %s}]".formatted(from, to, date);
    }

    @Test
    void taking_out_leaves_what_is_before_between_and_after() {
        TimeWindow window = new TimeWindow(day("2027-01-04"), "x", interval("07:00", "12:00"));
        assertThat(
                        texts(
                                FreeTime.without(
                                        List.of(window),
                                        List.of(
                                                interval("11:30", "12:30"),
                                                interval("08:00", "08:30"),
                                                interval("08:15", "09:00"),
                                                interval("05:00", "06:00")))))
                .containsExactly("x 07:00Z-08:00Z", "x 09:00Z-11:30Z");
    }

    private static List<String> windows(String zone, String date, String windows, String... lines)
            throws ProblemException {
        Problem problem = problem(zone, date, windows, lines);
        return texts(FreeTime.windows(problem, day(date), day(date)));
    }

    /** A problem with these windows every day, and further lines. */
    private static Problem problem(String zone, String start, String windows, String... lines)
            throws ProblemException {
        String yaml =
                "title: Free time\ntimeZone: %s\nstart: %s\nactivities: [{id: a, effort: 15m}]\nslot: 15m\n"
                                .formatted(zone, start)
                        + "availability:\n  - days: daily\n    "
                        + windows
                        + "\n"
                        + String.join("\n", lines);
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        return ProblemReader.read("test", "test.yaml", bytes).problem();
    }

    private static List<String> texts(List<TimeWindow> windows) {
        return windows.stream()
                .map(
                        window ->
                                window.label()
                                        + " "
                                        + clock(window.interval().start())
                                        + "-"
                                        + clock(window.interval().end()))
                .toList();
    }

    private static String clock(Instant instant) {
        return instant.toString().substring(11, 16) + "Z";
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Interval interval(String from, String to) {
        return new Interval(
                Instant.parse("2027-01-04T" + from + ":00Z"),
                Instant.parse("2027-01-04T" + to + ":00Z"));
    }
}
