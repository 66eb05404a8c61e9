package org.studycal.calendar;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what the lint finds; the same words are said once, with the lines they are true of. */
final class LintFindings {

    /** More than a person reads; the rest is counted. */
    private static final int MOST_FAULTS = 1_000;

    private static final int MOST_ADVICE = 100;
    private static final int MOST_CHARACTERS = 300;
    private static final int MOST_LINES = 5;

    /** Findings in the same words, the first of which is told. */
    private static final class Same {

        private final LintedComponent component;
        private final ContentLine.Fault first;
        private final Set<Integer> others = new TreeSet<>();
        private int more;

        Same(LintedComponent component, ContentLine.Fault first) {
            this.component = component;
            this.first = first;
        }

        void again(int line) {
            if (line == first.line() || others.contains(line)) {
                return;
            }
            if (others.size() < MOST_LINES) {
                others.add(line);
            } else {
                more++;
            }
        }

        LintFinding told() {
            String label = component == null ? "" : component.label();
            String text = PlainText.shorten(first.text(), MOST_CHARACTERS);
            if (!others.isEmpty()) {
                text += " (also in line" + (others.size() > 1 ? "s " : " ");
                text += others.stream().map(String::valueOf).collect(joining(", "));
                text += (more > 0 ? " and " + more + " more" : "") + ")";
            }
            return new LintFinding(first.line(), label, text, first.advice());
        }
    }

    private final Map<String, Same> faults = new LinkedHashMap<>();
    private final Map<String, Same> advice = new LinkedHashMap<>();
    private long unnamed;

    /** Takes a finding in a component, which may be null. */
    void add(LintedComponent component, ContentLine.Fault found) {
        Map<String, Same> known = found.advice() ? advice : faults;
        Same same = known.get(found.text());
        if (same != null) {
            same.again(found.line());
        } else if (known.size() < (found.advice() ? MOST_ADVICE : MOST_FAULTS)) {
            known.put(found.text(), new Same(component, found));
        } else if (!found.advice()) {
            unnamed++;
        }
    }

    /** How many faults there are, told or not. */
    long faults() {
        return faults.size() + unnamed;
    }

    /** All that is told, in the order of lines. */
    List<LintFinding> told() {
        List<LintFinding> told = new ArrayList<>();
        faults.values().forEach(same -> told.add(same.told()));
        advice.values().forEach(same -> told.add(same.told()));
        told.sort(Comparator.comparingInt(LintFinding::line));
        return told;
    }
}
