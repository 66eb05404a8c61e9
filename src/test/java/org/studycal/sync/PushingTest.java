package org.studycal.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studycal.calendar.PlannedEvent;
import org.studycal.plan.EventTime;
import org.studycal.sync.RemoteException.Kind;
import org.studycal.sync.story.FlakyRemote;
import org.studycal.sync.story.MemoryServer;

/** Whatever happens, it is known which events are written. */
class PushingTest {

    private static final int EVENTS = 20;
    private static final Instant NOW = Instant.parse("2027-01-03T12:00:00Z");

    private static final SyncState STATE = SyncState.of("home", "p", Optional.of("/cal0/"), true);
    private static final Found NOTHING =
            Found.of(STATE, new Listing(true, List.of(), Set.of(), Optional.of("0")));

    /** What a server does with a new event before it keeps it. */
    private interface Before {
        void create(String id) throws RemoteException;
    }

    private final MemoryServer server = new MemoryServer(MemoryServer.Manner.GOOGLE, 0);
    private final RemoteCalendar calendar = server.makeCalendar("p");
    private final Push push = push();

    private static Push push() {
        List<PlannedEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(planned(i, NOW.plus(Duration.ofDays(i + 1))));
        }
        return Push.of(STATE, NOTHING, events, new Push.Basis("plan", 1, NOW, Set.of()));
    }

    private static PlannedEvent planned(int number, Instant start) {
        return new PlannedEvent(
                "u%d@studycal".formatted(number),
                0,
                "Read",
                "",
                "",
                new EventTime.Span(start, start.plusSeconds(3_600)),
                ZoneOffset.UTC,
                OptionalInt.empty(),
                true);
    }

    private Pushing pushing(Before before) {
        Remote remote =
                new FlakyRemote(server, new Random(1), 0) {
                    @Override
                    public Stored create(RemoteCalendar there, String id, PlannedEvent event)
                            throws RemoteException {
                        before.create(id);
                        return super.create(there, id, event);
                    }
                };
        return new Pushing(remote, calendar, NOTHING, push, (some, all) -> {});
    }

    private void assertKnown(Pushing pushing) {
        assertThat(pushing.done()).hasSize(server.events().size());
        assertThat(pushing.state().events()).hasSameSizeAs(pushing.done());
        assertThat(pushing.done().size() + pushing.state().pending().size()).isEqualTo(EVENTS);
    }

    @Test
    void a_server_that_refuses_is_left_alone_and_what_was_written_is_known() {
        AtomicInteger asked = new AtomicInteger();
        Pushing pushing =
                pushing(
                        id -> {
                            if (asked.incrementAndGet() == 7) {
                                throw new RemoteException(Kind.DENIED, "no");
                            }
                        });
        assertThat(catchThrowableOfType(RemoteException.class, pushing::run).kind())
                .isEqualTo(Kind.DENIED);
        assertThat(asked).hasValue(7);
        assertKnown(pushing);
    }

    @Test
    void an_event_that_was_sent_twice_is_deleted_when_no_plan_has_it_any_more() throws Exception {
        Pushing pushing =
                new Pushing(
                        new FlakyRemote(server, new Random(1), 0) {
                            @Override
                            public Stored create(
                                    RemoteCalendar there, String id, PlannedEvent event)
                                    throws RemoteException {
                                super.create(there, id, event);
                                return super.create(there, id, event);
                            }
                        },
                        calendar,
                        NOTHING,
                        push,
                        (some, all) -> {});
        assertThat(pushing.run()).isFalse();
        pushed(pushing.state(), List.of(), NOW);
        assertThat(server.events()).isEmpty();
    }

    @Test
    void what_is_over_and_no_longer_planned_is_still_known_when_it_is_moved_ahead()
            throws Exception {
        Pushing first = pushing(id -> {});
        assertThat(first.run()).isTrue();
        RemoteEvent past = server.events().getFirst();
        Instant later = past.end().plusSeconds(60);
        SyncState known = pushed(first.state(), List.of(), later).state();
        assertThat(server.events()).containsExactly(past);
        Instant ahead = later.plus(Duration.ofDays(3));
        server.move(past.stored().id(), ahead, ahead.plusSeconds(3_600));
        pushed(known, List.of(), later);
        assertThat(server.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_over_and_was_planned_anew_is_still_known_when_it_is_moved_ahead(boolean killed)
            throws Exception {
        SyncState known = pushed(STATE, List.of(planned(0, NOW)), NOW).state();
        RemoteEvent past = server.events().getFirst();
        Instant later = past.end().plusSeconds(60);
        List<PlannedEvent> again = List.of(planned(0, later));
        Pushing anew = pushing(known, again, later);
        SyncState before = anew.state();
        assertThat(anew.run()).isTrue();
        server.move(past.stored().id(), later.plusSeconds(7_200), later.plusSeconds(9_000));
        pushed(killed ? before : anew.state(), again, later);
        assertThat(server.events()).extracting(RemoteEvent::start).containsExactly(later);
    }

    private Pushing pushing(SyncState state, List<PlannedEvent> planned, Instant now)
            throws RemoteException {
        Found found = Found.of(state, server.list(calendar, Optional.empty()));
        Push next = Push.of(state, found, planned, new Push.Basis("plan", 2, now, Set.of()));
        return new Pushing(server, calendar, found, next, (some, all) -> {});
    }

    /** Makes the calendar equal to a plan. */
    private Pushing pushed(SyncState state, List<PlannedEvent> planned, Instant now)
            throws RemoteException {
        Pushing pushing = pushing(state, planned, now);
        assertThat(pushing.run()).isTrue();
        return pushing;
    }
}
