package org.studycal.progress;

import java.nio.file.Path;
import java.util.List;

/** A process of its own that adds entries to a progress file, one after the other. */
final class AppendOften {

    private AppendOften() {}

    /** Takes the file, the number of entries, and a day that marks them. */
    public static void main(String[] args) throws Exception {
        int day = Integer.parseInt(args[2]);
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            ProgressFile.append(
                    Path.of(args[0]),
                    List.of(new Entry.Sick(Juggling.at(day, 12), Juggling.days(day, day))),
                    Juggling.STATED);
        }
    }
}
