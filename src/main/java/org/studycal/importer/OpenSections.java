package org.studycal.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.markdown.Piece;

/**
 * Judges sections that stand in no period, where nothing but the way their entries are written
 * tells subjects from advice and from places.
 */
final class OpenSections extends Part {
    private static final int MOST_NAMED = 6;
    private static final int MOST_COMPARED = 40;

    /** Of fewer there is no usual form. */
    private static final int FEWEST_TOPICS = 12;

    private final Map<Branch, List<TopicFact>> sections = new LinkedHashMap<>();
    private final Map<Branch, List<Branch>> entries = new HashMap<>();
    private final Map<Branch, ListForm> forms = new HashMap<>();

    OpenSections(Reader reader) {
        super(reader);
        Map<Integer, List<TopicFact>> lines =
                facts.topics.stream().collect(Collectors.groupingBy(topic -> topic.line));
        collect(reader.root, reader.root, lines);
        sections.forEach((head, topics) -> forms.put(head, ListForm.of(topics, entries.get(head))));
    }

    private void collect(Branch branch, Branch head, Map<Integer, List<TopicFact>> lines) {
        for (Branch child : branch.children) {
            Branch section = child.isHead() ? child : head;
            add(section, child, lines.get(child.line()));
            child.table().map(Piece.Table::rows).orElse(List.of()).stream()
                    .filter(row -> row.line() != child.line())
                    .forEach(row -> add(section, child, lines.get(row.line())));
            collect(child, section, lines);
        }
    }

    private void add(Branch section, Branch entry, List<TopicFact> topics) {
        if (topics != null) {
            sections.computeIfAbsent(section, each -> new ArrayList<>()).addAll(topics);
            entries.computeIfAbsent(section, each -> new ArrayList<>()).add(entry);
        }
    }

    /** Whether lists stand under at least two headings, as subjects do. */
    boolean areSubjects() {
        return sections.entrySet().stream()
                        .filter(each -> each.getKey().isHead() && each.getValue().size() > 1)
                        .filter(each -> forms.get(each.getKey()) != ListForm.PLACES)
                        .count()
                > 1;
    }

    /**
     * Leaves out places, and doubts sections of different kinds.
     *
     * @param told whether anything tells that the text is a plan
     */
    void judge(boolean told) {
        boolean others = forms.values().stream().anyMatch(each -> each != ListForm.PLACES);
        leaveOut(head -> (others && forms.get(head) == ListForm.PLACES) || isOverview(head));
        sections.keySet().removeIf(each -> told && forms.get(each) == ListForm.TOLD);
        Set<ListForm> open = EnumSet.noneOf(ListForm.class);
        sections.keySet().forEach(each -> open.add(forms.get(each)));
        Optional<Branch> first =
                sections.keySet().stream().min(Comparator.comparingInt(Branch::line));
        if (first.isPresent() && (!told || open.size() > 1)) {
            String which = told ? "nothing tells which sections are" : "nothing tells that this is";
            doubt(first.get().line(), which + " to be studied: took ", sections.keySet());
        }
    }

    private void leaveOut(Predicate<Branch> which) {
        for (Branch head : List.copyOf(sections.keySet())) {
            if (which.test(head)) {
                facts.topics.removeAll(sections.remove(head));
                reader.aside.leaveOut(head);
            }
        }
    }

    /**
     * In a plan whose weeks or days hold the work, leaves out sections in none of them that tell of
     * no work, and doubts it where hours or a good part of the plan go with them.
     */
    void judgeBeside() {
        List<TopicFact> topics = sections.values().stream().flatMap(List::stream).toList();
        long placed = topics.stream().filter(OpenSections::hasTime).count();
        if (placed < FEWEST_TOPICS || placed * 2 < topics.size()) {
            return;
        }
        List<Branch> beside = sections.keySet().stream().filter(this::isBeside).toList();
        List<TopicFact> left =
                beside.stream().flatMap(each -> sections.get(each).stream()).toList();
        if (left.stream().anyMatch(each -> each.stated.isPresent())
                || left.size() * 5 > topics.size()) {
            doubt(
                    beside.getFirst().line(),
                    "in no week or day, and nothing tells that it is to be studied: left out ",
                    beside);
        }
        leaveOut(beside::contains);
    }

    private boolean isBeside(Branch head) {
        return head != reader.root
                && ListForm.look(entries.get(head)) != ListForm.BOXES
                && sections.get(head).stream().allMatch(OpenSections::isApart);
    }

