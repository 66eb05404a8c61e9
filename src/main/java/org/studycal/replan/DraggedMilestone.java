package org.studycal.replan;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.studycal.busy.SeenEvent;
import org.studycal.plan.EventTime;
import org.studycal.plan.MilestoneEvent;

/**
 * A milestone that a person moved in the calendar: its date is the problem's to say.
 *
 * @param milestone as the plan has it
 * @param there when the calendar has it
 */
public record DraggedMilestone(MilestoneEvent milestone, EventTime there) {

    /**
     * What a calendar has of a milestone; empty where that is as planned, or as it once was.
     *
     * @param ever its events in all revisions that are known, the newest first
     */
    static Optional<DraggedMilestone> of(
            SeenEvent event, Collection<MilestoneEvent> ever, ZoneId zone) {
        EventTime there =
                event.allDay()
                        ? new EventTime.Day(event.start().atZone(zone).toLocalDate())
                        : new EventTime.Span(
                                event.start().truncatedTo(ChronoUnit.MINUTES),
                                event.end().truncatedTo(ChronoUnit.MINUTES));
        return event.cancelled() || ever.stream().anyMatch(each -> each.time().equals(there))
                ? Optional.empty()
                : ever.stream().findFirst().map(newest -> new DraggedMilestone(newest, there));
    }
}
