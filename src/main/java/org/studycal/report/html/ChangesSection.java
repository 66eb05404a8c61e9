package org.studycal.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.plan.Solution;
import org.studycal.report.DifferenceRows;
import org.studycal.report.Wording;
import org.studycal.revision.Difference;

/** What is otherwise than in the revision before. */
final class ChangesSection {

    /** Whoever has more to look at had better look at the months. */
    private static final int MOST_ROWS = 100;

    private final Facts facts;

    ChangesSection(Facts facts) {
        this.facts = facts;
    }

    /** The section; none of the first revision. */
    Optional<Section> section() {
        return facts.contents().previous().map(this::section);
    }

    private Section section(Solution previous) {
        DifferenceRows rows =
                new DifferenceRows(
                        facts.problem(),
                        Difference.of(
                                facts.problem(),
                                previous,
                                facts.solution(),
                                facts.contents().now()),
                        previous,
                        facts.solution());
        List<Element> content = new ArrayList<>();
        DataTable glance =
                new DataTable(
                        "At a glance",
                        List.of(
                                "",
                                "revision " + previous.revision(),
                                "revision " + facts.solution().revision()));
        rows.glance().forEach(row -> glance.row(List.of(row.name(), row.before(), row.after())));
        content.add(glance.element());
        DataTable costs =
                new DataTable("Cost by rule, in points", List.of("rule", "before", "now"));
        rows.costs().forEach(row -> costs.row(List.of(row.name(), row.before(), row.after())));
        if (!costs.isEmpty()) {
            content.add(costs.element());
        }
        List<DifferenceRows.SessionRow> sessions = rows.sessions();
        DataTable changed =
                new DataTable("Sessions that changed", List.of("session", "what", "before", "now"));
        sessions.stream()
                .limit(MOST_ROWS)
                .forEach(
                        row ->
                                changed.row(
                                        List.of(
                                                row.title(),
                                                row.what(),
                                                row.before(),
                                                row.after())));
        if (!changed.isEmpty()) {
            content.add(changed.element());
        }
        if (sessions.size() > MOST_ROWS) {
            content.add(
                    Element.of(
                            "p",
                            "And %s more.".formatted(Wording.whole(sessions.size() - MOST_ROWS))));
        }
        return new Section(
                "changes", "What changed since revision " + previous.revision(), content);
    }
}
