package org.studycal.sync;

import java.util.List;
import org.studycal.calendar.OtherEvents;

/** Events of a server as a calendar file. */
public final class EventsFile {

    private EventsFile() {}

    /** The file; the same bytes for the same events, in whatever order. */
    public static byte[] of(List<RemoteEvent> events) {
        return OtherEvents.write(events.stream().map(EventsFile::event).toList());
    }

    private static OtherEvents.Event event(RemoteEvent event) {
        return new OtherEvents.Event(
                event.uid().isEmpty() ? event.stored().id() : event.uid(),
                event.title(),
                event.start(),
                event.end(),
                event.form() == RemoteEvent.Form.ALL_DAY,
                event.busy(),
                event.series());
    }
}
