package org.studycal.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.studycal.calendar.PlannedEvent;
import org.studycal.plan.EventTime;
import org.studycal.plan.SolutionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the copy of a calendar stands in its file, one event a line. */
public final class CopyJson {

    private CopyJson() {}

    /** The file's text, ending with a newline. */
    public static String write(RemoteCopy copy) {
        ObjectNode json = SyncJson.MAPPER.createObjectNode();
        json.put("calendar", copy.calendar());
        ArrayNode own = json.putArray("own");
        copy.own().forEach(event -> own.add(written(event)));
        ArrayNode others = json.putArray("others");
        copy.others().forEach(event -> others.add(written(event)));
        return SyncJson.text(json);
    }

    private static ObjectNode written(PlannedEvent event) {
        ObjectNode json = SyncJson.MAPPER.createObjectNode();
        json.put("uid", event.uid());
        json.put("sequence", event.sequence());
        switch (event.time()) {
            case EventTime.Span span -> {
                json.put("start", span.start().toString());
                json.put("end", span.end().toString());
            }
            case EventTime.Day day -> json.put("day", day.date().toString());
        }
        json.put("title", event.title());
        json.put("text", event.text());
        json.put("category", event.category());
        json.put("zone", event.zone().getId());
        event.reminderMinutes().ifPresent(minutes -> json.put("reminderMinutes", minutes));
        json.put("busy", event.busy());
        return json;
    }

    private static ObjectNode written(RemoteEvent event) {
        ObjectNode json = SyncJson.MAPPER.createObjectNode();
        json.put("id", event.stored().id());
        json.put("uid", event.uid());
        json.put("form", event.form().name().toLowerCase(Locale.ROOT));
        json.put("start", event.start().toString());
        json.put("end", event.end().toString());
        json.put("title", event.title());
        json.put("text", event.text());
        json.put("busy", event.busy());
        ArrayNode series = json.putArray("series");
        event.series().forEach(series::add);
        return json;
    }

    /**
     * Reads the events that studycal had written; the others are never written back.
     *
     * @param file what messages call it
     */
    public static RemoteCopy read(String file, String text) throws SolutionException {
        try {
            JsonNode json = SyncJson.MAPPER.readTree(text);
            List<PlannedEvent> own = new ArrayList<>();
            json.required("own").forEach(each -> own.add(event(each)));
            return new RemoteCopy(SyncJson.string(json, "calendar"), own, List.of());
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new SolutionException(
                    file + ": is not whole, nothing can be written back from it", e);
        }
    }

    private static PlannedEvent event(JsonNode json) {
        Optional<String> day = SyncJson.optional(json, "day");
        EventTime time =
                day.isPresent()
                        ? new EventTime.Day(LocalDate.parse(day.get()))
                        : new EventTime.Span(
                                Instant.parse(SyncJson.string(json, "start")),
                                Instant.parse(SyncJson.string(json, "end")));
        return new PlannedEvent(
                SyncJson.string(json, "uid"),
                json.required("sequence").intValue(),
                SyncJson.string(json, "title"),
                SyncJson.string(json, "text"),
                SyncJson.string(json, "category"),
                time,
                ZoneId.of(SyncJson.string(json, "zone")),
                json.has("reminderMinutes")
                        ? OptionalInt.of(json.required("reminderMinutes").intValue())
                        : OptionalInt.empty(),
                json.required("busy").booleanValue());
    }
}
