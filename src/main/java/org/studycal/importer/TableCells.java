package org.studycal.importer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Column;
import org.studycal.phrases.Mark;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;

/** What the cells of a table's columns are, whatever their headers say. */
final class TableCells {
    private static final Set<ColumnContent> FIGURES =
            EnumSet.of(ColumnContent.AMOUNTS, ColumnContent.TIMES, ColumnContent.MARKS);

    private static final Pattern SHARE =
            Pattern.compile("[~≈]?(\\d{1,3}(?:\\.\\d+)?)\\s?%?(?:\\s?[–-]\\s?(\\d{1,3}))?\\s?%");

    /** A number with the word that all numbers of a column have, such as {@code Session 3}. */
    private static final Pattern COUNTED = Pattern.compile("(\\D*)(\\d{1,3})(\\D*)");

    /** A week, and which of its sessions. */
    private static final Pattern SESSION = Pattern.compile("(\\d{1,2})(?:\\.(\\d{1,2}))?");

    /** Three letters, or one of a script that writes words in one or two signs. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}|[^\\x00-\\x{24F}]");

    private static final int FEWEST_RATED = 3;

    private final Piece.Table table;
    private final Phrases phrases;
    private final List<ColumnContent> contents = new ArrayList<>();

    /** Which columns count weeks and their sessions, as far as that was asked. */
    private final Map<Integer, Boolean> sessions = new HashMap<>();

    TableCells(Piece.Table table, Phrases phrases) {
        this.table = table;
        this.phrases = phrases;
        for (int i = 0; i < table.headers().size(); i++) {
            contents.add(ColumnContent.of(table, i, phrases));
        }
    }

    ColumnContent content(int column) {
        return contents.get(column);
    }

    /** The columns that hold something. */
    List<Integer> of(ColumnContent content) {
        return IntStream.range(0, contents.size())
                .filter(i -> content(i) == content)
                .boxed()
                .toList();
    }

    private List<Text> filled(int column) {
        return table.rows().stream()
                .map(row -> row.cells().get(column))
                .filter(cell -> Cut.hasWords(cell.plain()))
                .toList();
    }

    private boolean has(int column, int parts, Predicate<Text> kind) {
        List<Text> cells = filled(column);
        return cells.stream().filter(kind).count() * parts >= cells.size();
    }

    /** Whether at least a third of a column's cells name periods or days, or are their numbers. */
    boolean isNumbered(int column) {
        return has(column, 3, this::isPeriod);
    }

    /** Whether most of a column's cells are numbers or name numbered periods. */
    boolean areNumbers(int column) {
        return has(
                column,
                2,
                cell ->
                        ColumnContent.of(cell, phrases) == ColumnContent.NUMBERS
                                || phrases.period(cell.plain()).isPresent());
    }

    private boolean isPeriod(Text cell) {
        ColumnContent content = ColumnContent.of(cell, phrases);
        return content == ColumnContent.NUMBERS
                || content == ColumnContent.DATES
                || phrases.period(cell.plain()).isPresent()
                || phrases.days(cell.plain()).isPresent();
    }

    /** Whether a header that means a period, an amount or a time does so in view of the cells. */
    boolean fits(Column header, int column) {
        return switch (header) {
            case WEEK, MONTH, DAY -> isNumbered(column);
            case PHASE -> !FIGURES.contains(content(column));
            case EFFORT, TIME -> content(column) != ColumnContent.DATES;
            default -> true;
        };
    }

    /** The cell that names a row's period: of the sessions "2.1" and "2.2" their week. */
    String period(Piece.Row row, int column) {
        String cell = row.plain(column);
        return sessions.computeIfAbsent(column, this::areSessions)
                        && SESSION.matcher(cell).matches()
                ? cell.replaceFirst("\\..*", "")
                : cell;
    }

    /** Whether a column counts weeks and their sessions, as "1.1", "1.2" and "2.1" do. */
    private boolean areSessions(int column) {
        List<Matcher> counts =
                filled(column).stream()
                        .map(cell -> SESSION.matcher(cell.plain()))
                        .filter(Matcher::matches)
                        .toList();
        for (int i = 1; i < counts.size(); i++) {
            int weeks = number(counts.get(i), 1) - number(counts.get(i - 1), 1);
            int session = number(counts.get(i), 2);
            boolean next = weeks == 0 && session == number(counts.get(i - 1), 2) + 1;
            if (!next && (weeks != 1 || session > 1)) {
                return false;
            }
        }
        return counts.stream().anyMatch(count -> number(count, 2) > 0);
    }

    private static int number(Matcher count, int group) {
        return count.group(group) == null ? 0 : Integer.parseInt(count.group(group));
    }

    /** The period that most cells of the first column name. */
    Optional<Column> period() {
        List<Text> cells = filled(0);
        List<PeriodName> names =
                cells.stream().flatMap(cell -> phrases.period(cell.plain()).stream()).toList();
        return names.size() * 2 > cells.size()
                ? Optional.of(Column.valueOf(names.getFirst().unit().name()))
                : Optional.empty();
    }

