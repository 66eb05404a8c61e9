package org.studycal.cli;

import java.io.IOException;
import java.util.Optional;
import org.studycal.account.Account;
import org.studycal.app.BadInput;
import org.studycal.app.ConnectUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps the secret address of a calendar. */
@Command(
        name = "url",
        description = "Keep the secret address of a calendar to plan around, outside the problem.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Whoever knows such an address can read the calendar: in Google Calendar it is the \"Secret",
            "address in iCal format\" of its settings, in Outlook the ICS link of a published calendar.",
            "It is never printed. A problem names the calendar under commitments: {url: NAME}.",
            "",
            "Examples:",
            "  studycal connect url --as family",
            "  studycal connect url webcal://cloud.example.org/work.ics --as work"
        })
final class ConnectUrlCommand extends ConsoleCommand {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ADDRESS",
            description =
                    "The address: https:// or webcal://. Default: it is asked for, which keeps it"
                            + " out of your shell's history.")
    private String address;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            required = true,
            description = "What to call the calendar.")
    private String name;

    ConnectUrlCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        Account.Web account =
                ConnectUrl.run(console.workspace(), address(), name, console.err()::println);
        print("Connected '%s': %s.\n".formatted(account.name(), account.description()));
        print("\nNext, in a problem:\ncommitments:\n  - url: %s\n".formatted(account.name()));
        return ErrorHandler.FINE;
    }

    private String address() throws IOException {
        Optional<String> written =
                address == null
                        ? console.secrets().ask("Address of the calendar")
                        : Optional.of(address);
        return written.filter(each -> !each.isBlank())
                .orElseThrow(() -> new BadInput("no address given"));
    }
}
