package org.studycal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.studycal.plan.SamplePlan;
import org.studycal.problem.Availability;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.BusyTime;
import org.studycal.problem.Commitment;
import org.studycal.problem.DateRange;
import org.studycal.problem.MovingZones;
import org.studycal.problem.ProtectedTime;
import org.studycal.problem.Recurrence;
import org.studycal.problem.RepeatedCommitment;
import org.studycal.problem.TimeRange;
import org.studycal.timeline.FreeTime;
import org.studycal.timeline.StudyDay;
import org.studycal.timeline.TimeWindow;

/**
 * The planner's windows and the auditor's table of minutes say the same, though they share nothing.
 */
class TwoWaysToFreeTimeTest {

    private static final List<String> ZONES =
            List.of(
                    "America/New_York",
                    "Europe/Berlin",
                    "Australia/Lord_Howe",
                    "Asia/Kathmandu",
                    "America/Havana",
                    "Asia/Beirut",
                    "Africa/Casablanca",
                    "Pacific/Chatham",
                    "UTC");

    /** From one to the other it may be a whole day. */
    private static final List<String> FAR =
            List.of(
                    "Pacific/Kiritimati",
                    "Pacific/Honolulu",
                    "Pacific/Pago_Pago",
                    "Asia/Kolkata",
                    "Europe/London",
                    "America/St_Johns");

    @Test
    void windows_and_minutes_agree_through_every_kind_of_clock_change() {
        for (int seed = 0; seed < 250; seed++) {
            Random random = new Random(seed);
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            int month = random.nextBoolean() ? 3 : 10;
            LocalDate first = LocalDate.of(2027, month, 1).plusDays(random.nextInt(28));
            SamplePlan plan = random(random, zone, first);
            if (random.nextInt(3) == 0) {
                plan.zone = moving(plan, random);
            }
            agree(plan, seed);
        }
    }

    @Test
    void windows_and_minutes_agree_where_offsets_have_seconds() {
        // 44 minutes and 30 seconds behind until 7 January 1972.
        ZoneId zone = ZoneId.of("Africa/Monrovia");
        for (int seed = 0; seed < 60; seed++) {
            LocalDate first = LocalDate.of(1971, 12, 28).plusDays(seed % 12);
            agree(random(new Random(seed), zone, first), seed);
        }
    }

    private static void agree(SamplePlan plan, int seed) {
        FreeMinutes minutes = new FreeMinutes(plan.problem(), plan.first, plan.last, plan.stamp);
        Map<LocalDate, Long> sums = new HashMap<>();
        for (TimeWindow window :
                FreeTime.from(
                        FreeTime.windows(plan.problem(), plan.first, plan.last), plan.stamp)) {
            sums.merge(window.date(), window.interval().minutes(), Long::sum);
            long start = Clocks.minuteOf(window.interval().start());
            for (long minute = start; minute < Clocks.minuteOf(window.interval().end()); minute++) {
                assertThat(minutes.label(minute)).as("seed %d", seed).isEqualTo(window.label());
                Instant instant = Instant.ofEpochSecond(minute * 60);
                assertThat(minutes.dayOf(instant)).as("seed %d", seed).isEqualTo(window.date());
                assertThat(StudyDay.of(plan.problem(), instant)).isEqualTo(window.date());
                assertThat(minutes.isProtected(minute) || minutes.isBusy(minute)).isFalse();
            }
        }
        for (LocalDate date = plan.first; !date.isAfter(plan.last); date = date.plusDays(1)) {
            assertThat((long) minutes.on(date))
                    .as("seed %d, %s in %s", seed, date, plan.zone)
                    .isEqualTo(sums.getOrDefault(date, 0L));
        }
    }

