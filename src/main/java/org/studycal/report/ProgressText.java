package org.studycal.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.DateRange;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.progress.Entry.Mark;
import org.studycal.progress.Ratio;
import org.studycal.progress.Ratios;
import org.studycal.progress.Recorded;
import org.studycal.progress.Records;

/** Progress in words: what an entry means for a plan, and what is recorded of its last days. */
public final class ProgressText {

    private static final int DAYS = 7;

    private final Problem problem;
    private final Solution solution;
    private final String name;

    /**
     * The words for a plan.
     *
     * @param name what the user calls it
     */
    public ProgressText(Problem problem, Solution solution, String name) {
        this.problem = problem;
        this.solution = solution;
        this.name = name;
    }

    /**
     * What an entry means, in one or two lines; of an undo, a line for each entry it takes back.
     *
     * @param before what was recorded before it
     */
    public String understood(Entry entry, Records before) {
        if (entry instanceof Entry.Undo undo) {
            List<Entry> standing = before.effective();
            return standing.subList(standing.size() - undo.entries(), standing.size()).stream()
                    .map(each -> "Taken back: " + lowerFirst(sentence(each)) + "\n")
                    .collect(Collectors.joining());
        }
        String news = gain(entry);
        return sentence(entry)
                + "\n"
                + (news.isEmpty() ? "" : "  'studycal replan %s' %s.\n".formatted(name, news));
    }

    /** The use that planning anew would make of an entry; empty where all went as planned. */
    private static String gain(Entry entry) {
        return switch (entry) {
            case Entry.Finished finished -> "uses the time for something else";
            case Entry.Needs needs -> "finds time for it";
            case Entry.Did did -> "takes it into account";
            case Entry.Partly partly -> "plans the rest anew";
            case Entry.Marked marked -> anew(marked.mark());
            case Entry.MarkedDays marked -> anew(marked.mark());
            case Entry.Sick sick -> anew(Mark.MISSED);
            case Entry.Pin pin -> "keeps it there";
            case Entry.Deleted deleted -> anew(Mark.MISSED);
            case Entry.Dropped dropped -> "uses the time for something else";
            case Entry.Drop drop -> "uses the time for something else";
            case Entry.Takes takes -> "takes it into account";
            case Entry.Easing easing -> "takes it into account";
            case Entry.Undo undo -> "";
        };
    }

    private static String anew(Mark mark) {
        return mark == Mark.MISSED ? "plans them anew" : "";
    }

    /** One entry as a sentence without its end. */
    private String sentence(Entry entry) {
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
            case Entry.Sick sick ->
                    "Sick: %s, with %s"
                            .formatted(
                                    Wording.days(sick.days()),
                                    sessionsOf(sick.days(), Instant.MAX));
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

    /** The sessions of the last days with what is recorded of them, and what was learnt. */
    public String recent(Records records, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, problem.timeZone());
        DateRange days = new DateRange(today.minusDays(DAYS - 1L), today);
        StringBuilder text = new StringBuilder();
        boolean open = false;
        for (Timetable.Day day : Timetable.of(problem, solution, days, Optional.empty()).days()) {
            List<Timetable.Entry> begun =
                    day.entries().stream()
                            .filter(entry -> !entry.session().start().isAfter(now))
                            .toList();
            if (!begun.isEmpty()) {
                text.append(Wording.date(day.date())).append('\n');
            }
            for (Timetable.Entry entry : begun) {
                Optional<Recorded> recorded = records.of(entry.session());
                open |= recorded.isEmpty();
                text.append(line(entry, recorded)).append('\n');
            }
        }
        if (text.isEmpty()) {
            text.append("No session had begun ").append(Wording.days(days)).append(".\n");
        }
        if (open) {
            text.append("A session that is not logged counts as done.\n");
        }
        news(records, now).forEach(line -> text.append(line).append('\n'));
        ratios(records, now).forEach(line -> text.append(line).append('\n'));
        if (!Ratios.news(problem, solution, records, now).isEmpty()) {
            text.append("'studycal replan %s --apply-ratio' plans with that.\n".formatted(name));
        }
        return text.toString();
    }

    private static String line(Timetable.Entry entry, Optional<Recorded> recorded) {
        String state =
                recorded.map(
                                of ->
                                        switch (of.state()) {
                                            case DONE -> "done";
                                            case MISSED -> "missed";
                                            case PARTLY -> Wording.length(of.minutes()) + " done";
                                        })
                        .orElse("not logged");
        String start =
                "  %s-%s  %s  %s  "
                        .formatted(
                                Wording.clock(entry.start()),
                                Wording.clock(entry.end()),
                                Wording.left(Wording.length(entry.session().minutes()), 6),
                                Wording.left(state, 10));
        return start + Wording.cut(entry.title(), Wording.COLUMNS - Wording.width(start));
    }

    /** Other entries of the last days. */
    private List<String> news(Records records, Instant now) {
        return records.effective().stream()
                .filter(entry -> !(entry instanceof Entry.OfSession))
                .filter(entry -> !(entry instanceof Entry.MarkedDays))
                .filter(entry -> !entry.at().isAfter(now))
                .filter(entry -> entry.at().isAfter(now.minus(Duration.ofDays(DAYS))))
                .map(entry -> Wording.cut(sentence(entry), Wording.COLUMNS))
                .toList();
    }

    /** The ratio of real to planned time of each category where that is telling. */
    public List<String> ratios(Records records, Instant now) {
        return Ratios.of(problem, solution, records).stream()
                .filter(
                        ratio ->
                                ratio.isTelling()
                                        || (ratio.isKnown()
                                                && records.takes(ratio.category(), now) != 100))
                .map(ratio -> ratio(ratio, records.takes(ratio.category(), now)))
                .toList();
    }

    private String ratio(Ratio ratio, int planned) {
        return "%s: takes %s what is planned (%s)%s"
                .formatted(
                        problem.categoryTitle(ratio.category()),
                        Wording.times(ratio.percent()),
                        Wording.count(ratio.sessions(), "session"),
                        planned == 100 ? "" : ", is taken for " + Wording.times(planned));
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
        return LocalDate.ofInstant(session.start(), problem.timeZone());
    }

    private String time(Instant instant) {
        return Wording.time(LocalDateTime.ofInstant(instant, problem.timeZone()));
    }

    private static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
