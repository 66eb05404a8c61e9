package org.studycal.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.studycal.calendar.CalendarLint;
import org.studycal.calendar.LintReport;

/** Looks for what makes calendar programs lose events, in anybody's calendar files. */
public final class LintCalendar {

    private static final int MOST_BYTES = 100_000_000;

    private LintCalendar() {}

    /**
     * What is wrong with a calendar file.
     *
     * @param file as the person would write it
     * @throws IOException when it cannot be read as a calendar file
     */
    public static LintReport run(Workspace workspace, Path file) throws IOException {
        Path path = workspace.resolve(file);
        if (Files.isDirectory(path)) {
            throw new IOException(file + " is a folder, expected a calendar file");
        }
        // No more than a calendar has: a device has no size, and perhaps no end.
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "%s has more than %,d bytes, expected a calendar file",
                            file,
                            MOST_BYTES));
        }
        return CalendarLint.report(bytes);
    }
}
