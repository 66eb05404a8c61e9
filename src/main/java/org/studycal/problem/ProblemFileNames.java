package org.studycal.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The names of problem files. */
public final class ProblemFileNames {

    /** The endings of YAML and JSON files. */
    public static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private ProblemFileNames() {}

    /** A file's name without such an ending, in upper or lower case. */
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return withoutEnding(name, name.toLowerCase(Locale.ROOT));
    }

    /** A name without such an ending, which is in lower case. */
    public static String withoutEnding(String name) {
        return withoutEnding(name, name);
    }

    private static String withoutEnding(String name, String compared) {
        for (String ending : ENDINGS) {
            if (compared.endsWith(ending) && name.length() > ending.length()) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
