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
        List<Branch> options = branches.stream().filter(this::isOption).toList();
        if (options.size() < 2) {
            return branches;
        }
        Branch taken =
                options.stream()
                        .filter(option -> reading.chooses(option.plain()))
                        .findFirst()
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
        List<Branch> left = new ArrayList<>(branches);
        left.removeIf(branch -> branch != taken && options.contains(branch));
        return left;
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
