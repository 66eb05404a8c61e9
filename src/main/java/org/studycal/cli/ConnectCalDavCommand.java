package org.studycal.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.studycal.app.BadInput;
import org.studycal.app.ConnectCalDav;
import org.studycal.report.Wording;
import org.studycal.sync.RemoteCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Connects an account on a CalDAV server. */
@Command(
        name = "caldav",
        description =
                "Connect an account on a CalDAV server: Nextcloud, iCloud, Fastmail, Radicale.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Finds your calendars there and tries the password, which goes to this server alone and",
            "only over a secure connection. iCloud, Fastmail and Nextcloud want a password made for",
            "one program (an app password); Google wants 'studycal connect google'.",
            "",
            "Examples:",
            "  studycal connect caldav https://cloud.example.org --user anna",
            "  studycal connect caldav https://caldav.icloud.com --user anna@example.org --as apple"
        })
final class ConnectCalDavCommand extends ConsoleCommand {

    @Parameters(
            index = "0",
            paramLabel = "URL",
            description = "The server's address, or a more exact one that its help names.")
    private String address;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            required = true,
            description = "Who you are there.")
    private String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password. Default: it is asked for.")
    private Path passwordFile;

    @Option(
            names = "--as",
            paramLabel = "ACCOUNT",
            description = "What to call the account. Default: the server's name.")
    private String name;

    ConnectCalDavCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        ConnectCalDav.address(address);
        ConnectCalDav.Result result =
                ConnectCalDav.run(
                        new ConnectCalDav.Request(
                                console.workspace(),
                                address,
                                user,
                                password(),
                                Optional.ofNullable(name)),
                        ConnectCommand.client().get(),
                        console.err()::println);
        String account = result.account().name();
        print("Connected '%s': %s.\n".formatted(account, result.account().description()));
        print(calendars(result.calendars()));
        print("\nNext: studycal sync NAME --to %s\n".formatted(account));
        return ErrorHandler.FINE;
    }

    private static String calendars(List<RemoteCalendar> calendars) {
        if (calendars.isEmpty()) {
            return "There is no calendar yet; the first sync makes one.\n";
        }
        return "Calendars there: "
                + calendars.stream()
                        .map(calendar -> Wording.plain(calendar.title()))
                        .collect(Collectors.joining(", "))
                + ". A plan gets one of its own.\n";
    }

    private String password() throws IOException {
        Optional<String> password;
        if (passwordFile == null) {
            password = console.secrets().ask("Password of " + Wording.plain(user));
        } else {
            Path file = console.workspace().resolve(passwordFile);
            password = Files.readString(file, StandardCharsets.UTF_8).lines().findFirst();
        }
        return password.filter(each -> !each.isEmpty())
                .orElseThrow(
                        () ->
                                new BadInput(
                                        passwordFile == null
                                                ? "no password given"
                                                : passwordFile + " holds no password",
                                        "Expected it as the first line of --password-file, or typed."));
    }
}
