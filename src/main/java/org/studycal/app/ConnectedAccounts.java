package org.studycal.app;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.studycal.account.Account;
import org.studycal.account.AccountException;
import org.studycal.account.Accounts;
import org.studycal.sync.CalendarReader;
import org.studycal.sync.Remote;
import org.studycal.sync.RemoteException;
import org.studycal.sync.caldav.CalDavRemote;
import org.studycal.sync.google.GoogleRemote;
import org.studycal.sync.google.GoogleServers;
import org.studycal.sync.google.SignIn;
import org.studycal.sync.google.Waiting;
import org.studycal.web.WebClient;

/** The accounts in the person's configuration folder, and the servers behind them. */
public final class ConnectedAccounts implements Connections {

    private final Accounts accounts;
    private final Supplier<WebClient> client;
    private final Instant now;
    private final ZoneId zone;
    private final Optional<URI> standIn;

    /**
     * @param note hears in a line what had to be repaired
     * @param client asks servers; made when the first is asked
     * @param zone of times on a server that name none
     * @param standIn a server on this computer that stands in for Google, for trying things
     */
    public ConnectedAccounts(
            Workspace workspace,
            Consumer<String> note,
            Supplier<WebClient> client,
            Instant now,
            ZoneId zone,
            Optional<URI> standIn) {
        this.accounts = workspace.accounts(note);
        this.client = client;
        this.now = now;
        this.zone = zone;
        this.standIn = standIn;
    }

    @Override
    public List<Account> accounts() throws IOException {
        try {
            return accounts.all();
        } catch (AccountException e) {
            throw refused(e);
        }
    }

    @Override
    public Remote open(Account account) {
        return switch (account) {
            case Account.CalDav caldav -> new CalDavRemote(caldav, client.get(), now, zone);
            case Account.Google atGoogle ->
                    GoogleRemote.of(atGoogle, new GoogleServers(standIn), Waiting.REAL);
            case Account.Web web ->
                    throw new BadInput(
                            "'%s' is a calendar to read; no plan can be written there"
                                    .formatted(web.name()));
        };
    }

    /** The calendars of one of them to look at; of one at an address there are none. */
    Optional<CalendarReader> reader(Account account) throws RemoteException {
        return switch (account) {
            case Account.CalDav caldav ->
                    Optional.of(new CalDavRemote(caldav, client.get(), now, zone));
            case Account.Google atGoogle ->
                    Optional.of(
                            GoogleRemote.reader(
                                    atGoogle, new GoogleServers(standIn), Waiting.REAL));
            case Account.Web web -> Optional.empty();
        };
    }

    @Override
    public List<String> disconnect(String name) throws IOException {
        Account account;
        try {
            account = accounts.remove(name);
        } catch (AccountException e) {
            throw refused(e);
        }
        return switch (account) {
            case Account.CalDav caldav ->
                    List.of(
                            "If its password was made for studycal alone, delete it at %s, too."
                                    .formatted(caldav.home().getHost()));
            case Account.Google atGoogle -> revoked(atGoogle);
            case Account.Web web -> List.of();
        };
    }

    private List<String> revoked(Account.Google account) {
        try {
            SignIn.revoke(account, new GoogleServers(standIn));
            return List.of("Google was told that studycal may do nothing there any more.");
        } catch (RemoteException e) {
            return List.of(
                    "Google could not be told (%s).".formatted(e.getMessage()),
                    "Take studycal's access away at https://myaccount.google.com/connections.");
        }
    }

    /** What a person is told where an account cannot be used. */
    static BadInput refused(AccountException e) {
        return new BadInput(e.getMessage(), e.hints().toArray(new String[0]));
    }
}
