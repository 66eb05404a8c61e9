package org.studycal.sync;

import java.util.Map;
import org.studycal.calendar.PlannedEvent;

/**
 * An event as it was last written to the calendar, or accepted as it was found there.
 *
 * @param uid of the session or milestone
 * @param generation how many events it had there before this one
 * @param stored where it is; the version is empty where the server's answer was lost
 * @param times when it takes place
 * @param content what it says
 * @param revision of the plan that it was written from
 */
record Pushed(
        String uid, int generation, Stored stored, Times times, Content content, int revision) {

    /** An event as it is about to be written. */
    static Pushed of(PlannedEvent event, int generation, Stored stored, int revision) {
        return new Pushed(
                event.uid(), generation, stored, Times.of(event), Content.of(event), revision);
    }

    Pushed at(Stored place) {
        return new Pushed(uid, generation, place, times, content, revision);
    }

    Pushed at(Times other) {
        return new Pushed(uid, generation, stored, other, content, revision);
    }

    /**
     * Puts a new event among those that are known by their UIDs. One that the session had before is
     * over; it stays known, but is of no session any more.
     */
    void createdIn(Map<String, Pushed> known) {
        Pushed before = known.put(uid, this);
        if (before != null) {
            String other = "replaced.%d.%s".formatted(before.generation, uid);
            known.put(
                    other,
                    new Pushed(
                            other,
                            before.generation,
                            before.stored,
                            before.times,
                            before.content,
                            before.revision));
        }
    }

    /** Whether a plan's event says and takes place just like this. */
    boolean isLike(PlannedEvent event) {
        return times.equals(Times.of(event)) && content.whole().equals(Content.of(event).whole());
    }

    /** Whether the calendar shows something else than was written there. */
    boolean isChangedIn(RemoteEvent event) {
        return !event.stored().version().equals(stored.version())
                && (event.form() == RemoteEvent.Form.RECURRING
                        || !Times.of(event).equals(times)
                        || !Content.shown(event).equals(content.shown()));
    }
}
