package org.studycal.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.studycal.commitment.BusyOccurrence;

/**
 * What calendars hold, a line an occurrence: day, time, title, calendar and why it is busy or not.
 */
public final class BusyText {

    private static final String GAP = "  ";
    private static final int LONGEST_SOURCE = 14;
    private static final int LONGEST_WHY = 18;
    private static final int SHORTEST_TITLE = 12;
    private static final int DAY = 14;

    private record Row(
            String day, String time, String title, String source, String why, boolean busy) {}

    private final ZoneId zone;
    private final Palette palette;
    private final List<Row> rows;
    private final int timeColumns;
    private final int titleColumns;
    private final int sourceColumns;

    private BusyText(List<BusyOccurrence> occurrences, ZoneId zone, Palette palette) {
        this.zone = zone;
        this.palette = palette;
        boolean longSources =
                occurrences.stream()
                        .anyMatch(each -> Wording.width(each.source()) > LONGEST_SOURCE);
        this.rows = occurrences.stream().map(each -> row(each, longSources)).toList();
        int why = 0;
        int time = 0;
        int title = 0;
        int source = 0;
        for (Row row : rows) {
            time = Math.max(time, Wording.width(row.time));
            title = Math.max(title, Wording.width(row.title));
            source = Math.max(source, Wording.width(row.source));
            why = Math.max(why, Wording.width(row.why));
        }
        timeColumns = time;
        sourceColumns = Math.min(source, LONGEST_SOURCE);
        int taken =
                DAY + timeColumns + sourceColumns + Math.min(why, LONGEST_WHY) + 4 * GAP.length();
        titleColumns = Math.min(title, Math.max(SHORTEST_TITLE, Wording.COLUMNS - taken));
    }

    /** The occurrences in their order, with a count at the end. */
    public static String of(List<BusyOccurrence> occurrences, ZoneId zone, Palette palette) {
        BusyText text = new BusyText(occurrences, zone, palette);
        StringBuilder lines = new StringBuilder();
        text.rows.forEach(row -> lines.append(text.line(row)).append('\n'));
        long busy = occurrences.stream().filter(BusyOccurrence::busy).count();
        long free = occurrences.size() - busy;
        return lines.append(Wording.whole(busy))
                .append(" busy, ")
                .append(Wording.whole(free))
                .append(" free\n")
                .toString();
    }

    /**
     * What is said of an occurrence.
     *
     * @param longSources whether some path is too long: of all of them only the file's name is said
     */
    private Row row(BusyOccurrence each, boolean longSources) {
        LocalDateTime start = LocalDateTime.ofInstant(each.start(), zone);
        String source = Wording.plain(each.source());
        return new Row(
                Wording.date(start.toLocalDate()),
                time(start, each),
                Wording.plain(each.name()),
                longSources ? source.substring(source.lastIndexOf('/') + 1) : source,
                Wording.plain(each.why()),
                each.busy());
    }

    private String line(Row row) {
        String line =
                Wording.left(row.day, DAY)
                        + GAP
                        + Wording.left(row.time, timeColumns)
                        + GAP
                        + Wording.left(row.title, titleColumns)
                        + GAP
                        + Wording.left(row.source, sourceColumns)
                        + GAP
                        + Wording.cut(row.why, LONGEST_WHY);
        return row.busy ? line : palette.faint(line);
    }

    private String time(LocalDateTime start, BusyOccurrence each) {
        LocalDateTime end = LocalDateTime.ofInstant(each.end(), zone);
        LocalDate lastDay =
                end.isAfter(start) ? end.minusNanos(1).toLocalDate() : start.toLocalDate();
        long more = ChronoUnit.DAYS.between(start.toLocalDate(), lastDay);
        if (each.allDay()) {
            return more <= 0 ? "all day" : Wording.count(more + 1, "day");
        }
        boolean midnight = more >= 0 && end.toLocalDate().isAfter(lastDay);
        return Wording.clock(start)
                + "-"
                + (midnight ? "24:00" : Wording.clock(end))
                + (more > 0 ? " +" + more : "");
    }
}
