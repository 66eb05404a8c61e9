package org.studycal.problem;

import java.util.regex.Pattern;

/** The address of a calendar on the web where a file is expected. */
public final class CalendarAddress {

    /** What to do about one. */
    public static final String HINT = "name it in the problem, under commitments: {url: ADDRESS}";

    /** A path has lost one of the two slashes. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?|webcals?|caldavs?|ftp|file):/.*");

    private CalendarAddress() {}

    /** Whether a text is an address rather than a path. */
    public static boolean is(String text) {
        return ADDRESS.matcher(text.strip()).matches();
    }
}
