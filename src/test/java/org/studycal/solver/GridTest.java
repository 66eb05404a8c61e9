package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void slots_are_cut_from_the_start_of_each_window_and_the_rest_is_lost() {
        Grid grid =
                grid(
                        "slot: 25m",
                        "end: 2027-01-04",
                        "availability:",
                        "  - {days: daily, windows: [\"08:00-09:00 x\", \"09:00-09:49 y\", \"10:10-10:35 y\"]}");
        assertThat(starts(grid)).containsExactly(0, 25, 60, 130);
        assertThat(grid.windowFrom).containsExactly(0, 2, 3);
        assertThat(grid.windowTo).containsExactly(2, 3, 4);
        assertThat(grid.weekFree).containsExactly(60 + 49 + 25);
    }

    @Test
    void pinned_sessions_are_taken_out_before_slots_are_cut_but_stay_free_time() {
        Grid grid =
                grid(
                        "end: 2027-01-04",
                        "pinned: [{activity: a, start: 2027-01-04T08:40, length: 10m}]");
        assertThat(starts(grid)).containsExactly(0, 50, 80);
        assertThat(grid.windowFrom).containsExactly(0, 1);
        assertThat(grid.dayFree).containsExactly(120);
    }

    @Test
    void windows_that_a_commitment_leaves_too_short_have_no_slot() {
        Grid grid =
                grid(
                        "end: 2027-01-05",
                        "commitments: [{start: 2027-01-04T08:29, end: 2027-01-04T12:00}]");
        assertThat(grid.slots).isEqualTo(4);
        assertThat(grid.day).containsOnly(1);
        assertThat(grid.dayFree).containsExactly(29, 120);
        assertThat(grid.dayFrom).containsExactly(0, 0);
        assertThat(grid.dayTo).containsExactly(0, 4);
    }

    @Test
    void slots_follow_the_real_hours_where_one_comes_twice() {
        Grid grid =
                grid(
                        "start: 2027-10-31",
                        "end: 2027-10-31",
                        "slot: 45m",
                        "availability: [{days: daily, windows: [\"01:00-03:00\"]}]");
        assertThat(starts(grid)).containsExactly(0, 45, 90, 135);
        assertThat(grid.weekFree).containsExactly(180);
    }

    @Test
    void weeks_begin_on_the_problems_first_day_of_the_week() {
        Grid grid = grid("weekStart: wed", "end: 2027-01-07");
        assertThat(grid.dayWeek).containsExactly(0, 0, 1, 1);
        assertThat(grid.weekFree).containsExactly(240, 240);
    }

    @Test
    void a_minute_or_a_day_leads_to_the_first_slot_from_there_on() {
        Grid grid = grid("end: 2027-01-05");
        assertThat(grid.firstSlotAt(grid.start[2])).isEqualTo(2);
        assertThat(grid.firstSlotAt(grid.start[2] + 1)).isEqualTo(3);
        assertThat(grid.firstSlotAt(Long.MAX_VALUE)).isEqualTo(8);
        assertThat(grid.firstSlotOn(-1)).isZero();
        assertThat(grid.firstSlotOn(1)).isEqualTo(4);
        assertThat(grid.firstSlotOn(2)).isEqualTo(8);
    }

    private static Grid grid(String... lines) {
        String[] all = new String[lines.length + 1];
        System.arraycopy(lines, 0, all, 0, lines.length);
        all[lines.length] = "activities: [{id: a, effort: 10m}]";
        return SmallPlan.model(all).grid;
    }

    /** Starts of the slots in minutes after the first one's. */
    private static int[] starts(Grid grid) {
        return IntStream.range(0, grid.slots)
                .map(s -> Math.toIntExact(grid.start[s] - grid.start[0]))
                .toArray();
    }
}
