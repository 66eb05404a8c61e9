package org.studycal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.audit.Figures;
import org.studycal.problem.Activity;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.replan.PricedRepair;
import org.studycal.replan.Shortfall;
import org.studycal.revision.Difference;

/** The catch-up menu: what could be done about work without a place, and what that costs. */
public final class CatchUpText {

    private static final int FEW_DAYS = 5;
    private static final String INDENT = "     ";

    /** A space that no line is broken at. */
    private static final char TIED = '\u00a0';

    private final Problem problem;
    private final StringBuilder text = new StringBuilder();

    private CatchUpText(Problem problem) {
        this.problem = problem;
    }

    /**
     * The menu.
     *
     * @param problem before any repair
     * @param missing what its plan does not reach
     */
    public static String of(
            Problem problem, Shortfall missing, List<PricedRepair> choices, Palette palette) {
        CatchUpText menu = new CatchUpText(problem);
        menu.text.append('\n').append(palette.strong("What could be done")).append('\n');
        if (choices.isEmpty()) {
            menu.wrapped("  ", "  ", "Nothing was found that brings any of it back.");
        }
        for (int i = 0; i < choices.size(); i++) {
            menu.wrapped("  " + (i + 1) + "  ", INDENT, menu.what(choices.get(i)));
            menu.wrapped(INDENT, INDENT, menu.price(choices.get(i)));
        }
        menu.text.append('\n');
        String loss = loss(missing);
        if (!choices.isEmpty()) {
            menu.wrapped(
                    "  ",
                    "  ",
                    "Take one with --apply %s; without, %s."
                            .formatted(choices.size() == 1 ? "1" : "1 to " + choices.size(), loss));
        }
        return menu.text.toString();
    }

    /** The repair that was chosen. */
    public static String applied(Problem problem, PricedRepair choice) {
        CatchUpText chosen = new CatchUpText(problem);
        chosen.wrapped("", "  ", "Repair: " + chosen.what(choice) + ".");
        chosen.text.append('\n');
        return chosen.text.toString();
    }

    /** What is done in a repair. */
    public static String what(Problem problem, PricedRepair choice) {
        return new CatchUpText(problem).what(choice);
    }

    /** What a repair leads to, and costs. */
    public static String price(Problem problem, PricedRepair choice) {
        return new CatchUpText(problem).price(choice);
    }

    private static String loss(Shortfall missing) {
        List<String> parts = new ArrayList<>();
        if (missing.leftOutMinutes() > 0) {
            parts.add(Wording.hours(missing.leftOutMinutes()) + " stay left out");
        }
        if (!missing.milestones().isEmpty()) {
            parts.add("not met: " + milestones(missing));
        }
        if (!missing.late().isEmpty()) {
            parts.add("late: " + activities(missing));
        }
        if (missing.beyondMinutes() > 0) {
            parts.add(Wording.hours(missing.beyondMinutes()) + " lie after the plan's last day");
        }
        return String.join("; ", parts);
    }

    private static String milestones(Shortfall missing) {
        return missing.milestones().stream()
                .map(Milestone::title)
                .collect(Collectors.joining(", "));
    }

    private static String activities(Shortfall missing) {
        return missing.late().stream().map(Activity::title).collect(Collectors.joining(", "));
    }

    private String what(PricedRepair choice) {
        return switch (choice.repair().entries().getFirst()) {
            case Entry.Reserve reserve ->
                    "Use the reserve (now %d%% of each week)"
                            .formatted(problem.limits().reservePercent());
            case Entry.Rest rest ->
                    "Rest on %s a week (now %d)"
                            .formatted(
                                    rest.days() == 0 ? "no day" : Wording.count(rest.days(), "day"),
                                    problem.limits().restDays());
            case Entry.Week week ->
                    "Study %s a week until %s (now %s)"
                            .formatted(
                                    Wording.length(week.minutes()),
                                    tied(Wording.date(week.until())),
                                    problem.limits().perWeekMinutes(week.until()).stream()
                                            .mapToObj(Wording::length)
                                            .findFirst()
                                            .orElse("as much as fits"));
            case Entry.Extra extra ->
                    "Study %s more: %s"
                            .formatted(
                                    Wording.length(minutes(choice.repair().entries())),
                                    choice.repair().entries().stream()
                                            .map(CatchUpText::time)
                                            .collect(Collectors.joining(", ")));
            case Entry.Push push -> pushes(choice.repair().entries(), push.days() / 7);
            default -> drops(choice);
        };
    }

    private static long minutes(List<Entry> entries) {
        return entries.stream()
                .map(Entry.Extra.class::cast)
                .mapToLong(
                        extra -> extra.time().time().toMinute() - extra.time().time().fromMinute())
                .sum();
    }

    private static String time(Entry entry) {
        Entry.Extra extra = (Entry.Extra) entry;
        return tied(Wording.date(extra.days().first()) + " " + extra.time().time());
    }

    private static String tied(String words) {
        return words.replace(' ', TIED);
    }

