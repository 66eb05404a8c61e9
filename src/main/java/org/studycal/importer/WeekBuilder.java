package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Kept;
import org.studycal.importer.StudyPlan.Reason;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.importer.StudyPlan.Window;
import org.studycal.importer.StudyWeek.DayMinutes;
import org.studycal.problem.Availability;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.Availability.Weekly;
import org.studycal.problem.Durations;
import org.studycal.problem.FittingText;
import org.studycal.problem.Limits;
import org.studycal.problem.ProtectedTime;
import org.studycal.problem.TimeRange;

/** The person's week: the plan's templates without overlaps, another problem's, or a guess. */
final class WeekBuilder {

    private static final int SHORTEST = 30;
    private static final int MOST_WINDOWS = 1_000;
    private static final int MOST_PROTECTED = 200;

    private final List<Remark> remarks = new ArrayList<>();

    /** What was found or guessed on the way. */
    List<Remark> remarks() {
        return remarks;
    }

    /** The week of the plan; without any window in it there is none. */
    StudyWeek of(StudyPlan plan, int wantedMinutes) {
        return of(
                plan.windows().stream().filter(each -> !each.time().passesMidnight()).toList(),
                plan.kept().stream().filter(each -> !each.time().passesMidnight()).toList(),
                wantedMinutes,
                plan.off().without(plan.checks().days()));
    }

    /** The same of windows and times that are kept free of study. */
    StudyWeek of(List<Window> windows, List<Kept> kept, int wantedMinutes) {
        return of(windows, kept, wantedMinutes, EnumSet.allOf(DayOfWeek.class));
    }

    private StudyWeek of(
            List<Window> saidWindows,
            List<Kept> saidKept,
            int wantedMinutes,
            Set<DayOfWeek> studyDays) {
        List<Kept> kept =
                saidKept.stream()
                        .filter(each -> isRight(each.time()) && !each.days().isEmpty())
                        .limit(MOST_PROTECTED)
                        .toList();
        Map<DayOfWeek, List<Placed>> days = new EnumMap<>(DayOfWeek.class);
        Map<String, ShareKind> kinds = new LinkedHashMap<>();
        List<Window> windows =
                saidWindows.stream()
                        .filter(window -> isRight(window.time()))
                        .limit(MOST_WINDOWS)
                        .toList();
        for (Window window : windows) {
            String label = label(window.label());
            kinds.putIfAbsent(label, window.kind());
            place(window, label, days);
        }
        contradictions(windows, kept);
        boolean guessed = days.isEmpty();
        if (guessed) {
            GuessedWeek.of(wantedMinutes, kept, studyDays)
                    .forEach(
                            (day, times) ->
                                    times.forEach(
                                            time ->
                                                    days.computeIfAbsent(
                                                                    day, key -> new ArrayList<>())
                                                            .add(
                                                                    new Placed(
                                                                            new LabelledTime(time),
                                                                            0))));
        }
        List<Integer> lines = new ArrayList<>();
        List<Weekly> weekly = grouped(days, lines);
        List<ProtectedTime> protectedTimes = new ArrayList<>();
        for (Kept each : kept) {
            String title = FittingText.line(each.title());
            protectedTimes.add(
                    new ProtectedTime(
                            title.isEmpty() ? "Not for study" : title,
                            each.days(),
                            Optional.empty(),
                            each.time()));
            lines.add(each.line());
        }
        String why =
                "enough for %s a week, as the plan has no times"
                        .formatted(Durations.format(wantedMinutes));
        return new StudyWeek(
                new Availability(weekly, List.of()),
                kinds,
                protectedTimes,
                List.of(),
                List.of(),
                List.of(),
                Limits.NONE,
                guessed ? Sourced.guess(0, why, 0) : Sourced.stated(windows.size(), "", 0),
                lines);
    }

    private record Placed(LabelledTime window, int line) {}

