package org.studycal.solver;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.studycal.rule.SoftRule;

/**
 * A small problem file of a few days or weeks that uses whatever a problem can say, the same for
 * the same seed. Most of them fit, some do not, a few are refused by the reader.
 */
public final class RandomProblem {

    /** Zones with the days on which their clocks change in 2027. */
    private static final List<List<String>> ZONES =
            List.of(
                    List.of("Europe/Berlin", "2027-03-28", "2027-10-31"),
                    List.of("America/New_York", "2027-03-14", "2027-11-07"),
                    List.of("Australia/Lord_Howe", "2027-04-04", "2027-10-03"),
                    List.of("America/Havana", "2027-03-14", "2027-11-07"),
                    List.of("Asia/Beirut", "2027-03-28", "2027-10-31"));

    private static final List<String> FAR =
            List.of(
                    "Pacific/Kiritimati",
                    "Pacific/Honolulu",
                    "Asia/Kathmandu",
                    "Europe/London",
                    "America/New_York",
                    "America/St_Johns");

    private static final int[] SLOTS = {15, 20, 25, 30, 30, 30, 45, 60};
    private static final int[] ODD_MINUTES = {0, 0, 15, 30, 30, 45, 10, 25, 50};
    private static final List<String> LABELS = List.of("theory", "labs", "writing");

    private static final List<String> HABITS = List.of("m/week", "m/day", "m", "m");

    /** Chances of what came later, so that the rest stays as it is. */
    private final Random news;

    /** Whether there are times, calendar days, exams and habits of all kinds. */
    private final boolean moments;

    private final Random random;

    /** Of chances of its own, so that the rest stays as it is. */
    private final Random rhythms;

    private final StringBuilder yaml = new StringBuilder();
    private final int slot;
    private final LocalDate change;
    private final LocalDate start;
    private final int days;
    private final boolean open;
    private final int categories;
    private final int activities;
    private final int[] efforts;
    private final boolean[] weekly;

    /** Activities that cannot be done on every date. */
    private final boolean[] dated;

    private RandomProblem(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        this.rhythms = new Random(seed * 0x9E3779B97F4A7C15L + 3);
        List<String> zone = ZONES.get(random.nextInt(ZONES.size()));
        this.slot = SLOTS[random.nextInt(SLOTS.length)];
        this.change = LocalDate.parse(zone.get(1 + random.nextInt(2)));
        this.start = change.minusDays(random.nextInt(9));
        this.days = 3 + random.nextInt(16);
        this.open = chance(20);
        this.news = new Random(seed * 0x9E3779B97F4A7C15L + 3);
        this.moments = news.nextBoolean();
        this.categories = 1 + random.nextInt(3);
        this.activities = 1 + random.nextInt(7);
        this.efforts = new int[activities];
        this.weekly = new boolean[activities];
        this.dated = new boolean[activities];
        line("title: Random problem");
        line("timeZone: " + timeZone(seed, zone.getFirst()));
        line("start: " + start);
        if (!open) {
            line("end: " + start.plusDays(days - 1L));
        }
        line("slot: " + slot + "m");
        if (chance(50)) {
            line("weekStart: " + day().toLowerCase(Locale.ROOT));
        }
        categories();
        availability();
        protectedTimes();
        commitments();
        limits();
        activities();
        milestones();
        pinned();
        weights();
    }

    /** The text of a problem file. */
    public static String yaml(long seed) {
        return new RandomProblem(seed).yaml.toString();
    }

    /** Of every fourth a list of moves; of chances of its own, so that the rest stays as it is. */
    private String timeZone(long seed, String zone) {
        Random moving = new Random(seed * 0x9E3779B97F4A7C15L + 2);
        if (moving.nextInt(4) > 0) {
            return zone;
        }
        StringBuilder stays = new StringBuilder("[{zone: " + zone + "}");
        LocalDate from = start.minusDays(1);
        for (int moves = moving.nextInt(3); moves >= 0; moves--) {
            from = from.plusDays(1 + moving.nextInt(days));
            stays.append(", {from: ").append(from).append(", zone: ");
            stays.append(FAR.get(moving.nextInt(FAR.size()))).append('}');
        }
        return stays.append(']').toString();
    }

