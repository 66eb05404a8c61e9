package org.studycal.markdown;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tasks of a Mermaid gantt diagram, each below a heading with its dates. */
final class Gantt {

    private static final Pattern TASK = Pattern.compile("^\\s*([^:%]{1,120}?)\\s*:\\s*(\\S.*)$");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4})\\s*([dw])");
    private static final int LEVEL = 3;

    private final Map<String, LocalDate> ends = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private LocalDate reached;

    private Gantt() {}

    /** Its sections and tasks; empty where a diagram is none or its dates are written otherwise. */
    static List<Piece> of(int line, List<String> lines) {
        Gantt gantt = new Gantt();
        if (lines.isEmpty() || !lines.getFirst().strip().equals("gantt")) {
            return List.of();
        }
        for (int i = 1; i < lines.size(); i++) {
            gantt.line(line + i, lines.get(i));
        }
        return gantt.reached == null ? List.of() : gantt.pieces;
    }

    private void line(int line, String text) {
        String words = text.strip();
        if (words.startsWith("section ")) {
            pieces.add(new Piece.Heading(line, LEVEL - 1, Text.of(words.substring(8))));
            return;
        }
        Matcher task = TASK.matcher(text);
        if (task.matches()) {
            task(line, task.group(1), task.group(2).split("\\s*,\\s*", 0));
        }
    }

    private void task(int line, String title, String[] values) {
        LocalDate start = null;
        LocalDate end = null;
        String name = "";
        for (String value : values) {
            Optional<LocalDate> date = date(value);
            Matcher length = LENGTH.matcher(value);
            if (date.isPresent() && start == null) {
                start = date.get();
            } else if (date.isPresent()) {
                end = date.get().minusDays(1);
            } else if (value.startsWith("after ")) {
                LocalDate after = ends.get(value.substring(6).strip());
                start = after == null ? null : after.plusDays(1);
            } else if (length.matches()) {
                start = start == null && reached != null ? reached.plusDays(1) : start;
                int days =
                        Integer.parseInt(length.group(1)) * (length.group(2).equals("w") ? 7 : 1);
                end = start == null || days == 0 ? end : start.plusDays(days - 1L);
            } else {
                name = value;
            }
        }
        if (start != null && end != null) {
            reached = end;
            ends.put(name, end);
            pieces.add(
                    new Piece.Heading(
                            line, LEVEL, Text.of("%s (%s - %s)".formatted(title, start, end))));
            pieces.add(new Piece.Item(line, 0, -1, Text.of(title)));
        }
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
