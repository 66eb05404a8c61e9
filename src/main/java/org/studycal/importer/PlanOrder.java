package org.studycal.importer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.problem.WeekRange;

/**
 * What each topic waits for: what the plan says, or else the topic before it. Parallel subjects do
 * not wait for each other, and nothing waits for practice but practice of the same section. What
 * the plan has for one day is in its order, whatever it is.
 */
final class PlanOrder {

    private static final int MOST_PREREQUISITES = 50;

    private final StudyPlan plan;
    private final KeptDays kept;
    private final List<Topic> topics;
    private final List<List<Integer>> after = new ArrayList<>();
    private final boolean[] explicit;
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> subjects;

    /** Each topic's place in an order that all of it agrees with, so that no circle can arise. */
    private final int[] places;

    /**
     * Orders all topics.
     *
     * @param kept the days that the plan has for topics; those of a day are in the plan's order
     */
    PlanOrder(StudyPlan plan, KeptDays kept) {
        this.plan = plan;
        this.kept = kept;
        this.topics = plan.topics();
        this.subjects = subjects();
        this.explicit = new boolean[topics.size()];
        this.places = new int[topics.size()];
        for (int i = 0; i < topics.size(); i++) {
            int self = i;
            after.add(
                    topics.get(i).after().stream()
                            .filter(other -> other >= 0 && other < topics.size() && other != self)
                            .distinct()
                            .limit(MOST_PREREQUISITES)
                            .collect(Collectors.toCollection(ArrayList::new)));
            explicit[i] = !after.get(i).isEmpty();
        }
        List<Integer> order = order();
        for (int i = 0; i < places.length; i++) {
            places[order.get(i)] = i;
        }
        chain(order);
    }

    /** Indices of the topics that a topic waits for. */
    List<Integer> after(int topic) {
        return after.get(topic);
    }

    /** Whether the plan says so itself. */
    boolean isExplicit(int topic) {
        return explicit[topic];
    }

    /** Circles that were cut. */
    List<Remark> remarks() {
        return remarks;
    }

    /** Groups that several periods have, or windows are named after: they run side by side. */
    private Set<String> subjects() {
        Map<String, Set<Integer>> periods = new HashMap<>();
        for (Topic topic : topics) {
            periods.computeIfAbsent(name(topic), key -> new HashSet<>()).add(topic.period());
        }
        Set<String> names = new HashSet<>();
        periods.forEach((name, held) -> names.add(held.size() > 1 ? name : ""));
        CategoryChoice.subjects(plan).forEach(each -> names.add(each.toLowerCase(Locale.ROOT)));
        return names;
    }

    private static String name(Topic topic) {
        return topic.group().strip().toLowerCase(Locale.ROOT);
    }

    private String name(int topic) {
        return name(topics.get(topic));
    }

    private String subject(int topic) {
        return subjects.contains(name(topic)) ? name(topic) : "";
    }

