package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.studycal.importer.StudyPlan.Amount;
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
    private final Optional<Sourced<Integer>> weekly;
    private final OptionalInt topicMinutes;
    private final StatedTime stated;
    private final List<Sourced<Integer>> efforts = new ArrayList<>();
    private final Map<Integer, Sourced<Integer>> labs = new HashMap<>();
    private final Map<Pot, List<Integer>> pots = new LinkedHashMap<>();
    private final int slot;
    private int tooFull;
    private boolean weekUsed;

    /**
     * Topics that share hours.
     *
     * @param period that states its hours, or -1
     * @param weeks target weeks; empty where nothing tells
     */
    record Pot(int period, Optional<WeekRange> weeks) {}

    /**
     * Deals the hours.
     *
     * @param weekly of all categories together, where anything tells
     * @param topicMinutes of a topic that nothing tells anything of
     */
    HourBudget(
            StudyPlan plan,
            TargetWeeks weeks,
            CategoryChoice choice,
            Optional<Sourced<Integer>> weekly,
            OptionalInt topicMinutes) {
        this.plan = plan;
        this.choice = choice;
        this.weekly = weekly;
        this.topicMinutes = topicMinutes;
        this.stated = new StatedTime(plan);
        for (int i = 0; i < plan.topics().size(); i++) {
            efforts.add(null);
            int period = stated.period(plan.topics().get(i).period());
            pots.computeIfAbsent(new Pot(period, weeks.ofTopic(i)), pot -> new ArrayList<>())
                    .add(i);
        }
        Map<Pot, Long> budgets = new PotBudgets(pots, stated, this::rate).all();
        this.slot = grain(budgets);
        pots.forEach((pot, topics) -> deal(pot, topics, Optional.ofNullable(budgets.get(pot))));
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
        return slot;
    }

    /** Whether any hours are those of the weeks. */
    boolean isWeekUsed() {
        return weekUsed;
    }

    /** Stretches that have more topics than time for them. */
    int tooFull() {
        return tooFull;
    }

    /** Categories that at least one topic or lab belongs to. */
    List<Boolean> used() {
        List<Boolean> used = new ArrayList<>();
        choice.all().forEach(category -> used.add(false));
        plan.topics().forEach(topic -> used.set(choice.of(topic), true));
        if (!labs.isEmpty()) {
            choice.labs().ifPresent(index -> used.set(index, true));
        }
        return used;
    }

    /** Minutes of one week for a pot: those of the categories that its topics belong to. */
    private long rate(List<Integer> topics) {
        if (!choice.shared()) {
            return weekly.map(Sourced::value).orElse(0);
        }
        return parts(topics).keySet().stream().mapToLong(this::share).sum();
    }

    private int share(int category) {
        return choice.all().get(category).weekly().map(Sourced::value).orElse(0);
    }

    /** The topics of each category; those of the practice they need are under that category. */
    private Map<Integer, List<Integer>> parts(List<Integer> topics) {
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        if (!choice.shared()) {
            parts.put(0, topics);
            return parts;
        }
        for (int index : topics) {
            parts.computeIfAbsent(choice.of(plan.topics().get(index)), key -> new ArrayList<>())
                    .add(index);
        }
        Optional<Integer> lab = choice.labs();
        if (lab.isPresent() && !parts.containsKey(lab.get())) {
            List<Integer> theory =
                    topics.stream()
                            .filter(index -> plan.topics().get(index).kind() == Kind.THEORY)
                            .toList();
            if (!theory.isEmpty()) {
                parts.put(lab.get(), theory);
            }
        }
        return parts;
    }

    private boolean isPractice(int category, List<Integer> topics) {
        return choice.shared() && choice.of(plan.topics().get(topics.getFirst())) != category;
    }

    /** Half hours, or less where topics are shorter. */
    private int grain(Map<Pot, Long> budgets) {
        long open = 0;
        long tight = 0;
        for (Map.Entry<Pot, List<Integer>> pot : pots.entrySet()) {
            for (int index : pot.getValue()) {
                Optional<Amount> own = plan.topics().get(index).stated();
                long minutes =
                        own.map(amount -> (long) amount.planned())
                                .orElseGet(
                                        () ->
                                                budgets.getOrDefault(pot.getKey(), 60L)
                                                        / pot.getValue().size());
                open++;
                tight += minutes < 30 ? 1 : 0;
            }
        }
        return tight * 4 > open ? 15 : 30;
    }

    private void deal(Pot pot, List<Integer> topics, Optional<Long> budget) {
        Map<Integer, List<Integer>> parts = parts(topics);
        Map<Integer, Long> amounts = new LinkedHashMap<>();
        budget.ifPresent(minutes -> amounts.putAll(split(pot, minutes, parts)));
        for (Map.Entry<Integer, List<Integer>> part : parts.entrySet()) {
            Optional<Long> amount = Optional.ofNullable(amounts.get(part.getKey()));
            if (isPractice(part.getKey(), part.getValue())) {
                amount.ifPresent(minutes -> practice(pot, part.getValue(), minutes));
            } else {
                topics(pot, part.getValue(), amount);
            }
        }
    }

    /** In the proportion of their shares; of hours that a period states the first has its own. */
    private Map<Integer, Long> split(Pot pot, long minutes, Map<Integer, List<Integer>> parts) {
        List<Integer> order = parts.keySet().stream().sorted().toList();
        long shares = order.stream().mapToLong(this::share).sum();
        Map<Integer, Long> amounts = new LinkedHashMap<>();
        long left = minutes;
        if (pot.period() >= 0 && pot.weeks().isPresent() && parts.size() > 1 && shares > 0) {
            int first = order.getFirst();
            WeekRange range = pot.weeks().get();
            long own = (long) share(first) * (range.last() - range.first() + 1);
            amounts.put(first, Math.min(minutes, own));
            left -= amounts.get(first);
            shares -= share(first);
            order = order.subList(1, order.size());
        }
        for (int part : order) {
            amounts.put(part, shares == 0 ? left / order.size() : left * share(part) / shares);
        }
        return amounts;
    }

    private void practice(Pot pot, List<Integer> topics, long minutes) {
        Slots slots = new Slots(slot);
        for (int i = 0; i < topics.size(); i++) {
            labs.put(
                    topics.get(i),
                    Sourced.guess(
                            slots.part(minutes, i, topics.size()),
                            part(topics.size(), minutes, pot),
                            plan.topics().get(topics.get(i)).line()));
        }
    }

    private void topics(Pot pot, List<Integer> topics, Optional<Long> budget) {
        List<Integer> open = new ArrayList<>();
        long known = 0;
        for (int index : topics) {
            Topic topic = plan.topics().get(index);
            if (topic.stated().filter(amount -> amount.planned() > 0).isPresent()) {
                Amount amount = topic.stated().get();
                int minutes = Math.min(MOST_MINUTES, amount.planned());
                efforts.set(index, Sourced.stated(minutes, amount.text(), topic.line()));
                known += minutes;
            } else {
                open.add(index);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        Slots slots = new Slots(slot);
        long left = budget.orElse(0L) - known;
        boolean tells = budget.isPresent() && (pot.period() >= 0 || !isAverageBetter());
        boolean enough = tells && slots.of(left) >= open.size();
        tooFull += tells && !enough ? 1 : 0;
        weekUsed |= enough && pot.period() < 0;
        for (int i = 0; i < open.size(); i++) {
            int line = plan.topics().get(open.get(i)).line();
            int share = Math.min(MOST_MINUTES, slots.part(Math.max(0, left), i, open.size()));
            efforts.set(
                    open.get(i),
                    enough
                            ? Sourced.guess(share, part(open.size(), left, pot), line)
                            : Sourced.guess(tells ? slot : usual(), reason(tells), line));
        }
    }

    private String reason(boolean tells) {
        if (tells) {
            return "nothing is left of the stretch's hours";
        }
        return topicMinutes.isPresent()
                ? "as for all topics without hours"
                : stated.count() > 0 ? "the average of topics with hours" : "nothing tells";
    }

    private String part(int parts, long minutes, Pot pot) {
        String amount = Durations.format(minutes);
        String where = pot.weeks().map(range -> " of week" + plural(range)).orElse("");
        return (parts == 1 ? "all" : "1/" + parts) + " of " + amount + where;
    }

    private static String plural(WeekRange range) {
        return (range.first() == range.last() ? " " : "s ") + range;
    }

    /** Whether topics with hours tell more of the others than the person's week does. */
    private boolean isAverageBetter() {
        boolean asked = topicMinutes.isPresent();
        boolean guessedWeek = weekly.map(Sourced::guessed).orElse(true) && !choice.shared();
        return asked || (guessedWeek && stated.count() * 2 >= plan.topics().size());
    }

    private int usual() {
        int average = stated.count() > 0 ? stated.average() : DEFAULT_TOPIC;
        int minutes = topicMinutes.orElse(average);
        return Math.max(1, Math.min(MOST_MINUTES, new Slots(15).part(minutes, 0, 1)));
    }
}
