package org.studycal.ask;

import org.studycal.ask.WorkAhead.Place;
import org.studycal.ask.WorkAhead.Room;

/** How full days and weeks are, in minutes, and what their limits leave. */
final class Filled {

    /** Less than this is nothing: half a minute. */
    static final double NOTHING = 0.5;

    private final int mostByDay;
    private final int[] mostByWeek;
    private final int mostDays;
    private final double[] byDay;
    private final double[] byWeek;
    private final int[] daysByWeek;

    /** What is planned or done. */
    Filled(Room room) {
        mostByDay = room.mostByDay();
        mostByWeek = room.mostByWeek().stream().mapToInt(each -> each).toArray();
        mostDays = room.mostDays();
        byDay = room.plannedByDay().stream().mapToDouble(each -> each).toArray();
        byWeek = room.plannedByWeek().stream().mapToDouble(each -> each).toArray();
        daysByWeek = new int[byWeek.length];
        for (int day = 0; day < byDay.length; day++) {
            daysByWeek[room.weekByDay().get(day)] += isStudied(day);
        }
    }

    private Filled(Filled other) {
        mostByDay = other.mostByDay;
        mostByWeek = other.mostByWeek;
        mostDays = other.mostDays;
        byDay = other.byDay.clone();
        byWeek = other.byWeek.clone();
        daysByWeek = other.daysByWeek.clone();
    }

    Filled copy() {
        return new Filled(this);
    }

    int days() {
        return byDay.length;
    }

    private int isStudied(int day) {
        return byDay[day] > NOTHING ? 1 : 0;
    }

    /** How much of free time the limits of its day and week leave. */
    double room(Place place) {
        if (byDay[place.day()] <= NOTHING && isRestDay(place)) {
            return 0;
        }
        return Math.min(
                place.minutes(),
                Math.min(
                        mostByDay - byDay[place.day()],
                        mostByWeek[place.week()] - byWeek[place.week()]));
    }

    /** Whether a day without study has to stay one, since its week has as many others as it may. */
    private boolean isRestDay(Place place) {
        return daysByWeek[place.week()] >= mostDays;
    }

    /** There is so much more in a place, or less. */
    void add(Place place, double minutes) {
        int before = isStudied(place.day());
        byDay[place.day()] += minutes;
        daysByWeek[place.week()] += isStudied(place.day()) - before;
        byWeek[place.week()] += minutes;
    }
}
