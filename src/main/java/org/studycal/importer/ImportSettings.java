package org.studycal.importer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.studycal.problem.Problem;

/**
 * What a plan does not know of the person who follows it.
 *
 * @param zone of every local time
 * @param start the first day; empty for that of the plan, or else for {@code today}'s next Monday
 * @param today by the clock
 * @param weeklyMinutes study time of a week, whatever the plan says
 * @param topicMinutes time of a topic of which nothing tells how long it takes
 * @param like a problem whose week is taken
 */
public record ImportSettings(
        Sourced<ZoneId> zone,
        Optional<LocalDate> start,
        LocalDate today,
        OptionalInt weeklyMinutes,
        OptionalInt topicMinutes,
        Optional<Problem> like) {}
