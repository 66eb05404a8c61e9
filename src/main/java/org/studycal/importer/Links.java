package org.studycal.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;

/** Finds the topics that the plan's prerequisites name: by full, short or section name. */
final class Links {
    /** Fewer cells do not show what a column holds. */
    private static final int SEVERAL = 3;

    private static final int SHORTEST = 3;
    private static final int SHORTEST_PART = 5;

    /** What stands in a list of prerequisites where there is none. */
    private static final Set<String> NONE =
            Set.of(
                    "none", "nothing", "n/a", "na", "n.a", "nil", "no", "keine", "keins", "aucun",
                    "aucune", "ninguno", "ninguna", "nessuno", "nessuna", "nenhum", "geen");

    private final Phrases phrases;
    private final Facts facts;
    private final PlanTopics plan;
    private final List<TopicFact> topics;
    private final List<String> folded;
    private final Map<String, Integer> firstOf = new HashMap<>();
    private final List<Set<Integer>> after = new ArrayList<>();
    private final Map<Integer, String> titles = new HashMap<>();
    private final Map<Integer, List<String>> unknown = new HashMap<>();

    Links(Phrases phrases, Facts facts, PlanTopics plan) {
        this.phrases = phrases;
        this.facts = facts;
        this.plan = plan;
        topics = plan.all();
        folded = topics.stream().map(topic -> Cut.fold(topic.title)).toList();
        for (int i = 0; i < topics.size(); i++) {
            firstOf.putIfAbsent(folded.get(i), i);
            after.add(new LinkedHashSet<>());
        }
        for (int i = 0; i < topics.size(); i++) {
            String id = Cut.fold(topics.get(i).id);
            if (!id.isEmpty()) {
                firstOf.putIfAbsent(id, i);
            }
        }
        demandTopics();
        for (int i = 0; i < topics.size(); i++) {
            for (String name : topics.get(i).requires) {
                link(i, name);
            }
        }
        for (PeriodFact period : facts.periods) {
            period.requires.forEach(name -> link(period, name));
        }
    }

    /**
     * A column most of whose cells name no topic says what comes of the work, not what precedes it.
     */
    private void demandTopics() {
        all(topic -> !topic.requiredBy.isEmpty() && !topic.requires.isEmpty()).stream()
                .collect(Collectors.groupingBy(each -> topics.get(each).requiredBy))
                .forEach(
                        (header, asking) -> {
                            if (asking.size() >= SEVERAL
                                    && asking.stream().filter(this::namesTopic).count() * 2
                                            < asking.size()) {
                                asking.forEach(each -> note(topics.get(each), header));
                            }
                        });
    }

    private boolean namesTopic(int index) {
        return topics.get(index).requires.stream().anyMatch(name -> !found(name, index).isEmpty());
    }

    private static void note(TopicFact topic, String header) {
        topic.note(header + ": " + String.join(", ", topic.requires));
        topic.requires.clear();
    }

    /** The single names in a list of them. */
    static List<String> names(String list) {
        return Arrays.stream(list.split("[,;、，]|\\s[&+/]\\s"))
                .map(name -> Cut.tidy(name.replaceFirst("[.)\\]]+$", "")))
                .filter(name -> !NONE.contains(name.toLowerCase(Locale.ROOT)))
                .filter(Cut::hasWords)
                .toList();
    }

    /** Indices of the topics that a topic waits for. */
    List<Integer> after(int topic) {
        return List.copyOf(after.get(topic));
    }

    /** Its title, with a bracket in it that names no topic. */
    String title(int topic) {
        return titles.getOrDefault(topic, topics.get(topic).title);
    }

    /** What a topic requires that is no topic, in sentences. */
    List<String> notes(int topic) {
        return unknown.getOrDefault(topic, List.of());
    }

    private void link(int index, String name) {
        TopicFact topic = topics.get(index);
        List<Integer> found = found(name, index);
        after.get(index).addAll(found);
        if (!found.isEmpty()) {
            return;
        }
        if (topic.requires.size() == 1 && !topic.bracketed.isEmpty()) {
            titles.put(index, topic.bracketed);
        } else {
            unknown.computeIfAbsent(index, each -> new ArrayList<>()).add("Requires " + name);
            isNoTopic(topic.line, topic.title, name);
        }
    }

    private void isNoTopic(int line, String who, String name) {
        facts.notUnderstood(
                line, "\"%s\" requires \"%s\", which is not a topic of the plan", who, name);
    }

    /** What a period waits for, the first of its topics waits for; the others follow it. */
    private void link(PeriodFact period, String name) {
        List<Integer> inside = all(topic -> topic.isWithin(period));
        if (inside.isEmpty()) {
            return;
        }
        List<Integer> found = new ArrayList<>(found(name, inside.getFirst()));
        found.removeAll(inside);
        after.get(inside.getFirst()).addAll(found);
        if (found.isEmpty()) {
            isNoTopic(period.line, period.name, name);
        }
    }

    /** The topics of a kind. */
    private List<Integer> all(Predicate<TopicFact> kind) {
        return IntStream.range(0, topics.size())
                .filter(index -> kind.test(topics.get(index)))
                .boxed()
                .toList();
    }

    /** The topics that a name means; waiting for a period is waiting for all of its topics. */
    private List<Integer> found(String name, int self) {
        String wanted = Cut.fold(name);
        Integer exact = firstOf.get(wanted);
        if (exact != null && exact != self) {
            return List.of(exact);
        }
        Optional<PeriodFact> period = period(name, wanted);
        if (period.isPresent()) {
            return all(topic -> topic.isWithin(period.get()) && topic != topics.get(self));
        }
        if (wanted.matches("\\d{1,3}")) {
            int number = Integer.parseInt(wanted) - 1;
            return number >= 0 && number < self ? List.of(number) : List.of();
        }
        if (wanted.length() < SHORTEST) {
            return List.of();
        }
        String words = " " + wanted + " ";
        return first(self, title -> title.startsWith(words))
                .or(
                        () ->
                                first(
                                        self,
                                        title ->
                                                title.contains(words)
                                                        || (title.length() >= SHORTEST_PART + 2
                                                                && words.contains(title))))
                .map(List::of)
                .orElseGet(
                        () ->
                                all(
                                        topic ->
                                                topic != topics.get(self)
                                                        && Cut.fold(plan.group(topic))
                                                                .equals(wanted)));
    }

    /** The first topic whose title, with a space on both sides, is meant. */
    private Optional<Integer> first(int self, Predicate<String> meant) {
        return IntStream.range(0, folded.size())
                .filter(index -> index != self && meant.test(" " + folded.get(index) + " "))
                .boxed()
                .findFirst();
    }

    private Optional<PeriodFact> period(String name, String wanted) {
        Optional<PeriodName> asked = phrases.period(name);
        return facts.periods.stream()
                .filter(
                        each ->
                                isTitled(each, wanted)
                                        || Cut.fold(each.name).equals(wanted)
                                        || asked.filter(
                                                        period ->
                                                                PeriodReader.unit(period)
                                                                                == each.unit
                                                                        && period.last()
                                                                                == each.last)
                                                .isPresent())
                .findFirst();
    }

    private static boolean isTitled(PeriodFact period, String wanted) {
        String title = Cut.fold(period.title);
        return !period.title.isBlank()
                && (title.equals(wanted)
                        || (wanted.length() >= SHORTEST_PART && title.contains(wanted)));
    }
}
