package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.Column;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Section;
import org.studycal.phrases.Use;

/** Reads templates of the person's days: what is at which time. */
final class TemplateReader {
    private static final Pattern BARE =
            Pattern.compile(
                    "(?<![\\d:.])(\\d{1,2})\\s?[-–—]\\s?(\\d{1,2})(?![\\d:.]\\d|\\d|\\p{L})");

    /** All of a day before this is no day, but offsets in a recording. */
    private static final int MORNING = 4 * 60;

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private final Phrases phrases;
    private final Draft draft;
    private final Amounts amounts;
    private final Alternatives alternatives;

    TemplateReader(Phrases phrases, Draft draft, Amounts amounts, Alternatives alternatives) {
        this.alternatives = alternatives;
        this.phrases = phrases;
        this.draft = draft;
        this.amounts = amounts;
    }

    /** Where the rows of a template stand. */
    private record Place(int line, String name, Set<DayOfWeek> days, boolean taken) {
        Place(int line, String name, Set<DayOfWeek> days) {
            this(line, name, days, false);
        }
    }

    /** A row whose end may still be open. */
    private record Entry(ClockRange clock, String label, int line, Place place) {}

    /** Reads a section with templates; whether there was one in it. */
    boolean readBranch(Branch branch, Context context) {
        if (context.period() >= 0 && inNumbered(context)) {
            return false;
        }
        List<Entry> entries = new ArrayList<>();
        Place place = place(branch, Set.of(), branch.line());
        gather(branch, place, entries);
        boolean one = entries.size() == 1 && !place.days().isEmpty();
        return (one || entries.size() >= 2) && keep(entries);
    }

    private boolean inNumbered(Context context) {
        StudyPlan.Unit unit = draft.period(context.period()).unit;
        return unit == StudyPlan.Unit.DAY || unit == StudyPlan.Unit.WEEK;
    }

    private Place place(Branch branch, Set<DayOfWeek> days, int line) {
        List<DaysMention> named = phrases.daysIn(branch.plain());
        return new Place(
                line, branch.plain(), named.isEmpty() ? days : Set.copyOf(named.get(0).days()));
    }

    private void gather(Branch branch, Place place, List<Entry> entries) {
        Place at = place;
        for (Branch child : alternatives.taken(branch.children)) {
            if (child.piece instanceof Piece.Code code) {
                gather(code, at, entries);
            } else if (child.piece instanceof Piece.Table table) {
                gather(table, at, entries);
            } else if (!child.plain().isBlank()) {
                Optional<Timed> timed = timed(child.plain());
                Optional<DaysMention> days = phrases.days(child.plain());
                if (timed.isPresent()) {
                    Place own =
                            days.isPresent()
                                    ? new Place(at.line(), at.name(), days.get().days())
                                    : at;
                    Timed row = timed.get();
                    entries.add(new Entry(row.clock(), row.label(), child.line(), own));
                    below(child, own, entries);
                } else {
                    Place own = place(child, at.days(), child.line());
                    if (child.isLine() && !child.isHead() && days.isPresent()) {
                        at = own;
                    }
                    gather(child, own, entries);
                }
            }
        }
    }

    /** A time of the day and what is done then. */
    private record Timed(ClockRange clock, String label) {}

    /** A row that begins with its time, or has it apart: "Morning (9:00-12:00): Maths". */
    private Optional<Timed> timed(String text) {
        Optional<ClockRange> first = phrases.clock(text);
        if (first.isPresent()) {
            return first.map(clock -> new Timed(clock, PlanWalk.rest(text, clock.titleStart())));
        }
        List<ClockRange> all = phrases.clocksIn(text);
        boolean apart =
                all.size() == 1
                        && all.getFirst().to().isPresent()
                        && Cut.isApart(text, all.getFirst().start(), all.getFirst().end());
        if (!apart) {
            return Optional.empty();
        }
        String rest = Cut.out(text, all.getFirst().start(), all.getFirst().end());
        int colon = Amounts.colon(rest);
        String behind = colon < 0 ? "" : PlanWalk.rest(rest, colon + 1);
        boolean named = behind.chars().anyMatch(Character::isLetter);
        return Optional.of(new Timed(all.getFirst(), named ? behind : rest));
    }

    /** What stands under a row says more about it. */
    private void below(Branch row, Place place, List<Entry> entries) {
        if (row.children.stream().anyMatch(each -> phrases.clock(each.plain()).isPresent())) {
            gather(row, place, entries);
        }
    }

