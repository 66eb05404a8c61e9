package org.studycal.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.studycal.importer.StudyPlan.Amount;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Column;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Mark;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Section;

/** Reads tables whose rows are days, sessions, weeks or topics. */
final class TableReader {
    private final PlanParts parts;
    private final Phrases phrases;
    private final Draft draft;

    TableReader(PlanParts parts) {
        this.parts = parts;
        this.phrases = parts.phrases();
        this.draft = parts.draft();
    }

    /** Whether the rows of a table are weeks, days or the like. */
    boolean hasPeriods(Piece.Table table) {
        TableColumns columns = new TableColumns(table, phrases);
        return columns.isPlanned() && !columns.work().isEmpty();
    }

    /**
     * Whether a table says what to study in its weeks or days, and is not there to be filled in.
     */
    boolean isPlan(Piece.Table table) {
        TableColumns columns = new TableColumns(table, phrases);
        return columns.isPlanned()
                && columns.work().stream().anyMatch(work -> isFilled(table, work.column()));
    }

    private static boolean isFilled(Piece.Table table, int column) {
        long filled = table.rows().stream().filter(row -> !isNone(text(row, column))).count();
        return filled * 2 > table.rows().size();
    }

    void read(Piece.Table table, Context context, boolean planHasPeriods, Branch root) {
        TableColumns columns = new TableColumns(table, phrases);
        boolean outside =
                planHasPeriods
                        && context.period() < 0
                        && context.kind().isEmpty()
                        && !columns.isPlanned();
        if (parts.allocation().readTable(table, context)) {
            return;
        }
        if (PeriodColumns.are(table, phrases)) {
            new PeriodColumns(parts).read(table, context);
            return;
        }
        if (saysOnlyWhen(table, columns)) {
            leaveOut(table, "it says when, but not what: not imported");
            return;
        }
        if (columns.work().isEmpty() || outside) {
            leaveOut(table, "not imported");
            return;
        }
        if (context.period() < 0 && repeatsHeadings(table, columns, root)) {
            leaveOut(table, "repeats the weeks that stand elsewhere with more: not imported");
            return;
        }
        List<String> carried = new ArrayList<>();
        for (int i = 0; i < table.headers().size(); i++) {
            carried.add("");
        }
        for (Piece.Row row : table.rows()) {
            row(row, columns, context, carried);
        }
    }

    /** Whether most cells that should be topics are names of weeks and nothing else. */
    private boolean saysOnlyWhen(Piece.Table table, TableColumns columns) {
        int filled = 0;
        int bare = 0;
        for (Piece.Row row : table.rows()) {
            for (TableColumns.Work work : columns.work()) {
                String cell = text(row, work.column());
                Optional<PeriodName> name = phrases.period(cell);
                filled += isNone(cell) ? 0 : 1;
                bare +=
                        name.filter(each -> each.end() >= cell.strip().length()).isPresent()
                                ? 1
                                : 0;
            }
        }
        return bare > 0 && bare * 2 > filled;
    }

    /** Whether its rows are topics that say how long they take. */
    boolean isSyllabus(Piece.Table table) {
        TableColumns columns = new TableColumns(table, phrases);
        return !columns.isPlanned()
                && columns.of(Column.TOPIC).isPresent()
                && !columns.efforts().isEmpty()
                && table.rows().stream().filter(row -> amount(row, columns).isPresent()).count() * 2
                        > table.rows().size();
    }

    private void leaveOut(Piece.Table table, String why) {
        String headers =
                String.join(
                        " | ",
                        table.headers().stream()
                                .map(Text::plain)
                                .filter(h -> !h.isBlank())
                                .toList());
        draft.leftOut(
                table.line(),
                "table "
                        + PlanWalk.quoted(headers)
                        + " with "
                        + table.rows().size()
                        + " rows: "
                        + why);
    }

