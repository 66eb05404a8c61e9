package org.studycal.calendar;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;

/**
 * All that is written beside the solution file, not yet on disk.
 *
 * @param calendars the whole calendar
 * @param changes what a calendar that holds the revision before has to learn; may be none
 * @param news the same as figures, empty when there is no such calendar: at the first revision, and
 *     when events are spread over calendars in another way than before
 * @param guide how to import them, in Markdown
 */
public record CalendarExport(
        List<CalendarFile> calendars,
        List<CalendarFile> changes,
        Optional<CalendarChanges> news,
        String guide) {

    /** Name of the guide's file. */
    public static final String GUIDE = "IMPORT.md";

    public CalendarExport {
        calendars = List.copyOf(calendars);
        changes = List.copyOf(changes);
    }

    /** The export of a revision, given the one before it. */
    public static CalendarExport of(
            Problem problem, Optional<Solution> previous, Solution solution) {
        Optional<Solution> known =
                previous.filter(before -> before.export().split() == solution.export().split());
        List<CalendarFile> calendars = CalendarWriter.write(problem, solution);
        List<CalendarFile> changes =
                known.map(before -> CalendarWriter.writeChanges(problem, before, solution))
                        .orElse(List.of());
        Optional<CalendarChanges> news =
                known.map(before -> CalendarChanges.between(before, solution));
        String guide =
                new ImportGuide(problem, previous, solution, calendars, changes, news).text();
        return new CalendarExport(calendars, changes, news, guide);
    }

    /** All files by name. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        calendars.forEach(file -> files.put(file.name(), file.content()));
        changes.forEach(file -> files.put(file.name(), file.content()));
        files.put(GUIDE, guide.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
