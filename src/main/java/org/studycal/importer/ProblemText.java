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
import org.studycal.importer.StudyPlan.Remark;
import org.studycal.importer.StudyPlan.RemarkKind;
import org.studycal.importer.Value.Bare;
import org.studycal.importer.Value.Group;
import org.studycal.importer.Value.Item;
import org.studycal.importer.Value.Items;
import org.studycal.importer.Value.Keys;
import org.studycal.importer.Value.Text;
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
        schema.ifPresent(
                path -> {
                    head.add(SCHEMA + path);
                    head.add("");
                });
        head.add(made);
        doubts(head);
        section(head, RemarkKind.CUT, "What is missing:");
        section(head, RemarkKind.CONTRADICTION, "What contradicts itself:");
        section(head, RemarkKind.CHOSEN, "What was chosen:");
        section(head, RemarkKind.NOT_UNDERSTOOD, "What was not understood:");
        if (!plan.done().isEmpty()) {
            head.add("");
            head.add("Done already, so that it is not planned again:");
            plan.done().stream()
                    .limit(MOST_REMARKS)
                    .forEach(
                            each ->
                                    head.add(
                                            "  - "
                                                    + WrittenDays.duration(each.minutes().value())
                                                    + " "
                                                    + each.title()));
            more(head, plan.done().size());
        }
        head.add("");
        return head;
    }

    private void doubts(List<String> head) {
        if (!plan.doubts().isEmpty()) {
            head.add("");
            head.add("What is doubtful:");
            plan.doubts().stream()
                    .limit(MOST_REMARKS)
                    .forEach(each -> head.add(said(each.text(), each.line())));
        }
    }

    private static String said(String text, int line) {
        return "  - " + text + (line > 0 ? "; line " + line : "");
    }

    private void section(List<String> head, RemarkKind kind, String title) {
        List<Remark> remarks =
                plan.remarks().stream().filter(remark -> remark.kind() == kind).toList();
        if (remarks.isEmpty()) {
            return;
        }
        head.add("");
        head.add(title);
        remarks.stream()
                .limit(MOST_REMARKS)
                .forEach(remark -> head.add(said(remark.text(), remark.line())));
        more(head, remarks.size());
    }

    private static void more(List<String> head, int all) {
        if (all > MOST_REMARKS) {
            head.add("  - and " + (all - MOST_REMARKS) + " more");
        }
    }

    private Group document() {
        Keys keys = new Keys();
        keys.text("title", plan.title());
        zone(keys);
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
            keys.text(
                    "weekStart",
                    plan.weekStart().name().toLowerCase(Locale.ROOT),
                    "the day that the weeks of the plan begin on");
        }
        categories(keys);
        if (plan.lastWeek() > 0) {
            keys.add(
                    "weights",
                    new Keys()
                            .bare("targetWeek", 30)
                            .bare("weeklyQuota", 10)
                            .bare("lateness", 10)
                            .flow(),
                    List.of(
                            "",
                            "Dearer than by default (10, 5 and 2 points), as the plan says what belongs into"
                                    + " which week."),
                    "");
        }
        new WeekText(plan.week()).add(keys);
        keys.add("activities", activities(), List.of(""), "");
        if (!plan.milestones().isEmpty()) {
            keys.add("milestones", new MilestoneText(plan).items(), List.of(""), "");
        }
        List<String> learnt = plan.learnt();
        if (reviews && !learnt.isEmpty()) {
            keys.add(
                    "reviews",
                    new Keys().add("categories", Items.ofTexts(learnt), "").flow(),
                    List.of("", "Each topic is reviewed at growing gaps up to its exam."),
                    "");
        }
        return keys.block();
    }

    private void zone(Keys keys) {
        ZoneId zone = plan.timeZone().value();
        List<MovingZone.Stay> moves = MovingZone.moves(zone);
        if (moves.isEmpty()) {
            keys.text("timeZone", zone.getId(), plan.timeZone().comment());
            return;
        }
        List<Item> stays = new ArrayList<>();
        for (MovingZone.Stay stay : MovingZone.stays(zone)) {
            Keys one = new Keys().text("zone", stay.zone().getId());
            stay.from().ifPresent(from -> one.text("from", from.toString()));
            stays.add(Item.of(one.flow()));
        }
        keys.add("timeZone", new Items(stays, false), plan.timeZone().comment());
    }

    private void categories(Keys keys) {
        Keys categories = new Keys();
        for (PlannedCategory category : plan.categories()) {
            Keys one = new Keys().text("title", category.title());
            category.weekly()
                    .ifPresent(
                            quota ->
                                    one.add(
                                            "quota",
                                            new Text(WrittenDays.duration(quota.value())),
                                            quota.comment()));
            if (!category.windows().isEmpty()) {
                one.add("windows", Items.ofTexts(category.windows()), "");
            }
            categories.add(category.id(), one.block(), "");
        }
        keys.add("categories", categories.block(), List.of(""), "");
    }

    private Items activities() {
        List<Item> items = new ArrayList<>();
        Headings headings = new Headings(plan);
        for (PlannedActivity activity : plan.activities()) {
            Keys keys =
                    new Keys()
                            .text("id", activity.id())
                            .text("title", activity.title())
                            .text("category", activity.category())
                            .text(
                                    "effort",
                                    WrittenDays.duration(activity.minutes().value())
                                            + (activity.origin() == Origin.HABIT ? "/week" : ""),
                                    activity.minutes().comment());
            activity.weeks()
                    .ifPresent(
                            weeks ->
                                    keys.add(
                                            "weeks",
                                            weeks.first() == weeks.last()
                                                    ? new Bare(weeks.toString())
                                                    : new Text(weeks.toString()),
                                            ""));
            keys.texts("after", activity.after()).textUnlessEmpty("notes", activity.notes());
            if (!activity.links().isEmpty()) {
                keys.add("links", Items.ofTexts(activity.links()), "");
            }
            items.add(new Item(keys.flow(), headings.above(activity), ""));
        }
        return new Items(items, false);
    }
}
