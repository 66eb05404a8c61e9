package org.studycal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.account.Account;
import org.studycal.app.BadInput;
import org.studycal.app.ConnectGoogle;
import org.studycal.app.FileFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Connects a Google account. */
@Command(
        name = "google",
        description = "Connect a Google account, for Google Calendar.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "studycal signs in as a client of your own, which Google's console makes in ten minutes;",
            "the first time, this command leads through its pages. It may then make calendars and",
            "change what is in those; your other calendars it can neither see nor touch. With",
            "--with-busy it may look into them, too, so that plans are made around what is there.",
            "",
            "Examples:",
            "  studycal connect google",
            "  studycal connect google --with-busy=titles",
            "  studycal connect google --client client_secret.json --no-browser"
        })
final class ConnectGoogleCommand extends ConsoleCommand {

    @Option(
            names = "--client",
            paramLabel = "FILE",
            description =
                    "The file of your desktop client. Default: the newest in the folder of"
                            + " downloads; once connected it is not needed again.")
    private Path client;

    @Option(
            names = "--downloads",
            paramLabel = "DIR",
            description = "Where your browser saves files. Default: ~/Downloads.")
    private Path downloads = Path.of(System.getProperty("user.home"), "Downloads");

    @Option(
            names = "--no-browser",
            description =
                    "Open no browser: print the page, and take the address that a browser"
                            + " elsewhere ends at.")
    private boolean noBrowser;

    @Option(
            names = "--with-busy",
            arity = "0..1",
            paramLabel = "WHAT",
            defaultValue = "nothing",
            fallbackValue = "times",
            description =
                    "Ask to look into your other calendars, too: times (when you are busy; so"
                            + " without a word) or titles (also what is on). Default: nothing.")
    private String busy;

    @Option(
            names = "--as",
            paramLabel = "ACCOUNT",
            defaultValue = "google",
            description = "What to call the account. Default: google.")
    private String name;

    ConnectGoogleCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        Optional<Path> file = clientFile();
        file.ifPresent(each -> say("Your client: " + each));
        Account.Google account =
                ConnectGoogle.run(
                        new ConnectGoogle.Request(
                                console.workspace(),
                                name,
                                file,
                                !noBrowser,
                                busy(),
                                ConnectCommand.standIn()),
                        new AtGoogle(),
                        console.err()::println);
        print("Connected '%s': %s.\n".formatted(account.name(), account.description()));
        file.ifPresent(
                each -> print("%s is not needed any more; you can delete it.\n".formatted(each)));
        print("\nNext: studycal sync NAME --to %s\n".formatted(account.name()));
        if (busy() != ConnectGoogle.Busy.NOTHING) {
            print(
                    "In a problem: commitments: - {account: %s, calendar: TITLE}\n"
                            .formatted(account.name()));
        }
        return ErrorHandler.FINE;
    }

    private ConnectGoogle.Busy busy() {
        return switch (busy) {
            case "nothing" -> ConnectGoogle.Busy.NOTHING;
            case "times" -> ConnectGoogle.Busy.TIMES;
            case "titles" -> ConnectGoogle.Busy.TITLES;
            default ->
                    throw new BadInput(
                            "--with-busy: '%s' is not known; expected times or titles"
                                    .formatted(busy));
        };
    }

    private Optional<Path> clientFile() throws IOException {
        if (client != null) {
            Path file = console.workspace().resolve(client);
            ConnectGoogle.check(file);
            return Optional.of(file);
        }
        if (ConnectGoogle.knows(console.workspace(), name, console.err()::println)) {
            return Optional.empty();
        }
        Path folder = console.workspace().resolve(downloads);
        Optional<Path> found = ConnectGoogle.downloaded(folder);
        return found.isPresent() ? found : Optional.of(guided(folder));
    }

    /** Leads through Google's console, to the file that it offers at the end. */
    private Path guided(Path folder) {
        if (!console.inIsTerminal()) {
            List<String> lines = new ArrayList<>(GoogleGuide.lines());
            lines.add("Then run this command again, with the file as --client.");
            throw new BadInput(
                    "Google knows studycal only as a client of your own, and there is no file of"
                            + " one in "
                            + folder,
                    lines.toArray(new String[0]));
        }
        say("Google knows studycal only as a client of your own. These are five pages, once.");
        Questions questions = new Questions(console, true);
        for (int i = 0; i < GoogleGuide.STEPS.size(); i++) {
            GoogleGuide.lines(i).forEach(this::say);
            if (!noBrowser) {
                Browser.open(GoogleGuide.STEPS.get(i).page());
            }
            if (i < GoogleGuide.STEPS.size() - 1) {
                questions.ask("   Enter when done", "next", "", answer -> answer);
            }
        }
        return questions
                .ask(
                        "Enter when the file is in %s, or its path".formatted(folder),
                        "look there",
                        Optional.<Path>empty(),
                        answer -> Optional.of(checked(answer)))
                .orElseGet(() -> newest(folder));
    }

    private Path checked(String answer) {
        Path file = console.workspace().resolve(Path.of(answer));
        try {
            ConnectGoogle.check(file);
            return file;
        } catch (IOException e) {
            throw new BadInput(FileFailure.sentence(e));
        }
    }

    private static Path newest(Path folder) {
        try {
            return ConnectGoogle.downloaded(folder)
                    .orElseThrow(
                            () ->
                                    new BadInput(
                                            "there is no file of a desktop client in " + folder,
                                            "Run this command again with --client FILE."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String line) {
        console.err().println(line);
    }

    /** Agrees in a browser. */
    private final class AtGoogle implements ConnectGoogle.Person {

        @Override
        public void visit(URI page) {
            GoogleGuide.WARNING.forEach(line -> say(line));
            say("");
            say(noBrowser ? "Open this page in a browser:" : "Opening this page in your browser:");
            say(page.toString());
            say("");
            if (!noBrowser) {
                Browser.open(page);
                say("Waiting for your answer there ...");
            }
        }

        @Override
        public String pasted() {
            say("At the end the browser finds no page. Copy its address line and paste it here:");
            try {
                String line = console.in().readLine();
                if (line == null) {
                    throw new BadInput("no address was pasted");
                }
                return line;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
