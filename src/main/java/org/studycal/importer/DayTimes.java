package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;

/** Keeps what is at which time of the person's days, where times can be those of a day. */
final class DayTimes extends Part {
    /** All of a day before this is no day, but offsets in a recording. */
    private static final int MORNING = 4 * 60;

    private static final int EARLY = 6 * 60;
    private static final int HALF_DAY = 12 * 60;
    private static final int MIDNIGHT = 24 * 60;
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    DayTimes(Reader reader) {
        super(reader);
    }

    /**
     * Where rows of a template stand.
     *
     * @param line of the template's heading, or 0
     * @param taken whether the person is not free then, whatever it is called
     */
    record Place(int line, String name, Set<DayOfWeek> days, boolean taken) {
        Place on(Optional<DaysMention> named) {
            return named.map(each -> new Place(line, name, each.days(), taken)).orElse(this);
        }
    }

    /** A row whose end may still be open. */
    record Entry(ClockRange clock, String label, int line, Place place) {}

    /** Keeps the rows of a template; whether there was any. */
    boolean keep(List<Entry> rows) {
        List<Entry> entries = afternoons(rows);
        boolean any = false;
        for (int i = 0; i < entries.size() && isDay(entries); i++) {
            Entry entry = entries.get(i);
            int from = entry.clock().from();
            int to = end(entry, entries.subList(i + 1, entries.size()));
            if (to <= from) {
                continue;
            }
            any = true;
            Place place = entry.place();
            String label = label(entry, to);
            if (place.days().isEmpty()) {
                facts.guessed(
                        place.line() == 0 ? entry.line() : place.line(),
                        "the template of the day names no days: it was taken for all seven");
            }
            facts.template.add(
                    new TemplateRow(
                            place.line(),
                            place.days().isEmpty() ? EVERY_DAY : place.days(),
                            from,
                            to,
                            label,
                            entry.line(),
                            place.name(),
                            place.taken()));
        }
        return any;
    }

    /** Rows of a clock of twelve hours that begin again at one go on in the afternoon. */
    private List<Entry> afternoons(List<Entry> rows) {
        if (rows.stream().anyMatch(row -> row.clock().from() >= HALF_DAY + 60)) {
            return rows;
        }
        List<Entry> all = new ArrayList<>();
        int shift = 0;
        Entry before = null;
        for (Entry row : rows) {
            if (before == null || !before.place().days().equals(row.place().days())) {
                shift = 0;
            } else if (shift == 0 && isAfternoon(before.clock(), row.clock())) {
                shift = HALF_DAY;
                facts.guessed(row.line(), "the times from here on were taken to be after noon");
            }
            all.add(new Entry(row.clock().later(shift), row.label(), row.line(), row.place()));
            before = row;
        }
        return all;
    }

    private static boolean isAfternoon(ClockRange before, ClockRange clock) {
        int from = clock.from() + HALF_DAY;
        int end = before.to().orElse(before.from());
        return clock.from() < before.from()
                && end <= from
                && (clock.from() < EARLY || end == from)
                && clock.to().isPresent();
    }

    /**
     * Whether times can be those of a day: they go on from row to row, and do not begin at 0:00.
     */
    private static boolean isDay(List<Entry> entries) {
        Map<Set<DayOfWeek>, Integer> last = new HashMap<>();
        boolean early = true;
        for (Entry entry : entries) {
            int from = entry.clock().from();
            Integer before = last.put(entry.place().days(), from);
            boolean back = before != null && from <= before;
            boolean figures = entry.label().indexOf('%') >= 0 && !Cut.hasLetters(entry.label());
            if (figures || (back && entry.clock().to().isEmpty() && entries.size() > 1)) {
                return false;
            }
            early &= from < MORNING;
        }
        return !early;
    }

    /** Its end, or else the beginning of the next row, or midnight. */
    private int end(Entry entry, List<Entry> later) {
        ClockRange clock = entry.clock();
        if (clock.overMidnight() || clock.open()) {
            return MIDNIGHT;
        }
        boolean study = reader.phrases.use(entry.label()).filter(use -> !use.studying()).isEmpty();
        return clock.to()
                .orElseGet(
                        () ->
                                later.stream()
                                        .filter(n -> n.place().days().equals(entry.place().days()))
                                        .mapToInt(next -> next.clock().from())
                                        .filter(from -> from > clock.from())
                                        .findFirst()
                                        .orElse(
                                                study
                                                        ? Math.min(MIDNIGHT, clock.from() + 60)
                                                        : MIDNIGHT));
    }

    /** What the row is called, without its length; a length that is another is a contradiction. */
    private String label(Entry entry, int to) {
        String label = entry.label();
        Optional<Effort> found = reader.amounts.in(label);
        if (found.isEmpty()) {
            return Cut.tidy(label);
        }
        Effort effort = found.get();
        int length = to - entry.clock().from();
        if (effort.min() > length + 1 || effort.max() < length - 1) {
            facts.contradiction(
                    entry.line(),
                    "%s says %s, its times are %s apart; the times were taken",
                    Cut.quoted(label),
                    Amounts.hours(effort.planned()),
                    Amounts.hours(length));
        }
        return Cut.out(label, effort);
    }
}
