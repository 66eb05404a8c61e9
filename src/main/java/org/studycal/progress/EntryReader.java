package org.studycal.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.DateRange;
import org.studycal.problem.EntryFields;
import org.studycal.problem.EntryFile;
import org.studycal.problem.FaultKind;
import org.studycal.progress.Entry.Mark;

/** Reads one entry of a progress file. */
final class EntryReader {

    /** What an entry can say; each says one thing. */
    private static final List<String> WORDS =
            List.of(
                    "done",
                    "missed",
                    "partly",
                    "sick",
                    "finished",
                    "needs",
                    "did",
                    "pin",
                    "deleted",
                    "dropped",
                    "drop",
                    "reserve",
                    "extra",
                    "push",
                    "undo");

    /** What belongs to some of them. */
    private static final List<String> COMPANIONS =
            List.of("session", "activity", "from", "start", "end", "time", "milestone");

    /** Says that one command added an entry and the one above. */
    static final String WITH = "with";

    static final String ABOVE = "above";

    /** What a progress file is. */
    static final EntryFile.Sort SORT =
            new EntryFile.Sort(
                    "progress file",
                    "an entry of progress",
                    Stream.of(List.of("at"), WORDS, COMPANIONS, List.of(WITH))
                            .flatMap(List::stream)
                            .toList());

    private static final int LONGEST_SESSION = 24 * 60;
    private static final int MOST_EFFORT = 10_000 * 60;
    private static final String A_SESSION =
            "the UID of a session, a date like 2027-01-12, or dates like 2027-01-12..2027-01-14";
    private static final Pattern DAYS = Pattern.compile("[\\d./ -]+|.*\\.\\..*|.*\\d{4}-\\d\\d.*");

    private final ZoneId zone;
    private final KnownNames known;

    EntryReader(ZoneId zone, KnownNames known) {
        this.zone = zone;
        this.known = known;
    }

    /** The entry; empty when anything in it is wrong, which is then reported. */
    Optional<Entry> read(EntryFields fields) {
        Instant at = fields.moment("at", zone).orElse(null);
        List<String> words = fields.present(WORDS);
        if (words.isEmpty()) {
            fields.missing(WORDS, "one of \"" + String.join("\", \"", WORDS) + "\"");
            return Optional.empty();
        }
        if (words.size() > 1) {
            fields.faultOfKey(
                    words.get(1),
                    FaultKind.CONFLICTING_KEYS,
                    "an entry says one thing, and \""
                            + words.getFirst()
                            + "\" stands there, too; make two entries of it");
            return Optional.empty();
        }
        Optional<Entry> entry = read(fields, words.getFirst(), at);
        return at == null ? Optional.empty() : entry;
    }

    /** Whether one command added the entry and the one above it. */
    boolean isTogether(EntryFields fields) {
        if (!fields.has(WITH)) {
            return false;
        }
        if (fields.has("undo")) {
            fields.faultOfKey(
                    WITH,
                    FaultKind.CONFLICTING_KEYS,
                    "\"with\" does not go with \"undo\"; every undo is one of its own");
            return false;
        }
        Optional<String> written = fields.text(WITH, ABOVE);
        if (written.isPresent() && !written.get().strip().equals(ABOVE)) {
            fields.fault(
                    WITH,
                    FaultKind.BAD_CHOICE,
                    "expected above; an undo takes back the entry and the one above as one",
                    WITH + ": " + ABOVE);
            return false;
        }
        return written.isPresent();
    }

    /** Faults are looked for even when it is not known when it was logged. */
    private Optional<Entry> read(EntryFields fields, String word, Instant logged) {
        Instant at = logged == null ? Instant.MAX : logged;
        return switch (word) {
            case "done" -> marked(fields, word, Mark.DONE, at);
            case "missed" -> marked(fields, word, Mark.MISSED, at);
            case "partly" -> partly(fields, at);
            case "sick" -> {
                only(fields, word, List.of());
                yield fields.dates(word).map(days -> new Entry.Sick(at, days));
            }
            case "finished" -> {
                only(fields, word, List.of());
                yield activity(fields, word).map(id -> new Entry.Finished(at, id));
            }
            case "needs" -> {
                only(fields, word, List.of("activity"));
                Optional<Integer> minutes = fields.minutes(word, MOST_EFFORT);
                Optional<String> id = activity(fields, "activity");
                yield minutes.flatMap(more -> id.map(of -> new Entry.Needs(at, more, of)));
            }
            case "did" -> did(fields, at);
            case "pin" -> pin(fields, at);
            case "deleted" -> deleted(fields, at);
            case "dropped" -> dropped(fields, at);
            case "drop" -> {
                only(fields, word, List.of());
                yield activity(fields, word).map(id -> new Entry.Drop(at, id));
            }
            case "reserve" -> {
                only(fields, word, List.of());
                yield fields.percent(word).map(percent -> new Entry.Reserve(at, percent));
            }
            case "extra" -> {
                only(fields, word, List.of("time"));
                Optional<DateRange> days = fields.dates(word);
                Optional<LabelledTime> time = fields.window("time");
                yield days.flatMap(on -> time.map(of -> new Entry.Extra(at, on, of)));
            }
            case "push" -> push(fields, at);
            default -> undo(fields, at);
        };
    }

