package org.studycal.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Column;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Section;

/** Reads the rows of a table: the periods that they name, their topics, hours and notes. */
final class RowReader extends Part {
    private static final int LONGEST_EXAM = 60;

    /** The first day of a longer stretch says too little of when its row is. */
    private static final int LONGEST_DATED = 20;

    /** "Not started" says nothing that a plan has to keep. */
    private static final int LONGEST_STATUS = 15;

    RowReader(Reader reader) {
        super(reader);
    }

    /**
     * Reads a row.
     *
     * @param carried what the columns of periods and dates said last
     */
    void read(Piece.Row row, TableColumns columns, Context context, String[] carried) {
        Context at = context;
        for (Column column : columns.periods()) {
            int index = columns.of(column).get();
            String cell = columns.cells().period(row, index);
            carried[index] = cell.isBlank() ? carried[index] : cell;
            at = in(carried[index], column, columns.header(index), at, row.line());
        }
        Optional<LocalDate> date = Optional.empty();
        Optional<Integer> dates = columns.of(Column.DATE);
        Optional<PlanDates.Found> found =
                dates.flatMap(each -> reader.dates.ofCell(row.plain(each), row.line()));
        if (dates.isPresent()) {
            at = found.isEmpty() ? reader.walk.days.of(row.plain(dates.get()), at) : at;
            if (found.filter(each -> !each.isDay()).isPresent()) {
                at = dated(at, found.get(), context, row);
            } else {
                found.ifPresent(each -> check(each, row));
                found.ifPresent(each -> carried[dates.get()] = each.first().toString());
                // An empty cell is as the one above; "to be announced" is not.
                boolean known = found.isPresent() || row.plain(dates.get()).isBlank();
                date =
                        Optional.of(carried[dates.get()])
                                .filter(s -> known && !s.isEmpty())
                                .map(LocalDate::parse);
            }
        }
        columns.of(Column.DAY)
                .ifPresent(day -> reader.template.readCell(row.plain(day), row.line()));
        List<TopicFact> topics =
                cells(row, columns, reader.lasting.context(row, columns, at).on(date));
        found.ifPresent(each -> topics.forEach(topic -> topic.last(each)));
    }

    /** Compares a date with the day of the week in another cell. */
    private void check(PlanDates.Found date, Piece.Row row) {
        for (Text cell : row.cells()) {
            String text = cell.plain();
            phrases.days(text)
                    .filter(days -> Cut.parts(text, days.end()))
                    .filter(days -> phrases.datesIn(text).isEmpty())
                    .ifPresent(days -> reader.dates.check(date.first(), days.days(), row.line()));
        }
    }

    /** Dates of a row say when its period is. */
    private Context dated(Context at, PlanDates.Found found, Context outer, Piece.Row row) {
        if (at.isOutside() || at.period() == outer.period()) {
            boolean early = !found.last().isAfter(found.first().plusDays(LONGEST_DATED));
            String name = at.group().isEmpty() ? found.toString() : at.group();
            return early
                    ? at.on(Optional.of(found.first()))
                    : at.in(reader.periods.dated(name, found, at, row.line()));
        }
        at.period().dates = at.period().dates.or(() -> Optional.of(found));
        return at;
    }

