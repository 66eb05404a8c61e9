package org.studycal.sync.caldav;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.studycal.account.Account;
import org.studycal.calendar.EventFile;
import org.studycal.calendar.PlannedEvent;
import org.studycal.sync.CalendarReader;
import org.studycal.sync.Listing;
import org.studycal.sync.Remote;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;
import org.studycal.sync.Stored;
import org.studycal.sync.caldav.Multistatus.Member;
import org.studycal.web.WebAnswer;
import org.studycal.web.WebClient;

/** The calendars of an account on a CalDAV server. */
public final class CalDavRemote implements Remote, CalendarReader {

    private static final int MOST_CALENDARS_OF_A_NAME = 20;
    private static final int LONGEST_NAME = 40;

    private final URI home;
    private final DavServer server;
    private final Instant now;
    private final DavListing listings;

    /**
     * The calendars of an account.
     *
     * @param now stamps events
     * @param zone of times on the server that name none
     */
    public CalDavRemote(Account.CalDav account, WebClient client, Instant now, ZoneId zone) {
        this.home = account.home();
        this.now = now;
        this.server = new DavServer(client, account.home(), account.user(), account.password());
        this.listings = new DavListing(server, zone);
    }

    /**
     * Finds the person's calendars on a server.
     *
     * @param given any address of it
     * @param name what the account shall be called
     */
    public static Account.CalDav find(
            WebClient client, URI given, String name, String user, String password)
            throws RemoteException {
        DavServer server = new DavServer(client, given, user, password);
        return new Account.CalDav(name, new Discovery(server).home(given), user, password);
    }

    @Override
    public List<RemoteCalendar> calendars() throws RemoteException {
        Multistatus found =
                server.properties(
                        home,
                        true,
                        "D:resourcetype",
                        "D:displayname",
                        "C:supported-calendar-component-set");
        List<RemoteCalendar> calendars = new ArrayList<>();
        for (Member member : found.members()) {
            if (member.has("resourcetype", "calendar") && takesEvents(member)) {
                DavHref.resolve(home, member.href())
                        .map(DavHref::folder)
                        .ifPresent(
                                address ->
                                        calendars.add(
                                                new RemoteCalendar(
                                                        address.toString(),
                                                        title(member, address))));
            }
        }
        return calendars;
    }

    /** One that says nothing of what it takes, takes events. */
    private static boolean takesEvents(Member member) {
        String set = "supported-calendar-component-set";
        return !member.has(set, "comp") || member.has(set, "comp", "VEVENT");
    }

