package org.studycal.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
                    "rest",
                    "extra",
                    "push",
                    "takes",
                    "undo");

    /** What belongs to some of them. */
    private static final List<String> COMPANIONS =
            List.of("session", "activity", "from", "start", "end", "time", "milestone", "category");

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
    private final EditReader edits;
    private final EasingReader easings;

    EntryReader(ZoneId zone, KnownNames known) {
        this.zone = zone;
        this.known = known;
        edits = new EditReader(zone, known);
        easings = new EasingReader(known);
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
                    "an entry says one thing, and \"%s\" stands there, too; make two entries of it"
                            .formatted(words.getFirst()));
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
            case "pin", "deleted", "dropped" -> edits.read(fields, word, at);
            case "drop" -> {
                only(fields, word, List.of());
                yield activity(fields, word).map(id -> new Entry.Drop(at, id));
            }
            case "reserve", "rest", "extra", "push" -> easings.read(fields, word, at);
            case "takes" -> {
                only(fields, word, List.of("category"));
                Optional<Integer> percent = fields.ratio(word);
                Optional<String> id = fields.id("category", "the id of a category");
                id.ifPresent(name -> known.category(fields, "category", name));
                yield percent.flatMap(part -> id.map(of -> new Entry.Takes(at, part, of)));
            }
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
                    "\"%s\" is neither a session nor a day; expected %s"
                            .formatted(EntryFields.shown(what), A_SESSION),
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
        return known.readActivity(fields, key);
    }

    private Optional<Instant> start(EntryFields fields) {
        return fields.optionalMoment("start", zone);
    }

    /** Reports keys that do not go with what the entry says. */
    static void only(EntryFields fields, String word, List<String> companions) {
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
