package org.studycal.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;

/**
 * How likely something that a plan has to reach is reached in time.
 *
 * @param milestone its title; empty for the end of all work
 * @param by the last day for it
 * @param inTime in how many lives it is, from 0 to 1
 */
public record Chance(Optional<String> milestone, LocalDate by, double inTime) {

    /**
     * The chances of the end that a problem states and of its milestones, in the order of time.
     * What is over already can be neither reached nor missed any more.
     */
    public static List<Chance> of(Problem problem, Forecast forecast, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, problem.timeZone());
        List<Chance> chances = new ArrayList<>();
        for (int i = 0; i < problem.milestones().size(); i++) {
            Milestone milestone = problem.milestones().get(i);
            chances.add(
                    new Chance(
                            Optional.of(milestone.title()),
                            milestone.date(),
                            forecast.milestones().get(i).inTime()));
        }
        problem.end()
                .ifPresent(
                        end ->
                                chances.add(
                                        new Chance(
                                                Optional.empty(),
                                                end,
                                                forecast.inTime().orElse(0))));
        chances.removeIf(chance -> chance.by().isBefore(today));
        chances.sort(Comparator.comparing(Chance::by));
        return List.copyOf(chances);
    }

    /** Whether this is so in at least so many of a hundred lives. */
    public boolean isAtLeast(int percent) {
        return 100 * inTime >= percent;
    }
}
