package org.studycal.importer;

import java.util.ArrayList;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.studycal.importer.Doubt.Question;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;

/**
 * Judges sections that stand in no period, where nothing but the way their entries are written
 * tells subjects from advice and from places.
 */
final class OpenSections extends Part {
    private static final int MOST_NAMED = 6;
    private static final int MOST_COMPARED = 40;
    private static final int SENTENCE = 5;

    /** Of fewer there is no usual form. */
    private static final int FEWEST_TOPICS = 12;

    private static final Pattern END = Pattern.compile("(?s).*[.!?。！？]\\W*");

    /** How the entries of a section are written. */
    private enum Form {
        TABLE,
        HEADINGS,
        BOXES,
        NUMBERED,
        BULLETS,
        SENTENCES,
        PLACES,
        /** To tick off, or with hours, dates or a kind: there is no doubt about these. */
        TOLD
    }

    private final Map<Branch, List<TopicFact>> sections = new LinkedHashMap<>();
    private final Map<Branch, List<Branch>> entries = new HashMap<>();
    private final Map<Branch, Form> forms = new HashMap<>();

    OpenSections(Reader reader) {
        super(reader);
        Map<Integer, List<TopicFact>> lines =
                facts.topics.stream().collect(Collectors.groupingBy(topic -> topic.line));
        collect(reader.root, reader.root, lines);
        sections.forEach((head, topics) -> forms.put(head, form(topics, entries.get(head))));
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

    private static Form form(List<TopicFact> topics, List<Branch> entries) {
        Form look = look(entries);
        long told = topics.stream().filter(TopicFact::isTold).count();
        if (told * 2 >= entries.size() || look == Form.BOXES) {
            return Form.TOLD;
        }
        if (look == Form.TABLE) {
            return look;
        }
        if (count(entries, each -> ItemReader.isPlace(each.plain())) > entries.size() / 2) {
            return Form.PLACES;
        }
        if (count(entries, each -> isSentence(each.plain())) > entries.size() / 2) {
            return Form.SENTENCES;
        }
        return look == Form.HEADINGS ? Form.BULLETS : look;
    }

    /** What most entries are, whatever they say. */
    private static Form look(List<Branch> entries) {
        if (areMost(entries, each -> each.table().isPresent())) {
            return Form.TABLE;
        }
        if (areMost(entries, Branch::isHead)) {
            return Form.HEADINGS;
        }
        if (areMost(entries, each -> each.text.box() != Text.Box.NONE)) {
            return Form.BOXES;
        }
        return areMost(entries, OpenSections::isNumbered) ? Form.NUMBERED : Form.BULLETS;
    }

    private static boolean areMost(List<Branch> entries, Predicate<Branch> kind) {
        return count(entries, kind) * 2 >= entries.size();
    }

    private static long count(List<Branch> entries, Predicate<Branch> counted) {
        return entries.stream().filter(counted).count();
    }

    private static boolean isNumbered(Branch entry) {
        return entry.piece instanceof Piece.Item item && item.number() >= 0;
    }

    private static boolean isSentence(String text) {
        return text.split("\\s+", 0).length >= SENTENCE && END.matcher(text).matches();
    }

    /** Whether lists stand under at least two headings, as subjects do. */
    boolean areSubjects() {
        return sections.entrySet().stream()
                        .filter(each -> each.getKey().isHead() && each.getValue().size() > 1)
                        .filter(each -> forms.get(each.getKey()) != Form.PLACES)
                        .count()
                > 1;
    }

    /**
     * Leaves out places, and doubts sections of different kinds.
     *
     * @param told whether anything tells that the text is a plan
     */
    void judge(boolean told) {
        boolean others = forms.values().stream().anyMatch(each -> each != Form.PLACES);
        leaveOut(head -> (others && forms.get(head) == Form.PLACES) || isOverview(head));
        sections.keySet().removeIf(each -> told && forms.get(each) == Form.TOLD);
        Set<Form> open = EnumSet.noneOf(Form.class);
        sections.keySet().forEach(each -> open.add(forms.get(each)));
        Optional<Branch> first =
                sections.keySet().stream().min(Comparator.comparingInt(Branch::line));
        if (first.isPresent() && (!told || open.size() > 1)) {
            String which = told ? "nothing tells which sections are" : "nothing tells that this is";
            doubt(first.get().line(), which + " to be studied: took ");
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

    /** In a plan that goes by days, leaves out sections on none of them that tell of no work. */
    void judgeDays() {
        List<TopicFact> topics = sections.values().stream().flatMap(List::stream).toList();
        long placed = topics.stream().filter(OpenSections::hasDay).count();
        if (placed >= FEWEST_TOPICS && placed * 2 >= topics.size()) {
            leaveOut(
                    head ->
                            look(entries.get(head)) != Form.BOXES
                                    && sections.get(head).stream().allMatch(OpenSections::isApart));
        }
    }

    private static boolean hasDay(TopicFact topic) {
        return topic.date.isPresent()
                || (topic.period() != null && topic.period().unit == StudyPlan.Unit.DAY);
    }

    private static boolean isApart(TopicFact topic) {
        return topic.period() == null
                && topic.date.isEmpty()
                && topic.stated.isEmpty()
                && !topic.done;
    }

    private void doubt(int line, String taken) {
        facts.doubts.add(new Doubt(line, taken + named(), Question.SECTIONS));
    }

    /** Doubts sections of a plan with periods whose lists are of another form than the rest. */
    void judgeStrays() {
        Map<Form, Integer> sizes = new EnumMap<>(Form.class);
        sections.forEach(
                (head, topics) ->
                        sizes.merge(look(entries.get(head)), topics.size(), Integer::sum));
        int all = sizes.values().stream().mapToInt(size -> size).sum();
        Optional<Form> main =
                sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        Map<String, Long> names =
                sections.keySet().stream()
                        .collect(Collectors.groupingBy(this::kind, Collectors.counting()));
        Set<String> usual =
                sections.keySet().stream()
                        .filter(head -> main.filter(look(entries.get(head))::equals).isPresent())
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
                    "sections that list otherwise than the rest of the plan were taken, too: ");
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
        if (sections.size() > MOST_COMPARED) {
            return false;
        }
        List<Set<String>> others =
                sections.keySet().stream()
                        .filter(other -> other != head)
                        .map(other -> words(name(other)))
                        .toList();
        List<TopicFact> topics = sections.get(head);
        long known =
                topics.stream()
                        .map(topic -> words(topic.title))
                        .filter(
                                words ->
                                        others.stream()
                                                .anyMatch(
                                                        other ->
                                                                other.containsAll(words)
                                                                        || words.containsAll(
                                                                                other)))
                        .count();
        return topics.size() > 2 && known * 3L > topics.size() * 2L;
    }

    private static Set<String> words(String text) {
        return Cut.words(text).collect(Collectors.toSet());
    }

    private String named() {
        String named =
                sections.entrySet().stream()
                        .limit(MOST_NAMED)
                        .map(
                                each ->
                                        "%s (%d)"
                                                .formatted(
                                                        Cut.quoted(name(each.getKey())),
                                                        each.getValue().size()))
                        .collect(Collectors.joining(", "));
        int more = sections.size() - MOST_NAMED;
        return more > 0 ? named + " and %d more".formatted(more) : named;
    }

    private String name(Branch head) {
        return head == reader.root ? reader.title : head.plain();
    }
}
