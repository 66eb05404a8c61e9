package org.studycal.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.calendar.PlannedEvent;
import org.studycal.plan.EventTime;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.sync.Action;
import org.studycal.sync.Change;
import org.studycal.sync.RemoteEvent;

/** What a sync did to a calendar elsewhere, or would do. */
public final class SyncText {

    private static final int VERB = 8;
    private static final int WHEN = 29;
    private static final int MOST_TITLES = 40;
    private static final int MOST_LINES = 5;

    private final ZoneId zone;
    private final StringBuilder text = new StringBuilder();

    private SyncText(ZoneId zone) {
        this.zone = zone;
    }

    /** How many events were written, and where. */
    public static String written(String calendar, String account, List<Action> actions) {
        String where = "'%s' (%s)".formatted(Wording.plain(calendar), Wording.plain(account));
        return actions.isEmpty()
                ? "The calendar %s is as planned; nothing was written.\n".formatted(where)
                : "Written to the calendar %s: %s\n".formatted(where, counts(actions));
    }

    private static String counts(List<Action> actions) {
        List<String> counts = new ArrayList<>();
        add(counts, actions, Action.Create.class, "new");
        add(counts, actions, Action.Update.class, "changed");
        add(counts, actions, Action.Delete.class, "deleted");
        return Wording.count(actions.size(), "event") + " (" + String.join(", ", counts) + ")";
    }

    private static void add(List<String> counts, List<Action> actions, Class<?> kind, String word) {
        long count = actions.stream().filter(kind::isInstance).count();
        if (count > 0) {
            counts.add(Wording.whole(count) + " " + word);
        }
    }

    /** The events that would be written, one a line. */
    public static String toWrite(
            Problem problem, String calendar, String account, List<Action> actions) {
        SyncText words = new SyncText(problem.timeZone());
        String where = "'%s' (%s)".formatted(Wording.plain(calendar), Wording.plain(account));
        if (actions.isEmpty()) {
            return "To be written to the calendar %s: nothing\n".formatted(where);
        }
        words.text.append(
                "To be written to the calendar %s: %s\n".formatted(where, counts(actions)));
        actions.forEach(words::line);
        return words.text.toString();
    }

    private void line(Action action) {
        switch (action) {
            case Action.Create create -> line("new", create.content());
            case Action.Update update -> line("change", update.content());
            case Action.Delete delete ->
                    line(
                            "delete",
                            span(delete.found().start(), delete.found().end()),
                            delete.found().title());
        }
    }

    private void line(String verb, PlannedEvent event) {
        line(verb, when(event.time()), event.title());
    }

    private void line(String verb, String when, String title) {
        text.append("  ")
                .append(Wording.left(verb, VERB))
                .append(Wording.left(when, WHEN))
                .append(Wording.cut(Wording.plain(title), Wording.COLUMNS - 2 - VERB - WHEN))
                .append('\n');
    }

    /** What the person should know of: what was overwritten, left alone, or is not the plan's. */
    public static String remarks(
            Problem problem,
            Solution solution,
            List<Action> actions,
            List<Change> fixed,
            List<RemoteEvent> left,
            List<RemoteEvent> others) {
        SyncText words = new SyncText(problem.timeZone());
        words.overwritten(actions);
        words.fixed(solution, fixed);
        words.left(left);
        words.others(solution, others);
        return words.text.toString();
    }

    private void overwritten(List<Action> actions) {
        for (Action action : actions) {
            if (action instanceof Action.Update update && !update.overwrites().isEmpty()) {
                text.append(
                        "Overwritten: your '%s', %s, is '%s' again\n"
                                .formatted(
                                        title(update.overwrites()),
                                        when(update.content().time()),
                                        title(update.content().title())));
            }
        }
    }

    private void fixed(Solution solution, List<Change> fixed) {
        for (Change change : fixed) {
            solution.milestones().stream()
                    .filter(each -> each.uid().equals(change.uid()))
                    .forEach(
                            each ->
                                    text.append(
                                            "Not taken: '%s' is where the problem has it; change its date there\n"
                                                    .formatted(title(each.title()))));
        }
    }

    private void left(List<RemoteEvent> left) {
        for (RemoteEvent event : left) {
            String made =
                    switch (event.form()) {
                        case RECURRING -> "recurs now";
                        case ALL_DAY -> "is all day now";
                        case TIMED -> "is no stretch of a day now";
                    };
            text.append(
                    "Left alone: '%s' %s; make it one stretch of time again, or delete it\n"
                            .formatted(title(event.title()), made));
        }
    }

    private void others(Solution solution, List<RemoteEvent> others) {
        if (others.isEmpty()) {
            return;
        }
        text.append(
                "Planned around: %s of yours\n".formatted(Wording.count(others.size(), "event")));
        Set<String> titles =
                solution.sessions().stream().map(Session::title).collect(Collectors.toSet());
        others.stream()
                .filter(event -> titles.contains(event.title()))
                .limit(MOST_LINES)
                .forEach(
                        event ->
                                text.append(
                                        "  a copy of '%s', %s: it is yours; to move a session, move its own event\n"
                                                .formatted(
                                                        title(event.title()),
                                                        span(event.start(), event.end()))));
    }

    private static String title(String title) {
        return Wording.cut(Wording.plain(title), MOST_TITLES);
    }

    private String when(EventTime time) {
        return switch (time) {
            case EventTime.Span span -> span(span.start(), span.end());
            case EventTime.Day day -> Wording.date(day.date()) + " all day";
        };
    }

    private String span(Instant start, Instant end) {
        LocalDateTime first = LocalDateTime.ofInstant(start, zone);
        LocalDateTime last = LocalDateTime.ofInstant(end, zone);
        return Wording.time(first) + "-" + Wording.clock(last);
    }
}
