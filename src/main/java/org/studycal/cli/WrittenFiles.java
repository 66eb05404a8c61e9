package org.studycal.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.studycal.app.PlanFiles;
import org.studycal.app.Written;
import org.studycal.calendar.CalendarChanges;
import org.studycal.calendar.CalendarExport;
import org.studycal.plan.Solution;
import org.studycal.report.Wording;

/** What a summary says of the files that were written. */
final class WrittenFiles {

    private WrittenFiles() {}

    /** What each file is for, in the order to tell it. */
    static Map<String, String> of(Written written, Solution solution) {
        CalendarExport export = written.calendars();
        Map<String, String> files = new LinkedHashMap<>();
        String calendar =
                export.news().map(CalendarChanges::isEmpty).orElse(false)
                        ? "no event has changed: nothing to import where revision "
                                + (solution.revision() - 1)
                                + " is"
                        : "import it into a calendar of its own on your phone or computer";
        export.calendars().forEach(file -> files.put(file.name(), calendar));
        export.changes()
                .forEach(
                        file ->
                                files.put(
                                        file.name(),
                                        "import it into the same calendar where that holds"
                                                + " revision "
                                                + (solution.revision() - 1)));
        files.put(
                CalendarExport.GUIDE,
                export.news().map(WrittenFiles::news).orElse("what to click"));
        if (written.report()) {
            files.put(Written.REPORT, "open it in a browser, or print it: weeks, months, charts");
        }
        files.put(PlanFiles.SOLUTION, "the plan with all its figures");
        return files;
    }

    private static String news(CalendarChanges news) {
        return "what to click"
                + (news.gone().isEmpty()
                        ? ""
                        : ", and "
                                + Wording.count(news.gone().size(), "event")
                                + " to delete by hand");
    }
}
