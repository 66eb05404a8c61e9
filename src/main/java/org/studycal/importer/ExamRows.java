package org.studycal.importer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Column;
import org.studycal.phrases.Section;

/**
 * Tables whose rows are exams with their days, and with the hours that the way to each of them
 * takes. What other columns say of an exam, such as when to book it, is no work.
 */
final class ExamRows extends Part {
    /** What stands before the time in a cell. */
    private static final Pattern TIME = Pattern.compile("^.*[\\s)）](?=\\d{1,2}[:h.]\\d{2})");

    ExamRows(Reader reader) {
        super(reader);
    }

    /** Reads a table; whether it is one of exams. */
    boolean read(Piece.Table table, TableColumns columns, Context context) {
        List<Integer> days = columns(columns, table, ColumnContent.DATES);
        List<Integer> names = columns(columns, table, ColumnContent.WORDS);
        if (days.isEmpty() || names.isEmpty() || columns.efforts().isEmpty()) {
            return false;
        }
        int name = names.getFirst();
        Optional<Integer> named = days.stream().filter(i -> isExam(columns.header(i))).findFirst();
        int day = named.orElse(days.getFirst());
        if (named.isEmpty() && !isExam(columns.header(name))) {
            return false;
        }
        Optional<LocalDate> before = Optional.empty();
        for (Piece.Row row : table.rows()) {
            Optional<LocalDate> exam = reader.dates.first(row.plain(day), row.line());
            Optional<LocalDate> last = before;
            exam.ifPresent(date -> read(row, columns, name, day, context.on(last).by(exam)));
            before = exam.or(() -> last);
        }
        return true;
    }

    private static List<Integer> columns(
            TableColumns columns, Piece.Table table, ColumnContent content) {
        return IntStream.range(0, table.headers().size())
                .filter(i -> columns.cells().content(i) == content)
                .boxed()
                .toList();
    }

    private boolean isExam(String header) {
        return phrases.announces(header, Section.EXAM);
    }

    /** Reads a row, whose work is done after the exam before it. */
    private void read(Piece.Row row, TableColumns columns, int name, int day, Context context) {
        LocalDate exam = context.deadline().orElseThrow();
        int last = row.cells().size() - 1;
        boolean done = columns.isDone(row) || columns.cells().isDone(row, last);
        Optional<Amount> amount = reader.rows.amount(row, columns);
        int weeks = done ? 0 : amount.map(Amount::planned).orElse(0) / WeeklyHours.USUAL + 1;
        LocalDate first =
                context.date()
                        .filter(exam::isAfter)
                        .map(before -> before.plusDays(1))
                        .orElse(exam.minusWeeks(weeks));
        Text title = row.cells().get(name);
        Context inner = context.on(Optional.of(first)).done(done);
        Optional<TopicFact> topic = reader.topics.add(title, inner, row.line());
        if (topic.isEmpty()) {
            return;
        }
        topic.get().last(new PlanDates.Found(first, exam, 0, 0));
        amount.ifPresent(topic.get()::state);
        IntStream.rangeClosed(0, last)
                .filter(i -> i != name && i != day && !columns.efforts().contains(i))
                .filter(i -> columns.of(Column.NUMBER).filter(number -> number == i).isEmpty())
                .forEach(i -> facts.note(topic.get(), columns.header(i), row, i));
        if (!done) {
            facts.checkpoints.add(
                    new CheckpointFact(
                            title.plain(),
                            row.line(),
                            context.period(),
                            Optional.empty(),
                            Optional.empty(),
                            context.deadline(),
                            true,
                            phrases.clock(TIME.matcher(row.plain(day)).replaceFirst("")),
                            List.of()));
        }
    }
}
