package org.studycal.report;

import java.util.ArrayList;
import java.util.List;
import org.studycal.importer.PlanPart;
import org.studycal.importer.ProblemPlan;

/** What each part of an imported plan became, a row each. */
final class PartsText {

    private static final int LINE = 12;
    private static final int TITLE = 30;

    private PartsText() {}

    /** The rows below their heading; empty where the plan has but one part. */
    static String of(ProblemPlan plan, Palette palette) {
        if (plan.parts().isEmpty()) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("\n")
                        .append(
                                palette.strong(
                                        "  What became of its parts; --leave-out NAME plans without one"))
                        .append('\n');
        for (PlanPart part : plan.parts()) {
            String words = String.join("; ", became(part, plan.lastWeek() > 0));
            List<String> lines = Wording.wrap(words, Wording.COLUMNS - LINE - TITLE - 4);
            for (int i = 0; i < lines.size(); i++) {
                String line = Wording.left(i == 0 ? "line " + part.line() : "", LINE);
                String title = Wording.left(i == 0 ? title(part) : "", TITLE);
                text.append("  ")
                        .append(palette.faint(line))
                        .append(title)
                        .append("  ")
                        .append(lines.get(i))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String title(PlanPart part) {
        String first = Wording.plain(part.titles().getFirst());
        if (part.count() == 1) {
            return first;
        }
        String others =
                part.count() == 2 ? " and 1 more" : " and %d more".formatted(part.count() - 1);
        return Wording.cut(first, TITLE - others.length()) + others;
    }

    private static List<String> became(PlanPart part, boolean weeks) {
        List<String> words = new ArrayList<>();
        if (part.topics() > 0) {
            String hours = Wording.hours(part.minutes());
            words.add(Wording.count(part.topics(), "topic") + ", " + hours + place(part, weeks));
        }
        add(words, part.habits(), "weekly habit");
        add(words, part.milestones(), "milestone");
        add(words, part.checks(), "check");
        if (part.settings() > 0) {
            words.add("hours or times");
        }
        add(words, part.notes(), "note");
        if (part.done() > 0) {
            words.add(part.done() + " done");
        }
        if (part.left() > 0) {
            words.add(Wording.count(part.left(), "line") + " left out");
        }
        return words;
    }

    private static String place(PlanPart part, boolean weeks) {
        if (!weeks) {
            return "";
        }
        String placed = part.weeks().isEmpty() ? "" : ", " + Wording.weeks(part.weeks());
        return part.free() == 0
                ? placed
                : placed
                        + (placed.isEmpty()
                                ? ", in no week"
                                : ", %d in no week".formatted(part.free()));
    }

    private static void add(List<String> words, int count, String noun) {
        if (count > 0) {
            words.add(Wording.count(count, noun));
        }
    }
}
