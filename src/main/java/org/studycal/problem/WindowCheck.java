package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.studycal.problem.Availability.LabelledTime;

/** Windows of one day share no time, and hold a slot. */
final class WindowCheck {

    private final ProblemDraft draft;
    private final Faults faults;
    private final Set<LocatedNode> reported = new HashSet<>();

    WindowCheck(ProblemDraft draft) {
        this.draft = draft;
        this.faults = draft.faults();
    }

    void check() {
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Located<LabelledTime>> windows = new ArrayList<>();
            for (Located<AvailabilityReader.Entry> entry : draft.availability()) {
                if (entry.value().days().contains(day)) {
                    windows.addAll(entry.value().windows());
                }
            }
            overlaps(windows, " on " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        for (Located<AvailabilityReader.Entry> entry : draft.availability()) {
            if (entry.value().days().isEmpty()) {
                overlaps(entry.value().windows(), "");
            }
            entry.value().windows().forEach(this::length);
        }
    }

    private void overlaps(List<Located<LabelledTime>> windows, String when) {
        windows.sort(Comparator.comparingInt(window -> window.value().time().fromMinute()));
        Located<LabelledTime> longest = null;
        for (Located<LabelledTime> window : windows) {
            TimeRange time = window.value().time();
            if (longest != null && longest.value().time().overlaps(time)) {
                // The one further down in the file is the one that was added.
                boolean later = window.node().place().isAfter(longest.node().place());
                Located<LabelledTime> shown = later ? window : longest;
                Located<LabelledTime> other = later ? longest : window;
                if (reported.add(shown.node())) {
                    faults.at(
                            shown.node(),
                            FaultKind.OVERLAPPING_WINDOWS,
                            "%s overlaps the window %s in line %s%s; expected windows that share no time"
                                    .formatted(
                                            shown.value().time(),
                                            other.value().time(),
                                            other.node().line(),
                                            when));
                }
            }
            if (longest == null || time.toMinute() > longest.value().time().toMinute()) {
                longest = window;
            }
        }
    }

    private void length(Located<LabelledTime> window) {
        TimeRange time = window.value().time();
        int minutes = time.toMinute() - time.fromMinute();
        if (minutes < draft.slotMinutes()) {
            faults.at(
                    window.node(),
                    FaultKind.WINDOW_TOO_SHORT,
                    "the window %s is shorter than one slot (%s); no session fits into it unless another window with its label follows at once"
                            .formatted(time, Durations.format(draft.slotMinutes())));
        }
    }
}
