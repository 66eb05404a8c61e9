package org.studycal.busy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The times of rules, compared with those of an independent library. */
class RecurrenceTest {

    private static final Path RULES =
            Path.of("src/test/resources/org/studycal/busy/dateutil-rules.txt");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private static final int COMPARED = 40;

    @Test
    void random_common_rules_give_the_times_of_dateutil_but_for_odd_weeks() throws Exception {
        List<String> different = new ArrayList<>();
        List<String> lines = Files.readAllLines(RULES);
        for (String line : lines) {
            Row row = Row.of(line);
            List<LocalDateTime> times = times(row.rule, row.start, row.start, row.last);
            times = times.subList(0, Math.min(times.size(), COMPARED));
            if (times.size() != row.count || !checksum(times).equals(row.checksum)) {
                different.add(line);
            }
        }
        assertThat(lines).hasSize(1_500);
        // What dateutil gives for weeks by number is its own: it counts the years of the calendar
        // in
        // INTERVAL, not those of the weeks, and errs in the first week where WKST is not Monday.
        assertThat(different).hasSizeLessThan(8).allMatch(line -> line.contains("BYWEEKNO"));
    }

    @Test
    void a_rule_gives_the_same_times_wherever_one_begins_to_look() throws Exception {
        for (String line : Files.readAllLines(RULES)) {
            Row row = Row.of(line);
            LocalDateTime to = row.start.plusYears(9);
            List<LocalDateTime> all = times(row.rule, row.start, row.start, to);
            LocalDateTime from = all.get(all.size() * 4 / 5);

            assertThat(times(row.rule, row.start, from, to))
                    .as(line)
                    .isEqualTo(all.subList(all.indexOf(from), all.size()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=SECONDLY, 86401",
        "FREQ=SECONDLY;COUNT=2000000000, 0",
        "FREQ=SECONDLY;INTERVAL=60, 1441",
        "FREQ=MINUTELY;BYMONTH=2;BYHOUR=3, 60",
        "FREQ=MINUTELY;INTERVAL=1440;BYMONTH=2, 1",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30, 0",
        "FREQ=DAILY, 1",
        "FREQ=DAILY;COUNT=2000000000;BYDAY=SU, 1",
        "FREQ=WEEKLY;INTERVAL=2000000000, 0",
        "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6, 0"
    })
    void a_rule_from_the_first_year_on_arrives_or_ends(String rule, int times) throws Exception {
        assertThat(
                        times(
                                rule,
                                LocalDateTime.of(1, 1, 1, 3, 0),
                                LocalDateTime.of(2026, 2, 1, 0, 0),
                                LocalDateTime.of(2026, 2, 2, 0, 0)))
                .hasSize(times);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
    void a_rule_whose_steps_are_ages_has_one_time_and_takes_no_time(String freq) throws Exception {
        Allowance allowance = new Allowance(1_000);
        LocalDateTime start = LocalDateTime.of(2026, 8, 25, 14, 0);
        assertThat(
                        Recurrence.read("FREQ=" + freq + ";INTERVAL=2147483647")
                                .times(
                                        start,
                                        false,
                                        ZoneOffset.UTC.getRules(),
                                        start.minusYears(1),
                                        start.plusYears(10),
                                        allowance))
                .containsExactly(start);
        assertThat(allowance.isUsedUp()).isFalse();
    }

    @Test
    void a_rule_stops_when_it_has_cost_enough() throws Exception {
        Allowance allowance = new Allowance(1_000);
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0);
        List<LocalDateTime> times =
                Recurrence.read("FREQ=SECONDLY")
                        .times(
                                start,
                                false,
                                ZoneOffset.UTC.getRules(),
                                start,
                                start.plusYears(1),
                                allowance);

        assertThat(times).hasSize(1_000);
        assertThat(allowance.isUsedUp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";;",
                "FREQ",
                "FREQ=",
                "FREQ=FORTNIGHTLY",
                "COUNT=3",
                "FREQ=DAILY;UNTIL=tomorrow",
                "W1 MO #0"
            })
    void what_is_no_rule_is_refused(String rule) {
        assertThatThrownBy(() -> Recurrence.read(rule)).isInstanceOf(BadCalendarValue.class);
    }

    @Test
    void a_rule_that_would_fill_the_memory_is_refused() {
        String sixty = "0" + ",1".repeat(59);
        assertThatThrownBy(
                        () ->
                                Recurrence.read(
                                        "FREQ=YEARLY;BYYEARDAY=1"
                                                + ",2".repeat(365)
                                                + ";BYHOUR=1,2;BYMINUTE="
                                                + sixty
                                                + ";BYSECOND="
                                                + sixty))
                .hasMessageContaining("more times than any calendar holds");
    }

    private static List<LocalDateTime> times(
            String rule, LocalDateTime start, LocalDateTime from, LocalDateTime to)
            throws BadCalendarValue {
        return Recurrence.read(rule)
                .times(start, false, ZoneOffset.UTC.getRules(), from, to, new Allowance(1_000_000));
    }

    private static String checksum(List<LocalDateTime> times) {
        CRC32 sum = new CRC32();
        for (LocalDateTime time : times) {
            sum.update((TIME.format(time) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    private record Row(
            LocalDateTime start, String rule, int count, String checksum, LocalDateTime last) {

        static Row of(String line) throws IOException {
            String[] fields = line.split(" ", -1);
            return new Row(
                    LocalDateTime.parse(fields[0], TIME),
                    fields[1],
                    Integer.parseInt(fields[2]),
                    fields[3],
                    LocalDateTime.parse(fields[4], TIME));
        }
    }
}
