package org.studycal.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.studycal.account.Accounts;
import org.studycal.app.ConnectedAccounts;
import org.studycal.app.Workspace;
import org.studycal.report.Palette;

/**
 * The terminal, clock and folder of a command.
 *
 * @param in where answers come from
 * @param secrets where answers come from that nobody shall see
 * @param out where results go
 * @param err where errors and progress go
 * @param clock tells the time, and the zone of this computer, when the user does not
 * @param workspace where files are
 * @param inIsTerminal whether a person types {@code in}
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}
 * @param wantsColour whether the user has not asked for a plain terminal
 */
record Console(
        BufferedReader in,
        Secrets secrets,
        PrintWriter out,
        PrintWriter err,
        Clock clock,
        Workspace workspace,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean wantsColour) {

    /** Asks for something that is not shown while it is typed. */
    interface Secrets {

        /** The answer; empty at the end of all answers. */
        Optional<String> ask(String question) throws IOException;
    }

    /** The console of this process, whose output goes to {@code out}. */
    static Console ofProcess(Output out) {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return new Console(
                in,
                question -> Terminal.secret(question, in),
                utf8(out),
                utf8(System.err),
                Clock.system(ZoneId.systemDefault()),
                Workspace.at(
                        Path.of(""),
                        Accounts.folder(
                                Optional.ofNullable(System.getenv("XDG_CONFIG_HOME")),
                                Path.of(System.getProperty("user.home")))),
                Terminal.isAt(Terminal.STDIN),
                Terminal.isAt(Terminal.STDOUT),
                Terminal.isAt(Terminal.STDERR),
                wantsColour(System.getenv("NO_COLOR"), System.getenv("TERM")));
    }

    /** The same with files somewhere else. */
    Console at(Workspace other) {
        return new Console(
                in,
                secrets,
                out,
                err,
                clock,
                other,
                inIsTerminal,
                outIsTerminal,
                errIsTerminal,
                wantsColour);
    }

    /** The emphasis that suits {@code out}. */
    Palette palette() {
        return new Palette(outIsTerminal && wantsColour);
    }

    /** The accounts of this person, and the servers behind them. */
    ConnectedAccounts connections() {
        return new ConnectedAccounts(
                workspace,
                err::println,
                ConnectCommand.client(),
                clock.instant(),
                clock.getZone(),
                ConnectCommand.standIn());
    }

    /** Ends the output; the status, unless some of the output is lost. */
    int closed(Output output, int status) {
        out.flush();
        output.failure()
                .ifPresent(reason -> err.println("studycal: cannot write the output: " + reason));
        err.flush();
        return output.failure().isPresent() ? ErrorHandler.BAD_INPUT : status;
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static boolean wantsColour(String noColor, String term) {
        return (noColor == null || noColor.isEmpty()) && !"dumb".equals(term);
    }
}
