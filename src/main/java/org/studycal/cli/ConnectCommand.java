package org.studycal.cli;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.studycal.web.WebClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Connects an account on a calendar server. */
@Command(
        name = "connect",
        synopsisSubcommandLabel = "KIND",
        description = "Connect an account on a calendar server.",
        commandListHeading = "%nKinds:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Accounts are kept outside of all projects, in a folder that only you can read:",
            "$XDG_CONFIG_HOME/studycal, or ~/.config/studycal.",
            "",
            "Examples:",
            "  studycal connect google",
            "  studycal connect caldav https://cloud.example.org --user anna",
            "  studycal connect url --as family"
        })
final class ConnectCommand implements Callable<Integer> {

    /** Large calendars on slow servers take a while. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int MOST_BYTES = 64_000_000;

    @Spec private CommandSpec spec;

    /** The command with one for each kind of server. */
    static CommandLine with(Console console) {
        return new CommandLine(new ConnectCommand())
                .addSubcommand(new ConnectGoogleCommand(console))
                .addSubcommand(new ConnectCalDavCommand(console))
                .addSubcommand(new ConnectUrlCommand(console));
    }

    /** What asks servers. */
    static Supplier<WebClient> client() {
        return () -> new WebClient(PATIENCE, MOST_BYTES);
    }

    /** What stands in for Google's servers, for trying things; it has to be on this computer. */
    static Optional<URI> standIn() {
        return Optional.ofNullable(System.getProperty("studycal.google")).map(URI::create);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No kind of server given.");
    }
}
