package org.studycal.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Commitment;
import org.studycal.problem.DateRange;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Problem;
import org.studycal.timeline.StudyDay;

/**
 * Some days of a solution as a person looks at them: in local time and with titles instead of ids.
 *
 * @param problem what was solved
 * @param range the days asked for
 * @param days those of them with a session, a milestone or a move to another time zone, in order
 * @param next day of the first session after the range, if there is one
 */
public record Timetable(
        Problem problem, DateRange range, List<Day> days, Optional<LocalDate> next) {

    public Timetable {
        days = List.copyOf(days);
    }

    /**
     * One day.
     *
     * @param date its date
     * @param week its plan week
     * @param milestones to be met by its end
     * @param commitments typed ones that take some of it, in time order
     * @param entries its sessions in time order
     * @param moves to another time zone
     */
    public record Day(
            LocalDate date,
            int week,
            List<Milestone> milestones,
            List<Commitment> commitments,
            List<Entry> entries,
            List<MovingZone.Stay> moves) {
        public Day {
            milestones = List.copyOf(milestones);
            commitments = List.copyOf(commitments);
            entries = List.copyOf(entries);
            moves = List.copyOf(moves);
        }

        /** Minutes of study. */
        public long minutes() {
            return entries.stream().mapToLong(entry -> entry.session().minutes()).sum();
        }
    }

    /**
     * One session.
     *
     * @param session as it stands in the solution
     * @param date the day it counts for
     * @param start its start on the wall clock
     * @param end its end on the wall clock
     * @param title the activity's; of reviews with their topics
     * @param category the category's title
     */
    public record Entry(
            Session session,
            LocalDate date,
            LocalDateTime start,
            LocalDateTime end,
            String title,
            String category) {}

    /** The timetable of a range of days, of one category only when one is given. */
    public static Timetable of(
            Problem problem, Solution solution, DateRange range, Optional<String> category) {
        List<Entry> all =
                solution.sessions().stream()
                        .filter(session -> category.map(session.category()::equals).orElse(true))
                        .map(session -> entry(problem, session))
                        .toList();
        Map<LocalDate, List<Entry>> entries =
                all.stream()
                        .filter(entry -> range.contains(entry.date()))
                        .collect(Collectors.groupingBy(Entry::date));
        Optional<LocalDate> next =
                all.stream()
                        .map(Entry::date)
                        .filter(date -> date.isAfter(range.last()))
                        .min(LocalDate::compareTo);
        Map<LocalDate, List<Milestone>> milestones =
                problem.milestones().stream()
                        .filter(milestone -> category.isEmpty() && range.contains(milestone.date()))
                        .collect(Collectors.groupingBy(Milestone::date));
        Set<LocalDate> dates = new TreeSet<>(entries.keySet());
        dates.addAll(milestones.keySet());
        Map<LocalDate, List<MovingZone.Stay>> moves = moves(problem, range);
        dates.addAll(moves.keySet());
        List<Commitment> commitments = category.isEmpty() ? commitments(problem, range) : List.of();
        List<Day> days =
                dates.stream()
                        .map(
                                date ->
                                        new Day(
                                                date,
                                                problem.weeks().weekOf(date),
                                                milestones.getOrDefault(date, List.of()),
                                                commitments.stream()
                                                        .filter(each -> takes(each, date))
                                                        .toList(),
                                                entries.getOrDefault(date, List.of()),
                                                moves.getOrDefault(date, List.of())))
                        .toList();
        return new Timetable(problem, range, days, next);
    }

    private static List<Commitment> commitments(Problem problem, DateRange range) {
        return problem.commitments(range.first().minusDays(1), range.last()).stream()
                .sorted(Comparator.comparing(Commitment::start).thenComparing(Commitment::end))
                .toList();
    }

    private static boolean takes(Commitment commitment, LocalDate date) {
        return commitment.start().isBefore(date.plusDays(1).atStartOfDay())
                && commitment.end().isAfter(date.atStartOfDay());
    }

    private static Map<LocalDate, List<MovingZone.Stay>> moves(Problem problem, DateRange range) {
        Map<LocalDate, List<MovingZone.Stay>> moves =
                MovingZone.moves(problem.timeZone()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        move ->
                                                LocalDate.ofInstant(
                                                        move.start(), problem.timeZone())));
        moves.keySet().removeIf(date -> !range.contains(date));
        return moves;
    }

    /** Minutes of study in all its days. */
    public long minutes() {
        return days.stream().mapToLong(Day::minutes).sum();
    }

    private static Entry entry(Problem problem, Session session) {
        return new Entry(
                session,
                StudyDay.of(problem, session.start()),
                LocalDateTime.ofInstant(session.start(), problem.timeZone()),
                LocalDateTime.ofInstant(session.end(), problem.timeZone()),
                session.topics().isEmpty()
                        ? problem.activityTitle(session.activity())
                        : session.title(),
                problem.categoryTitle(session.category()));
    }
}
