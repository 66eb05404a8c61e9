package org.studycal.importer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.studycal.markdown.Piece;
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
        List<Integer> days = columns.cells().of(ColumnContent.DATES);
        List<Integer> names = columns.cells().of(ColumnContent.WORDS);
        Optional<Integer> exam =
                Stream.concat(days.stream(), names.stream().limit(1))
                        .filter(i -> phrases.announces(columns.header(i), Section.EXAM))
                        .findFirst();
        if (days.isEmpty() || names.isEmpty() || exam.isEmpty() || columns.efforts().isEmpty()) {
            return false;
        }
        int day = exam.filter(days::contains).orElse(days.getFirst());
        Context at = context;
        for (Piece.Row row : table.rows()) {
            Optional<LocalDate> date = reader.dates.first(row.plain(day), row.line());
            Context own = at.by(date);
            date.ifPresent(each -> read(row, columns, names.getFirst(), day, own));
            at = at.on(date);
        }
        return true;
    }

    /** Reads a row, whose work is done after the exam before it. */
    private void read(Piece.Row row, TableColumns columns, int name, int day, Context context) {
        LocalDate exam = context.deadline().orElseThrow();
        int last = row.cells().size() - 1;
        boolean done = columns.isDone(row) || columns.cells().isDone(row, last);
        Optional<Amount> amount = reader.rows.amount(row, columns);
        int weeks = done ? 0 : amount.map(Amount::planned).orElse(0) / WeeklyHours.USUAL + 1;
        Optional<LocalDate> before = context.date().filter(exam::isAfter);
        LocalDate first = before.map(each -> each.plusDays(1)).orElse(exam.minusWeeks(weeks));
        Context inner = context.on(Optional.of(first)).done(done);
        Optional<TopicFact> added = reader.topics.add(row.cells().get(name), inner, row.line());
        if (added.isEmpty()) {
            return;
        }
        TopicFact topic = added.get();
        topic.last(new PlanDates.Found(first, exam, 0, 0));
        amount.ifPresent(topic::state);
        IntStream.rangeClosed(0, last)
                .filter(i -> i != name && i != day && !columns.efforts().contains(i))
                .filter(i -> columns.of(Column.NUMBER).filter(number -> number == i).isEmpty())
                .forEach(i -> facts.note(topic, columns.header(i), row, i));
        if (!done) {
            facts.checkpoints.add(
                    new CheckpointFact(
                            row.plain(name),
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
