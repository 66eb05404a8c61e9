package org.studycal.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Column;
import org.studycal.phrases.PeriodName;

/** Reads tables whose rows are days, sessions, weeks or topics. */
final class TableReader extends Part {
    static final String TURNED = "it describes what it stands under: not imported";
    private static final int LONGEST_SUBJECT = 40;

    /** Of a routine that is written out week by week. */
    private static final int MOST_WEEKS = 104;

    /** Tables that are left out, unless nothing else is to be learnt. */
    private final List<Aside> aside = new ArrayList<>();

    private boolean saidTurned;

    private record Aside(Piece.Table table, TableColumns columns, Context context) {}

    TableReader(Reader reader) {
        super(reader);
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
                && columns.work().stream()
                        .anyMatch(
                                work ->
                                        isMost(
                                                table,
                                                row -> Cut.hasWords(row.plain(work.column()))));
    }

    /** Whether a table of weeks with what to study in them stands under a branch. */
    boolean holdsWeeks(Branch branch) {
        return branch.has(
                child ->
                        child.table()
                                .filter(this::isPlan)
                                .map(table -> new TableColumns(table, phrases))
                                .filter(columns -> columns.of(Column.WEEK).isPresent())
                                .isPresent());
    }

    /** Whether its rows are topics that say how long they take. */
    boolean isSyllabus(Piece.Table table) {
        TableColumns columns = new TableColumns(table, phrases);
        return !columns.isPlanned()
                && columns.of(Column.TOPIC).isPresent()
                && !columns.efforts().isEmpty()
                && isMost(table, row -> reader.rows.amount(row, columns).isPresent());
    }

    private static boolean isMost(Piece.Table table, Predicate<Piece.Row> kind) {
        return table.rows().stream().filter(kind).count() * 2 > table.rows().size();
    }

    void read(Piece.Table table, Context context) {
        if (reader.allocation.readTable(table, context)) {
            return;
        }
        TableColumns columns = new TableColumns(table, phrases);
        if (new ExamRows(reader).read(table, columns, context)) {
            return;
        }
        if (context.isOutside() && reader.forms.readSettings(table)) {
            leaveOut(table, "the plan's settings");
            return;
        }
        reader.forms.align(columns);
        if (columns.cells().areWeeks()) {
            byColumns(table, context);
            return;
        }
        if (context.isOutside() && reader.forms.arePatternOfWeeks(columns)) {
            leaveOut(table, "the pattern of every week, whose days stand elsewhere: not imported");
            return;
        }
        boolean weeks = reader.survey.hasPeriods && !(reader.survey.syllabi && isSyllabus(table));
        boolean outside = weeks && context.isOutside() && !context.isWork() && !columns.isPlanned();
        if (reader.forms.isDay(table, context) && !columns.isPlanned()) {
            leaveOut(table, "what a day is made of: not imported");
        } else if (saysOnlyWhen(table, columns)) {
            leaveOut(table, "it says when, but not what: not imported");
        } else if (!columns.isPlanned() && columns.cells().isTurned()) {
            leaveOutTurned(table);
        } else if (!columns.isPlanned() && reader.forms.isLabelled(table)) {
            reader.forms.readLabelled(table, context);
        } else if (reader.forms.isReference(table, columns, context)) {
            reader.forms.note(table, context);
        } else if (isRoutine(columns, context)) {
            routine(table, columns, context);
        } else if (columns.isAside()) {
            aside.add(new Aside(table, columns, context));
        } else if (reader.survey.hasPeriods && columns.isUnnamed()) {
            aside.add(new Aside(table, columns, context));
        } else if (columns.work().isEmpty() || outside) {
            leaveOut(table, "not imported");
        } else if (context.isOutside() && repeatsHeadings(table, columns)) {
            leaveOut(table, "repeats the weeks that stand elsewhere with more: not imported");
        } else {
            rows(table, columns, context);
        }
    }

    /** Whether rows say how often and how long something is done in each of some weeks. */
    private static boolean isRoutine(TableColumns columns, Context context) {
        return columns.cells().areFrequencies()
                && !columns.efforts().isEmpty()
                && context.isIn(Unit.WEEK)
                && context.period().weeks() <= MOST_WEEKS;
    }

    /** Reads the rows of a table once for each of the weeks in which they are done. */
    private void routine(Piece.Table table, TableColumns columns, Context context) {
        PeriodFact all = context.period();
        int before = facts.topics.size();
        for (int i = all.first; i <= all.last; i++) {
            String week = Column.WEEK.word() + " " + i;
            rows(table, columns, reader.rows.in(week, Column.WEEK, "", context, all.line));
        }
        facts.topics.stream().skip(before).forEach(each -> each.place = table.line());
    }

