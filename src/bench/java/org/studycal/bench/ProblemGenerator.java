package org.studycal.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.studycal.problem.Activity;
import org.studycal.problem.Availability;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.Category;
import org.studycal.problem.DateLimit;
import org.studycal.problem.DateRange;
import org.studycal.problem.Effort;
import org.studycal.problem.Gap;
import org.studycal.problem.Limits;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.problem.Repeat;
import org.studycal.problem.SessionLength;
import org.studycal.problem.TimeRange;
import org.studycal.problem.Week;
import org.studycal.problem.WeekRange;
import org.studycal.problem.WeeklyQuota;
import org.studycal.problem.Work;

/** Makes problems of a shape from a seed: the same seed, the same problem. */
final class ProblemGenerator {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final String[] LABELS = {"theory", "labs", "project", "writing", "deep work"};

    private final Shape shape;
    private final Random random;
    private final List<Activity> activities = new ArrayList<>();

    private ProblemGenerator(Shape shape, long seed) {
        this.shape = shape;
        this.random = new Random(seed);
    }

    static Instance generate(String name, Shape shape, long seed) {
        Problem problem = new ProblemGenerator(shape, seed).problem(name);
        return new Instance(name, problem, Optional.empty());
    }

    private Problem problem(String name) {
        Availability availability =
                switch (shape.free()) {
                    case DAYS -> new Availability(week(), List.of());
                    case EVENINGS -> new Availability(evenings(), List.of());
                    case FRAGMENTED -> new Availability(List.of(), oddDays());
                };
        double perWeek = minutes(availability) / 60.0 / shape.weeks() * shape.load() / 100;
        Map<String, Double> shares =
                Map.of("core", 0.56, "labs", 0.28, "portfolio", 0.11, "networking", 0.05);
        addTopics(perWeek * shares.get("core"), perWeek * shares.get("labs"));
        addHabit("portfolio", perWeek * shares.get("portfolio"));
        addHabit("networking", perWeek * shares.get("networking"));
        List<Category> categories =
                List.of(
                        category("core", perWeek * 0.56, "theory", "deep work", "project"),
                        category("labs", perWeek * 0.28, "labs", "deep work", "project"),
                        category("portfolio", perWeek * 0.11, "project", "writing"),
                        category("networking", perWeek * 0.05, "writing"));
        return new Problem(
                new Problem.Frame(
                        name,
                        name,
                        ZoneId.of("Europe/Berlin"),
                        START,
                        Optional.of(START.plusDays(7L * shape.weeks() - 1)),
                        30,
                        DayOfWeek.MONDAY),
                new Week(availability, List.of(), List.of(), List.of(), List.of(), Limits.NONE),
                new Work(
                        categories,
                        activities,
                        List.of(),
                        List.of(),
                        Instance.WEIGHTS,
                        Optional.empty()));
    }

    private static List<Availability.Weekly> week() {
        return List.of(
                new Availability.Weekly(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        List.of(
                                time(300, 420, "theory"),
                                time(480, 720, "labs"),
                                time(780, 960, "project"),
                                time(960, 1020, "writing"))),
                new Availability.Weekly(
                        EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        List.of(time(360, 600, "deep work"), time(840, 1080, "labs"))));
    }

    private static List<Availability.Weekly> evenings() {
        return List.of(
                new Availability.Weekly(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        List.of(time(1080, 1170, "theory"), time(1200, 1290, "labs"))),
                new Availability.Weekly(
                        EnumSet.of(DayOfWeek.SATURDAY),
                        List.of(time(540, 720, "deep work"), time(840, 960, "project"))),
                new Availability.Weekly(
                        EnumSet.of(DayOfWeek.SUNDAY),
                        List.of(time(600, 720, "labs"), time(1020, 1080, "writing"))));
    }

    /** One to five windows a day, each of 35 minutes to four hours, and days without any. */
    private List<Availability.OnDates> oddDays() {
        List<Availability.OnDates> days = new ArrayList<>();
        for (int d = 0; d < 7 * shape.weeks(); d++) {
            List<LabelledTime> windows = new ArrayList<>();
            int at = 300 + 5 * random.nextInt(24);
            int count = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(5);
            for (int w = 0; w < count && at < 1260; w++) {
                int length = 35 + 5 * random.nextInt(random.nextInt(3) == 0 ? 42 : 18);
                int to = Math.min(1440, at + length);
                windows.add(time(at, to, LABELS[random.nextInt(LABELS.length)]));
                at = to + 15 + 5 * random.nextInt(36);
            }
            LocalDate date = START.plusDays(d);
            days.add(new Availability.OnDates(new DateRange(date, date), windows));
        }
        return days;
    }

