package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceLeftTest {

    private static Assignment filled(Model model, String letters) {
        Assignment assignment = SmallPlan.assignment(model, letters);
        assignment.commit();
        PlaceLeft.into(assignment);
        assertThat(assignment.feasible()).isTrue();
        return assignment;
    }

    private static String letters(Assignment assignment, int slots) {
        StringBuilder letters = new StringBuilder();
        IntStream.range(0, slots)
                .map(assignment::at)
                .forEach(
                        task ->
                                letters.append(
                                        task == Assignment.NONE
                                                ? "."
                                                : assignment.model.tasks[task].activity().id()));
        return letters.toString();
    }

    @Test
    void what_is_left_out_goes_where_nothing_is() {
        Model model =
                SmallPlan.model(
                        "end: 2027-01-05",
                        "activities:",
                        "  - {id: a, effort: 1h}",
                        "  - {id: b, effort: 90m, after: a, session: {min: 90m}}");
        assertThat(letters(filled(model, "..aa ...."), 8)).isEqualTo("..aabbb.");
    }

    @Test
    void what_matters_more_takes_the_place_of_what_matters_less() {
        Model model =
                SmallPlan.model(
                        "end: 2027-01-05",
                        "activities:",
                        "  - {id: a, effort: 90m, priority: 2, session: {min: 90m}}",
                        "  - {id: b, effort: 3h, priority: 3}",
                        "  - {id: c, effort: 1h, priority: 1}");
        Assignment assignment = filled(model, "bbcc bbbb");
        // Longer than the room before c: it takes Tuesday, and b keeps what is left.
        assertThat(letters(assignment, 8)).isEqualTo("bbccaaab");
    }

    @Test
    void what_matters_as_much_stays() {
        Model model =
                SmallPlan.model(
                        "end: 2027-01-04",
                        "activities: [{id: a, effort: 2h, priority: 3}, {id: b, effort: 2h}]");
        assertThat(letters(filled(model, "bbbb"), 4)).isEqualTo("bbbb");
    }

    @Test
    void a_first_fit_takes_the_first_day_that_has_room_and_its_longest_stretch() {
        Model model =
                SmallPlan.model(
                        "end: 2027-01-05",
                        "activities:",
                        "  - {id: a, effort: 1h}",
                        "  - {id: b, effort: 2h, priority: 1, session: {max: 1h}}",
                        "  - {id: c, effort: 1h, priority: 1, after: b}");
        Assignment assignment = new Assignment(model);
        PlaceLeft.firstFit(assignment, 1_000);
        assertThat(letters(assignment, 8)).isEqualTo("bbabbcca");
    }
}
