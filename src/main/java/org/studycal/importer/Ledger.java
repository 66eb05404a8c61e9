package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.studycal.importer.Facts.Claim;
import org.studycal.markdown.Outline;
import org.studycal.markdown.Piece;

/** Puts every line of a plan into one account, by the facts that were found in it. */
final class Ledger {

    static final String NO_PLAN = "says nothing of topics, hours, days or dates";
    private static final List<String> SAID =
            List.of("about ", "check of ", "note on ", "links of ");

    /** Rest that stands in no week. */
    static final String OFF = "no study then in any week";

    static final String ALTERNATIVE = "another alternative was taken";
    static final String NO_PERIOD = "stands in no week or other period";
    private static final Set<String> SAID_ONCE = Set.of(ALTERNATIVE, TableReader.TURNED);
    private static final String UNUSED = "nothing that stands below is imported";

    private final Facts facts;
    private final Map<Integer, Claim> claims = new HashMap<>();

    /** Takes what was found in lines; the first claim to a line holds. */
    Ledger(Facts facts, PlanTopics topics, Links links) {
        this.facts = facts;
        for (int i = 0; i < topics.all().size(); i++) {
            TopicFact topic = topics.all().get(i);
            claim(topic.line, topics.account(topic), links.title(i));
        }
        facts.checkpoints.forEach(each -> claim(each.line(), Account.MILESTONE, each.title()));
        facts.template.forEach(each -> claim(each.line(), Account.SETTING, "time of the week"));
        facts.shares.forEach(
                each -> claim(each.weekly().line(), Account.SETTING, "share of the week"));
        facts.habits.forEach(each -> claim(each.weekly().line(), Account.HABIT, each.title()));
        facts.weekly.forEach(each -> claim(each.line(), Account.SETTING, "hours of a week"));
        facts.pools.forEach(each -> claim(each.line(), Account.SETTING, "hours"));
        facts.claims.forEach(claims::putIfAbsent);
        facts.periods.forEach(each -> claim(each.line, Account.STRUCTURE, Cut.quoted(each.name)));
        facts.remarks().stream()
                .filter(
                        each ->
                                each.kind() == RemarkKind.LEFT_OUT
                                        || each.kind() == RemarkKind.NOT_UNDERSTOOD)
                .forEach(each -> claim(each.line(), Account.LEFT_OUT, each.text()));
    }

    private void claim(int line, Account account, String why) {
        claims.putIfAbsent(line, new Claim(account, why));
    }

    /**
     * The lines with words, each in its account.
     *
     * @param text of the plan's file
     * @param root what stands in it
     * @param outline which says where reading ended
     */
    List<AccountedLine> lines(String text, Branch root, Outline outline) {
        branch(root, Optional.empty());
        int unread = outline.unreadFrom().orElse(Integer.MAX_VALUE);
        List<String> lines = Outline.lines(text, unread);
        List<AccountedLine> all = new ArrayList<>();
        Claim before = new Claim(Account.LEFT_OUT, NO_PLAN);
        for (int line = 1; line <= lines.size(); line++) {
            String words = lines.get(line - 1);
            if (words.isBlank()) {
                continue;
            }
            if (line >= unread) {
                String rest = "not read, with all that follows up to line " + outline.lines();
                all.add(new AccountedLine(line, words, Account.LEFT_OUT, rest));
                break;
            }
            Claim claim = claims.containsKey(line) ? claims.get(line) : hidden(words, before);
            before = claim;
            String why = claim.why().isBlank() ? words.strip() : claim.why();
            all.add(new AccountedLine(line, words, claim.account(), why));
        }
        return all;
    }

    /** Accounts for a branch and what stands under it; whether anything of it is imported. */
    private boolean branch(Branch branch, Optional<Claim> above) {
        Optional<Claim> own = Optional.ofNullable(claims.get(branch.line()));
        boolean isPeriod =
                own.map(each -> each.account() == Account.STRUCTURE)
                        .orElse(branch.period.isPresent());
        boolean left = above.filter(Ledger::isOut).isPresent();
        boolean aside = facts.asides.contains(branch.line());
        Optional<Claim> below =
                isPeriod && !left
                        ? Optional.empty()
                        : own.filter(each -> !aside).map(Ledger::inherited).or(() -> above);
        boolean imported = own.filter(each -> !isOut(each)).isPresent();
        for (Branch child : branch.children) {
            imported |= branch(child, below);
        }
        imported |= inside(branch, own, below.or(() -> above));
        Claim rest =
                imported
                        ? new Claim(Account.STRUCTURE, "heading")
                        : new Claim(Account.LEFT_OUT, branch.children.isEmpty() ? NO_PLAN : UNUSED);
        boolean used = imported && left && own.isEmpty() && !branch.children.isEmpty();
        claims.putIfAbsent(branch.line(), used ? rest : own.or(() -> above).orElse(rest));
        return imported;
    }

