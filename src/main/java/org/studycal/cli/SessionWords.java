package org.studycal.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.studycal.app.BadInput;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.DateRange;
import org.studycal.problem.DidYouMean;
import org.studycal.problem.Problem;
import org.studycal.report.Wording;
import org.studycal.timeline.StudyDay;

/** Which sessions a person means by a word; never one that had not begun. */
final class SessionWords {

    private static final int MOST_NAMED = 4;

    /** What a word means. */
    sealed interface Meant {}

    /** One session. */
    record One(Session session) implements Meant {}

    /** Every session of these days. */
    record Of(DateRange days) implements Meant {}

    private final Problem problem;
    private final List<Session> sessions;
    private final List<Session> begun;
    private final Instant at;
    private final LocalDate today;

    SessionWords(Problem problem, Solution solution, Instant at) {
        this.problem = problem;
        this.at = at;
        sessions = solution.sessions();
        begun =
                sessions.stream()
                        .filter(session -> !session.start().isAfter(at))
                        .sorted(Comparator.comparing(Session::start))
                        .toList();
        today = LocalDate.ofInstant(at, problem.timeZone());
    }

    /** The session that began last. */
    Session last() {
        if (begun.isEmpty()) {
            throw new BadInput(
                    "no session of the plan had begun by " + time(at),
                    sessions.isEmpty()
                            ? "The plan has none."
                            : "The first is on " + time(sessions.getFirst().start()) + ".");
        }
        return begun.getLast();
    }

    /** The sessions or days a word means. */
    Meant meant(String word) {
        Optional<DateRange> days = DayWords.read(word, today);
        return days.isPresent() ? new Of(days.get()) : new One(session(word));
    }

    /** The one session a word means. */
    Session only(String word) {
        return switch (meant(word)) {
            case One one -> one.session();
            case Of days -> {
                List<Session> there = begunIn(days.days());
                if (there.size() > 1) {
                    throw new BadInput(
                            "there are %d sessions on %s, expected one"
                                    .formatted(there.size(), days.days()),
                            "Maybe " + named(there) + "?");
                }
                yield there.getFirst();
            }
        };
    }

    /** The sessions of these days that had begun, at least one. */
    List<Session> begunIn(DateRange days) {
        List<Session> there =
                begun.stream().filter(session -> days.contains(date(session))).toList();
        if (there.isEmpty()) {
            boolean ahead = sessions.stream().anyMatch(session -> days.contains(date(session)));
            throw new BadInput(
                    ahead
                            ? "no session of %s had begun by %s".formatted(days, time(at))
                            : "there is no session on " + days,
                    ahead
                            ? "For days that lie ahead there is 'sick', or a commitment in the problem."
                            : before(days.first()));
        }
        return there;
    }

    private String before(LocalDate day) {
        return begun.stream()
                .filter(session -> date(session).isBefore(day))
                .reduce((first, second) -> second)
                .map(session -> "The last one before is on " + time(session.start()) + ".")
                .orElse("The plan has none before, either.");
    }

    private Session session(String word) {
        Optional<Session> ofActivity =
                begun.stream()
                        .filter(session -> session.activity().equals(word))
                        .reduce((first, second) -> second);
        if (ofActivity.isPresent()) {
            return ofActivity.get();
        }
        List<Session> found =
                sessions.stream().filter(session -> session.uid().startsWith(word)).toList();
        List<Session> exact =
                found.stream()
                        .filter(session -> (session.uid() + "@").startsWith(word + "@"))
                        .toList();
        List<Session> candidates = exact.isEmpty() ? found : exact;
        boolean activity = knows(word);
        if (activity && exact.isEmpty()) {
            throw new BadInput("no session of '%s' had begun by %s".formatted(word, time(at)));
        }
        if (candidates.isEmpty()) {
            throw new BadInput(
                    "'%s' is not a session, activity or day of the plan".formatted(word),
                    guess(word));
        }
        if (candidates.size() > 1) {
            throw new BadInput(
                    "%d sessions begin with '%s', expected one".formatted(candidates.size(), word),
                    "Maybe " + named(candidates) + "?");
        }
        return checkBegun(candidates.getFirst());
    }

    private Session checkBegun(Session session) {
        if (session.start().isAfter(at)) {
            throw new BadInput(
                    "%s begins on %s, which is after %s"
                            .formatted(session.uid(), time(session.start()), time(at)),
                    "For work done ahead there is 'did 2h %s'.".formatted(session.activity()));
        }
        return session;
    }

    private boolean knows(String id) {
        return problem.activity(id).isPresent()
                || sessions.stream().anyMatch(session -> session.activity().equals(id));
    }

    private String guess(String word) {
        List<String> possible = new ArrayList<>();
        begun.stream().map(Session::activity).distinct().forEach(possible::add);
        possible.addAll(DayWords.words());
        sessions.stream().map(Session::uid).forEach(possible::add);
        return DidYouMean.among(word, possible)
                .map(meant -> "Maybe " + meant + "?")
                .orElse(
                        "Expected a session's UID, an activity, today, yesterday, a weekday, a date"
                                + " or FROM..TO.");
    }

    private String named(List<Session> several) {
        return several.stream()
                        .limit(MOST_NAMED)
                        .map(session -> session.uid() + " (" + time(session.start()) + ")")
                        .collect(Collectors.joining(", "))
                + (several.size() > MOST_NAMED ? " ..." : "");
    }

    private LocalDate date(Session session) {
        return StudyDay.of(problem, session.start());
    }

    /** A moment for a message: {@code Mon 2027-01-04 09:00}. */
    String time(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, problem.timeZone());
        return Wording.date(local.toLocalDate())
                + " "
                + local.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
