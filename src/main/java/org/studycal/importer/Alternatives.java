package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.studycal.importer.StudyPlan.RemarkKind;
import org.studycal.phrases.Alternative;
import org.studycal.phrases.Phrases;

/** Takes one of several ways that the plan leaves open: the chosen one, or the first. */
final class Alternatives {
    private final Phrases phrases;
    private final Draft draft;
    private final Reading reading;

    Alternatives(Phrases phrases, Draft draft, Reading reading) {
        this.phrases = phrases;
        this.draft = draft;
        this.reading = reading;
    }

    /** The branches without those that were not taken. */
    List<Branch> taken(List<Branch> branches) {
        List<Branch> named = branches.stream().filter(this::isOption).toList();
        List<Branch> options = named.size() < 2 ? wholePlans(branches) : named;
        if (options.size() < 2) {
            return branches;
        }
        Branch taken =
                options.stream()
                        .filter(option -> reading.chooses(option.plain()))
                        .findFirst()
                        .or(() -> options.stream().filter(Branch::hasContent).findFirst())
                        .orElse(options.get(0));
        String others =
                options.stream()
                        .filter(option -> option != taken)
                        .map(
                                option ->
                                        PlanWalk.quoted(option.plain())
                                                + " (line "
                                                + option.line()
                                                + ")")
                        .collect(Collectors.joining(", "));
        draft.remark(
                RemarkKind.CHOSEN,
                taken.line(),
                PlanWalk.quoted(taken.plain()) + " was taken, not " + others);
        options.stream()
                .filter(option -> option != taken)
                .forEach(
                        option -> draft.claim(option.line(), Account.LEFT_OUT, Ledger.ALTERNATIVE));
        List<Branch> left = new ArrayList<>(branches);
        left.removeIf(branch -> branch != taken && options.contains(branch));
        return left;
    }

    /** Headings side by side that say how long a plan is, each with a week 1 or day 1 under it. */
    private List<Branch> wholePlans(List<Branch> branches) {
        List<Branch> plans =
                branches.stream()
                        .filter(Branch::isHeading)
                        .filter(branch -> branch.period.isEmpty())
                        .filter(branch -> isCalled(branch.plain()))
                        .toList();
        List<Branch> begun = plans.stream().filter(Alternatives::begins).toList();
        boolean lengths = begun.stream().filter(this::saysLength).count() >= 2;
        return lengths ? plans : List.of();
    }

    /** Whether a heading calls what stands under it a plan, track or the like. */
    private boolean isCalled(String text) {
        String[] words = text.split("\\s+", 0);
        return words.length < 8 && phrases.alternative(words[words.length - 1] + " 1").isPresent();
    }

    private boolean saysLength(Branch branch) {
        return phrases.spansIn(branch.plain()).stream().anyMatch(span -> span.per().isEmpty());
    }

    /** Whether the first period under a branch is the first of a plan. */
    private static boolean begins(Branch branch) {
        for (Branch child : branch.children) {
            if (child.period.isPresent()) {
                return child.period.get().first() <= 1;
            }
            if (child.hasPeriods()) {
                return begins(child);
            }
        }
        return false;
    }

    private boolean isOption(Branch branch) {
        return (branch.isHead() || branch.isItem() || branch.isLine())
                && name(branch.plain()).filter(each -> each.number().isPresent()).isPresent();
    }

    /** The name of an alternative that a text begins with. */
    Optional<Alternative> name(String text) {
        return phrases.alternative(text);
    }
}
