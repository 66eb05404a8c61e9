package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.markdown.Text;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Mark;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Remainder;
import org.studycal.phrases.Section;
import org.studycal.phrases.Span;
import org.studycal.phrases.Verb;

/** Makes a topic of a text: its title without what else is said in it. */
final class TopicReader {
    private static final int LONGEST_TITLE = 160;
    private static final Pattern TASK_DATE =
            Pattern.compile("\\s*([📅⏳🛫✅➕❌🔁])\\uFE0F?\\s*(\\d{4}-\\d{2}-\\d{2})");

    private final Phrases phrases;
    private final Draft draft;
    private final Amounts amounts;
    private final PlanDates dates;
    private final boolean ticksCount;

    TopicReader(
            Phrases phrases, Draft draft, Amounts amounts, PlanDates dates, boolean ticksCount) {
        this.phrases = phrases;
        this.draft = draft;
        this.amounts = amounts;
        this.dates = dates;
        this.ticksCount = ticksCount;
    }

    /** Whether a box, a line through it or a word says that it is done. */
    boolean isDone(Text text) {
        return text.struck()
                || text.box() == Text.Box.DONE
                || (text.box() == Text.Box.TICK && ticksCount)
                || phrases.mark(text.plain()).state() == Mark.State.DONE;
    }

    /** Adds a topic for a text; empty where nothing is left of it. */
    Optional<TopicDraft> add(Text text, Context context, int line) {
        return add(text.plain(), text.lead(), isDone(text), text.links(), context, line);
    }

