package org.studycal.cli;

import java.io.IOException;
import java.util.List;
import org.studycal.account.Account;
import org.studycal.app.Connections;
import org.studycal.report.Wording;
import picocli.CommandLine.Command;

/** Lists the accounts that are connected. */
@Command(
        name = "accounts",
        description = "List the calendar accounts that are connected.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Connect one with 'studycal connect', forget one with 'studycal disconnect'."
        })
final class AccountsCommand extends ConsoleCommand {

    private static final int NAME = 16;

    private final Connections connections;

    AccountsCommand(Console console, Connections connections) {
        super(console);
        this.connections = connections;
    }

    @Override
    public Integer call() throws IOException {
        List<Account> accounts = connections.accounts();
        for (Account account : accounts) {
            print(
                    Wording.left(account.name(), NAME)
                            + " "
                            + Wording.plain(account.description())
                            + "\n");
        }
        if (accounts.isEmpty()) {
            print("No account is connected. Maybe 'studycal connect google' or\n");
            print("'studycal connect caldav URL --user NAME'?\n");
        }
        return ErrorHandler.FINE;
    }
}