    private void categories() {
        line("categories:");
        for (int c = 0; c < categories; c++) {
            line("  c" + c + ":");
            line("    title: Category " + c);
            if (chance(60)) {
                int most = slot * (5 + random.nextInt(20)) + random.nextInt(slot);
                int target = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(most);
                int least = random.nextInt(target + 1);
                List<String> parts = new ArrayList<>();
                add(parts, 40, "min: " + least + "m");
                add(parts, 70, "target: " + target + "m");
                add(parts, 40, "max: " + most + "m");
                if (!parts.isEmpty()) {
                    line("    quota: {" + String.join(", ", parts) + "}");
                }
            }
            if (chance(25)) {
                line("    dailyMax: " + (slot * (3 + random.nextInt(6)) + odd()) + "m");
            }
            if (chance(50)) {
                line("    session: " + sessionLength());
            }
            if (chance(60)) {
                line("    windows: " + labels());
            }
        }
    }

    private String sessionLength() {
        int least = 1 + random.nextInt(2 * slot);
        int most = Math.ceilDiv(least, slot) * slot + random.nextInt(3 * slot);
        List<String> parts = new ArrayList<>();
        add(parts, 70, "min: " + least + "m");
        add(parts, 70, "max: " + most + "m");
        return parts.isEmpty() ? "{min: 5m}" : "{" + String.join(", ", parts) + "}";
    }

    private String labels() {
        List<String> labels = new ArrayList<>(LABELS);
        Collections.shuffle(labels, random);
        return labels.subList(0, 1 + random.nextInt(2)).toString();
    }

    private void availability() {
        line("availability:");
        boolean allDay = chance(6);
        // Every label must be in some window.
        line("  - days: " + (chance(50) ? "daily" : "weekdays"));
        line("    windows: " + (allDay ? "[\"00:00-24:00 theory\"]" : windows(480, 840)));
        if (!allDay && chance(70)) {
            line("  - days: " + (chance(30) ? "daily" : day()));
            line("    windows: " + windows(900, 1320));
        }
        boolean mornings = !allDay && chance(50);
        if (mornings) {
            line("  - days: " + (chance(50) ? "daily" : "sun"));
            line("    windows: " + windows(0, 300));
        }
        if (!allDay && !mornings && rhythms.nextInt(2) == 0) {
            int from = 1380 + rhythms.nextInt(50);
            line("  - days: " + (rhythms.nextBoolean() ? "daily" : "[mon, wed, fri, sun]"));
            line("    windows: [\"%s %s\"]".formatted(night(from), LABELS.get(rhythms.nextInt(3))));
            line("    every: " + (1 + rhythms.nextInt(3)));
            if (rhythms.nextBoolean()) {
                line("    from: " + start.plusDays(rhythms.nextInt(10) - 5L));
            }
        }
        line("  - dates: 2030-01-01");
        line(
                "    windows: [\"01:00-03:00 theory\", \"04:00-06:00 labs\", \"07:00-09:00 writing\"]");
        if (chance(30)) {
            LocalDate first = date();
            line("  - dates: " + first + ".." + first.plusDays(random.nextInt(3)));
            line("    windows: " + (chance(40) ? "[]" : windows(0, 900)));
        }
    }

    /** A time over midnight. */
    private String night(int from) {
        return clock(from) + "-" + clock(1 + rhythms.nextInt(200));
    }

    private String windows(int from, int to) {
        List<String> windows = new ArrayList<>();
        int at = from + ODD_MINUTES[random.nextInt(ODD_MINUTES.length)];
        while (at < to && (windows.isEmpty() || chance(60))) {
            int end = Math.min(to + 60, at + 2 * slot + random.nextInt(4 * slot));
            windows.add(
                    "\""
                            + clock(at)
                            + "-"
                            + clock(end)
                            + " "
                            + LABELS.get(random.nextInt(LABELS.size()))
                            + "\"");
            at = end + (chance(40) ? 0 : ODD_MINUTES[random.nextInt(ODD_MINUTES.length)]);
        }
        return windows.toString();
    }

