package org.studycal.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.plan.Session;
import org.studycal.problem.Activity;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry.DaysOff;
import org.studycal.progress.Entry.Deleted;
import org.studycal.progress.Entry.Deletion;
import org.studycal.progress.Entry.Dropped;
import org.studycal.progress.Entry.MarkedDays;
import org.studycal.progress.Entry.OfActivity;
import org.studycal.progress.Entry.OfSession;
import org.studycal.progress.Entry.Pin;
import org.studycal.timeline.StudyDay;

/** What a progress file says about sessions and work, without the entries that were taken back. */
public final class Records {

    /** An entry and its place in the file; of several about one session the last one holds. */
    private record Numbered(int place, Entry entry) {}

    private final Problem problem;
    private final List<Numbered> standing;
    private final List<Entry> effective;

    /** Entries that name a session, by its UID, in the order of the file. */
    private final Map<String, List<Numbered>> bySession = new HashMap<>();

    private final List<Numbered> byDays = new ArrayList<>();

    private Records(List<Numbered> standing, Problem problem, int known) {
        this.standing = List.copyOf(standing);
        this.effective = standing.stream().map(Numbered::entry).toList();
        this.problem = problem;
        for (Numbered each : standing) {
            switch (each.entry()) {
                case OfSession one -> named(one.uid()).add(each);
                case Pin pin -> named(pin.uid()).add(each);
                case Deletion gone -> named(gone.uid()).add(each);
                case MarkedDays days -> byDays.add(each);
                case DaysOff days -> byDays.add(each);
                default -> {}
            }
        }
        bySession.values().forEach(entries -> spend(entries, known));
    }

    private List<Numbered> named(String uid) {
        return bySession.computeIfAbsent(uid, key -> new ArrayList<>());
    }

    /** A known deletion is done with, and so is all that was put elsewhere before it. */
    private static void spend(List<Numbered> entries, int known) {
        int last =
                entries.stream()
                        .filter(each -> each.entry() instanceof Deletion && each.place() < known)
                        .mapToInt(Numbered::place)
                        .max()
                        .orElse(-1);
        entries.removeIf(
                each ->
                        each.place() <= last
                                && (each.entry() instanceof Deletion
                                        || each.entry() instanceof Pin));
    }

    /**
     * What these entries say.
     *
     * @param entries in the order of the file
     * @param problem whose windows say which day a session counts for
     */
    public static Records of(List<Entry> entries, Problem problem) {
        return new Records(standing(entries), problem, 0);
    }

    /**
     * The records for a plan that knows the first so many entries: what was deleted before it was
     * made is no session of it, even where it has one of the same identity at the same time.
     */
    public Records knownTo(int entries) {
        return new Records(standing, problem, entries);
    }

    /** The entries that were not taken back, without the undoing itself. */
    private static List<Numbered> standing(List<Entry> entries) {
        Deque<Numbered> standing = new ArrayDeque<>();
        for (int place = 0; place < entries.size(); place++) {
            if (entries.get(place) instanceof Entry.Undo undo) {
                for (int i = 0; i < undo.entries() && !standing.isEmpty(); i++) {
                    standing.removeLast();
                }
            } else {
                standing.addLast(new Numbered(place, entries.get(place)));
            }
        }
        return List.copyOf(standing);
    }

    /** The entries that hold, in the order of the file. */
    public List<Entry> effective() {
        return effective;
    }

    /** The record that the last entry about a session makes; empty when there is none. */
    public Optional<Recorded> of(Session session) {
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        Optional<Numbered> moved = applied(session);
        return Stream.of(bySession.getOrDefault(session.uid(), List.of()), byDays)
                .flatMap(List::stream)
                .filter(each -> concerns(each, session, moved))
                .max(Comparator.comparingInt(Numbered::place))
                .flatMap(last -> recorded(last.entry(), session));
    }

    /**
     * Whether an entry that may be about a session is.
     *
     * @param moved the move that put it where it is
     */
    private boolean concerns(Numbered each, Session session, Optional<Numbered> moved) {
        LocalDate date = StudyDay.of(problem, session.start());
        return switch (each.entry()) {
            case OfSession one ->
                    one.start()
                            .map(session.start()::equals)
                            .orElseGet(() -> hadBegun(session, one.at()));
            case Pin pin ->
                    moved.filter(each::equals).isPresent() && pin.start().equals(session.start());
            case Deletion gone -> gone.start().equals(session.start());
            // A plan made later may put new sessions on a day that was not over yet.
            case MarkedDays marked ->
                    marked.days().contains(date) && hadBegun(session, marked.at());
            case DaysOff off -> off.days().contains(date);
            default -> false;
        };
    }

