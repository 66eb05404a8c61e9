package org.studycal.markdown;

import java.util.List;

/**
 * The text of one line or cell without its markup.
 *
 * @param plain without leading symbols and box; a forced break within a cell is a line feed
 * @param lead the bold words that it begins with, without a colon behind them; may be empty
 * @param rest what follows the lead, without a colon before it
 * @param bold whether all of it is bold
 * @param struck whether all of it is struck out
 * @param box the box it begins with
 * @param links addresses in it
 */
public record Text(
        String plain,
        String lead,
        String rest,
        boolean bold,
        boolean struck,
        Box box,
        List<String> links) {

    /** Nothing. */
    public static final Text EMPTY = of("");

    public Text {
        links = List.copyOf(links);
    }

    /** A box to tick at the beginning of a text. */
    public enum Box {
        NONE,
        OPEN,
        DONE,
        /** Given up, or put off to another list: {@code [-]}. */
        CANCELLED,
        /** A tick as a symbol, which many plans have for decoration. */
        TICK,
        /** A symbol for what is to come, beside ticks for what is done. */
        PENDING
    }

    /** Text without any markup. */
    public static Text of(String plain) {
        return new TextBuilder().append(plain).build();
    }

    /** With the same marks and addresses, saying less. */
    public Text saying(String words) {
        boolean led = words.startsWith(lead);
        return new Text(words, led ? lead : "", led ? rest : words, bold, struck, box, links);
    }

    /** With the marks and addresses of the text that it was cut out of. */
    Text like(Text whole) {
        Box own = box == Box.NONE ? whole.box : box;
        return new Text(plain, lead, rest, whole.bold, whole.struck, own, whole.links);
    }

    /** With another line behind it. */
    Text joined(Text next) {
        List<String> all = new java.util.ArrayList<>(links);
        all.addAll(next.links);
        return new Text(
                plain + " " + next.plain,
                lead,
                rest + " " + next.plain,
                bold && next.bold,
                struck && next.struck,
                box,
                all);
    }

    /** Whether nothing can be read in it. */
    public boolean isBlank() {
        return plain.isBlank();
    }
}
