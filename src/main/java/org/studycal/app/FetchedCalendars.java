package org.studycal.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.account.Account;
import org.studycal.busy.CalendarProblem;
import org.studycal.commitment.PlacedCalendar;
import org.studycal.problem.CalendarOrigin;
import org.studycal.problem.DidYouMean;
import org.studycal.problem.ProblemException;
import org.studycal.problem.Quoted;
import org.studycal.sync.CalendarReader;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteException;
import org.studycal.web.WebClient;

/** Fetches calendars, each once; where that fails, the copy of the last time does. */
public final class FetchedCalendars implements CalendarCopies {

    private static final String NO_EVENTS =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//studycal\r\nEND:VCALENDAR\r\n";

    private final Workspace workspace;
    private final ConnectedAccounts connected;
    private final Instant now;
    private final boolean offline;
    private final Set<Path> brought = new HashSet<>();

    // What several calendars need is asked for once.
    private final Map<String, Server> servers = new HashMap<>();
    private Optional<List<Account>> accounts = Optional.empty();
    private Optional<WebClient> web = Optional.empty();

    /**
     * @param offline whether the copies do as they are
     */
    public FetchedCalendars(
            Workspace workspace, ConnectedAccounts connected, Instant now, boolean offline) {
        this.workspace = workspace;
        this.connected = connected;
        this.now = now;
        this.offline = offline;
    }

    @Override
    public void bring(List<PlacedCalendar> calendars, Stretch stretch, Listener listener)
            throws IOException, ProblemException {
        for (PlacedCalendar calendar : calendars) {
            Optional<CalendarOrigin> origin = calendar.source().origin();
            if (origin.isPresent() && brought.add(calendar.path())) {
                bring(calendar, origin.get(), stretch, listener);
            }
        }
    }

    private void bring(
            PlacedCalendar calendar, CalendarOrigin origin, Stretch stretch, Listener listener)
            throws IOException, ProblemException {
        String name = calendar.source().path();
        Optional<CalendarCopy> copy = CalendarCopy.at(calendar.path(), origin.key());
        if (offline) {
            listener.readsCopy(name, age(copy.orElseThrow(() -> neverFetched(calendar))));
            return;
        }
        try {
            WebCalendar fetched = fetch(origin, copy, stretch);
            new CalendarCopy(origin.key(), now, fetched.address(), fetched.tag(), fetched.changed())
                    .write(calendar.path(), fetched.content(), workspace.disk());
            listener.readsCopy(name, Duration.ZERO);
        } catch (FetchException e) {
            if (copy.isEmpty()) {
                throw new BadInput(
                        "%s: %s, and there is no copy of it yet".formatted(name, e.getMessage()),
                        e.advice().isEmpty()
                                ? new String[] {
                                    "Try again later, or take the calendar out of the problem."
                                }
                                : e.advice().toArray(new String[0]));
            }
            listener.warn(
                    new Warning.OfCalendars(
                            List.of(
                                    new CalendarProblem(
                                            false,
                                            name,
                                            0,
                                            "",
                                            e.getMessage()
                                                    + "; the copy of the last time counts"))));
            listener.readsCopy(name, age(copy.get()));
        }
    }

    private static BadInput neverFetched(PlacedCalendar calendar) {
        return CalendarCopies.missing(
                calendar, "Run the command once without --offline, so that it is fetched.");
    }

