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

    /** Those whose day is known, in the plan's order. */
    List<PlannedMilestone> milestones() {
        List<PlannedMilestone> milestones = new ArrayList<>();
        Ids names = new Ids("milestone");
        int reached = 0;
        for (Checkpoint checkpoint : plan.checkpoints().stream().limit(MOST).toList()) {
            Optional<LocalDate> date = date(checkpoint);
            Optional<Integer> week =
                    date.isPresent()
                            ? Optional.empty()
                            : checkpoint
                                    .week()
                                    .filter(each -> each >= 1 && each <= FittingText.LAST_WEEK)
                                    .or(() -> lastWeek(checkpoint));
            if (date.isEmpty() && week.isEmpty()) {
                String why =
                        checkpoint
                                .date()
                                .map(day -> "as its day " + day + " lies outside the plan")
                                .orElse("as nothing tells when it is");
                String title = FittingText.line(checkpoint.title());
                remark(RemarkKind.LEFT_OUT, checkpoint, "the milestone \"" + title + "\", " + why);
                continue;
            }
            int until = week.orElseGet(() -> calendar.weekOf(date.orElseThrow()));
            String id = names.of(checkpoint.title());
            milestones.add(
                    planned(checkpoint, id, week, date, requires(checkpoint, reached, until)));
            reached = checkpoint.requires().isEmpty() ? Math.max(reached, until) : reached;
        }
        return milestones;
    }

    private static PlannedMilestone planned(
            Checkpoint checkpoint,
            String id,
            Optional<Integer> week,
            Optional<LocalDate> date,
            List<String> requires) {
        String title = FittingText.line(checkpoint.title());
        List<String> checklist =
                checkpoint.checklist().stream()
                        .map(FittingText::line)
                        .filter(line -> !line.isEmpty())
                        .limit(MOST_LINES)
                        .toList();
        return new PlannedMilestone(
                id,
                title.isEmpty() ? "Milestone" : title,
                week,
                date,
                checkpoint.exam() && date.isPresent(),
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

    /** What it requires, or else all that the plan has since the milestone before. */
    private List<String> requires(Checkpoint checkpoint, int reached, int until) {
        boolean weekless = plan.lastWeek() == 0 && checkpoint.exam();
        Stream<Integer> required =
                checkpoint.requires().isEmpty()
                        ? IntStream.range(0, plan.topics().size())
                                .filter(
                                        index ->
                                                weekless
                                                        || (last(index) > reached
                                                                && last(index) <= until))
                                .boxed()
                        : checkpoint.requires().stream();
        return required.filter(ids::containsKey).map(ids::get).distinct().toList();
    }
}
