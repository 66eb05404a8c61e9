package org.studycal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.studycal.app.BadInput;
import org.studycal.importer.Kept;
import org.studycal.importer.Kept.Reason;
import org.studycal.importer.Sourced;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.importer.StudyPlan.Window;
import org.studycal.importer.StudyWeek;

/**
 * A week as a person types it.
 *
 * @param windows when there is time to study
 * @param kept when there is none
 */
record WeekTimes(List<WeekWords.Stretch> windows, List<WeekWords.Stretch> kept) {

    /** Refuses windows that share time. */
    WeekTimes {
        windows = List.copyOf(windows);
        kept = List.copyOf(kept);
        for (int i = 0; i < windows.size(); i++) {
            for (int j = 0; j < i; j++) {
                WeekWords.Stretch a = windows.get(j);
                WeekWords.Stretch b = windows.get(i);
                boolean sameDay = a.days().stream().anyMatch(b.days()::contains);
                if ((sameDay && a.time().overlaps(b.time()))
                        || meetsNextDay(a, b)
                        || meetsNextDay(b, a)) {
                    throw new BadInput(
                            "%s %s and %s %s share time"
                                    .formatted(
                                            StudyWeek.days(a.days()),
                                            a.time(),
                                            StudyWeek.days(b.days()),
                                            b.time()),
                            "Expected times of study that share none.");
                }
            }
        }
    }

    /** Whether a time goes past midnight into one of the next day. */
    private static boolean meetsNextDay(WeekWords.Stretch night, WeekWords.Stretch day) {
        return night.time().minutesAfterMidnight() > day.time().fromMinute()
                && night.days().stream().anyMatch(each -> day.days().contains(each.plus(1)));
    }

    /**
     * The week of these times.
     *
     * @param guessed whether nobody named them
     */
    StudyWeek week(boolean guessed) {
        List<Window> study = new ArrayList<>();
        for (WeekWords.Stretch each : windows) {
            study.add(new Window(each.days(), each.time(), each.label(), ShareKind.OTHER, 0));
        }
        return StudyWeek.of(
                study,
                asKept(kept),
                guessed
                        ? Sourced.guess(windows.size(), "evenings and a morning (--windows)", 0)
                        : Sourced.stated(windows.size(), "", 0),
                0);
    }

    /** The same as times that a plan keeps free of study. */
    static List<Kept> asKept(List<WeekWords.Stretch> kept) {
        List<Kept> free = new ArrayList<>();
        for (WeekWords.Stretch each : kept) {
            String title =
                    each.label().isEmpty()
                            ? "Family"
                            : each.label().substring(0, 1).toUpperCase(Locale.ROOT)
                                    + each.label().substring(1);
            free.add(new Kept(each.days(), each.time(), title, Reason.FAMILY, 0));
        }
        return free;
    }

    /** Times that a plan keeps free of study. */
    static List<WeekWords.Stretch> kept(List<Kept> kept) {
        return kept.stream()
                .map(each -> new WeekWords.Stretch(each.days(), each.time(), each.title()))
                .toList();
    }
}
