package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import org.studycal.phrases.Section;

/** Sections beside the work, such as resources and tips, until all else is read. */
final class SetAside extends Part {
    private record Aside(Branch branch, Context context) {}

    private final List<Aside> aside = new ArrayList<>();

    SetAside(Reader reader) {
        super(reader);
    }

    /** Says that a section is not imported. */
    void leaveOut(Branch branch) {
        int size = branch.size();
        String with =
                size == 0 ? "" : " with %d %s".formatted(size, size == 1 ? "entry" : "entries");
        facts.leftOut(branch.line(), Cut.quoted(branch.plain()) + with + ": not imported");
    }

    /** Puts a section aside that is none of the work, unless work is planned in it. */
    void put(Branch branch, Context context) {
        if (reader.survey.isPlanned(branch)) {
            reader.walk.children(branch, context);
            return;
        }
        aside.add(new Aside(branch, context));
        // What is advised there holds for nobody's week.
        boolean advice =
                phrases.announces(branch.plain(), Section.TIPS, Section.COSTS, Section.RESOURCES);
        if (branch.size() == 0 || !advice) {
            reader.says.readAll(branch);
        }
    }

    /** Whether boxes to tick off are all that a period has. */
    private boolean isWork(Aside aside) {
        PeriodFact period = aside.context().period();
        return period != null
                && aside.branch().has(reader.sections::isEntry)
                && facts.topics.stream().noneMatch(each -> each.isWithin(period));
    }

    /** What was put aside is left out, where there is anything else to learn. */
    void settle() {
        boolean needed = facts.topics.isEmpty();
        // Reading what was put aside may put more aside.
        for (int i = 0; i < aside.size(); i++) {
            Aside each = aside.get(i);
            if ((needed && each.branch().hasContent()) || isWork(each)) {
                reader.walk.children(each.branch(), each.context());
            } else {
                leaveOut(each.branch());
            }
        }
    }
}
