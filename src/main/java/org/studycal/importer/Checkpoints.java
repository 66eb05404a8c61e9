package org.studycal.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.studycal.importer.ProblemPlan.PlannedMilestone;
import org.studycal.importer.StudyPlan.Checkpoint;
import org.studycal.problem.DateRange;
import org.studycal.problem.FittingText;
import org.studycal.problem.PlanWeeks;
import org.studycal.problem.WeekRange;

/** The milestones that a plan's checkpoints become. */
final class Checkpoints {

    private static final int MOST = 1_000;
    private static final int MOST_LINES = 500;

    private final StudyPlan plan;
    private final PlanWeeks calendar;
    private final Map<Integer, String> ids;
    private final MovedDates moved;
    private final List<Remark> remarks = new ArrayList<>();

    /**
     * Creates them.
     *
     * @param calendar the weeks of the problem
     * @param ids of the topics that are planned, by index
     */
    Checkpoints(StudyPlan plan, PlanWeeks calendar, Map<Integer, String> ids) {
        this.plan = plan;
        this.calendar = calendar;
        this.ids = ids;
        this.moved = new MovedDates(plan.start(), calendar.start());
    }

    /**
     * A checkpoint whose day or week is known.
     *
     * @param until the week that it is in
     */
    private record Timed(
            Checkpoint checkpoint, Optional<Integer> week, Optional<LocalDate> date, int until) {

        boolean isExam() {
            return checkpoint.exam() && date.isPresent();
        }
    }

    /** Those whose day is known, in the plan's order. */
    List<PlannedMilestone> milestones() {
        Ids names = new Ids("milestone");
        List<Timed> timed =
                plan.checkpoints().stream()
                        .limit(MOST)
                        .flatMap(each -> timed(each).stream())
                        .toList();
        return timed.stream()
                .map(each -> planned(each, names, requires(each, reached(each, timed))))
                .toList();
    }

    private Optional<Timed> timed(Checkpoint checkpoint) {
        Optional<LocalDate> date = date(checkpoint).or(() -> day(checkpoint));
        Optional<Integer> week =
                date.isPresent()
                        ? Optional.empty()
                        : checkpoint
                                .week()
                                .filter(each -> each >= 1 && each <= FittingText.LAST_WEEK)
                                .or(() -> lastWeek(checkpoint));
        Optional<Integer> until = week.or(() -> date.map(calendar::weekOf));
        if (until.isEmpty()) {
            String why =
                    checkpoint
                            .date()
                            .map(day -> "as its day " + day + " lies outside the plan")
                            .orElse("as nothing tells when it is");
            String title = FittingText.line(checkpoint.title());
            remark(RemarkKind.LEFT_OUT, checkpoint, "the milestone \"" + title + "\", " + why);
        }
        return until.map(each -> new Timed(checkpoint, week, date, each));
    }

    /** Its day of the plan, or of its week. */
    private Optional<LocalDate> day(Checkpoint checkpoint) {
        Optional<WeekRange> week =
                checkpoint
                        .week()
                        .filter(each -> each >= 1 && each <= FittingText.LAST_WEEK)
                        .map(each -> new WeekRange(each, each));
        return checkpoint.days().dates(calendar, week).map(DateRange::last);
    }

    /**
     * The week of the milestone before, by the calendar; of one week by the plan's order. An exam
     * asks for what its checkpoints have, too.
     */
    private static int reached(Timed own, List<Timed> all) {
        int place = all.indexOf(own);
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).checkpoint().requires().isEmpty())
                .filter(i -> !own.isExam() || all.get(i).isExam())
                .filter(
                        i ->
                                all.get(i).until() < own.until()
                                        || (i < place && all.get(i).until() == own.until()))
                .map(i -> all.get(i).until())
                .max()
                .orElse(0);
    }

    private static PlannedMilestone planned(Timed timed, Ids names, List<String> requires) {
        Checkpoint checkpoint = timed.checkpoint();
        String title = FittingText.line(checkpoint.title());
        List<String> checklist =
                checkpoint.checklist().stream()
                        .map(FittingText::line)
                        .filter(line -> !line.isEmpty())
                        .limit(MOST_LINES)
                        .toList();
        return new PlannedMilestone(
                names.of(checkpoint.title()),
                title.isEmpty() ? "Milestone" : title,
                timed.week(),
                timed.date(),
                timed.isExam(),
                checkpoint.from(),
                checkpoint.minutes(),
                requires,
                checkpoint.requires().isEmpty(),
                checklist,
                checkpoint.line());
    }

    /** Milestones that have no day. */
    List<Remark> remarks() {
        return remarks;
    }

    private void remark(RemarkKind kind, Checkpoint checkpoint, String text) {
        remarks.add(new Remark(kind, checkpoint.line(), text));
    }

    /** Its day within the plan; one that lies before the first day moves with the plan. */
    private Optional<LocalDate> date(Checkpoint checkpoint) {
        Optional<LocalDate> date = checkpoint.date().flatMap(moved::date);
        if (checkpoint.date().filter(moved::moves).isPresent()) {
            remark(
                    RemarkKind.CONTRADICTION,
                    checkpoint,
                    "\"%s\" on %s lies before the first day %s and was moved with the plan to %s"
                            .formatted(
                                    FittingText.line(checkpoint.title()),
                                    checkpoint.date().get(),
                                    calendar.start(),
                                    date.map(LocalDate::toString).orElse("")));
        }
        return date;
    }

    private int last(int topic) {
        return plan.weeksOf(topic).map(WeekRange::last).orElse(0);
    }

    /** The week in which the last of what it requires is to be done. */
    private Optional<Integer> lastWeek(Checkpoint checkpoint) {
        return checkpoint.requires().stream()
                .filter(index -> index >= 0 && index < plan.topics().size())
                .map(this::last)
                .filter(last -> last > 0)
                .max(Integer::compare);
    }

    /** Whether the plan has a topic on a later day. */
    private boolean isAfter(int topic, Optional<LocalDate> date) {
        return plan.topics().get(topic).days().dates(calendar, plan.weeksOf(topic)).stream()
                .anyMatch(days -> date.filter(days.last()::isAfter).isPresent());
    }

    /** What it requires, or else all that the plan has since the milestone before. */
    private List<String> requires(Timed timed, int reached) {
        Checkpoint checkpoint = timed.checkpoint();
        boolean weekless = plan.lastWeek() == 0 && checkpoint.exam();
        Stream<Integer> required =
                checkpoint.requires().isEmpty()
                        ? IntStream.range(0, plan.topics().size())
                                .filter(
                                        index ->
                                                weekless
                                                        || (last(index) > reached
                                                                && last(index) <= timed.until()))
                                .filter(index -> !isAfter(index, timed.date()))
                                .boxed()
                        : checkpoint.requires().stream();
        return required.filter(ids::containsKey).map(ids::get).distinct().toList();
    }
}
