package org.studycal.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.audit.Figures;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.revision.Difference;
import org.studycal.revision.Difference.Both;
import org.studycal.revision.Difference.Change;
import org.studycal.revision.Difference.Kind;
import org.studycal.rule.SoftRule;

/**
 * A difference as rows of tables, for a page.
 *
 * @param previous the earlier solution
 * @param solution the later one
 */
public record DifferenceRows(
        Problem problem, Difference difference, Solution previous, Solution solution) {

    private static final List<Kind> TOLD = List.of(Kind.MOVED, Kind.ADDED, Kind.CANCELLED);

    /**
     * A row.
     *
     * @param name of what differs
     * @param before how it was
     * @param after how it is
     */
    public record Row(String name, String before, String after) {}

    /**
     * A session that is not where it was.
     *
     * @param title its activity's
     * @param what became of it: moved, added or cancelled
     * @param before when it was
     * @param after when it is
     */
    public record SessionRow(String title, String what, String before, String after) {}

    /** Whether nothing that lies ahead is otherwise than before. */
    public boolean isNothing() {
        return difference.isEmpty();
    }

    /** End, left-out work, cost, milestones, and how many sessions are not where they were. */
    public List<Row> glance() {
        List<Row> rows = new ArrayList<>();
        Both<Optional<LocalDate>> finish = difference.finish();
        rows.add(
                new Row(
                        "work ends",
                        finish.before().map(Wording::date).orElse("-"),
                        finish.after().map(Wording::date).orElse("-")));
        rows.add(
                new Row(
                        "left out",
                        Wording.hours(difference.leftOutMinutes().before()),
                        Wording.hours(difference.leftOutMinutes().after())));
        rows.add(
                new Row(
                        "cost, in points",
                        Wording.points(difference.cost().before()),
                        Wording.points(difference.cost().after())));
        for (Milestone milestone : problem.milestones()) {
            difference
                    .of(milestone)
                    .ifPresent(
                            both ->
                                    rows.add(
                                            new Row(
                                                    milestone.title(),
                                                    stands(milestone, both.before()),
                                                    stands(milestone, both.after()))));
        }
        for (Kind kind : TOLD) {
            int count = difference.count(kind);
            rows.add(
                    new Row(
                            "sessions " + word(kind),
                            "",
                            count == 0
                                    ? "none"
                                    : "%s, %s"
                                            .formatted(
                                                    Wording.whole(count),
                                                    Wording.hours(difference.minutes(kind)))));
        }
        return rows;
    }

    private String stands(Milestone milestone, Figures.MilestoneState state) {
        boolean incomplete = state.slackDays().isEmpty() && !state.met();
        return incomplete ? "not complete" : Slack.of(milestone, state, solution);
    }

    /** The rules that cost another number of points. */
    public List<Row> costs() {
        List<Row> rows = new ArrayList<>();
        for (SoftRule rule : SoftRule.values()) {
            long was = previous.score().rules().getOrDefault(rule, 0L);
            long is = solution.score().rules().getOrDefault(rule, 0L);
            if (was != is) {
                rows.add(new Row(rule.words(), Wording.points(was), Wording.points(is)));
            }
        }
        return rows;
    }

    /** The sessions that are not where they were. */
    public List<SessionRow> sessions() {
        return difference.changes().stream()
                .filter(change -> TOLD.contains(change.kind()))
                .map(this::row)
                .toList();
    }

    private SessionRow row(Change change) {
        return new SessionRow(
                problem.activityTitle(change.session().activity()),
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
        LocalDateTime start = LocalDateTime.ofInstant(session.start(), problem.timeZone());
        LocalDateTime end = LocalDateTime.ofInstant(session.end(), problem.timeZone());
        return "%s\u2013%s".formatted(Wording.time(start), Wording.end(end));
    }
}
