package org.studycal.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.problem.DateRange;
import org.studycal.progress.Entry.MarkedDays;
import org.studycal.progress.Entry.OfActivity;
import org.studycal.progress.Entry.OfSession;
import org.studycal.progress.Entry.Sick;
import org.studycal.solution.Session;

/** What the entries of a progress file say together: those that were taken back say nothing. */
public final class Records {

    /** An entry and its place; of several about one session the last one holds. */
    private record Numbered<T>(int place, T entry) {}

    private final ZoneId zone;
    private final List<Entry> effective;
    private final Map<String, List<Numbered<OfSession>>> bySession = new HashMap<>();
    private final List<Numbered<Entry>> byDays = new ArrayList<>();
    private final Map<String, List<OfActivity>> byActivity = new LinkedHashMap<>();
    private final List<DateRange> sick = new ArrayList<>();

    private Records(List<Entry> effective, ZoneId zone) {
        this.effective = List.copyOf(effective);
        this.zone = zone;
        for (int place = 0; place < effective.size(); place++) {
            add(place, effective.get(place));
        }
    }

    /**
     * What these entries say.
     *
     * @param entries in the order of the file
     * @param zone of the solution's days
     */
    public static Records of(List<Entry> entries, ZoneId zone) {
        return new Records(effective(entries), zone);
    }

    /** Those entries that were not taken back, without the undoing itself. */
    static List<Entry> effective(List<Entry> entries) {
        Deque<Entry> standing = new ArrayDeque<>();
        for (Entry entry : entries) {
            if (!(entry instanceof Entry.Undo)) {
                standing.addLast(entry);
            } else if (!standing.isEmpty()) {
                standing.removeLast();
            }
        }
        return List.copyOf(standing);
    }

    private void add(int place, Entry entry) {
        switch (entry) {
            case OfSession one ->
                    bySession
                            .computeIfAbsent(one.uid(), uid -> new ArrayList<>())
                            .add(new Numbered<>(place, one));
            case OfActivity change ->
                    byActivity
                            .computeIfAbsent(change.activity(), id -> new ArrayList<>())
                            .add(change);
            case MarkedDays days -> byDays.add(new Numbered<>(place, days));
            case Sick days -> {
                byDays.add(new Numbered<>(place, days));
                sick.add(days.days());
            }
            case Entry.Undo undo -> throw new IllegalArgumentException(undo + " has no effect");
        }
    }

    /** The entries that hold, in the order of the file. */
    public List<Entry> effective() {
        return effective;
    }

    /** What the last entry about this session says; empty when there is none. */
    public Optional<Recorded> of(Session session) {
        Optional<Numbered<OfSession>> one =
                bySession.getOrDefault(session.uid(), List.of()).reversed().stream()
                        .filter(numbered -> means(numbered.entry(), session))
                        .findFirst();
        Optional<Numbered<Entry>> days =
                byDays.reversed().stream()
                        .filter(numbered -> holds(numbered.entry(), session))
                        .findFirst();
        int placeOfDays = days.map(Numbered::place).orElse(-1);
        return one.filter(numbered -> numbered.place() > placeOfDays)
                .map(numbered -> recorded(numbered.entry(), session))
                .or(() -> days.map(numbered -> recorded(numbered.entry(), session)));
    }

    private static boolean means(OfSession entry, Session session) {
        return entry.start()
                .map(session.start()::equals)
                .orElseGet(() -> hadBegun(session, entry.at()));
    }

    private boolean holds(Entry entry, Session session) {
        LocalDate date = LocalDate.ofInstant(session.start(), zone);
        return switch (entry) {
            // A plan made later may put new sessions on a day that was not over yet.
            case MarkedDays marked ->
                    marked.days().contains(date) && hadBegun(session, marked.at());
            case Sick ill -> ill.days().contains(date);
            default -> false;
        };
    }

    private static boolean hadBegun(Session session, Instant at) {
        return !session.start().isAfter(at);
    }

    private static Recorded recorded(Entry entry, Session session) {
        return switch (entry) {
            case Entry.Marked marked -> Recorded.of(marked.mark(), session);
            case Entry.Partly partly -> Recorded.partly(partly.minutes(), session);
            case MarkedDays marked -> Recorded.of(marked.mark(), session);
            default -> Recorded.missed();
        };
    }

    /** Days of sickness, as they were logged. */
    public List<DateRange> sick() {
        return List.copyOf(sick);
    }

    /** Whether the day was logged as one of sickness. */
    public boolean isSick(LocalDate date) {
        return sick.stream().anyMatch(days -> days.contains(date));
    }

    /** What changed an activity's work, in the order of the file; empty when nothing did. */
    public List<OfActivity> changes(String activity) {
        return List.copyOf(byActivity.getOrDefault(activity, List.of()));
    }

    /** Ids of the activities whose work changed, in the order of the file. */
    public List<String> changedActivities() {
        return List.copyOf(byActivity.keySet());
    }
}
