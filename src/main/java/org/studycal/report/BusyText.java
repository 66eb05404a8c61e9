package org.studycal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.studycal.commitment.BusyOccurrence;

/**
 * What calendars hold, a line an occurrence: day, time, title, calendar and why it is busy or not.
 */
public final class BusyText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String GAP = "  ";
    private static final int LONGEST_SOURCE = 14;
    private static final int LONGEST_WHY = 18;
    private static final int SHORTEST_TITLE = 12;
    private static final int DAY = 14;

    private final ZoneId zone;
    private final Palette palette;
    private final int timeColumns;
    private final int titleColumns;
    private final int sourceColumns;

    private BusyText(List<BusyOccurrence> occurrences, ZoneId zone, Palette palette) {
        this.zone = zone;
        this.palette = palette;
        int why = 0;
        int time = 0;
        int title = 0;
        int source = 0;
        for (BusyOccurrence each : occurrences) {
            time = Math.max(time, Wording.width(time(each)));
            title = Math.max(title, Wording.width(Wording.plain(each.name())));
            source = Math.max(source, Wording.width(shortened(Wording.plain(each.source()))));
            why = Math.max(why, Wording.width(Wording.plain(each.why())));
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
        occurrences.forEach(each -> lines.append(text.line(each)).append('\n'));
        long busy = occurrences.stream().filter(BusyOccurrence::busy).count();
        long free = occurrences.size() - busy;
        return lines.append(Wording.whole(busy))
                .append(" busy, ")
                .append(Wording.whole(free))
                .append(" free\n")
                .toString();
    }

    private String line(BusyOccurrence each) {
        String line =
                Wording.left(Wording.date(local(each.start()).toLocalDate()), DAY)
                        + GAP
                        + Wording.left(time(each), timeColumns)
                        + GAP
                        + Wording.left(Wording.plain(each.name()), titleColumns)
                        + GAP
                        + Wording.left(shortened(Wording.plain(each.source())), sourceColumns)
                        + GAP
                        + Wording.cut(Wording.plain(each.why()), LONGEST_WHY);
        return each.busy() ? line : palette.faint(line);
    }

    /** Of a long path the file's own name. */
    private static String shortened(String source) {
        return Wording.width(source) <= LONGEST_SOURCE
                ? source
                : source.substring(source.lastIndexOf('/') + 1);
    }

    private String time(BusyOccurrence each) {
        LocalDateTime start = local(each.start());
        LocalDateTime end = local(each.end());
        LocalDate lastDay =
                end.isAfter(start) ? end.minusNanos(1).toLocalDate() : start.toLocalDate();
        long more = ChronoUnit.DAYS.between(start.toLocalDate(), lastDay);
        if (each.allDay()) {
            return more <= 0 ? "all day" : Wording.count(more + 1, "day");
        }
        boolean midnight = more >= 0 && end.toLocalDate().isAfter(lastDay);
        return TIME.format(start)
                + "-"
                + (midnight ? "24:00" : TIME.format(end))
                + (more > 0 ? " +" + more : "");
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
