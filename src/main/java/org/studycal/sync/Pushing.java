package org.studycal.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.studycal.sync.RemoteException.Kind;

/**
 * Does what a push says, one request after the other, and knows at any moment what is done. What is
 * not done when it ends stays noted as pending.
 */
public final class Pushing {

    /** A server that answers nothing any more is not asked for each of hundreds of events. */
    private static final int MOST_SILENCE = 3;

    private final Remote remote;
    private final RemoteCalendar calendar;
    private final Push push;
    private final Progress progress;
    private final Map<String, Pushed> events = new TreeMap<>();
    private final List<Action> todo;
    private final List<Action> done = new ArrayList<>();
    private final List<String> spent = new ArrayList<>();

    /** Hears how far a push is. */
    @FunctionalInterface
    public interface Progress {

        /** So many of all are done. */
        void done(int some, int all);
    }

    /**
     * The doing of a push.
     *
     * @param before what was written before
     * @param progress hears how far it is
     */
    public Pushing(
            Remote remote, RemoteCalendar calendar, Found before, Push push, Progress progress) {
        this.progress = progress;
        this.remote = remote;
        this.calendar = calendar;
        this.push = push;
        this.todo = new ArrayList<>(push.actions());
        push.state().events().forEach(each -> events.put(each.uid(), each));
        // What is not done yet is known as it was; what is created anew was not there.
        for (Action action : todo) {
            Pushed known = before.known().get(action.event().uid());
            if (known != null && before.event(known.uid()).isPresent()) {
                events.put(known.uid(), known);
            } else {
                events.remove(action.event().uid());
            }
        }
    }

    /** What is known now: what is not done may be or may not be. */
    public SyncState state() {
        return push.state()
                .with(List.copyOf(events.values()), todo.stream().map(Action::pending).toList());
    }

    /** What is done. */
    public List<Action> done() {
        return List.copyOf(done);
    }

    /** Ids that the server took from nobody any more. */
    public List<String> spent() {
        return List.copyOf(spent);
    }

    /**
     * Does all of it, but for what the server refuses because somebody changed it since.
     *
     * @return whether all of it is done; otherwise the calendar has to be looked at again
     * @throws RemoteException when it makes no sense to go on now
     */
    public boolean run() throws RemoteException {
        boolean all = true;
        int silence = 0;
        for (Action action : push.actions()) {
            try {
                run(action);
                done.add(action);
                progress.done(done.size(), push.actions().size());
                todo.remove(action);
            } catch (RemoteException e) {
                switch (e.kind()) {
                    case CONFLICT, MISSING -> todo.remove(action);
                    // It may be this very event: the request can have come twice.
                    case EXISTS -> spent.add(action.event().stored().id());
                    case SPENT_ID -> {
                        spent.add(action.event().stored().id());
                        todo.remove(action);
                    }
                    case UNKNOWN -> {
                        silence++;
                        if (silence == MOST_SILENCE) {
                            throw e;
                        }
                    }
                    default -> throw e;
                }
                all = false;
            }
        }
        return all;
    }

    private void run(Action action) throws RemoteException {
        Pushed event = action.event();
        switch (action) {
            case Action.Create create -> {
                Stored place = remote.create(calendar, event.stored().id(), create.content());
                event.at(place).createdIn(events);
            }
            case Action.Update update ->
                    events.put(
                            event.uid(),
                            event.at(remote.update(calendar, update.stored(), update.content())));
            case Action.Delete delete -> {
                try {
                    remote.delete(calendar, delete.found().stored());
                } catch (RemoteException e) {
                    if (e.kind() != Kind.MISSING) {
                        throw e;
                    }
                }
                events.remove(event.uid());
            }
        }
    }
}
