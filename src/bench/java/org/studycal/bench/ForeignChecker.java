package org.studycal.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.studycal.bench.ForeignInstance.Window;
import org.studycal.bench.ForeignInstance.Work;
import org.studycal.plan.Booking;

/** Recomputes the cost of a foreign instance from nothing but its file and the sessions. */
final class ForeignChecker {

    private static final int FREE = -1;

    private final ForeignInstance instance;
    private final int[][] hours;
    private int violations;

    private ForeignChecker(ForeignInstance instance, List<Booking> bookings) {
        this.instance = instance;
        this.hours = new int[instance.windows().size()][];
        Map<Instant, int[]> placeOf = new HashMap<>();
        for (int w = 0; w < hours.length; w++) {
            Window window = instance.windows().get(w);
            hours[w] = new int[window.hours()];
            Arrays.fill(hours[w], FREE);
            for (int h = 0; h < window.hours(); h++) {
                placeOf.put(start(window, h), new int[] {w, h});
            }
        }
        for (Booking booking : bookings) {
            Instant at = booking.start();
            while (at.isBefore(booking.end())) {
                int[] place = placeOf.get(at);
                if (place == null || hours[place[0]][place[1]] != FREE) {
                    violations++;
                } else {
                    hours[place[0]][place[1]] = Integer.parseInt(booking.activity());
                }
                at = at.plusSeconds(3600);
            }
        }
    }

    static Verdict check(ForeignInstance instance, List<Booking> bookings) {
        return new ForeignChecker(instance, bookings).verdict();
    }

    private Verdict verdict() {
        int count = instance.activities().size();
        long[] first = new long[count];
        long[] last = new long[count];
        int[] placed = new int[count];
        Arrays.fill(first, Long.MAX_VALUE);
        Arrays.fill(last, Long.MIN_VALUE);
        Map<String, int[]> perWeek = new HashMap<>();
        instance.quota().keySet().forEach(c -> perWeek.put(c, new int[instance.weeks()]));
        long cost = 0;
        for (int w = 0; w < hours.length; w++) {
            Window window = instance.windows().get(w);
            int previous = FREE;
            for (int h = 0; h < hours[w].length; h++) {
                int id = hours[w][h];
                if (id != FREE) {
                    Work work = instance.activities().get(id);
                    long at = start(window, h).getEpochSecond();
                    first[id] = Math.min(first[id], at);
                    last[id] = Math.max(last[id], at);
                    placed[id]++;
                    perWeek.get(work.category())[window.week()]++;
                    int off =
                            Math.max(
                                    0,
                                    Math.max(
                                            work.firstWeek() - window.week(),
                                            window.week() - work.lastWeek()));
                    cost += 4L * instance.mismatch().get(work.category())[window.kind()];
                    cost += 10L * off + (id != previous ? 3 : 0);
                }
                previous = id;
            }
        }
        for (Map.Entry<String, int[]> entry : perWeek.entrySet()) {
            int quota = instance.quota().get(entry.getKey());
            for (int n : entry.getValue()) {
                cost += 5L * Math.max(0, n - quota);
            }
        }
        int missing = 0;
        for (Work work : instance.activities()) {
            missing += Math.max(0, work.hours() - placed[work.id()]);
            violations += Math.max(0, placed[work.id()] - work.hours());
            for (int before : work.after()) {
                violations += last[before] >= first[work.id()] ? 1 : 0;
            }
        }
        return new Verdict(violations, missing, cost);
    }

    private static Instant start(Window window, int hour) {
        return window.date()
                .atStartOfDay()
                .plusMinutes(window.startMinute() + 60L * hour)
                .toInstant(ZoneOffset.UTC);
    }
}
