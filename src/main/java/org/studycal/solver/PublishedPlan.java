package org.studycal.solver;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.studycal.plan.Booking;
import org.studycal.problem.Period;
import org.studycal.problem.Points;
import org.studycal.revision.Disruption;
import org.studycal.rule.SoftRule;
import org.studycal.timeline.StudyDay;

/** The published sessions by task, in slots. */
final class PublishedPlan {

    /** Stands for a session whose time is no longer free, or not cut into slots like that. */
    static final int NOWHERE = -1;

    /**
     * Enough to look for other ways first, and little enough to pass through plans that move one
     * more of them.
     */
    private static final int FROZEN_SHARE = 3;

    /**
     * A published session.
     *
     * @param from its first slot, or {@link #NOWHERE}
     * @param to first slot after it
     * @param day its day
     * @param minute minute of the day of its start
     * @param nearness how many times the rule's weight it costs at most, in minutes
     * @param price in units of moving it to another day and time
     * @param share what it counts for where only the number of moved sessions does: as much as
     *     every other, but for frozen ones
     * @param frozen whether it moves only when nothing else helps
     */
    record Piece(
            int from,
            int to,
            int day,
            int minute,
            long nearness,
            long price,
            long share,
            boolean frozen) {}

    private final Grid grid;
    private final Piece[][] pieces;
    private final int[] minuteOfDay;

    PublishedPlan(Model model, Published published, Instant now) {
        this.grid = model.grid;
        Map<String, List<Task>> tasks = new HashMap<>();
        for (Task task : model.tasks) {
            tasks.computeIfAbsent(task.activity().id(), id -> new ArrayList<>()).add(task);
        }
        List<List<Piece>> lists = new ArrayList<>();
        Arrays.stream(model.tasks).forEach(task -> lists.add(new ArrayList<>()));
        for (Booking session : published.sessions()) {
            LocalDateTime start =
                    LocalDateTime.ofInstant(session.start(), model.problem.timeZone());
            boolean frozen = session.start().isBefore(published.freezeUntil());
            long nearness =
                    Points.PER_PIECE
                            * Disruption.nearness(session.start(), now, published.freezeUntil());
            List<Task> own = tasks.getOrDefault(session.activity(), List.of());
            Period period =
                    own.isEmpty()
                            ? Period.NONE
                            : StudyDay.period(
                                    model.problem, own.getFirst().activity(), session.start());
            for (Task task : own) {
                if (task.period().equals(period)) {
                    lists.get(task.index())
                            .add(piece(model, task, session, start, nearness, frozen));
                }
            }
        }
        this.pieces =
                lists.stream()
                        .map(
                                list ->
                                        list.stream()
                                                .sorted(
                                                        Comparator.comparingInt(Piece::day)
                                                                .thenComparingInt(Piece::minute))
                                                .toArray(Piece[]::new))
                        .toArray(Piece[][]::new);
        this.minuteOfDay = new int[grid.slots];
        for (int s = 0; s < grid.slots; s++) {
            LocalDateTime start =
                    LocalDateTime.ofInstant(Grid.instant(grid.start[s]), model.problem.timeZone());
            minuteOfDay[s] = start.getHour() * 60 + start.getMinute();
        }
    }

    private static Piece piece(
            Model model,
            Task task,
            Booking session,
            LocalDateTime start,
            long nearness,
            boolean frozen) {
        long unit = model.weight(SoftRule.DISRUPTION) * Points.PER_PIECE;
        Grid grid = model.grid;
        int from = grid.firstSlotAt(Grid.minute(session.start()));
        long end = Grid.minute(session.end());
        int to = grid.firstSlotAt(end);
        boolean same =
                from < grid.slots
                        && to > from
                        && grid.start[from] == Grid.minute(session.start())
                        && grid.window[to - 1] == grid.window[from]
                        && end <= grid.end(to - 1)
                        && model.allowed(task.index(), from)
                        && model.allowed(task.index(), to - 1);
        return new Piece(
                same ? from : NOWHERE,
                same ? to : NOWHERE,
                grid.dayOf(StudyDay.of(model.problem, session.start())),
                start.getHour() * 60 + start.getMinute(),
                nearness,
                nearness * model.weight(SoftRule.DISRUPTION),
                frozen ? FROZEN_SHARE * unit : unit,
                frozen);
    }

    /** The published sessions of a task in time order. */
    Piece[] of(int task) {
        return pieces[task];
    }

    /**
     * How many times the rule's weight it costs, in minutes, that a task has these slots and no
     * others.
     */
    long disruption(Task task, int[] slots) {
        Piece[] sessions = pieces[task.index()];
        boolean[] kept = new boolean[sessions.length];
        int[] others = new int[slots.length];
        int other = 0;
        int next = 0;
        int at = 0;
        while (at < slots.length) {
            int from = slots[at++];
            int to = from + 1;
            while (at < slots.length && slots[at] == to && grid.window[to] == grid.window[from]) {
                to++;
                at++;
            }
            while (next < sessions.length && sessions[next].from() < from) {
                next++;
            }
            if (next < sessions.length
                    && sessions[next].from() == from
                    && sessions[next].to() == to) {
                kept[next] = true;
            } else {
                others[other++] = from;
            }
        }
        long sum = 0;
        for (int i = 0; i < sessions.length; i++) {
            if (!kept[i]) {
                boolean sameDay = false;
                boolean sameTime = false;
                for (int j = 0; j < other; j++) {
                    sameDay |= grid.day[others[j]] == sessions[i].day();
                    sameTime |= minuteOfDay[others[j]] == sessions[i].minute();
                }
                sum += Disruption.price(sessions[i].nearness(), sameDay, sameTime);
            }
        }
        return sum;
    }

    /** Minute of the day at which a slot starts. */
    int minuteOfDay(int slot) {
        return minuteOfDay[slot];
    }
}
