package org.studycal.busy;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the iCalendar files of other programs, however messy. */
public final class CalendarReader {

    private final String name;
    private final Optional<ZoneRules> unknownZone;
    private final Problems problems;
    private final ZoneTable.Definitions definitions = new ZoneTable.Definitions();
    private final List<Event> events = new ArrayList<>();
    private String title = "";
    private int seen;
    private boolean complete = true;

    private CalendarReader(String name, Optional<ZoneRules> unknownZone) {
        this.name = name;
        this.unknownZone = unknownZone;
        this.problems = new Problems(name);
    }

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
        CalendarReader reader = new CalendarReader(name, unknownZone.map(ZoneId::getRules));
        return reader.read(bytes);
    }

    private ReadCalendar read(byte[] bytes) {
        List<Component> calendars = ComponentCutter.cut(new ContentLines(CalendarText.of(bytes)));
        calendars.forEach(this::read);
        if (calendars.size() == 1) {
            if (seen == 0) {
                problems.refuse(
                        0, "", "the file is not a calendar: it is " + CalendarText.kind(bytes));
            } else {
                problems.warn(1, "", "the file has no BEGIN:VCALENDAR; its events are still used");
            }
        }
        return new ReadCalendar(name, title, seen, complete, events, problems.all());
    }

    private void read(Component calendar) {
        ComponentParser.parse(calendar, problems);
        if (title.isEmpty()) {
            title = calendar.text("X-WR-CALNAME");
        }
        if (title.isEmpty()) {
            title = calendar.text("NAME");
        }
        ZoneTable zones = new ZoneTable(definitions, unknownZone);
        for (Component part : calendar.children()) {
            if (part.name().equals("VTIMEZONE")) {
                ComponentParser.parse(part, problems);
                zones.define(part);
            }
        }
        zones.setFloating(calendar.text("X-WR-TIMEZONE"));
        boolean cancels = calendar.says("METHOD", "CANCEL");
        for (Component part : calendar.children()) {
            if (part.name().equals("VEVENT")) {
                ComponentParser.parse(part, problems);
                Optional<Event> event =
                        new EventReader(part, zones, title, cancels, problems).read();
                event.ifPresent(events::add);
                seen++;
                complete &= event.isPresent() && !part.isOpen();
            } else if (part.name().equals("VFREEBUSY")) {
                ComponentParser.parse(part, problems);
                events.addAll(
                        new EventReader(part, zones, title, cancels, problems).readBusyTimes());
            }
        }
        if (calendar.isOpen()) {
            complete = false;
            problems.warn(
                    calendar.line(),
                    "",
                    "the calendar has no END:VCALENDAR; perhaps its download broke off");
        }
    }
}
