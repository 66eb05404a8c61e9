package org.studycal.importer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.importer.StudyPlan.Remark;
import org.studycal.importer.StudyPlan.RemarkKind;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.problem.FittingText;
import org.studycal.problem.WeekRange;

/** Which plan weeks the periods and topics of a plan lie in, guessed where the plan leaves it. */
final class TargetWeeks {

    private static final int WEEKS_OF_A_MONTH = 4;
    private static final int DAYS_OF_A_WEEK = 7;

    private final StudyPlan plan;
    private final WeekRange[] periods;
    private final List<WeekRange> topics = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    TargetWeeks(StudyPlan plan) {
        this.plan = plan;
        this.periods = new WeekRange[plan.periods().size()];
        for (int i = 0; i < periods.length; i++) {
            periods[i] = plan.periods().get(i).weeks().flatMap(this::possible).orElse(null);
        }
        fromChildren();
        inARow();
        fromParents();
        plan.topics().forEach(topic -> topics.add(weeks(topic)));
    }

    /** The weeks of a topic; empty where nothing tells. */
    Optional<WeekRange> ofTopic(int index) {
        return Optional.ofNullable(topics.get(index));
    }

    /** The last week of any topic, or 0. */
    int last() {
        return topics.stream()
                .filter(weeks -> weeks != null)
                .mapToInt(WeekRange::last)
                .max()
                .orElse(0);
    }

    /** What was guessed. */
    List<Remark> remarks() {
        return remarks;
    }

    /** Whole weeks from the plan's first day to its last, where it says both. */
    private int stated() {
        if (plan.start().isEmpty() || plan.end().isEmpty()) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(plan.start().get(), plan.end().get()) + 1;
        return days <= 0 ? 0 : (int) Math.min(FittingText.LAST_WEEK, (days + 6) / DAYS_OF_A_WEEK);
    }

    private Optional<WeekRange> possible(WeekRange weeks) {
        boolean inOrder = weeks.first() >= 1 && weeks.last() >= weeks.first();
        return inOrder && weeks.last() <= FittingText.LAST_WEEK
                ? Optional.of(weeks)
                : Optional.empty();
    }

    /** A parent lies where its children lie. */
    private void fromChildren() {
        WeekRange[] unions = new WeekRange[periods.length];
        for (int i = periods.length - 1; i >= 0; i--) {
            if (periods[i] == null) {
                periods[i] = unions[i];
            }
            int parent = parent(i);
            if (parent >= 0 && periods[i] != null) {
                WeekRange known = unions[parent];
                unions[parent] =
                        known == null
                                ? periods[i]
                                : new WeekRange(
                                        Math.min(known.first(), periods[i].first()),
                                        Math.max(known.last(), periods[i].last()));
            }
        }
    }

    /** Parents come before their children; anything else would go round in circles. */
    private int parent(int period) {
        int parent = plan.periods().get(period).parent();
        return parent < period ? parent : -1;
    }

    /** Periods that follow each other and say nothing of their weeks. */
    private void inARow() {
        for (Unit unit : List.of(Unit.MONTH, Unit.PHASE, Unit.WEEK)) {
            List<Integer> row = new ArrayList<>();
            for (int i = 0; i < periods.length; i++) {
                if (plan.periods().get(i).unit() == unit && parent(i) < 0) {
                    row.add(i);
                }
            }
            place(unit, row);
        }
    }

    private void place(Unit unit, List<Integer> row) {
        List<Integer> open = row.stream().filter(index -> periods[index] == null).toList();
        int length = length(unit, open.size());
        if (open.isEmpty() || length == 0) {
            return;
        }
        int next = 1;
        for (int index : row) {
            if (periods[index] == null && next + length - 1 <= FittingText.LAST_WEEK) {
                periods[index] = new WeekRange(next, next + length - 1);
            }
            next = periods[index] == null ? next : periods[index].last() + 1;
        }
        if (unit != Unit.WEEK) {
            Period first = plan.periods().get(open.getFirst());
            remarks.add(
                    new Remark(
                            RemarkKind.GUESSED,
                            first.line(),
                            "how long %s is: %d %s each"
                                    .formatted(
                                            open.size() == 1
                                                    ? first.name()
                                                    : first.name()
                                                            + " to "
                                                            + plan.periods()
                                                                    .get(open.getLast())
                                                                    .name(),
                                            length,
                                            length == 1 ? "week" : "weeks")));
        }
    }

    private int length(Unit unit, int open) {
        return switch (unit) {
            case MONTH -> WEEKS_OF_A_MONTH;
            case PHASE -> stated() > 0 && open > 0 ? Math.max(1, stated() / open) : 0;
            case WEEK -> 1;
            case DAY -> 0;
        };
    }

    /** A child without weeks of its own lies where its parent lies. */
    private void fromParents() {
        for (int i = 0; i < periods.length; i++) {
            if (periods[i] == null && parent(i) >= 0) {
                periods[i] = periods[parent(i)];
            }
        }
    }

    private WeekRange weeks(Topic topic) {
        WeekRange own = topic.weeks().flatMap(this::possible).orElse(null);
        if (own != null) {
            return own;
        }
        if (topic.date().isPresent() && plan.start().isPresent()) {
            WeekRange dated = week(plan.start().get(), topic.date().get());
            if (dated != null) {
                return dated;
            }
        }
        return topic.period() >= 0 && topic.period() < periods.length
                ? periods[topic.period()]
                : null;
    }

    private static WeekRange week(LocalDate start, LocalDate date) {
        long days = ChronoUnit.DAYS.between(start, date);
        int week = (int) Math.min(FittingText.LAST_WEEK + 1L, days / DAYS_OF_A_WEEK + 1);
        return days < 0 || week > FittingText.LAST_WEEK ? null : new WeekRange(week, week);
    }
}
