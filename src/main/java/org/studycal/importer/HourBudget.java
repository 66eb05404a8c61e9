package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.problem.Durations;
import org.studycal.problem.WeekRange;

/**
 * How long every topic takes, and the practice of those that have none of their own: what the plan
 * states, and of what is left of a stretch's hours an equal share for each of the others.
 */
final class HourBudget {

    private static final int MOST_MINUTES = 10_000 * 60;
    private static final int DEFAULT_TOPIC = 120;

    private final StudyPlan plan;
    private final CategoryChoice choice;
    private final Sourced<Integer> weekly;
    private final OptionalInt topicMinutes;
    private final List<Integer> stated;
    private final Map<Integer, Sourced<Integer>> efforts = new HashMap<>();
    private final Map<Integer, Sourced<Integer>> labs = new HashMap<>();
    private final Slots slots;
    private final List<Remark> tooFull = new ArrayList<>();
    private boolean weekUsed;

    /**
     * Topics that share hours.
     *
     * @param period that states its hours, or -1
     * @param weeks target weeks; empty where nothing tells
     * @param days that the plan has for them, where these and not the weeks share the hours
     */
    record Pot(int period, Optional<WeekRange> weeks, PlanDays days) {
        int length() {
            return weeks.map(range -> range.last() - range.first() + 1).orElse(0);
        }

        /** What its hours are those of, such as {@code " of week 3"}. */
        String name() {
            String day =
                    days.isNone()
                            ? ""
                            : days.length() == 1
                                    ? " of a day"
                                    : " of %d days".formatted(days.length());
            return day
                    + weeks.map(
                                    each ->
                                            (each.first() == each.last()
                                                            ? " of week "
                                                            : " of weeks ")
                                                    + each)
                            .orElse("");
        }
    }

    /**
     * Deals the hours.
     *
     * @param weekly of all categories together
     * @param kept the days that the plan has for topics
     * @param topicMinutes of a topic that nothing tells anything of
     */
    HourBudget(
            StudyPlan plan,
            CategoryChoice choice,
            Sourced<Integer> weekly,
            KeptDays kept,
            OptionalInt topicMinutes) {
        this.plan = plan;
        this.choice = choice;
        this.weekly = weekly;
        this.topicMinutes = topicMinutes;
        this.stated =
                plan.topics().stream().flatMap(HourBudget::stated).map(Amount::planned).toList();
        PotBudgets budgets =
                new PotBudgets(plan, choice.shared() ? KeptDays.NONE : kept, this::rate);
        this.slots = Slots.fitting(plan, budgets, stated);
        budgets.pots().forEach((pot, topics) -> deal(pot, topics, budgets.of(pot)));
    }

    private static Stream<Amount> stated(Topic topic) {
        return topic.stated().stream().filter(amount -> amount.planned() > 0);
    }

    /** How long a topic takes, in minutes. */
    Sourced<Integer> ofTopic(int index) {
        return efforts.get(index);
    }

    /** How long the practice of a topic takes that the plan has no lab for. */
    Optional<Sourced<Integer>> ofLab(int index) {
        return Optional.ofNullable(labs.get(index));
    }

    /** The bookable grain that the plan needs. */
    int slotMinutes() {
        return slots.minutes();
    }

    /** Whether any hours are those of the weeks. */
    boolean isWeekUsed() {
        return weekUsed;
    }

    /** The stretches that have more topics than time for them. */
    List<Remark> tooFull() {
        return tooFull;
    }

    /** Whether at least one topic or lab belongs to a category. */
    boolean isUsed(int category) {
        return plan.topics().stream().anyMatch(topic -> choice.of(topic) == category)
                || (!labs.isEmpty() && choice.labs().filter(lab -> lab == category).isPresent());
    }

    /** Minutes of one week for some topics: those of the categories that they belong to. */
    private long rate(List<Integer> topics) {
        return choice.shared()
                ? parts(topics).keySet().stream().mapToLong(this::share).sum()
                : weekly.value() - habits();
    }

    /** What is done every week for itself is part of the time of a week that the plan says. */
    private int habits() {
        int habits = plan.habits().stream().mapToInt(each -> each.weekly().planned()).sum();
        return weekly.guessed() || habits >= weekly.value() ? 0 : habits;
    }

    private int share(int category) {
        return choice.all().get(category).weekly().map(Sourced::value).orElse(0);
    }

    /** The topics of each category; those of the practice they need are under that category. */
    private Map<Integer, List<Integer>> parts(List<Integer> topics) {
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        for (int index : topics) {
            int category = choice.shared() ? choice.of(plan.topics().get(index)) : 0;
            parts.computeIfAbsent(category, key -> new ArrayList<>()).add(index);
        }
        List<Integer> theory =
                topics.stream()
                        .filter(index -> plan.topics().get(index).kind() == Kind.THEORY)
                        .toList();
        if (!theory.isEmpty()) {
            choice.labs().ifPresent(lab -> parts.putIfAbsent(lab, theory));
        }
        return parts;
    }

