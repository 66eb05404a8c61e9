package org.studycal.app;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.studycal.account.Account;
import org.studycal.account.AccountException;
import org.studycal.account.Accounts;
import org.studycal.web.WebAddress;

/** Tries a calendar's secret address and remembers it under a name. */
public final class ConnectUrl {

    private ConnectUrl() {}

    /**
     * Remembers an address.
     *
     * @param written the address as the person wrote it; no message repeats it
     * @param name what problems call the calendar
     */
    public static Account.Web run(
            Workspace workspace, String written, String name, Consumer<String> note)
            throws IOException {
        URI address =
                WebAddress.of(written)
                        .filter(each -> each.getRawUserInfo() == null)
                        .orElseThrow(
                                () ->
                                        new BadInput(
                                                "this is not the address of a calendar",
                                                "Expected one like https://example.org/work.ics."));
        if (!WebAddress.isPrivate(address)) {
            throw new BadInput(
                    "everybody on the way could read the calendar at "
                            + WebAddress.redacted(address),
                    "Use an address that begins with https:// or webcal://.");
        }
        Accounts accounts = workspace.accounts(note);
        Account.Web account = new Account.Web(name, address);
        try {
            accounts.check(account);
            WebCalendar.fetch(WebCalendar.client(), address, Optional.empty());
            accounts.put(account);
            return account;
        } catch (FetchException e) {
            throw new BadInput(e.getMessage(), e.advice().toArray(new String[0]));
        } catch (AccountException e) {
            throw ConnectedAccounts.refused(e);
        }
    }
}
