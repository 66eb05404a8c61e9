package org.studycal.sync.caldav;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.calendar.EventFile;
import org.studycal.sync.Listing;
import org.studycal.sync.RemoteEvent;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;
import org.studycal.sync.Stored;
import org.studycal.sync.caldav.Multistatus.Member;

/** What is in a calendar of a server. */
final class DavListing {

    /** Events asked for at once. */
    private static final int MOST_AT_ONCE = 100;

    /** Answers in parts to one question about changes. */
    private static final int MOST_PARTS = 1_000;

    private static final String ETAG = "getetag";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final DavServer server;
    private final ZoneId zone;

    /**
     * @param zone of times that name none
     */
    DavListing(DavServer server, ZoneId zone) {
        this.server = server;
        this.zone = zone;
    }

    /** What changed since a token was given. */
    Listing changes(URI calendar, String token) throws RemoteException {
        Changes changes = sync(calendar, token);
        Events events = events(calendar, changes.there);
        if (!events.complete) {
            throw new RemoteException(
                    Kind.UNEXPECTED, server.host() + " lists only a part of what changed");
        }
        changes.gone.addAll(events.gone);
        return new Listing(false, events.read, Set.copyOf(changes.gone), changes.token);
    }

    /**
     * Everything; where a server has no tokens, or says that there is nothing, in the plain way.
     */
    Listing everything(URI calendar) throws RemoteException {
        Changes changes = new Changes();
        try {
            changes = sync(calendar, "");
        } catch (RemoteException e) {
            if (e.kind() == Kind.UNKNOWN) {
                throw e;
            }
        }
        if (changes.there.isEmpty()) {
            Multistatus all = server.properties(calendar, true, "D:" + ETAG, "D:resourcetype");
            for (Member member : all.members()) {
                if (!member.has("resourcetype", "collection")) {
                    changes.take(calendar, member);
                }
            }
        }
        Events events = events(calendar, changes.there);
        return new Listing(events.complete, events.read, Set.of(), changes.token);
    }

    /** What changed: the ids and addresses of what is there, and the ids of what is gone. */
    private static final class Changes {

        private final Map<String, Member> there = new LinkedHashMap<>();
        private final Set<String> gone = new HashSet<>();
        private Optional<String> token = Optional.empty();

        void take(URI calendar, Member member) {
            Optional<URI> address = DavHref.resolve(calendar, member.href());
            if (address.isEmpty() || isFolder(address.get(), calendar)) {
                return;
            }
            String id = address.get().toString();
            if (member.status() == 404 || member.status() == 410) {
                gone.add(id);
                there.remove(id);
            } else {
                gone.remove(id);
                there.put(id, member);
            }
        }

        private static boolean isFolder(URI address, URI calendar) {
            return address.getRawPath().endsWith("/")
                    || DavHref.folder(address).getRawPath().equals(calendar.getRawPath());
        }
    }

    private Changes sync(URI calendar, String token) throws RemoteException {
        Changes changes = new Changes();
        String since = token;
        for (int i = 0; i < MOST_PARTS; i++) {
            Multistatus part =
                    server.multistatus(
                            server.ask(
                                    "REPORT",
                                    calendar,
                                    Map.of("Depth", "0"),
                                    DavBody.syncCollection(since)));
            boolean more = false;
            for (Member member : part.members()) {
                more |= member.status() == 507;
                changes.take(calendar, member);
            }
            changes.token = part.token();
            if (!more || part.token().isEmpty() || part.token().get().equals(since)) {
                if (more) {
                    throw new RemoteException(
                            Kind.UNEXPECTED, server.host() + " lists only a part of the calendar");
                }
                return changes;
            }
            since = part.token().get();
        }
        throw new RemoteException(Kind.UNEXPECTED, server.host() + " lists changes without an end");
    }

    /** Events as they are now. */
    private static final class Events {

        private final List<RemoteEvent> read = new ArrayList<>();
        private final Set<String> gone = new HashSet<>();
        private boolean complete = true;
    }

    private Events events(URI calendar, Map<String, Member> there) throws RemoteException {
        Events events = new Events();
        List<String> ids = new ArrayList<>(there.keySet());
        for (int i = 0; i < ids.size(); i += MOST_AT_ONCE) {
            List<String> part = ids.subList(i, Math.min(i + MOST_AT_ONCE, ids.size()));
            List<String> hrefs = part.stream().map(id -> there.get(id).href()).toList();
            Set<String> missing = new HashSet<>(part);
            for (Member member : server.report(calendar, DavBody.multiget(hrefs)).members()) {
                Optional<URI> address = DavHref.resolve(calendar, member.href());
                if (address.isPresent() && missing.remove(address.get().toString())) {
                    take(events, address.get().toString(), member);
                }
            }
            events.complete &= missing.isEmpty();
        }
        return events;
    }

    private void take(Events events, String id, Member member) {
        if (member.status() == 404 || member.status() == 410) {
            events.gone.add(id);
            return;
        }
        String data = member.text("calendar-data");
        if (data.isBlank()) {
            events.complete = false;
            return;
        }
        byte[] file = data.getBytes(StandardCharsets.UTF_8);
        Stored stored = new Stored(id, member.text(ETAG).strip());
        EventFile.read(file, zone).map(event -> event(stored, event)).ifPresent(events.read::add);
    }

    private static RemoteEvent event(Stored stored, EventFile event) {
        return new RemoteEvent(
                stored,
                event.uid(),
                event.recurs()
                        ? RemoteEvent.Form.RECURRING
                        : event.allDay() ? RemoteEvent.Form.ALL_DAY : RemoteEvent.Form.TIMED,
                event.title(),
                event.text(),
                event.start(),
                event.end(),
                event.busy(),
                event.recurs() ? event.series() : List.of());
    }

    /** The version that a thing is in now. */
    String version(URI address) throws RemoteException {
        return server.properties(address, false, "D:" + ETAG).members().stream()
                .filter(member -> member.status() < 400)
                .map(member -> member.text(ETAG).strip())
                .filter(version -> !version.isEmpty())
                .findFirst()
                .orElseThrow(
                        () ->
                                new RemoteException(
                                        Kind.MISSING,
                                        "there is no such event on " + server.host()));
    }

    /** The files of what touches a stretch of time. */
    List<byte[]> files(URI calendar, Instant from, Instant to) throws RemoteException {
        // Xandikos finds no series by a time that only its later events have.
        Set<String> files = new LinkedHashSet<>();
        for (String query :
                List.of(DavBody.query(UTC.format(from), UTC.format(to)), DavBody.series())) {
            server.report(calendar, query).members().stream()
                    .map(member -> member.text("calendar-data"))
                    .filter(data -> !data.isBlank())
                    .forEach(files::add);
        }
        return files.stream().map(data -> data.getBytes(StandardCharsets.UTF_8)).toList();
    }
}
