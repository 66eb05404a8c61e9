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
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Remark;
import org.studycal.importer.StudyPlan.RemarkKind;
import org.studycal.importer.StudyPlan.Topic;

/**
 * What each topic waits for: what the plan says, or else the topic before it. Parallel subjects do
 * not wait for each other, and nothing waits for practice but practice of the same section.
 */
final class PlanOrder {

    private static final int MOST_PREREQUISITES = 50;

    private final List<Topic> topics;
    private final List<List<Integer>> after = new ArrayList<>();
    private final boolean[] explicit;
    private final TargetWeeks weeks;
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> subjects;

    /** Each topic's place in an order that all of it agrees with, so that no circle can arise. */
    private final int[] places;

    PlanOrder(StudyPlan plan, TargetWeeks weeks) {
        this.topics = plan.topics();
        this.weeks = weeks;
        this.subjects = subjects(topics);
        CategoryChoice.subjects(plan)
                .forEach(subject -> subjects.add(subject.toLowerCase(Locale.ROOT)));
        this.explicit = new boolean[topics.size()];
        for (int i = 0; i < topics.size(); i++) {
            after.add(said(i));
            explicit[i] = !after.get(i).isEmpty();
        }
        int[] order = order();
        this.places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
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

    private List<Integer> said(int topic) {
        Set<Integer> said = new LinkedHashSet<>();
        for (int other : topics.get(topic).after()) {
            if (other >= 0 && other < topics.size() && other != topic) {
                said.add(other);
            }
        }
        return new ArrayList<>(said.stream().limit(MOST_PREREQUISITES).toList());
    }

    /** Groups that several periods have, so that they run side by side. */
    private static Set<String> subjects(List<Topic> topics) {
        Map<String, Set<Integer>> periods = new HashMap<>();
        for (Topic topic : topics) {
            if (!topic.group().isBlank()) {
                periods.computeIfAbsent(name(topic), key -> new HashSet<>()).add(topic.period());
            }
        }
        Set<String> subjects = new HashSet<>();
        periods.forEach(
                (name, held) -> {
                    if (held.size() > 1) {
                        subjects.add(name);
                    }
                });
        return subjects;
    }

    private static String name(Topic topic) {
        return topic.group().strip().toLowerCase(Locale.ROOT);
    }

    private String subject(Topic topic) {
        return subjects.contains(name(topic)) ? name(topic) : "";
    }

    /** The plan's order, but for what it says has to come first; circles are cut. */
    private int[] order() {
        List<List<Integer>> before = new ArrayList<>();
        int[] open = new int[topics.size()];
        for (int i = 0; i < topics.size(); i++) {
            before.add(new ArrayList<>());
        }
        for (int i = 0; i < topics.size(); i++) {
            for (int other : after.get(i)) {
                before.get(other).add(i);
                open[i]++;
            }
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int i = 0; i < topics.size(); i++) {
            if (open[i] == 0) {
                ready.add(i);
            } else {
                waiting.add(i);
            }
        }
        int[] order = new int[topics.size()];
        boolean[] placed = new boolean[topics.size()];
        for (int at = 0; at < order.length; ) {
            if (ready.isEmpty()) {
                int stuck = waiting.poll();
                if (!placed[stuck] && open[stuck] > 0) {
                    cut(stuck, placed);
                    open[stuck] = 0;
                    ready.add(stuck);
                }
                continue;
            }
            int next = ready.poll();
            if (placed[next]) {
                continue;
            }
            placed[next] = true;
            order[at++] = next;
            for (int waiter : before.get(next)) {
                if (open[waiter] > 0 && --open[waiter] == 0) {
                    ready.add(waiter);
                }
            }
        }
        return order;
    }

    private void cut(int topic, boolean[] placed) {
        after.get(topic).removeIf(other -> !placed[other]);
        explicit[topic] = !after.get(topic).isEmpty();
        remarks.add(
                new Remark(
                        RemarkKind.CONTRADICTION,
                        topics.get(topic).line(),
                        "\"%s\" waits for what waits for it; it no longer does"
                                .formatted(topics.get(topic).title())));
    }

    /** Adds the plan's order where it says nothing else. */
    private void chain(int[] order) {
        Map<String, List<Integer>> sections = new LinkedHashMap<>();
        for (int index : order) {
            Topic topic = topics.get(index);
            if (!topic.done()) {
                sections.computeIfAbsent(
                                subject(topic) + "\n" + topic.period(), key -> new ArrayList<>())
                        .add(index);
            }
        }
        Map<String, List<Integer>> ends = new HashMap<>();
        for (List<Integer> section : sections.values()) {
            String subject = subject(topics.get(section.getFirst()));
            List<Integer> before = ends.computeIfAbsent(subject, key -> new ArrayList<>());
            before.add(section(section, reached(before, section.getFirst())));
        }
    }

    /** The last end of a section that does not lie behind a topic's own weeks, or -1. */
    private int reached(List<Integer> ends, int topic) {
        for (int end : ends.reversed()) {
            if (end >= 0 && !isLater(end, topic)) {
                return end;
            }
        }
        return -1;
    }

    /** Whether the weeks of one topic end behind those of another. */
    private boolean isLater(int one, int other) {
        int last = weeks.ofTopic(other).map(range -> range.last()).orElse(Integer.MAX_VALUE);
        return weeks.ofTopic(one).map(range -> range.last()).orElse(0) > last;
    }

    /**
     * Chains the topics of one period and subject.
     *
     * @param before what the first waits for, or -1
     * @return what the next period waits for, or -1
     */
    private int section(List<Integer> section, int before) {
        List<Integer> line = section.stream().filter(this::isTheory).toList();
        if (line.isEmpty()) {
            line = section;
        }
        int previous = before;
        for (int index : line) {
            follow(index, previous);
            previous = index;
        }
        if (line.size() < section.size()) {
            practice(section, line, before);
        }
        return previous;
    }

    /**
     * Practice follows the theory above it. That of a section of its own, or several pieces behind
     * all theory, begins half way, for it is to be done in the same weeks.
     */
    private void practice(List<Integer> section, List<Integer> line, int before) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        Set<String> mixed = new HashSet<>();
        line.forEach(index -> mixed.add(name(topics.get(index))));
        int theory = before;
        int tail = section.indexOf(line.getLast()) + 1;
        boolean block = tail < section.size() - 1;
        for (int at = 0; at < section.size(); at++) {
            int index = section.get(at);
            boolean own = block && at >= tail;
            if (isTheory(index)) {
                theory = index;
            } else if (!own && mixed.contains(name(topics.get(index)))) {
                follow(index, theory);
            } else {
                groups.computeIfAbsent(name(topics.get(index)), key -> new ArrayList<>())
                        .add(index);
            }
        }
        for (List<Integer> group : groups.values()) {
            int share = (line.size() + group.size() - 1) / group.size();
            int previous = line.get(Math.min(line.size(), share) - 1);
            for (int index : group) {
                follow(index, previous);
                previous = index;
            }
        }
    }

    private boolean isTheory(int index) {
        Kind kind = topics.get(index).kind();
        return kind == Kind.THEORY || kind == Kind.REVIEW;
    }

    private void follow(int topic, int previous) {
        boolean later = previous >= 0 && places[previous] < places[topic];
        if (later && !isLater(previous, topic) && !explicit[topic] && after.get(topic).isEmpty()) {
            after.get(topic).add(previous);
        }
    }
}
