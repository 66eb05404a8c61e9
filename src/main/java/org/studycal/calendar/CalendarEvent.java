package org.studycal.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * A VEVENT, ready to be put into a file.
 *
 * @param calendar key of the calendar it belongs to, see {@link CalendarSet}
 * @param uid its identity
 * @param zone zone of its local times; empty when it is all day
 * @param date local date it starts on
 * @param last local date it ends on
 * @param component its properties and alarms
 */
record CalendarEvent(
        String calendar,
        String uid,
        Optional<ZoneId> zone,
        LocalDate date,
        LocalDate last,
        VEvent component) {}