    private void row(Piece.Row row, TableColumns columns, Context context, List<String> carried) {
        if (isTotal(row)) {
            draft.claim(row.line(), Account.LEFT_OUT, "a sum");
            return;
        }
        Context at = context;
        for (Column column : columns.periods()) {
            int index = columns.of(column).get();
            String cell = text(row, index);
            if (!cell.isBlank()) {
                carried.set(index, cell);
            }
            at = in(carried.get(index), column, at, row.line());
        }
        Optional<LocalDate> date = Optional.empty();
        Optional<Integer> dateColumn = columns.of(Column.DATE);
        if (dateColumn.isPresent()) {
            String cell = text(row, dateColumn.get());
            Optional<PlanDates.Found> found = parts.dates().in(cell, row.line());
            found.filter(each -> checked(each, row))
                    .ifPresent(each -> carried.set(dateColumn.get(), each.first().toString()));
            if (found.isPresent() && !found.get().first().equals(found.get().last())) {
                at = dated(at, found.get(), context);
            } else {
                String last = carried.get(dateColumn.get());
                date = last.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(last));
            }
        }
        columns.of(Column.DAY)
                .ifPresent(day -> parts.template().readCell(text(row, day), row.line()));
        cells(row, columns, at.on(date));
    }

    private boolean checked(PlanDates.Found date, Piece.Row row) {
        if (date.first().equals(date.last())) {
            for (Text cell : row.cells()) {
                Optional<DaysMention> days = phrases.days(cell.plain());
                if (days.isPresent() && TreeBuilder.parts(cell.plain(), days.get().end())) {
                    parts.dates().check(date.first(), days.get().days(), row.line());
                }
            }
            return true;
        }
        return false;
    }

    /** Dates of a row say when its period is. */
    private Context dated(Context at, PlanDates.Found found, Context outer) {
        if (at.period() >= 0 && at.period() != outer.period()) {
            PeriodDraft period = draft.period(at.period());
            period.from = period.from.or(() -> Optional.of(found.first()));
            period.to = period.to.or(() -> Optional.of(found.last()));
            return at;
        }
        return at.on(Optional.of(found.first()));
    }

    /** The period that a cell names, where it is a number alone with its column's word. */
    private Context in(String cell, Column column, Context context, int line) {
        if (cell.isBlank()) {
            return context;
        }
        String text = cell.replace('\n', ' ');
        Optional<PeriodName> name = phrases.period(text);
        if (name.isEmpty() && Character.isDigit(text.charAt(0))) {
            text =
                    column.name().charAt(0)
                            + column.name().substring(1).toLowerCase(java.util.Locale.ROOT)
                            + " "
                            + text;
            name = phrases.period(text);
        }
        if (name.isPresent()) {
            return context.in(parts.periods().of(text, name.get(), context, line));
        }
        Optional<DaysMention> days = phrases.days(text);
        if (days.isPresent()) {
            Optional<PlanDates.Found> date = parts.dates().in(text, line);
            return context.on(days.get().days()).on(date.map(PlanDates.Found::first));
        }
        Optional<PlanDates.Found> date = parts.dates().in(text, line);
        if (date.isPresent()) {
            return context.on(Optional.of(date.get().first()));
        }
        return column == Column.PHASE ? context.under(text) : context;
    }

    private void cells(Piece.Row row, TableColumns columns, Context context) {
        List<TopicDraft> topics = new ArrayList<>();
        boolean done =
                columns.of(Column.STATUS).filter(at -> isDone(row.cells().get(at))).isPresent();
        for (TableColumns.Work work : columns.work()) {
            Context inner = work.group().isEmpty() ? context : context.under(work.group());
            inner = work.kind().isPresent() ? inner.of(work.kind().get()) : inner;
            inner = work.days().isEmpty() ? inner : inner.on(work.days());
            topics.addAll(topics(row.cells().get(work.column()), inner.done(done), row.line()));
        }
        if (topics.isEmpty()) {
            return;
        }
        columns.of(Column.NUMBER).ifPresent(at -> topics.getLast().id = text(row, at));
        Optional<Amount> amount =
                amount(row, columns)
                        .or(
                                () ->
                                        columns.of(Column.DAY)
                                                .map(at -> text(row, at))
                                                .flatMap(
                                                        cell ->
                                                                parts.amounts()
                                                                        .whole(cell, row.line())));
        amount.ifPresent(each -> state(each, topics));
        for (int note : columns.notes()) {
            String text = text(row, note).replace('\n', ' ');
            if (!text.isBlank() && !isNone(text)) {
                topics.get(0).note(columns.header(note) + ": " + text);
                topics.get(0).links.addAll(row.cells().get(note).links());
            }
        }
        columns.of(Column.RESOURCES)
                .ifPresent(
                        at -> {
                            topics.get(0).links.addAll(row.cells().get(at).links());
                            String text = text(row, at).replace('\n', ' ');
                            topics.get(0)
                                    .note(isNone(text) ? "" : columns.header(at) + ": " + text);
                        });
        columns.of(Column.PREREQUISITES)
                .map(at -> text(row, at))
                .filter(text -> !isNone(text))
                .ifPresent(text -> topics.get(0).requires.addAll(PrerequisiteLinks.names(text)));
    }

    private List<TopicDraft> topics(Text cell, Context context, int line) {
        List<TopicDraft> topics = new ArrayList<>();
        if (isNone(cell.plain()) || parts.items().isRest(cell.plain(), context)) {
            return topics;
        }
        if (isExam(cell.plain())) {
            parts.checkpoints()
                    .add(
                            new Branch(
                                    new Piece.Item(line, 0, -1, cell),
                                    cell,
                                    Optional.empty(),
                                    TreeBuilder.LEAF),
                            context);
            return topics;
        }
        for (String part : cell.plain().split("\n", 0)) {
            String text = part.replaceFirst("^[•*–-]\\s+", "");
            parts.topics()
                    .add(text, "", parts.topics().isDone(cell), cell.links(), context, line)
                    .ifPresent(topics::add);
        }
        return topics;
    }

    private boolean isExam(String text) {
        return text.length() < 60
                && phrases.section(text).filter(each -> each == Section.EXAM).isPresent()
                && (parts.sections().isExam(text) || text.strip().split("\\s+", 0).length <= 3);
    }

    private static boolean isNone(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private Optional<Amount> amount(Piece.Row row, TableColumns columns) {
        StringBuilder words = new StringBuilder();
        for (int column : columns.efforts()) {
            String text = text(row, column);
            boolean bare =
                    !text.isBlank()
                            && Character.isDigit(text.charAt(text.length() - 1))
                            && parts.amounts().in(text).isEmpty();
            words.append(words.isEmpty() ? "" : " ")
                    .append(text)
                    .append(bare ? unit(columns.header(column)) : "");
        }
        return parts.amounts().whole(words.toString(), row.line());
    }

    /** The unit of bare numbers, which is in the header then: "Hours", "Time (min)". */
    private String unit(String header) {
        Optional<Effort> unit =
                Arrays.stream(header.split("[\\s()\\[\\]]+"))
                        .flatMap(word -> parts.amounts().in("1 " + word).stream())
                        .findFirst();
        return unit.filter(each -> each.min() == 1).isPresent() ? " min" : " h";
    }

    /** The time of a row is that of all its topics together. */
    private static void state(Amount amount, List<TopicDraft> topics) {
        Amount part = amount.part(topics.size());
        topics.forEach(topic -> topic.stated = topic.stated.or(() -> Optional.of(part)));
    }

    private boolean isDone(Text cell) {
        return cell.box() == Text.Box.DONE
                || cell.box() == Text.Box.TICK
                || phrases.mark(cell.plain()).state() == Mark.State.DONE;
    }

    private boolean isTotal(Piece.Row row) {
        String first =
                row.cells().stream()
                        .map(Text::plain)
                        .filter(t -> !t.isBlank())
                        .findFirst()
                        .orElse("");
        return first.length() < 24
                && phrases.period(first).isEmpty()
                && (phrases.isTotal(first) || isSummary(first));
    }

    private boolean isSummary(String first) {
        return phrases.section(first).filter(each -> each == Section.SUMMARY).isPresent();
    }

    /** Whether the weeks of a table have headings of their own elsewhere in the plan. */
    private boolean repeatsHeadings(Piece.Table table, TableColumns columns, Branch root) {
        List<Column> periods = columns.periods();
        if (periods.isEmpty() || table.rows().size() < 2) {
            return false;
        }
        int largest = columns.of(periods.getFirst()).get();
        long names = table.rows().stream().map(row -> text(row, largest)).distinct().count();
        return repeats(table, columns, periods.getLast(), root)
                || (names == table.rows().size()
                        && repeats(table, columns, periods.getFirst(), root));
    }

    private boolean repeats(Piece.Table table, TableColumns columns, Column smallest, Branch root) {
        int index = columns.of(smallest).get();
        int known = 0;
        int named = 0;
        for (Piece.Row row : table.rows()) {
            String cell = text(row, index);
            if (!cell.isBlank()) {
                String text =
                        Character.isDigit(cell.charAt(0)) ? smallest.name() + " " + cell : cell;
                Optional<PeriodName> name = phrases.period(text);
                named++;
                known += name.isPresent() && hasBranch(root, name.get()) ? 1 : 0;
            }
        }
        return named > 0 && known * 10 >= named * 6;
    }

    private static boolean hasBranch(Branch branch, PeriodName name) {
        for (Branch child : branch.children) {
            boolean same =
                    child.period.isPresent()
                            && child.period.get().unit() == name.unit()
                            && child.period.get().first() <= name.first()
                            && name.last() <= child.period.get().last();
            if ((same && child.hasContent()) || hasBranch(child, name)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Piece.Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column).plain() : "";
    }
}
