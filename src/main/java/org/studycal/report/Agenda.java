package org.studycal.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.Activity;
import org.studycal.problem.DateRange;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.solution.Session;
import org.studycal.solution.Solution;

/**
 * Some days of a solution as a person looks at them: in local time and with titles instead of ids.
 *
 * @param problem what was solved
 * @param range the days asked for
 * @param days those of them with a session or a milestone, in order
 */
public record Agenda(Problem problem, DateRange range, List<Day> days) {

    public Agenda {
        days = List.copyOf(days);
    }

    /**
     * One day.
     *
     * @param date its date
     * @param week its plan week
     * @param milestones to be met by its end
     * @param entries its sessions in time order
     */
    public record Day(LocalDate date, int week, List<Milestone> milestones, List<Entry> entries) {
        public Day {
            milestones = List.copyOf(milestones);
            entries = List.copyOf(entries);
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
     * @param start its start on the wall clock
     * @param end its end on the wall clock
     * @param title the activity's
     * @param category the category's title
     */
    public record Entry(
            Session session, LocalDateTime start, LocalDateTime end, String title, String category) {}

    /** The agenda of a range of days, of one category only when one is given. */
    public static Agenda of(
            Problem problem, Solution solution, DateRange range, Optional<String> category) {
        List<Entry> entries =
                solution.sessions().stream()
                        .filter(session -> category.map(session.category()::equals).orElse(true))
                        .map(session -> entry(problem, session))
                        .filter(entry -> range.contains(entry.start().toLocalDate()))
                        .toList();
        List<Day> days = new ArrayList<>();
        range.first()
                .datesUntil(range.last().plusDays(1))
                .map(date -> day(problem, date, entries, category.isEmpty()))
                .filter(day -> !day.entries().isEmpty() || !day.milestones().isEmpty())
                .forEach(days::add);
        return new Agenda(problem, range, days);
    }

    /** Minutes of study in all its days. */
    public long minutes() {
        return days.stream().mapToLong(Day::minutes).sum();
    }

    private static Day day(
            Problem problem, LocalDate date, List<Entry> entries, boolean withMilestones) {
        return new Day(
                date,
                problem.weeks().weekOf(date),
                problem.milestones().stream()
                        .filter(milestone -> withMilestones && milestone.date().equals(date))
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.start().toLocalDate().equals(date))
                        .toList());
    }

    private static Entry entry(Problem problem, Session session) {
        return new Entry(
                session,
                LocalDateTime.ofInstant(session.start(), problem.timeZone()),
                LocalDateTime.ofInstant(session.end(), problem.timeZone()),
                problem.activity(session.activity())
                        .map(Activity::title)
                        .orElse(session.activity()),
                problem.categories().stream()
                        .filter(category -> category.id().equals(session.category()))
                        .findFirst()
                        .map(category -> category.title())
                        .orElse(session.category()));
    }
}
