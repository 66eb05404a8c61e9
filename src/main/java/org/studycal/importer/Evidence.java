package org.studycal.importer;

import org.studycal.markdown.Outline;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Phrases;

/** Tells a plan without weeks from any other text with lists, such as a recipe. */
final class Evidence {
    private Evidence() {}

    static boolean isPlan(Draft draft, Outline outline, Phrases phrases) {
        if (!draft.periods.isEmpty()
                || !draft.weekly.isEmpty()
                || !draft.template.isEmpty()
                || draft.total.isPresent()
                || draft.totalWeeks > 0) {
            return true;
        }
        long told =
                draft.topics.stream()
                        .filter(
                                topic ->
                                        topic.stated.isPresent()
                                                || topic.date.isPresent()
                                                || topic.done
                                                || topic.kindSaid
                                                || !topic.requires.isEmpty())
                        .count();
        return told * 2 >= draft.topics.size()
                || phrases.use(draft.title).isPresent()
                || phrases.section(draft.title).isPresent()
                || outline.pieces().stream().anyMatch(Evidence::isBox);
    }

    private static boolean isBox(Piece piece) {
        return piece instanceof Piece.Item item && item.text().box() != Text.Box.NONE;
    }
}
