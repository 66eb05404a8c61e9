package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.studycal.importer.Kept.Reason;
import org.studycal.importer.StudyPlan.Checkpoint;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.importer.StudyPlan.Share;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.importer.StudyPlan.Window;
import org.studycal.problem.TimeRange;
import org.studycal.problem.WeekRange;

/** Plans that say anything at all, in words that files and terminals do not like. */
final class RandomPlan {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "Linear algebra",
                    "a: b",
                    "- dash",
                    "#hash",
                    "a #b",
                    "say \"hi\"",
                    "it's",
                    "back\\slash",
                    "@at",
                    "`tick`",
                    "%percent",
                    "*star",
                    "&and",
                    "!bang",
                    "[x] {y}",
                    "a, b",
                    "true",
                    "null",
                    "~",
                    "No",
                    "12",
                    "1e3",
                    "0x1F",
                    "2027-01-04",
                    "12:30",
                    "\uD83D\uDE80 rocket",
                    "\uD83D\uDE80",
                    "\uD83D",
                    "学习线性代数",
                    "الجبر الخطي",
                    "\u202Eevil\u202C",
                    "tab\there",
                    "two\nlines",
                    "nul\0l",
                    "\uFEFFbom",
                    "\u2028line",
                    "\u0085next",
                    "\uFFFE",
                    "e\u0301\u0301",
                    "? question",
                    "key:",
                    "<<",
                    "---",
                    "...",
                    "x".repeat(400),
                    "長".repeat(90),
                    "\uD835\uDD38".repeat(70),
                    "Lab: Linear algebra",
                    "linear   algebra");

    private final Random random;

    RandomPlan(long seed) {
        random = new Random(seed);
    }

    StudyPlan next() {
        List<Period> periods = some(6, this::period);
        List<Topic> topics = new ArrayList<>();
        int count = random.nextInt(25);
        for (int i = 0; i < count; i++) {
            topics.add(topic(periods.size(), count));
        }
        return new StudyPlan(
                text(),
                maybe(date()),
                maybe(date()),
                periods,
                topics,
                random.nextBoolean() ? List.of() : some(4, i -> share()),
                List.of(),
                maybe(amount()),
                random.nextBoolean() ? List.of() : some(6, i -> window()),
                some(4, i -> kept()),
                DaysOff.NONE,
                some(3, i -> checkpoint(count)),
                SpacedReviews.NONE,
                some(4, i -> new Remark(pick(RemarkKind.values()), random.nextInt(9), text())),
                Checks.NONE);
    }

    private Period period(int index) {
        return new Period(
                pick(Unit.values()),
                text(),
                text(),
                maybe(weeks()),
                random.nextInt(3) == 0 ? Optional.of(amount()) : Optional.empty(),
                random.nextInt(index + 1) - 1,
                random.nextInt(99));
    }

    private Topic topic(int periods, int topics) {
        return new Topic(
                text(),
                pick(Kind.values()),
                random.nextBoolean() ? "" : text(),
                random.nextInt(periods + 1) - 1,
                maybe(weeks()),
                planDays(),
                maybe(date()),
                maybe(date()),
                maybe(amount()),
                random.nextInt(5) == 0,
                random.nextInt(5) == 0,
                random.nextInt(4) == 0 ? some(3, i -> random.nextInt(topics)) : List.of(),
                text(),
                some(2, i -> random.nextBoolean() ? "https://example.org/" + i : text()),
                random.nextInt(999));
    }

    private PlanDays planDays() {
        int first = 1 + random.nextInt(99);
        return switch (random.nextInt(3)) {
            case 0 -> PlanDays.NONE;
            case 1 -> PlanDays.named(days());
            default -> PlanDays.numbered(first, first + random.nextInt(9));
        };
    }

    private Share share() {
        return new Share(text(), pick(ShareKind.values()), amount(), text());
    }

    private Window window() {
        return new Window(days(), time(), text(), pick(ShareKind.values()), random.nextInt(99));
    }

    private Kept kept() {
        return new Kept(days(), time(), text(), pick(Reason.values()), random.nextInt(99));
    }

    private Checkpoint checkpoint(int topics) {
        return new Checkpoint(
                text(),
                maybe(random.nextInt(60) - 1),
                planDays(),
                maybe(date()),
                random.nextBoolean(),
                maybe(random.nextInt(1440)),
                maybe(1 + random.nextInt(300)),
                random.nextBoolean() || topics == 0
                        ? List.of()
                        : some(3, i -> random.nextInt(topics)),
                some(3, i -> text()),
                random.nextInt(999));
    }

    private Amount amount() {
        int least = random.nextInt(6) == 0 ? 0 : random.nextInt(3_000);
        return new Amount(least, least + random.nextInt(200), random.nextBoolean(), text(), 7);
    }

    private WeekRange weeks() {
        int first = random.nextInt(40);
        return new WeekRange(first, first + random.nextInt(4) - (first > 35 ? 1 : 0));
    }

    private TimeRange time() {
        int from = random.nextInt(1440);
        return new TimeRange(from, Math.min(1440, from + random.nextInt(300)));
    }

    private Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(3) == 0) {
                days.add(day);
            }
        }
        return days;
    }

    private LocalDate date() {
        return LocalDate.of(2027, 1, 1).plusDays(random.nextInt(400) - 50);
    }

    private String text() {
        return random.nextInt(3) == 0
                ? pick(TEXTS.toArray(new String[0])) + pick(TEXTS.toArray(new String[0]))
                : pick(TEXTS.toArray(new String[0]));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> List<T> some(int most, IntFunction<T> maker) {
        List<T> list = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            list.add(maker.apply(i));
        }
        return list;
    }
}