    /**
     * Whether the first column counts from 1 in words, such as "Session 1" and "Session 2", and
     * another says what is done then.
     */
    boolean isCounted() {
        List<Text> cells = table.headers().isEmpty() ? List.of() : filled(0);
        String words = "";
        for (int i = 0; i < cells.size(); i++) {
            Matcher count = COUNTED.matcher(cells.get(i).plain().strip());
            if (!count.matches() || Integer.parseInt(count.group(2)) != i + 1) {
                return false;
            }
            words = i == 0 ? count.group(1) + count.group(3) : words;
            if (!words.equals(count.group(1) + count.group(3))) {
                return false;
            }
        }
        boolean told =
                IntStream.range(1, contents.size())
                        .filter(i -> content(i) == ColumnContent.WORDS)
                        .anyMatch(i -> filled(i).size() * 2 > cells.size());
        return told && cells.size() > 2 && WORD.matcher(words).find();
    }

    /** Whether a column says how often something is done. */
    boolean areFrequencies() {
        return contents.contains(ColumnContent.FREQUENCIES);
    }

    /** How often a row is done in a week; once where it does not say so. */
    int times(Piece.Row row) {
        return of(ColumnContent.FREQUENCIES).stream()
                .flatMapToInt(i -> ColumnContent.often(row.plain(i), phrases).stream())
                .filter(times -> times > 0)
                .findFirst()
                .orElse(1);
    }

    /** Whether percentages share out all of something, such as the marks of an exam. */
    boolean isShares() {
        for (int i = 0; i < contents.size(); i++) {
            if (isShares(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isShares(int column) {
        double sum = 0;
        int cells = 0;
        for (Text cell : filled(column)) {
            Matcher share = SHARE.matcher(cell.plain().strip());
            if (!share.matches()) {
                return false;
            }
            double from = Double.parseDouble(share.group(1));
            String to = share.group(2);
            sum += to == null ? from : (from + Double.parseDouble(to)) / 2;
            cells++;
        }
        boolean withTotal = sum > 190 && sum < 210;
        return cells > 1 && ((sum > 90 && sum < 110) || withTotal);
    }

    /** Whether the first of two columns names what headers name, such as "Duration". */
    boolean isTurned() {
        return table.headers().size() == 2
                && table.rows().size() > 1
                && content(0) == ColumnContent.WORDS
                && has(0, 2, cell -> phrases.columnOnly(cell.plain()).isPresent());
    }

    /** Whether weeks stand beside each other, with what to do in them below. */
    boolean areWeeks() {
        List<Text> cells = table.headers().isEmpty() ? List.of() : filled(0);
        long days = cells.stream().filter(cell -> phrases.days(cell.plain()).isPresent()).count();
        // "Part 1" beside days of the week is a part of each day.
        boolean parts = days * 2 > cells.size();
        return IntStream.range(0, contents.size())
                        .filter(
                                i ->
                                        phrases.period(table.headers().get(i).plain())
                                                .filter(
                                                        name ->
                                                                !parts
                                                                        || PeriodReader.unit(name)
                                                                                != Unit.PHASE)
                                                .isPresent())
                        .filter(i -> content(i) == ColumnContent.WORDS)
                        .count()
                > 1;
    }

    boolean isDone(Piece.Row row, int column) {
        Text cell = row.cells().get(column);
        return cell.box() == Text.Box.DONE
                || cell.box() == Text.Box.TICK
                || phrases.mark(cell.plain()).state() == Mark.State.DONE;
    }

    /** Whether a word stands for what is left, among numbers, and says that it is done. */
    boolean isCountDone(Piece.Row row) {
        return IntStream.range(0, contents.size())
                .filter(i -> content(i) == ColumnContent.NUMBERS && isDone(row, i))
                .mapToObj(row.cells()::get)
                .anyMatch(
                        cell ->
                                Cut.hasLetters(cell.plain())
                                        && ColumnContent.of(cell, phrases) == ColumnContent.MARKS);
    }

    /** Whether most cells of a column say what their week, chapter or the like is about. */
    boolean areTitled(int column) {
        long titled =
                table.rows().stream()
                        .map(row -> row.plain(column))
                        .filter(
                                cell ->
                                        phrases.period(cell)
                                                .map(name -> name.rest(cell))
                                                .filter(Cut::hasLetters)
                                                .isPresent())
                        .count();
        return titled * 2 > table.rows().size();
    }

    /** Whether the cells of a column are names, and neither numbers nor periods. */
    boolean areNames(int column) {
        return table.rows().stream()
                .map(row -> row.plain(column))
                .noneMatch(
                        cell ->
                                phrases.period(cell).isPresent()
                                        || cell.matches("\\d{0,3}([-–]\\d{1,3})?"));
    }

    /** Whether the cells of a column are one of a few words each, such as "high" and "low". */
    boolean isRating(int column) {
        List<String> cells = table.rows().stream().map(row -> row.plain(column).strip()).toList();
        return cells.size() > FEWEST_RATED
                && cells.stream().distinct().count() * 3 <= cells.size()
                && cells.stream().noneMatch(each -> each.matches(".*\\s.*"));
    }
}
