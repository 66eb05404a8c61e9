package org.studycal.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.problem.Problem;
import org.studycal.timeline.StudyDay;

/**
 * Pinned sessions that touch slots of the same label: what is planned there of their activity
 * counts as one session with them.
 */
final class PinnedBlocks {

    /**
     * Pinned sessions of an activity that touch each other.
     *
     * @param before the slot that ends where they begin, {@link #NONE} for none
     * @param after the slot that begins where they end, {@link #NONE} for none
     * @param booked their booked slots
     */
    record Block(int before, int after, int booked) {}

    private static final int NONE = -1;

    private final Problem problem;
    private final Grid grid;
    private final List<PinnedTime> pinned;
    private final Block[][] byTask;

    PinnedBlocks(Problem problem, Grid grid, List<PinnedTime> pinned, Task[] tasks) {
        this.problem = problem;
        this.grid = grid;
        this.pinned = pinned;
        this.byTask = new Block[tasks.length][];
        Map<String, Block[]> byActivity = new HashMap<>();
        for (Task task : tasks) {
            byTask[task.index()] =
                    task.maxRun() == SlotLimits.UNLIMITED
                            ? new Block[0]
                            : byActivity.computeIfAbsent(task.activity().id(), this::blocks);
        }
    }

    /** Booked slots of pinned sessions which end where a slot of the task begins. */
    int bookedBefore(int task, int slot) {
        for (Block block : byTask[task]) {
            if (block.after() == slot) {
                return block.booked();
            }
        }
        return 0;
    }

    /** Booked slots of pinned sessions which begin where a slot of the task ends. */
    int bookedAfter(int task, int slot) {
        for (Block block : byTask[task]) {
            if (block.before() == slot) {
                return block.booked();
            }
        }
        return 0;
    }

    /** Whether nothing but pinned sessions of the task's activity lies between two slots. */
    boolean join(int task, int slot, int next) {
        for (Block block : byTask[task]) {
            if (block.before() == slot && block.after() == next) {
                return true;
            }
        }
        return false;
    }

    private Block[] blocks(String activity) {
        List<Block> blocks = new ArrayList<>();
        PinnedTime first = null;
        PinnedTime last = null;
        int booked = 0;
        for (PinnedTime time : pinned) {
            if (time.activity().id().equals(activity)) {
                if (last == null || !touch(last, time)) {
                    add(blocks, first, last, booked);
                    first = time;
                    booked = 0;
                }
                booked +=
                        Math.toIntExact(Math.ceilDiv(time.end() - time.start(), grid.slotMinutes));
                last = time;
            }
        }
        add(blocks, first, last, booked);
        return blocks.toArray(Block[]::new);
    }

    private void add(List<Block> blocks, PinnedTime first, PinnedTime last, int booked) {
        if (first == null) {
            return;
        }
        int before = grid.firstSlotAt(first.start()) - 1;
        int after = grid.firstSlotAt(last.over());
        boolean touchesBefore =
                before >= 0 && grid.end(before) == first.start() && isUnder(first, before);
        boolean touchesAfter =
                after < grid.slots && grid.start[after] == last.end() && isUnder(last, after);
        if (touchesBefore || touchesAfter) {
            blocks.add(
                    new Block(touchesBefore ? before : NONE, touchesAfter ? after : NONE, booked));
        }
    }

    private boolean touch(PinnedTime time, PinnedTime next) {
        return time.over() == next.start()
                && time.day() == next.day()
                && label(time).isPresent()
                && label(time).equals(label(next));
    }

    private boolean isUnder(PinnedTime time, int slot) {
        return time.seconds() == 0
                && time.day() == grid.day[slot]
                && label(time).equals(Optional.of(grid.labels.get(grid.label[slot])));
    }

    private Optional<String> label(PinnedTime time) {
        return StudyDay.label(problem, Grid.instant(time.start()));
    }
}
