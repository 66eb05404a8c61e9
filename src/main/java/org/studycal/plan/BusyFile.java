package org.studycal.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A calendar, or a folder of them, that a solution was planned around.
 *
 * @param path as the user wrote it: relative to the problem file when that names it, else to the
 *     folder the command was run in
 * @param ofProblem whether the problem names it, rather than the command line
 * @param digest SHA-256 of what it held, as {@code sha256:<hex>}
 * @param answers by title, whether the person said that its all-day events keep their days free
 */
public record BusyFile(
        String path, boolean ofProblem, String digest, Map<String, Boolean> answers) {

    public BusyFile {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }
}
