package org.studycal.sync.google;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calendars as Google keeps them: with versions, tombstones, pages and tokens. */
final class FakeCalendars {

    private static final String CANCELLED = "cancelled";

    /** A refusal, as an answer says it. */
    static final class Refusal extends Exception {

        private static final long serialVersionUID = 1;

        final int status;
        final String reason;

        Refusal(int status, String reason) {
            super(status + " " + reason);
            this.status = status;
            this.reason = reason;
        }
    }

    private static final class Book {
        final ObjectNode calendar;
        final Map<String, ObjectNode> events = new LinkedHashMap<>();
        final Map<String, Long> changed = new LinkedHashMap<>();
        long oldestToken;

        Book(ObjectNode calendar) {
            this.calendar = calendar;
        }
    }

    private final Map<String, Book> books = new LinkedHashMap<>();
    private final Map<String, ArrayNode> pages = new LinkedHashMap<>();
    private long version;

    /** Most events on a page. */
    int pageSize = 2500;

    /** Whether a deleted event can come back. */
    boolean revives = true;

    /** Whether calendars have labels. */
    boolean hasLabels = true;

    /** Whether the last page says that it is. */
    boolean endsItsPages = true;

    private static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    /** Answers a call. */
    synchronized JsonNode answer(
            Discovery.Call call, Map<String, String> query, JsonNode body, String ifMatch)
            throws Refusal {
        String calendar = call.inPath().getOrDefault("calendarId", "");
        String event = call.inPath().getOrDefault("eventId", "");
        return switch (call.method().id) {
            case "calendar.calendarList.list" -> calendarList();
            case "calendar.calendars.insert" -> insertCalendar((ObjectNode) body);
            case "calendar.calendars.get" -> book(calendar).calendar.deepCopy();
            case "calendar.calendars.patch" -> patchCalendar(book(calendar), body);
            case "calendar.events.list" -> list(calendar, query);
            case "calendar.events.get" -> event(book(calendar), event).deepCopy();
            case "calendar.events.insert" -> insert(book(calendar), (ObjectNode) body, query);
            case "calendar.events.update" ->
                    update(book(calendar), event, (ObjectNode) body, query, ifMatch);
            case "calendar.events.delete" -> {
                delete(book(calendar), event, ifMatch);
                yield null;
            }
            case "calendar.freebusy.query" -> freeBusy(body);
            default -> throw new Refusal(501, "notImplemented");
        };
    }

    private Book book(String id) throws Refusal {
        Book book = books.get(id);
        if (book == null) {
            throw new Refusal(404, "notFound");
        }
        return book;
    }

    private static ObjectNode event(Book book, String id) throws Refusal {
        ObjectNode event = book.events.get(id);
        if (event == null) {
            throw new Refusal(404, "notFound");
        }
        return event;
    }

    private JsonNode calendarList() {
        ObjectNode list = object().put("kind", "calendar#calendarList");
        ArrayNode items = list.putArray("items");
        books.forEach(
                (id, book) ->
                        items.addObject()
                                .put("kind", "calendar#calendarListEntry")
                                .put("id", id)
                                .put("etag", "\"1\"")
                                .put("accessRole", "owner")
                                .put("summary", book.calendar.path("summary").stringValue()));
        return list;
    }

    private JsonNode insertCalendar(ObjectNode body) throws Refusal {
        if (!body.path("summary").isString()) {
            throw new Refusal(400, "required");
        }
        String id = "c" + (books.size() + 1) + "@group.calendar.google.com";
        ObjectNode calendar = body.deepCopy();
        calendar.put("kind", "calendar#calendar").put("id", id).put("etag", etag());
        calendar.put("timeZone", "UTC");
        books.put(id, new Book(calendar));
        return calendar.deepCopy();
    }

    private JsonNode patchCalendar(Book book, JsonNode body) throws Refusal {
        if (body.has("labelProperties")) {
            JsonNode labels = body.path("labelProperties").path("eventLabels");
            if (!hasLabels) {
                throw new Refusal(400, "invalid");
            }
            for (JsonNode label : labels) {
                boolean right =
                        label.path("name").stringValue("").length() <= 50
                                && label.path("id").stringValue("").matches("[0-9a-f-]{36}")
                                && label.path("backgroundColor")
                                        .stringValue("")
                                        .matches("#[0-9a-f]{6}");
                if (!right || labels.size() > 200) {
                    throw new Refusal(400, "invalid");
                }
            }
        }
        body.properties().forEach(each -> book.calendar.set(each.getKey(), each.getValue()));
        book.calendar.put("etag", etag());
        return book.calendar.deepCopy();
    }

