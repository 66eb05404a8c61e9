package org.studycal.ask;

import static org.studycal.ask.Filled.NOTHING;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.studycal.ask.WorkAhead.Goal;
import org.studycal.ask.WorkAhead.Piece;
import org.studycal.ask.WorkAhead.Place;

/**
 * One life with a plan: its work is done in the plan's order, where the plan has work, and where
 * that is behind also in time that the plan leaves free. That is what a replan would do, without a
 * search.
 */
final class Walk {

    private final WorkAhead work;
    private final Person person;
    private final RandomGenerator random;
    private final Person.Life life;

    /** Real minutes left, by piece and by activity. */
    private final double[] left;

    private final double[] leftOf;

    /** When an activity was done, as a moment and as a day. */
    private final long[] doneAt;

    private final LocalDate[] doneOn;
    private final boolean[] ill;
    private final Filled filled;
    private int head;

    /**
     * @param planned what is planned or done; stays as it is
     */
    Walk(WorkAhead work, Filled planned, Person person, RandomGenerator random) {
        this(work, planned, person, person.life(categories(work), random), random);
    }

    Walk(WorkAhead work, Filled planned, Person person, Person.Life life, RandomGenerator random) {
        this.work = work;
        filled = planned.copy();
        this.person = person;
        this.random = random;
        this.life = life;
        int activities = work.activities().size();
        double[] ratio = new double[activities];
        for (int i = 0; i < activities; i++) {
            WorkAhead.Unfinished activity = work.activities().get(i);
            ratio[i] =
                    life.ratios().get(activity.category())
                            * person.activity(random)
                            / activity.taken();
        }
        left = new double[work.pieces().size()];
        leftOf = new double[activities];
        for (int i = 0; i < left.length; i++) {
            Piece piece = work.pieces().get(i);
            left[i] = piece.minutes() * ratio[piece.activity()];
            leftOf[piece.activity()] += left[i];
        }
        doneAt = new long[activities];
        Arrays.fill(doneAt, Long.MAX_VALUE);
        doneOn = new LocalDate[activities];
        Arrays.fill(doneOn, LocalDate.MAX);
        ill = illness(filled.days());
    }

    private static Set<String> categories(WorkAhead work) {
        Set<String> categories = new LinkedHashSet<>();
        work.activities().forEach(activity -> categories.add(activity.category()));
        return categories;
    }

    private boolean[] illness(int days) {
        boolean[] all = new boolean[days];
        double rate = life.spellsPerDay();
        double day = rate == 0 ? days : wait(rate);
        while (day < days) {
            int from = (int) day;
            int to = Math.min(days, from + person.spell(random));
            Arrays.fill(all, from, to, true);
            day = Math.max(to, day) + wait(rate);
        }
        return all;
    }

    private double wait(double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    /** Goes through all time there is, until all is done. */
    Walk go() {
        // The piece that the plan has in a place; pieces are in the order of places.
        int own = 0;
        while (own < left.length && work.pieces().get(own).place() == Piece.OVERDUE) {
            own++;
        }
        for (int p = 0; p < work.places().size() && head < left.length; p++) {
            Place place = work.places().get(p);
            boolean planned = own < left.length && work.pieces().get(own).place() == p;
            study(p, place, planned ? own : -1);
            own += planned ? 1 : 0;
        }
        return this;
    }

    private void study(int p, Place place, int own) {
        boolean planned = place.planned();
        double room = planned ? place.minutes() : filled.room(place);
        double used = 0;
        boolean happens = !ill[place.day()];
        boolean decided = !happens;
        for (int i = head; i < left.length && room - used > NOTHING && happens; i++) {
            Piece piece = work.pieces().get(i);
            if (!planned && piece.place() > p) {
                break;
            }
            if (left[i] > NOTHING && (i == own || fits(piece, place))) {
                if (!decided) {
                    decided = true;
                    happens = life.missed() == 0 || random.nextDouble() >= life.missed();
                }
                if (happens) {
                    double taken = Math.min(room - used, left[i]);
                    used += taken;
                    left[i] -= taken;
                    leftOf[piece.activity()] -= taken;
                    if (leftOf[piece.activity()] <= NOTHING) {
                        doneAt[piece.activity()] = place.start() + (long) Math.ceil(used - NOTHING);
                        doneOn[piece.activity()] = place.date();
                    }
                }
            }
        }
        while (head < left.length && left[head] <= NOTHING) {
            head++;
        }
        filled.add(place, used - (planned ? place.minutes() : 0));
    }

    private boolean fits(Piece piece, Place place) {
        WorkAhead.Unfinished activity = work.activities().get(piece.activity());
        if (piece.from() > place.start()
                || !(activity.labels().isEmpty() || activity.labels().contains(place.label()))) {
            return false;
        }
        for (int first : activity.before()) {
            if (leftOf[first] > NOTHING) {
                return false;
            }
        }
        return true;
    }

    /** The day on which all work is done; {@link LocalDate#MAX} where it is not. */
    LocalDate finish() {
        return Arrays.stream(doneOn)
                .max(LocalDate::compareTo)
                .orElseGet(() -> work.finish().orElse(LocalDate.MAX));
    }

    /** The day on which all that a milestone asks for is done. */
    LocalDate ready(Goal goal) {
        return goal.activities().stream()
                .map(activity -> doneOn[activity])
                .max(LocalDate::compareTo)
                .orElseGet(() -> goal.planned().orElse(LocalDate.MAX));
    }

    /** Whether that is in time. */
    boolean isInTime(Goal goal) {
        List<Integer> activities = goal.activities();
        return activities.isEmpty()
                ? goal.planned().filter(date -> !date.isAfter(goal.limit().date())).isPresent()
                : activities.stream()
                        .allMatch(
                                activity ->
                                        goal.limit().time().isPresent()
                                                ? doneAt[activity] <= goal.over()
                                                : !doneOn[activity].isAfter(goal.limit().date()));
    }
}
