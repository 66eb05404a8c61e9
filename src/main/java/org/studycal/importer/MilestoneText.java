package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import org.studycal.importer.ProblemPlan.PlannedMilestone;
import org.studycal.importer.Value.Item;
import org.studycal.importer.Value.Items;
import org.studycal.importer.Value.Keys;
import org.studycal.importer.Value.Text;

/** The milestones as a problem file has them. */
final class MilestoneText {

    private final ProblemPlan plan;

    MilestoneText(ProblemPlan plan) {
        this.plan = plan;
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
