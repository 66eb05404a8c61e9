package org.studycal.importer;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.importer.ProblemPlan.PlannedMilestone;
import org.studycal.importer.Value.Item;
import org.studycal.importer.Value.Items;
import org.studycal.importer.Value.Keys;
import org.studycal.importer.Value.Text;
import org.studycal.problem.Durations;

/** The milestones as a problem file has them. */
final class MilestoneText {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** How long an exam takes in a problem that does not say it. */
    private static final int MINUTES = 120;

    private final ProblemPlan plan;

    MilestoneText(ProblemPlan plan) {
        this.plan = plan;
    }

    /** An exam ends on its day; one of which no end is said that would not gets none. */
    private static void time(Keys keys, int from, Optional<Integer> minutes) {
        int length = Math.min(minutes.orElse(MINUTES), MINUTES_OF_A_DAY - from);
        keys.text("time", LocalTime.ofSecondOfDay(from * 60L).toString());
        if (minutes.isPresent() || length < MINUTES) {
            keys.text("length", Durations.format(length));
        }
    }

    Items items() {
        List<Item> items = new ArrayList<>();
        for (PlannedMilestone milestone : plan.milestones()) {
            Keys keys =
                    new Keys()
                            .text(
                                    "id",
                                    milestone.id(),
                                    milestone.line() > 0 ? "line " + milestone.line() : "")
                            .text("title", milestone.title());
            milestone.week().ifPresent(week -> keys.bare("week", week));
            milestone.date().ifPresent(date -> keys.text("date", date.toString()));
            if (milestone.exam()) {
                keys.text("kind", "exam");
                milestone.from().ifPresent(from -> time(keys, from, milestone.minutes()));
            }
            if (!milestone.checklist().isEmpty()) {
                List<Item> lines =
                        milestone.checklist().stream()
                                .map(line -> Item.of(new Text(line)))
                                .toList();
                keys.add("checklist", new Items(lines, false), "");
            }
            if (!milestone.requires().isEmpty()) {
                keys.add(
                        "requires",
                        Items.ofTexts(milestone.requires()),
                        milestone.requiresGuessed()
                                ? List.of("guess: what the plan has since the milestone before")
                                : List.of(),
                        "");
            }
            items.add(new Item(keys.block(), items.isEmpty() ? List.of() : List.of(""), ""));
        }
        return new Items(items, false);
    }
}
