package org.studycal.importer;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells addresses and names of files from words. */
final class Places extends Part {
    /** Words beside the name of a file; more say what to do with it. */
    private static final int MOST_BESIDE = 5;

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

    private static final Pattern FILE =
            Pattern.compile(
                    "(?:[\\w.@-]++/)++(?:[\\w@-][\\w.@-]*\\.\\w{1,5})?"
                            + "|[\\w.]*[-_][\\w.-]*\\.[a-z]\\w{0,4}|[\\w.-]+\\.(?:pdf|docx?|pptx?|xlsx?|ipynb|html?|md|zip|mp[34])");

    /** Whether files are what to do, once that was asked. */
    private Optional<Boolean> work = Optional.empty();

    Places(Reader reader) {
        super(reader);
    }

    /** Whether most of what the plan lists are files: these are to be worked through. */
    boolean areWork() {
        if (work.isEmpty()) {
            int[] counts = new int[2];
            reader.root.each(
                    each -> {
                        if (each.isItem() && each.children.isEmpty()) {
                            counts[isFile(each.plain().split("\\s", 2)[0]) ? 1 : 0]++;
                        }
                    });
            work = Optional.of(counts[1] > counts[0]);
        }
        return work.get();
    }

    /** Whether a text is addresses and nothing else, or a file in its folder. */
    static boolean isAddress(String text) {
        boolean addresses =
                text.strip().lines().allMatch(line -> ADDRESS.matcher(line.strip()).matches());
        return (!text.isBlank() && addresses) || isFile(text);
    }

    /** Whether a text or what stands behind its label is a place, as in {@code Files: day-3/}. */
    static boolean isPlace(String text) {
        String rest = Label.of(text).rest();
        String[] words = rest.split("[\\s,;]+", 0);
        return isAddress(rest.isEmpty() ? text : words[0])
                && Stream.of(words).filter(each -> !isAddress(each)).count() <= MOST_BESIDE;
    }

    /** Whether a text is the name of a file in its folder. */
    static boolean isFile(String text) {
        return FILE.matcher(text.strip()).matches();
    }
}
