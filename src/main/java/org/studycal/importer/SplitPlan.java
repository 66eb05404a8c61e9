package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.markdown.Outline;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;

/**
 * A plan that is split over several files, such as one for each month, as one text.
 *
 * @param text of all files, one behind the other
 * @param firstLines the line of the text that each file begins with
 */
public record SplitPlan(String text, List<Integer> firstLines) {

    public SplitPlan {
        firstLines = List.copyOf(firstLines);
    }

    /** Joins the texts; weeks that begin again in each file are those of a phase of their own. */
    public static SplitPlan of(List<String> texts) {
        List<List<String>> files = new ArrayList<>();
        texts.forEach(text -> files.add(Outline.withoutProperties(Outline.lines(text))));
        boolean restarts = files.stream().filter(lines -> first(lines) <= 1).count() > 1;
        List<String> all = new ArrayList<>();
        List<Integer> firstLines = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            firstLines.add(all.size() + 1);
            all.addAll(restarts ? phase(files.get(i), i + 1) : files.get(i));
            if (!all.getLast().isEmpty()) {
                all.add("");
            }
        }
        return new SplitPlan(String.join("\n", all), firstLines);
    }

    /** The number of the first week that a heading names, or a large one. */
    private static int first(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("#"))
                .flatMap(line -> Phrases.load().period(line).stream())
                .filter(name -> name.unit() == PeriodName.Unit.WEEK)
                .mapToInt(PeriodName::first)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static List<String> phase(List<String> lines, int number) {
        List<String> phase = new ArrayList<>(lines);
        for (int i = 0; i < phase.size(); i++) {
            String line = phase.get(i);
            if (line.startsWith("# ")) {
                Optional<PeriodName> named = Phrases.load().period(line);
                if (named.isEmpty()) {
                    phase.set(i, "# Phase " + number + ": " + line.substring(2));
                }
                return phase;
            }
            if (!line.isBlank()) {
                break;
            }
        }
        phase.addFirst("# Phase " + number);
        return phase;
    }
}
