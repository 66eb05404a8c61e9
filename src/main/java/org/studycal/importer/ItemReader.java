package org.studycal.importer;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.studycal.markdown.Text;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.Column;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Remainder;
import org.studycal.phrases.Use;

/** Decides whether an item is a topic, an amount, or a heading for the items under it. */
final class ItemReader {
    private static final int SHORTEST = 15;
    static final String REST = "no study then";
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

    private static final Pattern SHARE =
            Pattern.compile("(?s)(?:.{0,80}[:：–—-]\\s*)?\\d{1,3}(?:[.,]\\d)?\\s*%");
    private static final Pattern DOCUMENT =
            Pattern.compile("[\\w.-]++\\.(?:pdf|docx?|pptx?|xlsx?|ipynb|zip|mp[34])");
    private static final Pattern FILE =
            Pattern.compile("(?:[\\w.@-]++/)++(?:[\\w@-][\\w.@-]*\\.\\w{1,5})?");

    private final PlanParts parts;
    private final Phrases phrases;
    private final Draft draft;

    ItemReader(PlanParts parts) {
        this.parts = parts;
        this.phrases = parts.phrases();
        this.draft = parts.draft();
    }

    void read(Branch item, Context context, PlanWalk walk) {
        String text = item.plain();
        if (text.isBlank()) {
            walk.children(item, context);
            return;
        }
        if (context.period() < 0 && parts.allocation().isAllocated(item)) {
            return;
        }
        if (parts.amounts().isOnly(text) && phrases.clock(text).isEmpty()) {
            amount(item, context);
            walk.children(item, context);
            return;
        }
        if (context.period() < 0 && !item.hasItems() && parts.facts().start(text, item.line())) {
            parts.facts().read(text, item.line(), false);
            return;
        }
        if (!walk.countsOutside(item, context)) {
            parts.facts().read(text, item.line(), false);
            if (item.hasPeriods()) {
                walk.children(item, context.under(Cut.tidy(text)));
            } else {
                parts.facts().outside(item);
            }
            return;
        }
        if (isRest(text, context)) {
            draft.claim(item.line(), Account.LEFT_OUT, REST);
            return;
        }
        if (item.text.box() == Text.Box.CANCELLED) {
            draft.leftOut(item.line(), PlanWalk.quoted(text) + " is cancelled: not imported");
            return;
        }
        if (item.hasItems()
                && !isTooShort(item)
                && (isStructure(item, context) || walk.isLabel(item))) {
            structure(item, context, walk);
            return;
        }
        if (context.period() >= 0 && isAddress(text)) {
            PeriodDraft period = draft.period(context.period());
            draft.claim(item.line(), Account.TOPIC, "links of " + period.name);
            period.links.addAll(item.text.links());
            return;
        }
        Text words =
                item.offset
                        ? Text.of(PlanWalk.rest(text, phrases.clock(text).get().titleStart()))
                        : item.text;
        Optional<TopicDraft> topic = parts.topics().add(words, context, item.line());
        if (topic.isPresent()) {
            notes(item, topic.get());
            partsDone(item, topic.get());
        } else {
            walk.children(item, context);
        }
    }

    private void amount(Branch item, Context context) {
        if (context.period() >= 0) {
            parts.facts().periodLine(item, draft.period(context.period()));
        } else {
            parts.facts().read(item.plain(), item.line(), false);
        }
    }

    /** Whether a text is addresses and nothing else, or a file in its folder. */
    static boolean isAddress(String text) {
        return (!text.isBlank()
                        && text.strip()
                                .lines()
                                .allMatch(line -> ADDRESS.matcher(line.strip()).matches()))
                || isFile(text);
    }

    /** Whether a text is the name of a file in its folder. */
    static boolean isFile(String text) {
        String name = text.strip();
        return FILE.matcher(name).matches() || DOCUMENT.matcher(name).matches();
    }

    /** Whether a text says what part of a mark something is, such as {@code Labs: 40%}. */
    static boolean isShare(String text) {
        return SHARE.matcher(text).matches();
    }

    /** Whether an item says that there is nothing to do. */
    boolean isRest(String text, Context context) {
        boolean day =
                !context.days().isEmpty()
                        || context.date().isPresent()
                        || (context.period() >= 0
                                && draft.period(context.period()).unit == StudyPlan.Unit.DAY)
                        || phrases.days(text).isPresent()
                        || phrases.clock(text).isPresent();
        return day && isRest(text);
    }

    private boolean isRest(String text) {
        String words =
                phrases.days(text)
                        .map(days -> PlanWalk.rest(text, days.titleStart()))
                        .or(() -> phrases.clock(text).map(c -> PlanWalk.rest(text, c.titleStart())))
                        .orElse(text);
        return words.length() < 32 && isRestWords(words);
    }

