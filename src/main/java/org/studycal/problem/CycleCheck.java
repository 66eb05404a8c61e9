package org.studycal.problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** No activity waits for itself, not even by way of others. */
final class CycleCheck {

    private static final int MOST_SHOWN = 12;

    private final ProblemDraft draft;
    private final Faults faults;
    private final Map<String, Located<Activity>> activities = new LinkedHashMap<>();

    /** For every activity those it waits for. */
    private final Map<String, Set<String>> before = new LinkedHashMap<>();

    CycleCheck(ProblemDraft draft) {
        this.draft = draft;
        this.faults = draft.faults();
    }

    void check() {
        for (Located<Activity> activity : draft.activities()) {
            activities.putIfAbsent(activity.value().id(), activity);
        }
        activities.remove("");
        activities.forEach(
                (id, activity) -> {
                    Set<String> known = new TreeSet<>();
                    activity.value().after().stream()
                            .map(Prerequisite::activity)
                            .filter(activities::containsKey)
                            .forEach(known::add);
                    before.put(id, known);
                });
        removeThoseThatCanBegin();
        Map<String, Integer> walkOf = new HashMap<>();
        int walk = 0;
        for (String id : before.keySet()) {
            walk(id, ++walk, walkOf);
        }
    }

    /** Removes the activities that can begin; those that stay wait for a circle or are in one. */
    private void removeThoseThatCanBegin() {
        Map<String, Set<String>> after = new HashMap<>();
        before.forEach(
                (id, waits) ->
                        waits.forEach(
                                first ->
                                        after.computeIfAbsent(first, key -> new TreeSet<>())
                                                .add(id)));
        Deque<String> ready = new ArrayDeque<>();
        before.forEach(
                (id, waits) -> {
                    if (waits.isEmpty()) {
                        ready.add(id);
                    }
                });
        while (!ready.isEmpty()) {
            String done = ready.remove();
            before.remove(done);
            for (String next : after.getOrDefault(done, Set.of())) {
                before.get(next).remove(done);
                if (before.get(next).isEmpty()) {
                    ready.add(next);
                }
            }
        }
    }

    /**
     * Goes from an activity to one it waits for until it comes to one it has seen; every circle is
     * reported once.
     */
    private void walk(String start, int walk, Map<String, Integer> walkOf) {
        List<String> path = new ArrayList<>();
        String id = start;
        while (!walkOf.containsKey(id)) {
            walkOf.put(id, walk);
            path.add(id);
            id = before.get(id).iterator().next();
        }
        if (walkOf.get(id) == walk) {
            report(path.subList(path.indexOf(id), path.size()));
        }
    }

    private void report(List<String> waiting) {
        // In the order of doing, from the activity that stands first in the file.
        List<String> circle = new ArrayList<>(waiting.reversed());
        Set<String> members = new HashSet<>(circle);
        String first =
                activities.keySet().stream().filter(members::contains).findFirst().orElseThrow();
        Collections.rotate(circle, -circle.indexOf(first));
        circle.add(first);
        List<String> shown =
                new ArrayList<>(circle.stream().limit(MOST_SHOWN).map(Quoted::plain).toList());
        if (circle.size() > MOST_SHOWN) {
            shown.add("... (" + (circle.size() - MOST_SHOWN - 1) + " more) ...");
            shown.add(Quoted.plain(first));
        }
        String message =
                circle.size() == 2
                        ? "the activity waits for itself (%s); remove it from its own \"after\""
                                .formatted(String.join(" -> ", shown))
                        : "these activities wait for each other in a circle: %s; remove one of these prerequisites"
                                .formatted(String.join(" -> ", shown));
        faults.at(activities.get(first).at("after"), FaultKind.CYCLE, message);
    }
}
