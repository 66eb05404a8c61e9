package org.studycal.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.problem.ClockTimes;
import org.studycal.problem.Dates;
import org.studycal.problem.Durations;
import org.studycal.problem.EntryFile;
import org.studycal.problem.FaultKind;
import org.studycal.problem.Fields;
import org.studycal.problem.Numbers;
import org.studycal.problem.Quoted;
import org.studycal.problem.Texts;
import org.studycal.problem.ValueType;
import org.studycal.progress.Entry.Mark;

/** Reads one entry of a progress file. */
final class EntryReader {

    /** The keys that stand beside some words. */
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
                    Stream.of(List.of("at"), Word.keys(), COMPANIONS, List.of(WITH))
                            .flatMap(List::stream)
                            .toList());

    private static final int LONGEST_SESSION = 24 * 60;
    private static final ValueType<Integer> SESSION = Durations.between(1, LONGEST_SESSION);
    private static final ValueType<Integer> EFFORT = Durations.between(1, 10_000 * 60);
    private static final String SESSION_OR_DAYS =
            "the UID of a session, a date like 2027-01-12, or dates like 2027-01-12..2027-01-14";
    private static final Pattern DAYS = Pattern.compile("[\\d./ -]+|.*\\.\\..*|.*\\d{4}-\\d\\d.*");

    private record Span(Instant start, Instant end) {}

    private final ValueType<Instant> moment;
    private final KnownNames known;

    /**
     * Creates the reader.
     *
     * @param zone of times without an offset
     */
    EntryReader(ZoneId zone, KnownNames known) {
        this.moment = Dates.moment(zone);
        this.known = known;
    }

    /** The entry; empty when anything in it is wrong, which is then reported. */
    Optional<Entry> read(Fields fields) {
        Optional<Instant> at = fields.required("at", moment);
        List<String> words = fields.present(Word.keys());
        if (words.isEmpty()) {
            List<String> all = Word.keys();
            fields.missing(all, "one of \"" + String.join("\", \"", all) + "\"");
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
        Word word = Word.values()[Word.keys().indexOf(words.getFirst())];
        // Faults are looked for even when it is not known when it was logged.
        Optional<Entry> entry = read(fields, word, at.orElse(Instant.MAX));
        return at.flatMap(logged -> entry);
    }

    /** Whether one command added the entry and the one above it. */
    boolean isTogether(Fields fields) {
        if (!fields.has(WITH)) {
            return false;
        }
        if (fields.has(Word.UNDO.key())) {
            fields.faultOfKey(
                    WITH,
                    FaultKind.CONFLICTING_KEYS,
                    "\"with\" does not go with \"undo\"; every undo is one of its own");
            return false;
        }
        return says(
                fields,
                WITH,
                ABOVE,
                "expected above; an undo takes back the entry and the one above as one");
    }

    /** Whether a key has the one value that it can have; anything else is reported. */
    private static boolean says(Fields fields, String key, String value, String message) {
        Optional<String> written = fields.required(key, Texts.LINE.expecting(value));
        boolean right = written.map(String::strip).equals(Optional.of(value));
        if (written.isPresent() && !right) {
            fields.fault(key, FaultKind.BAD_CHOICE, message, key + ": " + value);
        }
        return right;
    }

    private Optional<Entry> read(Fields fields, Word word, Instant at) {
        String key = word.key();
        if (word != Word.DONE && word != Word.MISSED) {
            only(fields, word, word.companions());
        }
        return switch (word) {
            case DONE -> marked(fields, word, Mark.DONE, at);
            case MISSED -> marked(fields, word, Mark.MISSED, at);
            case PARTLY -> partly(fields, at);
            case SICK -> fields.required(key, Dates.RANGE).map(days -> new Entry.Sick(at, days));
            case FINISHED -> known.activity(fields, key).map(id -> new Entry.Finished(at, id));
            case NEEDS ->
                    both(
                            fields.required(key, EFFORT),
                            known.activity(fields, "activity"),
                            (minutes, id) -> new Entry.Needs(at, minutes, id));
            case DID -> did(fields, at);
            case PIN -> pin(fields, at);
            case DELETED ->
                    both(
                            known.session(fields, key),
                            span(fields),
                            (uid, was) -> new Entry.Deleted(at, uid, was.start(), was.end()));
            case DROPPED -> dropped(fields, at);
            case DROP -> known.activity(fields, key).map(id -> new Entry.Drop(at, id));
            case RESERVE ->
                    fields.required(key, Numbers.PERCENT)
                            .map(percent -> new Entry.Reserve(at, percent));
            case REST ->
                    fields.required(key, Numbers.whole(0, 6)).map(days -> new Entry.Rest(at, days));
            case EXTRA ->
                    both(
                            fields.required(key, Dates.RANGE),
                            ClockTimes.window(fields, "time"),
                            (days, time) -> new Entry.Extra(at, days, time));
            case PUSH -> push(fields, at);
            case TAKES ->
                    both(
                            fields.required(key, Numbers.RATIO),
                            known.category(fields, "category"),
                            (percent, id) -> new Entry.Takes(at, percent, id));
            case UNDO ->
                    says(
                                    fields,
                                    key,
                                    "true",
                                    "expected true; it takes back what the last command added that was not taken back yet")
                            ? Optional.of(new Entry.Undo(at))
                            : Optional.empty();
        };
    }

    private static <A, B> Optional<Entry> both(
            Optional<A> one, Optional<B> other, BiFunction<A, B, Entry> entry) {
        return one.flatMap(a -> other.map(b -> entry.apply(a, b)));
    }

    private Optional<Entry> marked(Fields fields, Word word, Mark mark, Instant at) {
        String key = word.key();
        Optional<String> written = fields.required(key, Texts.LINE.expecting(SESSION_OR_DAYS));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String what = written.get().strip();
        if (what.contains("@")) {
            only(fields, word, word.companions());
            known.warnOfSession(fields, key, what);
            return optionally(fields, "start")
                    .map(start -> new Entry.Marked(at, mark, what, start));
        }
        only(fields, word, List.of());
        if (!DAYS.matcher(what).matches()) {
            fields.fault(
                    key,
                    FaultKind.BAD_DATE,
                    "\"%s\" is neither a session nor a day; expected %s"
                            .formatted(Quoted.plain(what), SESSION_OR_DAYS),
                    known.guessSession(fields, what));
            return Optional.empty();
        }
        return fields.required(key, Dates.RANGE).map(days -> new Entry.MarkedDays(at, mark, days));
    }

    private Optional<Entry> partly(Fields fields, Instant at) {
        Optional<Integer> minutes = fields.required("partly", SESSION);
        Optional<String> uid = known.session(fields, "session");
        return optionally(fields, "start")
                .flatMap(
                        start ->
                                both(
                                        minutes,
                                        uid,
                                        (done, id) -> new Entry.Partly(at, done, id, start)));
    }

    /** The moment of a key, or none when there is no such key; empty when it is wrong. */
    private Optional<Optional<Instant>> optionally(Fields fields, String key) {
        Optional<Instant> read = fields.optional(key, moment);
        return fields.has(key) && read.isEmpty() ? Optional.empty() : Optional.of(read);
    }

    private Optional<Entry> did(Fields fields, Instant at) {
        Optional<Integer> minutes = fields.required("did", SESSION);
        Optional<String> activity = known.activity(fields, "activity");
        Optional<Optional<Instant>> written = optionally(fields, "start");
        if (minutes.isEmpty() || activity.isEmpty() || written.isEmpty()) {
            return Optional.empty();
        }
        Duration length = Duration.ofMinutes(minutes.get());
        Instant start = written.get().orElseGet(() -> at.minus(length));
        if (start.plus(length).isAfter(at)) {
            fields.fault(
                    "start",
                    FaultKind.DATES_OUT_OF_ORDER,
                    "what was done would end after it was logged; expected an earlier start, or a later \"at\"");
            return Optional.empty();
        }
        return Optional.of(new Entry.Did(at, minutes.get(), activity.get(), start));
    }

    private Optional<Entry> pin(Fields fields, Instant at) {
        Optional<String> uid = known.session(fields, "pin");
        Optional<Span> span = span(fields);
        return optionally(fields, "from")
                .flatMap(
                        from ->
                                both(
                                        uid,
                                        span,
                                        (id, to) ->
                                                new Entry.Pin(at, id, from, to.start(), to.end())));
    }

    private Optional<Entry> dropped(Fields fields, Instant at) {
        Optional<String> uid = known.session(fields, "dropped");
        Optional<String> activity = known.activity(fields, "activity");
        return span(fields)
                .flatMap(
                        was ->
                                both(
                                        uid,
                                        activity,
                                        (id, of) ->
                                                new Entry.Dropped(
                                                        at, id, of, was.start(), was.end())));
    }

    private Optional<Span> span(Fields fields) {
        Optional<Instant> start = fields.required("start", moment);
        Optional<Instant> end = fields.required("end", moment);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        long minutes = Duration.between(start.get(), end.get()).toMinutes();
        if (minutes < 1 || minutes > LONGEST_SESSION) {
            fields.fault(
                    "end",
                    FaultKind.DATES_OUT_OF_ORDER,
                    "expected a time after \"start\", by 24 hours at most");
            return Optional.empty();
        }
        return Optional.of(new Span(start.get(), end.get()));
    }

    private Optional<Entry> push(Fields fields, Instant at) {
        Optional<Integer> days = days(fields, "push");
        if (fields.has("milestone") && fields.has("activity")) {
            fields.faultOfKey(
                    "activity",
                    FaultKind.CONFLICTING_KEYS,
                    "one date is pushed at a time, and \"milestone\" stands there, too; make two entries of it");
            return Optional.empty();
        }
        if (fields.has("milestone")) {
            return both(
                    days,
                    known.milestone(fields, "milestone"),
                    (by, id) -> new Entry.Push(at, by, Optional.of(id), Optional.empty()));
        }
        if (fields.has("activity")) {
            return both(
                    days,
                    known.activity(fields, "activity"),
                    (by, id) -> new Entry.Push(at, by, Optional.empty(), Optional.of(id)));
        }
        return days.map(by -> new Entry.Push(at, by, Optional.empty(), Optional.empty()));
    }

    private static Optional<Integer> days(Fields fields, String key) {
        int day = 24 * 60;
        Optional<Integer> minutes = fields.required(key, Durations.gap());
        if (minutes.filter(length -> length == 0 || length % day != 0).isPresent()) {
            fields.fault(key, FaultKind.BAD_DURATION, "expected whole days, at least 1, like 7d");
            return Optional.empty();
        }
        return minutes.map(length -> length / day);
    }

    /** Reports keys that do not go with what the entry says. */
    private static void only(Fields fields, Word word, List<String> companions) {
        for (String key : fields.present(COMPANIONS)) {
            if (!companions.contains(key)) {
                String possible =
                        companions.isEmpty()
                                ? "nothing but \"at\" does"
                                : "\"" + String.join("\" and \"", companions) + "\" may";
                fields.faultOfKey(
                        key,
                        FaultKind.CONFLICTING_KEYS,
                        "\"%s\" does not go with \"%s\" here; %s"
                                .formatted(key, word.key(), possible));
            }
        }
    }
}
