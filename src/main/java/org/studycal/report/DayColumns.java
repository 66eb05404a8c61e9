package org.studycal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.studycal.plan.Session;
import org.studycal.revision.Difference;
import org.studycal.revision.Difference.Change;

/** The next days before and after a change, side by side; only those that differ. */
final class DayColumns {

    /** The number of days, today among them. */
    static final int DAYS = 7;

    private static final int COLUMN = 37;
    private static final String GAP = "  ";

    /** A session as a person sees it. */
    private record Entry(Instant start, Instant end, String activity, String title) {

        static Entry of(Session session) {
            return new Entry(session.start(), session.end(), session.activity(), session.title());
        }
    }

    private final Difference difference;
    private final ZoneId zone;
    private final Palette palette;

    DayColumns(Difference difference, ZoneId zone, Palette palette) {
        this.difference = difference;
        this.zone = zone;
        this.palette = palette;
    }

    /** The first of the days. */
    LocalDate first() {
        return LocalDate.ofInstant(difference.now(), zone);
    }

    /** A heading and the days, or nothing when no day differs. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            lines.addAll(day(first().plusDays(day)));
        }
        if (!lines.isEmpty()) {
            String heading = "Next " + DAYS + " days: before";
            lines.addFirst(
                    GAP
                            + palette.strong(Wording.left(heading, COLUMN))
                            + GAP
                            + palette.strong("after"));
        }
        return lines;
    }

    private List<String> day(LocalDate date) {
        List<Entry> before = entries(date, Change::before);
        List<Entry> after = entries(date, Change::after);
        if (before.equals(after)) {
            return List.of();
        }
        Map<Instant, List<List<Entry>>> rows = new TreeMap<>();
        before.forEach(entry -> columns(rows, entry).getFirst().add(entry));
        after.forEach(entry -> columns(rows, entry).getLast().add(entry));
        List<String> lines = new ArrayList<>(List.of(GAP + Wording.date(date)));
        for (List<List<Entry>> columns : rows.values()) {
            int height = Math.max(columns.getFirst().size(), columns.getLast().size());
            for (int row = 0; row < height; row++) {
                lines.add(row(get(columns.getFirst(), row), get(columns.getLast(), row)));
            }
        }
        return lines;
    }

    private static List<List<Entry>> columns(Map<Instant, List<List<Entry>>> rows, Entry entry) {
        return rows.computeIfAbsent(
                entry.start(), start -> List.of(new ArrayList<>(), new ArrayList<>()));
    }

    private static Optional<Entry> get(List<Entry> column, int row) {
        return row < column.size() ? Optional.of(column.get(row)) : Optional.empty();
    }

    private List<Entry> entries(LocalDate date, Function<Change, Optional<Session>> side) {
        return difference.changes().stream()
                .flatMap(change -> side.apply(change).stream())
                .filter(session -> LocalDate.ofInstant(session.start(), zone).equals(date))
                .map(Entry::of)
                .sorted(Comparator.comparing(Entry::start).thenComparing(Entry::activity))
                .toList();
    }

    private String row(Optional<Entry> before, Optional<Entry> after) {
        String left = Wording.left(before.map(this::cell).orElse("  -"), COLUMN);
        String right = Wording.cut(after.map(this::cell).orElse("  -"), COLUMN);
        boolean same = before.equals(after);
        return GAP
                + (same ? palette.faint(left) : left)
                + GAP
                + (same ? palette.faint(right) : palette.strong(right));
    }

    private String cell(Entry entry) {
        return "  %s-%s %s"
                .formatted(
                        Wording.clock(local(entry.start())),
                        Wording.end(local(entry.end())),
                        entry.title());
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
