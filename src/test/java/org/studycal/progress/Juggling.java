package org.studycal.progress;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.DateRange;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.StatedProblem;
import org.studycal.problem.TimeRange;
import org.studycal.store.SolutionFile;

/** The example {@code hello} with its plan, and progress with it. */
final class Juggling {

    static final String COURSE = "watch-the-course";
    static final String TWO = "practise-with-two-balls";
    static final String THREE = "practise-with-three-balls";

    static final StatedProblem STATED = stated();
    static final Problem PROBLEM = STATED.problem();
    static final Solution PLAN = plan();

    private Juggling() {}

    static Session session(String activity, int number) {
        return PLAN.sessions().stream()
                .filter(session -> session.uid().equals(uid(activity, number)))
                .findFirst()
                .orElseThrow();
    }

    static String uid(String activity, int number) {
        return "hello." + activity + "." + number + "@studycal";
    }

    /** Local time in January 2027. */
    static Instant at(int day, int hour) {
        return LocalDateTime.of(2027, 1, day, hour, 0).atZone(PROBLEM.timeZone()).toInstant();
    }

    static DateRange days(int first, int last) {
        return new DateRange(LocalDate.of(2027, 1, first), LocalDate.of(2027, 1, last));
    }

    static Entry.Marked marked(int day, Entry.Mark mark, Session session) {
        return new Entry.Marked(at(day, 23), mark, session.uid(), Optional.of(session.start()));
    }

    static Records records(Entry... entries) {
        return Records.of(List.of(entries), PROBLEM);
    }

    static ReadProgress read(String text) throws ProblemException {
        return ProgressFile.parse(
                "hello.progress.yaml",
                text.getBytes(StandardCharsets.UTF_8),
                STATED,
                Optional.of(PLAN));
    }

    /** Any entry but an undo. */
    static Entry entry(Random random) {
        Instant at = at(1 + random.nextInt(28), 12).plusSeconds(random.nextInt(40_000));
        Session session = PLAN.sessions().get(random.nextInt(PLAN.sessions().size()));
        Optional<Instant> start =
                random.nextBoolean() ? Optional.of(session.start()) : Optional.empty();
        Entry.Mark mark = random.nextBoolean() ? Entry.Mark.DONE : Entry.Mark.MISSED;
        int first = 1 + random.nextInt(28);
        DateRange days = days(first, first + random.nextInt(4));
        int minutes = 1 + random.nextInt(300);
        Instant end = session.start().plusSeconds(60L * minutes);
        LabelledTime time =
                new LabelledTime(
                        new TimeRange(first * 30, first * 30 + minutes),
                        random.nextBoolean() ? "study" : "quiet hours");
        List<Supplier<Entry>> kinds =
                List.of(
                        () -> new Entry.Marked(at, mark, session.uid(), start),
                        () -> new Entry.MarkedDays(at, mark, days),
                        () -> new Entry.Partly(at, minutes, session.uid(), start),
                        () -> new Entry.Sick(at, days),
                        () ->
                                new Entry.Pin(
                                        at,
                                        session.uid(),
                                        start,
                                        start.map(begin -> begin.plusSeconds(60L * minutes)),
                                        session.start(),
                                        end),
                        () -> new Entry.Deleted(at, session.uid(), session.start(), end),
                        () ->
                                new Entry.Dropped(
                                        at,
                                        session.uid(),
                                        session.activity(),
                                        session.start(),
                                        end),
                        () -> new Entry.Reserve(at, minutes % 91),
                        () -> new Entry.Rest(at, minutes % 7),
                        () -> new Entry.Week(at, minutes, days.last()),
                        () -> new Entry.Extra(at, days, time),
                        () -> new Entry.Push(at, minutes, Optional.empty(), Optional.empty()),
                        () -> new Entry.Push(at, minutes, Optional.of("show"), Optional.empty()),
                        () -> new Entry.Push(at, minutes, Optional.empty(), Optional.of(TWO)),
                        () -> new Entry.Drop(at, session.activity()),
                        () -> new Entry.Takes(at, 10 + minutes, session.category()),
                        () -> new Entry.Recalled(at, session.activity(), minutes % 2 == 0),
                        () -> new Entry.Finished(at, session.activity()),
                        () -> new Entry.Needs(at, minutes, session.activity()),
                        () ->
                                new Entry.Did(
                                        at,
                                        minutes,
                                        session.activity(),
                                        at.minusSeconds(60L * (minutes + random.nextInt(5000)))));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private static StatedProblem stated() {
        try {
            return ProblemReader.read(Path.of("problems/hello.yaml"));
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Solution plan() {
        try {
            return SolutionFile.read(Path.of("src/test/resources/progress/hello-solution.json"));
        } catch (SolutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
