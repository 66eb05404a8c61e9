package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.DayTimes.Entry;
import org.studycal.importer.DayTimes.Place;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.Column;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Section;
import org.studycal.phrases.Use;

/** Reads templates of the person's days: what is at which time. */
final class TemplateReader extends Part {
    private static final String MARKS = "^[\\s*•|│>-]+";

    private final DayTimes times;
    private final TimesInWords words;

    TemplateReader(Reader reader) {
        super(reader);
        this.times = new DayTimes(reader);
        this.words = new TimesInWords(phrases, times);
    }

    /** In weeks and days that have numbers or dates, times are those of single days. */
    static boolean isInside(Context context) {
        return context.isIn(Unit.DAY, Unit.WEEK) || context.date().isPresent();
    }

    /** Reads a section with templates; whether there was one in it. */
    boolean readBranch(Branch branch, Context context) {
        List<Entry> entries = new ArrayList<>();
        Place place = place(branch, new Place(branch.line(), "", Set.of(), false));
        if (!isInside(context)) {
            gather(branch, place, entries);
        }
        boolean one = entries.size() == 1 && !place.days().isEmpty();
        return (one || entries.size() >= 2) && times.keep(entries);
    }

    private Place place(Branch branch, Place outer) {
        return new Place(branch.line(), branch.plain(), outer.days(), false)
                .on(phrases.daysIn(branch.plain()).stream().findFirst());
    }

    private void gather(Branch branch, Place place, List<Entry> entries) {
        Place at = place;
        for (Branch child : reader.alternatives.taken(branch.children)) {
            String text = child.plain();
            Optional<DaysMention> days = phrases.days(text);
            Optional<Entry> row = entry(text, child.line(), at.on(days));
            if (child.piece instanceof Piece.Code code) {
                gather(code, at, entries);
            } else if (child.piece instanceof Piece.Table table) {
                gather(table, at, entries);
            } else if (row.isPresent()) {
                entries.add(row.get());
                // What stands under a row says more about it.
                if (child.children.stream()
                        .anyMatch(each -> phrases.clock(each.plain()).isPresent())) {
                    gather(child, row.get().place(), entries);
                }
            } else if (!text.isBlank()) {
                Place own = place(child, at);
                at = child.isLine() && !child.isHead() && days.isPresent() ? own : at;
                gather(child, own, entries);
            }
        }
    }

    /** A row that begins with its time, or has it apart: "Morning (9:00-12:00): Maths". */
    private Optional<Entry> entry(String text, int line, Place place) {
        Optional<ClockRange> first = phrases.clock(text);
        if (first.isPresent()) {
            return first.map(clock -> new Entry(clock, clock.rest(text), line, place));
        }
        List<ClockRange> all = phrases.clocksIn(text);
        boolean apart =
                all.size() == 1
                        && all.getFirst().to().isPresent()
                        && Cut.isApart(text, all.getFirst());
        if (!apart) {
            return Optional.empty();
        }
        String rest = Cut.out(text, all.getFirst());
        String behind = Label.of(rest).rest();
        String label = Cut.hasLetters(behind) ? behind : rest;
        return Optional.of(new Entry(all.getFirst(), label, line, place));
    }

    private void gather(Piece.Code code, Place place, List<Entry> entries) {
        Place at = place;
        for (int i = 0; i < code.lines().size(); i++) {
            String text = Text.of(code.lines().get(i).replaceFirst(MARKS, "")).plain();
            int line = code.line() + i;
            Optional<ClockRange> clock = phrases.clock(text);
            Optional<DaysMention> days = phrases.days(text);
            if (clock.isPresent()) {
                String label = clock.get().rest(text);
                entries.add(new Entry(clock.get(), label, line, at.on(days)));
            } else if (days.isPresent()) {
                at = new Place(line, text, days.get().days(), false);
            }
        }
    }

    /** A table that has a time of the day in its rows; whether it was one. */
    boolean readTable(Piece.Table table, Context context) {
        List<Entry> entries = new ArrayList<>();
        if (!isInside(context)) {
            gather(table, new Place(table.line(), context.group(), context.days(), false), entries);
        }
        return entries.size() >= 2 && times.keep(entries);
    }

    private void gather(Piece.Table table, Place place, List<Entry> entries) {
        List<String> headers = table.headers().stream().map(Text::plain).toList();
        boolean dated =
                headers.stream()
                        .flatMap(header -> phrases.column(header).stream())
                        .anyMatch(column -> column == Column.WEEK || column == Column.DATE);
        boolean rooms =
                headers.stream()
                        .flatMap(header -> phrases.columnOnly(header).stream())
                        .anyMatch(column -> column == Column.ROOM);
        if (dated) {
            return;
        }
        List<Set<DayOfWeek>> columns =
                headers.stream()
                        .map(header -> phrases.days(header).map(DaysMention::days).orElse(Set.of()))
                        .toList();
        boolean taken = rooms || phrases.isFor(place.name(), Use.CLASSES);
        Place at = new Place(place.line(), place.name(), place.days(), taken);
        for (Piece.Row row : table.rows()) {
            int clock = -1;
            for (int i = 0; i < row.cells().size() && clock < 0; i++) {
                boolean time = phrases.clock(row.plain(i)).isPresent();
                at = time ? at : at.on(phrases.days(row.plain(i)));
                clock = time ? i : clock;
            }
            if (clock >= 0) {
                row(row, clock, columns, at, entries);
            }
        }
    }

