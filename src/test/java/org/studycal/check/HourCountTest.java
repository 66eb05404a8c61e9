package org.studycal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.studycal.audit.Figures;
import org.studycal.plan.Basis;
import org.studycal.plan.Edition;
import org.studycal.plan.Events;
import org.studycal.plan.Export;
import org.studycal.plan.Plan;
import org.studycal.plan.Score;
import org.studycal.plan.Solution;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Limits.FullerWeeks;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;
import org.studycal.revision.Revisions;

/** Four weeks of seven evenings of two hours, and what is said about them. */
class HourCountTest {

    private static final String WEEKS =
            """
            title: Evenings
            timeZone: Europe/Vienna
            start: 2027-02-01
            end: 2027-02-28
            availability:
              - {days: daily, windows: ["19:00-21:00"]}
            """;

    @Test
    void whatFillsEveryHourCanFit() throws ProblemException {
        HourCount count = of("activities: [{title: Work, effort: 56h}]");
        assertThat(count.mayFit()).isTrue();
        assertThat(count.workMinutes()).isEqualTo(count.freeMinutes()).isEqualTo(56 * 60);
    }

    @Test
    void halfAnHourMoreIsShortByTheEnd() throws ProblemException {
        assertThat(of("activities: [{title: Work, effort: 56h30m}]").shortages())
                .containsExactly(shortage("", "2027-02-01", "2027-02-28", 56 * 60 + 30, 56 * 60));
    }

    @Test
    void weeksThatMayHoldMoreAreCountedAsThat() throws ProblemException {
        Problem problem =
                problem(WEEKS + "limits: {perWeek: 7h}\nactivities: [{title: Work, effort: 36h}]");
        assertThat(HourCount.of(problem).shortages())
                .containsExactly(shortage("", "2027-02-01", "2027-02-28", 36 * 60, 28 * 60));
        Problem raised =
                problem.eased(
                        problem.end(),
                        problem.availability(),
                        problem.limits()
                                .with(new FullerWeeks(11 * 60, LocalDate.parse("2027-02-08"))),
                        problem.activities(),
                        problem.milestones());
        assertThat(HourCount.of(raised).mayFit()).isTrue();
    }

    @Test
    void workBeforeADeadlineIsCountedAgainstTheHoursBeforeIt() throws ProblemException {
        assertThat(of("activities: [{title: Work, effort: 15h, deadline: 2027-02-07}]").shortages())
                .containsExactly(shortage("", "2027-02-01", "2027-02-07", 15 * 60, 14 * 60));
    }

    @Test
    void hoursBeforeTheReleaseDoNotCount() throws ProblemException {
        assertThat(
                        of("activities: [{title: Work, effort: 5h, release: 2027-02-06, deadline:"
                                        + " 2027-02-07}]")
                                .shortages())
                .containsExactly(shortage("", "2027-02-06", "2027-02-07", 5 * 60, 4 * 60));
    }

    @Test
    void aHardMilestoneIsADeadlineAndASoftOneIsNot() throws ProblemException {
        String plan =
                """
                activities: [{id: work, title: Work, effort: 15h}]
                milestones: [{title: Exam, date: 2027-02-07, requires: [work], hard: %s}]
                """;
        assertThat(of(plan.formatted("true")).shortages())
                .containsExactly(shortage("", "2027-02-01", "2027-02-07", 15 * 60, 14 * 60));
        assertThat(of(plan.formatted("false")).mayFit()).isTrue();
    }

    @Test
    void whatComesBeforeADeadlineIsDueByItToo() throws ProblemException {
        String plan =
                """
                activities:
                  - {id: first, title: First, effort: 10h}
                  - {id: second, title: Second, effort: 5h, deadline: 2027-02-07, after: first}
                """;
        assertThat(of(plan).shortages())
                .containsExactly(shortage("", "2027-02-01", "2027-02-07", 15 * 60, 14 * 60));
    }

    @Test
    void whatComesAfterAReleaseCanNotBeginBeforeIt() throws ProblemException {
        String plan =
                """
                activities:
                  - {id: first, title: First, effort: 2h, release: 2027-02-27}
                  - {id: second, title: Second, effort: 3h, after: first}
                """;
        assertThat(of(plan).shortages())
                .containsExactly(shortage("", "2027-02-27", "2027-02-28", 5 * 60, 4 * 60));
    }

    @Test
    void limitsOfThePersonCount() throws ProblemException {
        String work = "activities: [{title: Work, effort: 50h}]\nlimits: ";
        assertThat(of(work + "{perDay: 1h30m}").freeMinutes()).isEqualTo(42 * 60);
        assertThat(of(work + "{perWeek: 10h}").freeMinutes()).isEqualTo(40 * 60);
        assertThat(of(work + "{restDays: 1}").freeMinutes()).isEqualTo(48 * 60);
        assertThat(of(work + "{reserve: 25%}").freeMinutes()).isEqualTo(42 * 60);
        assertThat(of(work + "{restDays: 1}").mayFit()).isFalse();
    }

