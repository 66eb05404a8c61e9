package org.studycal.solver;

import java.util.Arrays;
import java.util.Map;
import org.studycal.problem.Points;
import org.studycal.rule.SoftRule;

/**
 * The soft rules that look at more than one slot and its neighbours: gaps between a task and its
 * prerequisite, topic switches in a day and uneven days in a week. Each price is kept and worked
 * out anew for what a move touched; rules without weight cost no time.
 */
final class Extras {

    private final Assignment assignment;
    private final Model model;
    private final Grid grid;
    private final long gapPrice;
    private final long switchPrice;
    private final long unevenPrice;
    private final boolean gaps;
    private final long[] gapCost;
    private final long[] switchCost;
    private final long[] unevenCost;
    private final Touched touchedWeeks;
    private long cost;

    Extras(Assignment assignment) {
        this.assignment = assignment;
        this.model = assignment.model;
        this.grid = model.grid;
        this.gapPrice = model.weight(SoftRule.GAP) * Points.PER_PIECE;
        this.switchPrice = model.weight(SoftRule.TOPIC_SWITCHES) * Points.PER_PIECE;
        this.unevenPrice = model.weight(SoftRule.UNEVEN_DAYS) * grid.slotMinutes;
        this.gaps =
                gapPrice > 0 && Arrays.stream(model.precedences).anyMatch(Precedence::wantsNear);
        this.gapCost = new long[model.precedences.length];
        this.switchCost = new long[grid.days];
        this.unevenCost = new long[grid.weeks];
        this.touchedWeeks = new Touched(grid.weeks);
        Touched tasks = new Touched(model.tasks.length);
        Arrays.stream(model.tasks).forEach(task -> tasks.add(task.index()));
        Touched days = new Touched(grid.days);
        for (int d = 0; d < grid.days; d++) {
            days.add(d);
        }
        update(tasks, days);
    }

    /** Whether any of these rules has a price here. */
    boolean count() {
        return gaps || switchPrice > 0 || unevenPrice > 0;
    }

    long cost() {
        return cost;
    }

    void addTo(Map<SoftRule, Long> costs) {
        costs.merge(SoftRule.GAP, Arrays.stream(gapCost).sum(), Long::sum);
        costs.merge(SoftRule.TOPIC_SWITCHES, Arrays.stream(switchCost).sum(), Long::sum);
        costs.merge(SoftRule.UNEVEN_DAYS, Arrays.stream(unevenCost).sum(), Long::sum);
    }

    void update(Touched tasks, Touched days) {
        if (gaps) {
            for (int i = 0; i < tasks.size(); i++) {
                for (Precedence edge : model.into[tasks.get(i)]) {
                    updateGap(edge);
                }
                for (Precedence edge : model.outOf[tasks.get(i)]) {
                    updateGap(edge);
                }
            }
        }
        if (switchPrice > 0) {
            for (int i = 0; i < days.size(); i++) {
                int day = days.get(i);
                cost -= switchCost[day];
                switchCost[day] = switchPrice * switches(day);
                cost += switchCost[day];
            }
        }
        if (unevenPrice > 0) {
            for (int i = 0; i < days.size(); i++) {
                touchedWeeks.add(grid.dayWeek[days.get(i)]);
            }
            for (int i = 0; i < touchedWeeks.size(); i++) {
                int week = touchedWeeks.get(i);
                cost -= unevenCost[week];
                unevenCost[week] = unevenPrice * spread(week);
                cost += unevenCost[week];
            }
            touchedWeeks.clear();
        }
    }

    private void updateGap(Precedence edge) {
        cost -= gapCost[edge.index()];
        gapCost[edge.index()] = edge.wantsNear() ? gapPrice * daysBeyond(edge) : 0;
        cost += gapCost[edge.index()];
    }

    private long daysBeyond(Precedence edge) {
        long end = model.pinnedEnd[edge.before()];
        int endDay = model.pinnedEndDay[edge.before()];
        if (assignment.placed(edge.before()) > 0) {
            end = Math.max(end, assignment.endOf(edge.before()));
            endDay = Math.max(endDay, grid.day[assignment.lastSlot(edge.before())]);
        }
        long start = model.pinnedStart[edge.after()];
        int startDay = model.pinnedStartDay[edge.after()];
        if (assignment.placed(edge.after()) > 0) {
            start = Math.min(start, grid.start[assignment.firstSlot(edge.after())]);
            startDay = Math.min(startDay, grid.day[assignment.firstSlot(edge.after())]);
        }
        if (end == Long.MIN_VALUE || start == Long.MAX_VALUE) {
            return 0;
        }
        return edge.daysBeyond(end, endDay, start, startDay);
    }

    private int switches(int day) {
        int switches = 0;
        String before = null;
        int nextPinned = 0;
        int[] pinned = model.pinnedOn[day];
        for (int s = grid.dayFrom[day]; s <= grid.dayTo[day]; s++) {
            long now = s < grid.dayTo[day] ? grid.start[s] : Long.MAX_VALUE;
            while (nextPinned < pinned.length
                    && model.pinned.get(pinned[nextPinned]).start() < now) {
                String activity = model.pinned.get(pinned[nextPinned++]).activity().id();
                switches += before != null && !before.equals(activity) ? 1 : 0;
                before = activity;
            }
            if (s < grid.dayTo[day] && assignment.at(s) != Assignment.NONE) {
                String activity = model.tasks[assignment.at(s)].activity().id();
                switches += before != null && !before.equals(activity) ? 1 : 0;
                before = activity;
            }
        }
        return switches;
    }

    private int spread(int week) {
        int most = Integer.MIN_VALUE;
        int least = Integer.MAX_VALUE;
        for (int d = model.weekFrom[week]; d < model.weekTo[week]; d++) {
            if (grid.dayFree[d] > 0) {
                int used = assignment.dayUsed(d) - model.pinnedUse.reviews()[d];
                most = Math.max(most, used);
                least = Math.min(least, used);
            }
        }
        return most == Integer.MIN_VALUE ? 0 : most - least;
    }
}
