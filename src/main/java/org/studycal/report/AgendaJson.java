package org.studycal.report;

import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.studycal.plan.Session;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZone;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * An agenda as JSON: {@code problem, title, timeZone, from, to, minutes, days[date, week, minutes,
 * milestones, sessions]}.
 */
public final class AgendaJson {

    private final JsonGenerator json;
    private final Agenda agenda;

    private AgendaJson(Agenda agenda, JsonGenerator json) {
        this.agenda = agenda;
        this.json = json;
    }

    /** The agenda as indented JSON with a line end. */
    public static String of(Agenda agenda) {
        var text = new StringWriter();
        try (JsonGenerator json =
                new JsonMapper().writerWithDefaultPrettyPrinter().createGenerator(text)) {
            new AgendaJson(agenda, json).write();
        }
        return text.append('\n').toString().replace("\r\n", "\n");
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("problem", agenda.problem().name());
        json.writeStringProperty("title", agenda.problem().title());
        timeZone();
        json.writeStringProperty("from", agenda.range().first().toString());
        json.writeStringProperty("to", agenda.range().last().toString());
        json.writeNumberProperty("minutes", agenda.minutes());
        json.writeArrayPropertyStart("days");
        agenda.days().forEach(this::day);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** As the problem says it: a name, or of somebody who moves a list. */
    private void timeZone() {
        List<MovingZone.Stay> stays = MovingZone.stays(agenda.problem().timeZone());
        if (stays.size() == 1) {
            json.writeStringProperty("timeZone", stays.getFirst().zone().getId());
            return;
        }
        json.writeArrayPropertyStart("timeZone");
        for (MovingZone.Stay stay : stays) {
            json.writeStartObject();
            json.writeStringProperty("zone", stay.zone().getId());
            stay.from().ifPresent(date -> json.writeStringProperty("from", date.toString()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void day(Agenda.Day day) {
        json.writeStartObject();
        json.writeStringProperty("date", day.date().toString());
        json.writeNumberProperty("week", day.week());
        json.writeNumberProperty("minutes", day.minutes());
        json.writeArrayPropertyStart("milestones");
        day.milestones().forEach(this::milestone);
        json.writeEndArray();
        json.writeArrayPropertyStart("sessions");
        day.entries().forEach(this::session);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void milestone(Milestone milestone) {
        json.writeStartObject();
        json.writeStringProperty("id", milestone.id());
        json.writeStringProperty("title", milestone.title());
        json.writeBooleanProperty("hard", milestone.hard());
        json.writeEndObject();
    }

    private void session(Agenda.Entry entry) {
        Session session = entry.session();
        json.writeStartObject();
        json.writeStringProperty("uid", session.uid());
        json.writeStringProperty("activity", session.activity());
        json.writeStringProperty("title", entry.title());
        json.writeStringProperty("category", session.category());
        json.writeStringProperty("start", time(session.start()));
        json.writeStringProperty("end", time(session.end()));
        json.writeNumberProperty("minutes", session.minutes());
        json.writeStringProperty("status", session.status().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(agenda.problem().timeZone()));
    }
}