    private long minutes(Availability availability) {
        long sum = 0;
        for (int d = 0; d < 7 * shape.weeks(); d++) {
            for (LabelledTime window : availability.on(START.plusDays(d))) {
                int length = window.time().toMinute() - window.time().fromMinute();
                sum += length / 30 * 30L;
            }
        }
        return sum;
    }

    private void addTopics(double core, double labs) {
        double open = 0;
        double openLabs = 0;
        List<String> topics = new ArrayList<>();
        for (int week = 1; week <= shape.weeks(); week++) {
            open += core;
            openLabs += labs;
            while (open >= 1) {
                double hours = Math.min(open, shape.size() * (0.5 + random.nextDouble()));
                hours = Math.max(0.5, Math.round(2 * hours) / 2.0);
                String id = "t" + topics.size();
                add(id, "core", hours, week, before(topics));
                topics.add(id);
                double lab = Math.round(2 * hours * openLabs / Math.max(hours, open)) / 2.0;
                open -= hours;
                openLabs -= lab;
                if (lab > 0) {
                    add("lab-" + id, "labs", lab, week, List.of(id));
                }
            }
        }
    }

    private List<String> before(List<String> topics) {
        int n = topics.size();
        if (n == 0) {
            return List.of();
        }
        return switch (shape.order()) {
            case CHAIN -> List.of(topics.getLast());
            case WIDE ->
                    n % 12 == 0
                            ? List.copyOf(topics.subList(n - 12, n))
                            : n % 12 == 1
                                    ? List.of(topics.getLast())
                                    : List.of(topics.get(n - n % 12));
            case DEEP ->
                    n < 4
                            ? List.of()
                            : n % 9 == 0
                                    ? List.of(topics.get(n - 4), topics.get(n - 3))
                                    : List.of(topics.get(n - 4));
            case FREE -> List.of();
        };
    }

    private void add(String id, String category, double hours, int week, List<String> after) {
        boolean dated = random.nextInt(100) < shape.deadlines();
        boolean hard = dated && random.nextInt(3) == 0;
        int slack = hard ? 10 + random.nextInt(15) : random.nextInt(10);
        Optional<DateLimit> date =
                dated
                        ? Optional.of(DateLimit.of(START.plusDays(7L * week - 1 + slack)))
                        : Optional.empty();
        activities.add(
                new Activity(
                        id,
                        id,
                        category,
                        Effort.once((int) (60 * hours)),
                        shape.aims() ? Optional.of(new WeekRange(week, week)) : Optional.empty(),
                        Optional.empty(),
                        hard ? Optional.empty() : date,
                        hard ? date : Optional.empty(),
                        Activity.DEFAULT_PRIORITY,
                        after.stream()
                                .map(other -> new Prerequisite(other, Gap.NONE, Optional.empty()))
                                .toList(),
                        SessionLength.ANY,
                        Set.of(),
                        "",
                        List.of()));
    }

    private void addHabit(String id, double hours) {
        activities.add(
                new Activity(
                        id,
                        id,
                        id,
                        new Effort((int) Math.floor(2 * hours) * 30, new Repeat.Weekly()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Activity.DEFAULT_PRIORITY,
                        List.of(),
                        SessionLength.ANY,
                        Set.of(),
                        "",
                        List.of()));
    }

    private static Category category(String id, double hours, String... windows) {
        WeeklyQuota target =
                new WeeklyQuota(
                        OptionalInt.empty(),
                        OptionalInt.of((int) Math.round(2 * hours) * 30),
                        OptionalInt.empty());
        return new Category(
                id, id, target, OptionalInt.empty(), SessionLength.ANY, List.of(windows));
    }

    private static LabelledTime time(int from, int to, String label) {
        return new LabelledTime(new TimeRange(from, to), label);
    }
}
