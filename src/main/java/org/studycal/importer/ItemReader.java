package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.studycal.importer.StudyPlan.Share;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;

/** Decides whether an item is a topic, an amount, or a heading for the items under it. */
final class ItemReader extends Part {
    private static final int SHORTEST = 15;
    private static final int LONGEST_EVENT = 100;
    private static final int MOST_NOTES = 40;

    private static final Pattern QUESTION = Pattern.compile("(?s).*[?？؟]\\W*");
    private static final Pattern SHARE =
            Pattern.compile("(?s)(?:.{0,80}[:：–—-]\\s*)?\\d{1,3}(?:[.,]\\d)?\\s*%");

    ItemReader(Reader reader) {
        super(reader);
    }

    void read(Branch item, Context context) {
        String text = item.plain();
        boolean outside = context.isOutside();
        if (text.isBlank()) {
            reader.walk.children(item, context);
        } else if (outside && reader.allocation.isAllocated(item)) {
            return;
        } else if ((reader.amounts.isOnly(text) && phrases.clock(text).isEmpty())
                || (!outside && reader.lasting.isField(text))) {
            if (outside) {
                reader.says.read(text, item.line(), false);
            } else {
                reader.says.periodLine(item, context.period());
            }
            reader.walk.children(item, context);
        } else if (outside && !item.hasItems() && reader.says.start(text, item.line())) {
            reader.says.read(text, item.line(), false);
        } else if (!countsOutside(item, context)) {
            reader.says.read(text, item.line(), false);
            if (item.hasPeriods()) {
                reader.walk.children(item, context.under(Cut.tidy(text)));
            } else if (!facts.isUsed(item.line())) {
                reader.says.outside(item);
            }
        } else if (reader.rest.is(text, context)) {
            facts.claim(item.line(), Account.LEFT_OUT, outside ? Ledger.OFF : RestDays.REST);
        } else if (item.text.box() == Text.Box.CANCELLED) {
            facts.leftOut(item.line(), Cut.quoted(text) + " is cancelled: not imported");
        } else if (item.hasItems()
                && !isTooShort(item)
                && !reader.survey.isDescribed(item)
                && (isStructure(item, context) || reader.survey.isLabel(item))) {
            structure(item, context);
        } else if (!outside
                && Places.isAddress(text)
                && !(Places.isFile(text) && item.text.links().isEmpty())) {
            facts.claim(item.line(), Account.TOPIC, "links of " + context.period().name);
            context.period().links.addAll(item.text.links());
        } else if (!outside
                && Places.isPlace(text)
                && (item.text.box() == Text.Box.NONE || Places.isFile(text))
                && !reader.places.areWork()) {
            reader.says.note(item, context.period());
        } else {
            topic(item, context);
        }
    }

    /**
     * Whether an item outside all periods is one of the plan's topics: labs and projects may stand
     * apart, but a review outside all weeks is a routine.
     */
    private boolean countsOutside(Branch item, Context context) {
        return !context.isOutside()
                || context.date().isPresent()
                || ((reader.survey.boxes || context.listed()) && reader.sections.isEntry(item))
                || (context.isWork() && !QUESTION.matcher(item.plain()).matches())
                || !reader.survey.hasPeriods;
    }

    private void topic(Branch item, Context context) {
        Text text = item.text;
        Optional<Share> habit =
                context.isOutside() && item.text.box() == Text.Box.NONE
                        ? Repeated.habit(item.plain(), reader.amounts, phrases, item.line())
                        : Optional.empty();
        if (habit.isPresent() && reader.habits.isAll(habit.get(), item)) {
            return;
        }
        if (habit.isPresent()) {
            facts.habits.add(habit.get());
            return;
        }
        if (context.isOutside() && isEvent(item)) {
            reader.checkpoints.event(item, context);
            return;
        }
        if (item.offset) {
            text = Text.of(phrases.clock(item.plain()).get().rest(item.plain()));
        }
        Optional<TopicFact> topic = reader.topics.add(text, context, item.line());
        if (topic.isEmpty()) {
            reader.walk.children(item, context);
            return;
        }
        notes(item, topic.get());
        item.items().stream()
                .flatMap(each -> reader.amounts.ofParts(each.plain(), each.line()).stream())
                .reduce(Amount::plus)
                .ifPresent(topic.get()::state);
        // A topic all of whose boxes are ticked is done.
        List<Branch> boxes =
                item.items().stream().filter(each -> each.text.box() != Text.Box.NONE).toList();
        topic.get().done |= !boxes.isEmpty() && boxes.stream().allMatch(reader.topics::isDone);
    }

    /** Whether an item is something at a time of one day: "Recital on May 30, 2027 at 5pm". */
    private boolean isEvent(Branch item) {
        String text = item.plain();
        return item.children.isEmpty()
                && text.length() < LONGEST_EVENT
                && phrases.datesIn(text).size() == 1
                && phrases.datesIn(text).getFirst().isDay()
                && phrases.datesIn(text).getFirst().start() > 0
                && phrases.clocksIn(text).size() == 1;
    }

