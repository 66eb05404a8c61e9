package org.studycal.cli;

import java.io.IOException;
import java.util.List;
import org.studycal.app.Connections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Forgets an account and its secrets. */
@Command(
        name = "disconnect",
        description = "Forget an account and its secrets.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Calendars and events there stay as they are; plans remember which calendar is theirs",
            "and go on when the account is connected under the same name again.",
            "",
            "Examples:",
            "  studycal disconnect google"
        })
final class DisconnectCommand extends ConsoleCommand {

    private final Connections connections;

    @Parameters(
            index = "0",
            paramLabel = "ACCOUNT",
            description = "The account, as 'studycal accounts' names it.")
    private String name;

    DisconnectCommand(Console console, Connections connections) {
        super(console);
        this.connections = connections;
    }

    @Override
    public Integer call() throws IOException {
        List<String> advice = connections.disconnect(name);
        print("The account '%s' and its secrets are forgotten.\n".formatted(name));
        advice.forEach(line -> print(line + "\n"));
        return ErrorHandler.FINE;
    }
}