    /** The period that a cell names, where it is a number alone with its column's word. */
    Context in(String cell, Column column, String header, Context context, int line) {
        if (cell.isBlank()) {
            return context;
        }
        String text = Cut.line(cell);
        if (reader.periods.isMonths(text)) {
            PlanDates.Found months = reader.dates.stretch(text, line).orElseThrow();
            return context.in(reader.periods.dated(text, months, context, line));
        }
        Optional<PeriodName> name = phrases.period(text);
        boolean numbered = Character.isDigit(text.charAt(0)) && !reader.dates.isAlone(text);
        if (name.isEmpty() && numbered) {
            String number = " " + text;
            Optional<PeriodName> calendar =
                    phrases.period(header + number).filter(PeriodName::calendar);
            text = (calendar.isPresent() ? header : column.word()) + number;
            name = calendar.or(() -> phrases.period(column.word() + number));
        }
        if (column == Column.PHASE && text.matches("M\\d{1,2}")) {
            // "M2" is a module there, and no month.
            text = column.word() + text.substring(1);
            name = phrases.period(text);
        }
        if (name.isPresent()) {
            // The unit behind a number, as in "9th", is no title.
            boolean bare = name.get().rest(text).matches("\\p{L}{1,2}");
            text = bare ? name.get().in(text) : text;
            return context.in(reader.periods.of(text, name.get(), context, line));
        }
        Optional<DaysMention> days = phrases.days(text);
        Optional<LocalDate> date = reader.dates.first(text, line);
        if (days.isPresent() || date.isPresent()) {
            return days.map(each -> context.on(each.days())).orElse(context).on(date);
        }
        return Cut.hasWords(text) ? context.under(text) : context;
    }

    private List<TopicFact> cells(Piece.Row row, TableColumns columns, Context context) {
        List<TopicFact> topics = new ArrayList<>();
        boolean done =
                columns.isDone(row)
                        || columns.periods().stream()
                                .map(each -> row.cells().get(columns.of(each).get()))
                                .anyMatch(each -> reader.topics.isDone(each, row.line()));
        for (TableColumns.Work work : columns.work()) {
            Context inner = work.group().isEmpty() ? context : context.under(work.group());
            inner = work.days().isEmpty() ? inner : inner.on(work.days());
            List<TopicFact> own = topics(row, columns, work, inner.of(work.kind()).done(done));
            hours(columns.header(work.column()))
                    .filter(each -> !own.isEmpty())
                    .map(each -> Amounts.of(each, columns.header(work.column()), row.line()))
                    .map(each -> each.part(own.size()))
                    .ifPresent(hours -> own.forEach(each -> each.state(hours)));
            topics.addAll(own);
        }
        if (topics.isEmpty()) {
            sayUnused(row, columns);
            return topics;
        }
        columns.of(Column.NUMBER).ifPresent(at -> topics.getLast().id = row.plain(at));
        // The time of a row is that of all its topics together.
        Optional<Amount> amount =
                amount(row, columns)
                        .or(
                                () ->
                                        columns.of(Column.DAY)
                                                .flatMap(
                                                        at ->
                                                                reader.amounts.whole(
                                                                        row.plain(at), row.line())))
                        .map(each -> each.times(columns.cells().times(row)))
                        .map(each -> each.part(topics.size()));
        amount.ifPresent(hours -> topics.forEach(each -> each.state(hours)));
        TopicFact first = topics.getFirst();
        columns.notes().forEach(at -> facts.note(first, columns.header(at), row, at));
        columns.of(Column.RESOURCES)
                .ifPresent(at -> facts.note(first, columns.header(at), row, at));
        columns.settings().stream()
                .filter(at -> isMore(row.cells().get(at)))
                .forEach(at -> facts.note(first, columns.header(at), row, at));
        columns.of(Column.PREREQUISITES)
                .filter(at -> Cut.hasWords(row.plain(at)))
                .ifPresent(at -> first.require(row.plain(at), columns.header(at)));
        return topics;
    }

    /** The time that a header gives for each of its cells, such as {@code Morning (2 h)}. */
    private Optional<Effort> hours(String header) {
        return phrases.effortsIn(header).stream()
                .filter(each -> each.per() == Effort.Per.ALL || each.per() == Effort.Per.WEEK)
                .filter(each -> each.days().isEmpty())
                .findFirst();
    }

    /** A row that names its week is in the plan by that, but what else it says is not. */
    private void sayUnused(Piece.Row row, TableColumns columns) {
        boolean words =
                columns.notes().stream()
                        .map(row.cells()::get)
                        .anyMatch(cell -> ColumnContent.of(cell, phrases) == ColumnContent.WORDS);
        if (words && facts.checkpoints.stream().noneMatch(each -> each.line() == row.line())) {
            facts.leftOut(row.line(), "%s: no topic in this row", Cut.quoted(row.joined(" | ")));
        }
    }

