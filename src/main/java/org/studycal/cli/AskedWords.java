package org.studycal.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.studycal.app.BadInput;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.DateRange;
import org.studycal.problem.DidYouMean;
import org.studycal.problem.Problem;
import org.studycal.report.Wording;
import org.studycal.timeline.PlanClock;

/** Which session or moment of a plan, mostly ahead, a person asks about. */
final class AskedWords {

    private static final int MOST_NAMED = 4;

    private final Problem problem;
    private final LocalDate today;

    /** A day and perhaps a time of it. */
    private record Said(DateRange days, Optional<LocalTime> time) {}

    AskedWords(Problem problem, Instant now) {
        this.problem = problem;
        this.today = LocalDate.ofInstant(now, problem.timeZone());
    }

    /** The session that some words mean. */
    static Session session(List<String> words, Problem problem, Solution solution, Instant now) {
        AskedWords asked = new AskedWords(problem, now);
        List<Session> sessions =
                solution.sessions().stream().sorted(Comparator.comparing(Session::start)).toList();
        String text = String.join(" ", words);
        List<Session> named = asked.named(text, sessions);
        if (!named.isEmpty()) {
            return named.stream()
                    .filter(session -> session.end().isAfter(now))
                    .findFirst()
                    .orElse(named.getLast());
        }
        Said said = asked.said(words).orElseThrow(() -> asked.unknown(text, sessions));
        List<Session> there =
                sessions.stream()
                        .filter(session -> SessionWords.isOn(problem, session, said.days()))
                        .toList();
        List<Session> meant =
                said.time().isEmpty()
                        ? there
                        : there.stream()
                                .filter(
                                        session ->
                                                SessionWords.lasts(
                                                        problem, session, said.time().get()))
                                .toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        throw new BadInput(
                meant.isEmpty()
                        ? "there is no session %son %s"
                                .formatted(
                                        said.time().map(time -> "at " + time + " ").orElse(""),
                                        said.days())
                        : "there are %d sessions on %s, expected one"
                                .formatted(meant.size(), said.days()),
                there.isEmpty()
                        ? "Expected a session's UID, an activity, or a time like thu 18:30."
                        : "Maybe " + asked.list(there) + "?");
    }

    /** The moment that some words mean. */
    static Instant moment(String option, String text, Problem problem, Instant now) {
        AskedWords asked = new AskedWords(problem, now);
        Said said =
                asked.said(List.of(text))
                        .filter(each -> each.time().isPresent())
                        .filter(each -> each.days().first().equals(each.days().last()))
                        .orElseThrow(
                                () ->
                                        new BadInput(
                                                "%s: '%s' is not a time".formatted(option, text),
                                                "Expected a day with a time, like tue 19:00 or 2027-01-12T19:00."));
        return new PlanClock(problem.timeZone())
                .moment(said.days().first().atTime(said.time().orElseThrow()));
    }

    /** Sessions by their UID or how it begins, or by their activity. */
    private List<Session> named(String text, List<Session> sessions) {
        List<Session> exact =
                sessions.stream()
                        .filter(session -> (session.uid() + "@").startsWith(text + "@"))
                        .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        return sessions.stream()
                .filter(
                        session ->
                                session.activity().equals(text)
                                        || session.title().equalsIgnoreCase(text))
                .toList();
    }

    private Optional<Said> said(List<String> words) {
        String text = String.join(" ", words).strip();
        if (text.matches("\\d{4}-\\d\\d-\\d\\d[Tt]\\d{1,2}:\\d\\d")) {
            return said(List.of(text.substring(0, 10), text.substring(11)));
        }
        int space = text.lastIndexOf(' ');
        Optional<LocalTime> time = SessionWords.time(text.substring(space + 1));
        String days = time.isEmpty() ? text : text.substring(0, Math.max(0, space));
        return (days.isEmpty()
                        ? Optional.of(new DateRange(today, today))
                        : DayWords.read(days, today, DayWords.View.AHEAD))
                .map(range -> new Said(range, time));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, problem.timeZone());
    }

    private BadInput unknown(String text, List<Session> sessions) {
        List<String> possible = new ArrayList<>(SaidDay.words());
        problem.activities().stream().map(Activity::id).forEach(possible::add);
        sessions.stream().map(Session::uid).forEach(possible::add);
        return new BadInput(
                problem.activity(text).isPresent()
                        ? "'%s' has no session in the plan".formatted(text)
                        : "'%s' is not a session of the plan".formatted(text),
                problem.activity(text).isPresent()
                        ? "Maybe --left-out " + text + "?"
                        : DidYouMean.among(text.toLowerCase(Locale.ROOT), possible)
                                .map(meant -> "Maybe " + meant + "?")
                                .orElse(
                                        "Expected a session's UID, an activity, or a time like thu 18:30."));
    }

    private String list(List<Session> several) {
        return several.stream()
                        .limit(MOST_NAMED)
                        .map(
                                session ->
                                        "'%s %s' (%s)"
                                                .formatted(
                                                        local(session.start()).toLocalDate(),
                                                        local(session.start()).toLocalTime(),
                                                        Wording.plain(session.title())))
                        .collect(Collectors.joining(", "))
                + (several.size() > MOST_NAMED ? " ..." : "");
    }
}
