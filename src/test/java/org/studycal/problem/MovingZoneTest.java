package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovingZoneTest {

    private static final String THERE_AND_BACK =
            "Europe/Berlin 2027-05-01 America/New_York 2027-06-15 Europe/Berlin";

    @Test
    void the_clocks_change_at_the_old_zones_midnight() {
        ZoneId zone = MovingZones.of(THERE_AND_BACK);

        assertThat(Instant.parse("2027-04-30T21:59:59Z").atZone(zone))
                .hasToString(
                        "2027-04-30T23:59:59+02:00[Studycal/Europe/Berlin~2027-05-01~America/New_York"
                                + "~2027-06-15~Europe/Berlin]");
        assertThat(Instant.parse("2027-04-30T22:00:00Z").atZone(zone).toOffsetDateTime())
                .hasToString("2027-04-30T18:00-04:00");
        assertThat(Instant.parse("2027-06-15T03:59:59Z").atZone(zone).toOffsetDateTime())
                .hasToString("2027-06-14T23:59:59-04:00");
        assertThat(Instant.parse("2027-06-15T04:00:00Z").atZone(zone).toOffsetDateTime())
                .hasToString("2027-06-15T06:00+02:00");
        assertThat(Instant.parse("2027-12-01T12:00:00Z").atZone(zone).toOffsetDateTime())
                .hasToString("2027-12-01T13:00+01:00");
    }

    @Test
    void the_evening_before_a_move_west_comes_twice_and_the_morning_of_a_move_east_never() {
        ZoneRules rules = MovingZones.of(THERE_AND_BACK).getRules();

        assertThat(rules.getValidOffsets(LocalDateTime.parse("2027-04-30T17:59"))).hasSize(1);
        assertThat(rules.getValidOffsets(LocalDateTime.parse("2027-04-30T18:00")))
                .containsExactly(ZoneOffset.ofHours(2), ZoneOffset.ofHours(-4));
        assertThat(rules.getValidOffsets(LocalDateTime.parse("2027-04-30T23:59"))).hasSize(2);
        assertThat(rules.getValidOffsets(LocalDateTime.parse("2027-05-01T00:00")))
                .containsExactly(ZoneOffset.ofHours(-4));
        assertThat(rules.getValidOffsets(LocalDateTime.parse("2027-06-15T00:00"))).isEmpty();
        assertThat(rules.getValidOffsets(LocalDateTime.parse("2027-06-15T05:59"))).isEmpty();
        assertThat(rules.getValidOffsets(LocalDateTime.parse("2027-06-15T06:00"))).hasSize(1);
    }

    @Test
    void at_every_instant_there_is_a_real_zone() {
        ZoneId zone = MovingZones.of(THERE_AND_BACK);

        assertThat(zoneAt(zone, "1970-01-01T00:00:00Z")).isEqualTo("Europe/Berlin");
        assertThat(zoneAt(zone, "2027-04-30T21:59:59Z")).isEqualTo("Europe/Berlin");
        assertThat(zoneAt(zone, "2027-04-30T22:00:00Z")).isEqualTo("America/New_York");
        assertThat(zoneAt(zone, "2027-06-15T03:59:59Z")).isEqualTo("America/New_York");
        assertThat(zoneAt(zone, "2027-06-15T04:00:00Z")).isEqualTo("Europe/Berlin");
        assertThat(MovingZone.stays(zone)).hasSize(3);
        assertThat(MovingZone.moves(zone)).hasSize(2);
        ZoneId home = ZoneId.of("Asia/Tokyo");
        assertThat(zoneAt(home, "2027-06-15T04:00:00Z")).isEqualTo("Asia/Tokyo");
        assertThat(MovingZone.moves(home)).isEmpty();
    }

    private static String zoneAt(ZoneId zone, String instant) {
        return MovingZone.zoneAt(zone, Instant.parse(instant)).getId();
    }

    @Test
    void the_same_moves_are_the_same_zone_whoever_asks() {
        String stays = "Asia/Tokyo 2027-02-03 Asia/Kolkata 2027-03-04 Asia/Tokyo";
        List<ZoneId> zones =
                IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> MovingZones.of(stays))
                        .distinct()
                        .toList();
        assertThat(zones).hasSize(1);
        assertThat(MovingZones.of(stays).getRules()).isSameAs(zones.getFirst().getRules());
    }

    @Test
    void a_list_of_one_zone_is_that_zone() {
        assertThat(MovingZones.of("Europe/Berlin")).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void a_move_between_equal_clocks_changes_the_name_only() {
        ZoneId zone = MovingZones.of("UTC 2027-01-10 Europe/London");

        assertThat(zoneAt(zone, "2027-01-09T23:59:59Z")).isEqualTo("UTC");
        assertThat(zoneAt(zone, "2027-01-10T00:00:00Z")).isEqualTo("Europe/London");
        assertThat(zone.getRules().getOffset(Instant.parse("2026-07-01T00:00:00Z")))
                .isEqualTo(ZoneOffset.UTC);
        assertThat(zone.getRules().getOffset(Instant.parse("2027-07-01T00:00:00Z")))
                .isEqualTo(ZoneOffset.ofHours(1));
        assertThat(zone.getRules().getOffset(Instant.parse("2044-07-01T00:00:00Z")))
                .isEqualTo(ZoneOffset.ofHours(1));
    }

    /** Where the old zone's midnight is skipped, its day begins an hour later. */
    @Test
    void a_move_on_the_day_of_a_skipped_midnight_is_one_change_of_the_clocks() {
        ZoneRules rules = MovingZones.of("America/Havana 2027-03-14 Europe/Madrid").getRules();

        ZoneOffsetTransition change = rules.nextTransition(Instant.parse("2027-03-01T00:00:00Z"));
        assertThat(change.getInstant()).isEqualTo("2027-03-14T05:00:00Z");
        assertThat(change.getDateTimeBefore()).isEqualTo("2027-03-14T00:00");
        assertThat(change.getDateTimeAfter()).isEqualTo("2027-03-14T06:00");
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati 2027-05-01 Pacific/Pago_Pago, back by 25h",
        "Asia/Beirut 2027-10-31 America/New_York, in the same hours",
        "Europe/Berlin 2027-03-28 America/Nuuk, in the same hours",
        "Pacific/Pago_Pago 2027-05-01 Pacific/Kiritimati 2027-05-02 Asia/Tokyo, has not begun",
    })
    void a_wall_time_with_three_meanings_is_refused(String stays, String why) {
        assertThatThrownBy(() -> MovingZones.tryOf(stays))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("bad-move")
                .hasMessageContaining(why);
    }

    @Test
    void nobody_can_name_such_a_zone_in_a_file() {
        ZoneId zone = MovingZones.of(THERE_AND_BACK);
        assertThatThrownBy(() -> MovingZones.tryOf(zone.getId())).hasMessageContaining("bad-zone");
    }

    @Test
    void clocks_of_any_moves_are_those_of_the_real_zones() {
        List<String> ids = new ArrayList<>(ZoneId.getAvailableZoneIds());
        ids.removeIf(id -> id.matches("(SystemV/|ical4j|Studycal/).*"));
        Collections.sort(ids);
        int made = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            LocalDate date = LocalDate.of(1975 + random.nextInt(120), 1, 1);
            StringBuilder stays = new StringBuilder(ids.get(random.nextInt(ids.size())));
            for (int move = random.nextInt(3); move >= 0; move--) {
                date = date.plusDays(1 + random.nextInt(random.nextBoolean() ? 5 : 400));
                String next = ids.get(random.nextInt(ids.size()));
                stays.append(' ').append(date).append(' ').append(next);
            }
            ZoneId zone;
            try {
                zone = MovingZones.tryOf(stays.toString());
            } catch (ProblemException e) {
                assertThat(e).as(stays.toString()).hasMessageContaining("bad-move");
                continue;
            }
            made++;
            assertSameClocks(zone, date);
        }
        assertThat(made).isGreaterThan(30);
    }

    private static void assertSameClocks(ZoneId zone, LocalDate around) {
        ZoneRules rules = zone.getRules();
        Instant end = Instant.parse("2120-01-01T00:00:00Z");
        for (Instant at = Instant.parse("1890-01-01T00:00:00Z");
                at.isBefore(end);
                at = at.plus(Duration.ofHours(1771))) {
            ZoneRules real = MovingZone.zoneAt(zone, at).getRules();
            assertThat(rules.getOffset(at)).as("%s %s", zone, at).isEqualTo(real.getOffset(at));
        }
        NavigableSet<Instant> changes = new TreeSet<>();
        Instant first = around.minusDays(400).atStartOfDay(zone).toInstant();
        Instant last = around.plusDays(900).atStartOfDay(zone).toInstant();
        ZoneOffsetTransition change = rules.nextTransition(first);
        while (change != null && change.getInstant().isBefore(last)) {
            changes.add(change.getInstant());
            change = rules.nextTransition(change.getInstant());
        }
        ZoneOffset before = rules.getOffset(first);
        for (Instant at = first; at.isBefore(last); at = at.plusSeconds(1800)) {
            ZoneOffset now = MovingZone.zoneAt(zone, at).getRules().getOffset(at);
            assertThat(rules.getOffset(at)).as("%s %s", zone, at).isEqualTo(now);
            Instant latest = changes.floor(at);
            boolean told = latest != null && latest.isAfter(at.minusSeconds(1800));
            assertThat(now.equals(before) || told).as("%s %s", zone, at).isTrue();
            before = now;
        }
        for (LocalDateTime wall = around.minusDays(6).atStartOfDay();
                wall.isBefore(around.plusDays(6).atStartOfDay());
                wall = wall.plusMinutes(15)) {
            assertThat(rules.getValidOffsets(wall))
                    .as("%s %s", zone, wall)
                    .isEqualTo(validOffsets(rules, wall));
        }
    }

    /** Whatever offset holds at the instant that it makes of a wall time, in time order. */
    private static List<ZoneOffset> validOffsets(ZoneRules rules, LocalDateTime wall) {
        return IntStream.rangeClosed(-18 * 4, 18 * 4)
                .map(quarter -> -quarter)
                .mapToObj(quarter -> ZoneOffset.ofTotalSeconds(quarter * 900))
                .filter(offset -> rules.getOffset(wall.toInstant(offset)).equals(offset))
                .toList();
    }
}
