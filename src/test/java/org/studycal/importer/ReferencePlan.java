package org.studycal.importer;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.Kept.Reason;
import org.studycal.importer.StudyPlan.Checkpoint;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.importer.StudyPlan.Share;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.importer.StudyPlan.Window;
import org.studycal.problem.Activity;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.TimeRange;
import org.studycal.problem.WeekRange;

/** What the plan of the reference problem says, put together from that problem. */
public final class ReferencePlan {

    private static final Set<DayOfWeek> WEEKDAYS =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private ReferencePlan() {}

    /** The plan, with lines that only keep its order. */
    public static StudyPlan read() throws Exception {
        Problem problem = ProblemReader.read(Path.of("problems", "ai-ml-security.yaml")).problem();
        List<Period> periods = new ArrayList<>();
        List<Topic> topics = new ArrayList<>();
        Map<WeekRange, Integer> known = new HashMap<>();
        for (Activity activity : problem.activities()) {
            boolean practice = activity.category().equals("labs");
            if (activity.effort().repeats() || activity.title().startsWith("Lab: ")) {
                continue;
            }
            WeekRange weeks = activity.targetWeeks().orElseThrow();
            if (!known.containsKey(weeks)) {
                int month = (weeks.first() - 1) / 4;
                int parent = known.getOrDefault(new WeekRange(1000 + month, 1000 + month), -1);
                if (parent < 0) {
                    parent = periods.size();
                    known.put(new WeekRange(1000 + month, 1000 + month), parent);
                    periods.add(
                            new Period(
                                    Unit.MONTH,
                                    "Month " + (month + 1),
                                    "",
                                    Optional.empty(),
                                    Optional.empty(),
                                    -1,
                                    12 + periods.size()));
                }
                known.put(weeks, periods.size());
                int line = 14 + topics.size();
                periods.add(
                        new Period(
                                Unit.WEEK,
                                "Week " + weeks,
                                activity.notes().replaceAll("[.].*", ""),
                                Optional.of(weeks),
                                weeks.first() == 5
                                        ? Optional.of(amount(80, "80 hours over 2 weeks", line))
                                        : Optional.empty(),
                                parent,
                                line));
            }
            topics.add(
                    new Topic(
                            activity.title(),
                            practice ? Kind.LAB : Kind.THEORY,
                            weeks.first() > 1 ? "" : practice ? "Weekend" : "Monday-Friday",
                            known.get(weeks),
                            Optional.of(weeks),
                            weeks.first() > 1
                                    ? PlanDays.NONE
                                    : PlanDays.named(practice ? WEEKEND : WEEKDAYS),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            false,
                            List.of(),
                            "",
                            List.of(),
                            15 + topics.size()));
        }
        return new StudyPlan(
                "AI/ML Security Study Plan",
                Optional.empty(),
                Optional.empty(),
                periods,
                topics,
                List.of(
                        new Share(
                                "Core Learning",
                                ShareKind.THEORY,
                                amount(30, "30 hours/week", 5),
                                ""),
                        new Share(
                                "Hands-On Labs", ShareKind.LAB, amount(15, "15 hours/week", 6), ""),
                        new Share(
                                "Portfolio Building",
                                ShareKind.PROJECT,
                                amount(6, "6 hours/week", 7),
                                ""),
                        new Share(
                                "Networking/Content",
                                ShareKind.WRITING,
                                amount(3, "3 hours/week", 8),
                                "")),
                List.of(),
                Optional.of(amount(54, "54 Hours/Week", 2)),
                List.of(
                        window(WEEKDAYS, 5, 7, "Theory/courses", ShareKind.THEORY, 266),
                        window(WEEKDAYS, 8, 12, "Hands-on labs", ShareKind.LAB, 268),
                        window(WEEKDAYS, 13, 16, "Project work", ShareKind.PROJECT, 270),
                        window(WEEKDAYS, 16, 17, "Writing/documentation", ShareKind.WRITING, 271),
                        window(WEEKEND, 6, 10, "Deep work", ShareKind.THEORY, 277),
                        window(WEEKEND, 14, 18, "Labs/projects", ShareKind.LAB, 279)),
                List.of(
                        kept(WEEKDAYS, 7, 8, "Break/family", Reason.BREAK, 267),
                        kept(WEEKDAYS, 12, 13, "Lunch/rest", Reason.BREAK, 269),
                        kept(WEEKDAYS, 17, 24, "Family time", Reason.FAMILY, 272),
                        kept(WEEKEND, 10, 14, "Family time", Reason.FAMILY, 278),
                        kept(WEEKEND, 18, 24, "Rest", Reason.REST, 280)),
                DaysOff.NONE,
                List.of(checkpoint(3, 287), checkpoint(6, 294), checkpoint(9, 301)),
                SpacedReviews.NONE,
                List.of(
                        new Remark(
                                RemarkKind.CONTRADICTION,
                                2,
                                "54 h a week are stated, 66 h are in the week's templates (line 265)"),
                        new Remark(RemarkKind.LEFT_OUT, 310, "links and costs of resources")),
                Checks.NONE);
    }

    private static Checkpoint checkpoint(int month, int line) {
        return new Checkpoint(
                "Month " + month + " Checkpoint",
                Optional.of(month * 4),
                PlanDays.NONE,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of("3 ML projects on GitHub", "500 email subscribers"),
                line);
    }

    private static Amount amount(int hours, String text, int line) {
        return new Amount(hours * 60, hours * 60, false, text, line);
    }

    private static Window window(
            Set<DayOfWeek> days, int from, int to, String label, ShareKind kind, int line) {
        return new Window(days, new TimeRange(from * 60, to * 60), label, kind, line);
    }

    private static Kept kept(
            Set<DayOfWeek> days, int from, int to, String title, Reason reason, int line) {
        return new Kept(days, new TimeRange(from * 60, to * 60), title, reason, line);
    }
}
