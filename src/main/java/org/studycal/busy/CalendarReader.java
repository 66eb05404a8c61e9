package org.studycal.busy;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.Quoted;

/** Reads the iCalendar files of other programs, however messy. */
public final class CalendarReader {

    private CalendarReader() {}

    /**
     * Reads a calendar file. Whatever the bytes are, this gives a calendar; what is wrong with them
     * is among its problems.
     *
     * @param name what to call the calendar in occurrences and messages, such as its file's name
     * @param bytes the file
     */
    public static ReadCalendar read(String name, byte[] bytes) {
        return read(name, bytes, Optional.empty());
    }

    /**
     * Reads a calendar file like {@link #read(String, byte[])}.
     *
     * @param unknownZone what a time zone means that nobody knows; empty makes its times errors
     */
    public static ReadCalendar read(String name, byte[] bytes, Optional<ZoneId> unknownZone) {
        CalendarText text = CalendarText.of(bytes);
        Collector collector = new Collector(name, unknownZone.map(ZoneId::getRules));
        ComponentReader.read(text.reader(), collector);
        return collector.calendar(text);
    }

    /** Collects the events of all calendars in a file. */
    private static final class Collector implements ComponentReader.Listener {

        /** A file of nothing but faults must not fill the memory with messages. */
        private static final int MOST_PROBLEMS = 10_000;

        private final String name;
        private final Optional<ZoneRules> unknownZone;
        private final List<Event> events = new ArrayList<>();
        private final List<CalendarProblem> problems = new ArrayList<>();
        private final ZoneDefinitions definitions = new ZoneDefinitions();
        private ZoneTable zones;
        private EventReader reader;
        private String title = "";
        private int seen;
        private int calendars;
        private int unnamedProblems;

        Collector(String name, Optional<ZoneRules> unknownZone) {
            this.name = name;
            this.unknownZone = unknownZone;
            this.zones = new ZoneTable(definitions, unknownZone);
            this.reader = new EventReader(name, zones, problems);
        }

        @Override
        public void calendarBegins() {
            calendars++;
            zones = new ZoneTable(definitions, unknownZone);
            reader = new EventReader(name, zones, problems);
        }

        @Override
        public void component(Component component) {
            switch (component.name()) {
                case "VEVENT" -> {
                    seen++;
                    reader.read(component).ifPresent(events::add);
                }
                case "VFREEBUSY" -> events.addAll(reader.readBusyTimes(component));
                case "VTIMEZONE" -> zones.define(component);
                case "VCALENDAR" -> calendarEnds(component);
                default -> {
                    // A task or a journal entry takes no time.
                }
            }
            while (problems.size() > MOST_PROBLEMS) {
                problems.remove(problems.size() - 1);
                unnamedProblems++;
            }
        }

        @Override
        public void strayLine(int line, String text) {
            warn(line, "the line " + Quoted.of(text) + " is not one of a calendar; it is left out");
        }

        private void calendarEnds(Component calendar) {
            if (title.isEmpty()) {
                title = calendar.text("X-WR-CALNAME");
            }
            if (title.isEmpty()) {
                title = calendar.text("NAME");
            }
            zones.setFloating(calendar.text("X-WR-TIMEZONE"));
            if (calendar.isCut()) {
                warn(
                        calendar.line(),
                        "the calendar has no END:VCALENDAR; perhaps its download broke off");
            }
        }

        ReadCalendar calendar(CalendarText text) {
            if (calendars == 0 && seen == 0) {
                problems.add(
                        new CalendarProblem(
                                true,
                                name,
                                0,
                                "",
                                "the file is no calendar: it is " + text.kind()));
            } else if (calendars == 0) {
                warn(1, "the file has no BEGIN:VCALENDAR; its events count all the same");
            }
            if (unnamedProblems > 0) {
                warn(0, "there are " + unnamedProblems + " more problems");
            }
            return new ReadCalendar(name, title, seen, EventGroup.of(events), problems);
        }

        private void warn(int line, String message) {
            problems.add(new CalendarProblem(false, name, line, "", message));
        }
    }
}
