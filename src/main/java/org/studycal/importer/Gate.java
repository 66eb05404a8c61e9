package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.ProblemPlan.PlannedMilestone;
import org.studycal.importer.StudyPlan.Amount;
import org.studycal.importer.StudyPlan.Checkpoint;
import org.studycal.importer.StudyPlan.Checks;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Use;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.Availability.Weekly;
import org.studycal.problem.Durations;
import org.studycal.problem.PlanWeeks;
import org.studycal.problem.WeekRange;

/** Compares a problem with what the plan's text says, before it is written. */
final class Gate {

    private static final int LONGEST = 40 * 60;
    private static final int FULLEST_WEEK = 70 * 60;
    private static final int MORNING = 5 * 60;
    private static final int DAY = 24 * 60;
    private static final int MANY = 8;
    private static final int AGES = 150;

    private final StudyPlan plan;
    private final ProblemPlan problem;
    private final Checks checks;
    private final List<Doubt> doubts = new ArrayList<>();

    private Gate(StudyPlan plan, ProblemPlan problem) {
        this.plan = plan;
        this.problem = problem;
        this.checks = plan.checks();
    }

    /**
     * What is doubtful of a problem that was made of a plan's text.
     *
     * @param hoursAsked whether the person said how much time there is, whatever the plan says
     */
    static List<Doubt> doubts(StudyPlan plan, ProblemPlan problem, boolean hoursAsked) {
        Gate gate = new Gate(plan, problem);
        gate.doubts.addAll(plan.checks().doubts());
        if (!plan.checks().lines().isEmpty()) {
            gate.unread();
            gate.weeks();
            gate.oneWeek();
            if (!hoursAsked) {
                gate.total();
                gate.weekly();
            }
            gate.tooLong();
            gate.order();
            gate.exams();
            gate.times();
        }
        return List.copyOf(gate.doubts);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void doubt(int line, Question question, String text, Object... values) {
        doubts.add(new Doubt(line, text.formatted(values), question));
    }

    /** What was not read at all, as the plan is too long. */
    private void unread() {
        plan.remarks().stream()
                .filter(each -> each.kind() == StudyPlan.RemarkKind.CUT)
                .forEach(each -> doubt(each.line(), Question.RIGHT, "%s", each.text()));
    }

    /** Numbered weeks, and the length the text states, against the plan's length. */
    private void weeks() {
        int last = problem.lastWeek();
        int named = checks.lastWeek();
        boolean said = checks.weeks() > 1 && checks.weeks() < AGES && !isOfEach(checks.weeks());
        if (named > last + 1 + last / 10) {
            doubt(
                    checks.lastWeekLine(),
                    Question.RIGHT,
                    "the text goes up to week %d, the problem up to week %d",
                    named,
                    last);
        } else if (last == 0
                && said
                && checks.total().isEmpty()
                && problem.activities().size() > MANY) {
            doubt(
                    checks.weeksLine(),
                    Question.RIGHT,
                    "the text says %d weeks, but no topic of the problem has its week",
                    checks.weeks());
        } else if (last > 0 && said && Math.abs(checks.weeks() - last) * 4 > last) {
            doubt(
                    checks.weeksLine(),
                    Question.RIGHT,
                    "the text says %d weeks, the problem has %d",
                    checks.weeks(),
                    last);
        }
    }

    /** Whether so many weeks are those of each of several periods. */
    private boolean isOfEach(int weeks) {
        return plan.periods().stream()
                        .filter(
                                each ->
                                        each.weeks()
                                                .filter(in -> in.last() - in.first() + 1 == weeks)
                                                .isPresent())
                        .count()
                > 1;
    }

    /** A plan of more than a week does not stand in one week. */
    private void oneWeek() {
        List<PlannedActivity> once = once();
        boolean same =
                once.size() > MANY
                        && once.stream().allMatch(each -> each.weeks().isPresent())
                        && once.stream().map(PlannedActivity::weeks).distinct().count() == 1
                        && once.getFirst().weeks().get().first()
                                == once.getFirst().weeks().get().last();
        long periods = plan.periods().stream().map(StudyPlan.Period::weeks).distinct().count();
        if (same && (periods > 1 || problem.minutes() > FULLEST_WEEK)) {
            doubt(
                    plan.periods().isEmpty() ? 0 : plan.periods().getFirst().line(),
                    Question.RIGHT,
                    "all %d activities, %s in all, are in week %d",
                    once.size(),
                    Durations.format(problem.minutes()),
                    once.getFirst().weeks().get().first());
        }
    }

    /** Hours against the total that the text states. */
    private void total() {
        Optional<Amount> total = checks.total();
        long planned = hours();
        if (total.isEmpty() || planned == 0) {
            return;
        }
        if (planned > total.get().max() * 4L && total.get().max() < LONGEST / 4) {
            // So little is how long an exam or a lesson takes, and not the whole plan.
            return;
        }
        boolean less = planned * 10 < total.get().min() * 8L;
        boolean more = planned * 10 > total.get().max() * 12L && !total.get().open();
        if (less || more) {
            doubt(
                    total.get().line(),
                    Question.WEEKLY_HOURS,
                    "the text says %s in all, the problem has %s",
                    Durations.format(total.get().planned()),
                    Durations.format(planned));
        }
    }

    /** Hours against those of a week times the weeks. */
    private void weekly() {
        int weeks = problem.lastWeek();
        Optional<Amount> weekly = plan.weekly();
        if (weekly.isEmpty() || weeks == 0 || checks.total().isPresent()) {
            return;
        }
        long planned = hours();
        long min = (long) weekly.get().min() * weeks;
        long max = (long) weekly.get().max() * weeks;
        if (planned * 2 < min || (planned * 10 > max * 13 && !weekly.get().open())) {
            doubt(
                    weekly.get().line(),
                    Question.WEEKLY_HOURS,
                    "the text says %s a week, %s in %d weeks; the problem has %s",
                    Durations.format(weekly.get().planned()),
                    Durations.format((min + max) / 2),
                    weeks,
                    Durations.format(planned));
        }
    }

    private long hours() {
        long done = 0;
        for (PlannedActivity each : problem.done()) {
            done += each.minutes().value();
        }
        long habits = 0;
        for (PlannedActivity each : problem.activities()) {
            habits += each.origin() == Origin.HABIT ? each.minutes().value() : 0;
        }
        return problem.minutes() + done + habits * problem.lastWeek();
    }

    private List<PlannedActivity> once() {
        return problem.activities().stream().filter(each -> each.origin() != Origin.HABIT).toList();
    }

    /** Work of more than a week's full time is no single topic. */
    private void tooLong() {
        List<PlannedActivity> tooLong =
                once().stream()
                        .filter(each -> each.minutes().value() > LONGEST)
                        .filter(Gate::isTight)
                        .toList();
        if (!tooLong.isEmpty()) {
            PlannedActivity first = tooLong.getFirst();
            doubt(
                    first.minutes().line(),
                    Question.TOPIC_LENGTH,
                    "\"%s\" takes %s%s; more than 40h is no single topic",
                    first.title(),
                    Durations.format(first.minutes().value()),
                    tooLong.size() == 1
                            ? ""
                            : ", and %d others as much".formatted(tooLong.size() - 1));
        }
    }

    /** Whether an activity has more hours than a quarter of a full week for each of its weeks. */
    private static boolean isTight(PlannedActivity activity) {
        int weeks = activity.weeks().map(range -> range.last() - range.first() + 1).orElse(1);
        return activity.minutes().value() * 4L > (long) weeks * LONGEST;
    }

    /** Guessed edges against weeks. */
    private void order() {
        Map<String, PlannedActivity> activities = new HashMap<>();
        once().forEach(each -> activities.put(each.id(), each));
        for (PlannedActivity each : activities.values()) {
            int last = each.weeks().map(WeekRange::last).orElse(Integer.MAX_VALUE);
            for (String id : each.orderGuessed() ? each.after() : List.<String>of()) {
                PlannedActivity other = activities.get(id);
                if (other != null && other.weeks().map(WeekRange::last).orElse(0) > last) {
                    doubt(
                            each.minutes().line(),
                            Question.RIGHT,
                            "\"%s\" of week %d would wait for \"%s\" of week %d",
                            each.title(),
                            last,
                            other.title(),
                            other.weeks().orElseThrow().last());
                    return;
                }
            }
        }
    }

    /** Exams without a day, and exams before the work is done. */
    private void exams() {
        List<Integer> dated = problem.milestones().stream().map(PlannedMilestone::line).toList();
        for (Checkpoint each : plan.checkpoints()) {
            if (each.exam() && !dated.contains(each.line())) {
                doubt(
                        each.line(),
                        Question.EXAM_DAY,
                        "\"%s\" is an exam, but no day or week of it was found",
                        each.title());
            }
        }
        PlanWeeks weeks = new PlanWeeks(problem.start().value(), problem.weekStart());
        for (PlannedMilestone each : problem.milestones()) {
            boolean early =
                    each.exam()
                            && problem.lastWeek() > 2
                            && each.date()
                                    .filter(day -> weeks.weekOf(day) * 2 < problem.lastWeek())
                                    .isPresent()
                            && problem.milestones().stream().filter(PlannedMilestone::exam).count()
                                    == 1;
            if (early) {
                doubt(
                        each.line(),
                        Question.EXAM_DAY,
                        "\"%s\" is on %s, in week %d of %d",
                        each.title(),
                        each.date().orElseThrow(),
                        weeks.weekOf(each.date().orElseThrow()),
                        problem.lastWeek());
            }
        }
    }

    /**
     * Windows at night, in meals or at work, and weeks that nobody studies, as the plan's text has
     * them; a week that the person gives otherwise is meant as it is.
     */
    private void times() {
        if (problem.week().source().guessed() || problem.week().lines().isEmpty()) {
            return;
        }
        int index = 0;
        for (Weekly entry : problem.week().availability().weekly()) {
            int line = problem.week().lineOfWindows(index++);
            for (LabelledTime window : entry.windows()) {
                boolean night =
                        window.time().fromMinute() < MORNING || window.time().toMinute() > DAY;
                if (night) {
                    doubt(
                            line,
                            Question.TIMES,
                            "%s was taken as time for studying, which is at night",
                            window.text());
                } else if (isOther(window.label())) {
                    doubt(
                            line,
                            Question.TIMES,
                            "%s was taken as time for studying, which its name is not",
                            window.text());
                }
            }
        }
        if (problem.week().minutes() > FULLEST_WEEK) {
            doubt(
                    problem.week().lineOfWindows(0),
                    Question.TIMES,
                    "%s of windows a week were found, %s a day",
                    Durations.format(problem.week().minutes()),
                    Durations.format(problem.week().minutes() / 7));
        }
    }

    /** Whether a name has a part that is a meal, work or the like. */
    private static boolean isOther(String label) {
        for (String part : label.toLowerCase(Locale.ROOT).split("[/&+,]|\\s(?:and|or)\\s", 0)) {
            Optional<Use> use = Phrases.load().use(part);
            if (use.filter(each -> !each.studying()).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
