package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.Draft.Claim;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Remark;
import org.studycal.importer.StudyPlan.RemarkKind;
import org.studycal.markdown.Outline;
import org.studycal.markdown.Piece;

/** Puts every line of a plan into one account, by what was found in it. */
final class Ledger {

    private static final String NO_PLAN = "says nothing of topics, hours, days or dates";
    private static final List<String> SAID =
            List.of("about ", "check of ", "note on ", "links of ");
    static final String ALTERNATIVE = "another alternative was taken";
    private static final String UNUSED = "nothing that stands below is imported";

    private final Draft draft;
    private final Map<Integer, Claim> claims = new HashMap<>();

    private Ledger(Draft draft) {
        this.draft = draft;
    }

    /**
     * The lines with words, each in its account.
     *
     * @param lines of the plan's file
     * @param root what stands in them
     * @param outline which says where reading ended
     */
    static List<AccountedLine> of(List<String> lines, Branch root, Draft draft, Outline outline) {
        Ledger ledger = new Ledger(draft);
        ledger.found();
        ledger.branch(root, Optional.empty());
        return ledger.all(lines, outline.unreadFrom().orElse(Integer.MAX_VALUE), outline.lines());
    }

    /** What was found in lines; the first claim to a line holds. */
    private void found() {
        for (TopicDraft topic : draft.topics) {
            claim(
                    topic.line,
                    topic.done
                            ? Account.DONE
                            : topic.kind == Kind.LAB ? Account.LAB : Account.TOPIC,
                    topic.title);
        }
        draft.checkpoints.forEach(
                checkpoint -> claim(checkpoint.line, Account.MILESTONE, checkpoint.title));
        draft.template.forEach(row -> claim(row.line(), Account.SETTING, "time of the week"));
        draft.shares.forEach(
                share -> claim(share.weekly().line(), Account.SETTING, "share of the week"));
        draft.weekly.keySet().forEach(line -> claim(line, Account.SETTING, "hours of a week"));
        draft.pools.forEach(pool -> claim(pool.line(), Account.SETTING, "hours"));
        draft.claims.forEach((line, claim) -> claim(line, claim.account(), claim.why()));
        draft.periods.forEach(
                period -> claim(period.line, Account.STRUCTURE, PlanWalk.quoted(period.name)));
        for (Remark remark : draft.remarks()) {
            if (remark.kind() == RemarkKind.LEFT_OUT
                    || remark.kind() == RemarkKind.NOT_UNDERSTOOD) {
                claim(remark.line(), Account.LEFT_OUT, remark.text());
            }
        }
    }

    private void claim(int line, Account account, String why) {
        claims.putIfAbsent(line, new Claim(account, why));
    }

    /** Accounts for a branch and what stands under it; whether anything of it is imported. */
    private boolean branch(Branch branch, Optional<Claim> above) {
        Optional<Claim> own = Optional.ofNullable(claims.get(branch.line()));
        boolean isPeriod =
                own.map(each -> each.account() == Account.STRUCTURE)
                        .orElse(branch.period.isPresent());
        Optional<Claim> below = own.map(Ledger::inherited).or(() -> above);
        boolean left = above.filter(each -> each.account() == Account.LEFT_OUT).isPresent();
        below = isPeriod && !left ? Optional.empty() : below;
        boolean imported = own.filter(each -> each.account() != Account.LEFT_OUT).isPresent();
        for (Branch child : branch.children) {
            imported |= branch(child, below);
        }
        if (branch.piece instanceof Piece.Table table) {
            imported |= table(table, below.or(() -> above));
        } else if (branch.piece instanceof Piece.Code code) {
            imported |= code(code, own.or(() -> above));
        }
        Claim rest =
                imported
                        ? new Claim(Account.STRUCTURE, "heading")
                        : new Claim(Account.LEFT_OUT, branch.children.isEmpty() ? NO_PLAN : UNUSED);
        Claim settled = own.or(() -> above).orElse(rest);
        if (!branch.children.isEmpty()
                && imported
                && settled.account() == Account.LEFT_OUT
                && own.isEmpty()) {
            settled = rest;
        }
        claims.putIfAbsent(branch.line(), settled);
        return imported;
    }

