package org.studycal.app;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.studycal.account.Account;
import org.studycal.account.AccountException;
import org.studycal.account.Accounts;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteException;
import org.studycal.sync.caldav.CalDavRemote;
import org.studycal.web.WebAddress;
import org.studycal.web.WebClient;

/** Finds a person's calendars on a CalDAV server, and remembers the way there. */
public final class ConnectCalDav {

    /**
     * What was found.
     *
     * @param calendars those that are there already
     */
    public record Result(Account.CalDav account, List<RemoteCalendar> calendars) {}

    /**
     * Where to look.
     *
     * @param address any of the server, as the person wrote it
     * @param name what the account shall be called, if not like the server
     */
    public record Request(
            Workspace workspace,
            String address,
            String user,
            String password,
            Optional<String> name) {}

    private ConnectCalDav() {}

    /** The address that a person wrote; complains before anything secret is asked for. */
    public static URI address(String written) {
        URI address =
                WebAddress.of(written)
                        .orElseThrow(
                                () ->
                                        new BadInput(
                                                "'%s' is not the address of a server"
                                                        .formatted(written.strip()),
                                                "Expected one like https://cloud.example.org."));
        if (address.getRawUserInfo() != null) {
            throw new BadInput(
                    "an address must not hold a user or a password",
                    "Give them with --user and --password-file.");
        }
        if (!WebAddress.isPrivate(address)) {
            throw new BadInput(
                    "everybody on the way could read a password that is sent to " + address,
                    "Use an address that begins with https://.");
        }
        return address;
    }

    /** Tries the way and remembers it. */
    public static Result run(Request request, WebClient client, Consumer<String> note)
            throws IOException {
        URI address = address(request.address());
        Accounts accounts = request.workspace().accounts(note);
        String name = request.name().orElse(address.getHost().replaceAll("[\\[\\]:]+", "-"));
        try {
            Accounts.checkName(name);
            Account.CalDav account =
                    CalDavRemote.find(client, address, name, request.user(), request.password());
            accounts.check(account);
            List<RemoteCalendar> calendars =
                    new CalDavRemote(account, client, Instant.EPOCH, ZoneOffset.UTC).calendars();
            accounts.put(account);
            return new Result(account, calendars);
        } catch (RemoteException e) {
            throw SyncPlan.refused(e);
        } catch (AccountException e) {
            throw ConnectedAccounts.refused(e);
        }
    }
}
