package org.studycal.page;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.studycal.app.BadInput;
import org.studycal.app.ChangedElsewhere;
import org.studycal.app.Listener;
import org.studycal.app.PlanFiles;
import org.studycal.app.PlanView;
import org.studycal.app.Present;
import org.studycal.plan.Session;
import org.studycal.plan.SolutionException;
import org.studycal.problem.DateRange;
import org.studycal.problem.ProblemException;
import org.studycal.progress.Entry;

/** What a question of the page means in the plan: its revision, days, session and log entries. */
record AskedOfPlan(PlanFiles files, Present present) {

    private static final int MOST_DAYS = 42;

    /** The plan as it is now. */
    PlanView view() throws IOException, ProblemException, SolutionException {
        return PlanView.run(files, present, Listener.NONE);
    }

    /** The plan, if it is still the revision that the page shows. */
    PlanView current(PageJson.Question question)
            throws IOException, ProblemException, SolutionException, ChangedElsewhere {
        PlanView view = view();
        if (view.solution().revision() != question.number("revision")) {
            throw new ChangedElsewhere();
        }
        return view;
    }

    /** The days of {@code 2027-01-04..2027-01-10}. */
    static DateRange days(String query) {
        try {
            String[] days = (query == null ? "" : query).split("\\.\\.", -1);
            LocalDate first = LocalDate.parse(days[0]);
            LocalDate last = LocalDate.parse(days[days.length - 1]);
            if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1))) {
                throw new BadInput("days: expected at most " + MOST_DAYS + " of them, in order");
            }
            return new DateRange(first, last);
        } catch (DateTimeException e) {
            throw new BadInput(
                    "days: '" + query + "' are none", "Expected 2027-01-04..2027-01-10.");
        }
    }

    /** The session that is asked about. */
    static Session session(PlanView view, PageJson.Question question) {
        return view.session(question.text("uid"))
                .orElseThrow(() -> new BadInput("uid: the plan has no such session"));
    }

    /** The entry for a session that is moved or made longer or shorter. */
    static Entry pin(PlanView view, PageJson.Question question) {
        Session session = session(view, question);
        Instant start = local(question.text("start")).atZone(view.problem().timeZone()).toInstant();
        int minutes = question.number("minutes");
        if (minutes < 1 || minutes > 24 * 60) {
            throw new BadInput("minutes: %d; expected 1 to 1440".formatted(minutes));
        }
        if (view.hasBegun(session)) {
            throw new BadInput("the session has begun and stays where it is");
        }
        return new Entry.Pin(
                view.now(),
                session.uid(),
                Optional.of(session.start()),
                Optional.of(session.end()),
                start,
                start.plusSeconds(minutes * 60L));
    }

    private static LocalDateTime local(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new BadInput("start: '" + text + "' is no time; expected 2027-01-04T09:00");
        }
    }

    /** The entry for a session that was done, missed or done in part. */
    static Entry mark(PlanView view, PageJson.Question question) {
        Session session = session(view, question);
        if (session.start().isAfter(view.now())) {
            throw new BadInput("the session has not begun yet");
        }
        Optional<Instant> start = Optional.of(session.start());
        return switch (question.text("mark")) {
            case "done" -> new Entry.Marked(view.now(), Entry.Mark.DONE, session.uid(), start);
            case "missed" -> new Entry.Marked(view.now(), Entry.Mark.MISSED, session.uid(), start);
            case "partly" -> {
                int minutes = question.number("minutes");
                if (minutes < 1 || minutes >= session.minutes()) {
                    throw new BadInput(
                            "minutes: %d; expected 1 to %d"
                                    .formatted(minutes, session.minutes() - 1));
                }
                yield new Entry.Partly(view.now(), minutes, session.uid(), start);
            }
            default -> throw new BadInput("mark: expected done, missed or partly");
        };
    }
}
