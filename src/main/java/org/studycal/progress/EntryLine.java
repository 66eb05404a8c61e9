package org.studycal.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.studycal.problem.Durations;

/** An entry as a line of a progress file. */
final class EntryLine {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    /** What YAML surely takes for a text. */
    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?!(?i:null|true|false|yes|no|on|off)$)[\\p{L}][\\p{L}\\p{N}\\p{M}._@-]*");

    private final ZoneId zone;
    private final StringBuilder text = new StringBuilder();

    private EntryLine(ZoneId zone) {
        this.zone = zone;
    }

    /** The line without its end; times have the zone's offset. */
    static String of(Entry entry, ZoneId zone) {
        return of(entry, zone, false);
    }

    /**
     * The same.
     *
     * @param together whether one command added it and the entry above
     */
    static String of(Entry entry, ZoneId zone, boolean together) {
        EntryLine line = new EntryLine(zone);
        line.add("at", line.time(entry.at()));
        switch (entry) {
            case Entry.Marked marked -> line.add(key(marked.mark()), plain(marked.uid()));
            case Entry.MarkedDays marked -> line.add(key(marked.mark()), marked.days().toString());
            case Entry.Partly partly -> {
                line.add("partly", Durations.format(partly.minutes()));
                line.add("session", plain(partly.uid()));
            }
            case Entry.Sick sick -> line.add("sick", sick.days().toString());
            case Entry.Finished finished -> line.add("finished", plain(finished.activity()));
            case Entry.Needs needs -> {
                line.add("needs", Durations.format(needs.minutes()));
                line.add("activity", plain(needs.activity()));
            }
            case Entry.Did did -> {
                line.add("did", Durations.format(did.minutes()));
                line.add("activity", plain(did.activity()));
                line.add("start", line.time(did.start()));
            }
            case Entry.Pin pin -> {
                line.add("pin", plain(pin.uid()));
                pin.from().ifPresent(from -> line.add("from", line.time(from)));
                line.add("start", line.time(pin.start()));
                line.add("end", line.time(pin.end()));
            }
            case Entry.Deleted deleted -> {
                line.add("deleted", plain(deleted.uid()));
                line.add("start", line.time(deleted.start()));
                line.add("end", line.time(deleted.end()));
            }
            case Entry.Dropped dropped -> {
                line.add("dropped", plain(dropped.uid()));
                line.add("activity", plain(dropped.activity()));
                line.add("start", line.time(dropped.start()));
                line.add("end", line.time(dropped.end()));
            }
            case Entry.Takes takes -> {
                line.add("takes", BigDecimal.valueOf(takes.percent(), 2).stripTrailingZeros());
                line.add("category", plain(takes.category()));
            }
            case Entry.Drop drop -> line.add("drop", plain(drop.activity()));
            case Entry.Reserve reserve -> line.add("reserve", reserve.percent() + "%");
            case Entry.Rest rest -> line.add("rest", String.valueOf(rest.days()));
            case Entry.Extra extra -> {
                line.add("extra", extra.days().toString());
                line.add("time", '"' + extra.time().text() + '"');
            }
            case Entry.Push push -> {
                line.add("push", push.days() + "d");
                push.milestone().ifPresent(id -> line.add("milestone", plain(id)));
                push.activity().ifPresent(id -> line.add("activity", plain(id)));
            }
            case Entry.Undo undo -> line.add("undo", "true");
        }
        if (entry instanceof Entry.OfSession one) {
            one.start().ifPresent(start -> line.add("start", line.time(start)));
        }
        if (together) {
            line.add(EntryReader.WITH, EntryReader.ABOVE);
        }
        return "- {" + line.text + "}";
    }

    private static String key(Entry.Mark mark) {
        return mark == Entry.Mark.DONE ? "done" : "missed";
    }

    private void add(String key, BigDecimal number) {
        add(key, number.toPlainString());
    }

    private void add(String key, String value) {
        text.append(text.isEmpty() ? "" : ", ").append(key).append(": ").append(value);
    }

    private String time(Instant instant) {
        DateTimeFormatter format = instant.getEpochSecond() % 60 == 0 ? MINUTES : SECONDS;
        return format.format(instant.atZone(zone));
    }

    private static String plain(String word) {
        return PLAIN.matcher(word).matches()
                ? word
                : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