    private boolean isPractice(int category, List<Integer> topics) {
        return choice.shared() && choice.of(plan.topics().get(topics.getFirst())) != category;
    }

    private void deal(Pot pot, List<Integer> topics, Optional<Long> budget) {
        Map<Integer, List<Integer>> parts = parts(topics);
        Map<Integer, Long> amounts =
                budget.map(minutes -> split(pot, minutes, parts.keySet())).orElse(Map.of());
        parts.forEach(
                (category, part) -> {
                    Optional<Long> amount = Optional.ofNullable(amounts.get(category));
                    if (!isPractice(category, part)) {
                        topics(pot, part, amount);
                    } else if (amount.isPresent()) {
                        practice(pot, part, amount.get());
                    }
                });
    }

    /** In the proportion of their shares; of hours that a period states the first has its own. */
    private Map<Integer, Long> split(Pot pot, long minutes, Set<Integer> parts) {
        List<Integer> order = new ArrayList<>(new TreeSet<>(parts));
        long shares = order.stream().mapToLong(this::share).sum();
        Map<Integer, Long> amounts = new HashMap<>();
        long left = minutes;
        if (pot.period() >= 0 && pot.length() > 0 && order.size() > 1 && shares > 0) {
            int first = order.removeFirst();
            amounts.put(first, Math.min(minutes, (long) share(first) * pot.length()));
            left -= amounts.get(first);
            shares -= share(first);
        }
        for (int part : order) {
            amounts.put(part, shares == 0 ? left / order.size() : left * share(part) / shares);
        }
        return amounts;
    }

    private void practice(Pot pot, List<Integer> topics, long minutes) {
        for (int i = 0; i < topics.size(); i++) {
            int part = slots.part(minutes, i, topics.size());
            int line = plan.topics().get(topics.get(i)).line();
            labs.put(topics.get(i), Sourced.guess(part, part(topics.size(), minutes, pot), line));
        }
    }

    private void topics(Pot pot, List<Integer> topics, Optional<Long> budget) {
        List<Integer> open = new ArrayList<>();
        long left = budget.orElse(0L);
        for (int index : topics) {
            Topic topic = plan.topics().get(index);
            Optional<Amount> amount = stated(topic).findFirst();
            if (amount.isPresent()) {
                int minutes = Math.min(MOST_MINUTES, amount.get().planned());
                efforts.put(index, Sourced.stated(minutes, amount.get().text(), topic.line()));
                left -= minutes;
            } else {
                open.add(index);
            }
        }
        boolean tells = budget.isPresent() && (pot.period() >= 0 || !isAverageBetter());
        boolean enough = tells && slots.of(left) >= open.size();
        if (tells && !enough && !open.isEmpty()) {
            tooFull(pot, open, left);
        }
        weekUsed |= enough && pot.period() < 0 && !open.isEmpty();
        for (int i = 0; i < open.size(); i++) {
            int share = Math.min(MOST_MINUTES, slots.part(Math.max(0, left), i, open.size()));
            efforts.put(
                    open.get(i),
                    Sourced.guess(
                            enough ? share : tells ? slots.minutes() : usual(),
                            enough ? part(open.size(), left, pot) : reason(tells),
                            plan.topics().get(open.get(i)).line()));
        }
    }

    private void tooFull(Pot pot, List<Integer> open, long left) {
        Topic first = plan.topics().get(open.getFirst());
        int line = first.line();
        String who =
                open.size() == 1
                        ? "\"%s\"%s has".formatted(first.title(), pot.name())
                        : "%d topics%s have".formatted(open.size(), pot.name());
        String text =
                "%s %s%s, less than %dm%s"
                        .formatted(
                                who,
                                Durations.format(Math.max(0, left)),
                                open.size() == 1 ? "" : " together",
                                slots.minutes(),
                                open.size() == 1 ? "" : " each");
        tooFull.add(new Remark(RemarkKind.CONTRADICTION, line, text));
    }

    private String reason(boolean tells) {
        if (tells) {
            return "nothing is left of the stretch's hours";
        }
        return topicMinutes.isPresent()
                ? "as for all topics without hours"
                : stated.isEmpty() ? "nothing tells" : "the average of topics with hours";
    }

    private static String part(int parts, long minutes, Pot pot) {
        return (parts == 1 ? "all" : "1/" + parts)
                + " of "
                + Durations.format(minutes)
                + pot.name();
    }

    /** Whether topics with hours tell more of the others than the person's week does. */
    private boolean isAverageBetter() {
        boolean guessedWeek = weekly.guessed() && !choice.shared();
        return topicMinutes.isPresent()
                || (guessedWeek && stated.size() * 2 >= plan.topics().size());
    }

    private int usual() {
        long sum = stated.stream().mapToLong(each -> each).sum();
        int average = stated.isEmpty() ? DEFAULT_TOPIC : (int) Math.max(1, sum / stated.size());
        int minutes = topicMinutes.orElse(average);
        return Math.max(1, Math.min(MOST_MINUTES, new Slots(15).part(minutes, 0, 1)));
    }
}
