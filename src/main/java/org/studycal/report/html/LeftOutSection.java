package org.studycal.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.studycal.audit.Figures;
import org.studycal.plan.LeftOut;
import org.studycal.replan.PricedRepair;
import org.studycal.report.CatchUpText;
import org.studycal.report.Wording;

/** What found no place and why, the most important first, and what could be done. */
final class LeftOutSection {

    private final Facts facts;

    LeftOutSection(Facts facts) {
        this.facts = facts;
    }

    /** The section; none where all is as it should be. */
    Optional<Section> section() {
        List<PricedRepair> repairs = facts.contents().repairs();
        List<LeftOut> left = facts.solution().leftOut();
        boolean met = facts.figures().milestones().stream().allMatch(Figures.MilestoneState::met);
        if (left.isEmpty() && repairs.isEmpty() && met) {
            return Optional.empty();
        }
        List<Element> content = new ArrayList<>();
        if (!left.isEmpty()) {
            content.add(
                    Element.of(
                            "p",
                            Wording.hours(facts.solution().leftOutMinutes()) + " did not fit."));
            content.add(table(left).element());
        }
        content.add(Element.of("h3", "What could be done"));
        if (repairs.isEmpty()) {
            content.add(
                    Element.of(
                            "p",
                            "'studycal replan %s --dry-run' plans each way out and says what it costs."
                                    .formatted(facts.problem().name())));
        } else {
            Element list = Element.of("ol").with("class", "repairs");
            for (PricedRepair repair : repairs) {
                list.add(
                        Element.of("li")
                                .add(
                                        Element.of(
                                                "strong",
                                                CatchUpText.what(facts.problem(), repair)),
                                        Element.of(
                                                        "span",
                                                        CatchUpText.price(facts.problem(), repair))
                                                .with("class", "price")));
            }
            content.add(list);
        }
        return Optional.of(
                new Section(
                        "left-out",
                        left.isEmpty() ? "What is not reached" : "What was left out",
                        content));
    }

    private DataTable table(List<LeftOut> left) {
        Map<String, List<LeftOut>> groups = new LinkedHashMap<>();
        left.stream()
                .sorted(Comparator.comparingInt(LeftOut::priority))
                .forEach(
                        each ->
                                groups.computeIfAbsent(each.activity(), key -> new ArrayList<>())
                                        .add(each));
        DataTable table =
                new DataTable("Left out", List.of("activity", "priority", "hours", "why"));
        groups.forEach(
                (activity, pieces) ->
                        table.row(
                                List.of(
                                        facts.problem().activityTitle(activity),
                                        Integer.toString(pieces.getFirst().priority()),
                                        Wording.hours(
                                                pieces.stream().mapToLong(LeftOut::minutes).sum()),
                                        pieces.stream()
                                                .map(LeftOut::reason)
                                                .distinct()
                                                .collect(Collectors.joining("; ")))));
        return table;
    }
}
