package org.studycal.importer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Section;

/** Reads labels with work behind or under them, such as {@code Labs:}. */
final class WorkReader extends Part {
    /** Three things or more, or sentences. */
    private static final Pattern SEVERAL =
            Pattern.compile("(?s).*(?:[,;、，；][^,;、，；]*[,;、，；].*|[.。!！]\\W*(?:\\s.*)?)");

    /** {@code 2 x 3h}, as in "Mock exams: 2 x 3h". */
    private static final Pattern COUNTED =
            Pattern.compile("\\d{1,2}\\s?[x×*]\\s?\\d[\\d.,]*\\s?\\p{L}{1,8}\\.?");

    private static final int FEWEST_WORDS = 4;

    WorkReader(Reader reader) {
        super(reader);
    }

    /** What a period with a title of its own is about, in one line, is a note on that title. */
    void topics(Branch branch, String rest, Context context) {
        PeriodFact period = context.period();
        boolean contents =
                period != null
                        && !period.title.isBlank()
                        && SEVERAL.matcher(rest).matches()
                        && facts.topics.stream().noneMatch(each -> each.period() == period);
        if (rest.isEmpty() && branch.isLine() && period != null && !branch.hasContent()) {
            paragraphs(branch, context);
        } else if (contents) {
            reader.topics
                    .add(period.title, branch.text, context, branch.line())
                    .ifPresent(
                            topic -> {
                                topic.note(rest);
                                labelled(topic, branch);
                            });
        } else {
            read(branch, rest, context, context);
        }
    }

    /** Paragraphs "Glaze: what is it made of?" under a label are as items of a list. */
    private void paragraphs(Branch branch, Context context) {
        for (Branch child : branch.children) {
            String word = Label.of(child.plain()).word();
            boolean topic =
                    child.isLine()
                            && child.children.isEmpty()
                            && child.period.isEmpty()
                            && !word.isEmpty()
                            && phrases.section(word)
                                    .filter(each -> each != Section.SCHEDULE)
                                    .isEmpty()
                            && phrases.period(child.plain()).isEmpty();
            if (topic) {
                reader.items.read(Branch.item(child.text, child.line()), context);
            } else {
                reader.walk.children(branch.with(List.of(child)), context);
            }
        }
    }

    /** A label such as {@code Labs:} with one piece of work behind it, or several under it. */
    void read(Branch branch, String rest, Context inner, Context context) {
        boolean whole = !context.isOutside() && reader.items.isTooShort(branch);
        if (rest.isEmpty() && whole) {
            whole(branch, inner, context);
        } else if (rest.isEmpty() && !context.isOutside() && isTold(branch)) {
            told(branch, inner);
        } else if (rest.isEmpty()) {
            Context pooled =
                    inner.sharing(reader.hours.pool(branch.plain(), context, branch.line()));
            if (branch.hasPeriods() || !reader.template.readBranch(branch, context)) {
                reader.walk.children(branch, pooled);
            }
        } else if (branch.isHeading() && isOnePiece(branch, inner)) {
            reader.topics
                    .add(rest, branch.text, inner, branch.line())
                    .ifPresent(topic -> labelled(topic, branch));
        } else if (branch.isHeading()) {
            reader.walk.children(branch, inner.under(Cut.tidy(rest)));
        } else if (reader.dates.isAlone(rest)) {
            reader.checkpoints.add(branch, context);
        } else if (!context.isOutside() || branch.isItem()) {
            // A label with nothing but counted hours behind it is the work itself.
            boolean bare = phrases.sectionOnly(Label.of(branch.plain()).word()).isPresent();
            String words = COUNTED.matcher(rest).matches() || !bare ? branch.plain() : rest;
            reader.topics
                    .add(words, branch.text, inner, branch.line())
                    .ifPresent(topic -> labelled(topic, branch));
        }
    }

