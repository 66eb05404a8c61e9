package org.studycal.report.html;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.studycal.audit.Figures;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Problem;
import org.studycal.report.MilestoneText;
import org.studycal.report.Wording;

/** What the plan is called, the few facts that matter most, and what follows. */
final class HeadSection {

    private final Facts facts;
    private final Element list = Element.of("dl").with("class", "facts");

    HeadSection(Facts facts) {
        this.facts = facts;
    }

    Element element(List<Section> sections) {
        Problem problem = facts.problem();
        Solution solution = facts.solution();
        tell();
        Element links = Element.of("ul");
        sections.forEach(section -> links.add(section.link()));
        return Element.of("header")
                .add(
                        Element.of("h1", problem.title()),
                        Element.of(
                                "p",
                                "Revision %d of %s. All times are those of %s."
                                        .formatted(
                                                solution.revision(),
                                                Wording.date(
                                                        LocalDate.ofInstant(
                                                                solution.stamp(),
                                                                problem.timeZone())),
                                                MovingZone.zoneAt(
                                                                problem.timeZone(),
                                                                facts.contents().now())
                                                        .getId())),
                        list,
                        Element.of("nav").with("aria-label", "Contents").add(links));
    }

    private void tell() {
        Solution solution = facts.solution();
        fact("Today", Wording.date(facts.contents().today()));
        facts.figures()
                .finish()
                .ifPresent(
                        date ->
                                fact(
                                        "Work ends",
                                        "%s, week %d"
                                                .formatted(
                                                        Wording.date(date),
                                                        facts.problem().weeks().weekOf(date))));
        facts.contents()
                .cone()
                .ifPresent(
                        cone ->
                                fact(
                                        "Forecast",
                                        "half of all futures by %s, 80%% by %s, 95%% by %s"
                                                .formatted(
                                                        Wording.date(cone.half()),
                                                        Wording.date(cone.most()),
                                                        Wording.date(cone.nearlyAll()))));
        long begun =
                solution.sessions().stream().filter(facts::begun).mapToLong(Session::minutes).sum();
        fact(
                "Hours",
                "%s over, %s ahead, in %s"
                        .formatted(
                                Wording.hours(begun),
                                Wording.hours(facts.figures().minutes() - begun),
                                Wording.count(solution.sessions().size(), "session")));
        next().ifPresent(words -> fact("Next milestone", words));
        fact(
                "Left out",
                solution.leftOut().isEmpty()
                        ? "nothing"
                        : Wording.hours(solution.leftOutMinutes()) + " did not fit");
    }

    /** The first milestone that is not over. */
    private Optional<String> next() {
        List<Milestone> milestones = facts.problem().milestones();
        return IntStream.range(0, milestones.size())
                .filter(i -> !milestones.get(i).date().isBefore(facts.contents().today()))
                .boxed()
                .min(Comparator.comparing(i -> moment(milestones.get(i))))
                .map(i -> words(milestones.get(i), facts.figures().milestones().get(i)));
    }

    private static LocalDateTime moment(Milestone milestone) {
        return milestone
                .time()
                .map(milestone.date()::atTime)
                .orElse(milestone.date().atStartOfDay());
    }

    private String words(Milestone milestone, Figures.MilestoneState state) {
        String slack = MilestoneText.slack(milestone, state, facts.missing(milestone));
        return "%s, %s%s"
                .formatted(
                        milestone.title(),
                        Wording.date(milestone.date()),
                        slack.isEmpty() ? "" : ", " + slack);
    }

    private void fact(String name, String value) {
        list.add(Element.of("div").add(Element.of("dt", name), Element.of("dd", value)));
    }
}
