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
import org.studycal.plan.Session;
import org.studycal.problem.Activity;
import org.studycal.problem.DateRange;
import org.studycal.progress.Entry.Deleted;
import org.studycal.progress.Entry.Dropped;
import org.studycal.progress.Entry.MarkedDays;
import org.studycal.progress.Entry.OfActivity;
import org.studycal.progress.Entry.OfSession;
import org.studycal.progress.Entry.Pin;
import org.studycal.progress.Entry.Sick;

/** What the entries of a progress file say together: those that were taken back say nothing. */
public final class Records {

    /** An entry and its place in the file; of several about one session the last one holds. */
    private record Numbered<T>(int place, T entry) {}

    private final ZoneId zone;
    private final List<Numbered<Entry>> standing;
    private final List<Entry> effective;
    private final Map<String, List<Numbered<OfSession>>> bySession = new HashMap<>();
    private final List<Numbered<Entry>> byDays = new ArrayList<>();
    private final Map<String, List<OfActivity>> byActivity = new LinkedHashMap<>();
    private final List<Entry.Easing> easings = new ArrayList<>();
    private final List<DateRange> sick = new ArrayList<>();
    private final Map<String, List<Numbered<Pin>>> pins = new HashMap<>();
    private final Map<String, List<Numbered<Entry>>> deletions = new HashMap<>();
    private final List<Deleted> deleted = new ArrayList<>();

    private Records(List<Numbered<Entry>> standing, ZoneId zone, int known) {
        this.standing = List.copyOf(standing);
        this.effective = standing.stream().map(Numbered::entry).toList();
        this.zone = zone;
        standing.forEach(each -> add(each.place(), each.entry()));
        deletions.forEach((uid, list) -> spend(uid, list, known));
    }

    /** A known deletion is done with, and so is all that was put elsewhere before it. */
    private void spend(String uid, List<Numbered<Entry>> list, int known) {
        for (Numbered<Entry> deletion : list) {
            if (deletion.place() < known) {
                pins.getOrDefault(uid, new ArrayList<>())
                        .removeIf(pin -> pin.place() < deletion.place());
            }
        }
        list.removeIf(deletion -> deletion.place() < known);
    }

    /**
     * What these entries say.
     *
     * @param entries in the order of the file
     * @param zone of the solution's days
     */
    public static Records of(List<Entry> entries, ZoneId zone) {
        return new Records(standing(entries), zone, 0);
    }

    /**
     * The same for a plan that knows the first so many entries: what was deleted before it was made
     * is no session of it, even where it has one of the same identity at the same time.
     */
    public Records knownTo(int entries) {
        return new Records(standing, zone, entries);
    }

