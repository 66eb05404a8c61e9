package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import org.studycal.markdown.Piece;
import org.studycal.phrases.DateMention;
import org.studycal.phrases.Phrases;

/**
 * Days such as "14. Dezember", whose figure is the number of an item by the grammar of Markdown. In
 * a list of months the numbers count them.
 */
record NumberedDays(Phrases phrases) {

    private record Numbered(List<Branch> siblings, int index, String text, int month) {}

    /** Gives items below a branch their days back, where neighbours are in the same month. */
    void restore(Branch root) {
        List<Numbered> items = new ArrayList<>();
        collect(root, items);
        for (int i = 0; i < items.size(); i++) {
            Numbered item = items.get(i);
            boolean before = i > 0 && items.get(i - 1).month() == item.month();
            boolean behind = i + 1 < items.size() && items.get(i + 1).month() == item.month();
            if (before || behind) {
                Branch said = item.siblings().get(item.index()).saying(item.text());
                item.siblings().set(item.index(), said);
            }
        }
    }

    private void collect(Branch branch, List<Numbered> items) {
        ListIterator<Branch> children = branch.children.listIterator();
        while (children.hasNext()) {
            int index = children.nextIndex();
            Branch child = children.next();
            if (child.piece instanceof Piece.Item item && item.number() > 0) {
                String text = item.number() + ". " + child.plain();
                Optional<DateMention> day =
                        phrases.datesIn(text).stream()
                                .limit(1)
                                .filter(each -> each.start() == 0 && each.isDay())
                                .findFirst();
                day.ifPresent(
                        each ->
                                items.add(
                                        new Numbered(
                                                branch.children,
                                                index,
                                                text,
                                                each.first().month())));
            }
            collect(child, items);
        }
    }
}
