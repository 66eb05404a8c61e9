package org.studycal.importer;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;

/** How the entries of a section are written. */
enum ListForm {
    TABLE,
    HEADINGS,
    BOXES,
    NUMBERED,
    BULLETS,
    SENTENCES,
    PLACES,
    /** To tick off, or with hours, dates or a kind: there is no doubt about these. */
    TOLD;

    private static final int SENTENCE = 5;
    private static final Pattern END = Pattern.compile("(?s).*[.!?。！？]\\W*");

    /** The form of a section's entries, of which topics were made. */
    static ListForm of(List<TopicFact> topics, List<Branch> entries) {
        ListForm look = look(entries);
        long told = topics.stream().filter(TopicFact::isTold).count();
        if (told * 2 >= entries.size() || look == BOXES) {
            return TOLD;
        }
        if (look == TABLE) {
            return look;
        }
        if (count(entries, each -> Places.isPlace(each.plain())) > entries.size() / 2) {
            return PLACES;
        }
        if (count(entries, each -> isSentence(each.plain())) > entries.size() / 2) {
            return SENTENCES;
        }
        return look == HEADINGS ? BULLETS : look;
    }

    /** What most entries are, whatever they say. */
    static ListForm look(List<Branch> entries) {
        if (areMost(entries, each -> each.table().isPresent())) {
            return TABLE;
        }
        if (areMost(entries, Branch::isHead)) {
            return HEADINGS;
        }
        if (areMost(entries, each -> each.text.box() != Text.Box.NONE)) {
            return BOXES;
        }
        return areMost(entries, ListForm::isNumbered) ? NUMBERED : BULLETS;
    }

    private static boolean areMost(List<Branch> entries, Predicate<Branch> kind) {
        return count(entries, kind) * 2 >= entries.size();
    }

    private static long count(List<Branch> entries, Predicate<Branch> counted) {
        return entries.stream().filter(counted).count();
    }

    private static boolean isNumbered(Branch entry) {
        return entry.piece instanceof Piece.Item item && item.number() >= 0;
    }

    private static boolean isSentence(String text) {
        return text.split("\\s+", 0).length >= SENTENCE && END.matcher(text).matches();
    }
}