    /** What stands under a line of an account belongs to it, unless it has one itself. */
    private static Claim inherited(Claim claim) {
        return switch (claim.account()) {
            case TOPIC, LAB, DONE -> new Claim(claim.account(), said("about ", claim.why()));
            case MILESTONE -> new Claim(claim.account(), said("check of ", claim.why()));
            default -> claim;
        };
    }

    private static String said(String how, String words) {
        return SAID.stream().anyMatch(words::startsWith) ? words : how + PlanWalk.quoted(words);
    }

    private boolean table(Piece.Table table, Optional<Claim> above) {
        Optional<Claim> whole =
                Optional.ofNullable(claims.get(table.line()))
                        .filter(each -> each.account() == Account.LEFT_OUT)
                        .or(() -> above);
        boolean imported = false;
        for (Piece.Row row : table.rows()) {
            claims.putIfAbsent(
                    row.line(), whole.orElse(new Claim(Account.LEFT_OUT, "no topic in this row")));
            imported |= claims.get(row.line()).account() != Account.LEFT_OUT;
        }
        if (imported) {
            claims.putIfAbsent(table.line(), new Claim(Account.STRUCTURE, "head of a table"));
        }
        return imported;
    }

    private boolean code(Piece.Code code, Optional<Claim> above) {
        boolean imported = false;
        for (int i = 0; i < code.lines().size(); i++) {
            claims.putIfAbsent(
                    code.line() + i,
                    above.orElse(new Claim(Account.LEFT_OUT, "block of code: not imported")));
            imported |= claims.get(code.line() + i).account() != Account.LEFT_OUT;
        }
        return imported;
    }

    private List<AccountedLine> all(List<String> lines, int unread, int count) {
        List<AccountedLine> all = new ArrayList<>();
        Claim before = new Claim(Account.LEFT_OUT, NO_PLAN);
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            int line = i + 1;
            if (text.isBlank()) {
                continue;
            }
            Claim claim = claims.get(line);
            if (line >= unread) {
                String rest = "not read, with all that follows up to line " + count;
                all.add(new AccountedLine(line, text, Account.LEFT_OUT, rest));
                return all;
            }
            if (claim == null && text.codePoints().noneMatch(Character::isLetterOrDigit)) {
                claim = new Claim(Account.STRUCTURE, "a mark without words");
            } else if (claim == null) {
                claim = hidden(text, before);
            }
            before = claim;
            String why = claim.why().isBlank() ? text.strip() : claim.why();
            all.add(new AccountedLine(line, text, claim.account(), why));
        }
        return all;
    }

    /** A line that is no piece of its own: part of the one before it, or nothing that is shown. */
    private static Claim hidden(String text, Claim before) {
        String bare = text.strip();
        boolean markup = bare.startsWith("<") || bare.startsWith("[") || bare.startsWith("```");
        return markup
                ? new Claim(Account.LEFT_OUT, "marks, comments and addresses of the text")
                : inherited(before);
    }

    /** Items of weeks that are left out without a word about them in the report. */
    static List<AccountedLine> unsaid(List<AccountedLine> lines, Branch root, Draft draft) {
        Set<Integer> said = new HashSet<>();
        draft.remarks().forEach(remark -> said.add(remark.line()));
        Set<Integer> items = new HashSet<>();
        items(root, false, said, items);
        return lines.stream()
                .filter(each -> each.account() == Account.LEFT_OUT && items.contains(each.line()))
                .filter(each -> !each.why().equals(ALTERNATIVE))
                .toList();
    }

    private static void items(
            Branch branch, boolean inside, Set<Integer> said, Set<Integer> items) {
        for (Branch child : branch.children) {
            boolean known = said.contains(child.line());
            if (inside && child.isItem() && !known) {
                items.add(child.line());
            }
            if (inside && !known && child.piece instanceof Piece.Table table) {
                table.rows().stream()
                        .map(Piece.Row::line)
                        .filter(line -> !said.contains(line))
                        .forEach(items::add);
            }
            if (!known) {
                items(child, inside || child.period.isPresent(), said, items);
            }
        }
    }
}