    static boolean isRight(TimeRange time) {
        int day = TimeRange.ALL_DAY.toMinute();
        return time.fromMinute() >= 0
                && time.fromMinute() < Math.min(time.toMinute(), day)
                && time.toMinute() <= Math.max(day, time.fromMinute() + day - 1);
    }

    private static int length(TimeRange time) {
        return time.toMinute() - time.fromMinute();
    }

    private static String label(String words) {
        String label = FittingText.label(words.toLowerCase(Locale.ROOT));
        return label.isEmpty() ? "study" : label;
    }

    /** What earlier windows of the day have is theirs. */
    private void place(Window window, String label, Map<DayOfWeek, List<Placed>> days) {
        boolean shortened = false;
        for (DayOfWeek day : EnumSet.copyOf(ordered(window.days()))) {
            List<Placed> others = days.computeIfAbsent(day, key -> new ArrayList<>());
            DayMinutes taken = new DayMinutes();
            others.forEach(other -> taken.add(other.window().time()));
            List<TimeRange> free = taken.freeOf(window.time());
            shortened |= !free.equals(List.of(window.time()));
            for (TimeRange time : free) {
                if (length(time) >= SHORTEST) {
                    others.add(new Placed(new LabelledTime(time, label), window.line()));
                }
            }
            if (others.isEmpty()) {
                days.remove(day);
            }
        }
        if (length(window.time()) < SHORTEST) {
            remarks.add(
                    new Remark(
                            RemarkKind.LEFT_OUT,
                            window.line(),
                            "the window %s, which is shorter than %dm"
                                    .formatted(window.time(), SHORTEST)));
        } else if (shortened) {
            remarks.add(
                    new Remark(
                            RemarkKind.CONTRADICTION,
                            window.line(),
                            "the window %s overlaps an earlier one; what that has stays with it"
                                    .formatted(window.time())));
        }
    }

    private static Set<DayOfWeek> ordered(Set<DayOfWeek> days) {
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    /** A break within a window is what windows have; that one is at work is not. */
    private void contradictions(List<Window> windows, List<Kept> kept) {
        for (Window window : windows) {
            for (Kept each : kept) {
                boolean sameDay = window.days().stream().anyMatch(each.days()::contains);
                if (each.reason() != Reason.BREAK
                        && sameDay
                        && window.time().overlaps(each.time())
                        && remarks.size() < MOST_PROTECTED) {
                    remarks.add(
                            new Remark(
                                    RemarkKind.CONTRADICTION,
                                    window.line(),
                                    "studying %s and \"%s\" %s (line %d) share time, which is kept free"
                                            .formatted(
                                                    window.time(),
                                                    FittingText.label(each.title()),
                                                    each.time(),
                                                    each.line())));
                }
            }
        }
    }

    /** Days with the same windows become one entry. */
    private static List<Weekly> grouped(Map<DayOfWeek, List<Placed>> days, List<Integer> lines) {
        Map<List<LabelledTime>, Set<DayOfWeek>> groups = new LinkedHashMap<>();
        Map<List<LabelledTime>, Integer> first = new LinkedHashMap<>();
        days.forEach(
                (day, placed) -> {
                    List<LabelledTime> windows =
                            placed.stream()
                                    .map(Placed::window)
                                    .sorted(
                                            (a, b) ->
                                                    Integer.compare(
                                                            a.time().fromMinute(),
                                                            b.time().fromMinute()))
                                    .toList();
                    groups.computeIfAbsent(windows, key -> EnumSet.noneOf(DayOfWeek.class))
                            .add(day);
                    first.putIfAbsent(
                            windows, placed.stream().mapToInt(Placed::line).min().orElse(0));
                });
        List<Weekly> weekly = new ArrayList<>();
        groups.forEach(
                (windows, held) -> {
                    weekly.add(new Weekly(held, windows));
                    lines.add(first.get(windows));
                });
        return weekly;
    }
}
