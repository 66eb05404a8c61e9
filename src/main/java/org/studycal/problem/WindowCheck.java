package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.studycal.problem.Availability.LabelledTime;

/** Windows of one day share no time, and hold a slot. */
final class WindowCheck {

    private static final Recurrence DAILY = Recurrence.weekly(EnumSet.allOf(DayOfWeek.class));

    private final ProblemDraft draft;
    private final Faults faults;
    private final Set<LocatedNode> reported = new HashSet<>();

    WindowCheck(ProblemDraft draft) {
        this.draft = draft;
        this.faults = draft.faults();
    }

    /**
     * What a window holds of one day.
     *
     * @param when its entry holds
     * @param daysAgo 1 when it began on the day before and has passed midnight, else 0
     */
    private record Piece(
            Located<LabelledTime> window, Recurrence when, int daysAgo, int from, int to) {

        boolean meets(Piece other, DayOfWeek day) {
            return when.meets(day.minus(daysAgo), other.when, daysAgo - other.daysAgo);
        }
    }

    void check() {
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Piece> pieces = new ArrayList<>();
            for (Located<AvailabilityReader.Entry> entry : draft.availability()) {
                Recurrence when = entry.value().when();
                for (Located<LabelledTime> window : entry.value().windows()) {
                    addPieces(
                            pieces,
                            window,
                            when,
                            when.days().contains(day),
                            when.days().contains(day.minus(1)));
                }
            }
            overlaps(pieces, day, " on " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        for (Located<AvailabilityReader.Entry> entry : draft.availability()) {
            if (entry.value().isException()) {
                List<Piece> pieces = new ArrayList<>();
                entry.value().windows().forEach(w -> addPieces(pieces, w, DAILY, true, false));
                overlaps(pieces, DayOfWeek.MONDAY, "");
            }
            entry.value().windows().forEach(this::length);
        }
        datesToCheck().forEach(this::date);
    }

    private static void addPieces(
            List<Piece> pieces,
            Located<LabelledTime> window,
            Recurrence when,
            boolean today,
            boolean yesterday) {
        TimeRange time = window.value().time();
        if (today) {
            pieces.add(new Piece(window, when, 0, time.fromMinute(), time.toMinute()));
        }
        if (yesterday && time.passesMidnight()) {
            pieces.add(new Piece(window, when, 1, 0, time.minutesAfterMidnight()));
        }
    }

    /** Days of the plan about which an exception and a window over midnight have a say. */
    private NavigableSet<LocalDate> datesToCheck() {
        NavigableSet<LocalDate> dates = new TreeSet<>();
        boolean nights =
                draft.availability().stream()
                        .flatMap(entry -> entry.value().times().stream())
                        .anyMatch(window -> window.time().passesMidnight());
        if (nights && draft.start().isPresent()) {
            LocalDate first = draft.start().get();
            LocalDate last = draft.end().orElse(first.plusWeeks(PlanWeeks.MOST));
            for (Located<AvailabilityReader.Entry> entry : draft.availability()) {
                for (DateRange range : entry.value().dates()) {
                    LocalDate from = Dates.later(first, range.first());
                    LocalDate to = Dates.earlier(last, range.last());
                    if (!from.isAfter(to)) {
                        from.datesUntil(to.plusDays(2)).forEach(dates::add);
                    }
                }
            }
        }
        return dates;
    }

    private void date(LocalDate date) {
        List<Piece> pieces = new ArrayList<>();
        on(date).forEach(window -> addPieces(pieces, window, DAILY, true, false));
        on(date.minusDays(1)).forEach(window -> addPieces(pieces, window, DAILY, false, true));
        overlaps(pieces, date.getDayOfWeek(), " on " + date);
    }

    private List<Located<LabelledTime>> on(LocalDate date) {
        for (Located<AvailabilityReader.Entry> entry : draft.availability().reversed()) {
            if (entry.value().dates().stream().anyMatch(range -> range.contains(date))) {
                return entry.value().windows();
            }
        }
        return draft.availability().stream()
                .filter(entry -> entry.value().when().on(date))
                .flatMap(entry -> entry.value().windows().stream())
                .toList();
    }

    private void overlaps(List<Piece> pieces, DayOfWeek day, String when) {
        pieces.sort(Comparator.comparingInt(Piece::from));
        List<Piece> open = new ArrayList<>();
        for (Piece piece : pieces) {
            open.removeIf(before -> before.to() <= piece.from());
            open.stream()
                    .filter(before -> before.meets(piece, day))
                    .max(Comparator.comparingInt(Piece::to))
                    .ifPresent(before -> report(before.window(), piece.window(), when));
            open.add(piece);
        }
    }

    /** The one further down in the file is the one that was added. */
    private void report(Located<LabelledTime> before, Located<LabelledTime> window, String when) {
        boolean later = window.node().place().isAfter(before.node().place());
        Located<LabelledTime> shown = later ? window : before;
        Located<LabelledTime> other = later ? before : window;
        if (reported.add(shown.node())) {
            faults.at(
                    shown.node(),
                    FaultKind.OVERLAPPING_WINDOWS,
                    "%s overlaps the window %s in line %s%s; expected windows that share no time"
                            .formatted(
                                    shown.value().time(),
                                    other.value().time(),
                                    other.node().line(),
                                    when));
        }
    }

    private void length(Located<LabelledTime> window) {
        TimeRange time = window.value().time();
        if (time.minutes() < draft.slotMinutes()) {
            faults.at(
                    window.node(),
                    FaultKind.WINDOW_TOO_SHORT,
                    "the window %s is shorter than one slot (%s); no session fits into it unless another window with its label follows at once"
                            .formatted(time, Durations.format(draft.slotMinutes())));
        }
    }
}
