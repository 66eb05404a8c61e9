package org.studycal.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan is known by, revision after revision, whatever becomes of its problem's text.
 *
 * @param plan what the UIDs of its events begin with; plans of earlier versions have none and use
 *     the problem's name
 * @param file the problem's file, from the folder of the solution; empty in plans of earlier
 *     versions
 * @param renamed ids that activities had once, and those they have now
 */
public record Identity(Optional<String> plan, Optional<String> file, Map<String, String> renamed) {

    /** That of a plan of earlier versions. */
    public static final Identity NONE = new Identity(Optional.empty(), Optional.empty(), Map.of());

    public Identity {
        renamed = Map.copyOf(renamed);
    }

    /** The same plan where its files are now. */
    public Identity at(String newFile) {
        return new Identity(plan, Optional.of(newFile), renamed);
    }

    /** The same plan after more activities got another id. */
    public Identity with(Map<String, String> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, String> all = new LinkedHashMap<>();
        renamed.forEach((old, now) -> all.put(old, more.getOrDefault(now, now)));
        all.putAll(more);
        all.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
        return new Identity(plan, file, all);
    }
}
