package org.studycal.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.studycal.ask.WorkAhead.Goal;
import org.studycal.ask.WorkAhead.Piece;
import org.studycal.ask.WorkAhead.Place;
import org.studycal.ask.WorkAhead.Room;
import org.studycal.ask.WorkAhead.Unfinished;
import org.studycal.audit.Figures;
import org.studycal.audit.Figures.MilestoneState;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Dates;
import org.studycal.problem.Milestone;
import org.studycal.problem.Placement;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.timeline.FreeTime;
import org.studycal.timeline.Interval;
import org.studycal.timeline.PlanClock;
import org.studycal.timeline.StudyDay;
import org.studycal.timeline.TimeWindow;

/** Finds what is left of a plan and the time there is for it. */
final class WorkAheadBuilder {

    private static final int DAYS_OF_A_WEEK = 7;

    private final Problem problem;
    private final Solution solution;
    private final ToIntFunction<String> taken;
    private final Instant now;
    private final Figures figures;
    private final PlanClock clock;
    private final LocalDate today;
    private final LocalDate last;

    /** All that lies ahead, in the order of time, and what of it is work. */
    private final List<Session> ahead;

    private final List<Session> work;

    /** Minutes that are neither done nor left out, by activity. */
    private final Map<String, Integer> left = new HashMap<>();

    private final Map<String, Integer> index = new HashMap<>();

    WorkAheadBuilder(Problem problem, Solution solution, ToIntFunction<String> taken, Instant now) {
        this.problem = problem;
        this.solution = solution;
        this.taken = taken;
        this.now = now;
        this.figures = Figures.of(problem, solution);
        this.clock = new PlanClock(problem.timeZone());
        this.today = LocalDate.ofInstant(now, problem.timeZone());
        this.last = WorkAhead.latest(problem, solution, now);
        this.ahead =
                solution.sessions().stream()
                        .filter(session -> !session.start().isBefore(now))
                        .sorted(Comparator.comparing(Session::start))
                        .toList();
        this.work = ahead.stream().filter(session -> isWork(session.activity())).toList();
    }

    WorkAhead build() {
        List<Activity> unfinished = unfinished();
        LocalDate first = Dates.later(today, problem.start());
        List<TimeWindow> free = FreeTime.from(FreeTime.windows(problem, first, last), now);
        List<Piece> pieces = overdue(unfinished);
        List<Place> places = new ArrayList<>();
        lay(free, pieces, places);
        return new WorkAhead(
                unfinished.stream().map(this::unfinished).toList(),
                pieces,
                places,
                room(free),
                goals(),
                figures.finish(),
                problem.end());
    }

    private boolean isWork(String activity) {
        return problem.activity(activity).filter(each -> !each.effort().repeats()).isPresent();
    }

    private List<Activity> unfinished() {
        for (Activity activity : problem.activities()) {
            if (!activity.effort().repeats()) {
                left.put(activity.id(), activity.effort().minutes());
            }
        }
        for (Placement done : problem.history().sessions()) {
            left.computeIfPresent(done.activity(), (id, sum) -> sum - minutes(done));
        }
        for (LeftOut out : solution.leftOut()) {
            left.computeIfPresent(out.activity(), (id, sum) -> sum - out.minutes());
        }
        left.values().removeIf(minutes -> minutes <= 0);
        List<Activity> unfinished = new ArrayList<>();
        for (Activity activity : problem.activities()) {
            if (left.containsKey(activity.id())) {
                index.put(activity.id(), unfinished.size());
                unfinished.add(activity);
            }
        }
        return unfinished;
    }

    private static int minutes(Placement session) {
        return Math.toIntExact(new Interval(session.start(), session.end()).minutes());
    }

    private Unfinished unfinished(Activity activity) {
        return new Unfinished(
                activity.category(),
                taken.applyAsInt(activity.category()) / 100.0,
                List.copyOf(activity.labels()),
                activity.after().stream()
                        .map(Prerequisite::activity)
                        .filter(index::containsKey)
                        .map(index::get)
                        .toList());
    }

    /** What is left and that the plan has nowhere: it was missed, or is more than was known. */
    private List<Piece> overdue(List<Activity> unfinished) {
        Map<String, Integer> planned = new HashMap<>();
        work.forEach(each -> planned.merge(each.activity(), each.minutes(), Integer::sum));
        List<Piece> pieces = new ArrayList<>();
        for (Activity activity : unfinished) {
            int minutes = left.get(activity.id()) - planned.getOrDefault(activity.id(), 0);
            if (minutes > 0) {
                left.merge(activity.id(), -minutes, Integer::sum);
                pieces.add(
                        new Piece(
                                index.get(activity.id()),
                                minutes,
                                Piece.OVERDUE,
                                from(activity, Long.MIN_VALUE)));
            }
        }
        return pieces;
    }

    /** From when on work can be done; after a wait not before the plan has it. */
    private long from(Activity activity, long planned) {
        long release =
                activity.release()
                        .map(limit -> minuteOf(clock.moment(limit.start())))
                        .orElse(Long.MIN_VALUE);
        boolean waits = activity.after().stream().anyMatch(each -> each.minGap().amount() > 0);
        return waits ? Math.max(release, planned) : release;
    }

