package org.studycal.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.studycal.ask.Forecast;
import org.studycal.ask.Standing;
import org.studycal.audit.Figures.MilestoneState;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a person stands as JSON: {@code problem, revision, now, askedHours, doneHours, aheadHours,
 * finish, forecast[p50, p80, p95, trials, recorded], week[week, doneHours, aheadHours], today,
 * milestones[id, title, date, met, ready, slackDays, forecast[p50, p80, p95, inTime]]}. A date is
 * null where something is never done.
 */
public final class StatusJson {

    private StatusJson() {}

    /** The status as indented JSON with a line end. */
    public static String of(
            Problem problem, Solution solution, Standing standing, Forecast forecast) {
        ZoneId zone = problem.timeZone();
        Standing.Week week = standing.week();
        return Json.text(
                Json.object()
                        .put("problem", problem.name())
                        .put("revision", solution.revision())
                        .put("now", Json.time(standing.now(), zone))
                        .put("askedHours", hours(standing.askedMinutes()))
                        .put("doneHours", hours(standing.doneMinutes()))
                        .put("aheadHours", hours(standing.aheadMinutes()))
                        .set("finish", Json.date(standing.finish()))
                        .set(
                                "forecast",
                                range(forecast.finish())
                                        .put("trials", forecast.trials())
                                        .put("recorded", !forecast.evidence().isNone()))
                        .set(
                                "week",
                                Json.object()
                                        .put("week", week.number())
                                        .put("doneHours", hours(week.doneMinutes()))
                                        .put("aheadHours", hours(week.aheadMinutes())))
                        .set("today", Json.array(standing.today(), each -> session(each, zone)))
                        .set(
                                "milestones",
                                Json.array(
                                        IntStream.range(0, problem.milestones().size())
                                                .boxed()
                                                .toList(),
                                        i ->
                                                milestone(
                                                        problem.milestones().get(i),
                                                        standing.milestones().get(i),
                                                        forecast.milestones().get(i)))));
    }

    private static JsonNode milestone(
            Milestone milestone, MilestoneState state, Forecast.OfMilestone chance) {
        ObjectNode json =
                Json.object()
                        .put("id", milestone.id())
                        .put("title", milestone.title())
                        .put("date", milestone.date().toString())
                        .put("met", state.met())
                        .set("ready", Json.date(state.finished()));
        state.slackDays().ifPresent(days -> json.put("slackDays", days));
        return json.set("forecast", range(chance.ready()).put("inTime", chance.inTime()));
    }

    private static ObjectNode range(Forecast.Range range) {
        return Json.object()
                .set("p50", Json.date(range.p50()))
                .set("p80", Json.date(range.p80()))
                .set("p95", Json.date(range.p95()));
    }

    private static JsonNode session(Session session, ZoneId zone) {
        return Json.object()
                .put("uid", session.uid())
                .put("title", session.title())
                .put("start", Json.time(session.start(), zone))
                .put("end", Json.time(session.end(), zone));
    }

    private static BigDecimal hours(long minutes) {
        BigDecimal exact =
                BigDecimal.valueOf(minutes)
                        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
