package org.studycal.busy;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.Quoted;

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
        List<CutCalendar> calendars = ComponentCutter.cut(new ContentLines(CalendarText.of(bytes)));
        calendars.forEach(this::read);
        if (calendars.size() == 1) {
            if (seen == 0) {
                problems.refuse(
                        0, "", "the file is no calendar: it is " + CalendarText.kind(bytes));
            } else {
                problems.warn(
                        1, "", "the file has no BEGIN:VCALENDAR; its events count all the same");
            }
        }
        return new ReadCalendar(name, title, seen, complete, EventGroup.of(events), problems.all());
    }

    private void read(CutCalendar calendar) {
        Component frame = ComponentParser.parse(calendar.frame());
        if (title.isEmpty()) {
            title = frame.text("X-WR-CALNAME");
        }
        if (title.isEmpty()) {
            title = frame.text("NAME");
        }
        ZoneTable zones = new ZoneTable(definitions, unknownZone);
        calendar.parts().stream()
                .filter(part -> part.name().equals("VTIMEZONE"))
                .forEach(part -> zones.define(parsed(part)));
        NamedZone floating = zones.zone(frame.text("X-WR-TIMEZONE"));
        boolean cancels = frame.says("METHOD", "CANCEL");
        for (CutComponent part : calendar.parts()) {
            switch (part.name()) {
                case "VEVENT" -> {
                    Component component = parsed(part);
                    Optional<Event> event =
                            new EventReader(component, zones, floating, cancels, problems).read();
                    event.ifPresent(events::add);
                    seen++;
                    complete &= event.isPresent() && !component.open();
                }
                case "VFREEBUSY" ->
                        events.addAll(
                                new EventReader(parsed(part), zones, floating, cancels, problems)
                                        .readBusyTimes());
                default -> {
                    // A task or a journal entry takes no time.
                }
            }
        }
        if (frame.open()) {
            complete = false;
            problems.warn(
                    frame.line(),
                    "",
                    "the calendar has no END:VCALENDAR; perhaps its download broke off");
        }
    }

    private Component parsed(CutComponent part) {
        Component component = ComponentParser.parse(part);
        for (ContentLine line : component.refused()) {
            problems.warn(
                    line.number(),
                    "",
                    "the line "
                            + Quoted.of(line.text().strip())
                            + " is not one of a calendar; it is left out");
        }
        return component;
    }
}
