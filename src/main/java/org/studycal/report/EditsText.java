package org.studycal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.studycal.plan.EventTime;
import org.studycal.plan.Session;
import org.studycal.problem.Problem;
import org.studycal.replan.DraggedMilestone;
import org.studycal.replan.Edit;
import org.studycal.replan.Edits;

/** A person's changes in the calendar, and what studycal makes of them. */
public final class EditsText {

    private static final String GONE = "; not kept, as the problem no longer has it";

    private final Problem problem;
    private final ZoneId zone;
    private final Instant now;

    private EditsText(Problem problem, Instant now) {
        this.problem = problem;
        this.zone = problem.timeZone();
        this.now = now;
    }

    /** A line for each edit, and how many sessions are as planned. */
    public static String of(Problem problem, Edits edits, Instant now) {
        EditsText words = new EditsText(problem, now);
        StringBuilder text = new StringBuilder();
        edits.edits().forEach(edit -> text.append(words.line(edit)).append('\n'));
        edits.milestones().forEach(each -> text.append(words.line(each)).append('\n'));
        text.append("Untouched: ").append(Wording.count(edits.untouched(), "session"));
        if (edits.outdated() > 0) {
            text.append("; not yet changed there as in the newest plan: ")
                    .append(Wording.whole(edits.outdated()))
                    .append(", until calendar.ics is imported there");
        }
        if (edits.beyond() > 0) {
            text.append("; outside of what the export covers: ")
                    .append(Wording.whole(edits.beyond()));
        }
        return text.append("\n\n").toString();
    }

    private String line(Edit edit) {
        Session session = edit.session();
        return switch (edit.kind()) {
            case KEPT_THERE -> moved(edit) + (isGone(session) ? GONE : "; kept there");
            case DONE_THEN -> moved(edit) + "; done then";
            case DELETED ->
                    "Deleted by you: %s; %s"
                            .formatted(
                                    was(session),
                                    session.start().isBefore(now)
                                            ? "counts as missed"
                                            : isGone(session)
                                                    ? "the problem no longer has it"
                                                    : "planned for another time");
            case DROPPED -> "Deleted by you: %s; given up".formatted(was(session));
            case UNCLEAR ->
                    "Not understood: %s, which is no longer one stretch of time of a day; kept as planned"
                            .formatted(was(session));
            case FIXED ->
                    "Not taken: %s; the problem pins it there, change that instead"
                            .formatted(was(session));
        };
    }

    private boolean isGone(Session session) {
        return problem.activity(session.activity()).isEmpty();
    }

    private String line(DraggedMilestone dragged) {
        return "Not taken: %s, %s -> %s; the problem says when it is, change its date there"
                .formatted(
                        Wording.cut(Wording.plain(dragged.milestone().title()), 40),
                        time(dragged.milestone().time()),
                        time(dragged.there()));
    }

    private String time(EventTime time) {
        return switch (time) {
            case EventTime.Day day -> Wording.date(day.date());
            case EventTime.Span span -> span(span.start(), span.end());
        };
    }

    private String was(Session session) {
        return title(session) + ", " + span(session.start(), session.end());
    }

    private static String title(Session session) {
        return Wording.cut(Wording.plain(session.title()), 40);
    }

    private String moved(Edit edit) {
        Session session = edit.session();
        int minutes = Math.toIntExact(ChronoUnit.MINUTES.between(edit.start(), edit.end()));
        boolean sameStart = session.start().equals(edit.start());
        boolean sameLength = session.minutes() == minutes;
        String verb =
                !sameStart ? "Moved" : minutes < session.minutes() ? "Shortened" : "Lengthened";
        String from = sameLength ? start(session.start()) : span(session.start(), session.end());
        String to = sameLength ? start(edit.start()) : span(edit.start(), edit.end());
        return "%s by you: %s, %s -> %s".formatted(verb, title(session), from, to);
    }

    private String span(Instant start, Instant end) {
        LocalDateTime last = LocalDateTime.ofInstant(end, zone);
        LocalDate date = LocalDate.ofInstant(start, zone);
        boolean sameDay = date.equals(last.toLocalDate());
        return start(start) + "-" + (sameDay ? Wording.clock(last) : start(end));
    }

    private String start(Instant time) {
        return Wording.time(LocalDateTime.ofInstant(time, zone));
    }
}