    private static SamplePlan random(Random random, ZoneId zone, LocalDate first) {
        SamplePlan plan = new SamplePlan();
        plan.zone = zone;
        plan.first = first;
        plan.last = plan.first.plusDays(random.nextInt(14));
        plan.weekly.clear();
        int from = random.nextInt(200);
        while (from < 1380) {
            int to = Math.min(1440, from + 1 + random.nextInt(400));
            plan.windows(
                    EnumSet.allOf(DayOfWeek.class),
                    clock(from) + "-" + clock(to) + " " + (random.nextBoolean() ? "x" : "y"));
            from = to + Math.max(0, random.nextInt(120) - 60);
        }
        addWhatComesBack(plan, random);
        for (int i = random.nextInt(4); i > 0; i--) {
            int start = random.nextInt(1400);
            int end = start + 1 + random.nextInt(1440 - start);
            EnumSet<DayOfWeek> days =
                    EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.of(1 + random.nextInt(7)));
            plan.protectedTimes.add(
                    new ProtectedTime(
                            "p",
                            days,
                            Optional.empty(),
                            SamplePlan.time(clock(start) + "-" + clock(end))));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            LocalDateTime start = plan.first.atStartOfDay().plusMinutes(random.nextInt(14 * 1440));
            plan.commitments.add(
                    new Commitment("c", start, start.plusMinutes(61 + random.nextInt(2000))));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            Instant start =
                    plan.first
                            .atStartOfDay(plan.zone)
                            .toInstant()
                            .plusSeconds(random.nextInt(16 * 86_400) - 86_400L);
            plan.busy.add(
                    new BusyTime(
                            "b", start, start.plusMillis(1 + random.nextInt(90_000_000)), "b.ics"));
        }
        plan.stamp =
                plan.first
                        .atStartOfDay(plan.zone)
                        .toInstant()
                        .plusSeconds(random.nextInt(16 * 86_400) - 86_400);
        return plan;
    }

    /** Windows, protected time and events of some weeks, many of them over midnight. */
    private static void addWhatComesBack(SamplePlan plan, Random random) {
        int evening =
                plan.weekly.stream()
                        .flatMap(entry -> entry.windows().stream())
                        .mapToInt(window -> window.time().toMinute())
                        .max()
                        .orElse(0);
        if (evening < 1440) {
            TimeRange night = new TimeRange(evening, 1441 + random.nextInt(400));
            plan.weekly.add(
                    new Availability.Weekly(
                            recurrence(plan, random), List.of(new LabelledTime(night, "night"))));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            int start = random.nextInt(1440);
            TimeRange time = new TimeRange(start, start + 1 + random.nextInt(1300));
            plan.protectedTimes.add(
                    new ProtectedTime("r", recurrence(plan, random), time, OptionalInt.empty()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            int start = random.nextInt(1440);
            TimeRange time = new TimeRange(start, start + 1 + random.nextInt(1300));
            plan.repeated.add(
                    new RepeatedCommitment(
                            "r",
                            recurrence(plan, random),
                            time,
                            random.nextInt(100),
                            random.nextInt(600)));
        }
    }

    private static Recurrence recurrence(SamplePlan plan, Random random) {
        LocalDate near = plan.first.plusDays(random.nextInt(9) - 3L);
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        days.add(DayOfWeek.of(1 + random.nextInt(7)));
        return new Recurrence(
                days,
                1 + random.nextInt(3),
                near.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                new DateRange(near, near.plusDays(random.nextInt(12))),
                List.of(),
                List.of(new DateRange(near.plusDays(3), near.plusDays(4))));
    }

    private static ZoneId moving(SamplePlan plan, Random random) {
        StringBuilder stays = new StringBuilder(plan.zone.getId());
        LocalDate date = plan.first.minusDays(2);
        for (int moves = random.nextInt(3); moves >= 0; moves--) {
            date = date.plusDays(1 + random.nextInt(7));
            stays.append(' ').append(date).append(' ');
            stays.append(FAR.get(random.nextInt(FAR.size())));
        }
        try {
            return MovingZones.of(stays.toString());
        } catch (IllegalArgumentException e) {
            // In the same hours as another change of the clocks, or no move at all.
            return plan.zone;
        }
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
