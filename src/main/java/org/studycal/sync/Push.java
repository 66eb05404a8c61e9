package org.studycal.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.studycal.calendar.PlannedEvent;

/**
 * What makes a calendar equal to a plan, as a pure function of both and of what was written there
 * before. Only events that were written by studycal are ever replaced or deleted, and none that is
 * over is touched at all.
 *
 * @param state what is known once all actions are done; without their servers' versions
 * @param actions what goes first, then what moves, then what is new, the nearest first
 * @param left events that a person made into something else, as the plan last wrote them
 */
public record Push(SyncState state, List<Action> actions, List<RemoteEvent> left) {

    public Push {
        actions = List.copyOf(actions);
        left = List.copyOf(left);
    }

    /**
     * What a push starts from.
     *
     * @param plan identity of the plan
     * @param revision of the plan
     * @param now the present
     * @param spent ids that a server takes from nobody any more
     */
    public record Basis(String plan, int revision, Instant now, Set<String> spent) {}

    /** The push of a plan's events. */
    public static Push of(SyncState state, Found found, List<PlannedEvent> planned, Basis basis) {
        return new Maker(found, basis).push(state, planned);
    }

    private static final class Maker {

        private final Found found;
        private final Basis basis;
        private final Map<String, Pushed> events = new TreeMap<>();
        private final List<Action.Delete> deletes = new ArrayList<>();
        private final List<Action.Update> updates = new ArrayList<>();
        private final List<Action.Create> creates = new ArrayList<>();
        private final List<RemoteEvent> left = new ArrayList<>();

        Maker(Found found, Basis basis) {
            this.found = found;
            this.basis = basis;
        }

        Push push(SyncState state, List<PlannedEvent> planned) {
            Set<String> ahead = new HashSet<>();
            List<PlannedEvent> inTime = new ArrayList<>(planned);
            inTime.sort(Comparator.comparing(event -> Times.of(event).start()));
            for (PlannedEvent event : inTime) {
                if (!Times.of(event).isOver(basis.now())) {
                    ahead.add(event.uid());
                    wanted(event);
                }
            }
            for (Pushed known : found.known().values()) {
                if (!ahead.contains(known.uid())) {
                    unwanted(known);
                }
            }
            List<Action> actions = new ArrayList<>(deletes);
            actions.addAll(updates);
            actions.addAll(creates);
            return new Push(state.with(List.copyOf(events.values()), List.of()), actions, left);
        }

        private void wanted(PlannedEvent event) {
            Pushed known = found.known().get(event.uid());
            Optional<RemoteEvent> there = found.event(event.uid());
            if (known == null) {
                create(event, 0);
            } else if (there.isEmpty() || isOver(there.get())) {
                create(event, known.generation() + 1);
            } else if (found.isUnclear(event.uid())) {
                leave(known, there.get());
            } else {
                bring(event, known, there.get());
            }
        }

        private boolean isOver(RemoteEvent event) {
            return event.form() != RemoteEvent.Form.RECURRING
                    && Times.of(event).isOver(basis.now());
        }

        private void leave(Pushed known, RemoteEvent there) {
            events.put(known.uid(), known);
            left.add(there);
        }

        /** A title that was changed there stays until there is something to write. */
        private void bring(PlannedEvent event, Pushed known, RemoteEvent there) {
            boolean sameTime = Times.of(there).equals(Times.of(event));
            if (sameTime && known.content().whole().equals(Content.of(event).whole())) {
                events.put(event.uid(), known.at(Times.of(event)));
                return;
            }
            Pushed after = Pushed.of(event, known.generation(), there.stored(), basis.revision());
            boolean retitled =
                    known.isChangedIn(there)
                            && !Content.shown(there).equals(known.content().shown());
            updates.add(
                    new Action.Update(
                            after,
                            there.stored(),
                            named(event, known.generation()),
                            retitled ? there.title() : ""));
            events.put(event.uid(), after);
        }

        private void create(PlannedEvent event, int first) {
            int generation = first;
            while (true) {
                String id = EventId.of(basis.plan(), event.uid(), generation);
                Optional<RemoteEvent> orphan = found.orphan(id);
                if (orphan.isPresent() && !isOver(orphan.get())) {
                    adopt(event, generation, orphan.get());
                    return;
                }
                if (orphan.isEmpty() && !basis.spent().contains(id)) {
                    Pushed after =
                            Pushed.of(event, generation, new Stored(id, ""), basis.revision());
                    creates.add(new Action.Create(after, named(event, generation)));
                    events.put(event.uid(), after);
                    return;
                }
                generation++;
            }
        }

        /** Its id says that it was written for this event: what it says is as good as known. */
        private void adopt(PlannedEvent event, int generation, RemoteEvent orphan) {
            Pushed wanted = Pushed.of(event, generation, orphan.stored(), basis.revision());
            if (orphan.form() == RemoteEvent.Form.RECURRING) {
                leave(wanted.at(Times.of(orphan)), orphan);
            } else if (Times.of(orphan).equals(wanted.times())
                    && Content.shown(orphan).equals(wanted.content().shown())) {
                events.put(event.uid(), wanted);
            } else {
                updates.add(
                        new Action.Update(wanted, orphan.stored(), named(event, generation), ""));
                events.put(event.uid(), wanted);
            }
        }

        /** What is over stays known for as long as it is there: it may be moved ahead. */
        private void unwanted(Pushed known) {
            Optional<RemoteEvent> there = found.event(known.uid());
            if (there.isPresent() && found.isUnclear(known.uid())) {
                leave(known, there.get());
            } else if (there.isPresent() && !isOver(there.get())) {
                deletes.add(new Action.Delete(known, there.get()));
            } else if (there.isPresent()) {
                events.put(known.uid(), known.at(Times.of(there.get())));
            }
        }

        private static PlannedEvent named(PlannedEvent event, int generation) {
            return event.withUid(EventId.uid(event.uid(), generation));
        }
    }
}
