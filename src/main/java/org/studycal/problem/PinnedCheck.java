package org.studycal.problem;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pinned sessions share no time, keep to the dates of their activities, and are no more than the
 * efforts they belong to.
 */
final class PinnedCheck {

    private final ProblemDraft draft;
    private final Faults faults;
    private final ZoneId zone;

    PinnedCheck(ProblemDraft draft) {
        this.draft = draft;
        this.faults = draft.faults();
        this.zone = draft.timeZone().orElse(ZoneOffset.UTC);
    }

    void check() {
        List<Located<PinnedSession>> sessions = new ArrayList<>(draft.pinned());
        sessions.sort(Comparator.comparing(this::start));
        Located<PinnedSession> latest = null;
        for (Located<PinnedSession> session : sessions) {
            if (latest != null && start(session).isBefore(end(latest))) {
                faults.at(
                        session.node(),
                        FaultKind.PINNED_OVERLAP,
                        "the session from %s to %s overlaps the pinned session in line %s"
                                .formatted(
                                        session.value().start(),
                                        end(session).toLocalDateTime(),
                                        latest.node().line()));
            }
            if (latest == null || end(session).isAfter(end(latest))) {
                latest = session;
            }
        }
        efforts(sessions);
        Map<String, Activity> activities = new HashMap<>();
        draft.activities().forEach(a -> activities.putIfAbsent(a.value().id(), a.value()));
        Map<String, LocalDate> exams =
                Milestone.hardDates(draft.milestones().stream().map(Located::value).toList());
        for (Located<PinnedSession> session : draft.pinned()) {
            Activity activity = activities.get(session.value().activity());
            if (activity != null) {
                dates(session, activity, exams);
            }
        }
    }

    private void dates(
            Located<PinnedSession> session, Activity activity, Map<String, LocalDate> exams) {
        LocalDate date = start(session).toLocalDate();
        Optional<LocalDate> exam =
                Optional.ofNullable(exams.get(activity.id()))
                        .filter(day -> !activity.effort().weekly());
        activity.release()
                .filter(date::isBefore)
                .ifPresent(day -> outside(session, "before the activity's release", day));
        activity.deadline()
                .filter(date::isAfter)
                .ifPresent(day -> outside(session, "after the activity's deadline", day));
        exam.filter(day -> date.isAfter(day) && !day.equals(LocalDate.EPOCH))
                .ifPresent(day -> outside(session, "after the milestone that requires it", day));
    }

    private void outside(Located<PinnedSession> session, String what, LocalDate day) {
        faults.at(
                session.at("start"),
                FaultKind.PINNED_OUTSIDE_DATES,
                "the session from %s lies %s, %s; move one of them"
                        .formatted(session.value().start(), what, day));
    }

    private void efforts(List<Located<PinnedSession>> sessions) {
        Map<String, Effort> efforts = new HashMap<>();
        for (Located<Activity> activity : draft.activities()) {
            // One minute stands for an effort that could not be read.
            if (activity.value().effort().minutes() > 1) {
                efforts.putIfAbsent(activity.value().id(), activity.value().effort());
            }
        }
        Map<String, Integer> pinned = new HashMap<>();
        for (Located<PinnedSession> session : sessions) {
            String id = session.value().activity();
            Effort effort = efforts.get(id);
            if (effort == null || (effort.weekly() && draft.weeks().isEmpty())) {
                continue;
            }
            String sum =
                    effort.weekly()
                            ? id
                                    + "\n"
                                    + draft.weeks()
                                            .get()
                                            .weekOf(session.value().start().toLocalDate())
                            : id;
            int before = pinned.getOrDefault(sum, 0);
            int minutes = pinned.merge(sum, session.value().minutes(), Integer::sum);
            if (minutes > effort.minutes() && before <= effort.minutes()) {
                faults.at(
                        session.at(session.has("length") ? "length" : "end"),
                        FaultKind.PINNED_BEYOND_EFFORT,
                        "with this the pinned sessions add up to %s%s, more than the activity's effort of %s"
                                .formatted(
                                        Durations.format(minutes),
                                        effort.weekly() ? " in one week" : "",
                                        Durations.format(effort.minutes())));
            }
        }
    }

    /** In real time: clocks that go forward may bring two sessions together. */
    private ZonedDateTime start(Located<PinnedSession> session) {
        return session.value().start().atZone(zone);
    }

    private ZonedDateTime end(Located<PinnedSession> session) {
        return start(session).plusMinutes(session.value().minutes());
    }
}
