package org.studycal.importer;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The study time of a person's week: as asked for, as the plan says, or a guess. */
final class WeeklyHours {

    /** A guess of those who say nothing. */
    static final int USUAL = 10 * 60;

    static final String NOTHING_TELLS = "as nothing tells";

    /** More than this beside work and family is for the person to say. */
    private static final int LONGEST_GUESS = 20 * 60;

    private static final int SHORT_TOPIC = 30;
    private static final int MINUTES_OF_A_WEEK = 168 * 60;

    private final StudyPlan plan;
    private final KeptDays kept;
    private final OptionalInt asked;

    WeeklyHours(StudyPlan plan, KeptDays kept, OptionalInt asked) {
        this.plan = plan;
        this.kept = kept;
        this.asked = asked;
    }

    /**
     * Minutes of a week.
     *
     * @param known the person's week, where it is known
     */
    Sourced<Integer> of(Optional<StudyWeek> known) {
        if (asked.isPresent()) {
            return Sourced.stated(asked.getAsInt(), "as asked for", 0);
        }
        if (shares() > 0) {
            return Sourced.stated(shares(), "", plan.shares().getFirst().weekly().line());
        }
        Optional<Amount> said = plan.weekly().filter(amount -> amount.planned() > 0);
        if (said.isPresent()) {
            // Hours a day are those of the days that the plan goes on.
            int most = plan.minutesOfDay().orElse(MINUTES_OF_A_WEEK) * kept.daysOfWeek();
            int minutes = Math.min(MINUTES_OF_A_WEEK, Math.min(most, said.get().planned()));
            return Sourced.stated(minutes, said.get().text(), said.get().line());
        }
        int free = known.map(StudyWeek::minutes).orElse(0);
        return free > 0 ? Sourced.guess(free, "all windows of a week", 0) : guess();
    }

    /** A usual week, or half an hour for each topic where weeks have more of them. */
    private Sourced<Integer> guess() {
        long open =
                IntStream.range(0, plan.topics().size())
                        .filter(each -> plan.topics().get(each).stated().isEmpty())
                        .filter(each -> plan.weeksOf(each).isPresent())
                        .count();
        int each = (int) (open / Math.max(1, plan.lastWeek()));
        int minutes = Math.min(LONGEST_GUESS, Math.ceilDiv(each * SHORT_TOPIC, 60) * 60);
        return minutes <= USUAL
                ? Sourced.guess(USUAL, NOTHING_TELLS, 0)
                : Sourced.guess(
                        minutes, "for %d topics a week, %s".formatted(each, NOTHING_TELLS), 0);
    }

    private int shares() {
        long sum = plan.shares().stream().mapToLong(each -> each.weekly().planned()).sum();
        return (int) Math.min(MINUTES_OF_A_WEEK, sum);
    }

    /** What part of the plan's shares the person can give. */
    double scale() {
        return asked.isPresent() && shares() > 0 ? (double) asked.getAsInt() / shares() : 1;
    }
}
