package org.studycal.plan;

import java.time.Instant;
import org.studycal.problem.Placement;

/**
 * One contiguous block of one activity: exactly one calendar event.
 *
 * @param uid identity of the calendar event, stable over revisions
 * @param sequence grows by one with every exported change of the event, from 0
 * @param content fingerprint of what the event says, see {@code ExportedContent}
 * @param activity id
 * @param category id
 * @param title what its event is called
 * @param start first instant
 * @param end first instant after it
 * @param status whether it was done
 * @param pinned whether the user fixed it by hand
 */
public record Session(
        String uid,
        int sequence,
        String content,
        String activity,
        String category,
        String title,
        Instant start,
        Instant end,
        Status status,
        boolean pinned) {

    /** What is known of a session. */
    public enum Status {
        PLANNED,
        DONE
    }

    /** The same session as one to come. */
    public Session planned(boolean newPinned) {
        return new Session(
                uid,
                sequence,
                content,
                activity,
                category,
                title,
                start,
                end,
                Status.PLANNED,
                newPinned);
    }

    /** The same session with another end. */
    public Session ending(Instant newEnd) {
        return new Session(
                uid, sequence, content, activity, category, title, start, newEnd, status, pinned);
    }

    /** The same session with what calendars are told of it. */
    public Session exported(int newSequence, String newContent) {
        return new Session(
                uid,
                newSequence,
                newContent,
                activity,
                category,
                title,
                start,
                end,
                status,
                pinned);
    }

    /** The same session, done. */
    public Session done() {
        return new Session(
                uid, sequence, content, activity, category, title, start, end, Status.DONE, pinned);
    }

    /** The same session where its activity has another id. */
    Session of(String id) {
        return new Session(uid, sequence, content, id, category, title, start, end, status, pinned);
    }

    /** When it is, without its identity. */
    public Booking booking() {
        return new Booking(activity, start, end, pinned);
    }

    /** Its activity and its time. */
    public Placement placement() {
        return new Placement(activity, start, end);
    }

    /** Length in whole minutes. */
    public int minutes() {
        return Math.toIntExact((end.getEpochSecond() - start.getEpochSecond()) / 60);
    }
}
