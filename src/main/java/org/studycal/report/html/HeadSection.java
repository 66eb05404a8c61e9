package org.studycal.report.html;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.studycal.audit.Figures;
import org.studycal.plan.Solution;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Problem;
import org.studycal.report.Slack;
import org.studycal.report.StatusText;
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
        StatusText words =
                StatusText.words(
                        facts.problem(),
                        solution,
                        facts.contents().standing(),
                        facts.contents().forecast());
        fact("Forecast", words.forecast());
        fact("Done", words.done());
        fact("Pace", words.pace());
        next().ifPresent(milestone -> fact("Next milestone", milestone));
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
        String slack = Slack.of(milestone, state, facts.solution());
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