    private static long minuteOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }

    /** Lays the sessions of work and the free time in one row. */
    private void lay(List<TimeWindow> free, List<Piece> pieces, List<Place> places) {
        List<Interval> taken =
                ahead.stream().map(each -> new Interval(each.start(), each.end())).toList();
        List<TimeWindow> gaps = FreeTime.without(free, taken);
        int gap = 0;
        for (Session session : work) {
            while (gap < gaps.size()
                    && gaps.get(gap).interval().start().isBefore(session.start())) {
                places.add(place(false, gaps.get(gap++)));
            }
            int minutes = Math.min(session.minutes(), left.getOrDefault(session.activity(), 0));
            if (minutes > 0) {
                left.merge(session.activity(), -minutes, Integer::sum);
                Activity activity = problem.activity(session.activity()).orElseThrow();
                pieces.add(
                        new Piece(
                                index.get(activity.id()),
                                minutes,
                                places.size(),
                                from(activity, minuteOf(session.start()))));
            }
            places.add(
                    place(
                            minutes > 0,
                            new TimeWindow(
                                    StudyDay.of(problem, session.start()),
                                    StudyDay.label(problem, session.start()).orElse(""),
                                    new Interval(session.start(), session.end()))));
        }
        gaps.subList(gap, gaps.size()).forEach(window -> places.add(place(false, window)));
    }

    private Place place(boolean planned, TimeWindow window) {
        return new Place(
                planned,
                minuteOf(window.interval().start()),
                Math.toIntExact(window.interval().minutes()),
                window.date(),
                day(window.date()),
                problem.weeks().weekOf(window.date()),
                window.label());
    }

    /** From the day before the present, whose window may go on after midnight. */
    private int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - today.toEpochDay()) + 1;
    }

    private Room room(List<TimeWindow> free) {
        int[] byDay = new int[day(last) + 2];
        int[] byWeek = new int[problem.weeks().weekOf(last.plusDays(1)) + 1];
        for (Session session : ahead) {
            book(StudyDay.of(problem, session.start()), session.minutes(), byDay, byWeek);
        }
        for (Placement done : problem.history().sessions()) {
            book(StudyDay.of(problem, done.start()), minutes(done), byDay, byWeek);
        }
        List<Integer> weekByDay = new ArrayList<>();
        for (int day = 0; day < byDay.length; day++) {
            weekByDay.add(Math.max(0, problem.weeks().weekOf(today.plusDays(day - 1L))));
        }
        return new Room(
                weekByDay,
                Arrays.stream(byDay).boxed().toList(),
                Arrays.stream(byWeek).boxed().toList(),
                problem.limits().perDayMinutes().orElse(Integer.MAX_VALUE),
                mostByWeek(free, byWeek.length),
                DAYS_OF_A_WEEK - problem.limits().restDays());
    }

    private void book(LocalDate date, int minutes, int[] byDay, int[] byWeek) {
        if (day(date) >= 0 && day(date) < byDay.length) {
            byDay[day(date)] += minutes;
        }
        int week = problem.weeks().weekOf(date);
        if (week >= 0 && week < byWeek.length) {
            byWeek[week] += minutes;
        }
    }

    /** After the last planned week habits go on, and take what they took before. */
    private List<Integer> mostByWeek(List<TimeWindow> free, int weeks) {
        int[] freeByWeek = new int[weeks];
        for (TimeWindow window : free) {
            freeByWeek[Math.max(0, problem.weeks().weekOf(window.date()))] +=
                    Math.toIntExact(window.interval().minutes());
        }
        Set<Integer> planned = new HashSet<>();
        int habits = 0;
        for (Session session : ahead) {
            planned.add(StudyDay.week(problem, session.start()));
            habits += isWork(session.activity()) ? 0 : session.minutes();
        }
        int lastPlanned = planned.stream().mapToInt(week -> week).max().orElse(0);
        List<Integer> most = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            int limit =
                    problem.limits()
                            .perWeekMinutes(problem.weeks().firstDayOf(week))
                            .orElse(Integer.MAX_VALUE);
            most.add(
                    week > lastPlanned && !planned.isEmpty()
                            ? Math.max(
                                    0, Math.min(limit, freeByWeek[week]) - habits / planned.size())
                            : limit);
        }
        return most;
    }

    private List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        List<MilestoneState> states = figures.milestones();
        for (int i = 0; i < states.size(); i++) {
            Milestone milestone = problem.milestones().get(i);
            DateLimit limit = milestone.limit();
            Optional<LocalDate> nothing =
                    states.get(i).met() ? Optional.of(today) : Optional.empty();
            goals.add(
                    new Goal(
                            milestone.id(),
                            milestone.requires().stream()
                                    .filter(index::containsKey)
                                    .map(index::get)
                                    .toList(),
                            states.get(i).finished().or(() -> nothing),
                            limit,
                            minuteOf(clock.moment(limit.end()))));
        }
        return goals;
    }
}
