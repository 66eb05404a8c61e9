package org.studycal.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.studycal.audit.Figures;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Cancelled;
import org.studycal.plan.EventTime;
import org.studycal.plan.LeftOut;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.History.Lapse;
import org.studycal.problem.Points;
import org.studycal.problem.Problem;
import org.studycal.rule.SoftRule;

/** The text of a solution file. */
final class SolutionFileWriter {

    private final Problem problem;
    private final Solution solution;
    private final ZoneId zone;

    SolutionFileWriter(Problem problem, Solution solution) {
        this.problem = problem;
        this.solution = solution;
        this.zone = problem.timeZone();
    }

    String write() {
        Figures figures = Figures.of(problem, solution);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", SolutionFile.FORMAT);
        file.put("problem", solution.problem());
        file.put("digest", solution.digest());
        file.put("busy", solution.busy().stream().map(SolutionFileWriter::busy).toList());
        file.put("version", solution.version());
        file.put("revision", solution.revision());
        solution.timesOf().ifPresent(revision -> file.put("timesOf", revision));
        file.put("stamp", time(solution.stamp()));
        file.put("begun", time(solution.course().begun()));
        if (solution.course().entries() > 0 || !solution.course().lapses().isEmpty()) {
            file.put("progress", progress());
        }
        file.put("seed", solution.seed());
        file.put("timeZone", StatedZone.of(zone));
        file.put("first", solution.first().toString());
        file.put("last", solution.last().toString());
        file.put("cost", Points.ofUnits(solution.cost()));
        file.put("bound", orNull(solution.bound()));
        file.put("violations", solution.violations());
        file.put("unscheduledHours", hours(solution.leftOutMinutes()));
        file.put("rules", byRule(solution.rules(), SolutionFileWriter::ofUnits));
        file.put("weights", byRule(solution.weights(), SolutionFileWriter::ofHundredths));
        file.put("export", export());
        file.put("leftOut", solution.leftOut().stream().map(this::leftOut).toList());
        file.put("weeks", figures.weeks().stream().map(this::week).toList());
        file.put("categories", categories(figures.categories()));
        file.put("milestones", milestones(figures));
        file.put("sessions", sessions());
        file.put("cancelled", solution.cancelled().stream().map(this::cancelled).toList());
        return JsonText.of(file);
    }

