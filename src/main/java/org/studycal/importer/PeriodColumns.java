package org.studycal.importer;

import java.util.Optional;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;

/** Reads tables whose columns are weeks and whose rows are subjects. */
final class PeriodColumns {
    private final PlanParts parts;

    PeriodColumns(PlanParts parts) {
        this.parts = parts;
    }

    static boolean are(Piece.Table table, Phrases phrases) {
        return table.headers().stream()
                        .filter(each -> phrases.period(each.plain()).isPresent())
                        .count()
                >= 2;
    }

    void read(Piece.Table table, Context context) {
        for (int i = 0; i < table.headers().size(); i++) {
            String header = table.headers().get(i).plain();
            Optional<PeriodName> name = parts.phrases().period(header);
            if (name.isPresent()) {
                int period = parts.periods().of(header, name.get(), context, table.line());
                for (Piece.Row row : table.rows()) {
                    Text first = row.cells().get(0);
                    String subject = i == 0 || first.plain().length() > 40 ? "" : first.plain();
                    cell(row.cells().get(i), context.in(period).under(subject), row.line());
                }
            }
        }
    }

    private void cell(Text cell, Context context, int line) {
        for (String part : cell.plain().split("\n", 0)) {
            if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
                boolean done = parts.topics().isDone(cell);
                parts.topics().add(part, "", done, cell.links(), context, line);
            }
        }
    }
}
