package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Effort;

/** Headings each of which is one piece of work, and what stands below says more about it. */
final class Entries extends Part {
    /** Fewer headings show no form. */
    private static final int FEWEST = 3;

    /** Shorter is nothing that a list would have for each of its items. */
    private static final int SHORTEST = 15;

    /** "Task 2: a chart". */
    private static final Pattern NUMBERED =
            Pattern.compile("(?s)(\\W*\\p{L}[\\p{L} ]{0,20}?) ?\\d{1,2} ?[:：.–—-] ?[^\\d\\s].*");

    /** Words by which headings count of which at least one has neither lists nor headings. */
    private final Set<String> pieces = new HashSet<>();

    /** The forms of the headings of a level. */
    private final Map<Integer, Form> forms = new HashMap<>();

    /**
     * What the headings of a level have in common.
     *
     * @param labels in small letters, that stand under most of them
     * @param timed those of them behind which a length is
     * @param listed whether so many other entries stand there that the labels are no form
     */
    private record Form(Set<String> labels, Set<String> timed, boolean listed) {}

    Entries(Reader reader) {
        super(reader);
        Map<Integer, List<Branch>> levels = new HashMap<>();
        reader.root.each(
                child -> {
                    if (isNumbered(child)
                            && !child.children.isEmpty()
                            && !child.hasContent()
                            && !child.has(Branch::isHeading)) {
                        pieces.add(word(child));
                    }
                    if (isFlat(child)) {
                        levels.computeIfAbsent(child.level, each -> new ArrayList<>()).add(child);
                    }
                });
        levels.forEach(
                (level, heads) -> {
                    if (heads.size() >= FEWEST) {
                        forms.put(level, form(heads));
                    }
                });
    }

    private boolean isFlat(Branch head) {
        return head.isHeading()
                && head.period.isEmpty()
                && !head.children.isEmpty()
                && head.children.stream()
                        .allMatch(each -> each.children.isEmpty() && isFlatPiece(each))
                && phrases.days(head.plain()).isEmpty()
                && phrases.datesIn(head.plain()).isEmpty();
    }

    private static boolean isFlatPiece(Branch child) {
        return (child.isItem() && child.text.box() == Text.Box.NONE) || child.isLine();
    }

    private Form form(List<Branch> heads) {
        Map<String, Long> counts =
                heads.stream()
                        .flatMap(head -> head.children.stream().map(this::label).distinct())
                        .filter(label -> !label.isEmpty())
                        .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
        Set<String> labels =
                counts.entrySet().stream()
                        .filter(each -> each.getValue() * 3 >= heads.size() * 2L)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        Set<String> timed =
                children(heads)
                        .filter(child -> time(child).isPresent())
                        .map(this::label)
                        .filter(labels::contains)
                        .collect(Collectors.toSet());
        long fields = children(heads).filter(each -> labels.contains(label(each))).count();
        long others = children(heads).count() - fields;
        int minutes =
                children(heads)
                        .flatMap(each -> time(each).stream())
                        .mapToInt(Effort::planned)
                        .sum();
        boolean hurried = !timed.isEmpty() && minutes < others * SHORTEST;
        return new Form(labels, timed, others >= fields && !hurried);
    }

    private static Stream<Branch> children(List<Branch> heads) {
        return heads.stream().flatMap(head -> head.children.stream());
    }

    private String label(Branch child) {
        String word = Label.of(child.plain()).word();
        return word.isBlank() ? "" : Cut.fold(word);
    }

    /** How long a field such as {@code Duration: 20 minutes} says that its heading takes. */
    private Optional<Effort> time(Branch child) {
        String rest = Label.of(child.plain()).rest();
        return phrases.effortsIn(rest).stream()
                .filter(each -> each.per() == Effort.Per.ALL && each.start() == 0)
                .limit(rest.isEmpty() ? 0 : 1)
                .findFirst();
    }

    /** Reads a heading that is one piece of work; whether it is one. */
    boolean read(Branch head, Context context) {
        boolean beside = context.isOutside() && reader.survey.hasPeriods;
        Form form = isFlat(head) ? forms.get(head.level) : null;
        boolean entry =
                form != null
                        && (form.labels().size() > 1 || !form.timed().isEmpty())
                        && !(form.listed() || (beside && form.timed().isEmpty()))
                        && form.labels().stream().noneMatch(this::isWork)
                        && head.children.stream()
                                .map(this::label)
                                .anyMatch(form.labels()::contains);
        if (!entry && (beside || !isPiece(head))) {
            return false;
        }
        Optional<TopicFact> topic = reader.topics.add(head.text, context, head.line());
        topic.ifPresent(each -> about(each, head));
        List<Branch> code =
                head.children.stream().filter(each -> each.piece instanceof Piece.Code).toList();
        reader.walk.children(head.with(code), context);
        return topic.isPresent();
    }

    private void about(TopicFact topic, Branch head) {
        head.children.stream()
                .flatMap(
                        each ->
                                time(each)
                                        .map(
                                                time ->
                                                        Amounts.of(
                                                                time,
                                                                Label.of(each.plain()).rest(),
                                                                each.line()))
                                        .stream())
                .findFirst()
                .ifPresent(topic::state);
        reader.items.notes(head, topic);
    }

    /** Whether a label that comes again under all headings announces work of its own. */
    private boolean isWork(String label) {
        return phrases.section(label)
                .flatMap(TopicReader::kind)
                .filter(kind -> kind != StudyPlan.Kind.THEORY)
                .isPresent();
    }

    /**
     * Whether a heading is one of several that count by the same word, such as "Task 2: a chart",
     * and each of them one piece of work: at least one has only prose under it.
     */
    private boolean isPiece(Branch head) {
        return isNumbered(head)
                && pieces.contains(word(head))
                && !head.has(each -> each.isHeading() || each.table().isPresent())
                && !head.has(each -> each.text.box() != Text.Box.NONE)
                && phrases.effortsIn(
                                String.join(
                                        "; ", head.items().stream().map(Branch::plain).toList()))
                        .isEmpty();
    }

    private static boolean isNumbered(Branch head) {
        return head.isHeading()
                && head.period.isEmpty()
                && NUMBERED.matcher(head.plain()).matches();
    }

    private static String word(Branch head) {
        Matcher number = NUMBERED.matcher(head.plain());
        return head.level + (number.matches() ? Cut.fold(number.group(1)) : "");
    }
}
