package org.studycal.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.studycal.busy.CalendarProblem;
import org.studycal.plan.BusyFile;
import org.studycal.problem.BusyTime;

/**
 * What the calendars of a plan hold in a stretch of time.
 *
 * @param files the calendars, as a solution remembers them
 * @param fileCount how many files that were
 * @param occurrences everything in them, by start, end, title and source
 * @param problems what could not be understood, calendar by calendar
 * @param plans what the UIDs of plans begin with whose events are among them
 * @param ends where calendars end that look like rotas and timetables
 */
public record Appointments(
        List<BusyFile> files,
        int fileCount,
        List<BusyOccurrence> occurrences,
        List<CalendarProblem> problems,
        Set<String> plans,
        List<CalendarEnd> ends) {

    /** Those of no calendar. */
    public static final Appointments NONE =
            new Appointments(List.of(), 0, List.of(), List.of(), Set.of(), List.of());

    public Appointments {
        files = List.copyOf(files);
        occurrences = List.copyOf(occurrences);
        problems = List.copyOf(problems);
        plans = Set.copyOf(plans);
        ends = List.copyOf(ends);
    }

    /** What they keep from study. */
    public List<BusyTime> busy() {
        return occurrences.stream()
                .map(BusyOccurrence::busyTime)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What must not be passed over. */
    public List<CalendarProblem> errors() {
        return problems.stream().filter(CalendarProblem::error).toList();
    }

    /**
     * All there is to say of them in a sentence each, with the calendar in front.
     *
     * @param planEnd the last day that was looked at
     */
    public List<String> remarks(LocalDate planEnd) {
        return Stream.concat(problems.stream(), endings(planEnd, true).stream())
                .map(each -> each.source() + ": " + each.message())
                .toList();
    }

    /** What cost an event, or was repaired. */
    public List<CalendarProblem> warnings() {
        return problems.stream().filter(problem -> !problem.error()).toList();
    }

    /**
     * What must be known of a plan that goes on after its calendars have ended.
     *
     * @param planEnd the plan's last day, or the last that it may have
     * @param open whether the plan may as well end earlier
     */
    public List<CalendarProblem> endings(LocalDate planEnd, boolean open) {
        String rest =
                open
                        ? "what the plan has after that counts as free"
                        : "the plan ends on " + planEnd + ", and the time between counts as free";
        return ends.stream()
                .filter(end -> end.isTooEarlyFor(planEnd))
                .filter(end -> ends.stream().noneMatch(end::isContinuedBy))
                .map(
                        end ->
                                new CalendarProblem(
                                        false,
                                        end.source(),
                                        0,
                                        "",
                                        "it ends on " + end.last() + "; " + rest))
                .toList();
    }
}
