package org.studycal.importer;

import java.util.Optional;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Section;

/** Reads exams and checkpoints with their check lists. */
final class CheckpointReader {
    private final PlanParts parts;
    private final Draft draft;

    CheckpointReader(PlanParts parts) {
        this.parts = parts;
        this.draft = parts.draft();
    }

    /** Reads a heading, label or item that names one, or holds several. */
    void read(Branch branch, Context context, PlanWalk walk) {
        if (holdsSeveral(branch)) {
            for (Branch child : branch.children) {
                if (child.isHead() || child.isItem() || child.isLine()) {
                    read(child, context, walk);
                } else {
                    // A table of milestones names them by rows.
                    walk.children(wrapped(branch, child), context);
                }
            }
            return;
        }
        boolean line = branch.isLine() && !branch.isHead() && context.period() < 0;
        if (branch.plain().isBlank() || (line && dateless(branch))) {
            return;
        }
        add(branch, context);
    }

    private static Branch wrapped(Branch parent, Branch child) {
        Branch only = new Branch(parent.piece, parent.text, parent.period, parent.level);
        only.children.add(child);
        return only;
    }

    private boolean dateless(Branch branch) {
        return parts.phrases().datesIn(branch.plain()).isEmpty()
                && parts.phrases().periodsIn(branch.plain()).isEmpty();
    }

    private boolean holdsSeveral(Branch branch) {
        boolean named = branch.period.isPresent() || !dateless(branch);
        return !named
                && branch.children.stream()
                        .anyMatch(
                                child ->
                                        child.isHead()
                                                || (child.isItem() && !dateless(child))
                                                || (!child.isItem() && !child.isLine()));
    }

    void add(Branch branch, Context context) {
        String text = branch.plain();
        CheckpointDraft checkpoint = new CheckpointDraft(title(text, branch.line()), branch.line());
        Optional<PeriodName> name =
                branch.period.or(
                        () ->
                                parts.phrases().periodsIn(text).stream()
                                        .filter(each -> !each.weak())
                                        .findFirst());
        name.ifPresent(
                each -> {
                    checkpoint.unit = Optional.of(PeriodReader.unit(each));
                    checkpoint.number = each.last();
                });
        checkpoint.exam =
                parts.phrases()
                        .section(checkpoint.title)
                        .filter(each -> each == Section.EXAM)
                        .isPresent();
        checkpoint.clock = parts.phrases().clocksIn(text).stream().findFirst();
        checkpoint.period = context.period();
        checkpoint.date =
                parts.dates()
                        .in(text, branch.line())
                        .or(() -> behindColon(text, branch.line()))
                        .map(PlanDates.Found::first)
                        .or(context::date);
        if (checkpoint.date.isEmpty() && checkpoint.unit.isEmpty()) {
            below(branch, checkpoint);
        }
        list(branch, checkpoint);
        draft.checkpoints.add(checkpoint);
    }

    /** Alone behind a colon, "06/09" is a date and no ratio. */
    private Optional<PlanDates.Found> behindColon(String text, int line) {
        int colon = Amounts.colon(text);
        return colon < 0
                ? Optional.empty()
                : parts.dates().in(PlanWalk.rest(text, colon + 1), line);
    }

    /** The date may stand in a line under the heading. */
    private void below(Branch branch, CheckpointDraft checkpoint) {
        for (Branch child : branch.children) {
            if (child.isLine() && checkpoint.date.isEmpty()) {
                checkpoint.date =
                        parts.dates().in(child.plain(), child.line()).map(PlanDates.Found::first);
            }
        }
    }

    private String title(String text, int line) {
        String title =
                parts.phrases()
                        .clock(text)
                        .map(clock -> PlanWalk.rest(text, clock.titleStart()))
                        .orElse(text);
        Optional<PlanDates.Found> date = parts.dates().in(text, line);
        if (title.equals(text)
                && date.isPresent()
                && Cut.isApart(text, date.get().start(), date.get().end())) {
            title = Cut.out(text, date.get().start(), date.get().end());
        }
        int colon = Amounts.colon(title);
        boolean bareLabel =
                colon > 0
                        && PlanWalk.rest(title, colon + 1).length() > 3
                        && title.substring(0, colon).chars().noneMatch(Character::isDigit)
                        && parts.phrases()
                                .section(title.substring(0, colon))
                                .filter(each -> each == Section.CHECKPOINT)
                                .isPresent();
        return Cut.shortened(plain(bareLabel ? title.substring(colon + 1) : title), 160);
    }

    /** Words without the signs that programs for notes put before dates. */
    static String plain(String text) {
        return Cut.tidy(text.replaceAll("[📅⏳🛫]\\uFE0F?\\s*", ""));
    }

    private static void list(Branch branch, CheckpointDraft checkpoint) {
        for (Branch child : branch.children) {
            if (child.isItem()) {
                checkpoint.checklist.add(Cut.tidy(child.plain().replace('\n', ' ')));
            }
            list(child, checkpoint);
        }
    }
}
