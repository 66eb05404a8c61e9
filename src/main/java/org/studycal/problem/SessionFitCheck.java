package org.studycal.problem;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.studycal.problem.Availability.LabelledTime;

/** The shortest session of every activity fits into some window and under the limits. */
final class SessionFitCheck {

    private final ProblemDraft draft;
    private final Faults faults;

    /** For every label its longest stretch in minutes. */
    private final Map<String, Integer> longest = new HashMap<>();

    SessionFitCheck(ProblemDraft draft) {
        this.draft = draft;
        this.faults = draft.faults();
    }

    void check() {
        for (DayOfWeek day : DayOfWeek.values()) {
            List<LabelledTime> windows = new ArrayList<>();
            for (Located<AvailabilityReader.Entry> entry : draft.availability()) {
                if (entry.value().when().days().contains(day)) {
                    windows.addAll(entry.value().times());
                }
            }
            measure(windows);
        }
        for (Located<AvailabilityReader.Entry> entry : draft.availability()) {
            if (entry.value().isException()) {
                measure(new ArrayList<>(entry.value().times()));
            }
        }
        draft.activities().forEach(this::activity);
    }

    private void measure(List<LabelledTime> windows) {
        windows.sort(Comparator.comparingInt(window -> window.time().fromMinute()));
        int from = 0;
        int to = -1;
        String label = "";
        for (LabelledTime window : windows) {
            if (window.time().fromMinute() != to || !window.label().equals(label)) {
                from = window.time().fromMinute();
            }
            to = window.time().toMinute();
            label = window.label();
            longest.merge(label, to - from, Math::max);
        }
    }

    private void activity(Located<Activity> located) {
        Activity activity = located.value();
        Category category = draft.category(activity).orElse(CategoryReader.DEFAULT);
        SessionLength session = activity.session().orElse(category.session());
        LocatedNode at = located.at("session");
        int slot = draft.slotMinutes();
        // The last piece of an effort may be shorter than the minimum.
        int least = Math.min(session.minMinutes().orElse(slot), activity.effort().minutes());
        int booked = (least + slot - 1) / slot * slot;
        if (session.maxMinutes().isPresent()) {
            int max = session.maxMinutes().getAsInt();
            if (session.minMinutes().isPresent()
                    && session.minMinutes().getAsInt() > max
                    && activity.session().minMinutes().isPresent()
                            != activity.session().maxMinutes().isPresent()) {
                faults.at(
                        at,
                        FaultKind.MIN_ABOVE_MAX,
                        "with what the category %s says, the shortest session (%s) is longer than the longest (%s)"
                                .formatted(
                                        Quoted.of(category.id()),
                                        Durations.format(session.minMinutes().getAsInt()),
                                        Durations.format(max)));
                return;
            }
            if (max < slot) {
                faults.at(
                        at,
                        FaultKind.SESSION_NEVER_FITS,
                        "the longest session (%s) is shorter than one slot (%s), so no session is possible"
                                .formatted(Durations.format(max), Durations.format(slot)));
                return;
            }
            if (max < booked) {
                faults.at(
                        at,
                        FaultKind.SESSION_NEVER_FITS,
                        "its shortest session of %s takes %s in slots of %s, more than the longest session (%s)"
                                .formatted(
                                        Durations.format(least),
                                        Durations.format(booked),
                                        Durations.format(slot),
                                        Durations.format(max)));
                return;
            }
        }
        windows(activity, at, least, booked);
        limit(at, least, booked, category.dailyMaxMinutes(), "the category's daily maximum");
        limit(at, least, booked, draft.limits().perDayMinutes(), "the limit per day");
        limit(at, least, booked, draft.limits().perWeekMinutes(), "the limit per week");
        limit(
                at,
                least,
                booked,
                draft.limits().stretchMinutes(),
                "the stretch after which a long break is due");
        limit(at, least, booked, category.quota().maxMinutes(), "the category's weekly maximum");
    }

    private void windows(Activity activity, LocatedNode at, int least, int booked) {
        Set<String> labels = activity.labels().isEmpty() ? longest.keySet() : activity.labels();
        OptionalInt usable =
                labels.stream().filter(longest::containsKey).mapToInt(longest::get).max();
        if (draft.availabilityComplete()
                && usable.isPresent()
                && usable.getAsInt() / draft.slotMinutes() * draft.slotMinutes() < booked) {
            faults.at(
                    at,
                    FaultKind.SESSION_NEVER_FITS,
                    "its shortest session of %s fits into no window; the longest it may use has %s (slots of %s)"
                            .formatted(
                                    Durations.format(least),
                                    Durations.format(usable.getAsInt()),
                                    Durations.format(draft.slotMinutes())));
        }
    }

    private void limit(LocatedNode at, int least, int booked, OptionalInt limit, String what) {
        if (limit.isPresent() && limit.getAsInt() < booked) {
            faults.at(
                    at,
                    FaultKind.SESSION_NEVER_FITS,
                    "its shortest session of %s is longer than %s (%s)"
                            .formatted(
                                    Durations.format(least),
                                    what,
                                    Durations.format(limit.getAsInt())));
        }
    }
}
