package org.studycal.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.studycal.sync.RemoteException.Kind;

/**
 * Does what a push says, as many requests at once as the server takes, and knows at any moment what
 * is done. What is not done when it ends stays noted as pending.
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
        try (Requests requests = new Requests(this::ask, remote.atOnce())) {
            boolean all = true;
            int silence = 0;
            Deque<Action> waiting = new ArrayDeque<>(push.actions());
            while (requests.areUnderWay() || !waiting.isEmpty()) {
                while (!waiting.isEmpty() && requests.mayBeMore()) {
                    requests.send(waiting.removeFirst());
                }
                Requests.Answer answer = requests.next();
                Action action = answer.action();
                if (answer.failure().isEmpty()) {
                    record(action, answer.stored());
                    continue;
                }
                RemoteException failure = answer.failure().get();
                switch (failure.kind()) {
                    case CONFLICT, MISSING -> todo.remove(action);
                    case EXISTS, SPENT_ID -> {
                        spent.add(action.event().stored().id());
                        todo.remove(action);
                    }
                    case UNKNOWN -> {
                        requests.goOnOneByOne();
                        silence++;
                        if (silence == MOST_SILENCE) {
                            throw ended(requests, failure);
                        }
                    }
                    case UNAVAILABLE -> {
                        if (answer.alone()) {
                            throw ended(requests, failure);
                        }
                        // Some servers are busy only because they are asked several things at once.
                        requests.goOnOneByOne();
                        waiting.addFirst(action);
                        continue;
                    }
                    default -> throw ended(requests, failure);
                }
                all = false;
            }
            return all;
        }
    }

    /** What the server still does of what was sent is done, too. */
    private RemoteException ended(Requests requests, RemoteException failure)
            throws RemoteException {
        while (requests.areUnderWay()) {
            Requests.Answer answer = requests.next();
            if (answer.failure().isEmpty()) {
                record(answer.action(), answer.stored());
            }
        }
        return failure;
    }

    private void record(Action action, Optional<Stored> stored) {
        Pushed event = action.event();
        stored.ifPresentOrElse(
                place -> events.put(event.uid(), event.at(place)),
                () -> events.remove(event.uid()));
        done.add(action);
        todo.remove(action);
        progress.done(done.size(), push.actions().size());
    }

    /** Where the event is then; empty if it is gone. */
    private Optional<Stored> ask(Action action) throws RemoteException {
        return switch (action) {
            case Action.Create create -> {
                String id = create.event().stored().id();
                yield Optional.of(remote.create(calendar, id, create.content()));
            }
            case Action.Update update ->
                    Optional.of(remote.update(calendar, update.stored(), update.content()));
            case Action.Delete delete -> {
                try {
                    remote.delete(calendar, delete.found().stored());
                } catch (RemoteException e) {
                    if (e.kind() != Kind.MISSING) {
                        throw e;
                    }
                }
                yield Optional.empty();
            }
        };
    }
}
