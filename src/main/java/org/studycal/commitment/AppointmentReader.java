package org.studycal.commitment;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.busy.CalendarProblem;
import org.studycal.busy.CalendarReader;
import org.studycal.busy.Expansion;
import org.studycal.busy.Occurrence;
import org.studycal.busy.ReadCalendar;
import org.studycal.commitment.CalendarBytes.NamedBytes;
import org.studycal.plan.BusyFile;
import org.studycal.plan.EventTime;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.CalendarSource;
import org.studycal.store.SolutionFile;

/** Reads the calendars of a plan. */
public final class AppointmentReader {

    private final Instant from;
    private final Instant to;
    private final ZoneId zone;
    private final Optional<String> ownProblem;
    private final AllDayQuestion question;

    private final List<BusyFile> files = new ArrayList<>();
    private final List<BusyOccurrence> occurrences = new ArrayList<>();
    private final List<CalendarProblem> problems = new ArrayList<>();
    private int fileCount;

    private AppointmentReader(
            Instant from,
            Instant to,
            ZoneId zone,
            Optional<String> ownProblem,
            AllDayQuestion question) {
        this.from = from;
        this.to = to;
        this.zone = zone;
        this.ownProblem = ownProblem;
        this.question = question;
    }

    /**
     * Everything in the calendars that touches a stretch of days.
     *
     * @param last the stretch's last day, included
     * @param zone where the person lives
     * @param ownProblem the name of the problem that is planned, whose own events never count
     * @param question who decides on all-day events where a calendar says so
     * @throws IOException when a file cannot be read
     * @throws SolutionException when a solution among them cannot be read
     */
    public static Appointments read(
            List<PlacedCalendar> calendars,
            LocalDate first,
            LocalDate last,
            ZoneId zone,
            Optional<String> ownProblem,
            AllDayQuestion question)
            throws IOException, SolutionException {
        AppointmentReader reader =
                new AppointmentReader(
                        first.atStartOfDay(zone).toInstant(),
                        last.plusDays(1).atStartOfDay(zone).toInstant(),
                        zone,
                        ownProblem,
                        question);
        for (PlacedCalendar calendar : calendars) {
            reader.read(calendar);
        }
        reader.occurrences.sort(BusyOccurrence.IN_TIME);
        return new Appointments(
                reader.files, reader.fileCount, reader.occurrences, reader.problems);
    }

    private void read(PlacedCalendar calendar) throws IOException, SolutionException {
        CalendarSource source = calendar.source();
        CalendarBytes read = CalendarBytes.read(calendar);
        List<Occurrence> found = new ArrayList<>();
        for (NamedBytes file : read.files()) {
            if (file.solution()) {
                found.addAll(sessions(file));
            } else if (!file.refusal().isEmpty()) {
                problem(true, file.name(), file.refusal());
            } else {
                found.addAll(events(file, source));
            }
        }
        if (read.files().isEmpty()) {
            problem(false, source.path(), "there is no file that ends in .ics in this folder");
        }
        Judge judge = new Judge(source, ownProblem, question, calendar.answers());
        found.stream()
                .map(judge::judge)
                .filter(event -> event.touches(from, to))
                .forEach(occurrences::add);
        fileCount += read.files().size();
        files.add(
                new BusyFile(source.path(), calendar.ofProblem(), read.digest(), judge.answers()));
    }

    private List<Occurrence> events(NamedBytes file, CalendarSource source) {
        ReadCalendar calendar =
                CalendarReader.read(file.name(), file.bytes(), source.unknownZone());
        problems.addAll(calendar.problems());
        // The time kept free after an event may reach into the stretch when the event does not.
        Expansion expansion =
                calendar.occurrences(
                        from.minus(Duration.ofMinutes(source.afterMinutes())),
                        to.plus(Duration.ofMinutes(source.beforeMinutes())),
                        zone);
        problems.addAll(expansion.problems());
        return expansion.occurrences();
    }

    /** The sessions of another plan are as fixed as any appointment. */
    private List<Occurrence> sessions(NamedBytes file) throws SolutionException {
        Solution solution = SolutionFile.parse(file.name(), file.bytes());
        Map<String, String> titles = new HashMap<>();
        solution.sessions().forEach(each -> titles.put(each.activity(), each.title()));
        List<Occurrence> sessions = new ArrayList<>();
        for (Session session : solution.sessions()) {
            sessions.add(
                    new Occurrence(
                            session.start(),
                            session.end(),
                            titles.get(session.activity()),
                            false,
                            false,
                            false,
                            false,
                            true,
                            session.uid(),
                            session.activity(),
                            file.name()));
        }
        for (MilestoneEvent exam : solution.milestones()) {
            if (exam.exam()) {
                sessions.add(exam(exam, file.name()));
            }
        }
        return sessions;
    }

    private Occurrence exam(MilestoneEvent exam, String source) {
        boolean allDay = exam.time() instanceof EventTime.Day;
        Instant start =
                exam.time() instanceof EventTime.Span span
                        ? span.start()
                        : exam.date().atStartOfDay(zone).toInstant();
        Instant end =
                exam.time() instanceof EventTime.Span span
                        ? span.end()
                        : exam.date().plusDays(1).atStartOfDay(zone).toInstant();
        return new Occurrence(
                start,
                end,
                exam.title(),
                allDay,
                false,
                false,
                false,
                true,
                exam.uid(),
                "",
                source);
    }

    private void problem(boolean error, String source, String message) {
        problems.add(new CalendarProblem(error, source, 0, "", message));
    }
}