    private static boolean hadBegun(Session session, Instant at) {
        return !session.start().isAfter(at);
    }

    private static Optional<Recorded> recorded(Entry entry, Session session) {
        return switch (entry) {
            // A session that was put somewhere ahead is not done yet.
            case Pin pin ->
                    pin.end().isAfter(pin.at())
                            ? Optional.empty()
                            : Optional.of(Recorded.done(session));
            case Entry.Marked marked -> Optional.of(Recorded.of(marked.mark(), session));
            case Entry.Partly partly -> Optional.of(Recorded.partly(partly.minutes(), session));
            case MarkedDays marked -> Optional.of(Recorded.of(marked.mark(), session));
            default -> Optional.of(Recorded.missed());
        };
    }

    /** Where and how long a session is that was put there by hand; empty when it was not. */
    public Optional<Pin> pin(Session session) {
        return applied(session).map(Numbered::entry).map(Pin.class::cast);
    }

    /** Whether a session was given up rather than put off. */
    public boolean isDropped(Session session) {
        return bySession.getOrDefault(session.uid(), List.of()).reversed().stream()
                .map(Numbered::entry)
                .filter(entry -> entry instanceof Deletion)
                .filter(entry -> ((Deletion) entry).start().equals(session.start()))
                .findFirst()
                .filter(Dropped.class::isInstance)
                .isPresent();
    }

    /** Whether a session was deleted by hand where it is, and not put there again since. */
    public boolean isDeleted(Session session) {
        boolean deleted = false;
        for (Numbered each : bySession.getOrDefault(session.uid(), List.of())) {
            if (each.entry() instanceof Deletion gone && gone.start().equals(session.start())) {
                deleted = true;
            } else if (each.entry() instanceof Pin pin && pin.start().equals(session.start())) {
                deleted = false;
            }
        }
        return deleted;
    }

    /** When a session was to begin before it was put elsewhere by hand, perhaps several times. */
    public Optional<Instant> origin(Session session) {
        Optional<Numbered> last = applied(session);
        Optional<Instant> from = pin(session).flatMap(Pin::from);
        for (Numbered each : bySession.getOrDefault(session.uid(), List.of()).reversed()) {
            if (each.entry() instanceof Pin pin
                    && from.isPresent()
                    && each.place() < last.orElseThrow().place()
                    && pin.start().equals(from.get())) {
                from = pin.from().or(() -> Optional.of(pin.start()));
            }
        }
        return from;
    }

    /** Follows the moves of a session from where a plan has it; others are spent. */
    private Optional<Numbered> applied(Session session) {
        Optional<Numbered> last = Optional.empty();
        Instant start = session.start();
        for (Numbered each : bySession.getOrDefault(session.uid(), List.of())) {
            if (each.entry() instanceof Pin pin
                    && (pin.start().equals(start) || pin.from().orElse(start).equals(start))) {
                start = pin.start();
                last = Optional.of(each);
            }
        }
        return last;
    }

    /** The sessions that were deleted by hand, in the order of the file. */
    public List<Deleted> deleted() {
        return only(Deleted.class);
    }

    /** The sessions that were put elsewhere by hand, in the order of the file. */
    public List<Pin> pins() {
        return only(Pin.class);
    }

    /** Days of sickness and holidays, in the order of the file. */
    public List<DaysOff> daysOff() {
        return only(DaysOff.class);
    }

    /** The entries that ease what a plan has to keep to, in the order of the file. */
    public List<Entry.Easing> easings() {
        return only(Entry.Easing.class);
    }

    /** How topics were recalled, in the order of the file. */
    public List<Entry.Recalled> recalls() {
        return only(Entry.Recalled.class);
    }

    /** The activities that were given up. */
    public Set<String> drops() {
        return only(Entry.Drop.class).stream()
                .map(Entry.Drop::activity)
                .collect(Collectors.toSet());
    }

    private <T extends Entry> List<T> only(Class<T> kind) {
        return effective.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The entries that changed an activity's work, in the order of the file. */
    public List<OfActivity> changes(String activity) {
        return only(OfActivity.class).stream()
                .filter(change -> change.activity().equals(activity))
                .toList();
    }

    /** The entries that changed the work of an activity or its whole category, in their order. */
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
        return only(Entry.Takes.class).stream()
                .filter(takes -> takes.category().equals(category) && !takes.at().isAfter(time))
                .reduce((first, second) -> second)
                .map(Entry.Takes::percent)
                .orElse(100);
    }
}
