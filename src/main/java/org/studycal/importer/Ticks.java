package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Mark;
import org.studycal.phrases.Phrases;

/** Which ticks of a plan say that something is done, and which only decorate. */
final class Ticks {
    private static final String HEADING = "heading ";
    private static final String TICK = "[✅✔✓☑]\\uFE0F?";

    private final Phrases phrases;
    private int pending;
    private int ticks;
    private final Set<String> labels = new HashSet<>();

    /** Whether a tick stands before one label only, such as "✅ Check: ...". */
    private boolean icon;

    /** Whether open boxes stand beside ticks. */
    private boolean boxes;

    /** Lines that end in a tick which says nothing. */
    private final Set<Integer> decorated = new HashSet<>();

    /** Rows that begin the plan and whose cells begin with a tick, as no later ones do. */
    private final Set<Integer> begun = new HashSet<>();

    /** A text that may end in a tick. */
    private record Place(int line, Text text, boolean ticked) {}

    Ticks(List<Piece> pieces, Phrases phrases) {
        this.phrases = phrases;
        Map<String, List<Place>> kinds = new HashMap<>();
        List<Place> cells = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Table table -> {
                    places(table.rows(), kinds);
                    cells(table, cells);
                }
                case Piece.Heading heading -> {
                    boolean period = phrases.period(heading.text().plain()).isPresent();
                    String level = HEADING + heading.level() + period;
                    add(kinds, level, heading.line(), heading.text());
                }
                default ->
                        piece.texts()
                                .forEach(
                                        each -> {
                                            boxes |= each.text().box() == Text.Box.OPEN;
                                            ticked(each.text());
                                            pending +=
                                                    each.text().box() == Text.Box.PENDING ? 1 : 0;
                                            add(kinds, "", piece.line(), each.text());
                                        });
            }
        }
        kinds.forEach(this::judge);
        begin(cells);
        boxes |= pending > 1;
        icon = labels.size() == 1 && ticks > 2 && !labels.contains("");
    }

    private void ticked(Text text) {
        if (text.box() == Text.Box.TICK) {
            ticks++;
            labels.add(Label.of(text.plain()).word());
        }
    }

    private void places(List<Piece.Row> rows, Map<String, List<Place>> kinds) {
        for (Piece.Row row : rows) {
            row.cells().forEach(cell -> add(kinds, "row", row.line(), cell));
        }
    }

    private void add(Map<String, List<Place>> kinds, String kind, int line, Text text) {
        if (!text.plain().isBlank()) {
            Place place = new Place(line, text, endsInTick(text));
            kinds.computeIfAbsent(kind, each -> new ArrayList<>()).add(place);
        }
    }

    /** Whether a tick behind a text is all that says that it is done. */
    private boolean endsInTick(Text text) {
        String before = text.plain().strip().replaceFirst("\\s*" + TICK + "$", "");
        return text.box() == Text.Box.NONE
                && !text.struck()
                && Cut.hasWords(before)
                && before.length() < text.plain().strip().length()
                && phrases.mark(before).state() == Mark.State.NONE;
    }

    /**
     * Ticks behind texts count where others of their kind are open or most before the last of them
     * are ticked, too: of headings one is enough.
     */
    private void judge(String kind, List<Place> places) {
        int ticked = 0;
        int last = 0;
        boolean open = false;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            ticked += place.ticked() ? 1 : 0;
            last = place.ticked() ? i + 1 : last;
            open |=
                    place.text().box() == Text.Box.OPEN
                            || phrases.mark(place.text().plain()).state() == Mark.State.OPEN;
        }
        boolean several = kind.startsWith(HEADING) ? ticked * 2 >= last : ticked > 1;
        if (!open && !several) {
            places.stream().filter(Place::ticked).forEach(each -> decorated.add(each.line()));
        }
    }

    /** The cells of columns in which some cells begin with a tick. */
    private static void cells(Piece.Table table, List<Place> cells) {
        Set<Integer> columns = new HashSet<>();
        for (Piece.Row row : table.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (isTicked(row.cells().get(i))) {
                    columns.add(i);
                }
            }
        }
        if (columns.isEmpty() && cells.isEmpty()) {
            return;
        }
        for (Piece.Row row : table.rows()) {
            columns.forEach(
                    i -> {
                        Text cell = row.cells().get(i);
                        cells.add(new Place(row.line(), cell, isTicked(cell)));
                    });
        }
    }

    private static boolean isTicked(Text cell) {
        return cell.box() == Text.Box.TICK && Cut.hasWords(cell.plain());
    }

    private void begin(List<Place> cells) {
        int first = 0;
        while (first < cells.size() && cells.get(first).ticked()) {
            first++;
        }
        boolean others = cells.stream().skip(first).anyMatch(Place::ticked);
        if (first < cells.size() && !others) {
            cells.subList(0, first).forEach(each -> begun.add(each.line()));
        }
    }

    /** Whether a tick before a text of some line says that it is done. */
    boolean count(int line) {
        return (boxes && !icon) || begun.contains(line);
    }

    /** Whether the tick at the end of a line says nothing. */
    boolean isDecoration(int line) {
        return decorated.contains(line);
    }
}
