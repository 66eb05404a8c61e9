package org.studycal.importer;

import java.util.List;
import java.util.stream.Collectors;
import org.studycal.phrases.Span;

/** Takes one of several ways that the plan leaves open: the chosen one, or the first. */
final class Alternatives extends Part {
    private static final int MOST_WORDS = 7;
    private static final String UNWANTED = "left out, as asked";

    private final Reading reading;

    Alternatives(Reader reader) {
        super(reader);
        this.reading = reader.reading;
    }

    /** The branches without those that were not taken, and those that the person leaves out. */
    List<Branch> taken(List<Branch> all) {
        List<Branch> unwanted = all.stream().filter(this::isUnwanted).toList();
        unwanted.forEach(
                each -> facts.leftOut(each.line(), Cut.quoted(each.plain()) + ": " + UNWANTED));
        return oneOf(all.stream().filter(branch -> !unwanted.contains(branch)).toList());
    }

    private boolean isUnwanted(Branch branch) {
        return branch.isHead() && reading.leavesOut(branch.plain());
    }

    private List<Branch> oneOf(List<Branch> branches) {
        List<Branch> named = branches.stream().filter(this::isOption).toList();
        List<Branch> options = named.size() < 2 ? wholePlans(branches) : named;
        if (options.size() < 2) {
            return branches;
        }
        Branch taken =
                options.stream()
                        .filter(option -> reading.chooses(option.plain()))
                        .findFirst()
                        .or(
                                () ->
                                        options.stream()
                                                .filter(each -> isComplete(each, named))
                                                .findFirst())
                        .orElse(options.getFirst());
        List<Branch> others = options.stream().filter(option -> option != taken).toList();
        facts.remark(
                RemarkKind.CHOSEN,
                taken.line(),
                Cut.quoted(taken.plain())
                        + " was taken, not "
                        + others.stream()
                                .map(
                                        each ->
                                                Cut.quoted(each.plain())
                                                        + " (line "
                                                        + each.line()
                                                        + ")")
                                .collect(Collectors.joining(", ")));
        others.forEach(each -> facts.claim(each.line(), Account.LEFT_OUT, Ledger.ALTERNATIVE));
        return branches.stream().filter(branch -> !others.contains(branch)).toList();
    }

    /** Whether an option has something to do, and one of several whole plans its first period. */
    private static boolean isComplete(Branch option, List<Branch> named) {
        return named.contains(option) ? option.hasContent() : begins(option);
    }

    private boolean isOption(Branch branch) {
        return (branch.isHeading() || branch.isItem() || branch.isLine())
                && phrases.alternative(branch.plain())
                        .filter(each -> each.number().isPresent())
                        .isPresent();
    }

    /** Headings side by side that say how long a plan is, each with a week 1 or day 1 under it. */
    private List<Branch> wholePlans(List<Branch> branches) {
        List<Branch> plans =
                branches.stream()
                        .filter(branch -> branch.isHeading() && branch.period.isEmpty())
                        .filter(branch -> isCalled(branch.plain()))
                        .filter(branch -> phrases.section(branch.plain()).isEmpty())
                        .toList();
        long begun =
                plans.stream()
                        .filter(Alternatives::begins)
                        .filter(
                                plan ->
                                        phrases.spansIn(plan.plain()).stream()
                                                .anyMatch(Span::isLength))
                        .count();
        return begun >= 2 ? plans : List.of();
    }

    /** Whether a heading calls what stands under it a plan, track or the like. */
    private boolean isCalled(String text) {
        // "One-Week Plan (7 days)"
        String[] words = text.replaceFirst("\\s*\\([^()]*\\)$", "").split("\\s+", 0);
        String last = words[words.length - 1] + " 1";
        return words.length <= MOST_WORDS && phrases.alternative(last).isPresent();
    }

    /** Whether the first period under a branch is the first of a plan. */
    private static boolean begins(Branch branch) {
        return branch.children.stream()
                .filter(child -> child.period.isPresent() || child.hasPeriods())
                .findFirst()
                .filter(
                        child ->
                                child.period
                                        .map(name -> name.first() <= 1)
                                        .orElseGet(() -> begins(child)))
                .isPresent();
    }
}
