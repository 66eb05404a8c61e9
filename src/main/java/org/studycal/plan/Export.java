package org.studycal.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a solution goes to calendar programs; the next revision goes there the same way.
 *
 * @param split how its events are spread over calendars
 * @param reminderMinutes how long before a session its event reminds, or empty for no reminder
 * @param files names of the files that were written beside the solution file
 */
public record Export(Split split, OptionalInt reminderMinutes, List<String> files) {

    /** All in one calendar, without reminders. */
    public static final Export DEFAULT = new Export(Split.NONE, OptionalInt.empty(), List.of());

    /** How events are spread over calendars. */
    public enum Split {
        /** One calendar for all. */
        NONE,
        /** One for each category and one for the milestones, so that each can have a colour. */
        CATEGORY;

        /** As it is written in files and options. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of this id. */
        public static Optional<Split> byId(String id) {
            return Arrays.stream(values()).filter(split -> split.id().equals(id)).findFirst();
        }
    }

    public Export {
        files = List.copyOf(files);
    }

    /** The same with other files. */
    public Export withFiles(List<String> names) {
        return new Export(split, reminderMinutes, names);
    }
}
