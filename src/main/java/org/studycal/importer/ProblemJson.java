package org.studycal.importer;

import java.util.Iterator;
import org.studycal.importer.Value.Bare;
import org.studycal.importer.Value.Entry;
import org.studycal.importer.Value.Group;
import org.studycal.importer.Value.Item;
import org.studycal.importer.Value.Items;
import org.studycal.importer.Value.Text;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes the same as JSON, which has no comments. */
final class ProblemJson {

    private final StringBuilder out = new StringBuilder();

    private ProblemJson() {}

    /** The file, with a newline at its end. */
    static String of(Group document) {
        ProblemJson json = new ProblemJson();
        json.value(document, 0);
        return json.out.append('\n').toString();
    }

    private void value(Value value, int level) {
        switch (value) {
            case Text text -> string(text.text());
            case Bare bare -> out.append(bare.text());
            case Group group -> {
                out.append('{');
                for (Iterator<Entry> entries = group.entries().iterator(); entries.hasNext(); ) {
                    Entry entry = entries.next();
                    newline(!group.flow(), level + 1);
                    string(entry.key());
                    out.append(": ");
                    value(entry.value(), level + 1);
                    comma(entries.hasNext(), !group.flow());
                }
                newline(!group.flow() && !group.entries().isEmpty(), level);
                out.append('}');
            }
            case Items items -> {
                out.append('[');
                for (Iterator<Item> list = items.items().iterator(); list.hasNext(); ) {
                    newline(!items.flow(), level + 1);
                    value(list.next().value(), level + 1);
                    comma(list.hasNext(), !items.flow());
                }
                newline(!items.flow() && !items.items().isEmpty(), level);
                out.append(']');
            }
        }
    }

    private void newline(boolean spread, int level) {
        if (spread) {
            out.append('\n').repeat("  ", level);
        }
    }

    private void comma(boolean more, boolean spread) {
        if (more) {
            out.append(spread ? "," : ", ");
        }
    }

    private void string(String text) {
        out.append('"').append(JsonStringEncoder.getInstance().quoteAsCharArray(text)).append('"');
    }
}