    private void gather(Piece.Code code, Place place, List<Entry> entries) {
        Place at = place;
        for (int i = 0; i < code.lines().size(); i++) {
            String text = Text.of(code.lines().get(i).replaceFirst("^[\\s*•|│>-]+", "")).plain();
            Optional<ClockRange> clock = phrases.clock(text);
            Optional<DaysMention> days = phrases.days(text);
            if (clock.isPresent()) {
                Place own =
                        days.isPresent() ? new Place(at.line(), at.name(), days.get().days()) : at;
                entries.add(entry(text, clock.get(), code.line() + i, own));
            } else if (days.isPresent()) {
                at = new Place(code.line() + i, text, days.get().days());
            }
        }
    }

    private Entry entry(String text, ClockRange clock, int line, Place place) {
        String label = PlanWalk.rest(text, clock.titleStart());
        return new Entry(clock, label, line, place);
    }

    /** A table that has a time of the day in its rows; whether it was one. */
    boolean readTable(Piece.Table table, Branch branch, Context context) {
        if (context.period() >= 0 && inNumbered(context)) {
            return false;
        }
        List<Entry> entries = new ArrayList<>();
        gather(table, new Place(table.line(), context.group(), context.days()), entries);
        return entries.size() >= 2 && keep(entries);
    }

    private void gather(Piece.Table table, Place place, List<Entry> entries) {
        List<Set<DayOfWeek>> columns = new ArrayList<>();
        boolean dated = false;
        for (Text header : table.headers()) {
            columns.add(phrases.days(header.plain()).map(DaysMention::days).orElse(Set.of()));
            Optional<Column> column = phrases.column(header.plain());
            dated |= column.filter(each -> each == Column.WEEK || each == Column.DATE).isPresent();
        }
        if (dated) {
            return;
        }
        boolean rooms =
                table.headers().stream()
                        .anyMatch(
                                each ->
                                        phrases.columnOnly(each.plain())
                                                .filter(column -> column == Column.ROOM)
                                                .isPresent());
        boolean taken =
                rooms || phrases.use(place.name()).filter(use -> use == Use.CLASSES).isPresent();
        Set<DayOfWeek> carried = place.days();
        for (Piece.Row row : table.rows()) {
            Optional<ClockRange> clock = Optional.empty();
            int at = -1;
            Set<DayOfWeek> days = carried;
            for (int i = 0; i < row.cells().size(); i++) {
                String cell = row.cells().get(i).plain();
                if (clock.isEmpty() && phrases.clock(cell).isPresent()) {
                    clock = phrases.clock(cell);
                    at = i;
                } else if (at < 0 && phrases.days(cell).isPresent()) {
                    days = phrases.days(cell).get().days();
                    carried = days;
                }
            }
            if (clock.isPresent()) {
                row(
                        row,
                        clock.get(),
                        at,
                        columns,
                        new Place(place.line(), place.name(), days, taken),
                        entries);
            }
        }
    }

