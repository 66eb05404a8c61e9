package org.studycal.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.studycal.app.EditedCalendar;
import org.studycal.replan.Edits.Deletion;
import picocli.CommandLine.Mixin;
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

    @Mixin private DeletedOption deleted;

    /** The export, if one is given. */
    Optional<EditedCalendar> calendar() {
        Deletion deletion = deleted.deletion();
        return Optional.ofNullable(path).map(file -> new EditedCalendar(file, deletion));
    }
}
