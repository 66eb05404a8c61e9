package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.ProblemPlan.PlannedCategory;
import org.studycal.importer.StudyPlan.Share;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.problem.Durations;
import org.studycal.problem.FittingText;
import org.studycal.problem.PlanWeeks;

/** The activities that a plan's topics and shares become. */
final class Activities {

    /** What is said of an order that nobody gave. */
    static final String ORDER =
            "the plan's order: each topic follows the one before it, practice its topics";

    private static final String EACH_TIME = "as much on each of its days";
    private static final int MOST_LINKS = 50;

    private final StudyPlan plan;
    private final CategoryChoice choice;
    private final HourBudget budget;
    private final PlanOrder order;
    private final MovedDates moved;
    private final KeptDays kept;
    private final PlanWeeks calendar;
    private final Ids names = new Ids("topic");
    private final Map<Integer, String> ids = new LinkedHashMap<>();

    /** What stands before optional topics, which the rest waits for instead. */
    private final Map<Integer, List<Integer>> optional = new HashMap<>();

    private final List<PlannedActivity> planned = new ArrayList<>();
    private final List<PlannedActivity> done = new ArrayList<>();

    /** Why days are not kept. */
    private Optional<String> dropped = Optional.empty();

    Activities(
            StudyPlan plan,
            CategoryChoice choice,
            HourBudget budget,
            PlanOrder order,
            KeptDays kept,
            PlanWeeks calendar) {
        this.kept = kept;
        this.calendar = calendar;
        this.moved = new MovedDates(plan.start(), calendar.start());
        this.plan = plan;
        this.choice = choice;
        this.budget = budget;
        this.order = order;
        for (int i = 0; i < choice.all().size(); i++) {
            PlannedCategory category = choice.all().get(i);
            if (choice.shared() && category.weekly().isPresent() && !budget.isUsed(i)) {
                habit(category.title(), category, category.weekly().get(), "");
            }
        }
        for (Share each : plan.habits()) {
            Amount weekly = each.weekly();
            habit(
                    FittingText.line(each.title()),
                    choice.of(each.kind()),
                    weekly.text().isEmpty()
                            ? Sourced.guess(weekly.planned(), EACH_TIME, weekly.line())
                            : Sourced.stated(weekly.planned(), weekly.text(), weekly.line()),
                    FittingText.notes(each.notes()));
        }
        List<String> all = plan.topics().stream().map(topic -> names.of(topic.title())).toList();
        for (int i = 0; i < all.size(); i++) {
            if (!plan.topics().get(i).done()) {
                ids.put(i, all.get(i));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            topic(i, all.get(i));
        }
    }

    private void habit(
            String title, PlannedCategory category, Sourced<Integer> weekly, String notes) {
        planned.add(
                new PlannedActivity(
                        Origin.HABIT,
                        names.of(title),
                        title,
                        category.id(),
                        weekly,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false,
                        false,
                        notes,
                        List.of(),
                        -1,
                        weekly.line()));
    }

    private void topic(int index, String id) {
        Topic topic = plan.topics().get(index);
        Optional<LocalDate> deadline = topic.deadline().flatMap(moved::date);
        String title = FittingText.line(topic.title());
        List<PlannedActivity> all = topic.done() ? done : planned;
        PlannedActivity activity =
                new PlannedActivity(
                        Origin.TOPIC,
                        id,
                        title.isEmpty() ? "Topic " + (index + 1) : title,
                        choice.all().get(choice.of(topic)).id(),
                        budget.ofTopic(index),
                        plan.weeksOf(index),
                        kept.dates(index, calendar)
                                .filter(days -> deadline.filter(days.first()::isAfter).isEmpty()),
                        deadline,
                        after(index, topic).filter(ids::containsKey).map(ids::get).toList(),
                        !order.isExplicit(index),
                        topic.optional(),
                        notes(topic),
                        topic.links().stream()
                                .flatMap(link -> FittingText.link(link).stream())
                                .distinct()
                                .limit(MOST_LINKS)
                                .toList(),
                        topic.period(),
                        topic.line());
        all.add(activity);
        budget.ofLab(index).ifPresent(minutes -> all.add(lab(activity, minutes)));
    }

    /** What it waits for; in the plan's order the rest does not wait for what is optional. */
    private Stream<Integer> after(int index, Topic topic) {
        List<Integer> firm =
                order.after(index).stream()
                        .flatMap(each -> order.isExplicit(index) ? Stream.of(each) : firm(each))
                        .distinct()
                        .toList();
        if (topic.optional()) {
            optional.put(index, firm);
        }
        return topic.optional() ? order.after(index).stream() : firm.stream();
    }

    /** A topic, or what an optional one stands behind. */
    private Stream<Integer> firm(int topic) {
        return optional.getOrDefault(topic, List.of(topic)).stream();
    }

    private PlannedActivity lab(PlannedActivity theory, Sourced<Integer> minutes) {
        return new PlannedActivity(
                Origin.LAB,
                names.of("lab " + theory.id()),
                FittingText.line("Lab: " + theory.title()),
                choice.all().get(choice.labs().orElseThrow()).id(),
                minutes,
                theory.weeks(),
                theory.days(),
                theory.deadline(),
                List.of(theory.id()),
                true,
                theory.optional(),
                theory.notes(),
                theory.links(),
                theory.period(),
                theory.line());
    }

    /** Where it stands in the plan, then what else is said of it. */
    private String notes(Topic topic) {
        String title =
                plan.around(topic.period())
                        .map(period -> period.title().strip())
                        .filter(each -> !each.isEmpty() && !each.equals(topic.title()))
                        .findFirst()
                        .orElse("");
        String place =
                Stream.of(title, topic.group().strip())
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", "));
        boolean both = !place.isEmpty() && !topic.notes().isBlank();
        return FittingText.notes(place + (both ? ". " : "") + topic.notes());
    }

    /** Minutes that days of the week need. */
    Map<DayOfWeek, Integer> loads() {
        return KeptDays.loads(planned);
    }

    /** Leaves the plan's days to its weeks where the person's days have no room for them. */
    void keepDays(StudyWeek week) {
        dropped = kept.turned(calendar).or(() -> KeptDays.dropped(planned, week));
        if (dropped.isPresent()) {
            planned.replaceAll(PlannedActivity::withoutDays);
        }
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

    /** Minutes of what is done once, or in every week. */
    long minutes(boolean habits) {
        return planned.stream()
                .filter(activity -> (activity.origin() == Origin.HABIT) == habits)
                .mapToLong(activity -> activity.minutes().value())
                .sum();
    }

    private List<PlannedActivity> all(Origin origin) {
        return planned.stream().filter(each -> each.origin() == origin).toList();
    }

    /** In sentences. */
    List<String> guesses() {
        List<String> guesses = new ArrayList<>();
        List<Integer> guessed =
                all(Origin.TOPIC).stream()
                        .map(PlannedActivity::minutes)
                        .filter(Sourced::guessed)
                        .map(Sourced::value)
                        .toList();
        if (!guessed.isEmpty()) {
            long sum = guessed.stream().mapToLong(each -> each).sum();
            guesses.add(
                    "how long %d of %d topics take: %s in all"
                            .formatted(
                                    guessed.size(),
                                    all(Origin.TOPIC).size(),
                                    Durations.format(sum)));
        }
        int labs = all(Origin.LAB).size();
        if (labs > 0) {
            guesses.add(
                    "a lab after each of %d topics, as the plan has hours for labs but no labs there"
                            .formatted(labs));
        }
        long kept = planned.stream().filter(each -> each.days().isPresent()).count();
        if (kept > 0) {
            guesses.add(KeptDays.kept(kept, planned.size()));
        }
        dropped.ifPresent(guesses::add);
        if (planned.stream().anyMatch(each -> each.orderGuessed() && !each.after().isEmpty())) {
            guesses.add(ORDER);
        }
        return guesses;
    }
}
