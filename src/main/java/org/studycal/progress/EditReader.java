package org.studycal.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.EntryFields;
import org.studycal.problem.FaultKind;

/** Reads an entry about what was moved or deleted in the calendar. */
final class EditReader {

    private static final int LONGEST_SESSION = 24 * 60;

    private final ZoneId zone;
    private final KnownNames known;

    EditReader(ZoneId zone, KnownNames known) {
        this.zone = zone;
        this.known = known;
    }

    /** The entry that this word begins; empty when anything in it is wrong. */
    Optional<Entry> read(EntryFields fields, String word, Instant at) {
        return switch (word) {
            case "pin" -> pin(fields, at);
            case "deleted" -> deleted(fields, at);
            default -> dropped(fields, at);
        };
    }

    private record Span(Instant start, Instant end) {}

    private Optional<Entry> pin(EntryFields fields, Instant at) {
        EntryReader.only(fields, "pin", List.of("from", "start", "end"));
        Optional<String> uid = uid(fields, "pin");
        Optional<Instant> from = fields.optionalMoment("from", zone);
        Optional<Span> span = span(fields);
        if (fields.has("from") && from.isEmpty()) {
            return Optional.empty();
        }
        return span.flatMap(to -> uid.map(id -> new Entry.Pin(at, id, from, to.start(), to.end())));
    }

    private Optional<Entry> deleted(EntryFields fields, Instant at) {
        EntryReader.only(fields, "deleted", List.of("start", "end"));
        Optional<String> uid = uid(fields, "deleted");
        return span(fields)
                .flatMap(was -> uid.map(id -> new Entry.Deleted(at, id, was.start(), was.end())));
    }

    private Optional<Entry> dropped(EntryFields fields, Instant at) {
        EntryReader.only(fields, "dropped", List.of("activity", "start", "end"));
        Optional<String> uid = uid(fields, "dropped");
        Optional<String> activity = known.readActivity(fields, "activity");
        Optional<Span> span = span(fields);
        if (uid.isEmpty() || activity.isEmpty()) {
            return Optional.empty();
        }
        return span.map(
                was -> new Entry.Dropped(at, uid.get(), activity.get(), was.start(), was.end()));
    }

    private Optional<String> uid(EntryFields fields, String key) {
        Optional<String> uid = fields.text(key, "the UID of a session").map(String::strip);
        uid.ifPresent(id -> known.session(fields, key, id));
        return uid;
    }

    private Optional<Span> span(EntryFields fields) {
        Optional<Instant> start = fields.moment("start", zone);
        Optional<Instant> end = fields.moment("end", zone);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        Duration length = Duration.between(start.get(), end.get());
        if (length.toMinutes() < 1 || length.toMinutes() > LONGEST_SESSION) {
            fields.fault(
                    "end",
                    FaultKind.DATES_OUT_OF_ORDER,
                    "expected a time after \"start\", by 24 hours at most",
                    "");
            return Optional.empty();
        }
        return Optional.of(new Span(start.get(), end.get()));
    }
}
