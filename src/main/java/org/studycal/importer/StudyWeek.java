package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.importer.StudyPlan.Window;
import org.studycal.problem.Availability;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.Availability.Weekly;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.Commitment;
import org.studycal.problem.DateRange;
import org.studycal.problem.Limits;
import org.studycal.problem.Problem;
import org.studycal.problem.ProtectedTime;
import org.studycal.problem.RepeatedCommitment;
import org.studycal.problem.TimeRange;

/**
 * When the person can study.
 *
 * @param availability windows without overlaps on any day
 * @param kinds what the windows with a label are good for
 * @param protectedTimes never studied in
 * @param commitments fixed events
 * @param repeated events that come back
 * @param calendars files with more of them
 * @param limits over all categories
 * @param source where all this comes from; its value is the number of windows
 * @param lines of the plan, for the entries of the availability and then the protected times; 0
 *     where there is none
 */
public record StudyWeek(
        Availability availability,
        Map<String, ShareKind> kinds,
        List<ProtectedTime> protectedTimes,
        List<Commitment> commitments,
        List<RepeatedCommitment> repeated,
        List<CalendarSource> calendars,
        Limits limits,
        Sourced<Integer> source,
        List<Integer> lines) {

    static final Comparator<LabelledTime> BY_BEGIN =
            Comparator.comparingInt(each -> each.time().fromMinute());

    public StudyWeek {
        kinds = new LinkedHashMap<>(kinds);
        protectedTimes = List.copyOf(protectedTimes);
        commitments = List.copyOf(commitments);
        repeated = List.copyOf(repeated);
        calendars = List.copyOf(calendars);
        lines = List.copyOf(lines);
    }

    /**
     * A week of times to study and times that are kept free of it; without any times to study they
     * are guessed.
     *
     * @param source where it comes from
     * @param wantedMinutes a week for guessed times
     */
    public static StudyWeek of(
            List<Window> windows, List<Kept> kept, Sourced<Integer> source, int wantedMinutes) {
        StudyWeek week =
                new WeekBuilder()
                        .of(
                                windows,
                                kept,
                                wantedMinutes,
                                EnumSet.allOf(DayOfWeek.class),
                                Map.of(),
                                Optional.empty());
        return week.with(List.of(), Limits.NONE, source, List.of());
    }

    private StudyWeek with(
            List<CalendarSource> files, Limits most, Sourced<Integer> from, List<Integer> places) {
        return new StudyWeek(
                availability,
                kinds,
                protectedTimes,
                commitments,
                repeated,
                files,
                most,
                from,
                places);
    }

    /** The week of another problem. */
    public static StudyWeek like(Problem other) {
        return new StudyWeek(
                other.availability(),
                Map.of(),
                other.protectedTimes(),
                other.commitments(),
                other.repeated(),
                other.calendars(),
                other.limits(),
                Sourced.stated(other.availability().weekly().size(), "as in " + other.name(), 0),
                List.of());
    }

    /** The same week with calendars. */
    public StudyWeek withCalendars(List<CalendarSource> others) {
        return with(others, limits, source, lines);
    }

    /** The same week without some dates. */
    StudyWeek without(List<DateRange> dates) {
        List<ProtectedTime> all = new ArrayList<>(protectedTimes);
        dates.forEach(
                each ->
                        all.add(
                                new ProtectedTime(
                                        "Day off",
                                        EnumSet.allOf(DayOfWeek.class),
                                        Optional.of(each),
                                        TimeRange.ALL_DAY)));
        return new StudyWeek(
                availability, kinds, all, commitments, repeated, calendars, limits, source, lines);
    }

    /** The same week with so much study in it at most. */
    public StudyWeek withMost(int weeklyMinutes) {
        return with(calendars, limits.withPerWeek(weeklyMinutes), source, lines);
    }

    /** Labels in the order of the windows. */
    public List<String> labels() {
        return availability.weekly().stream()
                .flatMap(entry -> entry.windows().stream())
                .map(LabelledTime::label)
                .distinct()
                .toList();
    }

    /** Minutes of an ordinary week that are available and not protected. */
    public int minutes() {
        return Stream.of(DayOfWeek.values()).mapToInt(this::minutes).sum();
    }

    /** Minutes of a day of an ordinary week that are available and not protected. */
    int minutes(DayOfWeek day) {
        return free(day).mapToInt(time -> time.toMinute() - time.fromMinute()).sum();
    }

    /** Whether half hours would leave a rest of some windows that quarters of an hour do not. */
    boolean needsQuarters() {
        List<Integer> lengths = free().map(time -> time.toMinute() - time.fromMinute()).toList();
        return lengths.stream().allMatch(length -> length % 15 == 0)
                && lengths.stream().anyMatch(length -> length % 30 != 0);
    }

    /** The stretches of the windows of an ordinary week that are not protected. */
    private Stream<TimeRange> free() {
        return Arrays.stream(DayOfWeek.values()).flatMap(this::free);
    }

    private Stream<TimeRange> free(DayOfWeek day) {
        DayMinutes kept = new DayMinutes();
        protectedTimes.stream()
                .filter(time -> isKept(time, day))
                .forEach(time -> kept.add(time.time()));
        return windows(day).stream().flatMap(window -> kept.freeOf(window.time()).stream());
    }

    /** Whether a time is protected on every such day. */
    private static boolean isKept(ProtectedTime time, DayOfWeek day) {
        return time.when().days().contains(day)
                && time.when().dates().isEmpty()
                && !time.isFloating();
    }

    /** The windows of a day of the week, by their beginning. */
    public List<LabelledTime> windows(DayOfWeek day) {
        return availability.weekly().stream()
                .filter(entry -> entry.days().contains(day))
                .flatMap(entry -> entry.windows().stream())
                .sorted(BY_BEGIN)
                .toList();
    }

    /** The line of the plan that an entry of the availability comes from, or 0. */
    int lineOfWindows(int entry) {
        return entry < lines.size() ? lines.get(entry) : 0;
    }

    /** The line of the plan that a protected time comes from, or 0. */
    int lineOfProtected(int index) {
        int at = availability.weekly().size() + index;
        return at < lines.size() ? lines.get(at) : 0;
    }

    /** Minutes of one day and the night after it, each taken or not. */
    static final class DayMinutes {

        private final boolean[] taken = new boolean[2 * TimeRange.ALL_DAY.toMinute()];

        void add(TimeRange time) {
            Arrays.fill(taken, time.fromMinute(), time.toMinute(), true);
        }

        void remove(TimeRange time) {
            Arrays.fill(taken, time.fromMinute(), time.toMinute(), false);
        }

        /** The stretches of a time that are not taken. */
        List<TimeRange> freeOf(TimeRange time) {
            List<TimeRange> free = new ArrayList<>();
            int from = -1;
            for (int minute = time.fromMinute(); minute <= time.toMinute(); minute++) {
                boolean open = minute < time.toMinute() && !taken[minute];
                if (open && from < 0) {
                    from = minute;
                } else if (!open && from >= 0) {
                    free.add(new TimeRange(from, minute));
                    from = -1;
                }
            }
            return free;
        }
    }

    /** A week as a person would type it. */
    public String words() {
        List<String> entries = new ArrayList<>();
        for (Weekly entry : availability.weekly()) {
            entry.windows()
                    .forEach(window -> entries.add(days(entry.days()) + " " + window.text()));
        }
        return String.join(", ", entries);
    }

    /** {@code mon-fri}, {@code sat/sun}. */
    public static String days(Set<DayOfWeek> days) {
        List<DayOfWeek> sorted = days.stream().sorted().toList();
        DayOfWeek first = sorted.getFirst();
        DayOfWeek last = sorted.getLast();
        boolean row = sorted.size() > 2 && last.getValue() - first.getValue() == sorted.size() - 1;
        return row
                ? name(first) + "-" + name(last)
                : String.join("/", sorted.stream().map(StudyWeek::name).toList());
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
