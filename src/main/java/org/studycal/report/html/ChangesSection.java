package org.studycal.report.html;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.audit.Figures;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Milestone;
import org.studycal.report.Slack;
import org.studycal.report.Wording;
import org.studycal.revision.Difference;
import org.studycal.revision.Difference.Both;
import org.studycal.revision.Difference.Change;
import org.studycal.revision.Difference.Kind;
import org.studycal.rule.SoftRule;

/** What is otherwise than in the revision before. */
final class ChangesSection {

    /** Whoever has more to look at had better look at the months. */
    private static final int MOST_ROWS = 100;

    private static final List<Kind> TOLD = List.of(Kind.MOVED, Kind.ADDED, Kind.CANCELLED);

    private final Facts facts;

    ChangesSection(Facts facts) {
        this.facts = facts;
    }

    /** The section; none of the first revision. */
    Optional<Section> section() {
        return facts.contents().previous().map(this::section);
    }

    private Section section(Solution previous) {
        Difference difference =
                Difference.of(facts.problem(), previous, facts.solution(), facts.contents().now());
        List<Element> content = new ArrayList<>();
        content.add(summary(difference).element());
        DataTable costs = costs(previous);
        if (!costs.isEmpty()) {
            content.add(costs.element());
        }
        DataTable sessions = sessions(difference);
        if (!sessions.isEmpty()) {
            content.add(sessions.element());
        }
        long more =
                difference.changes().stream().filter(each -> TOLD.contains(each.kind())).count()
                        - MOST_ROWS;
        if (more > 0) {
            content.add(Element.of("p", "And %s more.".formatted(Wording.whole(more))));
        }
        return new Section(
                "changes", "What changed since revision " + previous.revision(), content);
    }

    private DataTable summary(Difference difference) {
        DataTable table =
                new DataTable(
                        "At a glance",
                        List.of(
                                "",
                                "revision " + difference.before(),
                                "revision " + difference.after()));
        Both<Optional<LocalDate>> finish = difference.finish();
        table.row(
                List.of(
                        "work ends",
                        finish.before().map(Wording::date).orElse("-"),
                        finish.after().map(Wording::date).orElse("-")));
        table.row(
                List.of(
                        "left out",
                        Wording.hours(difference.leftOutMinutes().before()),
                        Wording.hours(difference.leftOutMinutes().after())));
        table.row(
                List.of(
                        "cost, in points",
                        Wording.points(difference.cost().before()),
                        Wording.points(difference.cost().after())));
        for (Milestone milestone : facts.problem().milestones()) {
            difference
                    .of(milestone)
                    .ifPresent(
                            both ->
                                    table.row(
                                            List.of(
                                                    milestone.title(),
                                                    stands(milestone, both.before()),
                                                    stands(milestone, both.after()))));
        }
        for (Kind kind : TOLD) {
            int count = difference.count(kind);
            table.row(
                    List.of(
                            "sessions " + word(kind),
                            "",
                            count == 0
                                    ? "none"
                                    : "%s, %s"
                                            .formatted(
                                                    Wording.whole(count),
                                                    Wording.hours(difference.minutes(kind)))));
        }
        return table;
    }

    private String stands(Milestone milestone, Figures.MilestoneState state) {
        boolean incomplete = state.slackDays().isEmpty() && !state.met();
        return incomplete ? "not complete" : Slack.of(milestone, state, facts.solution());
    }

    private DataTable costs(Solution previous) {
        DataTable table =
                new DataTable("Cost by rule, in points", List.of("rule", "before", "now"));
        Map<SoftRule, Long> before = previous.score().rules();
        Map<SoftRule, Long> now = facts.solution().score().rules();
        for (SoftRule rule : SoftRule.values()) {
            long was = before.getOrDefault(rule, 0L);
            long is = now.getOrDefault(rule, 0L);
            if (was != is) {
                table.row(List.of(rule.words(), Wording.points(was), Wording.points(is)));
            }
        }
        return table;
    }

    private DataTable sessions(Difference difference) {
        DataTable table =
                new DataTable("Sessions that changed", List.of("session", "what", "before", "now"));
        difference.changes().stream()
                .filter(change -> TOLD.contains(change.kind()))
                .limit(MOST_ROWS)
                .forEach(change -> table.row(row(change)));
        return table;
    }

    private List<String> row(Change change) {
        return List.of(
                facts.problem().activityTitle(change.session().activity()),
                word(change.kind()),
                change.before().map(this::time).orElse("-"),
                change.kind() == Kind.CANCELLED ? "-" : change.after().map(this::time).orElse("-"));
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case MOVED -> "moved";
            case ADDED -> "added";
            case CANCELLED -> "cancelled";
            default -> throw new IllegalArgumentException("nobody tells of " + kind);
        };
    }

    private String time(Session session) {
        LocalDateTime start = LocalDateTime.ofInstant(session.start(), facts.problem().timeZone());
        LocalDateTime end = LocalDateTime.ofInstant(session.end(), facts.problem().timeZone());
        return Wording.date(start.toLocalDate()) + " " + Marks.time(start, end);
    }
}
