package org.studycal.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says in a line which labels and columns became notes: one that comes so often may name the work.
 */
final class LabelsAsNotes {
    private static final int MOST_NAMED = 4;

    /** A label that comes so often is one of the plan's. */
    private static final int SEVERAL = 3;

    private LabelsAsNotes() {}

    static void say(List<AccountedLine> lines, Facts facts) {
        Map<String, List<Integer>> labels = new LinkedHashMap<>();
        lines.stream()
                .filter(Ledger::isAside)
                .forEach(
                        each ->
                                labels.computeIfAbsent(label(each), key -> new ArrayList<>())
                                        .add(each.line()));
        facts.noted.forEach(
                (header, rows) ->
                        labels.computeIfAbsent(header, key -> new ArrayList<>()).addAll(rows));
        List<Map.Entry<String, List<Integer>>> all =
                labels.entrySet().stream()
                        .filter(each -> Cut.hasLetters(each.getKey()))
                        .filter(each -> each.getValue().size() >= SEVERAL)
                        .sorted(Comparator.comparingInt(each -> -each.getValue().size()))
                        .toList();
        if (all.isEmpty()) {
            return;
        }
        String names =
                all.stream()
                        .limit(MOST_NAMED)
                        .map(each -> named(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", "));
        int more = all.size() - MOST_NAMED;
        facts.guessed(
                all.getFirst().getValue().getFirst(),
                "became notes on topics: %s%s",
                names,
                more > 0 ? " and %d more".formatted(more) : "");
    }

    private static String named(String label, List<Integer> lines) {
        return "%s (%d, line %d)".formatted(Cut.quoted(label), lines.size(), lines.getFirst());
    }

    private static String label(AccountedLine line) {
        Label label = Label.of(TextFigures.bare(line.text()));
        boolean address = label.rest().startsWith("//");
        return address ? "" : Cut.unmarked(label.word().replaceAll("[*_`]+", ""));
    }
}
