package org.studycal.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person reads in a study plan; the format is described beside the plans.
 *
 * @param sections lines by section, without comments; a section that is not there has no key
 * @param anyOrder whether the topics have no order
 */
record ExpectedPlan(Map<String, List<String>> sections, boolean anyOrder) {

    private static final Pattern TOPIC =
            Pattern.compile("(\\S+) (\\S+) (\\S+) (?:\\{([^}]*)} )?(.+)");

    /** A topic as a person reads it. */
    record Topic(
            List<String> kinds, String weeks, String minutes, List<String> flags, String title) {

        boolean done() {
            return flags.contains("done");
        }

        Optional<String> flag(String name) {
            return flags.stream()
                    .filter(f -> f.startsWith(name + " "))
                    .map(f -> f.substring(name.length() + 1))
                    .findFirst();
        }

        @Override
        public String toString() {
            return String.join("/", kinds)
                    + " "
                    + weeks
                    + " "
                    + minutes
                    + (done() ? " done" : "")
                    + " "
                    + title;
        }
    }

    static ExpectedPlan parse(String text) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = null;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                String name = line.substring(1, line.indexOf(']'));
                current = sections.computeIfAbsent(name, n -> new ArrayList<>());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                if (current == null) {
                    throw new IllegalArgumentException("a line before the first section: " + line);
                }
                current.add(line);
            }
        }
        return new ExpectedPlan(sections, text.contains("[topics] any-order"));
    }

    List<String> lines(String section) {
        return sections.getOrDefault(section, List.of());
    }

    boolean none() {
        return lines("plan").contains("none");
    }

    List<Topic> topics() {
        return lines("topics").stream().map(ExpectedPlan::topic).toList();
    }

    /** The rest of the line of [plan] that begins with this word. */
    List<String> said(String word) {
        return lines("plan").stream()
                .filter(l -> l.startsWith(word + " "))
                .map(l -> l.substring(word.length() + 1))
                .toList();
    }

    private static Topic topic(String line) {
        Matcher m = TOPIC.matcher(line);
        if (!m.matches()) {
            throw new IllegalArgumentException("no topic: " + line);
        }
        List<String> flags =
                m.group(4) == null ? List.of() : List.of(m.group(4).split(", (?=[a-z])"));
        return new Topic(List.of(m.group(1).split("/")), m.group(2), m.group(3), flags, m.group(5));
    }
}
