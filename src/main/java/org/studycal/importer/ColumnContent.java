package org.studycal.importer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Column;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Mark;
import org.studycal.phrases.Mention;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Span;

/** What most cells of a column hold, whatever its header says. */
enum ColumnContent {
    /** Nothing, dashes, or stars. */
    NOTHING,
    WORDS,
    /** Numbers, percentages, ranges of pages, or counts such as {@code 15 easy}. */
    NUMBERS,
    AMOUNTS,
    /** Times of the day. */
    TIMES,
    DATES,
    /** How often. */
    FREQUENCIES,
    /** Ticks, and words that say that something is done. */
    MARKS;

    private static final int MOST_LETTERS_BESIDE = 3;

    /** One or more counts, each with one word at most. */
    private static final Pattern COUNTS;

    static {
        String count =
                "[~≈<>≥≤=#/$€£+]*\\s?(?:\\p{L}{1,2}\\.?\\s?)?\\d[\\d.,:/–-]*+\\s?[%+°]*"
                        + "(\\s?\\p{L}[\\p{L}-]{0,14})?";
        COUNTS = Pattern.compile(count + "(?:\\s*[·•,;/+~–-]+\\s*" + count + "){0,5}");
    }

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(（][^)）]*[)）]");

    static ColumnContent of(Piece.Table table, int column, Phrases phrases) {
        Map<ColumnContent, Integer> counts = new EnumMap<>(ColumnContent.class);
        List<String> numbers = new ArrayList<>();
        int filled = 0;
        for (Piece.Row row : table.rows()) {
            ColumnContent content = of(row.cells().get(column), phrases);
            filled += content == NOTHING ? 0 : 1;
            counts.merge(content, 1, Integer::sum);
            if (content == NUMBERS) {
                numbers.add(row.plain(column));
            }
        }
        if (filled == 0) {
            return NOTHING;
        }
        long often =
                table.rows().stream()
                        .filter(row -> often(row.plain(column), phrases).isPresent())
                        .count();
        if (often > 1 && often * 2 >= filled) {
            return FREQUENCIES;
        }
        int words = counts.getOrDefault(WORDS, 0) + (isList(numbers) ? numbers.size() : 0);
        if (words * 2 >= filled) {
            return WORDS;
        }
        counts.keySet().removeAll(List.of(NOTHING, WORDS));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).get().getKey();
    }

    /**
     * What a header says but for amounts in it, and times in brackets as in "English (Sun slot)";
     * "Part 1" is one part, and no column of them.
     */
    static Optional<Column> column(String header, Phrases phrases) {
        String words = header;
        for (Effort effort : phrases.effortsIn(header).reversed()) {
            words = Cut.out(words, effort);
        }
        // "English (Sun slot)" says when English is.
        String named = Cut.hasLetters(words) ? words : header;
        boolean one = named.isBlank() || phrases.period(header).isPresent();
        Optional<Column> column = one ? Optional.empty() : phrases.column(named);
        String outside = BRACKETS.matcher(named).replaceAll("");
        boolean slot =
                column.filter(each -> each == Column.TIME || each == Column.EFFORT).isPresent()
                        && Cut.hasLetters(outside)
                        && phrases.column(outside).isEmpty();
        return slot ? Optional.empty() : column;
    }

    /** How often a week a cell says, and nothing else: "3 days/week", "Every 2 weeks". */
    static OptionalInt often(String cell, Phrases phrases) {
        String text = cell.strip();
        Optional<Span> days =
                phrases.spansIn(text).stream()
                        .filter(each -> each.unit() == Span.Unit.DAY && !each.isLength())
                        .filter(each -> each.start() == 0 && each.end() >= text.length() - 1)
                        .findFirst();
        if (days.isPresent()) {
            return OptionalInt.of((int) Math.round((days.get().min() + days.get().max()) / 2));
        }
        return Stream.of(text, "1x " + text.replaceFirst("\\d{1,2}\\s", ""))
                .flatMap(
                        said ->
                                phrases.frequenciesIn(said).stream()
                                        .filter(each -> each.start() == 0)
                                        .filter(each -> each.end() >= said.length() - 1))
                .mapToInt(Repeated::times)
                .findFirst();
    }

    /** Whether numbers with a word each count up, such as "1 Loops" and "2 Functions". */
    private static boolean isList(List<String> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            Matcher count = COUNTS.matcher(numbers.get(i));
            if (!numbers.get(i).startsWith(i + 1 + " ")
                    || !count.matches()
                    || count.group(1) == null) {
                return false;
            }
        }
        return numbers.size() > 1;
    }

    static ColumnContent of(Text cell, Phrases phrases) {
        String text = cell.plain().strip();
        Mark mark = phrases.mark(text);
        boolean marked = cell.box() != Text.Box.NONE || mark.state() != Mark.State.NONE;
        String rest =
                mark.state() == Mark.State.NONE ? text : text.substring(mark.start(), mark.end());
        if (!Cut.hasWords(rest)) {
            return marked ? MARKS : NOTHING;
        }
        String outside = BRACKETS.matcher(text).replaceAll("");
        String bare = Cut.hasWords(outside) ? outside : text;
        if (isOnly(bare, phrases.effortsIn(bare))) {
            return AMOUNTS;
        }
        if (isOnly(bare, phrases.datesIn(bare)) || isOnly(bare, phrases.monthsIn(bare))) {
            return DATES;
        }
        boolean time =
                phrases.clock(bare).filter(clock -> !Cut.hasWords(clock.rest(bare))).isPresent();
        boolean number = COUNTS.matcher(bare).matches() || !Cut.hasLetters(bare);
        return time ? TIMES : number ? NUMBERS : WORDS;
    }

    private static boolean isOnly(String text, List<? extends Mention> mentions) {
        String left = Cut.without(text, mentions);
        return !mentions.isEmpty()
                && left.chars().filter(Character::isLetter).count() <= MOST_LETTERS_BESIDE;
    }
}
