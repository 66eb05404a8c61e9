package org.studycal.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.studycal.app.LogProgress;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.progress.Entry;
import org.studycal.report.ProgressText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records what happened, or prints what is recorded. */
@Command(
        name = "log",
        description = "Record what was done or missed; without WHAT print what is recorded.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "WHAT is one of:",
            "  done [WHICH]            the session took place as planned",
            "  missed [WHICH]          it did not",
            "  partly 45m [WHICH]      only its first 45 minutes did",
            "  finished ACTIVITY       nothing is left of it",
            "  needs 3h ACTIVITY       it takes 3 hours more than planned",
            "  did 2h ACTIVITY [START] an extra session; by default it has just ended",
            "  recalled ACTIVITY well  its next reviews come later; badly: sooner",
            "  sick [DAYS]             nothing is done on these days; by default today",
            "  holiday DAYS            days off, mostly ahead: nothing is planned on them",
            "  undo                    take back what the last command recorded",
            "",
            "WHICH is a session's UID or how it begins, an activity (its last session), a",
            "time like 'thu 18:30', or DAYS; there may be several. Default: the last one.",
            "",
            "DAYS are today, yesterday, tomorrow, a weekday, 10 Feb, feb 10, 2027-02-10,",
            "several like 10..20 Feb or mon..wed, or 3 days from today on.",
            "",
            "Entries go to NAME.progress.yaml beside the problem, which you may edit, too.",
            "",
            "Examples:",
            "  studycal log ai-ml-security missed yesterday",
            "  studycal log ai-ml-security missed mon tue 'thu 18:30'",
            "  studycal log ai-ml-security partly 45m",
            "  studycal log ai-ml-security holiday 10..20 Feb",
            "  studycal log ai-ml-security did 2h linear-algebra 2027-01-11T20:00"
        })
final class LogCommand extends ConsoleCommand {

    @Mixin private ProblemArgument argument;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "WHAT",
            description = "What happened, see below.")
    private List<String> what = new ArrayList<>();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "When it is logged: 2027-01-04T21:00 in the problem's zone, with an offset, or a"
                            + " date. Default: the clock.")
    private String at;

    @Mixin private SolutionOption solution;

    LogCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        LogProgress log =
                LogProgress.open(argument.files(console, solution.folder(), null), listener());
        Instant logged = NowOption.present("--at", at, console).in(log.problem().timeZone());
        ProgressText text = new ProgressText(log.problem(), log.solution(), argument.name());
        if (what.isEmpty()) {
            int known = log.solution().course().entries();
            print(text.recent(log.records().knownTo(known), logged));
            return ErrorHandler.FINE;
        }
        List<Entry> entries =
                new LogWords(log.problem(), log.solution(), log.read().last(), logged)
                        .entries(what);
        log.add(entries);
        print(text.understood(entries, log.records()));
        return ErrorHandler.FINE;
    }
}
