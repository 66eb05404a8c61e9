package org.studycal.importer;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.importer.ProblemPlan.PlannedMilestone;
import org.studycal.importer.Value.Block;
import org.studycal.importer.Value.Entry;
import org.studycal.importer.Value.Keys;
import org.studycal.problem.Durations;

/** The milestones as a problem file has them. */
final class MilestoneText {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** How long an exam takes in a problem that does not say it. */
    private static final int MINUTES = 120;

    private MilestoneText() {}

    static List<Entry> of(List<PlannedMilestone> milestones) {
        List<Entry> items = new ArrayList<>();
        for (PlannedMilestone each : milestones) {
            String line = each.line() > 0 ? "line " + each.line() : "";
            Keys keys = new Keys().text("id", each.id(), line).text("title", each.title());
            each.week().ifPresent(week -> keys.bare("week", week));
            each.date().ifPresent(date -> keys.text("date", date.toString()));
            if (each.exam()) {
                keys.text("kind", "exam");
                each.from().ifPresent(from -> time(keys, from, each.minutes()));
            }
            List<Entry> checklist =
                    each.checklist().stream().map(text -> Entry.of(Value.text(text))).toList();
            keys.list("checklist", checklist, List.of());
            if (!each.requires().isEmpty()) {
                String guess = "guess: what the plan has since the milestone before";
                List<String> above = each.requiresGuessed() ? List.of(guess) : List.of();
                keys.add("requires", Block.texts(each.requires()), above, "");
            }
            items.add(new Entry("", keys.block(), items.isEmpty() ? List.of() : List.of(""), ""));
        }
        return items;
    }

    /** An exam ends on its day; one of which no end is said that would not gets none. */
    private static void time(Keys keys, int from, Optional<Integer> minutes) {
        int length = Math.min(minutes.orElse(MINUTES), MINUTES_OF_A_DAY - from);
        keys.text("time", LocalTime.ofSecondOfDay(from * 60L).toString());
        if (minutes.isPresent() || length < MINUTES) {
            keys.text("length", Durations.format(length));
        }
    }
}
