package org.studycal.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.studycal.app.Listener;
import org.studycal.app.Warning;
import org.studycal.report.CalendarProblemsText;

/** The search that runs: tells the pages how it goes, and ends when somebody asks for it. */
final class Running implements Listener {

    private final Consumer<String> pages;
    private final List<String> warnings = new ArrayList<>();
    private volatile boolean stopped;

    Running(Consumer<String> pages) {
        this.pages = pages;
    }

    /** What the person should know of the plan that was found. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void warn(Warning warning) {
        switch (warning) {
            case Warning.OfCalendars calendars ->
                    warnings.addAll(CalendarProblemsText.lines(calendars.problems()));
            case Warning.OfPlan plan -> warnings.add(plan.message());
            case Warning.OfRenamed renamed -> warnings.add(renamed.message());
            case Warning.OfEdited edited -> warnings.add(edited.message());
            case Warning.OfFile file -> {
                // The commands say it, and the page is no place to mend a file.
            }
            case Warning.OfPinned pinned -> {
                // The page shows both, one on the other.
            }
        }
    }

    void stop() {
        stopped = true;
    }

    @Override
    public Watch search(Duration timeLimit) {
        return new Watch() {
            @Override
            public void better(Duration elapsed, long leftOutMinutes, long costUnits) {
                pages.accept(PageJson.progress(elapsed, leftOutMinutes, costUnits));
            }

            @Override
            public boolean stop() {
                return stopped;
            }
        };
    }
}
