package org.studycal.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.studycal.importer.Account;
import org.studycal.importer.AccountedLine;

/** A plan's lines, each with the account that it ended in. */
public final class LedgerText {

    private static final int NUMBER = 5;
    private static final int ACCOUNT = 10;
    private static final int LINE = 40;

    private LedgerText() {}

    /** The lines, and below them how many each account has. */
    public static String of(List<AccountedLine> lines, Palette palette) {
        StringBuilder text = new StringBuilder();
        Map<Account, Integer> counts = new EnumMap<>(Account.class);
        for (AccountedLine line : lines) {
            counts.merge(line.account(), 1, Integer::sum);
            String account = Wording.left(line.account().word(), ACCOUNT);
            boolean out = line.account() == Account.LEFT_OUT;
            text.append(Wording.right(String.valueOf(line.line()), NUMBER))
                    .append("  ")
                    .append(out ? palette.warn(account) : account)
                    .append(Wording.left(cut(line.text(), LINE), LINE))
                    .append("  ")
                    .append(palette.faint(Wording.plain(line.why())))
                    .append('\n');
        }
        StringJoiner sums = new StringJoiner(", ");
        counts.forEach((account, count) -> sums.add(Wording.whole(count) + " " + account.word()));
        return text.append('\n')
                .append("  ")
                .append(Wording.count(lines.size(), "line"))
                .append(": ")
                .append(sums)
                .append("\n\n")
                .toString();
    }

    private static String cut(String line, int columns) {
        return Wording.cut(Wording.plain(line.replace('\t', ' ').stripTrailing()), columns);
    }
}
