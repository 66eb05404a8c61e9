package org.studycal.problem;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pinned sessions share no time and are no more than the efforts they belong to. */
final class PinnedCheck {

    private final ProblemDraft draft;
    private final Faults faults;

    PinnedCheck(ProblemDraft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    void check() {
        List<Located<PinnedSession>> sessions = new ArrayList<>(draft.pinned());
        sessions.sort(Comparator.comparing(session -> session.value().start()));
        Located<PinnedSession> latest = null;
        for (Located<PinnedSession> session : sessions) {
            if (latest != null && session.value().start().isBefore(end(latest))) {
                faults.at(
                        session.node(),
                        FaultKind.PINNED_OVERLAP,
                        "the session from "
                                + session.value().start()
                                + " to "
                                + end(session)
                                + " overlaps the pinned session in line "
                                + latest.node().line());
            }
            if (latest == null || end(session).isAfter(end(latest))) {
                latest = session;
            }
        }
        efforts(sessions);
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
                        "with this the pinned sessions add up to "
                                + Durations.format(minutes)
                                + (effort.weekly() ? " in one week" : "")
                                + ", more than the activity's effort of "
                                + Durations.format(effort.minutes()));
            }
        }
    }

    private static LocalDateTime end(Located<PinnedSession> session) {
        return session.value().start().plusMinutes(session.value().minutes());
    }
}
