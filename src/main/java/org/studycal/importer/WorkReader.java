package org.studycal.importer;

import java.util.regex.Pattern;
import org.studycal.importer.StudyPlan.Kind;
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
        if (contents) {
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

    /** A label such as {@code Labs:} with one piece of work behind it, or several under it. */
    void read(Branch branch, String rest, Context inner, Context context) {
        if (rest.isEmpty()) {
            if (branch.hasPeriods() || !reader.template.readBranch(branch, context)) {
                reader.walk.children(branch, inner);
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
        if (topic.stated.isEmpty()) {
            topic.stated = reader.amounts.whole(Label.of(branch.plain()).word(), branch.line());
        }
        reader.items.notes(branch, topic);
    }
}