    private Optional<Entry> marked(EntryFields fields, String word, Mark mark, Instant at) {
        Optional<String> written = fields.text(word, A_SESSION);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String what = written.get().strip();
        if (what.contains("@")) {
            only(fields, word, List.of("start"));
            known.session(fields, word, what);
            boolean wrong = fields.has("start") && start(fields).isEmpty();
            return wrong
                    ? Optional.empty()
                    : Optional.of(new Entry.Marked(at, mark, what, start(fields)));
        }
        only(fields, word, List.of());
        if (!DAYS.matcher(what).matches()) {
            fields.fault(
                    word,
                    FaultKind.BAD_DATE,
                    "\""
                            + EntryFields.shown(what)
                            + "\" is neither a session nor a day; expected "
                            + A_SESSION,
                    known.guessSession(fields, what));
            return Optional.empty();
        }
        Optional<DateRange> days = fields.dates(word);
        return days.map(range -> new Entry.MarkedDays(at, mark, range));
    }

    private Optional<Entry> partly(EntryFields fields, Instant at) {
        only(fields, "partly", List.of("session", "start"));
        Optional<Integer> minutes = fields.minutes("partly", LONGEST_SESSION);
        Optional<String> uid = fields.text("session", "the UID of a session").map(String::strip);
        uid.ifPresent(id -> known.session(fields, "session", id));
        Optional<Instant> start = start(fields);
        if (fields.has("start") && start.isEmpty()) {
            return Optional.empty();
        }
        return minutes.flatMap(done -> uid.map(id -> new Entry.Partly(at, done, id, start)));
    }

    private Optional<Entry> did(EntryFields fields, Instant at) {
        only(fields, "did", List.of("activity", "start"));
        Optional<Integer> minutes = fields.minutes("did", LONGEST_SESSION);
        Optional<String> activity = activity(fields, "activity");
        Optional<Instant> written = start(fields);
        if (minutes.isEmpty() || activity.isEmpty() || (fields.has("start") && written.isEmpty())) {
            return Optional.empty();
        }
        Duration length = Duration.ofMinutes(minutes.get());
        Instant start = written.orElseGet(() -> at.minus(length));
        if (start.plus(length).isAfter(at)) {
            fields.fault(
                    "start",
                    FaultKind.DATES_OUT_OF_ORDER,
                    "what was done would end after it was logged; expected an earlier start, or a later \"at\"",
                    "");
            return Optional.empty();
        }
        return Optional.of(new Entry.Did(at, minutes.get(), activity.get(), start));
    }

    private record Span(Instant start, Instant end) {}

    private Optional<Entry> pin(EntryFields fields, Instant at) {
        only(fields, "pin", List.of("from", "start", "end"));
        Optional<String> uid = uid(fields, "pin");
        Optional<Instant> from = fields.optionalMoment("from", zone);
        Optional<Span> span = span(fields);
        if (fields.has("from") && from.isEmpty()) {
            return Optional.empty();
        }
        return span.flatMap(to -> uid.map(id -> new Entry.Pin(at, id, from, to.start(), to.end())));
    }

    private Optional<Entry> deleted(EntryFields fields, Instant at) {
        only(fields, "deleted", List.of("start", "end"));
        Optional<String> uid = uid(fields, "deleted");
        return span(fields)
                .flatMap(was -> uid.map(id -> new Entry.Deleted(at, id, was.start(), was.end())));
    }

    private Optional<Entry> dropped(EntryFields fields, Instant at) {
        only(fields, "dropped", List.of("activity", "start", "end"));
        Optional<String> uid = uid(fields, "dropped");
        Optional<String> activity = activity(fields, "activity");
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

    private Optional<Entry> push(EntryFields fields, Instant at) {
        only(fields, "push", List.of("milestone", "activity"));
        Optional<Integer> days = fields.days("push");
        if (fields.has("milestone") && fields.has("activity")) {
            fields.faultOfKey(
                    "activity",
                    FaultKind.CONFLICTING_KEYS,
                    "one date is pushed at a time, and \"milestone\" stands there, too; make two entries of it");
            return Optional.empty();
        }
        if (fields.has("milestone")) {
            Optional<String> id = fields.id("milestone", "the id of a milestone");
            id.ifPresent(name -> known.milestone(fields, "milestone", name));
            return id.flatMap(
                    of ->
                            days.map(
                                    by ->
                                            new Entry.Push(
                                                    at, by, Optional.of(of), Optional.empty())));
        }
        if (fields.has("activity")) {
            Optional<String> id = activity(fields, "activity");
            return id.flatMap(
                    of ->
                            days.map(
                                    by ->
                                            new Entry.Push(
                                                    at, by, Optional.empty(), Optional.of(of))));
        }
        return days.map(by -> new Entry.Push(at, by, Optional.empty(), Optional.empty()));
    }

    private Optional<Entry> undo(EntryFields fields, Instant at) {
        only(fields, "undo", List.of());
        Optional<String> written = fields.text("undo", "true");
        if (written.isPresent() && !written.get().strip().equals("true")) {
            fields.fault(
                    "undo",
                    FaultKind.BAD_CHOICE,
                    "expected true; it takes back what the last command added that was not taken back yet",
                    "undo: true");
            return Optional.empty();
        }
        return written.map(yes -> new Entry.Undo(at));
    }

    private Optional<String> activity(EntryFields fields, String key) {
        Optional<String> id = fields.id(key, "the id of an activity");
        id.ifPresent(name -> known.activity(fields, key, name));
        return id;
    }

    private Optional<Instant> start(EntryFields fields) {
        return fields.optionalMoment("start", zone);
    }

    /** Reports keys that do not go with what the entry says. */
    private static void only(EntryFields fields, String word, List<String> companions) {
        for (String key : fields.present(COMPANIONS)) {
            if (!companions.contains(key)) {
                String possible =
                        companions.isEmpty()
                                ? "nothing but \"at\" does"
                                : "\"" + String.join("\" and \"", companions) + "\" may";
                fields.faultOfKey(
                        key,
                        FaultKind.CONFLICTING_KEYS,
                        "\"" + key + "\" does not go with \"" + word + "\" here; " + possible);
            }
        }
    }
}
