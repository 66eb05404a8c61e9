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
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.studycal.calendar.PlannedEvent;
import org.studycal.plan.EventTime;
import org.studycal.sync.RemoteException.Kind;
import org.studycal.sync.story.FlakyRemote;
import org.studycal.sync.story.MemoryServer;

/** Several events are written at once, and whatever happens it is known which are. */
class PushingTest {

    private static final int EVENTS = 20;
    private static final int AT_ONCE = 4;
    private static final Instant NOW = Instant.parse("2027-01-03T12:00:00Z");

    /** What a server does with a new event before it keeps it. */
    private interface Before {
        void create(String id) throws RemoteException;
    }

    private final MemoryServer server = new MemoryServer(MemoryServer.Manner.GOOGLE, AT_ONCE);
    private final RemoteCalendar calendar = server.makeCalendar("p");
    private final Push push = push();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private static Push push() {
        SyncState state = SyncState.of("home", "p", Optional.of("/cal0/"), true);
        Found nothing = Found.of(state, new Listing(true, List.of(), Set.of(), Optional.of("0")));
        List<PlannedEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            Instant start = NOW.plus(Duration.ofDays(i + 1));
            events.add(
                    new PlannedEvent(
                            "u%d@studycal".formatted(i),
                            0,
                            "Read",
                            "",
                            "",
                            new EventTime.Span(start, start.plusSeconds(3_600)),
                            ZoneOffset.UTC,
                            OptionalInt.empty(),
                            true));
        }
        return Push.of(state, nothing, events, new Push.Basis("plan", 1, NOW, Set.of()));
    }

    private Pushing pushing(Before before) {
        Remote remote =
                new FlakyRemote(server, new Random(1), 0) {
                    @Override
                    public Stored create(RemoteCalendar there, String id, PlannedEvent event)
                            throws RemoteException {
                        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                        try {
                            before.create(id);
                            return super.create(there, id, event);
                        } finally {
                            underWay.decrementAndGet();
                        }
                    }
                };
        Found nothing =
                Found.of(push.state(), new Listing(true, List.of(), Set.of(), Optional.empty()));
        return new Pushing(remote, calendar, nothing, push, (some, all) -> {});
    }

    private void assertKnown(Pushing pushing) {
        assertThat(pushing.done()).hasSize(server.events().size());
        assertThat(pushing.state().events()).hasSameSizeAs(pushing.done());
        assertThat(pushing.done().size() + pushing.state().pending().size()).isEqualTo(EVENTS);
    }

    @Test
    void as_many_as_the_server_takes_are_under_way_and_no_more() throws RemoteException {
        CyclicBarrier four = new CyclicBarrier(AT_ONCE);
        Pushing pushing =
                pushing(
                        id -> {
                            try {
                                four.await(1, TimeUnit.MINUTES);
                            } catch (InterruptedException
                                    | BrokenBarrierException
                                    | TimeoutException e) {
                                throw new AssertionError(e);
                            }
                        });
        assertThat(pushing.run()).isTrue();
        assertThat(most).hasValue(AT_ONCE);
        assertThat(server.events()).hasSize(EVENTS);
        assertKnown(pushing);
    }

    @Test
    void a_server_that_is_busy_with_several_is_asked_one_by_one() throws RemoteException {
        Pushing pushing =
                pushing(
                        id -> {
                            if (underWay.get() > 1) {
                                throw new RemoteException(Kind.UNAVAILABLE, "busy");
                            }
                        });
        assertThat(pushing.run()).isTrue();
        assertThat(server.events()).hasSize(EVENTS);
        assertKnown(pushing);
    }

    @Test
    void a_server_that_refuses_is_left_alone_and_what_was_under_way_is_known() {
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
        assertThat(asked).hasValueLessThan(7 + AT_ONCE);
        assertKnown(pushing);
    }
}
