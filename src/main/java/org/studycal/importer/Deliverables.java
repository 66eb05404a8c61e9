package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Unit;

/** What is handed in at the end of a module is its practice, where it has no other. */
final class Deliverables extends Part {
    private record Deliverable(Branch branch, String words, PeriodFact period) {}

    private final List<Deliverable> found = new ArrayList<>();

    Deliverables(Reader reader) {
        super(reader);
    }

    /** Whether words behind a label in a module are to be settled when all of it is read. */
    boolean read(Branch branch, String words, Context context) {
        boolean module = context.isIn(Unit.PHASE) && !words.isEmpty() && !branch.hasContent();
        if (module) {
            found.add(new Deliverable(branch, words, context.period()));
        }
        return module;
    }

    void settle() {
        for (Deliverable each : found) {
            boolean practised =
                    facts.topics.stream()
                            .filter(topic -> topic.isWithin(each.period()))
                            .anyMatch(
                                    topic ->
                                            topic.practical
                                                    || topic.kind
                                                            .filter(kind -> kind != Kind.THEORY)
                                                            .isPresent());
            if (practised) {
                reader.says.note(each.branch(), each.period());
            } else {
                Context inner = Context.TOP.in(each.period()).of(Optional.of(Kind.PROJECT));
                reader.topics.add(each.words(), each.branch().text, inner, each.branch().line());
            }
        }
    }
}
