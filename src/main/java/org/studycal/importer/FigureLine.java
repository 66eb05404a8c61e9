package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.studycal.markdown.NestedFences;

/**
 * A line of a plan's text as a person reads it, with what the plan's reader made of it.
 *
 * @param line where it stands
 * @param text its words without marks, addresses and code
 * @param account what it ended in
 * @param aside whether it only says more about something else
 * @param unread whether nothing was understood in it
 */
record FigureLine(int line, String text, Account account, boolean aside, boolean unread) {

    private static final Pattern ADDRESS =
            Pattern.compile("\\]\\([^)]*+\\)|https?://\\S+|www\\.\\S+|<[^>]{0,200}>|`[^`]*+`");

    /** What programs for tasks put before dates that are named elsewhere. */
    private static final Pattern TASK_DATE =
            Pattern.compile("[📅⏳🛫✅➕❌🔁]\\uFE0F?\\s*\\d{4}-\\d{2}-\\d{2}|@\\w+\\([^)]*+\\)");

    private static final Pattern ENTRY = Pattern.compile("\\s*(?:[-*+•|]|\\d+[.)])");
    private static final Pattern STRUCK = Pattern.compile("~~.*?~~");
    private static final Pattern MARKUP = Pattern.compile("[*_]{2,}|^[\\s>#]+");

    /**
     * All lines of a text but those of code, of other alternatives, of rest and of what is done.
     */
    static List<FigureLine> all(List<AccountedLine> lines) {
        List<FigureLine> all = new ArrayList<>();
        int code = 0;
        for (AccountedLine each : lines) {
            code += NestedFences.change(each.text(), code);
            boolean counts =
                    each.account() != Account.DONE
                            && !each.why().equals(Ledger.ALTERNATIVE)
                            && !isDayOfRest(each);
            boolean other =
                    each.account() == Account.STRUCTURE || each.account() == Account.LEFT_OUT;
            if (counts && !(code > 0 && (other || Ledger.isAside(each)))) {
                all.add(of(each));
            }
        }
        return all;
    }

    /** Whether an entry of a week says that its day is free. */
    private static boolean isDayOfRest(AccountedLine line) {
        return line.why().equals(RestDays.REST) && isEntry(line.text());
    }

    /** Whether a line is an item of a list or a row; others may say more than one thing. */
    static boolean isEntry(String text) {
        return ENTRY.matcher(text).lookingAt();
    }

    boolean isEntry() {
        return isEntry(text);
    }

    private static FigureLine of(AccountedLine line) {
        String text = ADDRESS.matcher(line.text()).replaceAll(" ");
        text = TASK_DATE.matcher(text).replaceAll(" ");
        text = STRUCK.matcher(text).replaceAll(" ");
        text = MARKUP.matcher(text).replaceAll("").strip();
        boolean left = line.account() == Account.LEFT_OUT;
        boolean unread = left && line.why().equals(Ledger.NO_PLAN);
        boolean aside = (left && !unread) || Ledger.isAside(line);
        return new FigureLine(line.line(), text, line.account(), aside, unread);
    }

    /** Whether it is something to learn or to do itself. */
    boolean isTopic() {
        return account == Account.TOPIC || account == Account.LAB;
    }

    /** Whether its hours are those of what it names. */
    boolean isWork() {
        return isTopic() || account == Account.STRUCTURE || account == Account.HABIT;
    }
}
