package org.studycal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.studycal.ask.Forecast.Range;
import org.studycal.ask.WorkAhead.Goal;
import org.studycal.ask.WorkAhead.Piece;
import org.studycal.ask.WorkAhead.Place;
import org.studycal.ask.WorkAhead.Room;
import org.studycal.ask.WorkAhead.Unfinished;
import org.studycal.audit.Figures;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.RemainingProblem;
import org.studycal.store.SolutionFile;

class ForecastTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final List<String> CATEGORIES = List.of("theory", "labs");
    private static final int TRIALS = 200;

    /** All goes as planned. */
    private static final Outlook AS_PLANNED = new Outlook(1, 0, 0, 0, 0, 1, 0, 1, List.of());

    @Test
    void without_spread_and_trouble_it_is_exactly_the_plans_dates()
            throws ProblemException, SolutionException {
        for (String name : List.of("hello", "ai-ml-security", "parent-with-a-job")) {
            Problem problem = ProblemReader.read(Path.of("problems", name + ".yaml")).problem();
            Solution solution =
                    SolutionFile.read(Path.of("solutions/examples", name, "solution.json"));
            WorkAhead work =
                    WorkAhead.of(
                            new RemainingProblem(problem),
                            solution,
                            category -> 100,
                            Instant.parse("2026-12-30T08:00:00Z"));

            Forecast forecast = Forecast.of(work, AS_PLANNED, Evidence.NONE, 3, 1);

            Figures figures = Figures.of(problem, solution);
            assertThat(forecast.finish()).as(name).isEqualTo(always(figures.finish()));
            for (int i = 0; i < figures.milestones().size(); i++) {
                Figures.MilestoneState state = figures.milestones().get(i);
                assertThat(forecast.milestones().get(i))
                        .isEqualTo(
                                new Forecast.OfMilestone(
                                        state.id(), always(state.finished()), state.met() ? 1 : 0));
            }
        }
    }

    private static Range always(Optional<LocalDate> date) {
        return new Range(date, date, date, date);
    }

    @Test
    void the_same_seed_gives_the_same_forecast() {
        WorkAhead work = work(20);

        assertThat(Forecast.of(work, Outlook.USUAL, Evidence.NONE, TRIALS, 7))
                .isEqualTo(Forecast.of(work, Outlook.USUAL, Evidence.NONE, TRIALS, 7));
    }

    @Test
    void what_is_usual_is_later_than_planned_and_a_good_record_brings_it_forward() {
        WorkAhead work = work(20);
        Evidence punctual =
                new Evidence(
                        Map.of(
                                "theory", new Evidence.Pace(1, 30),
                                "labs", new Evidence.Pace(1, 30)),
                        200,
                        0,
                        26,
                        List.of());

        Range usual = Forecast.of(work, Outlook.USUAL, Evidence.NONE, TRIALS, 1).finish();
        Range known = Forecast.of(work, Outlook.USUAL, punctual, TRIALS, 1).finish();

        assertThat(usual.p50().orElseThrow()).isAfter(usual.planned().orElseThrow());
        assertThat(known.p80().orElseThrow()).isBefore(usual.p80().orElseThrow());
        assertThat(width(known)).isLessThan(width(usual));
    }

    private static long width(Range range) {
        return range.p95().orElseThrow().toEpochDay() - range.p50().orElseThrow().toEpochDay();
    }

    /** Independent noise of every category would make the range far too narrow. */
    @Test
    void slow_in_one_category_is_likely_to_be_slow_in_the_other() {
        Evidence slowInTheory =
                new Evidence(Map.of("theory", new Evidence.Pace(2, 20)), 0, 0, 0, List.of());
        Person slow = new Person(Outlook.USUAL, slowInTheory);
        Person usual = new Person(Outlook.USUAL, Evidence.NONE);

        assertThat(meanOfLabs(slow)).isGreaterThan(1.15 * meanOfLabs(usual));
    }

    private static double meanOfLabs(Person person) {
        RandomGenerator random = new SplittableRandom(3);
        double sum = 0;
        for (int i = 0; i < 1_000; i++) {
            sum += person.life(CATEGORIES, random).ratios().get("labs");
        }
        return sum / 1_000;
    }

    @Test
    void before_a_record_four_of_five_lives_are_done_by_the_80_percent_date() {
        assertThat(shareDoneBy80(false)).isBetween(0.75, 0.85);
    }

    @Test
    void in_the_middle_of_a_plan_four_of_five_lives_are_done_by_the_80_percent_date() {
        assertThat(shareDoneBy80(true)).isBetween(0.75, 0.85);
    }

    /** How many of 500 people whose truth is known are done by the date they were told. */
    private static double shareDoneBy80(boolean recorded) {
        Person anybody = new Person(Outlook.USUAL, Evidence.NONE);
        WorkAhead work = work(16);
        int done = 0;
        for (int each = 0; each < 500; each++) {
            RandomGenerator random = new SplittableRandom(1_000 + each);
            Person.Life truth = anybody.life(CATEGORIES, random);
            Evidence evidence = recorded ? record(anybody, truth, random) : Evidence.NONE;
            LocalDate told =
                    Forecast.of(work, Outlook.USUAL, evidence, TRIALS, each)
                            .finish()
                            .p80()
                            .orElseThrow();
            long real = new Walk(new Route(work), anybody, truth, random).go().finish();
            done += real > told.toEpochDay() ? 0 : 1;
        }
        return done / 500.0;
    }

    /** Ten weeks of a life: 6 activities of each category, 40 sessions, some illness. */
    private static Evidence record(Person anybody, Person.Life truth, RandomGenerator random) {
        Map<String, Evidence.Pace> pace = new HashMap<>();
        for (String category : CATEGORIES) {
            double sum = 0;
            for (int i = 0; i < 6; i++) {
                sum += Math.log(truth.ratios().get(category) * anybody.activity(random));
            }
            pace.put(category, new Evidence.Pace(Math.exp(sum / 6), 6));
        }
        int missed = 0;
        for (int i = 0; i < 40; i++) {
            missed += random.nextDouble() < truth.missed() ? 1 : 0;
        }
        List<Integer> spells = new ArrayList<>();
        for (int day = 0; day < 70; day++) {
            if (random.nextDouble() < truth.spellsPerDay()) {
                spells.add(anybody.spell(random));
            }
        }
        return new Evidence(pace, 40, missed, 10, spells);
    }

    /** Two hours on each weekday for some weeks, an hour more that is free; 8 h an activity. */
    private static WorkAhead work(int weeks) {
        List<Unfinished> activities = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        int all = 4 * weeks;
        for (int day = 0; day < 7 * all; day++) {
            if (day % 7 < 5) {
                int session = day / 7 * 5 + day % 7;
                boolean planned = day < 7 * weeks;
                if (planned && session % 4 == 0) {
                    activities.add(
                            new Unfinished(
                                    CATEGORIES.get(activities.size() % 2),
                                    1,
                                    List.of(),
                                    activities.isEmpty()
                                            ? List.of()
                                            : List.of(activities.size() - 1)));
                }
                if (planned) {
                    pieces.add(
                            new Piece(activities.size() - 1, 120, places.size(), Long.MIN_VALUE));
                }
                places.add(place(planned, day, 18, 120));
                places.add(place(false, day, 20, 60));
            }
        }
        List<Integer> days = Collections.nCopies(7 * all, 0);
        List<Integer> none = Collections.nCopies(all + 1, 0);
        List<Integer> most = Collections.nCopies(all + 1, Integer.MAX_VALUE);
        Room room = new Room(days, days, none, Integer.MAX_VALUE, most, 7);
        LocalDate last = MONDAY.plusDays(7L * weeks - 3);
        Goal goal =
                new Goal(
                        "exam",
                        List.of(activities.size() - 1),
                        Optional.of(last),
                        DateLimit.of(last),
                        Long.MAX_VALUE);
        return new WorkAhead(
                activities,
                pieces,
                places,
                room,
                List.of(goal),
                Optional.of(last),
                Optional.empty());
    }

    private static Place place(boolean planned, int day, int hour, int minutes) {
        LocalDate date = MONDAY.plusDays(day);
        return new Place(
                planned, 60 * (24 * date.toEpochDay() + hour), minutes, date, day, day / 7, "");
    }

    @Test
    void illness_and_limits_are_kept() {
        WorkAhead work = work(4);
        Person.Life ill = new Person.Life(Map.of("theory", 1.0, "labs", 1.0), 0, 0.2);
        Person weak = new Person(new Outlook(1, 0, 0, 0, 0, 1, 0, 1, List.of(3)), Evidence.NONE);

        Walk walk = new Walk(new Route(work), weak, ill, new SplittableRandom(5)).go();

        assertThat(LocalDate.ofEpochDay(walk.finish()))
                .isAfter(work.finish().orElseThrow())
                .isBefore(LocalDate.MAX);
    }

    /** Less than half a minute of each session is nothing, however many sessions there are. */
    @Test
    void next_to_nothing_of_every_session_does_not_add_up_to_work_that_is_left() {
        WorkAhead work = work(4);
        Person anybody = new Person(AS_PLANNED, Evidence.NONE);
        Person.Life slower = new Person.Life(Map.of("theory", 1.004, "labs", 1.004), 0, 0);

        Walk walk = new Walk(new Route(work), anybody, slower, new SplittableRandom(5)).go();

        assertThat(LocalDate.ofEpochDay(walk.finish())).isEqualTo(work.finish().orElseThrow());
    }
}
