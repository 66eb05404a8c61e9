package org.studycal.sync;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.studycal.calendar.PlannedEvent;
import org.studycal.plan.EventTime;

/**
 * What a calendar held before a run wrote to it.
 *
 * @param calendar the server's name of it
 * @param own the events that studycal had written, as they were then
 * @param others those that it had not, to be looked at only
 */
public record RemoteCopy(String calendar, List<PlannedEvent> own, List<RemoteEvent> others) {

    public RemoteCopy {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    /**
     * The copy of a calendar.
     *
     * @param planned events of a plan, for what no server gives back: categories and reminders
     */
    public static RemoteCopy of(String calendar, Found found, List<PlannedEvent> planned) {
        Map<String, PlannedEvent> wanted = new HashMap<>();
        planned.forEach(event -> wanted.put(event.uid(), event));
        List<PlannedEvent> own =
                found.known().keySet().stream()
                        .filter(uid -> isPlain(found, uid))
                        .map(uid -> asThere(uid, found.event(uid).orElseThrow(), wanted.get(uid)))
                        .toList();
        return new RemoteCopy(calendar, own, found.others(uid -> false));
    }

    private static boolean isPlain(Found found, String uid) {
        return found.event(uid)
                .filter(event -> event.form() != RemoteEvent.Form.RECURRING)
                .isPresent();
    }

    private static PlannedEvent asThere(String uid, RemoteEvent event, PlannedEvent wanted) {
        Times times = Times.of(event);
        EventTime time =
                times.allDay()
                        ? new EventTime.Day(times.start().atOffset(ZoneOffset.UTC).toLocalDate())
                        : new EventTime.Span(times.start(), times.end());
        return new PlannedEvent(
                uid,
                wanted == null ? 0 : wanted.sequence(),
                event.title(),
                event.text(),
                wanted == null ? "" : wanted.category(),
                time,
                wanted == null ? ZoneOffset.UTC : wanted.zone(),
                wanted == null ? OptionalInt.empty() : wanted.reminderMinutes(),
                event.busy());
    }
}
