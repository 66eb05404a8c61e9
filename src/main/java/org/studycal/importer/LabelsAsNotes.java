package org.studycal.importer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in a line which labels became notes: a label that comes so often may name the work. */
final class LabelsAsNotes {
    private static final int MOST_NAMED = 4;

    /** A label that comes so often is one of the plan's. */
    private static final int SEVERAL = 3;

    private LabelsAsNotes() {}

    static Optional<Remark> remark(List<AccountedLine> lines) {
        Map<String, List<AccountedLine>> labels =
                lines.stream()
                        .filter(Ledger::isAside)
                        .collect(
                                Collectors.groupingBy(
                                        LabelsAsNotes::label,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Map.Entry<String, List<AccountedLine>>> all =
                labels.entrySet().stream()
                        .filter(each -> Cut.hasLetters(each.getKey()))
                        .filter(each -> each.getValue().size() >= SEVERAL)
                        .sorted(Comparator.comparing(each -> -each.getValue().size()))
                        .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String names =
                all.stream()
                        .limit(MOST_NAMED)
                        .map(each -> named(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", "));
        int more = all.size() - MOST_NAMED;
        return Optional.of(
                new Remark(
                        RemarkKind.GUESSED,
                        all.getFirst().getValue().getFirst().line(),
                        "became notes on topics: "
                                + names
                                + (more > 0 ? " and %d more".formatted(more) : "")));
    }

    private static String named(String label, List<AccountedLine> lines) {
        return "%s (%d, line %d)"
                .formatted(Cut.quoted(label), lines.size(), lines.getFirst().line());
    }

    private static String label(AccountedLine line) {
        String label = Label.of(TextFigures.bare(line.text())).word();
        return Cut.unmarked(label.replaceAll("[*_`]+", ""));
    }
}
