package org.studycal.problem;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.studycal.problem.CalendarSource.Meaning;

/** Reads the commitments that are calendars: {@code calendar: work.ics} and its options. */
final class CalendarSourceReader {

    private static final String CALENDAR = "calendar";
    private static final String[] KEYS = {
        CALENDAR,
        CalendarOriginReader.URL,
        CalendarOriginReader.ACCOUNT,
        "transparent",
        "allDay",
        "before",
        "after",
        "ignore",
        "protect",
        "titles",
        "me",
        "unknownZone"
    };

    /** Keys that only an event has, which may have some of the others, too. */
    private static final Set<String> EVENT =
            Set.of("date", "time", "start", "end", "days", "dates");

    private static final ValueType<Integer> BUFFER = Durations.between(0, 24 * 60);
    private static final ValueType<Meaning> TRANSPARENT = meaning(Meaning.IGNORE, Meaning.BUSY);
    private static final ValueType<Meaning> ALL_DAY =
            meaning(Meaning.IGNORE, Meaning.BUSY, Meaning.ASK);
    private static final ValueType<String> PATH =
            ValueType.ofText(
                    FaultKind.BAD_TEXT,
                    "a calendar file or folder like work.ics",
                    CalendarSourceReader::path);
    private static final int MOST_TITLES = 1_000;
    private static final ValueType<String> ADDRESS =
            ValueType.ofText(
                    FaultKind.BAD_TEXT,
                    "an address like jo@example.com",
                    CalendarSourceReader::address);
    private static final ValueType<TitlePattern> PATTERN =
            new ValueType<>(
                    FaultKind.BAD_TEXT,
                    "the title of events, with * for any text",
                    node -> new TitlePattern(Texts.LINE.parser().parse(node)));

    private final Fields root;

    /** Where relative paths start; empty when the problem is no file. */
    private final Optional<Path> folder;

    CalendarSourceReader(Fields root, Optional<Path> folder) {
        this.root = root;
        this.folder = folder;
    }

    /** Whether a commitment is meant to be a calendar rather than an event. */
    static boolean isCalendar(LocatedNode node) {
        List<String> keys = List.copyOf(node.entries().keySet());
        return node.is(LocatedNode.Kind.TEXT)
                || keys.stream().anyMatch(CalendarSourceReader::namesCalendar)
                || (keys.stream().anyMatch(List.of(KEYS)::contains)
                        && keys.stream().noneMatch(EVENT::contains));
    }

    private static boolean namesCalendar(String key) {
        return DidYouMean.among(key, List.of(KEYS)).equals(Optional.of(CALENDAR));
    }

    /** The calendar of a commitment, unless its path is wrong. */
    Optional<CalendarSource> read(LocatedNode node) {
        if (node.is(LocatedNode.Kind.TEXT)) {
            return root.read(node, PATH)
                    .filter(path -> isThere(node, path))
                    .map(CalendarSource::of);
        }
        Fields fields = root.inside(node, "a calendar", KEYS);
        Optional<CalendarOrigin> origin = Optional.empty();
        Optional<String> path;
        if (CalendarOriginReader.isElsewhere(fields)) {
            origin = CalendarOriginReader.read(fields, CALENDAR);
            path = origin.map(CalendarOriginReader::copy);
        } else {
            path =
                    fields.required(CALENDAR, PATH)
                            .filter(written -> isThere(fields.node().at(CALENDAR), written));
        }
        // The options have faults of their own whatever the path is.
        CalendarSource options =
                new CalendarSource(
                        path.orElse(""),
                        origin,
                        fields.optional("transparent", TRANSPARENT).orElse(Meaning.IGNORE),
                        fields.optional("allDay", ALL_DAY).orElse(Meaning.BUSY),
                        fields.optional("before", BUFFER).orElse(0),
                        fields.optional("after", BUFFER).orElse(0),
                        fields.distinct("ignore", PATTERN),
                        fields.distinct("protect", PATTERN),
                        titles(fields),
                        fields.distinct("me", ADDRESS),
                        fields.optional("unknownZone", Zones.ZONE));
        return path.map(written -> options);
    }

    private static List<TitleRule> titles(Fields calendar) {
        List<TitleRule> rules = new ArrayList<>();
        for (LocatedNode node : calendar.items("titles", "titles", MOST_TITLES)) {
            Fields fields = calendar.inside(node, "a title", "title", "busy", "before", "after");
            Optional<TitlePattern> title = fields.required("title", PATTERN);
            Optional<Boolean> busy = fields.optional("busy", Numbers.BOOLEAN);
            OptionalInt before = fields.number("before", BUFFER);
            OptionalInt after = fields.number("after", BUFFER);
            if (fields.isWhole() && fields.present(List.of("busy", "before", "after")).isEmpty()) {
                fields.missing(
                        List.of("busy", "before", "after"),
                        "what holds for these events, like after: 8h or busy: false");
            }
            title.ifPresent(pattern -> rules.add(new TitleRule(pattern, busy, before, after)));
        }
        return rules;
    }

    /** The address of a person, as an invitation has it. */
    private static String address(String text) throws BadValue {
        String address = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
        if (!address.matches("[^\\s@]+@[^\\s@]+")) {
            throw new BadValue(
                    Quoted.of(text) + " is not an address; expected one like jo@example.com");
        }
        return address;
    }

    private boolean isThere(LocatedNode node, String path) {
        if (folder.isEmpty()) {
            return true;
        }
        Path file = folder.get().resolve(path);
        if (Files.exists(file)) {
            return true;
        }
        root.faults()
                .at(
                        node,
                        FaultKind.FILE_NOT_FOUND,
                        "there is no calendar %s; expected a file or folder, named from where the problem file is"
                                .formatted(Quoted.of(path)),
                        Siblings.nearestCalendar(file)
                                .map(name -> Quoted.of(beside(path, name)))
                                .orElse(""));
        return false;
    }

    private static String beside(String path, String name) {
        int folderEnd = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
        return path.substring(0, folderEnd) + name;
    }

    private static String path(String text) throws BadValue {
        if (CalendarAddress.is(text)) {
            throw new BadValue(
                    "this is an address, no file; expected it after url, as in {url: \"https://example.org/work.ics\"}");
        }
        try {
            return Path.of(Texts.line(text)).toString().isEmpty() ? "." : text;
        } catch (InvalidPathException e) {
            throw new BadValue(Quoted.of(text) + " cannot be the name of a file");
        }
    }

    private static ValueType<Meaning> meaning(Meaning... possible) {
        List<String> words = Arrays.stream(possible).map(CalendarSourceReader::word).toList();
        String expectation = String.join(" or ", words);
        return ValueType.ofText(
                FaultKind.BAD_CHOICE,
                expectation,
                text -> {
                    for (Meaning meaning : possible) {
                        if (word(meaning).equals(text)) {
                            return meaning;
                        }
                    }
                    throw new BadValue(
                            Quoted.of(text) + " is not possible here; expected " + expectation,
                            DidYouMean.among(text, words).map(Quoted::of).orElse(""));
                });
    }

    private static String word(Meaning meaning) {
        return meaning.name().toLowerCase(Locale.ROOT);
    }
}