    /** "Rest day" and "Family time" are; "Adversarial training" is no sport. */
    private boolean isRestWords(String text) {
        if (!isRestWord(text)) {
            return false;
        }
        for (String word : text.strip().split("\\s+", 0)) {
            boolean unit =
                    phrases.column(word)
                            .filter(each -> each == Column.DAY || each == Column.TIME)
                            .isPresent();
            if (!unit && !isRestWord(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean isRestWord(String text) {
        return phrases.use(text)
                .filter(use -> use == Use.BREAK || use == Use.FAMILY || use == Use.REST)
                .isPresent();
    }

    /**
     * Whether the items under an item are topics themselves: under a day, a label that ends with a
     * colon, or a subject. Otherwise they say more about the item, which is the topic.
     */
    private boolean isStructure(Branch item, Context context) {
        String text = item.plain();
        Optional<DaysMention> days = phrases.days(text);
        if (days.isPresent() && bare(PlanWalk.rest(text, days.get().titleStart()))) {
            return true;
        }
        Optional<ClockRange> clock = phrases.clock(text);
        if (clock.isPresent() && bare(PlanWalk.rest(text, clock.get().titleStart()))) {
            return true;
        }
        List<Branch> items = item.children.stream().filter(Branch::isItem).toList();
        boolean boxed =
                item.text.box() == Text.Box.NONE
                        && items.stream().allMatch(each -> each.text.box() != Text.Box.NONE);
        boolean timed =
                items.stream().filter(each -> !phrases.effortsIn(each.plain()).isEmpty()).count()
                                * 2
                        > items.size();
        boolean grandchildren = items.stream().anyMatch(Branch::hasItems);
        return text.matches("(?s).*[::]\\s*")
                || boxed
                || timed
                || grandchildren
                || (items.size() > 1 && isCoarse(item, context));
    }

    /** Whether an item's hours leave less than a quarter of an hour for each item under it. */
    private boolean isTooShort(Branch item) {
        long items = item.children.stream().filter(Branch::isItem).count();
        return parts.amounts()
                .in(item.plain())
                .filter(effort -> effort.per() == Effort.Per.ALL)
                .filter(effort -> effort.planned() < items * SHORTEST)
                .isPresent();
    }

    /** Whether an item would have two weeks or more of a phase to itself. */
    private boolean isCoarse(Branch item, Context context) {
        if (context.period() < 0) {
            return false;
        }
        PeriodDraft period = draft.period(context.period());
        int weeks = period.durationWeeks;
        if (weeks == 0 && period.from.isPresent() && period.to.isPresent()) {
            weeks = (int) ChronoUnit.DAYS.between(period.from.get(), period.to.get()) / 7;
        }
        return period.unit == StudyPlan.Unit.PHASE && weeks >= 2 * item.siblings;
    }

    private boolean bare(String rest) {
        return rest.isBlank() || parts.amounts().isOnly(rest);
    }

    private void structure(Branch item, Context context, PlanWalk walk) {
        String text = item.plain();
        Optional<DaysMention> days = phrases.days(text);
        Context inner = context.done(parts.topics().isDone(item.text));
        if (days.isPresent()) {
            parts.facts().dayAmount(text, days.get().days(), context, item.line());
            inner =
                    inner.on(days.get().days())
                            .on(parts.dates().in(text, item.line()).map(PlanDates.Found::first));
            String rest = Cut.tidy(PlanWalk.rest(text, days.get().titleStart()));
            walk.children(item, bare(rest) ? inner : inner.under(rest));
        } else {
            int pool = parts.facts().pool(text, context, item.line());
            walk.children(item, inner.under(title(text)).sharing(pool));
        }
    }

    /** What a text says without the hours that stand apart in it. */
    String title(String text) {
        String title = text;
        for (var effort : phrases.effortsIn(text).reversed()) {
            title =
                    Cut.isApart(title, effort.start(), effort.end())
                            ? Cut.out(title, effort.start(), effort.end())
                            : title;
        }
        return Cut.tidy(title);
    }

    /** A topic all of whose boxes are ticked is done. */
    private void partsDone(Branch item, TopicDraft topic) {
        List<Branch> boxes =
                item.children.stream()
                        .filter(Branch::isItem)
                        .filter(child -> child.text.box() != Text.Box.NONE)
                        .toList();
        topic.done |=
                !boxes.isEmpty() && boxes.stream().allMatch(b -> parts.topics().isDone(b.text));
    }

    /** Whether a line under a topic says how long it takes or what comes before it. */
    private boolean fact(Branch child, TopicDraft topic) {
        String text = child.plain();
        if (topic.stated.isEmpty() && parts.amounts().isOnly(text)) {
            topic.stated = parts.amounts().in(text).map(e -> Amounts.of(e, text, child.line()));
            return true;
        }
        Optional<Remainder> requires = phrases.prerequisite(text);
        if (requires.isPresent() && requires.get().start() == 0) {
            int end = Math.min(requires.get().restEnd(), text.length());
            int start = Math.min(requires.get().restStart(), end);
            topic.requires.addAll(PrerequisiteLinks.names(text.substring(start, end)));
            return true;
        }
        return false;
    }

    /** What stands under a topic is about it. */
    void notes(Branch branch, TopicDraft topic) {
        for (Branch child : branch.children) {
            if (fact(child, topic)) {
                continue;
            }
            if (!child.plain().isEmpty() && topic.notes.size() < 40) {
                topic.note(Cut.tidy(child.plain().replace('\n', ' ')));
            }
            topic.links.addAll(child.text.links());
            notes(child, topic);
        }
    }
}
