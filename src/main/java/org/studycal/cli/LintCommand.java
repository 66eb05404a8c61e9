package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.studycal.app.FileFailure;
import org.studycal.app.LintCalendar;
import org.studycal.calendar.LintFinding;
import org.studycal.calendar.LintReport;
import org.studycal.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks for what makes calendar programs lose events, in anybody's calendar files. */
@Command(
        name = "lint",
        description = "Find what is wrong with calendar files (.ics), whoever wrote them.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Ends with 3 when there is a fault, with 2 when a file cannot be read. Advice",
            "is not an error: the file is right, but some programs have trouble with it.",
            "",
            "Examples:",
            "  studycal lint ~/Downloads/basic.ics",
            "  studycal lint solutions/ai-ml-security/*.ics"
        })
final class LintCommand extends ConsoleCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE.ics", description = "The files to look at.")
    private List<Path> files;

    LintCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        boolean unreadable = false;
        long faults = 0;
        for (Path file : files) {
            try {
                faults += lint(file);
            } catch (IOException e) {
                unreadable = true;
                console.err().println("studycal: " + FileFailure.sentence(e));
            }
        }
        return unreadable
                ? ErrorHandler.BAD_INPUT
                : faults > 0 ? ErrorHandler.DID_NOT_FIT : ErrorHandler.FINE;
    }

    private long lint(Path file) throws IOException {
        LintReport report = LintCalendar.run(console.workspace(), file);
        for (LintFinding finding : report.findings()) {
            console.out().println(file + ":" + finding.line() + ": " + finding.text());
        }
        long shown = report.findings().stream().filter(finding -> !finding.advice()).count();
        console.out()
                .println(
                        file
                                + ": "
                                + (report.faults() == 0
                                        ? "no faults"
                                        : Wording.count(report.faults(), "fault"))
                                + " in "
                                + Wording.count(report.events(), "event")
                                + (shown < report.faults()
                                        ? "; the first " + Wording.whole(shown) + " are shown"
                                        : ""));
        return report.faults();
    }
}
