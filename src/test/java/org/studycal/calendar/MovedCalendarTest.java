package org.studycal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.studycal.problem.MovingZones;

/** The calendar of a person who moves to another time zone in the middle of the plan. */
class MovedCalendarTest {

    private static final String THERE_AND_BACK =
            "Europe/Berlin 2027-05-01 America/New_York 2027-06-15 Europe/Berlin";

    private static SmallPlan plan(String stays) {
        return new SmallPlan(MovingZones.of(stays));
    }

    private static String text(SmallPlan plan) {
        return new String(plan.ics(), StandardCharsets.UTF_8);
    }

    private static List<String> lines(SmallPlan plan, String beginning) {
        return text(plan).lines().filter(line -> line.startsWith(beginning)).toList();
    }

    @Test
    void everyEventIsInTheZoneInWhichItBegins() {
        SmallPlan plan =
                plan(THERE_AND_BACK)
                        .session("topic", LocalDateTime.parse("2027-04-30T08:00"), 60)
                        .session("topic", LocalDateTime.parse("2027-05-03T08:00"), 60)
                        .session("topic", LocalDateTime.parse("2027-06-16T08:00"), 60);

        assertThat(lines(plan, "DTSTART;TZID"))
                .containsExactly(
                        "DTSTART;TZID=Europe/Berlin:20270430T080000",
                        "DTSTART;TZID=America/New_York:20270503T080000",
                        "DTSTART;TZID=Europe/Berlin:20270616T080000");
        assertThat(lines(plan, "TZID:"))
                .containsExactly("TZID:Europe/Berlin", "TZID:America/New_York");
        assertThat(lines(plan, "X-WR-TIMEZONE")).containsExactly("X-WR-TIMEZONE:Europe/Berlin");
        assertThat(text(plan)).doesNotContain("Studycal/");
    }

    @Test
    void anEventThroughAMoveEndsByTheClocksByWhichItBegan() {
        Instant move = Instant.parse("2027-04-30T22:00:00Z");
        SmallPlan plan =
                plan(THERE_AND_BACK)
                        .session("topic", move.minusSeconds(3600), move.plusSeconds(3600));

        assertThat(text(plan))
                .contains("DTSTART;TZID=Europe/Berlin:20270430T230000\r\n")
                .contains("DTEND;TZID=Europe/Berlin:20270501T010000\r\n");
    }

    @Test
    void anEveningThatComesTwiceIsToldApartByItsZone() {
        SmallPlan plan =
                plan(THERE_AND_BACK)
                        .session(
                                "topic",
                                Instant.parse("2027-04-30T18:00:00Z"),
                                Instant.parse("2027-04-30T19:00:00Z"))
                        .session(
                                "topic",
                                Instant.parse("2027-05-01T00:00:00Z"),
                                Instant.parse("2027-05-01T01:00:00Z"));

        assertThat(lines(plan, "DTSTART;TZID"))
                .containsExactly(
                        "DTSTART;TZID=Europe/Berlin:20270430T200000",
                        "DTSTART;TZID=America/New_York:20270430T200000");
    }

    @Test
    void onlyZonesWithEventsAreDefinedAndUtcNeedsNone() {
        SmallPlan plan =
                plan("UTC 2027-02-01 Asia/Tokyo 2027-03-01 Asia/Kolkata 2028-03-01 Asia/Dubai")
                        .session("topic", LocalDateTime.parse("2027-01-30T08:00"), 60)
                        .session("topic", LocalDateTime.parse("2027-03-03T08:00"), 60);

        assertThat(lines(plan, "TZID:")).containsExactly("TZID:Asia/Kolkata");
        assertThat(lines(plan, "DTSTART"))
                .contains("DTSTART:20270130T080000Z", "DTSTART;TZID=Asia/Kolkata:20270303T080000");
        assertThat(lines(plan, "X-WR-TIMEZONE")).containsExactly("X-WR-TIMEZONE:UTC");
    }

    @Test
    void aReaderFindsEveryHalfHourAroundTheMoves() {
        for (String stays :
                List.of(
                        THERE_AND_BACK,
                        "Europe/Berlin 2027-03-14 America/New_York 2027-03-28 Europe/Berlin",
                        "America/New_York 2027-10-31 Africa/Casablanca 2027-11-07 Asia/Gaza",
                        "Pacific/Kiritimati 2027-05-01 Pacific/Honolulu 2027-05-02 Asia/Tokyo",
                        "UTC 2027-01-15 Europe/London 2027-04-01 UTC")) {
            SmallPlan plan = plan(stays);
            for (String part : stays.split(" ", -1)) {
                if (part.startsWith("2027")) {
                    Instant start = LocalDate.parse(part).atStartOfDay(plan.zone).toInstant();
                    addHalfHours(plan, start.minusSeconds(86_400 * 3 / 2));
                }
            }

            assertThat(ReadCalendars.times(plan.files())).as(stays).isEqualTo(times(plan));
        }
    }

    private static void addHalfHours(SmallPlan plan, Instant from) {
        for (int slot = 0; slot < 144; slot++) {
            Instant start = from.plusSeconds(1800L * slot);
            plan.session("topic", start, start.plusSeconds(1800));
        }
    }

    private static List<String> times(SmallPlan plan) {
        Stream<String> times =
                plan.sessions.stream().map(session -> session.start() + " " + session.end());
        return times.sorted().toList();
    }
}
