package org.studycal.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.studycal.plan.EventTime;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Category;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Problem;

/** The events of a revision as a plan wants them to be, whatever becomes of them elsewhere. */
public final class PlannedEvents {

    private PlannedEvents() {}

    /** All events: the milestones, then the sessions in time order. */
    public static List<PlannedEvent> of(Problem problem, Solution solution) {
        EventDescription description = new EventDescription(problem);
        List<PlannedEvent> events = new ArrayList<>();
        for (Milestone milestone : problem.milestones()) {
            MilestoneEvent event = solution.eventOf(milestone.id());
            events.add(
                    new PlannedEvent(
                            event.uid(),
                            event.sequence(),
                            PlainText.title(milestone.title()),
                            PlainText.clean(description.of(milestone)),
                            milestone.kind().title(),
                            EventTime.of(milestone, problem.timeZone()),
                            problem.timeZone(),
                            OptionalInt.empty(),
                            milestone.isExam()));
        }
        Map<String, String> categories = new HashMap<>();
        problem.categories().forEach(each -> categories.put(each.id(), title(each)));
        Map<String, String> texts = new HashMap<>();
        for (Session session : solution.sessions()) {
            events.add(
                    new PlannedEvent(
                            session.uid(),
                            session.sequence(),
                            PlainText.title(description.title(session)),
                            session.topics().isEmpty()
                                    ? texts.computeIfAbsent(
                                            session.activity(),
                                            id -> PlainText.clean(description.of(session)))
                                    : PlainText.clean(description.of(session)),
                            categories.getOrDefault(session.category(), session.category()),
                            new EventTime.Span(session.start(), session.end()),
                            MovingZone.zoneAt(problem.timeZone(), session.start()),
                            solution.export().reminderMinutes(),
                            true));
        }
        return events;
    }

    private static String title(Category category) {
        return PlainText.title(category.title());
    }
}
