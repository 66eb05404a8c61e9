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

    AccountedLine with(Account other, String reason) {
        return new AccountedLine(line, text, other, reason);
    }
}