    private void protectedTimes() {
        List<String> times = new ArrayList<>();
        if (chance(40)) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                int from = random.nextInt(1300);
                String time = clock(from) + "-" + clock(from + 10 + random.nextInt(120));
                times.add(
                        switch (random.nextInt(3)) {
                            case 0 -> "{title: Off, dates: " + date() + "}";
                            case 1 -> "{title: Meal, time: \"" + time + "\"}";
                            default -> "{days: " + day() + ", time: \"" + time + "\"}";
                        });
            }
        }
        if (rhythms.nextInt(4) == 0) {
            String time = night(1320 + rhythms.nextInt(119));
            times.add("{title: Sleep, every: 2, time: \"" + time + "\"}");
        }
        if (rhythms.nextInt(3) == 0) {
            int length = 10 + rhythms.nextInt(80);
            int from = 480 + rhythms.nextInt(480);
            String between = clock(from) + "-" + clock(from + length + rhythms.nextInt(150));
            times.add("{title: Lunch, between: \"%s\", length: %dm}".formatted(between, length));
        }
        section("protected", times);
    }

    private void commitments() {
        List<String> events = new ArrayList<>();
        if (chance(50)) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                LocalDateTime from =
                        chance(30)
                                ? change.atTime(0, 0).plusMinutes(random.nextInt(240))
                                : date().atStartOfDay().plusMinutes(random.nextInt(1440));
                LocalDateTime to = from.plusMinutes(1 + random.nextInt(chance(20) ? 2000 : 150));
                events.add("{start: " + from + ", end: " + to + "}");
            }
        }
        if (rhythms.nextInt(3) == 0) {
            int from = rhythms.nextInt(1300);
            String time =
                    rhythms.nextInt(4) == 0 ? night(1320) : clock(from) + "-" + clock(from + 90);
            events.add(
                    "{title: Lecture, days: [tue, sat], every: %d, except: %s, before: %dm, after: %dm, time: \"%s\"}"
                            .formatted(
                                    1 + rhythms.nextInt(2),
                                    start.plusDays(rhythms.nextInt(days)),
                                    rhythms.nextInt(40),
                                    rhythms.nextInt(40),
                                    time));
        }
        section("commitments", events);
    }

    private void section(String key, List<String> entries) {
        if (!entries.isEmpty()) {
            line(key + ":");
            entries.forEach(entry -> line("  - " + entry));
        }
    }

    private void limits() {
        List<String> parts = new ArrayList<>();
        add(parts, 25, "perDay: " + (slot * (4 + random.nextInt(6)) + odd()) + "m");
        add(parts, 25, "perWeek: " + (slot * (10 + random.nextInt(30)) + odd()) + "m");
        add(parts, 25, "restDays: " + random.nextInt(5));
        add(parts, 25, "reserve: " + random.nextInt(60) + "%");
        if (chance(35)) {
            int pause = chance(30) ? 60 + random.nextInt(1380) : 1 + random.nextInt(90);
            List<String> breaks = new ArrayList<>();
            add(breaks, 60, "between: " + random.nextInt(chance(10) ? 1440 : 50) + "m");
            add(
                    breaks,
                    60,
                    "after: " + slot * (3 + random.nextInt(6)) + "m, pause: " + pause + "m");
            if (!breaks.isEmpty()) {
                parts.add("breaks: {" + String.join(", ", breaks) + "}");
            }
        }
        if (!parts.isEmpty()) {
            line("limits: {" + String.join(", ", parts) + "}");
        }
    }

    private void activities() {
        line("activities:");
        for (int a = 0; a < activities; a++) {
            weekly[a] = chance(15);
            efforts[a] = slot * (1 + random.nextInt(8)) - (chance(40) ? random.nextInt(slot) : 0);
            line("  - id: a" + a);
            line("    category: c" + random.nextInt(categories));
            int habit = weekly[a] && moments ? news.nextInt(4) : 0;
            line("    effort: " + efforts[a] + (weekly[a] ? HABITS.get(habit) : "m"));
            if (habit > 1) {
                line("    every: " + (habit == 2 ? "week" : "2 weeks"));
                line("    deadline: " + handIn());
            }
            int week = 1 + random.nextInt(3);
            if (!weekly[a] && chance(40) && (open || days > 7 * week)) {
                line("    weeks: " + (chance(50) ? week : 1 + "-" + week));
            }
            LocalDate release = date();
            if (chance(25)) {
                line("    release: " + release + time());
                dated[a] = true;
            }
            if (chance(30)) {
                int later = random.nextInt(5);
                line("    due: " + release.plusDays(later) + (later > 0 ? time() : ""));
            }
            if (chance(20)) {
                int later = random.nextInt(12);
                String end = release.plusDays(later) + (later > 0 ? time() : "");
                line("    " + (habit > 1 ? "until: " : "deadline: ") + end);
                dated[a] = true;
            }
            if (chance(40)) {
                line("    priority: " + (1 + random.nextInt(5)));
            }
            if (chance(25)) {
                line("    session: " + sessionLength());
            }
            if (chance(20)) {
                line("    labels: " + labels());
            }
            prerequisites(a);
        }
    }

    private void prerequisites(int a) {
        List<String> after = new ArrayList<>();
        for (int before = 0; before < a && !weekly[a]; before++) {
            if (!weekly[before] && chance(40)) {
                int least = chance(50) ? 0 : random.nextInt(1800);
                int most = least + random.nextInt(3000);
                after.add(
                        "{activity: a"
                                + before
                                + (chance(40) ? ", minGap: " + gap(least, 0) : "")
                                + (chance(50) ? ", maxGap: " + gap(most, 1) : "")
                                + "}");
            }
        }
        if (!after.isEmpty()) {
            line("    after: [" + String.join(", ", after) + "]");
        }
    }

    private String time() {
        return moments && news.nextInt(3) > 0
                ? String.format(Locale.ROOT, "T%02d:%02d", 1 + news.nextInt(23), news.nextInt(60))
                : "";
    }

    private String handIn() {
        String day = DayOfWeek.of(1 + news.nextInt(7)).toString().toLowerCase(Locale.ROOT);
        return day + (news.nextInt(3) > 0 ? " " + time().replaceFirst("T", "") : "");
    }

    /** Calendar days, or exact minutes; a gap of days is not shorter than one of minutes. */
    private String gap(int minutes, int more) {
        return moments && news.nextBoolean()
                ? minutes / 1440 + more + news.nextInt(2) * more + "d"
                : minutes + "m";
    }

    private String exam() {
        if (!moments) {
            return "";
        }
        String time = ", time: \"" + clock(news.nextInt(1200)) + "\"";
        return switch (news.nextInt(4)) {
            case 0 -> "";
            case 1 -> time;
            case 2 -> ", kind: exam" + time + ", length: " + (1 + news.nextInt(240)) + "m";
            default -> ", kind: exam";
        };
    }

    private void milestones() {
        if (chance(40)) {
            line("milestones:");
            for (int i = random.nextInt(2); i >= 0; i--) {
                String required =
                        random.ints(0, activities)
                                .limit(1 + random.nextInt(3))
                                .distinct()
                                .mapToObj(a -> "a" + a)
                                .collect(Collectors.joining(", ", "[", "]"));
                line("  - {id: m" + i + ", title: Exam, date: " + date());
                boolean hard = chance(40);
                line("     , requires: " + required + ", hard: " + hard + exam() + "}");
            }
        }
    }

    private void pinned() {
        List<String> sessions = new ArrayList<>();
        LocalDateTime at = start.minusDays(chance(20) ? 4 : 0).atTime(6 + random.nextInt(12), 0);
        for (int i = chance(45) ? random.nextInt(6) : 0; i > 0; i--) {
            int a = random.nextInt(activities);
            int minutes = Math.min(efforts[a], 1 + efforts[a] / (1 + random.nextInt(4)));
            if (minutes > 0 && !dated[a]) {
                efforts[a] -= minutes;
                sessions.add("{activity: a" + a + ", start: " + at + ", length: " + minutes + "m}");
                int gap = chance(30) ? 0 : random.nextInt(chance(50) ? 100 : 3000);
                at = at.plusMinutes(minutes + gap);
            }
        }
        if (!sessions.isEmpty()) {
            line("pinned: [" + String.join(", ", sessions) + "]");
        }
    }

    private void weights() {
        List<String> weights = new ArrayList<>();
        for (SoftRule rule : SoftRule.values()) {
            String weight = random.nextInt(12) + "." + random.nextInt(10) + "5";
            add(weights, 30, rule.id() + ": " + (chance(30) ? "0" : weight));
        }
        if (!weights.isEmpty()) {
            line("weights: {" + String.join(", ", weights) + "}");
        }
    }

    private LocalDate date() {
        return start.plusDays(random.nextInt(days));
    }

    private String day() {
        return DayOfWeek.of(1 + random.nextInt(7))
                .toString()
                .substring(0, 3)
                .toLowerCase(Locale.ROOT);
    }

    private int odd() {
        return chance(50) ? 0 : random.nextInt(slot);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void add(List<String> parts, int percent, String part) {
        if (chance(percent)) {
            parts.add(part);
        }
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }

    private static String clock(int minute) {
        int end = Math.min(1440, minute);
        return String.format(Locale.ROOT, "%02d:%02d", end / 60, end % 60);
    }
}
