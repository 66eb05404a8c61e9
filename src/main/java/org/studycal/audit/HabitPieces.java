package org.studycal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.studycal.problem.Activity;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Dates;
import org.studycal.problem.Period;
import org.studycal.problem.Problem;
import org.studycal.problem.Repeat;

/**
 * What a habit asks for in each of its days, weeks or times between two hand-ins, counted minute by
 * minute.
 */
final class HabitPieces {

    /** A period with the minutes that it asks for before anything has lapsed. */
    record Piece(Period period, int minutes) {}

    private final Problem problem;
    private final ZoneId zone;
    private final FreeMinutes free;
    private final LocalDate first;
    private final LocalDate last;

    HabitPieces(Problem problem, FreeMinutes free, LocalDate first, LocalDate last) {
        this.problem = problem;
        this.zone = problem.timeZone();
        this.free = free;
        this.first = first;
        this.last = last;
    }

    /** Days of a date's week on which the template has windows, all seven where it has none. */
    private int templateDays(LocalDate of) {
        LocalDate monday = problem.weeks().firstDayOf(problem.weeks().weekOf(of));
        int days = 0;
        for (int i = 0; i < 7; i++) {
            LocalDate date = monday.plusDays(i);
            days +=
                    problem.availability().weekly().stream()
                                    .anyMatch(
                                            entry ->
                                                    !entry.windows().isEmpty()
                                                            && Rhythm.holds(entry.when(), date))
                            ? 1
                            : 0;
        }
        return days == 0 ? 7 : days;
    }

    /** The periods of a habit that the plan's days hold. */
    List<Piece> of(Activity habit) {
        return switch (habit.effort().repeat()) {
            case Repeat.Never never -> List.of();
            case Repeat.OfTopics reviews -> List.of();
            case Repeat.Daily daily -> ofDays(habit);
            case Repeat.Weekly weekly -> ofWeeks(habit);
            case Repeat.HandIn handIn -> ofHandIns(habit, handIn);
        };
    }

    /** The period that a session of a habit belongs to; none for other work and for reviews. */
    Period periodOf(Activity activity, Placed placed) {
        return switch (activity.effort().repeat()) {
            case Repeat.Never never -> Period.NONE;
            case Repeat.OfTopics reviews -> Period.NONE;
            case Repeat.Daily daily -> Period.ofDay(placed.date());
            case Repeat.Weekly weekly -> Period.ofWeek(placed.week());
            case Repeat.HandIn handIn -> Period.ofDay(due(activity, handIn, placed));
        };
    }

    /** When the work of a session is handed in. */
    private LocalDate due(Activity habit, Repeat.HandIn handIn, Placed placed) {
        LocalDateTime start = LocalDateTime.ofInstant(placed.session().start(), zone);
        LocalDate due = firstDue(habit, handIn);
        while (!moment(due, handIn).isAfter(start)) {
            due = due.plusWeeks(handIn.weeks());
        }
        while (moment(due.minusWeeks(handIn.weeks()), handIn).isAfter(start)) {
            due = due.minusWeeks(handIn.weeks());
        }
        return due;
    }

    private List<Piece> ofDays(Activity habit) {
        List<Piece> pieces = new ArrayList<>();
        for (LocalDate date : first.datesUntil(last.plusDays(1)).toList()) {
            int longest =
                    free.longest(
                            latest(start(date), begin(habit)),
                            earliest(start(date.plusDays(1)), end(habit)),
                            habit.labels());
            boolean usable = longest >= problem.slotMinutes();
            pieces.add(new Piece(Period.ofDay(date), usable ? habit.effort().minutes() : 0));
        }
        return pieces;
    }

    private List<Piece> ofWeeks(Activity habit) {
        List<Piece> pieces = new ArrayList<>();
        for (int week = 1; week <= problem.weeks().weekOf(last); week++) {
            Instant from = start(problem.weeks().firstDayOf(week));
            Instant to = start(problem.weeks().firstDayOf(week + 1));
            pieces.add(
                    new Piece(
                            Period.ofWeek(week),
                            share(
                                    habit,
                                    from,
                                    to,
                                    templateDays(problem.weeks().firstDayOf(week)))));
        }
        return pieces;
    }

    private List<Piece> ofHandIns(Activity habit, Repeat.HandIn handIn) {
        List<Piece> pieces = new ArrayList<>();
        Instant from = start(first);
        Instant over = earliest(start(last.plusDays(1)), end(habit));
        for (LocalDate due = firstDue(habit, handIn);
                from.isBefore(start(last.plusDays(1)));
                due = due.plusWeeks(handIn.weeks())) {
            LocalDateTime moment = moment(due, handIn);
            Instant to =
                    handIn.time().isEmpty()
                            ? start(due.plusDays(1))
                            : Clocks.instantOf(moment, zone);
            boolean whole = !pieces.isEmpty() && !over.isBefore(to);
            int minutes =
                    whole
                            ? habit.effort().minutes()
                            : share(habit, from, to, templateDays(due) * handIn.weeks());
            pieces.add(new Piece(Period.ofDay(due), minutes));
            from = to;
        }
        return pieces;
    }

    /** All of it, or with fewer free days than usual a part in whole slots. */
    private int share(Activity habit, Instant from, Instant to, int usual) {
        Instant begin = latest(from, begin(habit));
        Instant end = earliest(to, end(habit));
        int days = 0;
        // A day's own time may go on after its midnight.
        LocalDate date = Dates.later(first, LocalDate.ofInstant(begin, zone).minusDays(1));
        LocalDate over = Dates.earlier(last, LocalDate.ofInstant(end, zone));
        for (; !date.isAfter(over); date = date.plusDays(1)) {
            Instant dayBegin = latest(start(date), begin);
            Instant dayEnd = earliest(start(date.plusDays(1)), end);
            days += free.hasAny(dayBegin, dayEnd) ? 1 : 0;
        }
        int minutes = habit.effort().minutes();
        if (days >= usual) {
            return minutes;
        }
        long share = (long) minutes * days / usual;
        return Math.toIntExact(share - share % problem.slotMinutes());
    }

    private LocalDate firstDue(Activity habit, Repeat.HandIn handIn) {
        LocalDateTime begin = problem.start().atStartOfDay();
        if (habit.release().isPresent()) {
            DateLimit release = habit.release().get();
            LocalDateTime from = release.date().atTime(release.time().orElse(LocalTime.MIN));
            begin = from.isAfter(begin) ? from : begin;
        }
        LocalDate date = begin.toLocalDate();
        while (date.getDayOfWeek() != handIn.day() || !moment(date, handIn).isAfter(begin)) {
            date = date.plusDays(1);
        }
        return date;
    }

    private static LocalDateTime moment(LocalDate date, Repeat.HandIn handIn) {
        return handIn.time().map(date::atTime).orElse(date.plusDays(1).atStartOfDay());
    }

    private Instant begin(Activity habit) {
        return habit.release()
                .map(
                        limit ->
                                limit.time().isEmpty()
                                        ? start(limit.date())
                                        : Clocks.instantOf(
                                                limit.date().atTime(limit.time().get()), zone))
                .orElse(start(first));
    }

    private Instant end(Activity habit) {
        return habit.deadline()
                .map(
                        limit ->
                                limit.time().isEmpty()
                                        ? start(limit.date().plusDays(1))
                                        : Clocks.instantOf(
                                                limit.date().atTime(limit.time().get()), zone))
                .orElse(start(last.plusDays(1)));
    }

    private Instant start(LocalDate date) {
        return free.beginOf(date);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
