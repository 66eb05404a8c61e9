package org.studycal.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.studycal.problem.Points;
import org.studycal.problem.SoftRule;
import org.studycal.solver.StudyCalendar.PlanWeek;

/**
 * What the constraint streams count on the slots of a window, a day, a task or a week, given in any
 * order.
 */
final class Runs {

    private Runs() {}

    /** Sessions: maximal stretches of one task in one window. */
    static long sessions(List<StudySlot> slots) {
        return split(slots).size();
    }

    /** Start of the first slot in minutes since the epoch. */
    static long start(List<StudySlot> slots) {
        StudySlot first =
                slots.stream().min(Comparator.comparingInt(StudySlot::index)).orElseThrow();
        return first.model().grid.start[first.index()];
    }

    /**
     * Real end of a task's last session in minutes since the epoch: a whole effort may end inside
     * its last slot.
     */
    static long end(Task task, List<StudySlot> slots) {
        StudySlot last =
                slots.stream().max(Comparator.comparingInt(StudySlot::index)).orElseThrow();
        Grid grid = last.model().grid;
        return grid.start[last.index()]
                + (slots.size() == task.slots()
                        ? task.lastPiece(grid.slotMinutes)
                        : grid.slotMinutes);
    }

    /** Sessions of a task that are too long, or too short and not the last one. */
    static long wrongLengths(Task task, List<StudySlot> slots) {
        List<List<StudySlot>> sessions = split(slots);
        long wrong = 0;
        for (int i = 0; i < sessions.size(); i++) {
            int length = sessions.get(i).size();
            if (length > task.maxRun() || (length < task.minRun() && i < sessions.size() - 1)) {
                wrong++;
            }
        }
        return wrong;
    }

    /** Changes of activity between the sessions of a day, pinned ones among them. */
    static long switches(Model model, int day, List<StudySlot> slots) {
        List<Block> blocks = blocks(model, slots);
        for (int i : model.pinnedOn[day]) {
            blocks.add(Block.of(model, model.pinned.get(i)));
        }
        blocks.sort(Comparator.comparingLong(Block::start));
        long switches = 0;
        for (int i = 1; i < blocks.size(); i++) {
            switches += blocks.get(i).activity().equals(blocks.get(i - 1).activity()) ? 0 : 1;
        }
        return switches;
    }

    /** Slots between the fullest and the emptiest day of a week that has free time. */
    static long spread(PlanWeek week, List<StudySlot> slots) {
        Model model = week.model();
        long most = Long.MIN_VALUE;
        long least = Long.MAX_VALUE;
        for (int d = model.weekFrom[week.week()]; d < model.weekTo[week.week()]; d++) {
            if (model.grid.dayFree[d] > 0) {
                int day = d;
                long used =
                        model.pinnedDay[d]
                                + slots.stream().filter(slot -> slot.day() == day).count();
                most = Math.max(most, used);
                least = Math.min(least, used);
            }
        }
        return most == Long.MIN_VALUE ? 0 : most - least;
    }

    /** Days of a week that hold a session, pinned ones among them. */
    static long daysWithSessions(Model model, int week, List<StudySlot> slots) {
        long used = model.pinnedDaysBeside[week];
        for (int d = model.weekFrom[week]; d < model.weekTo[week]; d++) {
            int day = d;
            used +=
                    model.pinnedDay[d] > 0 || slots.stream().anyMatch(slot -> slot.day() == day)
                            ? 1
                            : 0;
        }
        return used;
    }

    /** Whether a slot lies on a day that no pinned session uses. */
    static boolean hasDayWithoutPinned(Model model, List<StudySlot> slots) {
        return slots.stream().anyMatch(slot -> model.pinnedDay[slot.day()] == 0);
    }

    /**
     * Breaks that are too short and stretches that are too long; what only pinned sessions do is
     * not counted.
     */
    static long brokenPauses(Model model, List<StudySlot> slots) {
        List<Block> blocks = blocks(model, slots);
        model.pinned.forEach(time -> blocks.add(Block.of(model, time)));
        blocks.sort(Comparator.comparingLong(Block::start));
        long broken = 0;
        int stretch = 0;
        boolean allPinned = true;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Block before = i > 0 ? blocks.get(i - 1) : null;
            long gap = before == null ? Long.MAX_VALUE : block.start() - before.end();
            boolean goesOn = gap < model.problem.limits().longBreakMinutes();
            stretch = goesOn ? stretch + block.slots() : block.slots();
            allPinned = block.pinned() && (allPinned || !goesOn);
            boolean bothPinned = block.pinned() && (before == null || before.pinned());
            if ((!bothPinned && gap < model.problem.limits().breakMinutes())
                    || (!allPinned && stretch > model.stretchSlots)) {
                broken++;
            }
        }
        return broken;
    }

    /**
     * Price of the started days between two tasks beyond their maximum gap, pinned ones counted.
     */
    static long gapCost(Model model, Precedence precedence, List<StudySlot> slots) {
        List<StudySlot> before = of(slots, precedence.before());
        List<StudySlot> after = of(slots, precedence.after());
        long end = model.pinnedEnd[precedence.before()];
        if (!before.isEmpty()) {
            end = Math.max(end, end(model.tasks[precedence.before()], before));
        }
        long start = model.pinnedStart[precedence.after()];
        if (!after.isEmpty()) {
            start = Math.min(start, start(after));
        }
        if (end == Long.MIN_VALUE || start == Long.MAX_VALUE) {
            return 0;
        }
        long days = Math.ceilDiv(start - end - precedence.maxGap(), 24L * 60);
        return model.weight(SoftRule.GAP) * Points.PER_PIECE * Math.max(0, days);
    }

    private static List<StudySlot> of(List<StudySlot> slots, int task) {
        return slots.stream().filter(slot -> slot.getTask().index() == task).toList();
    }

    private static List<Block> blocks(Model model, List<StudySlot> slots) {
        List<Block> blocks = new ArrayList<>();
        for (List<StudySlot> session : split(slots)) {
            StudySlot first = session.getFirst();
            blocks.add(
                    new Block(
                            first.getTask().activity().id(),
                            model.grid.start[first.index()],
                            model.grid.end(session.getLast().index()),
                            session.size(),
                            false));
        }
        return blocks;
    }

    private static List<List<StudySlot>> split(List<StudySlot> slots) {
        List<StudySlot> sorted = new ArrayList<>(slots);
        sorted.sort(Comparator.comparingInt(StudySlot::index));
        List<List<StudySlot>> sessions = new ArrayList<>();
        StudySlot before = null;
        for (StudySlot slot : sorted) {
            if (before == null
                    || before.index() + 1 != slot.index()
                    || before.window() != slot.window()
                    || !Objects.equals(before.getTask(), slot.getTask())) {
                sessions.add(new ArrayList<>());
            }
            sessions.getLast().add(slot);
            before = slot;
        }
        return sessions;
    }

    private record Block(String activity, long start, long end, int slots, boolean pinned) {

        static Block of(Model model, PinnedTime time) {
            int slots =
                    Math.toIntExact(
                            Math.ceilDiv(time.end() - time.start(), model.grid.slotMinutes));
            return new Block(time.activity().id(), time.start(), time.end(), slots, true);
        }
    }
}
