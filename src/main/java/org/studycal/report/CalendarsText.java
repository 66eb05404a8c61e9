package org.studycal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.studycal.commitment.Appointments;
import org.studycal.commitment.BusyOccurrence;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Solution;
import org.studycal.problem.Dates;
import org.studycal.problem.Problem;
import org.studycal.timeline.FreeTime;
import org.studycal.timeline.TimeWindow;

/** The effect on a plan of the calendars it was made around. */
final class CalendarsText {

    private static final int MOST_LINES = 8;
    private static final int INDENT = 4;

    private record AllDay(String title, String source, String why, boolean busy) {}

    private final Problem problem;
    private final Solution solution;
    private final Appointments appointments;
    private final ZoneId zone;

    CalendarsText(Problem problem, Solution solution, Appointments appointments) {
        this.problem = problem;
        this.solution = solution;
        this.appointments = appointments;
        this.zone = problem.timeZone();
    }

    /**
     * A heading and lines; nothing when there is no calendar.
     *
     * @param remembered whether the calendars of the command line are those of the last time
     */
    List<String> lines(boolean remembered) {
        if (appointments.fileCount() == 0 && appointments.files().isEmpty()) {
            return List.of();
        }
        List<BusyOccurrence> inPlan =
                appointments.occurrences().stream().filter(this::isInPlan).toList();
        List<TimeWindow> without =
                FreeTime.windows(problem.withBusy(List.of()), solution.first(), solution.last());
        long taken =
                minutes(without)
                        - minutes(FreeTime.windows(problem, solution.first(), solution.last()));
        long busy = inPlan.stream().filter(BusyOccurrence::busy).count();
        List<String> lines = new ArrayList<>();
        lines.add(
                "  Calendars: %s from %s take%s %s of study time"
                        .formatted(
                                Wording.count(busy, "appointment"),
                                Wording.count(appointments.fileCount(), "file"),
                                busy == 1 ? "s" : "",
                                Wording.hours(taken)));
        allDay(inPlan, without).forEach(line -> add(lines, line));
        if (remembered) {
            String paths =
                    String.join(
                            ", ",
                            appointments.files().stream()
                                    .filter(file -> !file.ofProblem())
                                    .map(BusyFile::path)
                                    .toList());
            add(lines, "as the last time with --busy " + paths + "; --no-busy forgets that");
        }
        return lines;
    }

    private static void add(List<String> lines, String line) {
        List<String> wrapped = Wording.wrap(Wording.plain(line), Wording.COLUMNS - INDENT - 2);
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add(" ".repeat(i == 0 ? INDENT : INDENT + 2) + wrapped.get(i));
        }
    }

    private List<String> allDay(List<BusyOccurrence> inPlan, List<TimeWindow> without) {
        Set<LocalDate> studyDays = new HashSet<>();
        without.forEach(window -> studyDays.add(window.date()));
        Map<AllDay, NavigableSet<LocalDate>> days = new LinkedHashMap<>();
        for (BusyOccurrence each : inPlan) {
            List<LocalDate> dates = each.allDay() ? datesOf(each) : List.of();
            // A move of zones may skip the day of an event.
            if (!dates.isEmpty()) {
                days.computeIfAbsent(
                                new AllDay(each.name(), each.source(), each.why(), each.busy()),
                                key -> new TreeSet<>())
                        .addAll(dates);
            }
        }
        List<String> lines = new ArrayList<>();
        days.forEach((event, dates) -> lines.add(line(event, dates, studyDays)));
        if (lines.size() > MOST_LINES) {
            int more = lines.size() - MOST_LINES + 1;
            lines.subList(MOST_LINES - 1, lines.size()).clear();
            lines.add(
                    "and %s more all-day events; 'studycal busy' lists them"
                            .formatted(Wording.whole(more)));
        }
        if (days.keySet().stream().anyMatch(AllDay::busy)) {
            lines.add("'allDay: ignore' for a calendar in the problem lets you study then");
        }
        return lines;
    }

    private String line(AllDay event, NavigableSet<LocalDate> dates, Set<LocalDate> studyDays) {
        String when =
                dates.size() == 1
                        ? dates.first().toString()
                        : dates.first().plusDays(dates.size() - 1L).equals(dates.last())
                                ? dates.first() + ".." + dates.last()
                                : "%s from %s on"
                                        .formatted(
                                                Wording.count(dates.size(), "day"), dates.first());
        String what = "all day: " + event.title + ", " + when + ", ";
        if (!event.busy) {
            return what + "takes nothing (" + event.why.replaceFirst("^free: ", "") + ")";
        }
        long kept = dates.stream().filter(studyDays::contains).count();
        return kept == 0
                ? what + "lies where there is no study time anyway"
                : what + "keeps " + Wording.count(kept, "day") + " free of study";
    }

    private List<LocalDate> datesOf(BusyOccurrence event) {
        LocalDate first = Dates.later(LocalDate.ofInstant(event.start(), zone), solution.first());
        LocalDate last =
                Dates.earlier(
                        LocalDate.ofInstant(event.end().minusNanos(1), zone), solution.last());
        return first.isAfter(last) ? List.of() : first.datesUntil(last.plusDays(1)).toList();
    }

    private boolean isInPlan(BusyOccurrence event) {
        Instant from = solution.first().atStartOfDay(zone).toInstant();
        Instant to = solution.last().plusDays(1).atStartOfDay(zone).toInstant();
        return event.touches(from, to);
    }

    private static long minutes(List<TimeWindow> windows) {
        return windows.stream().mapToLong(window -> window.interval().minutes()).sum();
    }
}
