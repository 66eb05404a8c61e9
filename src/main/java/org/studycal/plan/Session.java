package org.studycal.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
 * @param reviews the topics of a session of reviews; empty for any other
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
        boolean pinned,
        Optional<List<Review>> reviews) {

    public Session {
        reviews = reviews.map(List::copyOf);
    }

    /** What is known of a session. */
    public enum Status {
        PLANNED,
        DONE
    }

    /** The same session as one to come. */
    public Session planned(boolean newPinned) {
        return with(start, end, Status.PLANNED, newPinned);
    }

    /** The same session with another end. */
    public Session ending(Instant newEnd) {
        return with(start, newEnd, status, pinned);
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
                pinned,
                reviews);
    }

    /** The same session, done. */
    public Session done() {
        return with(start, end, Status.DONE, pinned);
    }

    /** The same session at another time. */
    public Session with(Instant newStart, Instant newEnd, Status newStatus, boolean newPinned) {
        return new Session(
                uid, sequence, content, activity, category, title, newStart, newEnd, newStatus,
                newPinned, reviews);
    }

    /** The same session where activities have other ids. */
    Session renamed(UnaryOperator<String> ids) {
        return new Session(
                uid,
                sequence,
                content,
                ids.apply(activity),
                category,
                title,
                start,
                end,
                status,
                pinned,
                reviews.map(
                        topics ->
                                topics.stream()
                                        .map(each -> each.of(ids.apply(each.activity())))
                                        .toList()));
    }

    /** When it is, without its identity. */
    public Booking booking() {
        return new Booking(activity, start, end, pinned, topics());
    }

    /** The same session with only the first topics that it reviews. */
    public Session reviewing(int most) {
        List<Review> fewer = topics().subList(0, Math.min(most, topics().size()));
        return new Session(
                uid,
                sequence,
                content,
                activity,
                category,
                title,
                start,
                end,
                status,
                pinned,
                Optional.of(fewer).filter(some -> !some.isEmpty()));
    }

    /** The topics that it reviews. */
    public List<Review> topics() {
        return reviews.orElse(List.of());
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