    /** The plan's order, but for what it says has to come first; circles are cut. */
    private List<Integer> order() {
        List<List<Integer>> before = new ArrayList<>();
        topics.forEach(topic -> before.add(new ArrayList<>()));
        int[] open = new int[topics.size()];
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int i = 0; i < topics.size(); i++) {
            open[i] = after.get(i).size();
            (open[i] == 0 ? ready : waiting).add(i);
            for (int other : after.get(i)) {
                before.get(other).add(i);
            }
        }
        Set<Integer> order = new LinkedHashSet<>();
        while (order.size() < topics.size()) {
            Integer next = ready.poll();
            if (next == null) {
                next = waiting.poll();
                if (order.contains(next)) {
                    continue;
                }
                cut(next, order);
            }
            order.add(next);
            open[next] = 0;
            for (int waiter : before.get(next)) {
                if (open[waiter] > 0 && --open[waiter] == 0) {
                    ready.add(waiter);
                }
            }
        }
        return List.copyOf(order);
    }

    private void cut(int topic, Set<Integer> placed) {
        after.get(topic).removeIf(other -> !placed.contains(other));
        explicit[topic] = !after.get(topic).isEmpty();
        remarks.add(
                new Remark(
                        RemarkKind.CONTRADICTION,
                        topics.get(topic).line(),
                        "\"%s\" waits for what waits for it; it no longer does"
                                .formatted(topics.get(topic).title())));
    }

    /** Adds the plan's order where it says nothing else. */
    private void chain(List<Integer> order) {
        Map<String, List<Integer>> sections = new LinkedHashMap<>();
        for (int index : order) {
            Topic topic = topics.get(index);
            if (!topic.done()) {
                PlanDays days = kept.of(index);
                String section = (days.isNone() ? subject(index) : days) + "\n" + topic.period();
                sections.computeIfAbsent(section, key -> new ArrayList<>()).add(index);
            }
        }
        Map<String, List<Integer>> ends = new HashMap<>();
        for (List<Integer> section : sections.values()) {
            int first = section.getFirst();
            List<Integer> before = ends(ends, subject(first));
            // The last end of a section that does not lie behind the topic's own weeks.
            int reached =
                    before.reversed().stream()
                            .filter(end -> end >= 0 && !isLater(end, first))
                            .findFirst()
                            .orElse(-1);
            if (kept.of(first).isNone()) {
                before.add(section(section, reached));
            } else {
                chain(section, reached);
                ends(section).forEach((name, end) -> ends(ends, name).add(end));
            }
        }
    }

    /** The last topic of each subject of a day, rather one of theory. */
    private Map<String, Integer> ends(List<Integer> day) {
        Map<String, Integer> last = new HashMap<>();
        for (int index : day) {
            last.merge(
                    subject(index),
                    index,
                    (one, next) -> isTheory(one) && !isTheory(next) ? one : next);
        }
        return last;
    }

    private static List<Integer> ends(Map<String, List<Integer>> ends, String subject) {
        return ends.computeIfAbsent(subject, key -> new ArrayList<>());
    }

    /** Whether the weeks of one topic end behind those of another. */
    private boolean isLater(int one, int other) {
        return plan.weeksOf(one).map(WeekRange::last).orElse(0)
                > plan.weeksOf(other).map(WeekRange::last).orElse(Integer.MAX_VALUE);
    }

    /**
     * Chains the topics of one period and subject.
     *
     * @param before what the first waits for, or -1
     * @return what the next period waits for, or -1
     */
    private int section(List<Integer> section, int before) {
        List<Integer> theory = section.stream().filter(this::isTheory).toList();
        // Without weeks nothing else keeps practice beside its theory.
        boolean weekless = section.stream().allMatch(each -> plan.weeksOf(each).isEmpty());
        boolean all = theory.isEmpty() || (weekless && plan.shares().isEmpty());
        List<Integer> line = all ? section : theory;
        if (line.size() < section.size()) {
            int last = chain(line, before);
            practice(section, line, before);
            return last;
        }
        return chain(line, before);
    }

    private int chain(List<Integer> line, int before) {
        int previous = before;
        for (int index : line) {
            follow(index, previous);
            previous = index;
        }
        return previous;
    }

    /**
     * Practice follows the theory above it. That of a section of its own, or several pieces behind
     * all theory, begins half way, for it is to be done in the same weeks.
     */
    private void practice(List<Integer> section, List<Integer> line, int before) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        Set<String> mixed = line.stream().map(this::name).collect(Collectors.toSet());
        int tail = section.indexOf(line.getLast()) + 1;
        boolean block = tail < section.size() - 1;
        int theory = before;
        for (int at = 0; at < section.size(); at++) {
            int index = section.get(at);
            boolean own = block && at >= tail;
            if (isTheory(index)) {
                theory = index;
            } else if (!own && mixed.contains(name(index))) {
                follow(index, theory);
            } else {
                groups.computeIfAbsent(name(index), key -> new ArrayList<>()).add(index);
            }
        }
        for (List<Integer> group : groups.values()) {
            int share = (line.size() + group.size() - 1) / group.size();
            chain(group, line.get(Math.min(line.size(), share) - 1));
        }
    }

    private boolean isTheory(int index) {
        Kind kind = topics.get(index).kind();
        return kind == Kind.THEORY || kind == Kind.REVIEW;
    }

    private void follow(int topic, int previous) {
        boolean later = previous >= 0 && places[previous] < places[topic];
        if (later && !isLater(previous, topic) && after.get(topic).isEmpty()) {
            after.get(topic).add(previous);
        }
    }
}