    private Map<String, Object> progress() {
        List<Map<String, Object>> lapses = new ArrayList<>();
        for (Lapse lapse : solution.course().lapses()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("activity", lapse.habit());
            object.put("week", lapse.week());
            object.put("hours", hours(lapse.minutes()));
            lapses.add(object);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("entries", solution.course().entries());
        object.put("lapsed", lapses);
        return object;
    }

    private Map<String, Object> export() {
        Map<String, Object> object = new LinkedHashMap<>();
        OptionalInt reminder = solution.export().reminderMinutes();
        object.put("split", solution.export().split().id());
        object.put("reminderMinutes", reminder.isPresent() ? reminder.getAsInt() : null);
        object.put("files", solution.export().files());
        return object;
    }

    private static Map<String, Object> busy(BusyFile file) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", file.path());
        object.put("namedBy", file.ofProblem() ? SolutionFile.BY_PROBLEM : SolutionFile.BY_COMMAND);
        object.put("digest", file.digest());
        if (!file.answers().isEmpty()) {
            object.put("answers", file.answers());
        }
        return object;
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    private static Object orNull(OptionalLong units) {
        return units.isPresent() ? Points.ofUnits(units.getAsLong()) : null;
    }

    private static BigDecimal ofUnits(long units) {
        return Points.ofUnits(units);
    }

    private static BigDecimal ofHundredths(long hundredths) {
        return plain(BigDecimal.valueOf(hundredths, 2));
    }

    /** Minutes as hours; four decimals tell every minute apart. */
    static BigDecimal hours(long minutes) {
        return ratio(minutes, 60);
    }

    private static BigDecimal ratio(long part, long whole) {
        return plain(
                BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static Map<String, Object> byRule(
            Map<SoftRule, Long> values, LongFunction<BigDecimal> points) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (SoftRule rule : SoftRule.values()) {
            if (values.containsKey(rule)) {
                object.put(rule.id(), points.apply(values.get(rule)));
            }
        }
        return object;
    }

    private Map<String, Object> leftOut(LeftOut left) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("activity", left.activity());
        if (left.week() != 0) {
            object.put("week", left.week());
        }
        object.put("priority", left.priority());
        object.put("hours", hours(left.minutes()));
        object.put("reason", left.reason());
        return object;
    }

    private Map<String, Object> week(Figures.Week week) {
        Map<String, Object> categories = new LinkedHashMap<>();
        week.categories()
                .forEach(
                        (id, figures) -> {
                            Map<String, Object> category = new LinkedHashMap<>();
                            category.put("hours", hours(figures.minutes()));
                            figures.targetMinutes()
                                    .ifPresent(target -> category.put("target", hours(target)));
                            categories.put(id, category);
                        });
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("week", week.week());
        object.put("from", week.from().toString());
        object.put("to", week.to().toString());
        object.put("hours", hours(week.minutes()));
        object.put("free", hours(week.freeMinutes()));
        object.put("categories", categories);
        return object;
    }

    private Map<String, Object> categories(Map<String, Figures.CategoryTotal> totals) {
        Map<String, Object> categories = new LinkedHashMap<>();
        totals.forEach(
                (id, total) -> {
                    Map<String, Object> windows = new LinkedHashMap<>();
                    total.windows().forEach((label, minutes) -> windows.put(label, hours(minutes)));
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("hours", hours(total.minutes()));
                    object.put("asked", hours(total.askedMinutes()));
                    object.put("sessions", total.sessions());
                    object.put(
                            "meanSession",
                            ratio(total.minutes(), 60L * Math.max(1, total.sessions())));
                    object.put(
                            "inPreferredShare",
                            ratio(
                                    total.minutes() == 0 ? 1 : total.preferredMinutes(),
                                    Math.max(1, total.minutes())));
                    object.put("windows", windows);
                    categories.put(id, object);
                });
        return categories;
    }

    private List<Map<String, Object>> milestones(Figures figures) {
        List<Map<String, Object>> milestones = new ArrayList<>();
        for (Figures.MilestoneState state : figures.milestones()) {
            milestones.add(milestone(state, solution.eventOf(state.id())));
        }
        return milestones;
    }

    private static Map<String, Object> milestone(
            Figures.MilestoneState state, MilestoneEvent event) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", state.id());
        object.put("title", event.title());
        object.put("date", event.date().toString());
        object.put("met", state.met());
        object.put("finished", state.finished().map(LocalDate::toString).orElse(null));
        object.put(
                "slackDays", state.slackDays().isPresent() ? state.slackDays().getAsLong() : null);
        object.put("uid", event.uid());
        object.put("sequence", event.sequence());
        object.put("content", event.content());
        return object;
    }

    private List<Map<String, Object>> sessions() {
        List<Map<String, Object>> sessions = new ArrayList<>();
        for (Session session : solution.sessions()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("uid", session.uid());
            object.put("sequence", session.sequence());
            object.put("content", session.content());
            object.put("activity", session.activity());
            object.put("category", session.category());
            object.put("title", session.title());
            object.put("start", time(session.start()));
            object.put("end", time(session.end()));
            object.put("status", session.status().name().toLowerCase(Locale.ROOT));
            if (session.pinned()) {
                object.put("pinned", true);
            }
            sessions.add(object);
        }
        return sessions;
    }

    private Map<String, Object> cancelled(Cancelled cancelled) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("uid", cancelled.uid());
        object.put("sequence", cancelled.sequence());
        if (cancelled.time().isPresent()) {
            object.put("revision", cancelled.revision());
            object.put("title", cancelled.title());
            switch (cancelled.time().get()) {
                case EventTime.Span span -> {
                    object.put("category", cancelled.category());
                    object.put("start", time(span.start()));
                    object.put("end", time(span.end()));
                }
                case EventTime.Day day -> object.put("date", day.date().toString());
            }
        }
        return object;
    }
}
