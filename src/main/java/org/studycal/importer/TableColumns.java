package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Column;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Use;

/** What the columns of a table hold, by their headers. */
final class TableColumns {
    private static final List<Column> PERIODS =
            List.of(Column.PHASE, Column.MONTH, Column.WEEK, Column.DAY);

    private final Map<Column, Integer> first = new EnumMap<>(Column.class);
    private final List<Work> work = new ArrayList<>();
    private final List<Integer> notes = new ArrayList<>();
    private final List<Integer> efforts = new ArrayList<>();
    private final List<Integer> readings = new ArrayList<>();
    private final List<Text> headers;

    /** Whether a column of parts or the like has titles in it, and no numbers. */
    private final boolean partsAreTopics;

    private final Phrases phrases;

    /**
     * A column whose cells are topics.
     *
     * @param group its header where it is a subject
     */
    record Work(int column, Optional<Kind> kind, String group, Set<DayOfWeek> days) {}

    TableColumns(Piece.Table table, Phrases phrases) {
        this.phrases = phrases;
        headers = table.headers();
        List<Integer> subjects = new ArrayList<>();
        List<Integer> tasks = new ArrayList<>();
        List<Integer> goals = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            column(i, subjects, tasks, goals, table);
        }
        partsAreTopics = partsAreTopics(table);
        choose(subjects, tasks, goals);
        readings();
    }

    private boolean partsAreTopics(Piece.Table table) {
        Integer part = first.get(Column.PHASE);
        if (part == null || first.containsKey(Column.TOPIC) || !goalsAside()) {
            return false;
        }
        return table.rows().stream()
                .map(row -> row.cells().get(part).plain())
                .noneMatch(
                        cell ->
                                phrases.period(cell).isPresent()
                                        || cell.matches("\\d{0,3}([-–]\\d{1,3})?"));
    }

    /** Whether another column names the rows' weeks or days. */
    private boolean goalsAside() {
        return first.containsKey(Column.DAY)
                || first.containsKey(Column.WEEK)
                || first.containsKey(Column.DATE)
                || !efforts.isEmpty();
    }

    /** Readings beside lectures are work of their own; beside a topic they are where to find it. */
    private void readings() {
        boolean lectures =
                first.containsKey(Column.TOPIC)
                        && phrases.section(headers.get(first.get(Column.TOPIC)).plain())
                                .flatMap(TopicReader::kind)
                                .isPresent();
        for (int reading : readings) {
            if (lectures && !periods().isEmpty()) {
                work.add(0, new Work(reading, Optional.empty(), "", Set.of()));
            } else if (first.putIfAbsent(Column.RESOURCES, reading) != null) {
                notes.add(reading);
            }
        }
        notes.sort(null);
    }

    private void column(
            int i,
            List<Integer> subjects,
            List<Integer> tasks,
            List<Integer> goals,
            Piece.Table table) {
        String header = headers.get(i).plain();
        Optional<Column> column = columnOf(header);
        Optional<Kind> kind =
                header.isBlank()
                        ? Optional.empty()
                        : phrases.section(header).flatMap(TopicReader::kind);
        Optional<Column> period = i == 0 ? periodsOf(table) : Optional.empty();
        if (period.isPresent() && column.filter(PERIODS::contains).isEmpty()) {
            first.putIfAbsent(period.get(), i);
            return;
        }
        if (column.isEmpty() && kind.isEmpty()) {
            if (phrases.days(header).isPresent()) {
                Set<DayOfWeek> days = phrases.days(header).map(DaysMention::days).get();
                work.add(new Work(i, Optional.empty(), "", days));
            } else if (!header.isBlank()) {
                subjects.add(i);
            }
            return;
        }
        if (kind.filter(each -> each != Kind.THEORY).isPresent()) {
            work.add(new Work(i, kind, "", Set.of()));
            return;
        }
        switch (column.orElse(Column.TOPIC)) {
            case TASK -> tasks.add(i);
            case GOAL, DELIVERABLE -> goals.add(i);
            case NOTES, ROOM -> notes.add(i);
            case EFFORT, TIME -> efforts.add(i);
            case PROJECT -> work.add(new Work(i, Optional.of(Kind.PROJECT), "", Set.of()));
            case TOPIC -> {
                if (isNumbered(table, i)) {
                    first.putIfAbsent(Column.NUMBER, i);
                } else if (first.putIfAbsent(Column.TOPIC, i) != null) {
                    notes.add(i);
                }
            }
            case RESOURCES -> {
                if (phrases.use(header).filter(use -> use == Use.THEORY).isPresent()) {
                    readings.add(i);
                } else if (first.putIfAbsent(Column.RESOURCES, i) != null) {
                    notes.add(i);
                }
            }
            default -> {
                if (first.putIfAbsent(column.get(), i) != null) {
                    notes.add(i);
                }
            }
        }
    }

    /** Whether the cells of a column are numbers: "Lesson | 1", "Lecture | L2". */
    private static boolean isNumbered(Piece.Table table, int column) {
        List<String> cells =
                table.rows().stream()
                        .map(row -> row.cells().get(column).plain())
                        .filter(cell -> !cell.isBlank())
                        .toList();
        long numbers =
                cells.stream().filter(cell -> cell.matches("\\p{L}{0,2}\\d{1,3}[.)]?")).count();
        return numbers * 2 > cells.size();
    }

    /** What a header says; an amount in it, such as "12-hour focus", says nothing about that. */
    private Optional<Column> columnOf(String header) {
        if (header.isBlank()) {
            return Optional.empty();
        }
        String words = header;
        for (var effort : phrases.effortsIn(header).reversed()) {
            words = Cut.out(words, effort.start(), effort.end());
        }
        Optional<Column> rest = words.isBlank() ? Optional.empty() : phrases.column(words);
        return rest.isPresent() && !words.equals(header) ? rest : phrases.column(header);
    }

    /** A first column most of whose cells name weeks is theirs, whatever its header. */
    private Optional<Column> periodsOf(Piece.Table table) {
        int filled = 0;
        List<PeriodName> names = new ArrayList<>();
        for (Piece.Row row : table.rows()) {
            String cell = row.cells().isEmpty() ? "" : row.cells().get(0).plain();
            filled += cell.isBlank() ? 0 : 1;
            phrases.period(cell).ifPresent(names::add);
        }
        return names.isEmpty() || names.size() * 2 <= filled
                ? Optional.empty()
                : Optional.of(Column.valueOf(names.get(0).unit().name()));
    }

    private void choose(List<Integer> subjects, List<Integer> tasks, List<Integer> goals) {
        boolean days = work.stream().anyMatch(each -> !each.days().isEmpty());
        if (work.isEmpty() && tasks.isEmpty() && subjects.isEmpty() && partsAreTopics) {
            first.putIfAbsent(Column.TOPIC, first.remove(Column.PHASE));
        }
        if (first.containsKey(Column.TOPIC)) {
            work.add(0, new Work(first.get(Column.TOPIC), Optional.empty(), "", Set.of()));
            notes.addAll(tasks);
            notes.addAll(subjects);
            notes.addAll(goals);
        } else if (!tasks.isEmpty()) {
            for (int task : tasks) {
                work.add(0, new Work(task, Optional.empty(), "", Set.of()));
            }
            notes.addAll(subjects);
            notes.addAll(goals);
        } else if (!subjects.isEmpty() && !days) {
            for (int subject : subjects.reversed()) {
                String group = subjects.size() > 1 ? headers.get(subject).plain() : "";
                work.add(0, new Work(subject, Optional.empty(), group, Set.of()));
            }
            notes.addAll(goals);
        } else if (work.isEmpty() && !goals.isEmpty()) {
            work.add(new Work(goals.get(0), Optional.empty(), "", Set.of()));
            notes.addAll(goals.subList(1, goals.size()));
        } else {
            notes.addAll(goals);
        }
        notes.sort(null);
    }

    /** The columns that name the period of a row, largest first. */
    List<Column> periods() {
        return PERIODS.stream().filter(first::containsKey).toList();
    }

    Optional<Integer> of(Column column) {
        return Optional.ofNullable(first.get(column));
    }

    /** The columns that say how long a row takes: a column "Time" without clocks is one. */
    List<Integer> efforts() {
        return efforts;
    }

    List<Work> work() {
        return work;
    }

    List<Integer> notes() {
        return notes;
    }

    String header(int column) {
        return headers.get(column).plain();
    }

    /** Whether its rows are dated, numbered or named by periods. */
    boolean isPlanned() {
        return !periods().isEmpty() || first.containsKey(Column.DATE);
    }
}