    private void rows(Piece.Table table, TableColumns columns, Context context) {
        String[] carried = new String[table.headers().size()];
        Arrays.fill(carried, "");
        int periods = facts.periods.size();
        int found = facts.topics.size() + facts.checkpoints.size();
        GroupRows groups = new GroupRows(reader, table, columns);
        Context at = context;
        for (Piece.Row row : table.rows()) {
            if (groups.isGroup(row)) {
                at = groups.open(row, context);
                Arrays.fill(carried, "");
            } else if (groups.isIdle(row)) {
                groups.note(row, at);
            } else if (groups.isTotal(row)) {
                facts.claim(row.line(), Account.LEFT_OUT, "a sum");
            } else {
                reader.rows.read(row, columns, at, carried);
            }
        }
        // Months of which nothing is to be done are no part of the plan.
        if (found == facts.topics.size() + facts.checkpoints.size()) {
            facts.periods
                    .subList(periods, facts.periods.size())
                    .removeIf(each -> each.dates.isPresent() && each.first == 0);
        }
    }

    /** Whether the plan says what parts of an exam count. */
    boolean hasShares() {
        return aside.stream().anyMatch(each -> each.columns().isShares());
    }

    /** Whether a period has nothing else to learn. */
    private boolean isAllOf(PeriodFact period) {
        return period != null
                && facts.topics.stream().noneMatch(each -> each.isWithin(period))
                && facts.periods.stream()
                        .noneMatch(each -> each != period && each.isWithin(period));
    }

    /** What was put aside is left out, where there is anything else to learn. */
    void settle() {
        boolean needed = facts.topics.isEmpty() && facts.periods.isEmpty();
        for (Aside each : aside) {
            if (needed || (each.columns().isUnnamed() && isAllOf(each.context().period()))) {
                rows(each.table(), each.columns(), each.context());
            } else {
                leaveOut(
                        each.table(),
                        each.columns().isAside()
                                ? "it says what counts or helps, not what to do: not imported"
                                : "not imported");
            }
        }
    }

    /** A table whose columns are weeks and whose rows are subjects. */
    private void byColumns(Piece.Table table, Context context) {
        for (int i = 0; i < table.headers().size(); i++) {
            String header = table.headers().get(i).plain();
            Optional<PeriodName> name = phrases.period(header);
            if (name.isEmpty()) {
                continue;
            }
            Context inner =
                    context.in(reader.periods.of(header, name.get(), context, table.line()));
            for (Piece.Row row : table.rows()) {
                String first = row.plain(0);
                String subject = i == 0 || first.length() > LONGEST_SUBJECT ? "" : first;
                Text cell = row.cells().get(i);
                for (String part : cell.plain().split("\n", 0)) {
                    if (Cut.hasWords(part)) {
                        reader.topics.add(part, cell, inner.under(subject), row.line());
                    }
                }
            }
        }
    }

    /** Whether most cells that should be topics are names of weeks and nothing else. */
    private boolean saysOnlyWhen(Piece.Table table, TableColumns columns) {
        int filled = 0;
        int bare = 0;
        for (Piece.Row row : table.rows()) {
            for (TableColumns.Work work : columns.work()) {
                String cell = row.plain(work.column());
                filled += Cut.hasWords(cell) ? 1 : 0;
                bare +=
                        phrases.period(cell).filter(each -> isWhole(each, cell)).isPresent()
                                ? 1
                                : 0;
            }
        }
        return bare > 0 && bare * 2 > filled;
    }

    private static boolean isWhole(PeriodName name, String cell) {
        return name.end() >= cell.strip().length();
    }

    /** Says once that such tables are left out. */
    private void leaveOutTurned(Piece.Table table) {
        if (saidTurned) {
            facts.claim(table.line(), Account.LEFT_OUT, TURNED);
        } else {
            leaveOut(table, TURNED);
        }
        saidTurned = true;
    }

    private void leaveOut(Piece.Table table, String why) {
        String headers =
                table.headers().stream()
                        .map(Text::plain)
                        .filter(header -> !header.isBlank())
                        .collect(Collectors.joining(" | "));
        facts.leftOut(
                table.line(),
                "table %s with %d rows: %s",
                Cut.quoted(headers),
                table.rows().size(),
                why);
    }

    /** Whether the weeks of a table have headings of their own elsewhere in the plan. */
    private boolean repeatsHeadings(Piece.Table table, TableColumns columns) {
        List<Column> periods = columns.periods();
        if (periods.isEmpty() || table.rows().size() < 2) {
            return false;
        }
        int largest = columns.of(periods.getFirst()).get();
        long names = table.rows().stream().map(row -> row.plain(largest)).distinct().count();
        return repeats(table, columns, periods.getLast())
                || (names == table.rows().size() && repeats(table, columns, periods.getFirst()));
    }

    private boolean repeats(Piece.Table table, TableColumns columns, Column column) {
        int known = 0;
        int named = 0;
        for (Piece.Row row : table.rows()) {
            String cell = row.plain(columns.of(column).get());
            if (!cell.isBlank()) {
                boolean digit = Character.isDigit(cell.charAt(0));
                named++;
                known +=
                        phrases.period(digit ? column.word() + " " + cell : cell)
                                        .filter(reader.survey::hasHeading)
                                        .isPresent()
                                ? 1
                                : 0;
            }
        }
        return named > 0 && known * 10 >= named * 6;
    }
}