    private static boolean isOut(Claim claim) {
        return claim.account() == Account.LEFT_OUT;
    }

    /** Accounts for the rows of a table and the lines of code; whether any of it is imported. */
    private boolean inside(Branch branch, Optional<Claim> own, Optional<Claim> below) {
        return switch (branch.piece) {
            case Piece.Table table -> {
                Claim whole =
                        own.filter(Ledger::isOut)
                                .or(() -> below.filter(Ledger::isOut))
                                .orElse(new Claim(Account.LEFT_OUT, "no topic in this row"));
                boolean imported = all(table.rows().stream().map(Piece.Row::line).toList(), whole);
                if (imported) {
                    claim(table.line(), Account.STRUCTURE, "head of a table");
                } else {
                    claims.put(table.line(), whole);
                }
                yield imported;
            }
            case Piece.Code code -> {
                int end = code.line() + code.lines().size();
                Claim whole =
                        own.or(() -> below)
                                .orElse(new Claim(Account.LEFT_OUT, "block of code: not imported"));
                yield all(IntStream.range(code.line(), end).boxed().toList(), whole);
            }
            default -> false;
        };
    }

    private boolean all(List<Integer> lines, Claim otherwise) {
        boolean imported = false;
        for (int line : lines) {
            claims.putIfAbsent(line, otherwise);
            imported |= !isOut(claims.get(line));
        }
        return imported;
    }

    /** What is said of a line that is a check of a milestone. */
    static String checkOf(String title) {
        return "check of " + Cut.quoted(title);
    }

    /** What stands under a line of an account belongs to it, unless it has one itself. */
    private static Claim inherited(Claim claim) {
        String how =
                switch (claim.account()) {
                    case TOPIC, LAB, DONE -> "about ";
                    case MILESTONE -> "check of ";
                    default -> "";
                };
        boolean said = how.isEmpty() || SAID.stream().anyMatch(claim.why()::startsWith);
        return said ? claim : new Claim(claim.account(), how + Cut.quoted(claim.why()));
    }

    /** A line that is no piece of its own: part of the one before it, or nothing that is shown. */
    private static Claim hidden(String text, Claim before) {
        String bare = text.strip();
        if (!Cut.hasWords(text)) {
            return new Claim(Account.STRUCTURE, "a mark without words");
        }
        boolean markup = bare.startsWith("<") || bare.startsWith("[") || bare.startsWith("```");
        return markup
                ? new Claim(Account.LEFT_OUT, "marks, comments and addresses of the text")
                : inherited(before);
    }

    /** Whether a line is left out for no other reason than that nothing tells what it is. */
    static boolean isLeftForWant(AccountedLine line) {
        return Set.of(NO_PLAN, UNUSED, NO_PERIOD).contains(line.why());
    }

    /** Whether a line only says more about something else. */
    static boolean isAside(AccountedLine line) {
        return SAID.stream().anyMatch(line.why()::startsWith);
    }

    /** Items of weeks that are left out without a word about them in the report. */
    List<AccountedLine> unsaid(List<AccountedLine> lines, Branch root) {
        Set<Integer> said = facts.remarks().stream().map(Remark::line).collect(Collectors.toSet());
        Set<Integer> items = new HashSet<>();
        items(root, false, said, items);
        return lines.stream()
                .filter(each -> each.account() == Account.LEFT_OUT && items.contains(each.line()))
                .filter(each -> !SAID_ONCE.contains(each.why()))
                .toList();
    }

    private void items(Branch branch, boolean inside, Set<Integer> said, Set<Integer> items) {
        for (Branch child : branch.children) {
            if (said.contains(child.line())) {
                continue;
            }
            if (inside && child.isItem()) {
                items.add(child.line());
            }
            if (inside && child.table().isPresent()) {
                items.addAll(rows(child.table().get(), said));
            }
            items(child, inside || child.period.isPresent(), said, items);
        }
    }

    /** The rows of a table, or its head where all of it is left out. */
    private List<Integer> rows(Piece.Table table, Set<Integer> said) {
        List<Integer> rows = table.rows().stream().map(Piece.Row::line).toList();
        boolean none = rows.stream().allMatch(line -> isOut(claims.get(line)));
        return none
                ? List.of(table.line())
                : rows.stream().filter(line -> !said.contains(line)).toList();
    }
}
