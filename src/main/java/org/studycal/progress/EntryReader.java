package org.studycal.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.ClockTimes;
import org.studycal.problem.DateRange;
import org.studycal.problem.Dates;
import org.studycal.problem.Durations;
import org.studycal.problem.EntryFile;
import org.studycal.problem.FaultKind;
import org.studycal.problem.Fields;
import org.studycal.problem.Numbers;
import org.studycal.problem.Quoted;
import org.studycal.problem.Texts;
import org.studycal.problem.TimeRange;
import org.studycal.problem.ValueType;
import org.studycal.progress.Entry.Mark;

/** Reads one entry of a progress file. */
final class EntryReader {

    /** The keys that stand beside some words. */
    private static final List<String> COMPANIONS =
            List.of(
                    "session",
                    "activity",
                    "from",
                    "until",
                    "start",
                    "end",
                    "time",
                    "milestone",
                    "category");

    /** Says that one command added an entry and the one above. */
    static final String WITH = "with";

    static final String ABOVE = "above";

    /** The sort of file that a progress file is. */
    static final EntryFile.Sort SORT =
            new EntryFile.Sort(
                    "progress file",
                    "an entry of progress",
                    Stream.of(List.of("at"), EntryWord.keys(), COMPANIONS, List.of(WITH))
                            .flatMap(List::stream)
                            .toList());

