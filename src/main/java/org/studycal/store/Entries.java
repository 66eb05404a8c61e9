package org.studycal.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.audit.Figures.MilestoneState;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Cancelled;
import org.studycal.plan.Course;
import org.studycal.plan.EventTime;
import org.studycal.plan.LeftOut;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Review;
import org.studycal.plan.UnplacedReview;
import org.studycal.problem.History.Lapse;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Period;

/** What the lists of a solution file hold, where it is not a record of the plan as it is. */
final class Entries {

    private Entries() {}

    /** Who named a calendar. */
    enum NamedBy {
        PROBLEM,
        COMMAND
    }

    /** A calendar that was planned around. */
    record Busy(
            String path, NamedBy namedBy, String digest, Optional<Map<String, Boolean>> answers) {

        static Busy of(BusyFile file) {
            return new Busy(
                    file.path(),
                    file.ofProblem() ? NamedBy.PROBLEM : NamedBy.COMMAND,
                    file.digest(),
                    Optional.of(file.answers()).filter(answers -> !answers.isEmpty()));
        }

        BusyFile file() {
            return new BusyFile(path, namedBy == NamedBy.PROBLEM, digest, answers.orElse(Map.of()));
        }
    }

    /** How the plan has gone. */
    record Progress(int entries, List<Lapsed> lapsed) {

        static Progress of(Course course) {
            List<Lapsed> lapsed =
                    course.lapses().stream()
                            .map(
                                    each ->
                                            new Lapsed(
                                                    each.habit(),
                                                    weekOf(each.period()),
                                                    each.period().day(),
                                                    Decimals.hours(each.minutes())))
                            .toList();
            return new Progress(course.entries(), lapsed);
        }

        Course course(Instant begun) {
            List<Lapse> lapses =
                    lapsed.stream()
                            .map(
                                    each ->
                                            new Lapse(
                                                    each.activity,
                                                    period(each.week, each.day),
                                                    Decimals.minutes(each.hours)))
                            .toList();
            return new Course(begun, entries, lapses);
        }
    }

    /** What a habit no longer asks for on a day or in a week. */
    record Lapsed(
            String activity, Optional<Integer> week, Optional<LocalDate> day, BigDecimal hours) {}

    private static Optional<EventTime.Span> span(EventTime time) {
        return time instanceof EventTime.Span span ? Optional.of(span) : Optional.empty();
    }

    private static Optional<Integer> weekOf(Period period) {
        return Optional.of(period.week()).filter(week -> week != 0);
    }

    private static Period period(Optional<Integer> week, Optional<LocalDate> day) {
        return new Period(week.orElse(0), day);
    }

    /** Work that found no place. */
    record Left(
            String activity,
            Optional<Integer> week,
            Optional<LocalDate> day,
            int priority,
            BigDecimal hours,
            String reason) {

        static Left of(LeftOut left) {
            return new Left(
                    left.activity(),
                    weekOf(left.period()),
                    left.period().day(),
                    left.priority(),
                    Decimals.hours(left.minutes()),
                    left.reason());
        }

        LeftOut work() {
            return new LeftOut(
                    activity, period(week, day), priority, Decimals.minutes(hours), reason);
        }
    }

    /** A review that found no place. */
    record Unplaced(String activity, int number, LocalDate from, LocalDate to) {

        static Unplaced of(UnplacedReview review) {
            return new Unplaced(
                    review.review().activity(),
                    review.review().number(),
                    review.from(),
                    review.to());
        }

        UnplacedReview review() {
            return new UnplacedReview(new Review(activity, number), from, to);
        }
    }

    /** A milestone's event; files of the first version have no titles. */
    record Stone(
            String id,
            Optional<String> title,
            Optional<Milestone.Kind> kind,
            LocalDate date,
            Optional<Instant> start,
            Optional<Instant> end,
            Object met,
            Object finished,
            Object slackDays,
            String uid,
            int sequence,
            String content) {

        static Stone of(MilestoneState state, MilestoneEvent event) {
            return new Stone(
                    state.id(),
                    Optional.of(event.title()),
                    Optional.of(Milestone.Kind.EXAM).filter(exam -> event.exam()),
                    event.date(),
                    span(event.time()).map(EventTime.Span::start),
                    span(event.time()).map(EventTime.Span::end),
                    state.met(),
                    state.finished(),
                    state.slackDays(),
                    event.uid(),
                    event.sequence(),
                    event.content());
        }

        MilestoneEvent event() {
            EventTime time =
                    start.<EventTime>map(from -> new EventTime.Span(from, end.orElse(from)))
                            .orElse(new EventTime.Day(date));
            return new MilestoneEvent(
                    id,
                    title.orElse(id),
                    kind.equals(Optional.of(Milestone.Kind.EXAM)),
                    date,
                    time,
                    uid,
                    sequence,
                    content);
        }
    }

    /** An event that is gone; files of the first version have no more than its identity. */
    record Gone(
            String uid,
            int sequence,
            Optional<Integer> revision,
            Optional<String> title,
            Optional<String> category,
            Optional<Instant> start,
            Optional<Instant> end,
            Optional<LocalDate> date) {

        static Gone of(Cancelled event) {
            Optional<EventTime> time = event.time();
            Optional<EventTime.Span> span = time.flatMap(Entries::span);
            return new Gone(
                    event.uid(),
                    event.sequence(),
                    time.map(known -> event.revision()),
                    time.map(known -> event.title()),
                    span.map(known -> event.category()).filter(category -> !category.isEmpty()),
                    span.map(EventTime.Span::start),
                    span.map(EventTime.Span::end),
                    time.filter(EventTime.Day.class::isInstance)
                            .map(day -> ((EventTime.Day) day).date()));
        }

        Cancelled event() {
            Optional<EventTime> time =
                    date.map(EventTime.Day::new)
                            .map(EventTime.class::cast)
                            .or(
                                    () ->
                                            start.map(
                                                    from ->
                                                            new EventTime.Span(
                                                                    from, end.orElse(from))));
            return new Cancelled(
                    uid, sequence, revision.orElse(0), title.orElse(""), category.orElse(""), time);
        }
    }

    /** A time zone as the problem says it: of somebody who moves, several. */
    record Clocks(List<Stay> stays) {

        static Clocks of(ZoneId zone) {
            return new Clocks(
                    MovingZone.stays(zone).stream()
                            .map(stay -> new Stay(stay.zone(), stay.from()))
                            .toList());
        }
    }

    /** A time by the clocks of one zone. */
    record Stay(ZoneId zone, Optional<LocalDate> from) {}
}
