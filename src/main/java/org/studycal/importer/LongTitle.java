package org.studycal.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.phrases.Phrases;

/** Shortens a text to what it names. */
final class LongTitle {
    private static final int LONGEST_NAME = 120;
    private static final Pattern HEAD =
            Pattern.compile(
                    "(.{12,118}?(?:\\p{L}{3}|\\))[.!?](?=\\s+\\p{Lu})|.{12,70}?[。！？]|.{4,70}?(?=\\s[—–]\\s))");

    /** "1. Homework" and "Task 3" name none of several. */
    private static final Pattern COUNTED =
            Pattern.compile("\\d+[.)]?\\s+\\p{L}+|\\p{L}+\\s+[\\d.]+");

    private static final Pattern AFTER_NAME = Pattern.compile("\\s*[:：—–.-]");

    private LongTitle() {}

    /** What a long text names first: its bold words, a first sentence, or words before a dash. */
    static Optional<String> name(String title, String lead, Phrases phrases) {
        Matcher head = HEAD.matcher(title);
        // "Practice: ..." is a label, and "[Must] ..." only emphasis.
        boolean label = !lead.contains(" ") && Label.of(title).name().equals(lead);
        boolean led =
                lead.length() > 2
                        && !label
                        && AFTER_NAME.matcher(title.replace(lead, "")).lookingAt();
        String first = led ? lead : head.lookingAt() ? head.group(1) : "";
        String name = Cut.tidy(first).replaceFirst("[.。]$", "");
        boolean named =
                !COUNTED.matcher(name).matches()
                        && phrases.sectionOnly(name).isEmpty()
                        && phrases.days(name).isEmpty();
        return named && name.length() > 2 && name.length() < Math.min(title.length(), LONGEST_NAME)
                ? Optional.of(name)
                : Optional.empty();
    }
}
