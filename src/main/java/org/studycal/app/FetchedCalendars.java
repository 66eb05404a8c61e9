package org.studycal.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.studycal.account.Account;
import org.studycal.account.AccountException;
import org.studycal.busy.CalendarProblem;
import org.studycal.commitment.PlacedCalendar;
import org.studycal.problem.CalendarOrigin;
import org.studycal.problem.DidYouMean;
import org.studycal.problem.ProblemException;
import org.studycal.problem.Quoted;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteException;
import org.studycal.sync.caldav.CalDavRemote;
import org.studycal.web.WebClient;

/** Fetches calendars, each once; where that fails, the copy of the last time does. */
public final class FetchedCalendars implements CalendarCopies {

    private static final String NO_EVENTS =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//studycal\r\nEND:VCALENDAR\r\n";

    private final Workspace workspace;
    private final Supplier<WebClient> servers;
    private final Instant now;
    private final boolean offline;
    private final Consumer<String> note;
    private final Set<Path> brought = new HashSet<>();

    /**
     * @param servers asks calendar servers that have accounts
     * @param offline whether the copies do as they are
     * @param note hears in a line what had to be repaired in the folder of the accounts
     */
    public FetchedCalendars(
            Workspace workspace,
            Supplier<WebClient> servers,
            Instant now,
            boolean offline,
            Consumer<String> note) {
        this.workspace = workspace;
        this.servers = servers;
        this.now = now;
        this.offline = offline;
        this.note = note;
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
            case CalendarOrigin.Address web ->
                    WebCalendar.fetch(WebCalendar.client(), web.address(), known);
            case CalendarOrigin.OfAccount of -> ofAccount(of, known, stretch);
        };
    }

    private WebCalendar ofAccount(
            CalendarOrigin.OfAccount origin, Optional<CalendarCopy> known, Stretch stretch)
            throws IOException, ProblemException, FetchException {
        switch (account(origin)) {
            case Account.Web web -> {
                if (origin.calendar().isPresent()) {
                    throw wrong(
                            origin,
                            "%s is a single calendar; expected no \"calendar\" beside it"
                                    .formatted(Quoted.of(web.name())),
                            "");
                }
                return WebCalendar.fetch(WebCalendar.client(), web.address(), known);
            }
            case Account.CalDav caldav -> {
                try {
                    return ofServer(origin, caldav, stretch);
                } catch (RemoteException e) {
                    throw new FetchException(e.getMessage(), e.advice());
                }
            }
            case Account.Google google ->
                    throw wrong(
                            origin,
                            "calendars of %s are not read by their account; expected a name that 'studycal connect url' gave the calendar's \"Secret address in iCal format\""
                                    .formatted(Quoted.of(google.name())),
                            "");
        }
    }

    private Account account(CalendarOrigin.OfAccount origin) throws IOException, ProblemException {
        List<Account> accounts;
        try {
            accounts = workspace.accounts(note).all();
        } catch (AccountException e) {
            throw ConnectedAccounts.refused(e);
        }
        Optional<Account> found =
                accounts.stream().filter(each -> each.name().equals(origin.account())).findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        String expected =
                accounts.isEmpty()
                        ? "none is connected; expected one of 'studycal connect url' or 'studycal connect caldav'"
                        : "expected one of " + names(accounts.stream().map(Account::name).toList());
        throw wrong(
                origin,
                "there is no account %s: %s".formatted(Quoted.of(origin.account()), expected),
                DidYouMean.among(origin.account(), accounts.stream().map(Account::name).toList())
                        .map(Quoted::of)
                        .orElse(""));
    }

    private WebCalendar ofServer(
            CalendarOrigin.OfAccount origin, Account.CalDav account, Stretch stretch)
            throws ProblemException, RemoteException {
        CalDavRemote remote = new CalDavRemote(account, servers.get(), now, ZoneOffset.UTC);
        RemoteCalendar calendar = named(origin, remote.calendars());
        // Servers list events in any order, and a calendar without events has no files at all.
        String content =
                remote.files(calendar, stretch.from(), stretch.to()).stream()
                        .map(file -> new String(file, StandardCharsets.UTF_8).strip() + "\r\n")
                        .sorted()
                        .collect(Collectors.joining());
        String whole = content.isEmpty() ? NO_EVENTS : content;
        return new WebCalendar(
                Optional.of(whole.getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
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