    Optional<TopicDraft> add(
            String text, String lead, boolean done, List<String> links, Context context, int line) {
        String words = text.replace('\n', ' ');
        Mark mark = phrases.mark(words);
        if (mark.state() != Mark.State.NONE) {
            done |= mark.state() == Mark.State.DONE;
            words = mark.state() == Mark.State.NONE ? words : sub(words, mark.start(), mark.end());
        }
        Parts parts = new Parts();
        int times = times(words, context);
        words = withoutPrerequisite(words, parts);
        words = withoutTaskDates(words, line, parts);
        words = withoutClock(words, line, parts);
        words = withoutDate(words, line, parts);
        words = withoutAmount(words, line, parts);
        words = withoutLabel(words, parts);
        String title = Cut.tidy(withoutNumber(words));
        if (title.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        String note = "";
        if (title.length() > LONGEST_TITLE) {
            note = title;
            boolean led = lead.length() > 2 && lead.length() < LONGEST_TITLE;
            title = led ? Cut.tidy(lead) : Cut.shortened(title, LONGEST_TITLE);
        }
        TopicDraft topic = new TopicDraft(title, context.period(), line);
        topic.note(note);
        topic.group = context.group();
        topic.pool = context.pool();
        topic.done = done || context.done();
        topic.stated = parts.amount.map(amount -> amount.times(times));
        topic.date =
                parts.date
                        .or(context::date)
                        .or(() -> context.period() < 0 ? parts.due : Optional.empty());
        topic.mentioned = parts.mentioned;
        topic.requires.addAll(parts.requires);
        if (parts.bracket.isPresent() && title.length() + parts.bracket.get().length() < 100) {
            topic.bracketed = title + " " + parts.bracket.get();
        }
        topic.links.addAll(links);
        topic.weekend =
                !context.days().isEmpty()
                        && context.days().stream().allMatch(day -> day.getValue() >= 6);
        kind(topic, parts, context);
        draft.topics.add(topic);
        return Optional.of(topic);
    }

    /** How often the amount that a text states is spent in the period it stands in. */
    private int times(String words, Context context) {
        Optional<Effort> effort = amounts.in(words);
        if (effort.isEmpty() || context.period() < 0) {
            return 1;
        }
        PeriodDraft period = draft.period(context.period());
        boolean week = period.unit == StudyPlan.Unit.WEEK;
        int weeks = week ? period.last - period.first + 1 : period.durationWeeks;
        boolean said = phrases.spansIn(words).stream().anyMatch(span -> span.per().isEmpty());
        Set<DayOfWeek> days =
                effort.get().days().isEmpty()
                        ? phrases.days(words).map(DaysMention::days).orElse(context.days())
                        : effort.get().days();
        if (said || weeks == 0 || effort.get().over().isPresent()) {
            return 1;
        }
        return switch (effort.get().per()) {
            case DAY -> weeks * (days.isEmpty() ? 7 : days.size());
            case WEEK -> weeks;
            case ALL -> days.isEmpty() ? 1 : weeks;
            case MONTH, SESSION -> 1;
        };
    }

    private static final class Parts {
        Optional<StudyPlan.Amount> amount = Optional.empty();
        Optional<java.time.LocalDate> date = Optional.empty();
        Optional<java.time.LocalDate> mentioned = Optional.empty();
        Optional<Kind> kind = Optional.empty();
        Optional<LocalDate> due = Optional.empty();
        Optional<String> bracket = Optional.empty();
        final List<String> requires = new ArrayList<>();
    }

    private void kind(TopicDraft topic, Parts parts, Context context) {
        Optional<Verb> verb = phrases.verb(topic.title);
        topic.practical = verb.filter(Verb::practical).isPresent();
        Optional<Kind> own = parts.kind.or(() -> kindOf(topic.title));
        if (own.isEmpty() && verb.filter(each -> each == Verb.REVIEW).isPresent()) {
            own = Optional.of(Kind.REVIEW);
        }
        topic.kindSaid = parts.kind.isPresent() || context.kind().isPresent();
        Optional<Kind> kind = own.or(context::kind);
        topic.kind = kind.orElse(Kind.THEORY);
    }

    /** Whether a text is about practising, such as a practice test. */
    boolean isPractice(String text) {
        String words =
                phrases.days(text)
                        .map(days -> sub(text, days.titleStart(), text.length()))
                        .orElse(text);
        String first = words.split("\\s+", 2)[0];
        return phrases.verb(words).filter(Verb::practical).isPresent()
                || phrases.section(first).filter(each -> each == Section.LAB).isPresent();
    }

    /** The kind of work that a text without a colon is about, and not only mentions. */
    Optional<Kind> kindOf(String text) {
        // "Mock exam 2" and "Project A" are as without their number.
        String[] words = text.strip().replaceFirst("\\s(?:\\d+|\\p{Lu})$", "").split("\\s+", 0);
        Optional<Kind> kind = phrases.section(text).flatMap(TopicReader::kind);
        if (kind.isEmpty() || words.length <= 2) {
            return kind;
        }
        // "Hands-on with frameworks" and "Git for ML projects" are about something else.
        String end = words[words.length - 1];
        boolean last =
                phrases.section(end).flatMap(TopicReader::kind).isPresent()
                        || phrases.section(words[words.length - 2] + " " + end)
                                .filter(section -> section == Section.LAB)
                                .isPresent();
        return words.length <= 3 && last ? kind : Optional.empty();
    }

    static Optional<Kind> kind(Section section) {
        return switch (section) {
            case THEORY -> Optional.of(Kind.THEORY);
            case LAB -> Optional.of(Kind.LAB);
            case PROJECT -> Optional.of(Kind.PROJECT);
            case REVIEW -> Optional.of(Kind.REVIEW);
            default -> Optional.empty();
        };
    }

    private String withoutPrerequisite(String words, Parts parts) {
        Optional<Remainder> found = phrases.prerequisite(words);
        int colon = words.indexOf(": ");
        if (found.isEmpty() && colon > 0) {
            String rest = words.substring(colon + 2);
            Optional<Remainder> behind =
                    phrases.prerequisite(rest).filter(each -> each.start() == 0);
            if (behind.isPresent()) {
                parts.requires.addAll(
                        PrerequisiteLinks.names(
                                sub(rest, behind.get().restStart(), behind.get().restEnd())));
                return words.substring(0, colon);
            }
        }
        if (found.isEmpty() || found.get().start() == 0) {
            return words;
        }
        Remainder remainder = found.get();
        String whole = sub(words, remainder.start(), remainder.end());
        parts.bracket = Optional.of(whole).filter(text -> text.startsWith("("));
        parts.requires.addAll(
                PrerequisiteLinks.names(sub(words, remainder.restStart(), remainder.restEnd())));
        return Cut.out(words, remainder.start(), remainder.end());
    }

    /** Dates behind the signs of a task: when it is due, planned, begun or done. */
    private String withoutTaskDates(String words, int line, Parts parts) {
        Matcher sign = TASK_DATE.matcher(words);
        while (sign.find()) {
            if ("📅⏳🛫".contains(sign.group(1)) && parts.due.isEmpty()) {
                parts.due = Optional.of(LocalDate.parse(sign.group(2)));
            }
        }
        if (parts.due.isPresent() && !draft.taskDates) {
            draft.taskDates = true;
            draft.guessed(
                    line,
                    "dates of tasks, such as %s here: no deadlines, the weeks are used"
                            .formatted(parts.due.get()));
        }
        return TASK_DATE.matcher(words).replaceAll(" ").strip();
    }

    private String withoutDate(String words, int line, Parts parts) {
        Optional<PlanDates.Found> date = dates.in(words, line);
        String left = words;
        parts.mentioned = date.map(PlanDates.Found::first);
        if (date.isPresent() && Cut.isApart(words, date.get().start(), date.get().end())) {
            parts.date = Optional.of(date.get().first());
            left = Cut.out(words, date.get().start(), date.get().end());
        }
        if (date.isPresent() && parts.date.isEmpty() && isLed(words, date.get())) {
            parts.date = Optional.of(date.get().first());
            left = sub(words, date.get().end(), words.length()).replaceFirst("^[:：,–—-]+\\s*", "");
        }
        Optional<DaysMention> days = phrases.days(left);
        if (days.isPresent() && TreeBuilder.parts(left, days.get().end())) {
            String rest = sub(left, days.get().titleStart(), left.length());
            left = rest.isBlank() ? left : rest;
        }
        return left;
    }

    /** Whether a text begins with a day of the week and its date: "Mon 11.01.: Limits". */
    private boolean isLed(String words, PlanDates.Found date) {
        Optional<DaysMention> days = phrases.days(words);
        int from = days.map(DaysMention::end).orElse(0);
        int to = date.start();
        return days.isPresent()
                && sub(words, from, to).replaceAll("[.,\\s]", "").isEmpty()
                && TreeBuilder.parts(words, date.end())
                && sub(words, date.end(), words.length()).chars().anyMatch(Character::isLetter);
    }

    private String withoutClock(String words, int line, Parts parts) {
        Optional<ClockRange> clock = phrases.clock(words);
        if (clock.isEmpty()) {
            return words;
        }
        String rest = sub(words, clock.get().titleStart(), words.length());
        if (clock.get().to().isPresent() && !clock.get().overMidnight()) {
            int minutes = clock.get().to().getAsInt() - clock.get().from();
            String said = sub(words, clock.get().start(), clock.get().end());
            parts.amount = Optional.of(new StudyPlan.Amount(minutes, minutes, false, said, line));
        }
        return rest;
    }

    /** Whether the first amount of a text is its own, and no part of a name in it. */
    private boolean isOfTopic(String words) {
        Optional<Effort> first = amounts.in(words);
        if (first.isEmpty()) {
            return false;
        }
        Effort effort = first.get();
        String after = sub(words, effort.end(), words.length());
        return effort.per() != Effort.Per.ALL
                || effort.over().isPresent()
                || !effort.days().isEmpty()
                || Cut.isApart(words, effort.start(), effort.end())
                || effort.start() == 0
                || after.isEmpty()
                || !Character.isLetter(after.charAt(0));
    }

    private String withoutAmount(String words, int line, Parts parts) {
        parts.amount =
                amounts.whole(words, line)
                        .filter(amount -> isOfTopic(words))
                        .or(() -> parts.amount);
        List<int[]> cuts = new ArrayList<>();
        for (Effort effort : phrases.effortsIn(words)) {
            if (Cut.isApart(words, effort.start(), effort.end())
                    || Cut.isTail(words, effort.start(), effort.end())) {
                cuts.add(new int[] {effort.start(), effort.end()});
            }
        }
        for (Span span : phrases.spansIn(words)) {
            int end = Math.min(span.end(), words.length());
            boolean beside =
                    phrases.effortsIn(words).stream()
                            .anyMatch(effort -> end <= effort.start() && effort.start() - end <= 4);
            if (beside) {
                int to = phrases.effortsIn(words).get(0).end();
                cuts.clear();
                cuts.add(new int[] {span.start(), Math.max(to, end)});
                break;
            }
        }
        String left = words;
        for (int[] cut : cuts.reversed()) {
            left = Cut.out(left, cut[0], cut[1]);
        }
        return left;
    }

    /** The number of a chapter goes where its title follows. */
    private String withoutNumber(String words) {
        return phrases.period(words)
                .filter(name -> name.unit() == PeriodName.Unit.PHASE)
                .filter(name -> TreeBuilder.parts(words, name.end()))
                .map(name -> sub(words, name.titleStart(), words.length()))
                .filter(rest -> rest.codePoints().anyMatch(Character::isLetter))
                .orElse(words);
    }

    /** A label that says the kind, such as {@code Lab:}, says it and goes. */
    private String withoutLabel(String words, Parts parts) {
        int colon = Amounts.colon(words);
        if (colon < 0) {
            return words;
        }
        String label = words.substring(0, colon);
        Optional<Section> section = phrases.section(label);
        if (section.isEmpty()) {
            return words;
        }
        parts.kind = kind(section.get());
        boolean numbered = label.chars().anyMatch(Character::isDigit);
        boolean known = parts.kind.isPresent() || section.get() == Section.TOPICS;
        return known && !numbered ? words.substring(colon + 1) : words;
    }

    private static String sub(String text, int start, int end) {
        int to = Math.min(end, text.length());
        return text.substring(Math.min(start, to), to).strip();
    }
}