    /** Whether a text says what part of a mark something is, such as {@code Labs: 40%}. */
    static boolean isShare(String text) {
        return SHARE.matcher(text).matches();
    }

    /**
     * Whether the items under an item are topics themselves: under a day, a label that ends with a
     * colon, or a subject. Otherwise they say more about the item, which is the topic.
     */
    private boolean isStructure(Branch item, Context context) {
        String text = item.plain();
        if (reader.dates.isAlone(text)
                || phrases.days(text).filter(days -> isBare(days.rest(text))).isPresent()
                || phrases.clock(text).filter(clock -> isBare(clock.rest(text))).isPresent()) {
            return true;
        }
        List<Branch> items = item.items();
        boolean boxed =
                item.text.box() == Text.Box.NONE
                        && items.stream().allMatch(each -> each.text.box() != Text.Box.NONE);
        long timed =
                items.stream()
                        .map(Branch::plain)
                        .filter(each -> !reader.amounts.isOnly(each))
                        .filter(
                                each ->
                                        !phrases.effortsIn(each).isEmpty()
                                                || reader.amounts.lengthBefore(each).isPresent())
                        .count();
        return text.matches("(?s).*[::]\\s*")
                || boxed
                || timed * 2 > items.size()
                || item.deep
                || (items.size() > 1 && isCoarse(item, context));
    }

    /** Whether an item's hours leave less than a quarter of an hour for each item under it. */
    boolean isTooShort(Branch item) {
        return reader.amounts
                .in(item.plain())
                .filter(effort -> effort.per() == Effort.Per.ALL)
                .filter(effort -> effort.planned() < item.items().size() * SHORTEST)
                .isPresent();
    }

    /** Whether an item would have two weeks or more of a phase to itself. */
    private static boolean isCoarse(Branch item, Context context) {
        if (!context.isIn(Unit.PHASE)) {
            return false;
        }
        PeriodFact period = context.period();
        int days =
                period.dates
                        .map(each -> (int) ChronoUnit.DAYS.between(each.first(), each.last()))
                        .orElse(0);
        int weeks = period.durationWeeks == 0 ? days / 7 : period.durationWeeks;
        return weeks >= 2 * item.siblings;
    }

    private boolean isBare(String rest) {
        return rest.isBlank() || reader.amounts.isOnly(rest);
    }

    private void structure(Branch item, Context context) {
        String text = item.plain();
        Optional<DaysMention> days = phrases.days(text);
        Context inner = context.done(reader.topics.isDone(item));
        boolean dated = reader.dates.isAlone(text);
        if (dated || days.isPresent()) {
            Set<DayOfWeek> named = days.map(DaysMention::days).orElse(Set.of());
            inner = reader.hours.dayAmount(text, named, inner, item.line());
            inner = inner.on(named).on(reader.dates.first(text, item.line()));
            String rest = dated ? "" : Cut.tidy(days.get().rest(text));
            reader.walk.children(item, isBare(rest) ? inner : inner.under(rest));
        } else {
            Optional<Amount> pool = reader.hours.pool(text, context, item.line());
            String group = isLabelOf(item, context.group()) ? context.group() : title(text);
            reader.walk.children(item, inner.under(group).sharing(pool));
        }
    }

    /** Whether a label under an item comes under others, too: those are the subjects. */
    private boolean isLabelOf(Branch item, String group) {
        return !group.isBlank()
                && item.piece instanceof Piece.Item piece
                && piece.depth() > 0
                && reader.survey.isLabel(item);
    }

    /** What a text says without the hours that stand apart in it. */
    String title(String text) {
        return Cut.tidy(Cut.outApart(text, phrases.effortsIn(text)));
    }

    /** What stands under a topic is about it. */
    void notes(Branch branch, TopicFact topic) {
        for (Branch child : branch.children) {
            if (isFact(child, topic)) {
                continue;
            }
            if (!child.plain().isEmpty() && topic.notes.size() < MOST_NOTES) {
                topic.note(Cut.tidy(Cut.line(child.plain())));
            }
            topic.links.addAll(child.text.links());
            notes(child, topic);
        }
    }

    /** Whether a line under a topic says how long it takes or what comes before it. */
    private boolean isFact(Branch child, TopicFact topic) {
        String text = child.plain();
        if (topic.stated.isEmpty() && reader.amounts.isOnly(text)) {
            topic.stated =
                    reader.amounts.in(text).map(each -> Amounts.of(each, text, child.line()));
            return true;
        }
        Optional<PlanDates.Found> due = reader.dates.due(text, child.line());
        if (due.filter(each -> !Cut.hasLetters(Cut.out(text, each))).isPresent()) {
            topic.deadline = due.map(PlanDates.Found::first);
            return true;
        }
        Optional<String> requires = reader.says.required(text);
        requires.ifPresent(list -> topic.requires.addAll(Links.names(list)));
        return requires.isPresent();
    }
}
