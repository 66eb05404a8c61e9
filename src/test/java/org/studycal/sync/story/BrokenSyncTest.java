package org.studycal.sync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.studycal.calendar.PlannedEvent;
import org.studycal.sync.Listing;
import org.studycal.sync.Remote;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteEvent;
import org.studycal.sync.RemoteEvent.Form;
import org.studycal.sync.RemoteException;
import org.studycal.sync.Stored;

/** The stories find out when a sync does what it must not: each wrong way is caught by one. */
class BrokenSyncTest {

    private static final int MOST_STORIES = 60;

    /** What a sync does wrong. */
    enum Wrong {
        /** Nothing. */
        NOTHING,
        /** With an event of the plan somebody else's is deleted. */
        DELETES_OTHERS,
        /** An event is put there twice. */
        DOUBLES,
        /** Nothing that the person moves is ever noticed. */
        SEES_NO_MOVES,
        /** What the person moves is put back. */
        TAKES_MOVES_BACK,
        /** What is over is written anew. */
        REWRITES_THE_PAST,
        /** A list that breaks off counts as whole. */
        BELIEVES_HALF_A_LIST,
        /** Nothing is ever deleted. */
        KEEPS_DELETED,
        /** Somebody else's event is made into a session. */
        TAKES_OTHERS_OVER
    }

    @TempDir private Path folder;

    @Test
    void what_is_right_is_not() throws Exception {
        for (long seed = 1; seed <= 10; seed++) {
            Path place = Files.createDirectory(folder.resolve("story" + seed));
            new SyncStory(place, seed, new BrokenServer(Wrong.NOTHING, seed)).tell();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "NOTHING", mode = EnumSource.Mode.EXCLUDE)
    void each_wrong_way_is_caught(Wrong wrong) throws Exception {
        for (long seed = 1; seed <= MOST_STORIES; seed++) {
            Path place = Files.createDirectory(folder.resolve("story" + seed));
            SyncStory story = new SyncStory(place, seed, new BrokenServer(wrong, seed));
            try {
                story.tell();
            } catch (AssertionError caught) {
                return;
            }
        }
        assertThat(wrong).as("no story notices").isNull();
    }

    /** A server that makes a right sync look like a wrong one. */
    private static final class BrokenServer implements StoryServer, Remote {

        private final Wrong wrong;
        private final MemoryServer server;
        private final Map<String, RemoteEvent> written = new HashMap<>();
        private int listings;

        BrokenServer(Wrong wrong, long seed) {
            this.wrong = wrong;
            server = new MemoryServer(MemoryServer.Manner.CALDAV, seed);
        }

        @Override
        public Remote remote() {
            return this;
        }

        @Override
        public Phone phone() {
            return server;
        }

        @Override
        public List<RemoteCalendar> calendars() {
            return server.calendars();
        }

        @Override
        public RemoteCalendar makeCalendar(String title) {
            return server.makeCalendar(title);
        }

        private Optional<RemoteEvent> others() {
            return server.events().stream()
                    .filter(each -> each.uid().endsWith("@phone"))
                    .findFirst();
        }

        private void afterWriting() {
            switch (wrong) {
                case DELETES_OTHERS ->
                        others().ifPresent(each -> server.delete(each.stored().id()));
                case TAKES_OTHERS_OVER ->
                        others().ifPresent(each -> server.retitle(each.stored().id(), "Juggle"));
                case REWRITES_THE_PAST ->
                        server.events().stream()
                                .filter(each -> each.form() == Form.TIMED)
                                .min(Comparator.comparing(RemoteEvent::end))
                                .ifPresent(
                                        each -> server.retitle(each.stored().id(), each.title()));
                default -> {
                    // Writes as it should.
                }
            }
        }

        private Stored remembered(Stored stored) {
            server.events().stream()
                    .filter(each -> each.stored().equals(stored))
                    .forEach(each -> written.put(stored.id(), each));
            return stored;
        }

        @Override
        public Listing list(RemoteCalendar calendar, Optional<String> token)
                throws RemoteException {
            listings++;
            if (wrong == Wrong.TAKES_MOVES_BACK) {
                server.events().stream()
                        .filter(this::isMoved)
                        .map(each -> written.get(each.stored().id()))
                        .forEach(each -> server.move(each.stored().id(), each.start(), each.end()));
            }
            Listing listing = server.list(calendar, token);
            return switch (wrong) {
                case SEES_NO_MOVES ->
                        listing.complete()
                                ? new Listing(
                                        true,
                                        listing.events().stream().map(this::asWritten).toList(),
                                        Set.of(),
                                        listing.token())
                                : new Listing(false, List.of(), listing.gone(), listing.token());
                case BELIEVES_HALF_A_LIST ->
                        listing.complete() && listings % 3 == 0
                                ? new Listing(
                                        true,
                                        listing.events()
                                                .subList(0, (listing.events().size() + 1) / 2),
                                        Set.of(),
                                        listing.token())
                                : listing;
                default -> listing;
            };
        }

        private boolean isMoved(RemoteEvent event) {
            RemoteEvent before = written.get(event.stored().id());
            return before != null
                    && event.form() == Form.TIMED
                    && !(before.start().equals(event.start()) && before.end().equals(event.end()));
        }

        /** As it was when it was written, in the version that it has. */
        private RemoteEvent asWritten(RemoteEvent event) {
            RemoteEvent before = written.get(event.stored().id());
            return before == null || !isMoved(event)
                    ? event
                    : new RemoteEvent(
                            event.stored(),
                            event.uid(),
                            event.form(),
                            event.title(),
                            event.text(),
                            before.start(),
                            before.end(),
                            event.busy(),
                            event.series());
        }

        @Override
        public Stored create(RemoteCalendar calendar, String id, PlannedEvent event)
                throws RemoteException {
            Stored stored = remembered(server.create(calendar, id, event));
            if (wrong == Wrong.DOUBLES && id.hashCode() % 5 == 0) {
                server.create(calendar, id + "2", event.withUid("2" + event.uid()));
            }
            afterWriting();
            return stored;
        }

        @Override
        public Stored update(RemoteCalendar calendar, Stored stored, PlannedEvent event)
                throws RemoteException {
            Stored after = remembered(server.update(calendar, stored, event));
            afterWriting();
            return after;
        }

        @Override
        public void delete(RemoteCalendar calendar, Stored stored) throws RemoteException {
            if (wrong != Wrong.KEEPS_DELETED) {
                server.delete(calendar, stored);
            }
            afterWriting();
        }
    }
}