    private static final int LONGEST_SESSION = 24 * 60;
    private static final ValueType<Integer> SESSION = Durations.between(1, LONGEST_SESSION);
    private static final ValueType<Integer> WEEK = Durations.between(1, 7 * 24 * 60);
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
        List<String> words = fields.present(EntryWord.keys());
        if (words.isEmpty()) {
            List<String> all = EntryWord.keys();
            fields.missing(all, "one of \"" + String.join("\", \"", all) + "\"");
            return Optional.empty();
        }
        if (words.size() > 1) {
            fields.faultOfKey(
                    words.get(1),
                    FaultKind.CONFLICTING_KEYS,
                    "an entry says one thing, and \"%s\" is given, too; make two entries of it"
                            .formatted(words.getFirst()));
            return Optional.empty();
        }
        EntryWord word = EntryWord.of(words.getFirst());
        if (word != EntryWord.DONE && word != EntryWord.MISSED) {
            only(fields, word, word.companions());
        }
        // Faults are looked for even when it is not known when it was logged.
        Entry entry = read(fields, word, at.orElse(Instant.MAX));
        return fields.isWhole() ? Optional.of(entry) : Optional.empty();
    }

    /** Whether one command added the entry and the one above it. */
    boolean isTogether(Fields fields) {
        if (!fields.has(WITH)) {
            return false;
        }
        if (fields.has(EntryWord.UNDO.key())) {
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

    /** The entry, with some value in the place of each that is wrong. */
    private Entry read(Fields fields, EntryWord word, Instant at) {
        String key = word.key();
        return switch (word) {
            case DONE -> marked(fields, word, Mark.DONE, at);
            case MISSED -> marked(fields, word, Mark.MISSED, at);
            case PARTLY ->
                    new Entry.Partly(
                            at,
                            fields.required(key, SESSION).orElse(1),
                            known.session(fields, "session"),
                            fields.optional("start", moment));
            case SICK -> new Entry.Sick(at, days(fields, key));
            case HOLIDAY -> new Entry.Holiday(at, days(fields, key));
            case FINISHED -> new Entry.Finished(at, known.activity(fields, key));
            case NEEDS ->
                    new Entry.Needs(
                            at,
                            fields.required(key, EFFORT).orElse(1),
                            known.activity(fields, "activity"));
            case DID -> did(fields, at);
            case PIN -> {
                String uid = known.session(fields, key);
                Optional<Instant> from = fields.optional("from", moment);
                Optional<Instant> until = until(fields, from);
                Span to = span(fields);
                yield new Entry.Pin(at, uid, from, until, to.start(), to.end());
            }
            case DELETED -> {
                String uid = known.session(fields, key);
                Span was = span(fields);
                yield new Entry.Deleted(at, uid, was.start(), was.end());
            }
            case DROPPED -> {
                String uid = known.session(fields, key);
                String activity = known.activity(fields, "activity");
                Span was = span(fields);
                yield new Entry.Dropped(at, uid, activity, was.start(), was.end());
            }
            case DROP -> new Entry.Drop(at, known.activity(fields, key));
            case RESERVE -> new Entry.Reserve(at, fields.required(key, Numbers.PERCENT).orElse(0));
            case REST -> new Entry.Rest(at, fields.required(key, Numbers.whole(0, 6)).orElse(0));
            case WEEK ->
                    new Entry.Week(
                            at,
                            fields.required(key, WEEK).orElse(1),
                            fields.required("until", Dates.DATE).orElse(LocalDate.EPOCH));
            case EXTRA ->
                    new Entry.Extra(
                            at,
                            days(fields, key),
                            ClockTimes.window(fields, "time")
                                    .orElse(new LabelledTime(TimeRange.ALL_DAY)));
            case PUSH -> push(fields, at);
            case TAKES ->
                    new Entry.Takes(
                            at,
                            fields.required(key, Numbers.RATIO).orElse(100),
                            known.category(fields, "category"));
            case RECALLED ->
                    new Entry.Recalled(
                            at, known.activity(fields, "activity"), recalledWell(fields));
            case UNDO -> {
                says(
                        fields,
                        key,
                        "true",
                        "expected true; it takes back what the last command added that was not taken back yet");
                yield new Entry.Undo(at);
            }
        };
    }

    private static boolean recalledWell(Fields fields) {
        String key = EntryWord.RECALLED.key();
        Optional<String> how =
                fields.required(key, Texts.LINE.expecting("well or badly")).map(String::strip);
        if (how.isPresent() && !List.of("well", "badly").contains(how.get())) {
            fields.fault(
                    key,
                    FaultKind.BAD_CHOICE,
                    Quoted.of(how.get())
                            + " is not how a topic is recalled; expected well or badly",
                    fields.guess(how.get(), List.of("well", "badly")));
        }
        return how.equals(Optional.of("well"));
    }

    private static DateRange days(Fields fields, String key) {
        return fields.required(key, Dates.RANGE)
                .orElse(new DateRange(LocalDate.EPOCH, LocalDate.EPOCH));
    }

    private Entry marked(Fields fields, EntryWord word, Mark mark, Instant at) {
        String key = word.key();
        Optional<String> written = fields.required(key, Texts.LINE.expecting(SESSION_OR_DAYS));
        if (written.isEmpty()) {
            return new Entry.Undo(at);
        }
        String what = written.get().strip();
        if (what.contains("@")) {
            only(fields, word, word.companions());
            known.warnOfSession(fields, key, what);
            return new Entry.Marked(at, mark, what, fields.optional("start", moment));
        }
        only(fields, word, List.of());
        if (!DAYS.matcher(what).matches()) {
            fields.fault(
                    key,
                    FaultKind.BAD_DATE,
                    "\"%s\" is neither a session nor a day; expected %s"
                            .formatted(Quoted.plain(what), SESSION_OR_DAYS),
                    known.guessSession(fields, what));
            return new Entry.Undo(at);
        }
        return new Entry.MarkedDays(at, mark, days(fields, key));
    }

    private Entry did(Fields fields, Instant at) {
        int minutes = fields.required("did", SESSION).orElse(1);
        String activity = known.activity(fields, "activity");
        Optional<Instant> written = fields.optional("start", moment);
        Duration length = Duration.ofMinutes(minutes);
        Instant start = written.orElseGet(() -> at.minus(length));
        if (fields.isWhole() && start.plus(length).isAfter(at)) {
            fields.fault(
                    "start",
                    FaultKind.DATES_OUT_OF_ORDER,
                    "what was done would end after it was logged; expected an earlier start, or a later \"at\"");
        }
        return new Entry.Did(at, minutes, activity, start);
    }

    /** When a session was to end that was to begin then. */
    private Optional<Instant> until(Fields fields, Optional<Instant> from) {
        Optional<Instant> until = fields.optional("until", moment);
        if (until.isPresent()) {
            long minutes =
                    from.map(start -> Duration.between(start, until.get()).toMinutes()).orElse(0L);
            if (minutes < 1 || minutes > LONGEST_SESSION) {
                fields.fault(
                        "until",
                        FaultKind.DATES_OUT_OF_ORDER,
                        "expected a time after \"from\", by 24 hours at most");
            }
        }
        return until;
    }

    private Span span(Fields fields) {
        Optional<Instant> start = fields.required("start", moment);
        Optional<Instant> end = fields.required("end", moment);
        if (start.isEmpty() || end.isEmpty()) {
            return new Span(Instant.EPOCH, Instant.EPOCH);
        }
        long minutes = Duration.between(start.get(), end.get()).toMinutes();
        if (minutes < 1 || minutes > LONGEST_SESSION) {
            fields.fault(
                    "end",
                    FaultKind.DATES_OUT_OF_ORDER,
                    "expected a time after \"start\", by 24 hours at most");
        }
        return new Span(start.get(), end.get());
    }

    private Entry push(Fields fields, Instant at) {
        int day = 24 * 60;
        int minutes = fields.required("push", Durations.days()).orElse(day);
        if (minutes == 0 || minutes % day != 0) {
            fields.fault(
                    "push", FaultKind.BAD_DURATION, "expected whole days, at least 1, like 7d");
        }
        Optional<String> milestone = Optional.empty();
        Optional<String> activity = Optional.empty();
        if (fields.has("milestone") && fields.has("activity")) {
            fields.faultOfKey(
                    "activity",
                    FaultKind.CONFLICTING_KEYS,
                    "one date is pushed at a time, and \"milestone\" is given, too; make two entries of it");
        } else if (fields.has("milestone")) {
            milestone = Optional.of(known.milestone(fields, "milestone"));
        } else if (fields.has("activity")) {
            activity = Optional.of(known.activity(fields, "activity"));
        }
        return new Entry.Push(at, minutes / day, milestone, activity);
    }

    /** Reports keys that do not go with what the entry says. */
    private static void only(Fields fields, EntryWord word, List<String> companions) {
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
