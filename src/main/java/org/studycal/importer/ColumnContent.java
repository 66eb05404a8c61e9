package org.studycal.importer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Mark;
import org.studycal.phrases.Mention;
import org.studycal.phrases.Phrases;

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
        int words = counts.getOrDefault(WORDS, 0) + (isList(numbers) ? numbers.size() : 0);
        if (words * 2 >= filled) {
            return WORDS;
        }
        counts.keySet().removeAll(List.of(NOTHING, WORDS));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).get().getKey();
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
        return time ? TIMES : COUNTS.matcher(bare).matches() ? NUMBERS : WORDS;
    }

    private static boolean isOnly(String text, List<? extends Mention> mentions) {
        String left = Cut.without(text, mentions);
        return !mentions.isEmpty()
                && left.chars().filter(Character::isLetter).count() <= MOST_LETTERS_BESIDE;
    }
}
