package org.studycal.problem;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
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

    /** Dates that could not be read stand before it. */
    private static final int FIRST_YEAR = 1971;

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
        Map<String, DateLimit> exams =
                Milestone.hardLimits(draft.milestones().stream().map(Located::value).toList());
        for (Located<PinnedSession> session : draft.pinned()) {
            skipped(session);
            Activity activity = activities.get(session.value().activity());
            if (activity != null) {
                dates(session, activity, exams);
            }
        }
    }

    /** A time that the clocks never show is no place to stay in. */
    private void skipped(Located<PinnedSession> session) {
        ZoneOffsetTransition change = zone.getRules().getTransition(session.value().start());
        if (change != null && change.isGap()) {
            faults.at(
                    session.at("start"),
                    FaultKind.SKIPPED_TIME,
                    "there is no %s in this time zone: the clocks go from %s to %s; expected a time before or after"
                            .formatted(
                                    session.value().start(),
                                    change.getDateTimeBefore(),
                                    change.getDateTimeAfter()));
        }
    }

    private void dates(
            Located<PinnedSession> session, Activity activity, Map<String, DateLimit> exams) {
        Optional<DateLimit> exam =
                Optional.ofNullable(exams.get(activity.id()))
                        .filter(limit -> !activity.effort().repeats());
        activity.release()
                .filter(limit -> start(session).isBefore(limit.start().atZone(zone)))
                .ifPresent(limit -> outside(session, "before the activity's release", limit));
        activity.deadline()
                .filter(limit -> isAfter(session, limit))
                .ifPresent(limit -> outside(session, "after the activity's deadline", limit));
        exam.filter(limit -> isAfter(session, limit) && limit.date().getYear() >= FIRST_YEAR)
                .ifPresent(
                        limit -> outside(session, "after the milestone that requires it", limit));
    }

    /** Of a day alone it is the day of the session's start that counts. */
    private boolean isAfter(Located<PinnedSession> session, DateLimit limit) {
        return limit.time().isPresent()
                ? end(session).isAfter(limit.end().atZone(zone))
                : start(session).toLocalDate().isAfter(limit.date());
    }

    private void outside(Located<PinnedSession> session, String what, DateLimit day) {
        faults.at(
                session.at("start"),
                FaultKind.PINNED_OUTSIDE_DATES,
                "the session from %s lies %s, %s; move one of them"
                        .formatted(session.value().start(), what, day));
    }

    private void efforts(List<Located<PinnedSession>> sessions) {
        Map<String, Activity> activities = new HashMap<>();
        for (Located<Activity> activity : draft.activities()) {
            // One minute stands for an effort that could not be read.
            if (activity.value().effort().minutes() > 1) {
                activities.putIfAbsent(activity.value().id(), activity.value());
            }
        }
        Map<List<Object>, Integer> pinned = new HashMap<>();
        for (Located<PinnedSession> session : sessions) {
            Activity activity = activities.get(session.value().activity());
            if (activity == null || (activity.effort().repeats() && draft.weeks().isEmpty())) {
                continue;
            }
            Effort effort = activity.effort();
            Period period =
                    effort.repeats()
                            ? Period.of(activity, draft.weeks().get(), session.value().start())
                            : Period.NONE;
            List<Object> sum = List.of(activity.id(), period);
            int before = pinned.getOrDefault(sum, 0);
            int minutes = pinned.merge(sum, session.value().minutes(), Integer::sum);
            if (minutes > effort.minutes() && before <= effort.minutes()) {
                faults.at(
                        session.at(session.has("length") ? "length" : "end"),
                        FaultKind.PINNED_BEYOND_EFFORT,
                        "with this the pinned sessions add up to %s%s, more than the activity's effort of %s"
                                .formatted(
                                        Durations.format(minutes),
                                        within(effort),
                                        Durations.format(effort.minutes())));
            }
        }
    }

    private static String within(Effort effort) {
        return switch (effort.repeat()) {
            case Repeat.Never never -> "";
            case Repeat.OfTopics reviews -> "";
            case Repeat.Daily daily -> " on one day";
            case Repeat.Weekly weekly -> " in one week";
            case Repeat.HandIn handIn -> " for one hand-in";
        };
    }

    /** In real time: clocks that go forward may bring two sessions together. */
    private ZonedDateTime start(Located<PinnedSession> session) {
        return session.value().start().atZone(zone);
    }

    private ZonedDateTime end(Located<PinnedSession> session) {
        return start(session).plusMinutes(session.value().minutes());
    }
}
