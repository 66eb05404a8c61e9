package org.studycal.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.studycal.ask.Contrast;
import org.studycal.ask.Elsewhere;
import org.studycal.ask.Explanation;
import org.studycal.ask.Verdict;
import org.studycal.audit.Violation;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Session;
import org.studycal.problem.Points;
import org.studycal.problem.Problem;
import org.studycal.rule.SoftRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a session is where it is as JSON: {@code uid, activity, start, end, verdict, hold,
 * elsewhere[starts, taken, notPossible, dearer, equal, cheaper], contrast[start, verdict,
 * violations, points, rules, leftOutMinutes]}.
 */
public final class WhyJson {

    private WhyJson() {}

    /** The answer as indented JSON with a line end. */
    public static String of(Problem problem, Explanation why) {
        ZoneId zone = problem.timeZone();
        Session session = why.session();
        ObjectNode json =
                Json.object()
                        .put("uid", session.uid())
                        .put("activity", session.activity())
                        .put("start", Json.time(session.start(), zone))
                        .put("end", Json.time(session.end(), zone))
                        .put("verdict", why.verdict().words());
        why.hold().ifPresent(hold -> json.put("hold", hold.words()));
        why.elsewhere().ifPresent(each -> json.set("elsewhere", elsewhere(each, zone)));
        why.contrast().ifPresent(each -> json.set("contrast", contrast(each, zone)));
        return Json.text(json);
    }

    private static JsonNode elsewhere(Elsewhere other, ZoneId zone) {
        return Json.object()
                .put("starts", other.starts())
                .put("taken", other.taken())
                .set("notPossible", Json.array(other.impossible(), WhyJson::group))
                .set("dearer", Json.array(other.dearer(), each -> option(each, zone)))
                .set("equal", Json.array(other.equal(), each -> option(each, zone)))
                .set("cheaper", Json.array(other.cheaper(), each -> option(each, zone)));
    }

    private static JsonNode group(Elsewhere.Group group) {
        return Json.object()
                .put("cause", group.cause().name())
                .put("about", group.what())
                .put("starts", group.starts())
                .put("example", group.example().message());
    }

    private static JsonNode option(Elsewhere.Option option, ZoneId zone) {
        return Json.object()
                .put("start", Json.time(option.start(), zone))
                .put("points", Points.ofUnits(option.units()))
                .set("rules", rules(option.dearer()));
    }

    private static JsonNode contrast(Contrast contrast, ZoneId zone) {
        ObjectNode json =
                Json.object()
                        .put("start", Json.time(contrast.wanted(), zone))
                        .put("verdict", contrast.verdict().words())
                        .set("violations", Json.array(contrast.violations(), WhyJson::violation));
        contrast.plan()
                .ifPresent(
                        plan ->
                                json.put("points", Points.ofUnits(contrast.units()))
                                        .put("leftOutMinutes", plan.leftOutMinutes())
                                        .set("rules", rules(contrast.dearer())));
        return json;
    }

    private static JsonNode violation(Violation violation) {
        return Json.object()
                .put("cause", violation.cause().name())
                .put("message", violation.message());
    }

    private static JsonNode rules(Map<SoftRule, Long> dearer) {
        ObjectNode rules = Json.object();
        dearer.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> rules.put(each.getKey().id(), Points.ofUnits(each.getValue())));
        return rules;
    }

    /** Why work of an activity is left out. */
    public static String leftOut(Problem problem, String activity, List<LeftOut> left) {
        return Json.text(
                Json.object()
                        .put("activity", activity)
                        .put("title", problem.activityTitle(activity))
                        .put(
                                "verdict",
                                (left.isEmpty() ? Verdict.PROVED : Verdict.SEARCHED).words())
                        .set(
                                "leftOut",
                                Json.array(
                                        left,
                                        each ->
                                                Json.object()
                                                        .put("minutes", each.minutes())
                                                        .put("period", each.period().toString())
                                                        .put("reason", each.reason()))));
    }
}
