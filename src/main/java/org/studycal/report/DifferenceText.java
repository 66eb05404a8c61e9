package org.studycal.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.studycal.audit.Figures;
import org.studycal.plan.EventTime;
import org.studycal.plan.KnownDates;
import org.studycal.plan.Session;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.revision.Difference;
import org.studycal.revision.Difference.Both;
import org.studycal.revision.Difference.Change;
import org.studycal.revision.Difference.Kind;

/** The changes of a new revision, for the person who has the one before in the calendar. */
public final class DifferenceText {

    private static final int NAME = 12;
    private static final int COUNT = 6;
    private static final int NOUN = 9;
    private static final int HOURS = 10;
    private static final int MILESTONE = 28;
    private static final int MOST_MILESTONES = 5;
    private static final int MOST_DATES = 5;

    private final Problem problem;
    private final Difference difference;
    private final Palette palette;
    private final ZoneId zone;
    private final StringBuilder text = new StringBuilder();

    private DifferenceText(Problem problem, Difference difference, Palette palette) {
        this.problem = problem;
        this.difference = difference;
        this.palette = palette;
        this.zone = problem.timeZone();
    }

    /** About ten lines, then the days of the next week that change, before and after. */
    public static String of(Problem problem, Difference difference, Palette palette) {
        return new DifferenceText(problem, difference, palette).build();
    }

    private String build() {
        line(
                palette.strong(
                        "Revision %d, after revision %d"
                                .formatted(difference.after(), difference.before())));
        line("");
        counts();
        finish();
        leftOut();
        dates();
        milestones();
        fuller();
        cost();
        line("");
        if (difference.isEmpty()) {
            line("  Nothing that lies ahead changes.");
        } else {
            days();
        }
        return text.toString();
    }