    private String etag() {
        version++;
        return "\"%d\"".formatted(3_000_000_000L + version);
    }

    private JsonNode insert(Book book, ObjectNode body, Map<String, String> query) throws Refusal {
        String id =
                body.has("id") ? body.path("id").stringValue() : "made" + book.events.size() + "v";
        if (!id.matches("[a-v0-9]{5,1024}") || body.has("iCalUID")) {
            throw new Refusal(400, "invalid");
        }
        if (book.events.containsKey(id)) {
            throw new Refusal(409, "duplicate");
        }
        return put(book, id, body, query, 0).deepCopy();
    }

    private JsonNode update(
            Book book, String id, ObjectNode body, Map<String, String> query, String ifMatch)
            throws Refusal {
        ObjectNode there = event(book, id);
        checkVersion(there, ifMatch);
        if (isCancelled(there) && !revives) {
            throw new Refusal(403, "forbidden");
        }
        int sequence = there.path("sequence").asInt(0);
        if (body.path("sequence").asInt(sequence) < sequence) {
            throw new Refusal(400, "invalid");
        }
        return put(book, id, body, query, sequence + 1).deepCopy();
    }

    private static boolean isCancelled(JsonNode event) {
        return CANCELLED.equals(event.path("status").stringValue(""));
    }

    private static void checkVersion(JsonNode there, String ifMatch) throws Refusal {
        if (ifMatch != null && !ifMatch.equals(there.path("etag").stringValue())) {
            throw new Refusal(412, "conditionNotMet");
        }
    }

    private ObjectNode put(
            Book book, String id, ObjectNode body, Map<String, String> query, int sequence)
            throws Refusal {
        checkTimes(body);
        String label = body.path("eventLabelId").stringValue("");
        boolean known = label.isEmpty();
        for (JsonNode each : book.calendar.path("labelProperties").path("eventLabels")) {
            known |= label.equals(each.path("id").stringValue(""));
        }
        if (!known || (!label.isEmpty() && !"1".equals(query.get("eventLabelVersion")))) {
            throw new Refusal(400, "invalid");
        }
        ObjectNode event = body.deepCopy();
        event.put("kind", "calendar#event").put("id", id).put("etag", etag());
        event.put("iCalUID", id + "@google.com").put("sequence", sequence);
        if (!event.has("status")) {
            event.put("status", "confirmed");
        }
        book.events.put(id, event);
        book.changed.put(id, version);
        return event;
    }

    private static void checkTimes(JsonNode event) throws Refusal {
        JsonNode start = event.path("start");
        JsonNode end = event.path("end");
        boolean allDay = start.has("date");
        if (allDay == start.has("dateTime")
                || allDay != end.has("date")
                || allDay == end.has("dateTime")
                || instant(start).isAfter(instant(end))) {
            throw new Refusal(400, "invalid");
        }
    }

    static Instant instant(JsonNode time) {
        return time.has("date")
                ? LocalDate.parse(time.path("date").stringValue())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                : OffsetDateTime.parse(time.path("dateTime").stringValue()).toInstant();
    }

    private void delete(Book book, String id, String ifMatch) throws Refusal {
        ObjectNode there = event(book, id);
        if (isCancelled(there)) {
            throw new Refusal(410, "deleted");
        }
        checkVersion(there, ifMatch);
        there.put("status", CANCELLED).put("etag", etag());
        book.changed.put(id, version);
    }

    private JsonNode list(String calendar, Map<String, String> query) throws Refusal {
        Book book = book(calendar);
        String token = query.get("pageToken");
        if (token != null && !pages.containsKey(token)) {
            throw new Refusal(400, "invalid");
        }
        // Whoever lost an answer asks for the same page again.
        ArrayNode left = token == null ? found(book, query) : pages.get(token).deepCopy();
        ObjectNode answer =
                object().put("kind", "calendar#events")
                        .put("summary", book.calendar.path("summary").stringValue())
                        .put("timeZone", book.calendar.path("timeZone").stringValue());
        ArrayNode items = answer.putArray("items");
        int most = Math.min(pageSize, Integer.parseInt(query.getOrDefault("maxResults", "250")));
        while (!left.isEmpty() && items.size() < most) {
            items.add(left.remove(0));
        }
        if (!left.isEmpty()) {
            String page = "page" + pages.size() + "-" + version;
            pages.put(page, left);
            answer.put("nextPageToken", page);
        } else if (endsItsPages) {
            answer.put("nextSyncToken", "since" + version);
        }
        return answer;
    }