    @Test
    void aCategorysOwnMaximumIsNamed() throws ProblemException {
        String plan =
                """
                categories:
                  labs: {title: Labs, quota: {max: 4h}}
                  core: {title: Core}
                activities: [{title: Work, effort: 17h, category: labs}]
                """;
        assertThat(of(plan).shortages())
                .containsExactly(shortage("Labs", "2027-02-01", "2027-02-28", 17 * 60, 16 * 60));
    }

    @Test
    void windowsWithARequiredLabelAreCountedApart() throws ProblemException {
        String plan =
                """
                activities:
                  - {title: Any, effort: 10h}
                  - {title: Quiet, effort: 3h, labels: [quiet]}
                """;
        String week =
                WEEKS.replace(
                        "daily, windows: [\"19:00-21:00\"]",
                        "sun, windows: [\"19:00-19:30 quiet\", \"20:00-23:00\"]");
        assertThat(HourCount.of(problem(week + plan)).shortages())
                .containsExactly(
                        shortage("windows for quiet", "2027-02-01", "2027-02-28", 180, 120));
    }

    @Test
    void theRestOfAWindowThatIsShorterThanASlotIsLost() throws ProblemException {
        String week = WEEKS.replace("21:00", "20:50");
        assertThat(
                        HourCount.of(problem(week + "activities: [{title: Work, effort: 1h}]"))
                                .freeMinutes())
                .isEqualTo(42 * 60);
    }

    @Test
    void aWeeklyHabitIsDueEveryWeek() throws ProblemException {
        HourCount count = of("activities: [{title: Habit, effort: 15h/week}]");
        assertThat(count.shortages()).hasSize(4);
        assertThat(count.shortages().getLast())
                .isEqualTo(shortage("", "2027-02-01", "2027-02-28", 60 * 60, 56 * 60));
    }

    @Test
    void aPinnedSessionMayLieOutsideOfAllWindows() throws ProblemException {
        String plan =
                """
                activities: [{id: work, title: Work, effort: 58h}]
                pinned: [{activity: work, start: 2027-02-03T08:00, length: 2h}]
                """;
        assertThat(of(plan).mayFit()).isTrue();
        assertThat(of(plan).workMinutes()).isEqualTo(58 * 60);
        assertThat(of(plan).pinnedMinutes()).isEqualTo(2 * 60);
    }

    @Test
    void habitsAskForWhatASolutionSaysTheyAskFor() throws IOException, ProblemException {
        List<String> plans =
                List.of(
                        "activities: [{title: Habit, effort: 1h30m/week}]",
                        "activities: [{title: Habit, effort: 3h/week, release: 2027-02-10}]",
                        """
                        activities:
                          - {id: habit, title: Habit, effort: 3h/week, deadline: 2027-02-24}
                          - {id: work, title: Work, effort: 4h}
                        protected: [{dates: 2027-02-16..2027-02-19}]
                        pinned:
                          - {activity: habit, start: 2027-02-03T08:00, length: 2h}
                          - {activity: work, start: 2027-02-04T08:00, length: 2h}
                        """);
        for (String plan : plans) {
            Problem problem = problem(WEEKS + plan);
            assertThat(HourCount.of(problem).workMinutes()).as(plan).isEqualTo(asked(problem));
        }
        for (String name : List.of("parent-with-a-job", "ai-ml-security", "too-much")) {
            Problem problem = problem(Files.readString(Path.of("problems", name + ".yaml")));
            assertThat(HourCount.of(problem).workMinutes()).as(name).isEqualTo(asked(problem));
        }
    }

    /** What the figures of a solution without any session say. */
    private static long asked(Problem problem) {
        HourCount count = HourCount.of(problem);
        Solution empty =
                new Solution(
                        new Basis(problem.name(), "sha256:0", List.of(), "1", 0),
                        Edition.first(Instant.EPOCH),
                        new Plan(
                                problem.start(),
                                count.until(),
                                List.of(),
                                List.of(),
                                new Events(
                                        Revisions.identify(
                                                        problem.name(),
                                                        problem,
                                                        List.of(),
                                                        Optional.empty(),
                                                        OptionalInt.empty())
                                                .milestones(),
                                        List.of(),
                                        List.of())),
                        new Score(problem.weights().hundredths(), Map.of(), 0),
                        Export.DEFAULT);
        return Figures.of(problem, empty).categories().values().stream()
                .mapToLong(Figures.CategoryTotal::askedMinutes)
                .sum();
    }

    private static HourCount of(String plan) throws ProblemException {
        return HourCount.of(problem(WEEKS + plan));
    }

    private static Problem problem(String yaml) throws ProblemException {
        return ProblemReader.read(
                        "evenings", "evenings.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .problem();
    }

    private static Shortage shortage(
            String scope, String from, String until, long work, long free) {
        return new Shortage(
                scope,
                DateLimit.of(LocalDate.parse(from)),
                DateLimit.of(LocalDate.parse(until)),
                work,
                free);
    }
}
