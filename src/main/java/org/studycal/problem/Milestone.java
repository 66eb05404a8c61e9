package org.studycal.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * A checkpoint or exam: activities that are to be done by then.
 *
 * @param id unique in the problem
 * @param title what its event is called
 * @param kind whether it takes time itself
 * @param date its day
 * @param time when on that day, or empty where nobody said
 * @param minutes how long an exam with a time takes; 0 for all others
 * @param requires ids of the activities; for a habit, what it asks for up to the date does not
 *     count
 * @param hard whether it must hold; otherwise late hours cost like late hours of a due date
 * @param checklist what to look at on the day
 */
public record Milestone(
        String id,
        String title,
        Kind kind,
        LocalDate date,
        Optional<LocalTime> time,
        int minutes,
        List<String> requires,
        boolean hard,
        List<String> checklist) {

    /** How long an exam takes where nobody said. */
    static final int EXAM_MINUTES = 120;

    /** What a milestone is. */
    public enum Kind {
        /** A date by which something is done. */
        CHECKPOINT,
        /** An appointment before which something is done, and that no study lies over. */
        EXAM;

        /** As people read it. */
        public String title() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }

        /** As files write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Milestone {
        requires = List.copyOf(requires);
        checklist = List.copyOf(checklist);
    }

    /** A checkpoint that is met by the end of a day. */
    public static Milestone checkpoint(
            String id, String title, LocalDate date, List<String> requires, boolean hard) {
        return new Milestone(
                id, title, Kind.CHECKPOINT, date, Optional.empty(), 0, requires, hard, List.of());
    }

    /** Whether it is an exam. */
    public boolean isExam() {
        return kind == Kind.EXAM;
    }

    /**
     * By when what it requires is done: its time, or the end of its day. Of an exam whose time
     * nobody said, the day before.
     */
    public DateLimit limit() {
        return time.isEmpty() && isExam()
                ? DateLimit.of(date.minusDays(1))
                : new DateLimit(date, time);
    }

    /**
     * When an exam begins; one without a time takes all its day. A gap of the clocks is its end.
     */
    public Instant start(ZoneId zone) {
        return time.map(clock -> instant(date.atTime(clock), zone))
                .orElseGet(() -> date.atStartOfDay(zone).toInstant());
    }

    /** When an exam is over. */
    public Instant end(ZoneId zone) {
        return time.isPresent()
                ? start(zone).plusSeconds(minutes * 60L)
                : date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Instant instant(LocalDateTime wall, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(wall);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : wall.atZone(zone).toInstant();
    }

    /**
     * By when hard milestones want activities done, the earliest of each, by the activity's id. For
     * a habit they mean nothing: what lapses of it is not missing.
     */
    public static Map<String, DateLimit> hardLimits(Collection<Milestone> milestones) {
        BinaryOperator<DateLimit> earlier =
                BinaryOperator.minBy(Comparator.comparing(DateLimit::end));
        Map<String, DateLimit> limits = new HashMap<>();
        for (Milestone milestone : milestones) {
            if (milestone.hard) {
                milestone.requires.forEach(id -> limits.merge(id, milestone.limit(), earlier));
            }
        }
        return limits;
    }

    /** The same milestone some days later. */
    public Milestone later(int days) {
        return new Milestone(
                id, title, kind, date.plusDays(days), time, minutes, requires, hard, checklist);
    }
}
