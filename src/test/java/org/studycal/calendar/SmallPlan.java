package org.studycal.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.studycal.plan.Basis;
import org.studycal.plan.Edition;
import org.studycal.plan.Events;
import org.studycal.plan.Export;
import org.studycal.plan.Plan;
import org.studycal.plan.Score;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Availability;
import org.studycal.problem.Category;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Effort;
import org.studycal.problem.Gap;
import org.studycal.problem.Limits;
import org.studycal.problem.Milestone;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.problem.SessionLength;
import org.studycal.problem.Week;
import org.studycal.problem.WeekRange;
import org.studycal.problem.WeeklyQuota;
import org.studycal.problem.Weights;
import org.studycal.problem.Work;
import org.studycal.revision.Revisions;

/** A plan of two activities with sessions wherever a test wants them. */
final class SmallPlan {

    static final Instant STAMP = Instant.parse("2026-11-20T08:15:30.123Z");

    final ZoneId zone;
    final List<Session> sessions = new ArrayList<>();
    String title = "Small plan";
    String activityTitle = "NumPy, Pandas; deep dive";
    String categoryTitle = "Core learning";
    String notes = "Read chapters 1-3.\nThen the exercises.";
    List<String> links = List.of("https://numpy.org/doc/?a=1,2;b", "https://pandas.pydata.org");
    List<Milestone> milestones = List.of();
    LocalDate first = LocalDate.of(2027, 1, 4);
    LocalDate last = LocalDate.of(2027, 12, 31);

    SmallPlan(String zone) {
        this(ZoneId.of(zone));
    }

    SmallPlan(ZoneId zone) {
        this.zone = zone;
    }

    SmallPlan session(String activity, LocalDateTime start, int minutes) {
        Instant instant = start.atZone(zone).toInstant();
        return session(activity, instant, instant.plusSeconds(minutes * 60L));
    }

    SmallPlan session(String activity, Instant start, Instant end) {
        String uid = "small-" + activity + "-" + sessions.size() + "@studycal";
        sessions.add(
                new Session(
                        uid,
                        0,
                        "0",
                        activity,
                        "core",
                        activity,
                        start,
                        end,
                        Session.Status.PLANNED,
                        false,
                        Optional.empty()));
        return this;
    }

    Problem problem() {
        WeeklyQuota quota = WeeklyQuota.NONE;
        return new Problem(
                new Problem.Frame(
                        "small",
                        title,
                        zone,
                        LocalDate.of(2027, 1, 5),
                        Optional.empty(),
                        30,
                        DayOfWeek.MONDAY),
                new Week(
                        new Availability(List.of(), List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Limits.NONE),
                new Work(
                        List.of(
                                new Category(
                                        "core",
                                        categoryTitle,
                                        quota,
                                        OptionalInt.empty(),
                                        SessionLength.ANY,
                                        List.of())),
                        List.of(topic(), lab()),
                        milestones,
                        List.of(),
                        Weights.DEFAULTS,
                        Optional.empty()));
    }

    Solution solution() {
        return new Solution(
                new Basis("small", "sha256:0", List.of(), "1.0.0", 0),
                Edition.first(STAMP),
                new Plan(
                        first,
                        last,
                        List.of(),
                        List.of(),
                        new Events(
                                Revisions.identify(
                                                problem().name(),
                                                problem(),
                                                List.of(),
                                                Optional.empty(),
                                                OptionalInt.empty())
                                        .milestones(),
                                sessions,
                                List.of())),
                new Score(Map.of(), Map.of(), 0),
                Export.DEFAULT);
    }

    List<CalendarFile> files() {
        return CalendarWriter.write(problem(), solution());
    }

    byte[] ics() {
        List<CalendarFile> files = files();
        if (files.size() != 1) {
            throw new AssertionError("one file expected, got " + files);
        }
        return files.getFirst().content();
    }

    private Activity topic() {
        return new Activity(
                "topic",
                activityTitle,
                "core",
                Effort.once(360),
                Optional.of(new WeekRange(1, 1)),
                Optional.empty(),
                Optional.of(DateLimit.of(LocalDate.of(2027, 2, 14))),
                Optional.empty(),
                Activity.DEFAULT_PRIORITY,
                List.of(),
                SessionLength.ANY,
                Set.of(),
                notes,
                links);
    }

    private Activity lab() {
        return new Activity(
                "lab",
                "Lab",
                "core",
                Effort.once(90),
                Optional.of(new WeekRange(2, 3)),
                Optional.of(DateLimit.of(LocalDate.of(2027, 1, 8))),
                Optional.empty(),
                Optional.of(DateLimit.of(LocalDate.of(2027, 3, 1))),
                Activity.DEFAULT_PRIORITY,
                List.of(new Prerequisite("topic", Gap.ofMinutes(720), Optional.of(Gap.ofDays(3)))),
                SessionLength.ANY,
                Set.of(),
                "",
                List.of());
    }
}
