package org.studycal.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.ProblemPlan.PlannedMilestone;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.phrases.Phrases;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.Availability.Weekly;
import org.studycal.problem.DateRange;
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
    private static final int SEVERAL = 3;
    private static final int AGES = 150;

    private final StudyPlan plan;
    private final ProblemPlan problem;
    private final Checks checks;
    private final int last;
    private final List<PlannedActivity> once;
    private final List<Doubt> doubts = new ArrayList<>();

    private Gate(StudyPlan plan, ProblemPlan problem) {
        this.plan = plan;
        this.problem = problem;
        this.checks = plan.checks();
        this.last = problem.lastWeek();
        this.once = problem.once();
    }

    /**
     * What is doubtful of a problem that was made of a plan's text.
     *
     * @param hoursAsked whether the person said how much time there is, whatever the plan says
     */
    static List<Doubt> doubts(
            StudyPlan plan, ProblemPlan problem, List<FigureLine> lines, boolean hoursAsked) {
        Gate gate = new Gate(plan, problem);
        gate.doubts.addAll(plan.checks().doubts());
        if (!plan.checks().lines().isEmpty()) {
            plan.remarks().stream()
                    .filter(each -> each.kind() == RemarkKind.CUT)
                    .forEach(each -> gate.doubt(each.line(), Question.RIGHT, each.text()));
            gate.weeks();
            gate.oneWeek();
            gate.doubts.addAll(StatedSizes.doubts(plan, problem, lines, hoursAsked));
            gate.tooLong();
            gate.order();
            gate.exams();
            gate.times();
        }
        return List.copyOf(gate.doubts);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void doubt(int line, Question question, String text, Object... values) {
        String said = values.length == 0 ? text : text.formatted(values);
        doubts.add(new Doubt(line, said, question));
    }

    private static String words(long minutes) {
        return Durations.format(minutes);
    }

    /** Numbered weeks, and the length the text states, against the plan's length. */
    private void weeks() {
        int named = checks.lastWeek();
        int said = checks.weeks();
        boolean ofEach =
                plan.periods().stream()
                                .flatMap(each -> each.weeks().stream())
                                .filter(weeks -> weeks.last() - weeks.first() + 1 == said)
                                .count()
                        > 1;
        boolean whole = said > 1 && said < AGES && !ofEach;
        boolean wrong =
                last == 0
                        ? checks.total().isEmpty() && once.size() > MANY
                        : Math.abs(said - last) * 4 > last;
        if (named > last + 1 + last / 10) {
            doubt(
                    checks.lastWeekLine(),
                    Question.RIGHT,
                    "the text goes up to week %d, the problem up to week %d",
                    named,
                    last);
        } else if (whole && wrong) {
            doubt(
                    checks.weeksLine(),
                    Question.RIGHT,
                    "the text says %d weeks, %s",
                    said,
                    last == 0
                            ? "but no topic of the problem has its week"
                            : "the problem has " + last);
        }
    }

    /** A plan of more than a week does not stand in one week. */
    private void oneWeek() {
        List<Optional<WeekRange>> weeks = once.stream().map(PlannedActivity::weeks).toList();
        boolean same =
                weeks.size() > MANY
                        && weeks.stream().distinct().count() == 1
                        && weeks.getFirst().filter(one -> one.first() == one.last()).isPresent();
        long periods = plan.periods().stream().map(Period::weeks).distinct().count();
        if (same && (periods > 1 || problem.minutes() > FULLEST_WEEK)) {
            doubt(
                    plan.periods().stream().map(Period::line).findFirst().orElse(0),
                    Question.RIGHT,
                    "all %d activities, %s in all, are in week %d",
                    once.size(),
                    words(problem.minutes()),
                    weeks.getFirst().orElseThrow().first());
        }
    }

    /** Work of more than a week's full time is no single topic. */
    private void tooLong() {
        List<PlannedActivity> tooLong =
                once.stream()
                        .filter(each -> each.minutes().value() > LONGEST)
                        .filter(
                                each ->
                                        each.minutes().value() * 4L
                                                > each.lengthInWeeks() * LONGEST)
                        .toList();
        if (!tooLong.isEmpty()) {
            PlannedActivity first = tooLong.getFirst();
            int others = tooLong.size() - 1;
            doubt(
                    first.minutes().line(),
                    Question.TOPIC_LENGTH,
                    "\"%s\" takes %s%s; more than 40h is no single topic",
                    first.title(),
                    words(first.minutes().value()),
                    others == 0 ? "" : ", and %d others as much".formatted(others));
        }
    }

    /** Guessed edges against weeks. */
    private void order() {
        Map<String, PlannedActivity> activities = new HashMap<>();
        once.forEach(each -> activities.put(each.id(), each));
        for (PlannedActivity each : activities.values()) {
            int own = each.lastWeek(Integer.MAX_VALUE);
            for (String id : each.orderGuessed() ? each.after() : List.<String>of()) {
                PlannedActivity other = activities.get(id);
                if (other != null && other.lastWeek(0) > own) {
                    doubt(
                            each.minutes().line(),
                            Question.RIGHT,
                            "\"%s\" of week %d would wait for \"%s\" of week %d",
                            each.title(),
                            own,
                            other.title(),
                            other.lastWeek(0));
                    return;
                }
            }
        }
    }

    /** Exams without a day, and the one exam before half of the work is done. */
    private void exams() {
        List<PlannedMilestone> milestones = problem.milestones();
        List<Integer> dated = milestones.stream().map(PlannedMilestone::line).toList();
        plan.checkpoints().stream()
                .filter(each -> each.exam() && !dated.contains(each.line()))
                .forEach(
                        each ->
                                doubt(
                                        each.line(),
                                        Question.EXAM_DAY,
                                        "\"%s\" is an exam, but no day or week of it was found",
                                        each.title()));
        PlanWeeks weeks = new PlanWeeks(problem.start().value(), problem.weekStart());
        List<PlannedMilestone> exams = milestones.stream().filter(PlannedMilestone::exam).toList();
        for (PlannedMilestone each : exams) {
            int week = each.date().map(weeks::weekOf).orElse(last);
            if (exams.size() == 1 && last > 2 && week * 2 < last) {
                doubt(
                        each.line(),
                        Question.EXAM_DAY,
                        "\"%s\" is on %s, in week %d of %d",
                        each.title(),
                        each.date().orElseThrow(),
                        week,
                        last);
            }
        }
        exams.stream()
                .flatMap(each -> each.date().stream())
                .max(LocalDate::compareTo)
                .ifPresent(exam -> afterExam(exam, weeks));
    }

    /** Work that is planned for days or weeks after the last exam. */
    private void afterExam(LocalDate exam, PlanWeeks weeks) {
        List<PlannedActivity> late =
                once.stream()
                        .filter(
                                each ->
                                        each.days()
                                                .map(DateRange::first)
                                                .or(
                                                        () ->
                                                                each.weeks()
                                                                        .map(WeekRange::first)
                                                                        .map(weeks::firstDayOf))
                                                .filter(exam::isBefore)
                                                .isPresent())
                        .toList();
        if (late.size() >= SEVERAL) {
            PlannedActivity first = late.getFirst();
            doubt(
                    first.minutes().line(),
                    Question.EXAM_DAY,
                    "%d activities, such as \"%s\", are planned for after the exam on %s",
                    late.size(),
                    first.title(),
                    exam);
        }
    }

    /**
     * Windows at night, in meals or at work, and weeks that nobody studies, as the plan's text has
     * them; a week that the person gives otherwise is meant as it is.
     */
    private void times() {
        StudyWeek week = problem.week();
        boolean said = !week.source().guessed() && !week.lines().isEmpty();
        int index = 0;
        for (Weekly entry : said ? week.availability().weekly() : List.<Weekly>of()) {
            int line = week.lineOfWindows(index++);
            for (LabelledTime window : entry.windows()) {
                boolean night =
                        window.time().fromMinute() < MORNING || window.time().toMinute() > DAY;
                if (night || isOther(window.label())) {
                    doubt(
                            line,
                            Question.TIMES,
                            "%s was taken as time for studying, which %s",
                            window.text(),
                            night ? "is at night" : "its name is not");
                }
            }
        }
        if (said && week.minutes() > FULLEST_WEEK) {
            doubt(
                    week.lineOfWindows(0),
                    Question.TIMES,
                    "%s of windows a week were found, %s a day",
                    words(week.minutes()),
                    words(week.minutes() / 7));
        }
    }

    /** Whether a name has a part that is a meal, work or the like. */
    private static boolean isOther(String label) {
        return Arrays.stream(label.toLowerCase(Locale.ROOT).split("[/&+,]|\\s(?:and|or)\\s", 0))
                .flatMap(part -> Phrases.load().use(part).stream())
                .anyMatch(use -> !use.studying());
    }
}
