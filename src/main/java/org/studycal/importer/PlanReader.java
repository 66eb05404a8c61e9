package org.studycal.importer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.studycal.importer.StudyPlan.Checks;
import org.studycal.markdown.Outline;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Mojibake;
import org.studycal.phrases.Phrases;

/** Reads a study plan in Markdown. */
public final class PlanReader {
    /** The mark of an item. */
    private static final String MARK = "^[\\s>]*+(?:[*+-]|\\d{1,3}[.)])\\s+|^[\\s|]+";

    private final Phrases phrases;

    /** A reader that knows the words of all languages. */
    public PlanReader() {
        this(Phrases.load());
    }

    PlanReader(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * Reads any text. One that holds no plan becomes a plan without topics.
     *
     * @param text of the plan
     * @param fileName gives the title where the text has none
     * @param reading what is known beside the text
     */
    public StudyPlan read(String text, String fileName, Reading reading) {
        Mojibake.Repaired repaired = Mojibake.repair(text);
        Outline outline = Outline.read(repaired.text());
        Branch root = new TreeBuilder(phrases).build(outline.pieces());
        Draft draft = read(outline, root, fileName, reading, false);
        if (draft.topics.isEmpty()) {
            Draft second = read(outline, root, fileName, reading, true);
            boolean more = !second.topics.isEmpty() || second.periods.size() > draft.periods.size();
            draft = more ? second : draft;
        }
        if (!Evidence.isPlan(draft, outline, phrases)) {
            draft.topics.clear();
        }
        said(outline, repaired, draft);
        new OutOfRange(phrases, draft).find(outline.pieces());
        PlanParts parts = new PlanParts(phrases, draft, reading, ticksCount(outline), false);
        new Finishing(parts).finish();
        WeekNumbers weeks = new WeekNumbers(draft);
        weeks.resolve();
        Calendar calendar = new Calendar(draft);
        calendar.resolve();
        calendar.checkpoints(weeks);
        WeekTemplate template = new WeekTemplate(phrases, draft, reading);
        template.build();
        new PrerequisiteLinks(phrases, draft).link();
        new Contradictions(draft, template).find();
        return built(draft, template, checks(repaired.text(), outline, root, draft));
    }

    private Checks checks(String text, Outline outline, Branch root, Draft draft) {
        List<AccountedLine> lines =
                Ledger.of(
                        Outline.lines(text, outline.unreadFrom().orElse(Integer.MAX_VALUE)),
                        root,
                        draft,
                        outline);
        List<AccountedLine> unsaid = Ledger.unsaid(lines, root, draft);
        for (AccountedLine each : unsaid) {
            String words = Text.of(each.text().replaceFirst(MARK, "")).plain();
            draft.leftOut(each.line(), PlanWalk.quoted(words) + ": " + each.why());
        }
        return TextFigures.of(phrases, draft, outline.pieces(), lines, unsaid);
    }

    private Draft read(
            Outline outline, Branch root, String fileName, Reading reading, boolean lenient) {
        Draft draft = new Draft();
        draft.title = title(outline, fileName);
        PlanParts parts = new PlanParts(phrases, draft, reading, ticksCount(outline), lenient);
        parts.dates().anchor(outline.pieces());
        new PlanWalk(parts, root).walk();
        return draft;
    }

    private static String title(Outline outline, String fileName) {
        for (Piece piece : outline.pieces()) {
            if (piece instanceof Piece.Heading heading) {
                return heading.text().plain();
            }
        }
        return fileName.replaceFirst("\\.[A-Za-z]{1,8}$", "");
    }

    /** Whether a tick says that something is done: only where open boxes stand beside it. */
    private static boolean ticksCount(Outline outline) {
        return outline.pieces().stream()
                .anyMatch(
                        piece ->
                                (piece instanceof Piece.Item item
                                                && item.text().box() == Text.Box.OPEN)
                                        || (piece instanceof Piece.Line line
                                                && line.text().box() == Text.Box.OPEN));
    }

    private static void said(Outline outline, Mojibake.Repaired repaired, Draft draft) {
        outline.unreadFrom()
                .ifPresent(
                        line ->
                                draft.remark(
                                        StudyPlan.RemarkKind.CUT,
                                        line,
                                        String.format(
                                                Locale.ROOT,
                                                "the plan has %,d lines, only the first %,d were"
                                                        + " read: all that follows is missing",
                                                outline.lines(),
                                                line - 1)));
        for (int line : outline.cutLines().stream().limit(3).toList()) {
            draft.leftOut(line, "the line is too long: only its beginning was read");
        }
        if (repaired.changed()) {
            draft.guessed(
                    1,
                    "letters that were decoded wrongly were repaired in "
                            + repaired.repairs()
                            + (repaired.repairs() == 1 ? " place" : " places"));
        }
    }

    private static StudyPlan built(Draft draft, WeekTemplate template, Checks checks) {
        return new StudyPlan(
                draft.title,
                draft.start,
                draft.end,
                draft.periods.stream().map(PeriodDraft::built).toList(),
                draft.topics.stream().map(TopicDraft::built).toList(),
                draft.shares,
                draft.weekly.isEmpty()
                        ? Optional.empty()
                        : Optional.of(draft.weekly.values().iterator().next()),
                template.windows(),
                template.kept(),
                draft.checkpoints.stream().map(CheckpointDraft::built).toList(),
                draft.remarks(),
                checks);
    }
}
