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

/** What the columns of a table hold, by their headers. */
final class TableColumns {
    private final Map<Column, Integer> first = new EnumMap<>(Column.class);
    private final List<Work> work = new ArrayList<>();
    private final List<Integer> notes = new ArrayList<>();
    private final List<Integer> efforts = new ArrayList<>();
    private final List<Text> headers;
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
        choose(subjects, tasks, goals);
    }

    private void column(
            int i,
            List<Integer> subjects,
            List<Integer> tasks,
            List<Integer> goals,
            Piece.Table table) {
        String header = headers.get(i).plain();
        Optional<Column> column = header.isBlank() ? Optional.empty() : phrases.column(header);
        Optional<Kind> kind =
                header.isBlank()
                        ? Optional.empty()
                        : phrases.section(header).flatMap(TopicReader::kind);
        if (column.isEmpty() && kind.isEmpty()) {
            Optional<Column> period = i == 0 ? periodsOf(table) : Optional.empty();
            if (period.isPresent()) {
                first.putIfAbsent(period.get(), i);
            } else if (phrases.days(header).isPresent()) {
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
            case NOTES -> notes.add(i);
            case EFFORT, TIME -> efforts.add(i);
            case PROJECT -> work.add(new Work(i, Optional.of(Kind.PROJECT), "", Set.of()));
            case TOPIC -> {
                if (first.putIfAbsent(Column.TOPIC, i) != null) {
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

    /** A first column without a name that is known may name weeks all the same. */
    private Optional<Column> periodsOf(Piece.Table table) {
        Optional<PeriodName> name =
                table.rows().stream()
                        .findFirst()
                        .flatMap(row -> row.cells().stream().findFirst())
                        .flatMap(cell -> phrases.period(cell.plain()));
        return name.map(each -> Column.valueOf(each.unit().name()));
    }

    private void choose(List<Integer> subjects, List<Integer> tasks, List<Integer> goals) {
        boolean days = work.stream().anyMatch(each -> !each.days().isEmpty());
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
        return List.of(Column.PHASE, Column.MONTH, Column.WEEK, Column.DAY).stream()
                .filter(first::containsKey)
                .toList();
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
