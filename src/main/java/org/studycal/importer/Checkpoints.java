package org.studycal.importer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.ProblemPlan.PlannedMilestone;
import org.studycal.importer.StudyPlan.Checkpoint;
import org.studycal.importer.StudyPlan.Remark;
import org.studycal.importer.StudyPlan.RemarkKind;
import org.studycal.problem.FittingText;
import org.studycal.problem.PlanWeeks;

/** The milestones that a plan's checkpoints become. */
final class Checkpoints {

    private static final int MOST = 1_000;
    private static final int MOST_LINES = 500;

    private final StudyPlan plan;
    private final TargetWeeks weeks;
    private final PlanWeeks calendar;
    private final Map<Integer, String> ids;
    private final List<Remark> remarks = new ArrayList<>();

    /**
     * Creates them.
     *
     * @param calendar the weeks of the problem
     * @param ids of the topics that are planned, by index
     */
    Checkpoints(StudyPlan plan, TargetWeeks weeks, PlanWeeks calendar, Map<Integer, String> ids) {
        this.plan = plan;
        this.weeks = weeks;
        this.calendar = calendar;
        this.ids = ids;
    }

    /** Those whose day is known, in the plan's order. */
    List<PlannedMilestone> milestones() {
        List<PlannedMilestone> milestones = new ArrayList<>();
        Ids names = new Ids("milestone");
        int reached = 0;
        for (Checkpoint checkpoint : plan.checkpoints().stream().limit(MOST).toList()) {
            String title = FittingText.line(checkpoint.title());
            Optional<LocalDate> date = date(checkpoint).filter(this::isInPlan);
            Optional<Integer> week =
                    date.isPresent()
                            ? Optional.empty()
                            : checkpoint
                                    .week()
                                    .filter(each -> each >= 1 && each <= FittingText.LAST_WEEK);
            if (date.isEmpty() && week.isEmpty()) {
                week = lastWeek(checkpoint);
            }
            if (date.isEmpty() && week.isEmpty()) {
                remarks.add(
                        new Remark(
                                RemarkKind.LEFT_OUT,
                                checkpoint.line(),
                                checkpoint.date().isPresent()
                                        ? "the milestone \"%s\", as its day %s lies outside the plan"
                                                .formatted(title, checkpoint.date().get())
                                        : "the milestone \"%s\", as nothing tells when it is"
                                                .formatted(title)));
                continue;
            }
            int until = week.orElseGet(() -> calendar.weekOf(date.orElseThrow()));
            List<String> requires = requires(checkpoint, reached, until);
            milestones.add(
                    new PlannedMilestone(
                            names.of(checkpoint.title()),
                            title.isEmpty() ? "Milestone" : title,
                            week,
                            date,
                            checkpoint.exam() && date.isPresent(),
                            checkpoint.from(),
                            checkpoint.minutes(),
                            requires,
                            checkpoint.requires().isEmpty(),
                            checkpoint.checklist().stream()
                                    .map(FittingText::line)
                                    .filter(line -> !line.isEmpty())
                                    .limit(MOST_LINES)
                                    .toList(),
                            checkpoint.line()));
            reached = checkpoint.requires().isEmpty() ? Math.max(reached, until) : reached;
        }
        return milestones;
    }

    /** Milestones that have no day. */
    List<Remark> remarks() {
        return remarks;
    }

    /** Its day; one that lies before the first day moves with the plan. */
    private Optional<LocalDate> date(Checkpoint checkpoint) {
        Optional<LocalDate> said = checkpoint.date();
        boolean moves =
                said.filter(calendar.start()::isAfter).isPresent()
                        && plan.start().filter(calendar.start()::isAfter).isPresent()
                        && !said.get().isBefore(plan.start().get());
        if (!moves) {
            return said;
        }
        long days = ChronoUnit.DAYS.between(plan.start().get(), calendar.start());
        LocalDate moved = said.get().plusDays(days);
        remarks.add(
                new Remark(
                        RemarkKind.CONTRADICTION,
                        checkpoint.line(),
                        "\"%s\" on %s lies before the first day %s and was moved with the plan to %s"
                                .formatted(
                                        FittingText.line(checkpoint.title()),
                                        said.get(),
                                        calendar.start(),
                                        moved)));
        return Optional.of(moved);
    }

    private boolean isInPlan(LocalDate date) {
        return !date.isBefore(calendar.start()) && date.getYear() <= 2200;
    }

    /** The week in which the last of what it requires is to be done. */
    private Optional<Integer> lastWeek(Checkpoint checkpoint) {
        int last =
                checkpoint.requires().stream()
                        .filter(index -> index >= 0 && index < plan.topics().size())
                        .flatMap(index -> weeks.ofTopic(index).stream())
                        .mapToInt(range -> range.last())
                        .max()
                        .orElse(0);
        return last > 0 ? Optional.of(last) : Optional.empty();
    }

    private List<String> requires(Checkpoint checkpoint, int reached, int until) {
        Set<String> required = new LinkedHashSet<>();
        for (int index : checkpoint.requires()) {
            if (ids.containsKey(index)) {
                required.add(ids.get(index));
            }
        }
        if (checkpoint.requires().isEmpty()) {
            for (int i = 0; i < plan.topics().size(); i++) {
                int last = weeks.ofTopic(i).map(range -> range.last()).orElse(0);
                boolean weekless = weeks.last() == 0 && checkpoint.exam();
                if ((weekless || (last > reached && last <= until)) && ids.containsKey(i)) {
                    required.add(ids.get(i));
                }
            }
        }
        return List.copyOf(required);
    }
}
