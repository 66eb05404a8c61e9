package org.studycal.solver;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.studycal.problem.Points;
import org.studycal.rule.SoftRule;

/** What pinned sessions cost, wherever the rest goes. */
final class PinnedCosts {

    private PinnedCosts() {}

    /** What pinned sessions cost on their own, by rule. */
    static Map<SoftRule, Long> of(Model model) {
        Map<SoftRule, Long> costs = new EnumMap<>(SoftRule.class);
        for (PinnedTime time : model.pinned) {
            if (time.activity().isReview()) {
                continue; // Reviews cost nothing.
            }
            long booked = Math.ceilDiv(time.end() - time.start(), model.grid.slotMinutes);
            int week = model.problem.weeks().weekOf(model.grid.first.plusDays(time.day()));
            long off = model.aimed.of(time.activity()).map(weeks -> weeks.distance(week)).orElse(0);
            costs.merge(
                    SoftRule.WINDOW_PREFERENCE,
                    model.preferencePrice * booked * time.steps(),
                    Long::sum);
            costs.merge(SoftRule.TARGET_WEEK, model.targetPrice * booked * off, Long::sum);
            costs.merge(
                    SoftRule.LATENESS,
                    model.latenessPrice * daysLate(model, time, booked),
                    Long::sum);
            costs.merge(SoftRule.SESSIONS, model.sessionPrice, Long::sum);
        }
        costs.merge(
                SoftRule.TOPIC_SWITCHES,
                model.weight(SoftRule.TOPIC_SWITCHES) * Points.PER_PIECE * switchesBeside(model),
                Long::sum);
        return costs;
    }

    /** Of each slot's time on its own, as those of a session that is not pinned. */
    private static long daysLate(Model model, PinnedTime time, long booked) {
        Due due = model.aimed.due(time.activity());
        int slotMinutes = model.grid.slotMinutes;
        long days = 0;
        for (int i = 1; i <= booked; i++) {
            days += due.daysLate(time.day(), time.beginning() + (long) i * slotMinutes);
        }
        return days;
    }

    /** Changes of activity on days before the plan's first or after its last one. */
    private static long switchesBeside(Model model) {
        long switches = 0;
        List<PinnedTime> work =
                model.pinned.stream().filter(time -> !time.activity().isReview()).toList();
        for (int i = 1; i < work.size(); i++) {
            PinnedTime before = work.get(i - 1);
            PinnedTime time = work.get(i);
            boolean beside = time.day() < 0 || time.day() >= model.grid.days;
            if (beside
                    && time.day() == before.day()
                    && !time.activity().id().equals(before.activity().id())) {
                switches++;
            }
        }
        return switches;
    }
}
