package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.Kept.Reason;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.importer.StudyPlan.Window;
import org.studycal.importer.StudyWeek.DayMinutes;
import org.studycal.phrases.DayPart;
import org.studycal.phrases.Phrases;
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

    /**
     * The week of the plan; without any window in it, it is guessed.
     *
     * @param loads minutes that days of the week need at least
     */
    StudyWeek of(StudyPlan plan, int wantedMinutes, Map<DayOfWeek, Integer> loads) {
        return of(
                plan.windows().stream().filter(each -> !each.time().passesMidnight()).toList(),
                plan.kept().stream().filter(each -> !each.time().passesMidnight()).toList(),
                wantedMinutes,
                plan.off().without(plan.checks().days()),
                loads.isEmpty() ? ofEachDay(plan) : loads,
                plan.windows().isEmpty() ? partOfDay(plan) : Optional.empty());
    }

    /** The part of the day that the plan names beside its hours, if it is one. */
    private static Optional<DayPart> partOfDay(StudyPlan plan) {
        Phrases phrases = Phrases.load();
        List<DayPart> named =
                plan.checks().lines().stream()
                        .filter(
                                each ->
                                        each.account() == Account.SETTING
                                                || each.account() == Account.STRUCTURE)
                        .map(AccountedLine::begin)
                        .filter(each -> !phrases.effortsIn(each).isEmpty())
                        .flatMap(each -> phrases.dayPart(each).stream())
                        .distinct()
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** What a plan says for each day, whichever it is. */
    private static Map<DayOfWeek, Integer> ofEachDay(StudyPlan plan) {
        Map<DayOfWeek, Integer> loads = new EnumMap<>(DayOfWeek.class);
        plan.minutesOfDay()
                .ifPresent(
                        minutes ->
                                plan.off()
                                        .without(plan.checks().days())
                                        .forEach(day -> loads.put(day, minutes)));
        return loads;
    }

    /** The same of windows and times that are kept free of study. */
    StudyWeek of(
            List<Window> said,
            List<Kept> free,
            int wantedMinutes,
            Set<DayOfWeek> studyDays,
            Map<DayOfWeek, Integer> loads,
            Optional<DayPart> part) {
        List<Kept> kept =
                free.stream()
                        .filter(each -> isRight(each.time()) && !each.days().isEmpty())
                        .limit(MOST_PROTECTED)
                        .toList();
        List<Window> windows =
                said.stream().filter(each -> isRight(each.time())).limit(MOST_WINDOWS).toList();
        Map<DayOfWeek, List<Placed>> days = new EnumMap<>(DayOfWeek.class);
        Map<String, ShareKind> kinds = new LinkedHashMap<>();
        for (Window window : windows) {
            kinds.putIfAbsent(label(window.label()), window.kind());
            place(window, days);
        }
        contradictions(windows, kept);
        boolean guessed = days.isEmpty();
        if (guessed) {
            GuessedWeek.of(wantedMinutes, kept, studyDays, loads, part)
                    .forEach(
                            (day, times) ->
                                    days.put(
                                            day,
                                            times.stream()
                                                    .map(
                                                            time ->
                                                                    new Placed(
                                                                            new LabelledTime(time),
                                                                            0))
                                                    .toList()));
        }
        List<Integer> lines = new ArrayList<>();
        List<Weekly> weekly = grouped(days, lines);
        kept.forEach(each -> lines.add(each.line()));
        String why =
                "%senough for %s a week, as the plan has no times"
                        .formatted(
                                part.map(each -> each.name().toLowerCase(Locale.ROOT) + "s first, ")
                                        .orElse(""),
                                Durations.format(wantedMinutes));
        return new StudyWeek(
                new Availability(weekly, List.of()),
                kinds,
                kept.stream().map(WeekBuilder::protectedTime).toList(),
                List.of(),
                List.of(),
                List.of(),
                Limits.NONE,
                guessed ? Sourced.guess(0, why, 0) : Sourced.stated(windows.size(), "", 0),
                lines);
    }

    private static ProtectedTime protectedTime(Kept kept) {
        String title = FittingText.line(kept.title());
        return new ProtectedTime(
                title.isEmpty() ? "Not for study" : title,
                kept.days(),
                Optional.empty(),
                kept.time());
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

    private void remark(RemarkKind kind, Window window, String text) {
        remarks.add(new Remark(kind, window.line(), text));
    }

    /** What earlier windows of the day have is theirs. */
    private void place(Window window, Map<DayOfWeek, List<Placed>> days) {
        boolean shortened = false;
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!window.days().isEmpty() && !window.days().contains(day)) {
                continue;
            }
            List<Placed> all = days.computeIfAbsent(day, key -> new ArrayList<>());
            DayMinutes taken = new DayMinutes();
            all.forEach(other -> taken.add(other.window().time()));
            List<TimeRange> free = taken.freeOf(window.time());
            shortened |= !free.equals(List.of(window.time()));
            free.stream()
                    .filter(time -> length(time) >= SHORTEST)
                    .map(time -> new LabelledTime(time, label(window.label())))
                    .forEach(time -> all.add(new Placed(time, window.line())));
            days.remove(day, List.of());
        }
        if (length(window.time()) < SHORTEST) {
            remark(
                    RemarkKind.LEFT_OUT,
                    window,
                    "the window %s, which is shorter than %dm".formatted(window.time(), SHORTEST));
        } else if (shortened) {
            remark(
                    RemarkKind.CONTRADICTION,
                    window,
                    "the window %s overlaps an earlier one; what that has stays with it"
                            .formatted(window.time()));
        }
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
                    remark(
                            RemarkKind.CONTRADICTION,
                            window,
                            "studying %s and \"%s\" %s (line %d) share time, which is kept free"
                                    .formatted(
                                            window.time(),
                                            FittingText.label(each.title()),
                                            each.time(),
                                            each.line()));
                }
            }
        }
    }

    /** Days with the same windows become one entry. */
    private static List<Weekly> grouped(Map<DayOfWeek, List<Placed>> days, List<Integer> lines) {
        Map<List<LabelledTime>, Set<DayOfWeek>> groups = new LinkedHashMap<>();
        Map<List<LabelledTime>, Integer> first = new HashMap<>();
        days.forEach(
                (day, placed) -> {
                    List<LabelledTime> windows =
                            placed.stream().map(Placed::window).sorted(StudyWeek.BY_BEGIN).toList();
                    groups.computeIfAbsent(windows, key -> EnumSet.noneOf(DayOfWeek.class))
                            .add(day);
                    int line = placed.stream().mapToInt(Placed::line).min().orElse(0);
                    first.putIfAbsent(windows, line);
                });
        groups.keySet().forEach(windows -> lines.add(first.get(windows)));
        return groups.entrySet().stream()
                .map(group -> new Weekly(group.getValue(), group.getKey()))
                .toList();
    }
}
