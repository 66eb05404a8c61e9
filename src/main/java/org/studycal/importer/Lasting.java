package org.studycal.importer;

import java.util.Optional;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.markdown.Piece;
import org.studycal.phrases.Column;
import org.studycal.phrases.Span;

/**
 * Reads how many weeks of the plan something has for itself: {@code Basics (4 weeks)} as a heading,
 * label, item or row, each in a period of its own, one after the other.
 */
final class Lasting extends Part {
    private static final int SHORTEST_NAME = 2;

    private boolean said;

    Lasting(Reader reader) {
        super(reader);
    }

    /** A length of weeks or months apart in a text. */
    private Optional<Span> in(String text) {
        return reader.periods
                .span(text)
                .filter(each -> each.unit() != Span.Unit.DAY && each.unit() != Span.Unit.YEAR);
    }

    /** Whether a text is such a length and nothing else. */
    boolean isOnly(String text) {
        return in(text).filter(each -> !Cut.hasWords(Cut.out(text, each))).isPresent();
    }

    /** Whether a text only says how long its period is: "Duration: 3-4 weeks". */
    boolean isField(String text) {
        Label label = Label.of(text);
        return isOnly(label.rest())
                || (reader.amounts.isTimeLabel(label.word())
                        && phrases.spansIn(label.rest()).stream()
                                .anyMatch(each -> each.isLength() && each.start() == 0));
    }

    /** Whether a label says how many weeks what stands under it has. */
    boolean isSaid(Branch label, Context context) {
        return isOpen(context) && label.hasContent() && in(label.plain()).isPresent();
    }

    /** The length with which the words of a topic end. */
    Optional<Span> atEnd(String words, Context context) {
        return in(words)
                .filter(each -> isOpen(context) && each.start() > SHORTEST_NAME)
                .filter(each -> !Cut.hasWords(words.substring(each.end())));
    }

    /** In a week or day nothing has weeks for itself. */
    private static boolean isOpen(Context context) {
        return !context.isIn(Unit.WEEK, Unit.DAY);
    }

    /** Where something stands that has so many weeks: in its own period, or that of its line. */
    Context context(String name, Span length, Context context, int line) {
        if (!isOpen(context)) {
            return context;
        }
        PeriodFact around = context.period();
        if (around != null && around.line == line) {
            around.durationWeeks = Math.max(length.weeks(), around.durationWeeks);
            return context;
        }
        if (!said) {
            said = true;
            facts.guessed(
                    line,
                    "parts that say how many weeks they take follow each other, as %s",
                    Cut.quoted(name));
        }
        // The name of a phase that several rows share parts them no more than it orders them.
        return context.in(reader.periods.lasting(name, length, context.under(""), line))
                .of(context.kind())
                .under(context.group());
    }

    /** The same for what stands under a heading. */
    Context context(Branch branch, Context context) {
        String text = branch.plain();
        return in(text).filter(each -> branch.isHeading() && branch.hasContent())
                .map(each -> context(Cut.outAlone(text, each), each, context, branch.line()))
                .orElse(context);
    }

    /**
     * The same for a row one of whose cells is such a length; where another says what it requires,
     * that is its order.
     */
    Context context(Piece.Row row, TableColumns columns, Context context) {
        if (columns.of(Column.PREREQUISITES).isPresent()) {
            return context;
        }
        return Stream.concat(columns.efforts().stream(), columns.notes().stream())
                .map(row::plain)
                .filter(cell -> !columns.work().isEmpty() && isOnly(cell))
                .flatMap(cell -> in(cell).stream())
                .findFirst()
                .map(
                        each -> {
                            String name = row.plain(columns.work().getFirst().column());
                            return context(name, each, context, row.line());
                        })
                .orElse(context);
    }
}
