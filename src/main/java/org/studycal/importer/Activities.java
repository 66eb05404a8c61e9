package org.studycal.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.ProblemPlan.PlannedCategory;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.problem.Durations;
import org.studycal.problem.FittingText;

/** The activities that a plan's topics and shares become. */
final class Activities {

    /** What is said of an order that nobody gave. */
    static final String ORDER = "the plan's order: each topic follows the one before it";

    private static final int MOST_LINKS = 50;

    private final StudyPlan plan;
    private final TargetWeeks weeks;
    private final CategoryChoice choice;
    private final HourBudget budget;
    private final PlanOrder order;
    private final Ids names = new Ids("topic");
    private final Map<Integer, String> ids = new LinkedHashMap<>();
    private final List<PlannedActivity> planned = new ArrayList<>();
    private final List<PlannedActivity> done = new ArrayList<>();
    private int labs;

    Activities(
            StudyPlan plan,
            TargetWeeks weeks,
            CategoryChoice choice,
            HourBudget budget,
            PlanOrder order) {
        this.plan = plan;
        this.weeks = weeks;
        this.choice = choice;
        this.budget = budget;
        this.order = order;
        habits();
        Map<Integer, String> all = new LinkedHashMap<>();
        for (int i = 0; i < plan.topics().size(); i++) {
            all.put(i, names.of(plan.topics().get(i).title()));
            if (!plan.topics().get(i).done()) {
                ids.put(i, all.get(i));
            }
        }
        for (int i = 0; i < plan.topics().size(); i++) {
            topic(i, all.get(i));
        }
    }

    private void habits() {
        List<Boolean> used = budget.used();
        for (int i = 0; i < used.size(); i++) {
            PlannedCategory category = choice.all().get(i);
            if (choice.shared() && !used.get(i) && category.weekly().isPresent()) {
                planned.add(
                        new PlannedActivity(
                                Origin.HABIT,
                                names.of(category.title()),
                                category.title(),
                                category.id(),
                                category.weekly().get(),
                                Optional.empty(),
                                List.of(),
                                false,
                                "",
                                List.of(),
                                -1));
            }
        }
    }

    private void topic(int index, String id) {
        Topic topic = plan.topics().get(index);
        String title = FittingText.line(topic.title());
        PlannedActivity activity =
                new PlannedActivity(
                        Origin.TOPIC,
                        id,
                        title.isEmpty() ? "Topic " + (index + 1) : title,
                        choice.all().get(choice.of(topic)).id(),
                        budget.ofTopic(index),
                        weeks.ofTopic(index),
                        order.after(index).stream().filter(ids::containsKey).map(ids::get).toList(),
                        !order.isExplicit(index),
                        notes(topic),
                        topic.links().stream()
                                .flatMap(link -> FittingText.link(link).stream())
                                .distinct()
                                .limit(MOST_LINKS)
                                .toList(),
                        topic.period());
        (topic.done() ? done : planned).add(activity);
        budget.ofLab(index).ifPresent(minutes -> lab(activity, minutes, topic.done()));
    }

    private void lab(PlannedActivity theory, Sourced<Integer> minutes, boolean isDone) {
        String title = FittingText.line("Lab: " + theory.title());
        labs += isDone ? 0 : 1;
        (isDone ? done : planned)
                .add(
                        new PlannedActivity(
                                Origin.LAB,
                                names.of("lab " + theory.id()),
                                title,
                                choice.all().get(choice.labs().orElseThrow()).id(),
                                minutes,
                                theory.weeks(),
                                List.of(theory.id()),
                                true,
                                theory.notes(),
                                theory.links(),
                                theory.period()));
    }

    /** Where it stands in the plan, then what else is said of it. */
    private String notes(Topic topic) {
        List<String> parts = new ArrayList<>();
        for (int at = topic.period(); at >= 0 && at < plan.periods().size() && parts.isEmpty(); ) {
            Period period = plan.periods().get(at);
            if (!period.title().isBlank()) {
                parts.add(period.title().strip());
            }
            at = period.parent() < at ? period.parent() : -1;
        }
        if (!topic.group().isBlank()) {
            parts.add(topic.group().strip());
        }
        String place = String.join(", ", parts);
        boolean both = !place.isEmpty() && !topic.notes().isBlank();
        return FittingText.notes(place + (both ? ". " : "") + topic.notes());
    }

    /** In the plan's order, after the habits. */
    List<PlannedActivity> planned() {
        return planned;
    }

    /** What the plan says is done. */
    List<PlannedActivity> done() {
        return done;
    }

    /** Ids of the topics that are planned, by index. */
    Map<Integer, String> ids() {
        return ids;
    }

    int lastWeek() {
        return weeks.last();
    }

    long onceMinutes() {
        return sum(false);
    }

    long habitMinutes() {
        return sum(true);
    }

    private long sum(boolean habit) {
        return planned.stream()
                .filter(activity -> (activity.origin() == Origin.HABIT) == habit)
                .mapToLong(activity -> activity.minutes().value())
                .sum();
    }

    /** In sentences. */
    List<String> guesses() {
        List<String> guesses = new ArrayList<>();
        long guessed = 0;
        long minutes = 0;
        long topics = 0;
        for (PlannedActivity activity : planned) {
            if (activity.origin() == Origin.TOPIC) {
                topics++;
                guessed += activity.minutes().guessed() ? 1 : 0;
                minutes += activity.minutes().guessed() ? activity.minutes().value() : 0;
            }
        }
        if (guessed > 0) {
            guesses.add(
                    "how long %d of %d topics take: %s in all"
                            .formatted(guessed, topics, Durations.format(minutes)));
        }
        if (labs > 0) {
            guesses.add(
                    "a lab after each of %d topics, as the plan has hours for labs but no labs there"
                            .formatted(labs));
        }
        if (planned.stream().anyMatch(each -> each.orderGuessed() && !each.after().isEmpty())) {
            guesses.add(ORDER);
        }
        return guesses;
    }
}
