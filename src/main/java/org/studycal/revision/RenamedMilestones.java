package org.studycal.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.studycal.plan.EventTime;
import org.studycal.plan.MilestoneEvent;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;

/**
 * Milestones that have another id than their events, because their title was changed or they were
 * given an id: of the same kind, with the same words for a title or a slip of the pen corrected, or
 * else the only ones at their time. To a calendar such a one is the event that is there.
 */
final class RenamedMilestones {

    private final Problem problem;
    private final List<Milestone> fresh = new ArrayList<>();
    private final List<MilestoneEvent> gone = new ArrayList<>();
    private final Map<String, MilestoneEvent> events = new HashMap<>();

    private RenamedMilestones(Problem problem, List<MilestoneEvent> events) {
        this.problem = problem;
        Set<String> known =
                events.stream().map(MilestoneEvent::milestone).collect(Collectors.toSet());
        problem.milestones().stream()
                .filter(milestone -> !known.contains(milestone.id()))
                .forEach(fresh::add);
        events.stream()
                .filter(event -> problem.milestone(event.milestone()).isEmpty())
                .forEach(gone::add);
    }

    /** The events of milestones that had another id, by the id of now. */
    static Map<String, MilestoneEvent> of(Problem problem, List<MilestoneEvent> events) {
        RenamedMilestones renamed = new RenamedMilestones(problem, events);
        renamed.pair((event, now) -> title(event, now) == AlikeTitles.SAME);
        renamed.pair((event, now) -> title(event, now) == AlikeTitles.CORRECTED);
        renamed.pair(renamed::isAtItsTime);
        return renamed.events;
    }

    private static AlikeTitles title(MilestoneEvent event, Milestone now) {
        return AlikeTitles.of(event.title(), now.title());
    }

    private boolean isAtItsTime(MilestoneEvent event, Milestone now) {
        return event.time().equals(EventTime.of(now, problem.timeZone()));
    }

    /** Pairs those that nothing else can be. */
    private void pair(BiPredicate<MilestoneEvent, Milestone> alike) {
        BiPredicate<MilestoneEvent, Milestone> same =
                alike.and((event, now) -> event.exam() == now.isExam());
        for (MilestoneEvent event : List.copyOf(gone)) {
            List<Milestone> now = fresh.stream().filter(each -> same.test(event, each)).toList();
            if (now.size() == 1
                    && gone.stream().filter(each -> same.test(each, now.getFirst())).count() == 1) {
                events.put(now.getFirst().id(), event);
                gone.remove(event);
                fresh.remove(now.getFirst());
            }
        }
    }
}