    private List<TopicFact> topics(
            Piece.Row row, TableColumns columns, TableColumns.Work work, Context context) {
        Text cell = row.cells().get(work.column());
        boolean named =
                columns.periods().stream()
                        .map(columns::of)
                        .anyMatch(at -> at.get() == work.column());
        String text =
                phrases.period(cell.plain())
                        .filter(name -> named)
                        .map(name -> name.rest(cell.plain()))
                        .orElse(cell.plain());
        List<TopicFact> topics = new ArrayList<>();
        if (!Cut.hasWords(text) || reader.rest.is(text, context)) {
            return topics;
        }
        if (columns.areMilestones(work.column()) && reader.root.hasPeriods()) {
            List<Branch> notes =
                    columns.notes().stream()
                            .map(row.cells()::get)
                            .map(note -> Branch.item(note, row.line()))
                            .filter(note -> Cut.hasWords(note.plain()))
                            .toList();
            reader.checkpoints.add(Branch.item(cell, row.line()).with(notes), context);
            return topics;
        }
        if (isExam(text)) {
            reader.checkpoints.add(Branch.item(cell, row.line()), context);
            return topics;
        }
        String[] sentences = text.split("(?<=[.!?])\\s", 2);
        if (sentences.length > 1
                && context.date().isPresent()
                && phrases.announces(sentences[0], Section.EXAM)
                && reader.exams.isExam(sentences[0])) {
            Branch advice = Branch.item(Text.of(sentences[1]), row.line());
            reader.checkpoints.add(
                    Branch.item(cell.saying(sentences[0].replaceFirst("[.!?]$", "")), row.line())
                            .with(List.of(advice)),
                    context);
            return topics;
        }
        for (String part : text.split("\n", 0)) {
            String words = part.replaceFirst("^[•*–-]\\s+", "");
            boolean bare = work.counted() && !Character.isLetter(words.codePointAt(0));
            String title = bare ? columns.header(work.column()) + " " + words : words;
            reader.topics.add(title, cell, context, row.line()).ifPresent(topics::add);
        }
        return topics;
    }

    /** Whether a cell that should say when, how long or how far has other words. */
    private boolean isMore(Text cell) {
        String text = cell.plain();
        return text.length() > LONGEST_STATUS
                && ColumnContent.of(cell, phrases) == ColumnContent.WORDS
                && reader.amounts.in(text).isEmpty()
                && phrases.datesIn(text).isEmpty()
                && phrases.clock(text).isEmpty();
    }

    private boolean isExam(String text) {
        return text.length() < LONGEST_EXAM
                && !ExamNames.isAfter(text)
                && phrases.announces(text, Section.EXAM)
                && (reader.exams.isExam(text) || text.strip().split("\\s+", 0).length <= 3);
    }

    Optional<Amount> amount(Piece.Row row, TableColumns columns) {
        StringJoiner words = new StringJoiner(" ");
        for (int column : columns.efforts()) {
            String text = reader.hours.ofColumn(row.plain(column));
            boolean bare =
                    !text.isBlank()
                            && Character.isDigit(text.charAt(text.length() - 1))
                            && reader.amounts.in(text).isEmpty();
            words.add(text + (bare ? unit(columns.header(column)) : ""));
        }
        return reader.amounts
                .whole(words.toString(), row.line())
                .or(
                        () ->
                                columns.efforts().stream()
                                        .flatMap(at -> length(row.plain(at), row.line()).stream())
                                        .findFirst());
    }

    private Optional<Amount> length(String text, int line) {
        return phrases.clock(text).flatMap(clock -> Amounts.of(clock, text, line));
    }

    /** The unit of bare numbers, which is in the header then: "Hours", "Time (min)". */
    private String unit(String header) {
        return Arrays.stream(header.split("[\\s()\\[\\]]+"))
                        .flatMap(word -> reader.amounts.in("1 " + word).stream())
                        .limit(1)
                        .anyMatch(each -> each.min() == 1)
                ? " min"
                : " h";
    }
}
