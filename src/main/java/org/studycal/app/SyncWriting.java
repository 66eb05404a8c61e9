package org.studycal.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.studycal.calendar.PlannedEvent;
import org.studycal.plan.SolutionException;
import org.studycal.store.SolutionFolder;
import org.studycal.sync.Action;
import org.studycal.sync.Found;
import org.studycal.sync.Listing;
import org.studycal.sync.Push;
import org.studycal.sync.Pushing;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteCopy;
import org.studycal.sync.RemoteException;
import org.studycal.sync.SyncState;

/**
 * Writes to a calendar. Before its first request it is on the disk what is about to be done and
 * what was there, so that whatever ends it, the next run knows what to look for.
 */
final class SyncWriting {

    private final SyncFiles files;
    private final SolutionFolder locked;
    private final SyncTarget target;
    private final Listener listener;
    private SyncState state;
    private List<Action> done = List.of();
    private List<String> spent = List.of();

    SyncWriting(SyncFiles files, SolutionFolder locked, SyncTarget target, Listener listener) {
        this.files = files;
        this.locked = locked;
        this.target = target;
        this.listener = listener;
        this.state = target.state();
    }

    /**
     * Does what a push says.
     *
     * @param planned events of the plan
     * @return whether all is done; otherwise the calendar has to be looked at again
     */
    boolean write(Found found, Push push, List<PlannedEvent> planned)
            throws IOException, SolutionException, RemoteException {
        RemoteCalendar calendar = calendar(push.state());
        SyncState settled = push.state().in(calendar);
        if (push.actions().isEmpty()) {
            keep(settled);
            return true;
        }
        Pushing pushing = new Pushing(target.remote(), calendar, found, push, listener::written);
        state = pushing.state().in(calendar);
        RemoteCopy before = RemoteCopy.of(calendar.id(), found, planned);
        files.write(locked, state, before);
        try {
            boolean complete = pushing.run();
            keep(pushing.state().in(calendar));
            if (complete) {
                upToNow(calendar);
            }
            return complete;
        } catch (RemoteException e) {
            keep(pushing.state().in(calendar));
            throw new RemoteException(
                    e.kind(),
                    e.getMessage(),
                    advice(e, pushing.done().size(), push.actions().size()));
        } finally {
            done = pushing.done();
            spent = pushing.spent();
        }
    }

    private static String[] advice(RemoteException e, int written, int all) {
        List<String> advice = new ArrayList<>(e.advice());
        advice.add("%d of %d events are written.".formatted(written, all));
        advice.add("The same command goes on where this one stopped.");
        return advice.toArray(String[]::new);
    }

    private RemoteCalendar calendar(SyncState settled) throws SolutionException, RemoteException {
        if (settled.place().isPresent()) {
            return settled.place().get();
        }
        files.write(locked, target.state());
        return target.remote().makeCalendar(settled.title());
    }

    /** What was just written is no news to the next run. */
    private void upToNow(RemoteCalendar calendar) throws SolutionException {
        if (state.token().isEmpty()) {
            return;
        }
        try {
            Listing changes = target.remote().list(calendar, state.token());
            if (state.knows(changes)) {
                keep(state.upTo(changes.token()));
            }
        } catch (RemoteException e) {
            // The next run lists the whole calendar.
        }
    }

    private void keep(SyncState newer) throws SolutionException {
        if (!newer.equals(state) || target.first()) {
            files.write(locked, newer);
        }
        state = newer;
    }

    SyncState state() {
        return state;
    }

    List<Action> done() {
        return done;
    }

    List<String> spent() {
        return spent;
    }
}