    private void counts() {
        for (Kind kind : Kind.values()) {
            int count = difference.count(kind);
            if (count > 0 || kind == Kind.KEPT || kind == Kind.MOVED) {
                fact(
                        name(kind),
                        Wording.right(Wording.whole(count), COUNT)
                                + Wording.left(count == 1 ? " session" : " sessions", NOUN)
                                + (count == 0
                                        ? ""
                                        : Wording.right(
                                                        Wording.hours(difference.minutes(kind)),
                                                        HOURS)
                                                + detail(kind)));
            }
        }
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case KEPT -> "Kept";
            case MOVED -> "Moved";
            case ADDED -> "Added";
            case CANCELLED -> "Cancelled";
            case FINISHED -> "History";
        };
    }

    private String detail(Kind kind) {
        if (kind != Kind.MOVED) {
            return "";
        }
        long sameDay =
                difference.of(Kind.MOVED).stream()
                        .filter(change -> change.keepsItsDay(zone))
                        .count();
        return "  "
                + (sameDay == 0
                        ? "to other days"
                        : sameDay == difference.count(Kind.MOVED)
                                ? "within their days"
                                : Wording.whole(sameDay) + " of them within their days");
    }

    private void finish() {
        Both<Optional<LocalDate>> finish = difference.finish();
        String today = finish.after().map(Wording::date).orElse("no session");
        fact(
                "Finish",
                finish.changed()
                        ? palette.strong(today)
                                + ", before "
                                + finish.before().map(Wording::date).orElse("no session")
                        : today + ", as before");
    }

    private void leftOut() {
        Both<Long> minutes = difference.leftOutMinutes();
        if (minutes.before() == 0 && minutes.after() == 0) {
            return;
        }
        String today = minutes.after() == 0 ? "nothing" : Wording.hours(minutes.after());
        boolean worse = minutes.after() > minutes.before();
        fact(
                "Left out",
                (worse ? palette.warn(today) : today)
                        + (minutes.changed()
                                ? ", before "
                                        + (minutes.before() == 0
                                                ? "nothing"
                                                : Wording.hours(minutes.before()))
                                : ", as before"));
    }

    private void milestones() {
        List<Milestone> changed =
                problem.milestones().stream()
                        .filter(
                                milestone ->
                                        readiness(milestone).changed()
                                                || difference.moved().containsKey(milestone.id()))
                        .sorted(Comparator.comparing(this::isStillMet))
                        .toList();
        if (changed.isEmpty() && !problem.milestones().isEmpty()) {
            fact("Milestones", "as before");
        }
        List<Milestone> told = changed.subList(0, Math.min(changed.size(), MOST_MILESTONES));
        int widest = told.stream().mapToInt(each -> Wording.width(each.title())).max().orElse(0);
        String name = "Milestones";
        for (Milestone milestone : told) {
            Both<String> readiness = readiness(milestone);
            fact(
                    name,
                    "%s  %s"
                            .formatted(
                                    Wording.left(milestone.title(), Math.min(widest, MILESTONE)),
                                    readiness.changed()
                                            ? readiness.after() + ", before " + readiness.before()
                                            : readiness.after()));
            EventTime was = difference.moved().get(milestone.id());
            if (was != null) {
                fact("", "now %s, before %s".formatted(when(milestone), when(was)));
            }
            name = "";
        }
        if (changed.size() > told.size()) {
            fact("", "and %d more".formatted(changed.size() - told.size()));
        }
    }

    /** What moved in the problem, also where no session does. */
    private void dates() {
        List<KnownDates.Moved> moved =
                difference.dates().stream()
                        .filter(each -> each.kind() != KnownDates.Kind.MILESTONE)
                        .toList();
        String name = "Dates";
        for (KnownDates.Moved each : moved.subList(0, Math.min(moved.size(), MOST_DATES))) {
            fact(
                    name,
                    "%s %s, before %s"
                            .formatted(what(each), date(each.after()), date(each.before())));
            name = "";
        }
        if (moved.size() > MOST_DATES) {
            fact("", "and %d more".formatted(moved.size() - MOST_DATES));
        }
    }

    private String what(KnownDates.Moved moved) {
        String id = moved.id();
        return switch (moved.kind()) {
            case STARTS -> "the plan's start";
            case ENDS -> "the plan's end";
            case MILESTONE ->
                    Wording.cut(problem.milestone(id).map(Milestone::title).orElse(id), MILESTONE);
            case RELEASE -> "release of " + Wording.cut(problem.activityTitle(id), MILESTONE);
            case DUE -> "due date of " + Wording.cut(problem.activityTitle(id), MILESTONE);
            case DEADLINE -> "deadline of " + Wording.cut(problem.activityTitle(id), MILESTONE);
        };
    }

    private static String date(Optional<String> text) {
        return text.map(
                        each -> {
                            try {
                                return Wording.date(LocalDate.parse(each));
                            } catch (DateTimeException e) {
                                return each;
                            }
                        })
                .orElse("none");
    }

    private void fuller() {
        difference
                .fuller()
                .ifPresent(
                        full ->
                                fact(
                                        "Fuller",
                                        "%s up to %s, usually %s: %s"
                                                .formatted(
                                                        Wording.count(full.weeks().size(), "week"),
                                                        palette.warn(Wording.hours(full.most())),
                                                        Wording.hours(full.usual()),
                                                        Wording.weeks(full.weeks()))));
    }

    private static String when(Milestone milestone) {
        return Wording.date(milestone.date()) + milestone.time().map(time -> " " + time).orElse("");
    }

    private String when(EventTime time) {
        return switch (time) {
            case EventTime.Day day -> Wording.date(day.date());
            case EventTime.Span span -> {
                LocalDateTime start = LocalDateTime.ofInstant(span.start(), zone);
                yield Wording.date(start.toLocalDate()) + " " + Wording.clock(start);
            }
        };
    }

    /** Milestones that are no longer met come first. */
    private boolean isStillMet(Milestone milestone) {
        return difference
                .of(milestone)
                .map(state -> state.after().met() || !state.before().met())
                .orElse(true);
    }

    private Both<String> readiness(Milestone milestone) {
        return difference
                .of(milestone)
                .map(state -> new Both<>(readiness(state.before()), readiness(state.after())))
                .orElse(new Both<>("", ""));
    }

    private static String readiness(Figures.MilestoneState state) {
        if (state.slackDays().isEmpty()) {
            return state.met() ? "ready" : "not complete";
        }
        long days = state.slackDays().getAsLong();
        if (days == 0 && !state.met()) {
            return "late on the day";
        }
        return days == 0
                ? "on the day"
                : Wording.count(Math.abs(days), "day") + (days > 0 ? " early" : " late");
    }

    private void cost() {
        Both<Long> cost = difference.cost();
        int moved = difference.count(Kind.MOVED);
        fact(
                "Cost",
                "%s points, %s%s"
                        .formatted(
                                Wording.points(cost.after()),
                                cost.changed()
                                        ? "before " + Wording.points(cost.before())
                                        : "as before",
                                moved == 0 ? "" : "; moving " + Wording.count(moved, "session")));
    }

    private void days() {
        DayColumns columns = new DayColumns(difference, zone, palette);
        List<String> lines = columns.lines();
        if (!lines.isEmpty()) {
            lines.forEach(this::line);
            return;
        }
        difference.changes().stream()
                .filter(change -> change.kind() != Kind.KEPT && change.kind() != Kind.FINISHED)
                .map(DifferenceText::first)
                .map(session -> LocalDate.ofInstant(session.start(), zone))
                .filter(date -> !date.isBefore(columns.first()))
                .min(LocalDate::compareTo)
                .ifPresent(
                        date ->
                                line(
                                        "  The next %d days stay as they are; the first that changes is %s."
                                                .formatted(DayColumns.DAYS, Wording.date(date))));
    }

    /** The session at the earlier of its times. */
    private static Session first(Change change) {
        return change.before()
                .filter(was -> was.start().isBefore(change.session().start()))
                .orElse(change.session());
    }

    private void fact(String name, String value) {
        line("  " + Wording.left(name, NAME) + value);
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
