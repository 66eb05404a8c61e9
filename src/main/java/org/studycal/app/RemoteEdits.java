package org.studycal.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.progress.Records;
import org.studycal.replan.Edit;
import org.studycal.replan.Edits;
import org.studycal.replan.Edits.Deletion;
import org.studycal.sync.Change;
import org.studycal.sync.EventsFile;
import org.studycal.sync.RemoteEvent;

/**
 * A calendar that a plan is synced with, beside what was last written there: what became of it is
 * known exactly.
 *
 * @param name what the person calls it
 * @param changes what became of the events that were written
 * @param others events that are not the plan's
 * @param file where the others are kept
 * @param deletion what a session counts as that was deleted there
 */
record RemoteEdits(
        String name,
        List<Change> changes,
        List<RemoteEvent> others,
        SyncFiles file,
        Deletion deletion)
        implements EditedThere {

    @Override
    public Edits edits(
            PlanFiles files,
            Problem problem,
            Solution newest,
            Records records,
            Instant now,
            Listener listener) {
        Map<String, Change> changed = new HashMap<>();
        changes.forEach(change -> changed.put(change.uid(), change));
        List<Edit> edits = new ArrayList<>();
        for (Session session : newest.sessions()) {
            Change change = changed.get(session.uid());
            if (change != null) {
                edit(problem, session, change, now).ifPresent(edits::add);
            }
        }
        return Edits.exactly(edits, newest.sessions().size() - edits.size(), !others.isEmpty());
    }

    /** A plan that moved the session since it was written knows more than the calendar. */
    private Optional<Edit> edit(Problem problem, Session session, Change change, Instant now) {
        boolean asWritten =
                session.start().equals(change.wasStart()) && session.end().equals(change.wasEnd());
        return switch (change.kind()) {
            case GONE ->
                    asWritten && !isRecordedDone(session, now)
                            ? Optional.of(Edit.deleted(problem, session, deletion))
                            : Optional.empty();
            case MOVED ->
                    session.start().equals(change.start()) && session.end().equals(change.end())
                            ? Optional.empty()
                            : Optional.of(
                                    Edit.changed(
                                            problem,
                                            session,
                                            change.start(),
                                            change.end(),
                                            true,
                                            now));
            case UNCLEAR ->
                    Optional.of(
                            Edit.changed(
                                    problem, session, session.start(), session.end(), false, now));
        };
    }

    /** Who clears away what is done did not miss it. */
    private static boolean isRecordedDone(Session session, Instant now) {
        return session.status() == Session.Status.DONE && !session.end().isAfter(now);
    }

    @Override
    public Optional<OtherEventsFile> others(Edits edits) {
        return content().map(text -> new OtherEventsFile(file.others(), Optional.of(text)));
    }

    /** The events of somebody else as a calendar file; empty if there never were any. */
    Optional<String> content() {
        if (others.isEmpty() && !file.hasOthers()) {
            return Optional.empty();
        }
        return Optional.of(new String(EventsFile.of(others), StandardCharsets.UTF_8));
    }
}