    private ArrayNode found(Book book, Map<String, String> query) throws Refusal {
        String token = query.get("syncToken");
        for (String filter :
                List.of("iCalUID", "orderBy", "q", "timeMin", "timeMax", "updatedMin")) {
            if (token != null && query.containsKey(filter)) {
                throw new Refusal(400, "invalid");
            }
        }
        long since = -1;
        if (token != null) {
            since = Long.parseLong(token.substring("since".length()));
            if (since < book.oldestToken) {
                throw new Refusal(410, "fullSyncRequired");
            }
        }
        ArrayNode found = JsonMapper.shared().createArrayNode();
        for (Map.Entry<String, ObjectNode> each : book.events.entrySet()) {
            boolean wanted =
                    token != null
                            ? book.changed.get(each.getKey()) > since
                            : !isCancelled(each.getValue()) && isWithin(each.getValue(), query);
            if (wanted) {
                found.add(each.getValue().deepCopy());
            }
        }
        return found;
    }

    private static boolean isWithin(JsonNode event, Map<String, String> query) {
        return (!query.containsKey("timeMin")
                        || instant(event.path("end"))
                                .isAfter(OffsetDateTime.parse(query.get("timeMin")).toInstant()))
                && (!query.containsKey("timeMax")
                        || instant(event.path("start"))
                                .isBefore(OffsetDateTime.parse(query.get("timeMax")).toInstant()));
    }

    private JsonNode freeBusy(JsonNode body) {
        ObjectNode answer =
                object().put("kind", "calendar#freeBusy")
                        .put("timeMin", body.path("timeMin").stringValue())
                        .put("timeMax", body.path("timeMax").stringValue());
        ObjectNode calendars = answer.putObject("calendars");
        for (JsonNode item : body.path("items")) {
            String id = item.path("id").stringValue();
            ObjectNode entry = calendars.putObject(id);
            Book book = books.get(id);
            if (book == null) {
                entry.putArray("errors")
                        .addObject()
                        .put("domain", "global")
                        .put("reason", "notFound");
                continue;
            }
            ArrayNode busy = entry.putArray("busy");
            for (JsonNode event : book.events.values()) {
                if (!isCancelled(event)
                        && !"transparent".equals(event.path("transparency").stringValue(""))) {
                    busy.addObject()
                            .put("start", instant(event.path("start")).toString())
                            .put("end", instant(event.path("end")).toString());
                }
            }
        }
        return answer;
    }

    // What a person does on the phone.

    /** Makes a calendar; its id. */
    synchronized String calendar(String title) {
        try {
            return insertCalendar(object().put("summary", title)).path("id").stringValue();
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    /** The events that are there, as they are. */
    synchronized List<JsonNode> events(String calendar) {
        List<JsonNode> events = new ArrayList<>();
        for (ObjectNode event : books.get(calendar).events.values()) {
            if (!isCancelled(event)) {
                events.add(event.deepCopy());
            }
        }
        events.sort(Comparator.comparing(event -> event.path("id").stringValue()));
        return events;
    }

    synchronized JsonNode calendarOf(String calendar) {
        return books.get(calendar).calendar.deepCopy();
    }

    synchronized List<String> calendars() {
        return List.copyOf(books.keySet());
    }

    /** Changes an event; whatever its version. */
    synchronized void edit(String calendar, String id, Consumer<ObjectNode> change) {
        Book book = books.get(calendar);
        ObjectNode event = book.events.get(id);
        change.accept(event);
        event.put("etag", etag());
        event.put("sequence", event.path("sequence").asInt(0) + 1);
        book.changed.put(id, version);
    }

    /** Adds an event as the phone does, with an id that Google makes. */
    synchronized String add(String calendar, String title, Instant start, Instant end) {
        ObjectNode event = object().put("summary", title);
        event.putObject("start").put("dateTime", start.toString());
        event.putObject("end").put("dateTime", end.toString());
        return added(calendar, event);
    }

    /** Adds a copy of an event, which carries the private properties of the one copied. */
    synchronized String copy(String calendar, String id) {
        ObjectNode copy = books.get(calendar).events.get(id).deepCopy();
        copy.remove(List.of("id", "iCalUID", "etag", "sequence"));
        return added(calendar, copy);
    }

    private String added(String calendar, ObjectNode event) {
        try {
            return insert(books.get(calendar), event, Map.of("eventLabelVersion", "1"))
                    .path("id")
                    .stringValue();
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void remove(String calendar, String id) {
        try {
            delete(books.get(calendar), id, null);
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets what changed up to now: older tokens count no longer. */
    synchronized void forgetChanges(String calendar) {
        books.get(calendar).oldestToken = version + 1;
        version++;
    }

    synchronized Optional<JsonNode> find(String calendar, String id) {
        return Optional.ofNullable(books.get(calendar).events.get(id)).map(ObjectNode::deepCopy);
    }
}
