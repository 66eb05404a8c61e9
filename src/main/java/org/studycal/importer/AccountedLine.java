package org.studycal.importer;

/**
 * A line of a plan and what became of it.
 *
 * @param line where it stands, from 1
 * @param text as it stands there
 * @param account what it ended in
 * @param why what it is in the problem, or the reason why it is left out
 */
public record AccountedLine(int line, String text, Account account, String why) {

    private static final int LONGEST = 200;

    /** Its first words: all of it but of a line that no label or title is as long as. */
    String begin() {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    AccountedLine with(Account other, String reason) {
        return new AccountedLine(line, text, other, reason);
    }
}
