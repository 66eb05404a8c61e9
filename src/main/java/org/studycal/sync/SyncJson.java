package org.studycal.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.studycal.plan.SolutionException;
import org.studycal.problem.JsonLayout;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the state of a sync stands in its file, one event a line. */
public final class SyncJson {

    private static final int FORMAT = 1;

    static final JsonMapper MAPPER = JsonMapper.shared();

    private SyncJson() {}

    /** The file's text, ending with a newline. */
    public static String write(SyncState state) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("format", FORMAT);
        json.put("account", state.account());
        json.put("title", state.title());
        state.calendar().ifPresent(id -> json.put("calendar", id));
        json.put("made", state.made());
        state.token().ifPresent(token -> json.put("token", token));
        state.synced()
                .ifPresent(
                        alike ->
                                json.put("synced", alike.time().toString())
                                        .put("revision", alike.revision()));
        ArrayNode events = json.putArray("events");
        state.events().forEach(event -> events.add(written(event)));
        ArrayNode pending = json.putArray("pending");
        state.pending()
                .forEach(
                        each -> {
                            ObjectNode entry = MAPPER.createObjectNode();
                            entry.put("verb", each.verb().name().toLowerCase(Locale.ROOT));
                            entry.setAll(written(each.event()));
                            pending.add(entry);
                        });
        return text(json);
    }

    static String text(ObjectNode json) {
        return MAPPER.writer().with(JsonLayout.spreading(2)).writeValueAsString(json) + '\n';
    }

    private static ObjectNode written(Pushed event) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("uid", event.uid());
        json.put("generation", event.generation());
        json.put("id", event.stored().id());
        json.put("version", event.stored().version());
        json.put("start", event.times().start().toString());
        json.put("end", event.times().end().toString());
        json.put("allDay", event.times().allDay());
        json.put("shown", event.content().shown());
        json.put("content", event.content().whole());
        json.put("revision", event.revision());
        return json;
    }

    /**
     * Reads the file's text.
     *
     * @param file what messages call it
     */
    public static SyncState read(String file, String text) throws SolutionException {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json.path("format").asInt(0) != FORMAT) {
                throw new SolutionException(
                        file + ": is not a file of this version of studycal (expected format 1)");
            }
            List<Pushed> events = new ArrayList<>();
            json.required("events").forEach(each -> events.add(pushed(each)));
            List<Pending> pending = new ArrayList<>();
            for (JsonNode each : json.required("pending")) {
                String verb = string(each, "verb").toUpperCase(Locale.ROOT);
                pending.add(new Pending(Pending.Verb.valueOf(verb), pushed(each)));
            }
            return new SyncState(
                    string(json, "account"),
                    string(json, "title"),
                    optional(json, "calendar"),
                    json.required("made").booleanValue(),
                    optional(json, "token"),
                    synced(json),
                    events,
                    pending);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw broken(file, e);
        }
    }

    static SolutionException broken(String file, Exception e) {
        return new SolutionException(
                file + ": is not whole; put back what was there, or delete it and sync again", e);
    }

    private static Optional<SyncState.Synced> synced(JsonNode json) {
        return optional(json, "synced")
                .map(
                        time ->
                                new SyncState.Synced(
                                        Instant.parse(time), json.required("revision").intValue()));
    }

    private static Pushed pushed(JsonNode json) {
        return new Pushed(
                string(json, "uid"),
                json.required("generation").intValue(),
                new Stored(string(json, "id"), string(json, "version")),
                new Times(
                        Instant.parse(string(json, "start")),
                        Instant.parse(string(json, "end")),
                        json.required("allDay").booleanValue()),
                new Content(string(json, "shown"), string(json, "content")),
                json.required("revision").intValue());
    }

    static String string(JsonNode json, String key) {
        return json.required(key).stringValue();
    }

    static Optional<String> optional(JsonNode json, String key) {
        return json.has(key) ? Optional.of(string(json, key)) : Optional.empty();
    }
}