    /** Whether a heading such as "Exercise" has a sentence below it and nothing else. */
    private boolean isTold(Branch branch) {
        return branch.isHeading()
                && !branch.children.isEmpty()
                && branch.children.stream()
                        .allMatch(each -> each.isLine() && each.children.isEmpty())
                && branch.children.getFirst().plain().split("\\s+", 0).length >= FEWEST_WORDS
                && !reader.amounts.isOnly(branch.children.getFirst().plain());
    }

    /** The first paragraph below a heading is the work, and the others say more about it. */
    private void told(Branch branch, Context inner) {
        List<Branch> lines = branch.children;
        int end = 1;
        while (end < lines.size()
                && lines.get(end).piece instanceof Piece.Line line
                && !line.first()) {
            end++;
        }
        String words =
                lines.subList(0, end).stream().map(Branch::plain).collect(Collectors.joining(" "));
        Branch more = branch.with(lines.subList(end, lines.size()));
        reader.topics
                .add(words, lines.getFirst().text, inner, lines.getFirst().line())
                .ifPresent(
                        topic -> {
                            // "Wait for 24 hours" in a sentence is what the exercise is about.
                            boolean own =
                                    phrases.effortsIn(words).stream()
                                            .anyMatch(each -> Cut.isApart(words, each));
                            topic.stated = own ? topic.stated : Optional.empty();
                            reader.items.notes(more, topic);
                        });
    }

    /**
     * Whether an item only says more about practising, such as "Practice tests: any of the big
     * sites": in a plan that has periods, what is to be done outside them is to be ticked off or
     * has its hours or its day.
     */
    boolean isRemark(Branch branch, String rest, Context context) {
        return context.isOutside()
                && reader.survey.hasPeriods
                && branch.isItem()
                && !rest.isEmpty()
                && !context.isWork()
                && context.date().isEmpty()
                && branch.text.box() == Text.Box.NONE
                && phrases.effortsIn(branch.plain()).isEmpty()
                && phrases.datesIn(branch.plain()).isEmpty();
    }

    /** A heading in a week that has nothing under it, or where to find it, is a topic itself. */
    static boolean onlyAddresses(Branch branch) {
        return branch.children.stream()
                .allMatch(
                        child ->
                                (child.isLine() || child.isItem())
                                        && child.children.isEmpty()
                                        && Places.isAddress(child.plain())
                                        && !Places.isFile(child.plain()));
    }

    /** A list under a label that leaves too little time for each of its items is one topic. */
    private void whole(Branch branch, Context inner, Context context) {
        String title = context.group().isBlank() ? context.period().title : context.group();
        boolean theory = inner.kind().filter(kind -> kind == Kind.THEORY).isPresent();
        reader.topics
                .add(
                        theory && !title.isBlank()
                                ? title
                                : reader.items.title(Label.of(branch.plain()).name()),
                        branch.text,
                        inner,
                        branch.line())
                .ifPresent(topic -> labelled(topic, branch.with(branch.items())));
        List<Branch> rest = branch.children.stream().filter(each -> !each.isItem()).toList();
        reader.walk.children(branch.with(rest), context);
    }

    /** Whether a project has a goal or a result of its own: what stands under it is about it. */
    private boolean isOnePiece(Branch branch, Context inner) {
        return inner.kind().filter(kind -> kind == Kind.PROJECT).isPresent()
                && !branch.hasPeriods()
                && !branch.has(each -> each.text.box() != Text.Box.NONE)
                && branch.children.stream()
                        .map(each -> Label.of(each.plain()).name())
                        .anyMatch(
                                name ->
                                        phrases.announces(
                                                name, Section.GOALS, Section.DELIVERABLE));
    }

    /** "Review (20 min): flash cards" says in its label how long it takes. */
    private void labelled(TopicFact topic, Branch branch) {
        String label = Label.of(branch.plain()).word();
        if (reader.amounts.in(label).isPresent()) {
            if (topic.stated.isEmpty()) {
                topic.stated = reader.amounts.whole(label, branch.line());
            }
            String name = reader.items.title(label);
            topic.note(topic.title.startsWith(name) ? "" : name);
        }
        reader.items.notes(branch, topic);
    }
}