    private static boolean hasTime(TopicFact topic) {
        return topic.date.isPresent()
                || (topic.period() != null && topic.period().unit != StudyPlan.Unit.PHASE);
    }

    private static boolean isApart(TopicFact topic) {
        boolean practice = topic.kindSaid && topic.kind.filter(Kind.THEORY::equals).isEmpty();
        return topic.period() == null && topic.date.isEmpty() && !topic.done && !practice;
    }

    private void doubt(int line, String said, Collection<Branch> heads) {
        facts.doubts.add(new Doubt(line, said + named(heads), Question.SECTIONS));
    }

    /** Doubts sections of a plan with periods whose lists are of another form than the rest. */
    void judgeStrays() {
        Map<ListForm, Integer> sizes = new EnumMap<>(ListForm.class);
        sections.forEach(
                (head, topics) ->
                        sizes.merge(ListForm.look(entries.get(head)), topics.size(), Integer::sum));
        int all = sizes.values().stream().mapToInt(size -> size).sum();
        Optional<ListForm> main =
                sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        Map<String, Long> names =
                sections.keySet().stream()
                        .collect(Collectors.groupingBy(this::kind, Collectors.counting()));
        Set<String> usual =
                sections.keySet().stream()
                        .filter(
                                head ->
                                        main.filter(ListForm.look(entries.get(head))::equals)
                                                .isPresent())
                        .map(this::kind)
                        .collect(Collectors.toSet());
        boolean formed = isFormed(all);
        sections.keySet()
                .removeIf(
                        head ->
                                head.period.isPresent()
                                        || (formed
                                                ? head == reader.root
                                                : usual.contains(kind(head)))
                                        || names.get(kind(head)) > 1
                                        || isStated(sections.get(head))
                                        || reader.amounts.in(name(head)).isPresent());
        int strays = sections.values().stream().mapToInt(List::size).sum();
        if (all >= FEWEST_TOPICS && strays > 0 && strays * 2 <= all) {
            doubt(
                    sections.values().iterator().next().getFirst().line,
                    "sections that list otherwise than the rest of the plan were taken, too: ",
                    sections.keySet());
        }
    }

    /** Whether most topics stand under headings that come again and again. */
    private boolean isFormed(int all) {
        Map<String, Long> counts =
                sections.keySet().stream()
                        .filter(Branch::isHeading)
                        .collect(
                                Collectors.groupingBy(
                                        head -> Cut.fold(name(head)), Collectors.counting()));
        int again =
                sections.entrySet().stream()
                        .filter(each -> counts.getOrDefault(Cut.fold(name(each.getKey())), 0L) >= 3)
                        .mapToInt(each -> each.getValue().size())
                        .sum();
        return again * 4 >= all * 3;
    }

    /** What headings of one kind begin with, such as the day of "Day 3". */
    private String kind(Branch head) {
        return Cut.words(name(head)).filter(Cut::hasLetters).findFirst().orElse("");
    }

    private static boolean isStated(List<TopicFact> topics) {
        return topics.stream().filter(each -> each.stated.isPresent()).count() * 2 > topics.size();
    }

    /** Whether the topics of a section are called by the headings of the others. */
    private boolean isOverview(Branch head) {
        List<Set<String>> others =
                sections.keySet().stream()
                        .filter(other -> other != head)
                        .map(other -> words(name(other)))
                        .toList();
        List<TopicFact> topics = sections.get(head);
        return sections.size() <= MOST_COMPARED
                && topics.size() > 2
                && topics.stream()
                                        .map(topic -> words(topic.title))
                                        .filter(each -> others.stream().anyMatch(isAlike(each)))
                                        .count()
                                * 3
                        > topics.size() * 2L;
    }

    /** Whether one has all words of the other. */
    private static Predicate<Set<String>> isAlike(Set<String> words) {
        return other -> other.containsAll(words) || words.containsAll(other);
    }

    private static Set<String> words(String text) {
        return Cut.words(text).collect(Collectors.toSet());
    }

    private String named(Collection<Branch> heads) {
        String named =
                heads.stream()
                        .limit(MOST_NAMED)
                        .map(
                                each ->
                                        Cut.quoted(name(each))
                                                + " (%d)".formatted(sections.get(each).size()))
                        .collect(Collectors.joining(", "));
        int more = heads.size() - MOST_NAMED;
        return more > 0 ? named + " and %d more".formatted(more) : named;
    }

    private String name(Branch head) {
        return head == reader.root ? reader.title : head.plain();
    }
}
