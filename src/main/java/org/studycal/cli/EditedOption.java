package org.studycal.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.studycal.app.BadInput;
import org.studycal.app.EditedCalendar;
import org.studycal.replan.Edits.Deletion;
import picocli.CommandLine.Option;

/** An export of the person's calendar, in which sessions were moved or deleted. */
final class EditedOption {

    @Option(
            names = "--edited",
            paramLabel = "FILE",
            description =
                    "An export of the calendar that the plan was imported to, after sessions were"
                            + " moved, shortened or deleted there: they stay where they were put.")
    private Path path;

    @Option(
            names = "--deleted",
            paramLabel = "missed|drop",
            description =
                    "What a session counts as that was deleted there: missed, and planned for"
                            + " another time, or given up. Default: missed.")
    private String deleted = "missed";

    /** The export, if one is given. */
    Optional<EditedCalendar> calendar() {
        Deletion deletion =
                switch (deleted) {
                    case "missed" -> Deletion.MISSED;
                    case "drop" -> Deletion.DROPPED;
                    default ->
                            throw new BadInput(
                                    "--deleted: '"
                                            + deleted
                                            + "' is not known; expected missed or drop");
                };
        return Optional.ofNullable(path).map(file -> new EditedCalendar(file, deletion));
    }
}
