package org.studycal.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.studycal.plan.Session;
import org.studycal.problem.Commitment;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A timetable as JSON: {@code problem, title, timeZone, from, to, minutes, days[date, week,
 * minutes, milestones, commitments, sessions]}.
 */
public final class TimetableJson {

    private TimetableJson() {}

    /** The timetable as indented JSON with a line end. */
    public static String of(Timetable timetable) {
        ZoneId zone = timetable.problem().timeZone();
        return Json.text(
                Json.object()
                        .put("problem", timetable.problem().name())
                        .put("title", timetable.problem().title())
                        .set("timeZone", timeZone(MovingZone.stays(zone)))
                        .put("from", timetable.range().first().toString())
                        .put("to", timetable.range().last().toString())
                        .put("minutes", timetable.minutes())
                        .set("days", Json.array(timetable.days(), day -> day(day, zone))));
    }

    /** The time zone as the problem has it: a name, or the list of somebody who moves. */
    private static JsonNode timeZone(List<MovingZone.Stay> stays) {
        return stays.size() == 1
                ? StringNode.valueOf(stays.getFirst().zone().getId())
                : Json.array(stays, TimetableJson::stay);
    }

    private static JsonNode stay(MovingZone.Stay stay) {
        ObjectNode json = Json.object().put("zone", stay.zone().getId());
        stay.from().ifPresent(date -> json.put("from", date.toString()));
        return json;
    }

    private static JsonNode day(Timetable.Day day, ZoneId zone) {
        return Json.object()
                .put("date", day.date().toString())
                .put("week", day.week())
                .put("minutes", day.minutes())
                .set("milestones", Json.array(day.milestones(), each -> milestone(each, zone)))
                .set("commitments", Json.array(day.commitments(), event -> commitment(event, zone)))
                .set("sessions", Json.array(day.entries(), entry -> session(entry, zone)));
    }

    private static JsonNode milestone(Milestone milestone, ZoneId zone) {
        ObjectNode json =
                Json.object()
                        .put("id", milestone.id())
                        .put("title", milestone.title())
                        .put("kind", milestone.kind().id())
                        .put("hard", milestone.hard());
        milestone.time().ifPresent(time -> json.put("time", time.toString()));
        if (milestone.isExam() && milestone.time().isPresent()) {
            json.put("start", Json.time(milestone.start(zone), zone));
            json.put("end", Json.time(milestone.end(zone), zone));
            json.put("minutes", milestone.minutes());
        }
        return json;
    }

    private static JsonNode commitment(Commitment commitment, ZoneId zone) {
        return Json.object()
                .put("title", commitment.title())
                .put("start", Json.time(commitment.start().atZone(zone).toInstant(), zone))
                .put("end", Json.time(commitment.end().atZone(zone).toInstant(), zone));
    }

    private static JsonNode session(Timetable.Entry entry, ZoneId zone) {
        Session session = entry.session();
        ObjectNode json =
                Json.object()
                        .put("uid", session.uid())
                        .put("activity", session.activity())
                        .put("title", entry.title())
                        .put("category", session.category())
                        .put("start", Json.time(session.start(), zone))
                        .put("end", Json.time(session.end(), zone))
                        .put("minutes", session.minutes())
                        .put("status", session.status().name().toLowerCase(Locale.ROOT));
        if (!session.topics().isEmpty()) {
            json.set(
                    "reviews",
                    Json.array(
                            session.topics(),
                            topic ->
                                    Json.object()
                                            .put("activity", topic.activity())
                                            .put("number", topic.number())));
        }
        return json;
    }
}