    /** A clock that went back makes no copy younger than new. */
    private Duration age(CalendarCopy copy) {
        Duration age = Duration.between(copy.fetched(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private WebCalendar fetch(CalendarOrigin origin, Optional<CalendarCopy> known, Stretch stretch)
            throws IOException, ProblemException, FetchException {
        return switch (origin) {
            case CalendarOrigin.Address address -> fetch(address.address(), known);
            case CalendarOrigin.OfAccount of ->
                    switch (account(of)) {
                        case Account.Web web -> {
                            if (of.calendar().isPresent()) {
                                throw wrong(
                                        of,
                                        "%s is a single calendar; expected no \"calendar\" beside it"
                                                .formatted(Quoted.of(web.name())),
                                        "");
                            }
                            yield fetch(web.address(), known);
                        }
                        case Account other -> ofServer(of, other, stretch);
                    };
        };
    }

    private WebCalendar fetch(URI address, Optional<CalendarCopy> known) throws FetchException {
        if (web.isEmpty()) {
            web = Optional.of(WebCalendar.client());
        }
        return WebCalendar.fetch(web.get(), address, known);
    }

    private Account account(CalendarOrigin.OfAccount origin) throws IOException, ProblemException {
        if (accounts.isEmpty()) {
            accounts = Optional.of(connected.accounts());
        }
        List<String> names = accounts.get().stream().map(Account::name).toList();
        Optional<Account> found =
                accounts.get().stream()
                        .filter(each -> each.name().equals(origin.account()))
                        .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        String expected =
                names.isEmpty()
                        ? "none is connected; expected one of 'studycal connect'"
                        : "expected one of " + names(names);
        throw wrong(
                origin,
                "there is no account %s: %s".formatted(Quoted.of(origin.account()), expected),
                DidYouMean.among(origin.account(), names).map(Quoted::of).orElse(""));
    }

    /** An account's server, and the calendars that it has. */
    private record Server(CalendarReader reader, List<RemoteCalendar> calendars) {}

    private WebCalendar ofServer(CalendarOrigin.OfAccount origin, Account account, Stretch stretch)
            throws ProblemException, FetchException {
        try {
            Server server = servers.get(account.name());
            if (server == null) {
                CalendarReader reader = connected.reader(account).orElseThrow();
                server = new Server(reader, reader.calendars());
                servers.put(account.name(), server);
            }
            RemoteCalendar calendar = named(origin, server.calendars());
            // Servers list events in any order, and a calendar without events has no files at all.
            String content =
                    server.reader().files(calendar, stretch.from(), stretch.to()).stream()
                            .map(file -> new String(file, StandardCharsets.UTF_8).strip() + "\r\n")
                            .sorted()
                            .collect(Collectors.joining());
            String whole = content.isEmpty() ? NO_EVENTS : content;
            return new WebCalendar(
                    Optional.of(whole.getBytes(StandardCharsets.UTF_8)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        } catch (RemoteException e) {
            throw new FetchException(e.getMessage(), e.advice());
        }
    }

    private static RemoteCalendar named(
            CalendarOrigin.OfAccount origin, List<RemoteCalendar> calendars)
            throws ProblemException {
        List<String> titles = calendars.stream().map(RemoteCalendar::title).toList();
        String wanted = origin.calendar().orElse("");
        List<RemoteCalendar> found =
                origin.calendar().isEmpty() && calendars.size() == 1
                        ? calendars
                        : calendars.stream().filter(each -> each.isCalled(wanted)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        String account = Quoted.of(origin.account());
        if (calendars.isEmpty()) {
            throw wrong(origin, account + " has no calendars", "");
        }
        if (found.size() > 1) {
            throw wrong(
                    origin,
                    "%s has %d calendars %s; expected the address of one of them as \"calendar\""
                            .formatted(account, found.size(), Quoted.of(wanted)),
                    "");
        }
        throw wrong(
                origin,
                (wanted.isEmpty()
                                ? "%s has several calendars; expected \"calendar\": "
                                        .formatted(account)
                                : "%s has no calendar %s; expected "
                                        .formatted(account, Quoted.of(wanted)))
                        + names(titles),
                DidYouMean.among(wanted, titles).map(Quoted::of).orElse(""));
    }

    private static String names(List<String> names) {
        return String.join(", ", names.stream().map(Quoted::of).toList());
    }

    private static ProblemException wrong(
            CalendarOrigin.OfAccount origin, String message, String guess) {
        return new ProblemException(List.of(origin.place().saying(message, guess)));
    }
}
