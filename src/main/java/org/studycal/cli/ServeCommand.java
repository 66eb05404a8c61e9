package org.studycal.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import org.studycal.app.PlanView;
import org.studycal.app.Search;
import org.studycal.page.Desk;
import org.studycal.page.PageServer;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a plan in the browser and lets the person work with it there. */
@Command(
        name = "serve",
        description = "Open the plan in the browser: look at it, drag sessions, log, plan again.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Prints an address that is good for one visit from a browser of this computer,",
            "and serves until Ctrl-C, or until no page was open for a while. No other",
            "computer can reach it.",
            "What would change is shown with its price before it is kept.",
            "",
            "Examples:",
            "  studycal serve ai-ml-security"
        })
final class ServeCommand extends ConsoleCommand {

    private final Search search;

    @Mixin private ProblemArgument argument;
    @Mixin private NowOption now;
    @Mixin private SolutionOption solution;

    @Option(
            names = "--idle",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "End when no page was open for so long. Default: 30m.")
    private Duration idle = Duration.ofMinutes(30);

    ServeCommand(Console console, Search search) {
        super(console);
        this.search = search;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        var files = argument.files(console, solution.folder(), null);
        // Whoever has no plan, or a faulty one, is told here and not in the browser.
        PlanView.run(files, now.present(console), listener());
        Desk desk =
                new Desk(
                        files,
                        now.present(console),
                        search,
                        Desk.Limits.USUAL,
                        bug -> bug.printStackTrace(console.err()));
        try (PageServer server = PageServer.start(desk, new SecureRandom())) {
            print("Open %s\n".formatted(server.address()));
            print("It is good for one visit. Ctrl-C ends.\n");
            console.out().flush();
            desk.prepare();
            server.awaitIdle(idle);
        }
        return ErrorHandler.FINE;
    }
}
