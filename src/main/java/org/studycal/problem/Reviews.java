package org.studycal.problem;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reviews of topics that were learnt, at growing gaps up to their exam. They follow from where a
 * plan puts the topics, and lie in the time that all other work leaves.
 *
 * @param topics ids of the activities, in the problem's order
 * @param minutes for each topic and review
 * @param blockMinutes of the longest session of reviews
 * @param gaps stated calendar days from a topic's end, or the review before; empty where the time
 *     to the exam decides
 * @param past what has happened of them
 */
public record Reviews(
        List<String> topics, int minutes, int blockMinutes, List<Integer> gaps, Past past) {

    /** Id of the activity and the category that sessions of reviews are of. */
    public static final String ID = "reviews";

    /** The category of the sessions. */
    public static final Category CATEGORY =
            new Category(
                    ID,
                    "Reviews",
                    WeeklyQuota.NONE,
                    OptionalInt.empty(),
                    SessionLength.ANY,
                    List.of());

    public Reviews {
        topics = List.copyOf(topics);
        gaps = List.copyOf(gaps);
    }

    /**
     * What has happened.
     *
     * @param held reviews that took place
     * @param put reviews ahead that are part of a session which was put there by hand
     * @param paces how long the next gaps of a topic are by how it was recalled, in per cent; by
     *     its id, where they are not as usual
     */
    public record Past(List<Held> held, List<Held> put, Map<String, Integer> paces) {

        /** Nothing yet. */
        public static final Past NONE = new Past(List.of(), List.of(), Map.of());

        public Past {
            held = List.copyOf(held);
            put = List.copyOf(put);
            paces = Map.copyOf(paces);
        }
    }

    /**
     * A review at its time.
     *
     * @param topic id of what was reviewed
     * @param number from 1
     * @param start when the session begins that it is part of
     */
    public record Held(String topic, int number, Instant start) {}

    /** The same reviews without some topics, after what has happened. */
    public Reviews after(Past newPast, Set<String> dropped) {
        return new Reviews(
                topics.stream().filter(topic -> !dropped.contains(topic)).toList(),
                minutes,
                blockMinutes,
                gaps,
                newPast);
    }

    /** The activity that their sessions are of. */
    public Activity activity() {
        return new Activity(
                ID,
                "Review",
                ID,
                new Effort(minutes, Repeat.REVIEWS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Activity.LEAST_PRIORITY,
                List.of(),
                SessionLength.ANY,
                Set.of(),
                "",
                List.of());
    }

    /** How many topics a session of some length has time for. */
    public int topicsIn(long sessionMinutes) {
        return Math.toIntExact(sessionMinutes / minutes);
    }
}
