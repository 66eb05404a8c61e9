package org.studycal.report;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.studycal.commitment.BusyOccurrence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What calendars hold as JSON: an array of {@code start, end, title, allDay, busy, source}; times
 * are ISO 8601 with offset, the end is exclusive.
 */
public final class BusyJson {

    private final JsonGenerator json;
    private final ZoneId zone;

    private BusyJson(JsonGenerator json, ZoneId zone) {
        this.json = json;
        this.zone = zone;
    }

    /** The occurrences as indented JSON with a line end, in their order. */
    public static String of(List<BusyOccurrence> occurrences, ZoneId zone) {
        var text = new StringWriter();
        try (JsonGenerator json =
                new JsonMapper().writerWithDefaultPrettyPrinter().createGenerator(text)) {
            BusyJson writer = new BusyJson(json, zone);
            json.writeStartArray();
            occurrences.forEach(writer::occurrence);
            json.writeEndArray();
        }
        return text.append('\n').toString().replace("\r\n", "\n");
    }

    private void occurrence(BusyOccurrence occurrence) {
        json.writeStartObject();
        json.writeStringProperty("start", time(occurrence.start()));
        json.writeStringProperty("end", time(occurrence.end()));
        json.writeStringProperty("title", occurrence.title());
        json.writeBooleanProperty("allDay", occurrence.allDay());
        json.writeBooleanProperty("busy", occurrence.busy());
        json.writeStringProperty("source", occurrence.source());
        json.writeEndObject();
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
