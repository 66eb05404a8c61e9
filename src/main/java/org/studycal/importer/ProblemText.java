package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.ProblemPlan.PlannedCategory;
import org.studycal.importer.Value.Block;
import org.studycal.importer.Value.Entry;
import org.studycal.importer.Value.Keys;
import org.studycal.importer.Value.Scalar;
import org.studycal.problem.MovingZone;

/** A problem file with a comment beside every guess, or the same as JSON. */
public final class ProblemText {

    private static final String SCHEMA = "yaml-language-server: $schema=";
    private static final int MOST_REMARKS = 60;
    private static final int SLOT = 30;

    private final ProblemPlan plan;
    private final boolean reviews;

    private ProblemText(ProblemPlan plan, boolean reviews) {
        this.plan = plan;
        this.reviews = reviews;
    }

    /**
     * As YAML.
     *
     * @param reviews whether what is learnt is reviewed
     * @param made what made it, in a sentence
     * @param schema where the schema is, seen from the file
     */
    public static String yaml(
            ProblemPlan plan, boolean reviews, String made, Optional<String> schema) {
        ProblemText text = new ProblemText(plan, reviews);
        return YamlText.of(text.head(made, schema), text.document());
    }

    /** As JSON, which has no place for comments. */
    public static String json(ProblemPlan plan, boolean reviews) {
        return ProblemJson.of(new ProblemText(plan, reviews).document());
    }

    private List<String> head(String made, Optional<String> schema) {
        List<String> head = new ArrayList<>();
        schema.ifPresent(path -> head.addAll(List.of(SCHEMA + path, "")));
        head.add(made);
        List<String> doubts =
                plan.doubts().stream().map(each -> said(each.text(), each.line())).toList();
        section(head, "What is doubtful:", doubts.stream().limit(MOST_REMARKS).toList());
        remarks(head, RemarkKind.CUT, "What is missing:");
        remarks(head, RemarkKind.CONTRADICTION, "What contradicts itself:");
        remarks(head, RemarkKind.CHOSEN, "What was chosen:");
        remarks(head, RemarkKind.NOT_UNDERSTOOD, "What was not understood:");
        section(
                head,
                "Done already, so that it is not planned again:",
                plan.done().stream()
                        .map(
                                each ->
                                        WrittenDays.duration(each.minutes().value())
                                                + " "
                                                + each.title())
                        .toList());
        head.add("");
        return head;
    }

    private static String said(String text, int line) {
        return text + (line > 0 ? "; line " + line : "");
    }

    private void remarks(List<String> head, RemarkKind kind, String title) {
        section(
                head,
                title,
                plan.remarks().stream()
                        .filter(remark -> remark.kind() == kind)
                        .map(remark -> said(remark.text(), remark.line()))
                        .toList());
    }

    private static void section(List<String> head, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        head.addAll(List.of("", title));
        lines.stream().limit(MOST_REMARKS).forEach(line -> head.add("  - " + line));
        if (lines.size() > MOST_REMARKS) {
            head.add("  - and " + (lines.size() - MOST_REMARKS) + " more");
        }
    }

    private Block document() {
        Keys keys = new Keys().text("title", plan.title());
        keys.add("timeZone", zone(), plan.timeZone().comment());
        keys.text("start", plan.start().value().toString(), plan.start().comment());
        plan.end().ifPresent(end -> keys.text("end", end.toString(), "as the plan says"));
        if (plan.slotMinutes() != SLOT) {
            keys.text(
                    "slot",
                    plan.slotMinutes() + "m",
                    plan.week().needsQuarters()
                            ? "30m would leave a rest of some windows"
                            : "many topics are shorter than 30m");
        }
        if (plan.weekStart() != DayOfWeek.MONDAY) {
            String day = plan.weekStart().name().toLowerCase(Locale.ROOT);
            keys.text("weekStart", day, "the day that the weeks of the plan begin on");
        }
        keys.add("categories", categories(), List.of(""), "");
        if (plan.lastWeek() > 0) {
            Keys weights = new Keys().bare("targetWeek", 30);
            keys.add(
                    "weights",
                    weights.bare("weeklyQuota", 10).bare("lateness", 10).flow(),
                    List.of(
                            "",
                            "Dearer than by default (10, 5 and 2 points), as the plan says what"
                                    + " belongs into which week."),
                    "");
        }
        new WeekText(plan.week()).add(keys);
        keys.add("activities", Block.list(activities()), List.of(""), "");
        keys.list("milestones", MilestoneText.of(plan.milestones()), List.of(""));
        List<String> learnt = plan.learnt();
        List<String> gaps = plan.reviews().gaps().stream().map(days -> days + "d").toList();
        if ((reviews || !gaps.isEmpty()) && !learnt.isEmpty()) {
            Keys one = new Keys().add("categories", Block.texts(learnt), "");
            if (!gaps.isEmpty()) {
                one.add("gaps", Block.texts(gaps), "");
            }
            keys.add(
                    "reviews",
                    one.flow(),
                    List.of("", "Each topic is reviewed at growing gaps up to its exam."),
                    gaps.isEmpty() ? "" : "line " + plan.reviews().line());
        }
        return keys.block();
    }

    private Value zone() {
        ZoneId zone = plan.timeZone().value();
        if (MovingZone.moves(zone).isEmpty()) {
            return Value.text(zone.getId());
        }
        List<Entry> stays = new ArrayList<>();
        for (MovingZone.Stay stay : MovingZone.stays(zone)) {
            Keys one = new Keys().text("zone", stay.zone().getId());
            stay.from().ifPresent(from -> one.text("from", from.toString()));
            stays.add(Entry.of(one.flow()));
        }
        return Block.list(stays);
    }

    private Value categories() {
        Keys categories = new Keys();
        for (PlannedCategory each : plan.categories()) {
            Keys one = new Keys().text("title", each.title());
            each.weekly()
                    .ifPresent(
                            quota ->
                                    one.text(
                                            "quota",
                                            WrittenDays.duration(quota.value()),
                                            quota.comment()));
            if (!each.windows().isEmpty()) {
                one.add("windows", Block.texts(each.windows()), "");
            }
            categories.add(each.id(), one.block(), "");
        }
        return categories.block();
    }

    private List<Entry> activities() {
        List<Entry> items = new ArrayList<>();
        Headings headings = new Headings(plan);
        for (PlannedActivity each : plan.activities()) {
            String effort = WrittenDays.duration(each.minutes().value());
            Keys keys =
                    new Keys()
                            .text("id", each.id())
                            .text("title", each.title())
                            .text("category", each.category())
                            .text(
                                    "effort",
                                    effort + (each.origin() == Origin.HABIT ? "/week" : ""),
                                    each.minutes().comment());
            each.weeks()
                    .map(weeks -> new Scalar(weeks.toString(), weeks.first() == weeks.last()))
                    .ifPresent(weeks -> keys.add("weeks", weeks, ""));
            each.days()
                    .ifPresent(
                            days ->
                                    keys.text("release", days.first().toString())
                                            .text("due", days.last().toString()));
            each.deadline().ifPresent(day -> keys.text("deadline", day.toString()));
            if (each.optional()) {
                keys.add("priority", new Scalar("4", true), "");
            }
            keys.texts("after", each.after());
            keys.texts("notes", each.notes().isEmpty() ? List.of() : List.of(each.notes()));
            if (!each.links().isEmpty()) {
                keys.add("links", Block.texts(each.links()), "");
            }
            items.add(new Entry("", keys.flow(), headings.above(each), ""));
        }
        return items;
    }
}
