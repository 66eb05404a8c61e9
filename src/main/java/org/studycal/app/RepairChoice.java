package org.studycal.app;

import java.util.Arrays;
import java.util.Optional;
import org.studycal.replan.Repair;

/**
 * Which repair to take of what could be done about a plan that does not reach what it should.
 *
 * @param word its number, or what its kind is called; 0 for none; empty to see what there is
 */
public record RepairChoice(String word) {

    /** Refuses what is nothing to take. */
    public RepairChoice {
        if (!word.isEmpty() && !word.matches("[0-9]") && kind(word).isEmpty()) {
            throw new BadInput(
                    "--apply: '" + word + "' is not known",
                    "Expected the number of a repair, reserve, rest, week, extra, push or drop.");
        }
    }

    boolean isNone() {
        return word.equals("0");
    }

    boolean isOpen() {
        return word.isEmpty();
    }

    Optional<Repair.Kind> kind() {
        return kind(word);
    }

    private static Optional<Repair.Kind> kind(String word) {
        return Arrays.stream(Repair.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }
}
