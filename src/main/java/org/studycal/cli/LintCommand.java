package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.studycal.calendar.CalendarLint;
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
            "Ends with 3 when there is a fault, with 2 when a file can not be read.",
            "Advice is no fault: the file is right, but some programs stumble over it.",
            "",
            "Examples:",
            "  studycal lint ~/Downloads/basic.ics",
            "  studycal lint solutions/ai-ml-security/*.ics"
        })
final class LintCommand implements Callable<Integer> {

    private static final long MOST_BYTES = 100_000_000;

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE.ics", description = "The files to look at.")
    private List<Path> files;

    LintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
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
                surroundings.err().println("studycal: " + ErrorHandler.sentence(e));
            }
        }
        return unreadable
                ? ErrorHandler.BAD_INPUT
                : faults > 0 ? ErrorHandler.DID_NOT_FIT : ErrorHandler.FINE;
    }

    private long lint(Path file) throws IOException {
        Path path = surroundings.resolve(file);
        if (Files.isDirectory(path)) {
            throw new IOException(file + " is a folder, expected a calendar file");
        }
        if (Files.size(path) > MOST_BYTES) {
            throw new IOException(
                    file
                            + " has "
                            + Wording.whole(Files.size(path))
                            + " bytes, expected a calendar file of at most "
                            + Wording.whole(MOST_BYTES));
        }
        LintReport report = CalendarLint.report(Files.readAllBytes(path));
        for (LintFinding finding : report.findings()) {
            surroundings.out().println(file + ":" + finding.line() + ": " + finding.text());
        }
        long shown = report.findings().stream().filter(finding -> !finding.advice()).count();
        surroundings
                .out()
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
