package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.markdown.Piece;
import org.studycal.phrases.Column;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Section;
import org.studycal.phrases.Use;

/** What the columns of a table hold, by their headers. */
final class TableColumns {
    private static final List<Column> PERIODS =
            List.of(Column.PHASE, Column.MONTH, Column.WEEK, Column.DAY);

    /** Columns whose cells are titles, if they are words. */
    private static final Set<Column> WORK =
            EnumSet.of(Column.TOPIC, Column.TASK, Column.PROJECT, Column.GOAL, Column.DELIVERABLE);

    private final Piece.Table table;
    private final Phrases phrases;
    private final Map<Column, Integer> first = new EnumMap<>(Column.class);
    private final TableCells cells;
    private final List<Work> work = new ArrayList<>();
    private final List<Integer> notes = new ArrayList<>();
    private final List<Integer> efforts = new ArrayList<>();
    private final List<Integer> subjects = new ArrayList<>();
    private final List<Integer> tasks = new ArrayList<>();
    private final List<Integer> goals = new ArrayList<>();
    private boolean unnamed;

    /** Columns that should be titles and hold nothing but numbers. */
    private final List<Integer> numbers = new ArrayList<>();

    /**
     * A column whose cells are topics.
     *
     * @param group its header where it is a subject
     * @param counted whether its cells are numbers, which say nothing without its header
     */
    record Work(
            int column, Optional<Kind> kind, String group, Set<DayOfWeek> days, boolean counted) {
        static Work of(int column) {
            return new Work(column, Optional.empty(), "", Set.of(), false);
        }

        static Work of(int column, Kind kind, boolean counted) {
            return new Work(column, Optional.of(kind), "", Set.of(), counted);
        }
    }

    TableColumns(Piece.Table table, Phrases phrases) {
        this.table = table;
        this.phrases = phrases;
        this.cells = new TableCells(table, phrases);
        List<Integer> readings = new ArrayList<>();
        for (int i = 0; i < table.headers().size(); i++) {
            column(i, readings);
        }
        choose();
        readings(readings);
        // "Week 1: Knots" is what to study, where no other column says it.
        boolean bare = work.stream().allMatch(each -> each.kind().isPresent());
        List<Column> periods = bare ? periods() : List.of();
        periods.stream()
                .skip(Math.max(0, periods.size() - 1))
                .map(first::get)
                .filter(cells::areTitled)
                .forEach(at -> work.add(0, Work.of(at)));
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
        Optional<Column> column =
                ColumnContent.column(header, phrases).filter(each -> cells.fits(each, i));
        Optional<Kind> kind =
                header.isBlank()
                        ? Optional.empty()
                        : phrases.section(header).flatMap(TopicReader::kind);
        Optional<Column> period = i == 0 ? cells.period() : Optional.empty();
        Optional<DaysMention> days = phrases.days(header);
        boolean practical = kind.filter(each -> each != Kind.THEORY).isPresent();
        if (period.isPresent() && column.filter(PERIODS::contains).isEmpty()) {
            first.putIfAbsent(period.get(), i);
        } else if (cells.content(i) != ColumnContent.WORDS
                && days.isEmpty()
                && column.filter(each -> !WORK.contains(each)).isEmpty()) {
            figures(i, practical ? kind : Optional.empty(), column.isPresent());
        } else if (practical) {
            work.add(Work.of(i, kind.get(), false));
        } else if (column.isPresent() || kind.isPresent()) {
            known(i, column.orElse(Column.TOPIC), readings);
        } else if (days.isPresent()) {
            work.add(new Work(i, Optional.empty(), "", days.get().days(), false));
        } else if (!header.isBlank()) {
            subjects.add(i);
        }
    }

    /** A column without words says when, how long or which, or how often its header is done. */
    private void figures(int i, Optional<Kind> kind, boolean titled) {
        switch (cells.content(i)) {
            case AMOUNTS, TIMES -> (efforts.isEmpty() ? efforts : notes).add(i);
            case DATES -> firstOrNote(Column.DATE, i);
            case MARKS, FREQUENCIES -> notes.add(i);
            case NUMBERS -> {
                if (kind.isPresent()) {
                    work.add(Work.of(i, kind.get(), true));
                } else {
                    (titled ? numbers : notes).add(i);
                }
            }
            case NOTHING, WORDS -> {}
        }
    }

