package org.studycal.solver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.studycal.timeline.FloatingBreak;
import org.studycal.timeline.Interval;
import org.studycal.timeline.StudyDay;

/**
 * What the constraint streams count on the slots of a window, a day, a task or a week, given in any
 * order.
 */
final class Runs {

    private Runs() {}

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

    /**
     * Sessions of a task that are too long with what is pinned beside them, or too short and not
     * the last one.
     */
    static long wrongLengths(Task task, List<StudySlot> slots) {
        List<List<StudySlot>> sessions = split(slots);
        Model model = slots.getFirst().model();
        long tooShort =
                sessions.stream()
                        .limit(sessions.size() - 1L)
                        .filter(session -> session.size() < task.minRun())
                        .count();
        List<Block> blocks = blocks(model, slots);
        model.pinned.stream()
                .filter(time -> time.activity().equals(task.activity()))
                .forEach(time -> blocks.add(Block.of(model, time)));
        blocks.sort(Comparator.comparingLong(Block::start));
        long tooLong = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int length = blocks.get(i).slots();
            boolean planned = !blocks.get(i).pinned();
            while (i + 1 < blocks.size() && blocks.get(i).touches(blocks.get(i + 1), model)) {
                i++;
                length += blocks.get(i).slots();
                planned |= !blocks.get(i).pinned();
            }
            tooLong += planned && length > task.maxRun() ? 1 : 0;
        }
        return tooShort + tooLong;
    }

    /** Days of a week that hold a session, pinned ones among them. */
    static long daysWithSessions(Model model, int week, List<StudySlot> slots) {
        long used = model.pinnedUse.daysBeside()[week];
        for (int d = model.weekFrom[week]; d < model.weekTo[week]; d++) {
            int day = d;
            used +=
                    model.pinnedUse.day()[d] > 0
                                    || slots.stream().anyMatch(slot -> slot.day() == day)
                            ? 1
                            : 0;
        }
        return used;
    }

    /** Whether a slot lies on a day that no pinned session uses. */
    static boolean hasDayWithoutPinned(Model model, List<StudySlot> slots) {
        return slots.stream().anyMatch(slot -> model.pinnedUse.day()[slot.day()] == 0);
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
                    || (!allPinned && stretch > model.limits.stretch)) {
                broken++;
            }
        }
        return broken;
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

        /** Whether another one begins where it ends, on its day and under its label. */
        boolean touches(Block next, Model model) {
            Instant begin = Grid.instant(start);
            Instant nextBegin = Grid.instant(next.start);
            return end == next.start
                    && StudyDay.of(model.problem, begin)
                            .equals(StudyDay.of(model.problem, nextBegin))
                    && StudyDay.label(model.problem, begin).isPresent()
                    && StudyDay.label(model.problem, begin)
                            .equals(StudyDay.label(model.problem, nextBegin));
        }

        static Block of(Model model, PinnedTime time) {
            int slots =
                    Math.toIntExact(
                            Math.ceilDiv(time.end() - time.start(), model.grid.slotMinutes));
            return new Block(time.activity().id(), time.start(), time.end(), slots, true);
        }
    }

    /** Breaks between two times that find no stretch of their length, minute by minute. */
    static int missingBreaks(Model model, List<StudySlot> slots) {
        Set<Long> studied = new HashSet<>();
        for (StudySlot slot : slots) {
            long start = model.grid.start[slot.index()];
            LongStream.range(start, start + model.grid.slotMinutes).forEach(studied::add);
        }
        List<Interval> pinned = model.pinned.stream().map(PinnedTimes::interval).toList();
        int missing = 0;
        for (FloatingBreak each :
                FloatingBreak.of(model.problem, model.grid.first, model.grid.last)) {
            FloatingBreak left = each.without(pinned);
            int longest = 0;
            for (Interval open : left.open()) {
                int free = 0;
                long end = Grid.minute(open.end());
                for (long minute = Grid.minute(open.start()); minute < end; minute++) {
                    free = studied.contains(minute) ? 0 : free + 1;
                    longest = Math.max(longest, free);
                }
            }
            missing += longest < left.minutes() ? 1 : 0;
        }
        return missing;
    }
}
