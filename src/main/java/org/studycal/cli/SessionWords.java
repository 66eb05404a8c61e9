package org.studycal.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            throw notBegun();
        }
        return begun.getLast();
    }

    private BadInput notBegun() {
        return new BadInput(
                "no session of the plan had begun by " + time(at) + ", so none is done or missed",
                sessions.isEmpty()
                        ? "The plan has none."
                        : "The first is on %s. What is past then can be logged; --at %s tries it out, and for days ahead there is 'holiday'."
                                .formatted(
                                        time(sessions.getFirst().start()),
                                        local(sessions.getFirst().end())
                                                .truncatedTo(ChronoUnit.MINUTES)));
    }

    /** The sessions and days that some words mean, in their order. */
    List<Meant> meant(List<String> words) {
        List<Meant> meant = new ArrayList<>();
        List<DayWords.Piece> pieces = DayWords.pieces(words, today, DayWords.View.PAST);
        for (int i = 0; i < pieces.size(); i++) {
            DayWords.Piece piece = pieces.get(i);
            Optional<LocalTime> next =
                    i + 1 < pieces.size() ? time(pieces.get(i + 1).text()) : Optional.empty();
            if (piece.days().isPresent() && next.isPresent()) {
                meant.add(new One(at(piece.days().get(), next.get())));
                i++;
            } else if (piece.days().isPresent()) {
                meant.add(new Of(piece.days().get()));
            } else {
                meant.add(new One(session(piece.text())));
            }
        }
        return meant;
    }

    /** {@code 18:30}. */
    static Optional<LocalTime> time(String word) {
        try {
            return word.matches("\\d{1,2}:\\d\\d")
                    ? Optional.of(LocalTime.parse(word.length() == 4 ? "0" + word : word))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The session of a day that begins at a time, or has begun before and is not over. */
    private Session at(DateRange days, LocalTime time) {
        List<Session> there =
                sessions.stream().filter(session -> isOn(problem, session, days)).toList();
        return there.stream()
                .filter(session -> local(session.start()).toLocalTime().equals(time))
                .findFirst()
                .or(
                        () ->
                                there.stream()
                                        .filter(session -> lasts(problem, session, time))
                                        .findFirst())
                .map(this::checkBegun)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        "there is no session at %s on %s".formatted(time, days),
                                        there.isEmpty()
                                                ? before(days.first())
                                                : "Maybe " + named(there) + "?"));
    }

    /** Whether a session begins on a day, of study or of the calendar. */
    static boolean isOn(Problem problem, Session session, DateRange days) {
        return days.contains(StudyDay.of(problem, session.start()))
                || days.contains(local(problem, session.start()).toLocalDate());
    }

    /** Whether a session goes on at the first such time from its start on. */
    static boolean lasts(Problem problem, Session session, LocalTime time) {
        LocalDateTime start = local(problem, session.start());
        LocalDateTime same = start.toLocalDate().atTime(time);
        LocalDateTime at = same.isBefore(start) ? same.plusDays(1) : same;
        return at.isBefore(local(problem, session.end()));
    }

    private static LocalDateTime local(Problem problem, Instant instant) {
        return LocalDateTime.ofInstant(instant, problem.timeZone());
    }

    private LocalDateTime local(Instant instant) {
        return local(problem, instant);
    }

    /** The one session that some words mean. */
    Session only(List<String> words) {
        List<Meant> meant = meant(words);
        if (meant.size() > 1) {
            throw new BadInput(
                    "'%s' is more than one session, expected one"
                            .formatted(String.join(" ", words)));
        }
        return switch (meant.getFirst()) {
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
        if (begun.isEmpty()) {
            throw notBegun();
        }
        if (there.isEmpty()) {
            boolean ahead = sessions.stream().anyMatch(session -> days.contains(date(session)));
            throw new BadInput(
                    ahead
                            ? "no session of %s had begun by %s".formatted(days, time(at))
                            : "there is no session on " + days,
                    ahead
                            ? "For days that lie ahead there are 'sick' and 'holiday', or a commitment in the problem."
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
        Optional<LocalTime> time = time(word);
        if (time.isPresent()) {
            return at(new DateRange(today, today), time.get());
        }
        Matcher moment = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[Tt](.*)").matcher(word);
        if (moment.matches() && time(moment.group(2)).isPresent()) {
            Optional<DateRange> day = DayWords.read(moment.group(1), today, DayWords.View.PAST);
            if (day.isPresent()) {
                return at(day.get(), time(moment.group(2)).get());
            }
        }
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
        possible.addAll(SaidDay.words());
        sessions.stream().map(Session::uid).forEach(possible::add);
        return DidYouMean.among(word, possible)
                .map(meant -> "Maybe " + meant + "?")
                .orElse(
                        "Expected a session's UID, an activity, a time like thu 18:30, or days: "
                                + DayWords.EXPECTED
                                + ".");
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