    private String pushes(List<Entry> entries, int weeks) {
        List<String> names = new ArrayList<>();
        for (Entry entry : entries) {
            Entry.Push push = (Entry.Push) entry;
            if (push.milestone().isPresent()) {
                problem.milestone(push.milestone().get())
                        .map(each -> to(each.title(), each.date(), push))
                        .ifPresent(names::add);
            } else if (push.activity().isPresent()) {
                problem.activity(push.activity().get())
                        .map(each -> to(each.title(), last(each), push))
                        .ifPresent(names::add);
            } else {
                problem.end().map(date -> to("the plan's end", date, push)).ifPresent(names::add);
            }
        }
        return "Push by %s: %s%s"
                .formatted(
                        Wording.count(weeks, "week"), String.join(", ", names), staying(entries));
    }

    /** Exams, and what must be met, that are not moved: nobody is to think that they are. */
    private String staying(List<Entry> pushes) {
        Set<String> moved =
                pushes.stream()
                        .flatMap(entry -> ((Entry.Push) entry).milestone().stream())
                        .collect(Collectors.toSet());
        LocalDate today = LocalDate.ofInstant(pushes.getFirst().at(), problem.timeZone());
        List<String> staying =
                problem.milestones().stream()
                        .filter(each -> each.kind() == Milestone.Kind.EXAM || each.hard())
                        .filter(each -> !each.date().isBefore(today))
                        .filter(each -> !moved.contains(each.id()))
                        .map(each -> each.title() + " on " + tied(Wording.date(each.date())))
                        .toList();
        return staying.isEmpty()
                ? ""
                : "; %s %s"
                        .formatted(
                                String.join(", ", staying), staying.size() == 1 ? "stays" : "stay");
    }

    private static LocalDate last(Activity activity) {
        return activity.deadline().or(activity::due).orElseThrow().date();
    }

    private static String to(String name, LocalDate date, Entry.Push push) {
        return name + " to " + tied(Wording.date(date.plusDays(push.days())));
    }

    private String drops(PricedRepair choice) {
        Map<String, List<Entry.Dropped>> sessions = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < choice.repair().entries().size(); i++) {
            if (choice.repair().entries().get(i) instanceof Entry.Dropped dropped) {
                sessions.computeIfAbsent(dropped.activity(), key -> new ArrayList<>()).add(dropped);
            } else {
                String id = ((Entry.Drop) choice.repair().entries().get(i)).activity();
                names.add(
                        "%s (%s)"
                                .formatted(
                                        problem.activityTitle(id),
                                        Wording.length(choice.droppedMinutes().get(i))));
            }
        }
        sessions.forEach((id, dropped) -> names.add(0, parts(id, dropped)));
        return "Drop " + String.join(", ", names);
    }

    /** So much of an activity, and when that was to be. */
    private String parts(String id, List<Entry.Dropped> dropped) {
        List<String> days =
                dropped.stream()
                        .map(each -> LocalDate.ofInstant(each.start(), problem.timeZone()))
                        .distinct()
                        .map(Wording::date)
                        .toList();
        return "%s of %s (%s)"
                .formatted(
                        Wording.length(dropped.stream().mapToInt(Entry.Dropped::minutes).sum()),
                        problem.activityTitle(id),
                        days.size() <= FEW_DAYS
                                ? days.stream()
                                        .map(CatchUpText::tied)
                                        .collect(Collectors.joining(", "))
                                : "%d days, %s to %s"
                                        .formatted(
                                                days.size(),
                                                tied(days.getFirst()),
                                                tied(days.getLast())));
    }

    private String price(PricedRepair choice) {
        Difference difference = choice.difference();
        List<String> parts = new ArrayList<>();
        long left = difference.leftOutMinutes().after();
        parts.add(left == 0 ? "nothing left out" : Wording.hours(left) + " left out");
        List<String> unmet =
                difference.milestones().stream()
                        .map(Difference.Both::after)
                        .filter(state -> !state.met())
                        .map(Figures.MilestoneState::id)
                        .map(this::milestoneTitle)
                        .toList();
        if (!unmet.isEmpty()) {
            parts.add("not met: " + String.join(", ", unmet));
        } else if (!difference.milestones().isEmpty()) {
            parts.add("milestones met");
        }
        if (!choice.shortfall().late().isEmpty()) {
            parts.add("late: " + activities(choice.shortfall()));
        }
        Optional<LocalDate> finish = difference.finish().after();
        finish.ifPresent(date -> parts.add("ends " + Wording.date(date)));
        parts.add(Wording.count(difference.count(Difference.Kind.MOVED), "session") + " moved");
        parts.add("cost " + Wording.points(difference.cost().after()));
        return parts.stream().map(CatchUpText::tied).collect(Collectors.joining(", "));
    }

    private String milestoneTitle(String id) {
        return problem.milestone(id).map(Milestone::title).orElse(id);
    }

    private void wrapped(String first, String others, String words) {
        String indent = first;
        for (String line : Wording.wrap(words, Wording.COLUMNS - others.length())) {
            text.append(indent).append(line.replace(TIED, ' ')).append('\n');
            indent = others;
        }
    }
}
