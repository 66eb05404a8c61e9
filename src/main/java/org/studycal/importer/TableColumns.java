package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.markdown.Piece;
import org.studycal.phrases.Column;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Use;

/** What the columns of a table hold, by their headers. */
final class TableColumns {
    private static final List<Column> PERIODS =
            List.of(Column.PHASE, Column.MONTH, Column.WEEK, Column.DAY);

    private final Piece.Table table;
    private final Phrases phrases;
    private final Map<Column, Integer> first = new EnumMap<>(Column.class);
    private final List<Work> work = new ArrayList<>();
    private final List<Integer> notes = new ArrayList<>();
    private final List<Integer> efforts = new ArrayList<>();
    private final List<Integer> subjects = new ArrayList<>();
    private final List<Integer> tasks = new ArrayList<>();
    private final List<Integer> goals = new ArrayList<>();

    /**
     * A column whose cells are topics.
     *
     * @param group its header where it is a subject
     */
    record Work(int column, Optional<Kind> kind, String group, Set<DayOfWeek> days) {
        static Work of(int column) {
            return new Work(column, Optional.empty(), "", Set.of());
        }

        static Work of(int column, Kind kind) {
            return new Work(column, Optional.of(kind), "", Set.of());
        }
    }

    TableColumns(Piece.Table table, Phrases phrases) {
        this.table = table;
        this.phrases = phrases;
        List<Integer> readings = new ArrayList<>();
        for (int i = 0; i < table.headers().size(); i++) {
            column(i, readings);
        }
        choose();
        readings(readings);
        notes.sort(null);
    }

    /** Readings beside lectures are work of their own; beside a topic they are where to find it. */
    private void readings(List<Integer> readings) {
        boolean lectures =
                of(Column.TOPIC)
                        .flatMap(topic -> phrases.section(header(topic)))
                        .flatMap(TopicReader::kind)
                        .isPresent();
        for (int reading : readings) {
            if (lectures && !periods().isEmpty()) {
                work.add(0, Work.of(reading));
            } else {
                firstOrNote(Column.RESOURCES, reading);
            }
        }
    }

    private void firstOrNote(Column column, int index) {
        if (first.putIfAbsent(column, index) != null) {
            notes.add(index);
        }
    }

    private void column(int i, List<Integer> readings) {
        String header = header(i);
        Optional<Column> column = columnOf(header);
        Optional<Kind> kind =
                header.isBlank()
                        ? Optional.empty()
                        : phrases.section(header).flatMap(TopicReader::kind);
        Optional<Column> period = i == 0 ? periodsOf() : Optional.empty();
        Optional<DaysMention> days = phrases.days(header);
        if (period.isPresent() && column.filter(PERIODS::contains).isEmpty()) {
            first.putIfAbsent(period.get(), i);
        } else if (kind.filter(each -> each != Kind.THEORY).isPresent()) {
            work.add(Work.of(i, kind.get()));
        } else if (column.isPresent() || kind.isPresent()) {
            known(i, column.orElse(Column.TOPIC), readings);
        } else if (days.isPresent()) {
            work.add(new Work(i, Optional.empty(), "", days.get().days()));
        } else if (!header.isBlank()) {
            subjects.add(i);
        }
    }

    private void known(int i, Column column, List<Integer> readings) {
        switch (column) {
            case TASK -> tasks.add(i);
            case GOAL, DELIVERABLE -> goals.add(i);
            case NOTES, ROOM -> notes.add(i);
            case EFFORT, TIME -> efforts.add(i);
            case PROJECT -> work.add(Work.of(i, Kind.PROJECT));
            case TOPIC -> {
                if (isNumbered(i)) {
                    first.putIfAbsent(Column.NUMBER, i);
                } else {
                    firstOrNote(column, i);
                }
            }
            case RESOURCES -> {
                if (phrases.isFor(header(i), Use.THEORY)) {
                    readings.add(i);
                } else {
                    firstOrNote(column, i);
                }
            }
            default -> firstOrNote(column, i);
        }
    }

    /** Whether the cells of a column are numbers: "Lesson | 1", "Lecture | L2". */
    private boolean isNumbered(int column) {
        List<String> cells =
                table.rows().stream()
                        .map(row -> row.plain(column))
                        .filter(cell -> !cell.isBlank())
                        .toList();
        long numbers =
                cells.stream().filter(cell -> cell.matches("\\p{L}{0,2}\\d{1,3}[.)]?")).count();
        return numbers * 2 > cells.size();
    }

    /** What a header says; an amount in it, such as "12-hour focus", says nothing about that. */
    private Optional<Column> columnOf(String header) {
        String words = header;
        for (Effort effort : phrases.effortsIn(header).reversed()) {
            words = Cut.out(words, effort);
        }
        Optional<Column> rest = words.isBlank() ? Optional.empty() : phrases.column(words);
        return rest.or(() -> header.isBlank() ? Optional.empty() : phrases.column(header));
    }

    /** A first column most of whose cells name weeks is theirs, whatever its header. */
    private Optional<Column> periodsOf() {
        List<String> cells =
                table.rows().stream()
                        .map(row -> row.plain(0))
                        .filter(cell -> !cell.isBlank())
                        .toList();
        List<PeriodName> names =
                cells.stream().flatMap(cell -> phrases.period(cell).stream()).toList();
        return names.size() * 2 > cells.size()
                ? Optional.of(Column.valueOf(names.getFirst().unit().name()))
                : Optional.empty();
    }

    /** Whether a column of parts or the like has titles in it, and no numbers. */
    private boolean partsAreTopics() {
        boolean named =
                Stream.of(Column.DAY, Column.WEEK, Column.DATE).anyMatch(first::containsKey);
        return first.containsKey(Column.PHASE)
                && !first.containsKey(Column.TOPIC)
                && (named || !efforts.isEmpty())
                && table.rows().stream()
                        .map(row -> row.plain(first.get(Column.PHASE)))
                        .noneMatch(
                                cell ->
                                        phrases.period(cell).isPresent()
                                                || cell.matches("\\d{0,3}([-–]\\d{1,3})?"));
    }

    /** Takes the columns that say most plainly what to do; the others are notes. */
    private void choose() {
        boolean days = work.stream().anyMatch(each -> !each.days().isEmpty());
        if (work.isEmpty() && tasks.isEmpty() && subjects.isEmpty() && partsAreTopics()) {
            first.putIfAbsent(Column.TOPIC, first.remove(Column.PHASE));
        }
        if (first.containsKey(Column.TOPIC)) {
            work.add(0, Work.of(first.get(Column.TOPIC)));
        } else if (!tasks.isEmpty()) {
            tasks.forEach(task -> work.add(0, Work.of(task)));
            tasks.clear();
        } else if (!subjects.isEmpty() && !days) {
            boolean several = subjects.size() > 1;
            for (int i : subjects.reversed()) {
                String group = several ? header(i) : "";
                work.add(0, new Work(i, Optional.empty(), group, Set.of()));
            }
            subjects.clear();
        } else {
            subjects.clear();
            if (work.isEmpty() && !goals.isEmpty()) {
                work.add(Work.of(goals.removeFirst()));
            }
        }
        notes.addAll(tasks);
        notes.addAll(subjects);
        notes.addAll(goals);
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
        return table.headers().get(column).plain();
    }

    /** Whether its rows are dated, numbered or named by periods. */
    boolean isPlanned() {
        return !periods().isEmpty() || first.containsKey(Column.DATE);
    }
}