    private static String title(Member member, URI address) {
        String title = member.text("displayname").strip();
        String path = address.getPath();
        return title.isEmpty()
                ? path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1)
                : title;
    }

    @Override
    public RemoteCalendar makeCalendar(String title) throws RemoteException {
        String name = fileName(title);
        for (int i = 1; i <= MOST_CALENDARS_OF_A_NAME; i++) {
            URI address = home.resolve(home.getRawPath() + name + (i == 1 ? "" : "-" + i) + "/");
            WebAnswer answer =
                    server.ask("MKCALENDAR", address, Map.of(), DavBody.mkcalendar(title));
            if (answer.isFine()) {
                return new RemoteCalendar(address.toString(), title);
            }
            if (!isTaken(address, answer)) {
                throw refusedCalendar(answer);
            }
        }
        throw new RemoteException(
                Kind.EXISTS, "there are too many calendars like '" + title + "' already");
    }

    /** Servers say in many ways that something is there already. */
    private boolean isTaken(URI address, WebAnswer answer) throws RemoteException {
        if (answer.status() == 405) {
            return true;
        }
        return (answer.status() == 403 || answer.status() == 409 || answer.status() == 412)
                && server.ask(
                                        "PROPFIND",
                                        address,
                                        Map.of("Depth", "0"),
                                        DavBody.propfind("D:resourcetype"))
                                .status()
                        == 207;
    }

    private RemoteException refusedCalendar(WebAnswer answer) {
        return answer.status() == 403 || answer.status() == 501
                ? new RemoteException(
                        Kind.DENIED,
                        server.host() + " lets no program make calendars",
                        "Make a calendar for the plan in your calendar program, and name it with"
                                + " --into.")
                : server.failure(answer, true);
    }

    /** A name for the address: letters, digits and hyphens of the title. */
    private static String fileName(String title) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String name = "studycal-" + plain;
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("-$", "");
    }

    @Override
    public Listing list(RemoteCalendar calendar, Optional<String> token) throws RemoteException {
        URI address = URI.create(calendar.id());
        if (token.isPresent()) {
            try {
                return listings.changes(address, token.get());
            } catch (RemoteException e) {
                // Servers refuse an old token in many ways, some by breaking.
                return whole(address);
            }
        }
        return listings.everything(address);
    }

    /** Where changes were asked for, a part of the calendar would pass for them. */
    private Listing whole(URI address) throws RemoteException {
        Listing listing = listings.everything(address);
        if (!listing.complete()) {
            throw new RemoteException(
                    Kind.UNEXPECTED, address.getHost() + " lists only a part of the calendar");
        }
        return listing;
    }

    @Override
    public List<byte[]> files(RemoteCalendar calendar, Instant from, Instant to)
            throws RemoteException {
        return listings.files(URI.create(calendar.id()), from, to);
    }

    @Override
    public Stored create(RemoteCalendar calendar, String id, PlannedEvent event)
            throws RemoteException {
        URI address = URI.create(calendar.id()).resolve(id + ".ics");
        WebAnswer answer = put(address, "If-None-Match", "*", EventFile.write(event, now));
        if (answer.status() == 412) {
            throw new RemoteException(Kind.EXISTS, "there is an event with this id already");
        }
        return stored(address, answer);
    }

    @Override
    public Stored update(RemoteCalendar calendar, Stored stored, PlannedEvent event)
            throws RemoteException {
        URI address = URI.create(stored.id());
        WebAnswer there = server.ask("GET", address, Map.of(), "");
        if (!there.isFine()) {
            throw server.failure(there, false);
        }
        // Where this is a newer one than known, the server refuses what is made of it.
        byte[] body = EventFile.write(event, now, there.body());
        WebAnswer answer = put(address, "If-Match", stored.version(), body);
        if (answer.status() == 412) {
            throw changedOrGone(address);
        }
        return stored(address, answer);
    }

    private WebAnswer put(URI address, String condition, String value, byte[] body)
            throws RemoteException {
        return server.ask(
                "PUT",
                address,
                Map.of("Content-Type", "text/calendar; charset=utf-8", condition, value),
                new String(body, StandardCharsets.UTF_8));
    }

    /** Where an event that was written is now, and in which version. */
    private Stored stored(URI address, WebAnswer answer) throws RemoteException {
        refuse(answer);
        Optional<String> version = answer.header("ETag");
        return new Stored(
                address.toString(),
                version.isPresent() ? version.get() : listings.version(address));
    }

    @Override
    public void delete(RemoteCalendar calendar, Stored stored) throws RemoteException {
        URI address = URI.create(stored.id());
        WebAnswer answer = server.ask("DELETE", address, Map.of("If-Match", stored.version()), "");
        if (answer.status() == 412) {
            throw changedOrGone(address);
        }
        refuse(answer);
    }

    private RemoteException changedOrGone(URI address) throws RemoteException {
        try {
            listings.version(address);
        } catch (RemoteException e) {
            if (e.kind() == Kind.MISSING) {
                return e;
            }
            throw e;
        }
        return new RemoteException(Kind.CONFLICT, "the event was changed meanwhile");
    }

    /** Refuses what was not done, whether the status says so or a list of one inside. */
    private void refuse(WebAnswer answer) throws RemoteException {
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        boolean failed =
                answer.status() == 207
                        ? server.multistatus(answer).members().stream()
                                .anyMatch(member -> member.status() >= 400)
                        : !answer.isFine();
        if (failed && said.contains("no-uid-conflict")) {
            throw new RemoteException(Kind.EXISTS, "there is an event of this identity already");
        }
        if (failed) {
            throw server.failure(answer, true);
        }
    }
}