    /** Those entries that were not taken back, without the undoing itself. */
    private static List<Numbered<Entry>> standing(List<Entry> entries) {
        Deque<Numbered<Entry>> standing = new ArrayDeque<>();
        for (int place = 0; place < entries.size(); place++) {
            Entry entry = entries.get(place);
            if (entry instanceof Entry.Undo undo) {
                for (int i = 0; i < undo.entries() && !standing.isEmpty(); i++) {
                    standing.removeLast();
                }
            } else {
                standing.addLast(new Numbered<>(place, entry));
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
            case OfActivity change -> {
                if (change instanceof Dropped dropped) {
                    deletions
                            .computeIfAbsent(dropped.uid(), uid -> new ArrayList<>())
                            .add(new Numbered<>(place, dropped));
                }
                byActivity.computeIfAbsent(change.activity(), id -> new ArrayList<>()).add(change);
            }
            case MarkedDays days -> byDays.add(new Numbered<>(place, days));
            case Sick days -> {
                byDays.add(new Numbered<>(place, days));
                sick.add(days.days());
            }
            case Pin pin ->
                    pins.computeIfAbsent(pin.uid(), uid -> new ArrayList<>())
                            .add(new Numbered<>(place, pin));
            case Deleted gone -> {
                deleted.add(gone);
                deletions
                        .computeIfAbsent(gone.uid(), uid -> new ArrayList<>())
                        .add(new Numbered<>(place, gone));
            }
            case Entry.Easing easing -> easings.add(easing);
            case Entry.Takes takes -> {}
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
        Optional<Numbered<Entry>> deletion =
                deletions.getOrDefault(session.uid(), List.of()).reversed().stream()
                        .filter(numbered -> startOf(numbered.entry()).equals(session.start()))
                        .findFirst();
        Optional<Numbered<Pin>> pin =
                applied(session).filter(each -> each.entry().start().equals(session.start()));
        Optional<Numbered<? extends Entry>> last = Optional.empty();
        for (Optional<? extends Numbered<? extends Entry>> each :
                List.of(one, days, deletion, pin)) {
            if (each.isPresent() && last.map(Numbered::place).orElse(-1) < each.get().place()) {
                last = Optional.of(each.get());
            }
        }
        return last.flatMap(numbered -> recorded(numbered.entry(), session));
    }

    /** Where and how long a session is that was put there by hand; empty when it was not. */
    public Optional<Pin> pin(Session session) {
        return applied(session).map(Numbered::entry);
    }

    /** Whether a session was given up rather than put off. */
    public boolean isDropped(Session session) {
        return deletions.getOrDefault(session.uid(), List.of()).stream()
                .map(Numbered::entry)
                .filter(entry -> startOf(entry).equals(session.start()))
                .reduce((first, second) -> second)
                .filter(Dropped.class::isInstance)
                .isPresent();
    }

    /** When a session was to begin before it was put elsewhere by hand, perhaps several times. */
    public Optional<Instant> origin(Session session) {
        Optional<Numbered<Pin>> last = applied(session);
        Optional<Instant> from = last.flatMap(pin -> pin.entry().from());
        for (Numbered<Pin> pin : pins.getOrDefault(session.uid(), List.of()).reversed()) {
            if (from.isPresent()
                    && pin.place() < last.orElseThrow().place()
                    && pin.entry().start().equals(from.get())) {
                from = pin.entry().from().or(() -> Optional.of(pin.entry().start()));
            }
        }
        return from;
    }

    /** Follows the moves of a session from where a plan has it; others are spent. */
    private Optional<Numbered<Pin>> applied(Session session) {
        Optional<Numbered<Pin>> last = Optional.empty();
        Instant start = session.start();
        for (Numbered<Pin> pin : pins.getOrDefault(session.uid(), List.of())) {
            Pin entry = pin.entry();
            if (entry.start().equals(start) || entry.from().orElse(start).equals(start)) {
                start = entry.start();
                last = Optional.of(pin);
            }
        }
        return last;
    }

    /** What was deleted by hand, in the order of the file. */
    public List<Deleted> deleted() {
        return List.copyOf(deleted);
    }

    private static Instant startOf(Entry deletion) {
        return deletion instanceof Dropped dropped ? dropped.start() : ((Deleted) deletion).start();
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

    /** A session that was put somewhere ahead is not done yet. */
    private static Optional<Recorded> recorded(Entry entry, Session session) {
        if (entry instanceof Pin pin) {
            return pin.end().isAfter(pin.at())
                    ? Optional.empty()
                    : Optional.of(Recorded.done(session));
        }
        return Optional.of(said(entry, session));
    }

    private static Recorded said(Entry entry, Session session) {
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

    /** What a plan no longer has to keep to, in the order of the file. */
    public List<Entry.Easing> easings() {
        return List.copyOf(easings);
    }

    /** Whether the day was logged as one of sickness. */
    public boolean isSick(LocalDate date) {
        return sick.stream().anyMatch(days -> days.contains(date));
    }

    /** What changed an activity's work, in the order of the file; empty when nothing did. */
    public List<OfActivity> changes(String activity) {
        return List.copyOf(byActivity.getOrDefault(activity, List.of()));
    }

    /** What changed the effort of an activity or its whole category, in the order of the file. */
    public List<Entry> changes(Activity activity) {
        return effective.stream()
                .filter(
                        entry ->
                                switch (entry) {
                                    case OfActivity change ->
                                            change.activity().equals(activity.id());
                                    case Entry.Takes takes ->
                                            takes.category().equals(activity.category());
                                    default -> false;
                                })
                .toList();
    }

    /**
     * How much of what the problem plans a category's work was taken for at some time, in per cent.
     */
    public int takes(String category, Instant time) {
        int percent = 100;
        for (Entry entry : effective) {
            if (entry instanceof Entry.Takes takes
                    && takes.category().equals(category)
                    && !takes.at().isAfter(time)) {
                percent = takes.percent();
            }
        }
        return percent;
    }

    /** Ids of the activities whose work changed, in the order of the file. */
    public List<String> changedActivities() {
        return List.copyOf(byActivity.keySet());
    }
}
