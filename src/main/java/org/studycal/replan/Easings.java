package org.studycal.replan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.Activity;
import org.studycal.problem.Availability;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.Availability.OnDates;
import org.studycal.problem.DateRange;
import org.studycal.problem.Limits;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.problem.TimeRange;
import org.studycal.progress.Entry;

/** A problem under the conditions that its owner has eased since. */
final class Easings {

    private final List<OnDates> exceptions;
    private final List<Availability.Weekly> weekly;
    private final List<Activity> activities;
    private final List<Milestone> milestones;
    private Optional<LocalDate> end;
    private Limits limits;

    private Easings(Problem problem) {
        exceptions = new ArrayList<>(problem.availability().exceptions());
        weekly = problem.availability().weekly();
        activities = new ArrayList<>(problem.activities());
        milestones = new ArrayList<>(problem.milestones());
        end = problem.end();
        limits = problem.limits();
    }

    /** The problem with all these, one after the other. */
    static Problem apply(Problem problem, List<Entry.Easing> entries) {
        if (entries.isEmpty()) {
            return problem;
        }
        Easings eased = new Easings(problem);
        entries.forEach(eased::add);
        return problem.eased(
                eased.end,
                new Availability(eased.weekly, eased.exceptions),
                eased.limits,
                eased.activities,
                eased.milestones);
    }

    private void add(Entry.Easing entry) {
        switch (entry) {
            case Entry.Reserve reserve -> limits = limits.withReserve(reserve.percent());
            case Entry.Rest rest -> limits = limits.withRestDays(rest.days());
            case Entry.Week week ->
                    limits = limits.with(new Limits.FullerWeeks(week.minutes(), week.until()));
            case Entry.Extra extra ->
                    extra.days()
                            .first()
                            .datesUntil(extra.days().last().plusDays(1))
                            .forEach(date -> add(date, extra.time()));
            case Entry.Push push -> push(push);
        }
    }

    /** Adds a window to those of a date, but for what they already hold of it. */
    private void add(LocalDate date, LabelledTime time) {
        List<LabelledTime> before = new Availability(weekly, exceptions).on(date);
        List<LabelledTime> windows = new ArrayList<>(before);
        int from = time.time().fromMinute();
        List<TimeRange> taken =
                before.stream()
                        .map(LabelledTime::time)
                        .filter(range -> range.overlaps(time.time()))
                        .sorted((a, b) -> Integer.compare(a.fromMinute(), b.fromMinute()))
                        .toList();
        for (TimeRange range : taken) {
            if (range.fromMinute() > from) {
                windows.add(
                        new LabelledTime(new TimeRange(from, range.fromMinute()), time.label()));
            }
            from = Math.max(from, range.toMinute());
        }
        if (from < time.time().toMinute()) {
            windows.add(
                    new LabelledTime(new TimeRange(from, time.time().toMinute()), time.label()));
        }
        exceptions.add(new OnDates(new DateRange(date, date), windows));
    }

    private void push(Entry.Push push) {
        if (push.milestone().isPresent()) {
            milestones.replaceAll(
                    each ->
                            each.id().equals(push.milestone().get())
                                    ? each.later(push.days())
                                    : each);
        } else if (push.activity().isPresent()) {
            activities.replaceAll(
                    each ->
                            each.id().equals(push.activity().get())
                                    ? each.later(push.days())
                                    : each);
        } else {
            end = end.map(date -> date.plusDays(push.days()));
        }
    }
}
