package org.studycal.ask;

import static org.studycal.ask.Filled.NOTHING;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

    private static final long NEVER = LocalDate.MAX.toEpochDay();

    private final Route route;
    private final Person person;
    private final RandomGenerator random;
    private final Person.Life life;

    /** Real minutes left, by piece and by activity. */
    private final double[] left;

    private final double[] leftOf;

    /** How many of those that come before an activity are not done. */
    private final int[] waitsFor;

    /** The pieces that are not done, each with the next one after it; the first is the last's. */
    private final int[] next;

    /** When an activity was done, as a moment and as a day of the epoch. */
    private final long[] doneAt;

    private final long[] doneOn;
    private final boolean[] ill;
    private final Filled filled;

    Walk(Route route, Person person, RandomGenerator random) {
        this(route, person, person.life(route.categories, random), random);
    }

    Walk(Route route, Person person, Person.Life life, RandomGenerator random) {
        this.route = route;
        filled = route.planned.copy();
        this.person = person;
        this.random = random;
        this.life = life;
        int activities = route.activities.length;
        double[] ratio = new double[activities];
        for (int i = 0; i < activities; i++) {
            WorkAhead.Unfinished activity = route.activities[i];
            ratio[i] =
                    life.ratios().get(activity.category())
                            * person.activity(random)
                            / activity.taken();
        }
        left = new double[route.pieces.length];
        leftOf = new double[activities];
        for (int i = 0; i < left.length; i++) {
            Piece piece = route.pieces[i];
            left[i] = piece.minutes() * ratio[piece.activity()];
        }
        next = new int[left.length + 1];
        int before = left.length;
        for (int i = 0; i < left.length; i++) {
            if (left[i] > NOTHING) {
                next[before] = i;
                before = i;
                leftOf[route.pieces[i].activity()] += left[i];
            }
        }
        next[before] = left.length;
        waitsFor = new int[activities];
        for (int i = 0; i < activities; i++) {
            if (leftOf[i] > NOTHING) {
                for (int follower : route.followers[i]) {
                    waitsFor[follower]++;
                }
            }
        }
        doneAt = new long[activities];
        Arrays.fill(doneAt, Long.MAX_VALUE);
        doneOn = new long[activities];
        Arrays.fill(doneOn, NEVER);
        ill = illness(filled.days());
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
        while (own < left.length && route.pieces[own].place() == Piece.OVERDUE) {
            own++;
        }
        for (int p = 0; p < route.places.length && next[left.length] < left.length; p++) {
            boolean planned = own < left.length && route.pieces[own].place() == p;
            if (ill[route.places[p].day()]) {
                filled.add(route.places[p], 0 - planned(p));
            } else {
                study(p, planned ? own : -1);
            }
            own += planned ? 1 : 0;
        }
        return this;
    }

    private int planned(int p) {
        return route.places[p].planned() ? route.places[p].minutes() : 0;
    }

    private void study(int p, int own) {
        Place place = route.places[p];
        boolean planned = place.planned();
        double room = planned ? place.minutes() : filled.room(place);
        double used = 0;
        boolean happens = false;
        int before = left.length;
        for (int i = next[before]; i < left.length && room - used > NOTHING; i = next[before]) {
            Piece piece = route.pieces[i];
            if (!planned && piece.place() > p) {
                break;
            }
            if (i == own || fits(i, piece, p, place)) {
                if (!happens) {
                    if (life.missed() > 0 && random.nextDouble() < life.missed()) {
                        break;
                    }
                    happens = true;
                }
                double taken = Math.min(room - used, left[i]);
                used += taken;
                left[i] -= taken;
                leftOf[piece.activity()] -= taken;
                if (left[i] <= NOTHING) {
                    leftOf[piece.activity()] -= left[i];
                }
                if (leftOf[piece.activity()] <= NOTHING) {
                    done(piece.activity(), place, used);
                }
            }
            if (left[i] <= NOTHING) {
                next[before] = next[i];
            } else {
                before = i;
            }
        }
        filled.add(place, used - planned(p));
    }

    private boolean fits(int i, Piece piece, int p, Place place) {
        return piece.from() <= place.start()
                && waitsFor[piece.activity()] == 0
                && route.suits[i][route.label[p]];
    }

    private void done(int activity, Place place, double used) {
        if (doneOn[activity] == NEVER) {
            for (int follower : route.followers[activity]) {
                waitsFor[follower]--;
            }
        }
        doneAt[activity] = place.start() + (long) Math.ceil(used - NOTHING);
        doneOn[activity] = place.date().toEpochDay();
    }

    /** The day of the epoch on which all work is done; {@link LocalDate#MAX} where it is not. */
    long finish() {
        long last = Long.MIN_VALUE;
        for (long day : doneOn) {
            last = Math.max(last, day);
        }
        return doneOn.length > 0 ? last : route.work.finish().orElse(LocalDate.MAX).toEpochDay();
    }

    /** The day on which all that a milestone asks for is done. */
    long ready(Goal goal) {
        long last = Long.MIN_VALUE;
        for (int activity : goal.activities()) {
            last = Math.max(last, doneOn[activity]);
        }
        return goal.activities().isEmpty()
                ? goal.planned().orElse(LocalDate.MAX).toEpochDay()
                : last;
    }

    /** Whether that is in time. */
    boolean isInTime(Goal goal) {
        List<Integer> activities = goal.activities();
        LocalDate limit = goal.limit().date();
        if (activities.isEmpty()) {
            return goal.planned().filter(date -> !date.isAfter(limit)).isPresent();
        }
        boolean moment = goal.limit().time().isPresent();
        for (int activity : activities) {
            if (moment ? doneAt[activity] > goal.over() : doneOn[activity] > limit.toEpochDay()) {
                return false;
            }
        }
        return true;
    }
}
