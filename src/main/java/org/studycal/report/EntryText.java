package org.studycal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.DateRange;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.progress.Entry.Mark;
import org.studycal.timeline.StudyDay;

/** Entries of progress in words. */
final class EntryText {

    private final Problem problem;
    private final Solution solution;

    EntryText(Problem problem, Solution solution) {
        this.problem = problem;
        this.solution = solution;
    }

    /** The use that planning anew would make of an entry; empty where all went as planned. */
    static String gain(Entry entry) {
        return switch (entry) {
            case Entry.Finished finished -> "uses the time for something else";
            case Entry.Needs needs -> "finds time for it";
            case Entry.Did did -> "takes it into account";
            case Entry.Partly partly -> "plans the rest anew";
            case Entry.Marked marked -> anew(marked.mark());
            case Entry.MarkedDays marked -> anew(marked.mark());
            case Entry.DaysOff off -> anew(Mark.MISSED);
            case Entry.Pin pin -> "keeps it there";
            case Entry.Deleted deleted -> anew(Mark.MISSED);
            case Entry.Dropped dropped -> "uses the time for something else";
            case Entry.Drop drop -> "uses the time for something else";
            case Entry.Takes takes -> "takes it into account";
            case Entry.Recalled recalled -> "moves its next reviews";
            case Entry.Easing easing -> "takes it into account";
            case Entry.Undo undo -> "";
        };
    }

    private static String anew(Mark mark) {
        return mark == Mark.MISSED ? "plans them anew" : "";
    }

    /** One entry as a sentence without its end. */
    String sentence(Entry entry) {
        return switch (entry) {
            case Entry.Marked marked ->
                    (marked.mark() == Mark.DONE ? "Done: " : "Missed: ")
                            + session(marked.uid(), marked.start());
            case Entry.Partly partly ->
                    "Partly done: the first %s of %s"
                            .formatted(
                                    Wording.length(partly.minutes()),
                                    session(partly.uid(), partly.start()));
            case Entry.MarkedDays marked ->
                    (marked.mark() == Mark.DONE ? "Done: " : "Missed: ")
                            + sessionsOf(marked.days(), marked.at())
                            + ", "
                            + Wording.days(marked.days());
            case Entry.DaysOff off ->
                    "%s: %s, with %s"
                            .formatted(
                                    off.title(),
                                    Wording.days(off.days()),
                                    sessionsOf(off.days(), Instant.MAX));
            case Entry.Finished finished ->
                    "Finished: %s, %s".formatted(title(finished.activity()), ahead(finished));
            case Entry.Needs needs ->
                    "Needs %s more: %s"
                            .formatted(Wording.length(needs.minutes()), title(needs.activity()));
            case Entry.Did did ->
                    "Did %s more: %s, %s"
                            .formatted(
                                    Wording.length(did.minutes()),
                                    title(did.activity()),
                                    time(did.start()));
            case Entry.Pin pin ->
                    "Moved by you: %s to %s"
                            .formatted(session(pin.uid(), pin.from()), time(pin.start()));
            case Entry.Deleted deleted ->
                    "Deleted by you: " + session(deleted.uid(), Optional.of(deleted.start()));
            case Entry.Dropped dropped ->
                    "Given up: %s of %s, %s"
                            .formatted(
                                    Wording.length(dropped.minutes()),
                                    title(dropped.activity()),
                                    time(dropped.start()));
            case Entry.Drop drop -> "Dropped: " + title(drop.activity());
            case Entry.Recalled recalled ->
                    "Recalled %s: %s, its next reviews come %s"
                            .formatted(
                                    recalled.well() ? "well" : "badly",
                                    title(recalled.activity()),
                                    recalled.well() ? "later" : "sooner");
            case Entry.Takes takes ->
                    "Takes %s what is planned: %s"
                            .formatted(
                                    Wording.times(takes.percent()),
                                    problem.categoryTitle(takes.category()));
            case Entry.Reserve reserve ->
                    "Reserve: %d%% of each week stays free".formatted(reserve.percent());
            case Entry.Rest rest ->
                    "Rest: %s of each week without study"
                            .formatted(Wording.count(rest.days(), "day"));
            case Entry.Week week ->
                    "Study more: up to %s a week until %s"
                            .formatted(Wording.length(week.minutes()), Wording.date(week.until()));
            case Entry.Extra extra ->
                    "Study more: %s, %s".formatted(Wording.days(extra.days()), extra.time().text());
            case Entry.Push push ->
                    "Pushed by %s: %s".formatted(Wording.count(push.days(), "day"), pushed(push));
            case Entry.Undo undo -> "Undo";
        };
    }

    private String session(String uid, Optional<Instant> start) {
        Optional<Session> session =
                solution.sessions().stream().filter(each -> each.uid().equals(uid)).findFirst();
        return session.map(each -> title(each.activity()) + ", " + Wording.length(each.minutes()))
                        .orElse(uid)
                + start.or(() -> session.map(Session::start))
                        .map(begin -> ", " + time(begin))
                        .orElse("");
    }

    private String sessionsOf(DateRange days, Instant at) {
        List<Session> sessions =
                solution.sessions().stream()
                        .filter(session -> days.contains(date(session)))
                        .filter(session -> !session.start().isAfter(at))
                        .toList();
        return sessions.isEmpty()
                ? "no session"
                : Wording.count(sessions.size(), "session")
                        + ", "
                        + Wording.length(minutes(sessions));
    }

    private String ahead(Entry.Finished finished) {
        List<Session> ahead =
                solution.sessions().stream()
                        .filter(session -> session.activity().equals(finished.activity()))
                        .filter(session -> session.start().isAfter(finished.at()))
                        .toList();
        return ahead.isEmpty()
                ? "as planned"
                : "%s, %s, before its time"
                        .formatted(
                                Wording.count(ahead.size(), "session"),
                                Wording.length(minutes(ahead)));
    }

    private static long minutes(List<Session> sessions) {
        return sessions.stream().mapToLong(Session::minutes).sum();
    }

    private String pushed(Entry.Push push) {
        return push.milestone()
                .map(id -> problem.milestone(id).map(Milestone::title).orElse(id))
                .or(() -> push.activity().map(this::title))
                .orElse("the plan's end");
    }

    private String title(String activity) {
        return problem.activity(activity)
                .map(Activity::title)
                .or(
                        () ->
                                solution.sessions().stream()
                                        .filter(session -> session.activity().equals(activity))
                                        .findFirst()
                                        .map(Session::title))
                .orElse(activity);
    }

    private LocalDate date(Session session) {
        return StudyDay.of(problem, session.start());
    }

    private String time(Instant instant) {
        return Wording.time(LocalDateTime.ofInstant(instant, problem.timeZone()));
    }
}
