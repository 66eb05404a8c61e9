package org.studycal.cli;

import org.studycal.app.BadInput;
import org.studycal.replan.Edits.Deletion;
import picocli.CommandLine.Option;

/** What a session counts as that was deleted in a calendar. */
final class DeletedOption {

    @Option(
            names = "--deleted",
            paramLabel = "missed|drop",
            description =
                    "What a session counts as that was deleted there: missed, and planned for"
                            + " another time, or given up. Default: missed.")
    private String deleted = "missed";

    Deletion deletion() {
        return switch (deleted) {
            case "missed" -> Deletion.MISSED;
            case "drop" -> Deletion.DROPPED;
            default ->
                    throw new BadInput(
                            "--deleted: '" + deleted + "' is not known; expected missed or drop");
        };
    }
}
