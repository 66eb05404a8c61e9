package org.studycal.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.account.Account;
import org.studycal.plan.SolutionException;
import org.studycal.store.SolutionFolder;
import org.studycal.sync.Listing;
import org.studycal.sync.Remote;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;
import org.studycal.sync.SyncState;

/**
 * The calendar that a plan is synced with.
 *
 * @param state what is known of it; nothing yet at the first time
 * @param first whether nothing was ever synced
 */
record SyncTarget(Remote remote, SyncState state, boolean first) {

    /**
     * The calendar of a plan: the one of the last time, one that is named, or one that is yet to be
     * made.
     *
     * @param title what a calendar of the plan is called
     * @param to the account that is named
     * @param into title or id of the calendar that is named
     */
    static SyncTarget of(
            SyncFiles files,
            Connections connections,
            String title,
            Optional<String> to,
            Optional<String> into)
            throws IOException, RemoteException, SolutionException {
        Optional<SyncState> known = files.state();
        Account account = account(files, connections.accounts(), to, known.map(SyncState::account));
        Remote remote = connections.open(account);
        if (known.isPresent()) {
            SyncState state = known.get();
            if (into.isPresent() && !isCalled(into.get(), state)) {
                throw elsewhere(
                        files,
                        "--into",
                        "the calendar '%s' of %s".formatted(state.title(), state.account()));
            }
            return new SyncTarget(remote, found(remote, state), false);
        }
        List<RemoteCalendar> calendars = remote.calendars();
        if (into.isPresent()) {
            RemoteCalendar calendar = named(into.get(), account.name(), calendars);
            return new SyncTarget(
                    remote,
                    SyncState.of(
                            account.name(), calendar.title(), Optional.of(calendar.id()), false),
                    true);
        }
        if (calendars.stream().anyMatch(each -> each.title().equals(title))) {
            throw new BadInput(
                    "there is a calendar '%s' in %s already".formatted(title, account.name()),
                    "To write the plan into it, say --into '%s'; its other events stay untouched."
                            .formatted(title),
                    "To have a new one made, rename or delete that one first.");
        }
        return new SyncTarget(
                remote, SyncState.of(account.name(), title, Optional.empty(), true), true);
    }

    private static Account account(
            SyncFiles files,
            List<Account> accounts,
            Optional<String> to,
            Optional<String> remembered) {
        if (accounts.stream().allMatch(each -> each instanceof Account.Web)) {
            throw new BadInput(
                    "no account is connected that a calendar can be written to",
                    "Maybe 'studycal connect google' or 'studycal connect caldav URL --user NAME' first?");
        }
        // A calendar at an address is only read.
        List<Account> written =
                accounts.stream().filter(each -> !(each instanceof Account.Web)).toList();
        List<String> names = written.stream().map(Account::name).toList();
        if (remembered.isPresent() && to.isPresent() && !to.equals(remembered)) {
            throw elsewhere(files, "--to", "the account " + remembered.get());
        }
        Optional<String> wanted = remembered.or(() -> to);
        if (wanted.isEmpty() && written.size() > 1) {
            throw new BadInput(
                    "several accounts are connected: " + String.join(", ", names),
                    "Say which: --to " + names.getFirst());
        }
        if (wanted.isEmpty()) {
            return written.getFirst();
        }
        return accounts.stream()
                .filter(each -> each.name().equals(wanted.get()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadInput(
                                        "the account '%s' is not connected".formatted(wanted.get()),
                                        "Connected: " + String.join(", ", names) + ".",
                                        "Maybe 'studycal connect google --as %s' or 'studycal connect caldav URL --as %s'?"
                                                .formatted(wanted.get(), wanted.get())));
    }

    private static BadInput elsewhere(SyncFiles files, String option, String where) {
        return new BadInput(
                "%s: this plan is synced with %s".formatted(option, where),
                "To begin anew somewhere else, delete %s first; what was written stays where it is."
                        .formatted(files.shown(SolutionFolder.SYNC)));
    }

    private static boolean isCalled(String wanted, SyncState state) {
        return wanted.equals(state.title()) || state.calendar().filter(wanted::equals).isPresent();
    }

    private static RemoteCalendar named(
            String wanted, String account, List<RemoteCalendar> calendars) {
        List<RemoteCalendar> found =
                calendars.stream().filter(each -> each.isCalled(wanted)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new BadInput(
                    "--into: there is no calendar '%s' in %s".formatted(wanted, account),
                    calendars.isEmpty()
                            ? "studycal sees none there (of Google's it sees none unless connected with --with-busy, and writes only to those it made); without --into it makes one."
                            : "There are: "
                                    + String.join(
                                            ", ",
                                            calendars.stream().map(RemoteCalendar::title).toList())
                                    + ".");
        }
        throw new BadInput(
                "--into: several calendars of %s are called '%s'".formatted(account, wanted),
                "Say which by its id: "
                        + String.join(", ", found.stream().map(RemoteCalendar::id).toList()));
    }

    /** A calendar whose making was never confirmed may be there: empty, under its title. */
    private static SyncState found(Remote remote, SyncState state) throws RemoteException {
        if (state.place().isPresent()) {
            return state;
        }
        for (RemoteCalendar each : remote.calendars()) {
            if (each.title().equals(state.title())
                    && remote.list(each, Optional.empty()).events().isEmpty()) {
                return state.in(each);
            }
        }
        return state;
    }

    /** All that it holds now. */
    Listing listing(SyncFiles files) throws RemoteException {
        if (state.place().isEmpty()) {
            return new Listing(true, List.of(), Set.of(), Optional.empty());
        }
        Listing listing;
        try {
            listing = remote.list(state.place().get(), Optional.empty());
        } catch (RemoteException e) {
            if (e.kind() != Kind.MISSING) {
                throw e;
            }
            throw new BadInput(
                    "the calendar '%s' is not in %s any more"
                            .formatted(state.title(), state.account()),
                    "If you deleted it, delete %s, too: the next sync makes a new calendar."
                            .formatted(files.shown(SolutionFolder.SYNC)),
                    "Nothing was changed, and no session counts as deleted.");
        }
        if (!listing.complete()) {
            throw new BadInput(
                    "%s answered with a part of the calendar '%s' only"
                            .formatted(state.account(), state.title()),
                    "Nothing was changed; run the same command again in a while.");
        }
        return listing;
    }

    SyncTarget with(SyncState newer) {
        return new SyncTarget(remote, newer, first);
    }
}