    private void known(int i, Column column, List<Integer> readings) {
        switch (column) {
            case TASK -> tasks.add(i);
            case GOAL, DELIVERABLE -> goals.add(i);
            case NOTES, ROOM, NEXT -> notes.add(i);
            case EFFORT, TIME -> efforts.add(i);
            case PROJECT -> work.add(Work.of(i, Kind.PROJECT, false));
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

    /** Whether a column of parts or the like has titles in it, and no numbers. */
    private boolean partsAreTopics() {
        boolean named =
                Stream.of(Column.DAY, Column.WEEK, Column.DATE).anyMatch(first::containsKey);
        return first.containsKey(Column.PHASE)
                && !first.containsKey(Column.TOPIC)
                && (named || !efforts.isEmpty())
                && cells.areNames(first.get(Column.PHASE));
    }

    /** Takes the columns that say most plainly what to do; the others are notes. */
    private void choose() {
        boolean days = work.stream().anyMatch(each -> !each.days().isEmpty());
        // "Medium" and "High" say more about something else.
        if (subjects.stream().anyMatch(each -> !cells.isRating(each))
                || !(work.isEmpty() && tasks.isEmpty() && goals.isEmpty())
                || first.containsKey(Column.TOPIC)) {
            subjects.removeIf(each -> cells.isRating(each) && notes.add(each));
        }
        if (work.isEmpty() && tasks.isEmpty() && subjects.isEmpty() && partsAreTopics()) {
            first.putIfAbsent(Column.TOPIC, first.remove(Column.PHASE));
        }
        if (first.containsKey(Column.TOPIC)) {
            work.add(0, Work.of(first.get(Column.TOPIC)));
        } else if (!tasks.isEmpty()) {
            tasks.forEach(task -> work.add(0, Work.of(task)));
            tasks.clear();
        } else if (!subjects.isEmpty() && !days) {
            // Columns beside a week are subjects; those beside a thing say more about it.
            unnamed =
                    work.isEmpty()
                            && !isPlanned()
                            && efforts.isEmpty()
                            && Stream.of(Column.STATUS, Column.NUMBER).noneMatch(first::containsKey)
                            && table.rows().size() > 1;
            boolean several = subjects.size() > 1 && (isPlanned() || table.rows().size() == 1);
            for (int i : several ? subjects.reversed() : subjects.subList(0, 1)) {
                String group = several ? header(i) : "";
                work.add(0, new Work(i, Optional.empty(), group, Set.of(), false));
            }
            subjects.removeAll(work.stream().map(Work::column).toList());
        } else if (work.isEmpty() && !goals.isEmpty()) {
            work.add(Work.of(goals.removeFirst()));
        }
        if (!numbers.isEmpty() && work.isEmpty() && isPlanned()) {
            work.add(new Work(numbers.removeFirst(), Optional.empty(), "", Set.of(), true));
        } else if (!numbers.isEmpty()) {
            firstOrNote(Column.NUMBER, numbers.removeFirst());
        }
        Stream.of(numbers, tasks, subjects, goals).forEach(notes::addAll);
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

    /** Whether a row says that it is done. */
    boolean isDone(Piece.Row row) {
        return of(Column.STATUS).filter(at -> cells.isDone(row, at)).isPresent()
                || cells.isCountDone(row);
    }

    /** Columns that say when, how long and how far, whose words may say anything else as well. */
    List<Integer> settings() {
        List<Integer> settings = new ArrayList<>(efforts);
        of(Column.DATE).ifPresent(settings::add);
        of(Column.STATUS).ifPresent(settings::add);
        return settings;
    }

    TableCells cells() {
        return cells;
    }

    /** Whether none of its headers says that there is anything to do or to learn. */
    boolean isUnnamed() {
        return unnamed;
    }

    /** Whether a column has milestones whose dates are in another. */
    boolean areMilestones(int column) {
        return periods().isEmpty()
                && first.containsKey(Column.DATE)
                && phrases.announces(header(column), Section.CHECKPOINT, Section.EXAM);
    }

    /** Whether its rows are parts of an exam with their shares of it. */
    boolean isShares() {
        return !isPlanned() && cells.isShares();
    }

    /** Whether its rows are resources, terms or the like, or shares of an exam. */
    boolean isAside() {
        boolean leftOut =
                !table.headers().isEmpty()
                        && phrases.sectionOnly(header(0))
                                .filter(SectionReader.LEFT_OUT::contains)
                                .isPresent();
        return isShares()
                || cells.areFrequencies()
                || (!isPlanned() && leftOut && efforts.isEmpty() && of(Column.STATUS).isEmpty());
    }

    String header(int column) {
        return table.headers().get(column).plain();
    }

    /** Whether its rows are dated, numbered or named by periods. */
    boolean isPlanned() {
        return first.containsKey(Column.DATE)
                || cells.isCounted()
                || periods().stream()
                        .anyMatch(each -> each != Column.PHASE || cells.isNumbered(of(each).get()));
    }
}
