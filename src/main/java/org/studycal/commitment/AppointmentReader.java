package org.studycal.commitment;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studycal.busy.CalendarProblem;
import org.studycal.busy.CalendarReader;
import org.studycal.busy.CalendarVersions;
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
import org.studycal.revision.EventUid;
import org.studycal.revision.OwnEvents;
import org.studycal.store.SolutionFile;

/** Reads the calendars of a plan. */
public final class AppointmentReader {

    /**
     * A calendar that has been read.
     *
     * @param sessions of the solution that it is, if it is one
     */
    private record Loaded(
            PlacedCalendar placed,
            CalendarBytes bytes,
            List<ReadCalendar> files,
            List<Occurrence> sessions) {}

    private final Instant from;
    private final Instant to;
    private final ZoneId zone;
    private final OwnEvents own;
    private final AllDayQuestion question;

    private final List<BusyFile> files = new ArrayList<>();
    private final List<BusyOccurrence> occurrences = new ArrayList<>();
    private final List<CalendarProblem> problems = new ArrayList<>();
    private final List<CalendarEnd> ends = new ArrayList<>();
    private final Set<String> plans = new HashSet<>();
    private int fileCount;

    private AppointmentReader(
            Instant from, Instant to, ZoneId zone, OwnEvents own, AllDayQuestion question) {
        this.from = from;
        this.to = to;
        this.zone = zone;
        this.own = own;
        this.question = question;
    }

    /**
     * Everything in the calendars that touches a stretch of days.
     *
     * @param last the stretch's last day, included
     * @param zone where the person lives
     * @param own events of the plan itself, which never count
     * @param question who decides on all-day events where a calendar says so
     * @throws IOException when a file cannot be read
     * @throws SolutionException when a solution among them cannot be read
     */
    public static Appointments read(
            List<PlacedCalendar> calendars,
            LocalDate first,
            LocalDate last,
            ZoneId zone,
            OwnEvents own,
            AllDayQuestion question)
            throws IOException, SolutionException {
        AppointmentReader reader =
                new AppointmentReader(
                        first.atStartOfDay(zone).toInstant(),
                        last.plusDays(1).atStartOfDay(zone).toInstant(),
                        zone,
                        own,
                        question);
        List<Loaded> loaded = new ArrayList<>();
        for (PlacedCalendar calendar : calendars) {
            loaded.add(reader.load(calendar));
        }
        for (int i = 0; i < loaded.size(); i++) {
            List<ReadCalendar> others = new ArrayList<>();
            for (int j = 0; j < loaded.size(); j++) {
                others.addAll(i == j ? List.of() : loaded.get(j).files());
            }
            reader.judge(loaded.get(i), others);
        }
        reader.occurrences.sort(BusyOccurrence.IN_TIME);
        return new Appointments(
                reader.files,
                reader.fileCount,
                reader.occurrences,
                reader.problems,
                reader.plans,
                reader.ends);
    }

    private Loaded load(PlacedCalendar calendar) throws IOException, SolutionException {
        CalendarSource source = calendar.source();
        CalendarBytes read = CalendarBytes.read(calendar);
        List<Occurrence> sessions = new ArrayList<>();
        List<ReadCalendar> files = new ArrayList<>();
        for (NamedBytes file : read.files()) {
            if (file.solution()) {
                sessions.addAll(sessions(file));
            } else if (!file.refusal().isEmpty()) {
                problem(true, file.name(), file.refusal());
            } else {
                files.add(CalendarReader.read(file.name(), file.bytes(), source.unknownZone()));
            }
        }
        return new Loaded(calendar, read, files, sessions);
    }

    private void judge(Loaded calendar, List<ReadCalendar> others) {
        CalendarSource source = calendar.placed().source();
        CalendarBytes read = calendar.bytes();
        List<Occurrence> found = new ArrayList<>(calendar.sessions());
        for (ReadCalendar file : CalendarVersions.together(calendar.files(), others)) {
            found.addAll(events(file, source));
        }
        if (read.files().isEmpty()) {
            problem(false, source.path(), "there is no file that ends in .ics in this folder");
        }
        Judge judge = new Judge(source, own, question, calendar.placed().answers());
        List<BusyOccurrence> judged =
                found.stream().map(judge::judge).filter(event -> event.touches(from, to)).toList();
        occurrences.addAll(judged);
        found.forEach(event -> EventUid.planOf(event.uid()).ifPresent(plans::add));
        sayOwn(source, judged);
        if (calendar.sessions().isEmpty()) {
            CalendarEnd.of(source.path(), busyDays(judged)).ifPresent(ends::add);
        }
        fileCount += read.files().size();
        files.add(
                new BusyFile(
                        source.path(),
                        calendar.placed().ofProblem(),
                        read.digest(),
                        judge.answers()));
    }

    /** The days on which something busy begins. */
    private List<LocalDate> busyDays(List<BusyOccurrence> judged) {
        return judged.stream()
                .filter(BusyOccurrence::busy)
                .map(event -> LocalDate.ofInstant(event.start(), zone))
                .toList();
    }

    private void sayOwn(CalendarSource source, List<BusyOccurrence> judged) {
        long like = judged.stream().filter(Judge::isOwnByLook).count();
        if (like > 0) {
            problem(
                    false,
                    source.path(),
                    (like == 1
                                    ? "an event has the title and time of a session of this plan but another UID; it counts"
                                    : like
                                            + " events have title and time of sessions of this plan but other UIDs; they count")
                            + " as the plan's own and "
                            + (like == 1 ? "takes" : "take")
                            + " no time");
        }
    }

    private List<Occurrence> events(ReadCalendar calendar, CalendarSource source) {
        problems.addAll(calendar.problems());
        // The time kept free after an event may reach into the stretch when the event does not.
        Expansion expansion =
                calendar.occurrences(
                        from.minus(Duration.ofMinutes(source.longestAfterMinutes())),
                        to.plus(longer(source.longestBeforeMinutes(), calendar.longestTravel())),
                        zone);
        problems.addAll(expansion.problems());
        return expansion.occurrences();
    }

    private static Duration longer(int minutes, Duration travel) {
        Duration before = Duration.ofMinutes(minutes);
        return before.compareTo(travel) > 0 ? before : travel;
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