    private void row(
            Piece.Row row,
            ClockRange clock,
            int at,
            List<Set<DayOfWeek>> columns,
            Place place,
            List<Entry> entries) {
        boolean byDay = columns.stream().anyMatch(days -> !days.isEmpty());
        boolean named =
                row.cells().stream()
                        .map(Text::plain)
                        .anyMatch(
                                cell ->
                                        phrases.clock(cell).isEmpty()
                                                && !amounts.isOnly(cell)
                                                && phrases.days(cell).isEmpty()
                                                && cell.chars().anyMatch(Character::isLetter));
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i).plain().replace('\n', ' ');
            boolean length = !byDay && named && amounts.isOnly(cell);
            if (i == at || cell.isBlank() || cell.matches("[-–—]+") || length) {
                continue;
            }
            Set<DayOfWeek> days = byDay ? columns.get(i) : place.days();
            boolean label =
                    byDay ? !days.isEmpty() : i > at || (at == row.cells().size() - 1 && i == 0);
            if (label && phrases.clock(cell).isEmpty()) {
                entries.add(
                        new Entry(
                                clock,
                                cell,
                                row.line(),
                                new Place(place.line(), place.name(), days, place.taken())));
                if (!byDay) {
                    return;
                }
            }
        }
        if (!byDay && at >= 0) {
            String rest = PlanWalk.rest(row.cells().get(at).plain(), clock.titleStart());
            entries.add(new Entry(clock, rest, row.line(), place));
        }
    }

    /** A block of code that is a template; whether it was one. */
    boolean readCode(Piece.Code code, Branch branch, Context context) {
        List<Entry> entries = new ArrayList<>();
        gather(code, new Place(code.line(), context.group(), context.days()), entries);
        return entries.size() >= 2 && keep(entries);
    }

    /** A line outside all weeks that begins with a time of the day; whether it was one. */
    boolean readRow(Branch branch, Context context) {
        if (context.period() >= 0 && inNumbered(context)) {
            return false;
        }
        Optional<ClockRange> clock = phrases.clock(branch.plain());
        if (clock.isEmpty() || (branch.isLine() && phrases.clocksIn(branch.plain()).size() > 1)) {
            return branch.isLine() && sentence(branch, context);
        }
        Set<DayOfWeek> days =
                phrases.days(branch.plain()).map(DaysMention::days).orElse(context.days());
        Place place = new Place(0, context.group(), days);
        keep(List.of(entry(branch.plain(), clock.get(), branch.line(), place)));
        return true;
    }

    /** A line outside all weeks with a label such as {@code Study times}; whether it was one. */
    boolean readTimes(Branch branch, Context context) {
        String text = branch.plain();
        int colon = Amounts.colon(text);
        boolean inside = context.period() >= 0 && inNumbered(context);
        if (inside || colon < 0 || branch.isHeading() || !branch.children.isEmpty()) {
            return false;
        }
        String label = text.substring(0, colon);
        boolean schedule =
                phrases.section(label).filter(each -> each == Section.SCHEDULE).isPresent();
        Optional<Use> use = phrases.use(label);
        if (!schedule && use.isEmpty()) {
            return false;
        }
        // Windows for any study need no label of their own.
        boolean plain = use.isEmpty() || use.get() == Use.STUDY;
        Place place = new Place(0, label, context.days());
        return times(text.substring(colon + 1), plain ? "" : label, branch.line(), place);
    }

    /** Words such as "Weekdays 20:00-21:00, Sundays 9:00-12:00". */
    private boolean sentence(Branch branch, Context context) {
        Place place = new Place(0, context.group(), Set.of());
        return phrases.daysIn(branch.plain()).stream().findFirst().isPresent()
                && times(branch.plain(), "", branch.line(), place);
    }

    /** Days before each time, or behind each; a time without any has those of the time before. */
    private boolean times(String words, String label, int line, Place place) {
        String text = withMinutes(words);
        List<ClockRange> clocks = phrases.clocksIn(text);
        List<DaysMention> named = phrases.daysIn(text);
        boolean behind =
                !clocks.isEmpty()
                        && !named.isEmpty()
                        && named.getFirst().start() >= clocks.getFirst().end();
        List<Entry> entries = new ArrayList<>();
        Set<DayOfWeek> last = place.days();
        for (int i = 0; i < clocks.size(); i++) {
            ClockRange clock = clocks.get(i);
            int from = behind ? clock.end() : i == 0 ? 0 : clocks.get(i - 1).end();
            int next = i + 1 < clocks.size() ? clocks.get(i + 1).start() : text.length();
            int to = behind ? next : clock.start();
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            // Cut out, "Sat" and "Mo-Do" stand alone and are no other words.
            phrases.daysIn(text.substring(from, to).replaceAll("^[\\s,;]+|\\s+$", ""))
                    .forEach(each -> days.addAll(each.days()));
            if (clock.to().isEmpty()) {
                return false;
            }
            last = days.isEmpty() ? last : days;
            entries.add(new Entry(clock, label, line, new Place(0, place.name(), last)));
        }
        return !entries.isEmpty() && keep(entries);
    }

    private static int lastSign(String text) {
        return Math.max(text.lastIndexOf(','), text.lastIndexOf(';'));
    }

    /** Behind a day and beside no word for hours, "9-11" are times of the day. */
    private String withMinutes(String text) {
        StringBuilder minutes = new StringBuilder(text);
        List<MatchResult> bare = BARE.matcher(text).results().toList();
        for (MatchResult each : bare.reversed()) {
            String before = text.substring(0, each.start()).replaceAll("[\\s:,]+$", "");
            // Cut out, short names of days stand alone and are no other words.
            String named = before.substring(1 + lastSign(before)).strip();
            boolean day =
                    phrases.daysIn(named).stream().anyMatch(days -> days.end() == named.length());
            boolean amount =
                    phrases.effortsIn(text).stream()
                            .anyMatch(
                                    effort ->
                                            effort.start() < each.end()
                                                    && effort.end() > each.start());
            if (day && !amount) {
                minutes.replace(
                        each.start(), each.end(), each.group(1) + ":00-" + each.group(2) + ":00");
            }
        }
        return minutes.toString();
    }

    /** The times of a cell such as "Mon (3h): 14:00-17:00" in a table of weeks. */
    void readCell(String cell, int line) {
        Optional<DaysMention> days = phrases.days(cell);
        List<ClockRange> clocks = phrases.clocksIn(cell);
        if (days.isEmpty() || clocks.stream().anyMatch(each -> each.to().isEmpty())) {
            return;
        }
        for (ClockRange clock : clocks) {
            int to = clock.overMidnight() ? 1440 : clock.to().getAsInt();
            boolean known =
                    draft.template.stream()
                            .anyMatch(
                                    row ->
                                            row.from() == clock.from()
                                                    && row.to() == to
                                                    && row.days().equals(days.get().days()));
            if (!known && to > clock.from()) {
                draft.template.add(
                        new TemplateRow(
                                0, days.get().days(), clock.from(), to, "", line, "", false));
            }
        }
    }

    /**
     * Whether times can be those of a day: they go on from row to row, and do not begin at 0:00.
     */
    private boolean isDay(List<Entry> entries) {
        Map<Set<DayOfWeek>, Integer> last = new HashMap<>();
        boolean early = true;
        for (Entry entry : entries) {
            int from = entry.clock().from();
            boolean ended = entry.clock().to().isPresent();
            boolean later = from > last.getOrDefault(entry.place().days(), -1);
            if (!ended && !later && entries.size() > 1) {
                return false;
            }
            last.put(entry.place().days(), from);
            early &= from < MORNING;
            boolean figures =
                    entry.label().indexOf('%') >= 0
                            && entry.label().chars().noneMatch(Character::isLetter);
            if (figures) {
                return false;
            }
        }
        return !early;
    }

    private boolean keep(List<Entry> entries) {
        boolean any = false;
        if (!isDay(entries)) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int from = entry.clock().from();
            int to = end(entries, i);
            if (to <= from) {
                continue;
            }
            any = true;
            String label = label(entry, to);
            Place place = entry.place();
            Set<DayOfWeek> days = place.days().isEmpty() ? EVERY_DAY : place.days();
            if (place.days().isEmpty()) {
                draft.guessed(
                        place.line() == 0 ? entry.line() : place.line(),
                        "the template of the day names no days: it was taken for all seven");
            }
            draft.template.add(
                    new TemplateRow(
                            place.line(),
                            days,
                            from,
                            to,
                            label,
                            entry.line(),
                            place.name(),
                            place.taken()));
        }
        return any;
    }

    /** Its end, or else the beginning of the next row, or midnight. */
    private int end(List<Entry> entries, int index) {
        Entry entry = entries.get(index);
        if (entry.clock().overMidnight() || entry.clock().open()) {
            return 1440;
        }
        if (entry.clock().to().isPresent()) {
            return entry.clock().to().getAsInt();
        }
        for (int i = index + 1; i < entries.size(); i++) {
            Entry next = entries.get(i);
            if (next.place().days().equals(entry.place().days())
                    && next.clock().from() > entry.clock().from()) {
                return next.clock().from();
            }
        }
        boolean study = phrases.use(entry.label()).filter(use -> !use.studying()).isEmpty();
        return study ? Math.min(1440, entry.clock().from() + 60) : 1440;
    }

    /** What the row is called, without its length; a length that is another is a contradiction. */
    private String label(Entry entry, int to) {
        String label = entry.label();
        Optional<Effort> effort = amounts.in(label);
        if (effort.isEmpty()) {
            return Cut.tidy(label);
        }
        int length = to - entry.clock().from();
        if (effort.get().min() > length + 1 || effort.get().max() < length - 1) {
            draft.contradiction(
                    entry.line(),
                    PlanWalk.quoted(label)
                            + " says "
                            + Amounts.hours(effort.get().planned())
                            + ", its times are "
                            + Amounts.hours(length)
                            + " apart; the times were taken");
        }
        return Cut.out(label, effort.get().start(), effort.get().end());
    }

    static ShareKind kind(Use use) {
        return switch (use) {
            case THEORY, DEEP_WORK -> ShareKind.THEORY;
            case LAB, PRACTICE -> ShareKind.LAB;
            case PROJECT -> ShareKind.PROJECT;
            case WRITING -> ShareKind.WRITING;
            case REVIEW -> ShareKind.REVIEW;
            default -> ShareKind.OTHER;
        };
    }
}