    /** What the cells beside a time say; only one of them, unless each is of other days. */
    private void row(
            Piece.Row row, int at, List<Set<DayOfWeek>> columns, Place place, List<Entry> entries) {
        ClockRange clock = phrases.clock(row.plain(at)).get();
        boolean byDay = columns.stream().anyMatch(days -> !days.isEmpty());
        boolean named = row.cells().stream().anyMatch(cell -> isName(cell.plain()));
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = Cut.line(row.plain(i));
            boolean length = !byDay && named && reader.amounts.isOnly(cell);
            if (i == at || cell.isBlank() || cell.matches("[-–—]+") || length) {
                continue;
            }
            boolean label =
                    byDay
                            ? !columns.get(i).isEmpty()
                            : i > at || (at == row.cells().size() - 1 && i == 0);
            if (label && phrases.clock(cell).isEmpty()) {
                Set<DayOfWeek> days = byDay ? columns.get(i) : place.days();
                Place own = new Place(place.line(), place.name(), days, place.taken());
                entries.add(new Entry(clock, cell, row.line(), own));
                if (!byDay) {
                    return;
                }
            }
        }
        if (!byDay) {
            entries.add(new Entry(clock, clock.rest(row.plain(at)), row.line(), place));
        }
    }

    private boolean isName(String cell) {
        return phrases.clock(cell).isEmpty()
                && !reader.amounts.isOnly(cell)
                && phrases.days(cell).isEmpty()
                && Cut.hasLetters(cell);
    }

    /** A block of code that is a template; whether it was one. */
    boolean readCode(Piece.Code code, Context context) {
        List<Entry> entries = new ArrayList<>();
        gather(code, new Place(code.line(), context.group(), context.days(), false), entries);
        return entries.size() >= 2 && times.keep(entries);
    }

    /** A line outside all weeks that begins with a time of the day; whether it was one. */
    boolean readRow(Branch branch, Context context) {
        String text = branch.plain();
        Optional<ClockRange> clock = phrases.clock(text);
        if (isInside(context)) {
            return false;
        }
        if (clock.isEmpty() || (branch.isLine() && phrases.clocksIn(text).size() > 1)) {
            Place place = new Place(0, context.group(), Set.of(), false);
            return branch.isLine()
                    && !phrases.daysIn(text).isEmpty()
                    && words.read(text, "", branch.line(), place);
        }
        Place place = new Place(0, context.group(), context.days(), false).on(phrases.days(text));
        times.keep(List.of(new Entry(clock.get(), clock.get().rest(text), branch.line(), place)));
        return true;
    }

    /** A line outside all weeks with a label such as {@code Study times}; whether it was one. */
    boolean readTimes(Branch branch, Context context) {
        Label label = Label.of(branch.plain());
        if (isInside(context)
                || !label.found()
                || branch.isHeading()
                || !branch.children.isEmpty()) {
            return false;
        }
        Optional<Use> use = phrases.use(label.name());
        if (use.isEmpty() && !phrases.announces(label.name(), Section.SCHEDULE)) {
            return false;
        }
        // Windows for any study need no label of their own.
        String name = use.filter(each -> each != Use.STUDY).isPresent() ? label.name() : "";
        Place place = new Place(0, label.name(), context.days(), false);
        return words.read(" " + label.rest(), name, branch.line(), place);
    }

    /** The times of a cell such as "Mon (3h): 14:00-17:00" in a table of weeks. */
    void readCell(String cell, int line) {
        List<ClockRange> clocks = phrases.clocksIn(cell);
        Optional<DaysMention> named = phrases.days(cell);
        if (named.isEmpty() || clocks.stream().anyMatch(each -> each.to().isEmpty())) {
            return;
        }
        Set<DayOfWeek> days = named.get().days();
        for (ClockRange clock : clocks) {
            int from = clock.from();
            int to = clock.overMidnight() ? 1440 : clock.to().getAsInt();
            boolean known =
                    facts.template.stream()
                            .anyMatch(
                                    row ->
                                            row.from() == from
                                                    && row.to() == to
                                                    && row.days().equals(days));
            if (!known && to > from) {
                facts.template.add(new TemplateRow(0, days, from, to, "", line, "", false));
            }
        }
    }

    /** Days that a line straight under a heading gives for all of it: "Valid on: Monday". */
    Optional<Set<DayOfWeek>> daysBelow(Branch branch) {
        for (Branch child : branch.children) {
            Label label = Label.of(child.plain());
            List<DaysMention> days = phrases.daysIn(label.rest());
            String left = Cut.without(label.rest(), days);
            if (child.isLine()
                    && child.children.isEmpty()
                    && !days.isEmpty()
                    && left.chars().filter(Character::isLetter).count() < 4) {
                facts.setting(child.line(), "days");
                Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
                days.forEach(each -> all.addAll(each.days()));
                return Optional.of(all);
            }
        }
        return Optional.empty();
    }
}
