package org.studycal.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.studycal.problem.Durations;

/** An entry as a line of a progress file. */
final class EntryLine {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    /** A word that every YAML parser takes for a text. */
    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?!(?i:null|true|false|yes|no|on|off)$)[\\p{L}][\\p{L}\\p{N}\\p{M}._@-]*");

    private final ZoneId zone;
    private final StringBuilder text = new StringBuilder();

    private EntryLine(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The line without its end; times have the zone's offset.
     *
     * @param together whether one command added it and the entry above
     */
    static String of(Entry entry, ZoneId zone, boolean together) {
        EntryLine line = new EntryLine(zone).add("at", entry.at());
        switch (entry) {
            case Entry.Marked e -> line.add(key(e.mark()), e.uid()).add("start", e.start());
            case Entry.MarkedDays e -> line.raw(key(e.mark()), e.days());
            case Entry.Partly e ->
                    line.length("partly", e.minutes())
                            .add("session", e.uid())
                            .add("start", e.start());
            case Entry.Sick e -> line.raw("sick", e.days());
            case Entry.Holiday e -> line.raw("holiday", e.days());
            case Entry.Finished e -> line.add("finished", e.activity());
            case Entry.Needs e -> line.length("needs", e.minutes()).add("activity", e.activity());
            case Entry.Did e ->
                    line.length("did", e.minutes())
                            .add("activity", e.activity())
                            .add("start", e.start());
            case Entry.Pin e ->
                    line.add("pin", e.uid())
                            .add("from", e.from())
                            .add("until", e.until())
                            .add("start", e.start())
                            .add("end", e.end());
            case Entry.Deleted e ->
                    line.add("deleted", e.uid()).add("start", e.start()).add("end", e.end());
            case Entry.Dropped e ->
                    line.add("dropped", e.uid())
                            .add("activity", e.activity())
                            .add("start", e.start())
                            .add("end", e.end());
            case Entry.Takes e -> line.raw("takes", factor(e)).add("category", e.category());
            case Entry.Recalled e ->
                    line.raw("recalled", e.well() ? "well" : "badly").add("activity", e.activity());
            case Entry.Drop e -> line.add("drop", e.activity());
            case Entry.Reserve e -> line.raw("reserve", e.percent() + "%");
            case Entry.Rest e -> line.raw("rest", e.days());
            case Entry.Week e -> line.length("week", e.minutes()).raw("until", e.until());
            case Entry.Extra e ->
                    line.raw("extra", e.days()).raw("time", '"' + e.time().text() + '"');
            case Entry.Push e -> {
                line.raw("push", e.days() + "d");
                e.milestone().ifPresent(id -> line.add("milestone", id));
                e.activity().ifPresent(id -> line.add("activity", id));
            }
            case Entry.Undo e -> line.raw("undo", true);
        }
        if (together) {
            line.raw(EntryReader.WITH, EntryReader.ABOVE);
        }
        return "- {" + line.text + "}";
    }

    private static String key(Entry.Mark mark) {
        return (mark == Entry.Mark.DONE ? EntryWord.DONE : EntryWord.MISSED).key();
    }

    private static String factor(Entry.Takes takes) {
        return BigDecimal.valueOf(takes.percent(), 2).stripTrailingZeros().toPlainString();
    }

    private EntryLine add(String key, String word) {
        return raw(key, plain(word));
    }

    private EntryLine add(String key, Instant instant) {
        return raw(key, time(instant));
    }

    private EntryLine add(String key, Optional<Instant> instant) {
        return instant.map(moment -> add(key, moment)).orElse(this);
    }

    private EntryLine length(String key, int minutes) {
        return raw(key, Durations.format(minutes));
    }

    private EntryLine raw(String key, Object value) {
        text.append(text.isEmpty() ? "" : ", ").append(key).append(": ").append(value);
        return this;
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
