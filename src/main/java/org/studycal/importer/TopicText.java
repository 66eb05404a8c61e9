package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Mark;
import org.studycal.phrases.Mention;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Remainder;
import org.studycal.phrases.Section;
import org.studycal.phrases.Span;
import org.studycal.phrases.Verb;

/** The words of a topic taken apart: what its title is, and what else is said in it. */
final class TopicText {
    private static final int LONGEST_TITLE = 160;
    private static final int SHORT = 40;
    private static final int LONG_TITLE = 72;
    private static final int LONGEST_BRACKETED = 100;
    private static final Pattern TASK_DATE =
            Pattern.compile("\\s*([📅⏳🛫✅➕❌🔁])\\uFE0F?\\s*(\\d{4}-\\d{2}-\\d{2})");

    private final Reader reader;
    private final Phrases phrases;
    private final int line;
    private String words;

    String title;
    String bracketed = "";
    String note = "";
    Optional<Amount> amount = Optional.empty();

    /** Days of the calendar that it is to take. */
    Optional<Double> length = Optional.empty();

    /** How many weeks of the plan it has for itself. */
    Optional<Span> lasting = Optional.empty();

    Optional<LocalDate> date = Optional.empty();

    /** The last of several days, of which the date is the first. */
    Optional<LocalDate> last = Optional.empty();

    /** A date amid its words. */
    Optional<LocalDate> mentioned = Optional.empty();

    /** The date of a task. */
    Optional<LocalDate> due = Optional.empty();

    Optional<Kind> kind = Optional.empty();

    /** Whether a label said the kind. */
    boolean labelled;

    boolean practical;

    /** Days of the week that it begins with. */
    Set<DayOfWeek> weekdays = Set.of();

    final List<String> requires = new ArrayList<>();

    /**
     * Takes a text apart.
     *
     * @param lead the bold words that it begins with
     */
    TopicText(Reader reader, String text, String lead, Context context, int line) {
        this.reader = reader;
        this.phrases = reader.phrases;
        this.line = line;
        words = Cut.line(text);
        Mark mark = phrases.mark(words);
        if (mark.state() != Mark.State.NONE) {
            words = sub(words, mark.start(), mark.end());
        }
        int times = times(context);
        Optional<String> bracket = takePrerequisite();
        takeTaskDates();
        length = reader.amounts.lengthBefore(words).map(Amounts.Length::days);
        words =
                words.substring(
                        reader.amounts.lengthBefore(words).map(Amounts.Length::end).orElse(0));
        lasting = reader.lasting.atEnd(words, context);
        words = lasting.map(each -> Cut.outAlone(words, each)).orElse(words);
        takeClock();
        takeDate();
        takeAmount();
        takeLabel();
        takeNumber();
        title = Cut.tidy(words);
        amount = amount.map(each -> each.times(times));
        if (title.length() > LONG_TITLE) {
            String whole = title;
            title =
                    LongTitle.name(title, Cut.outApart(lead, phrases.effortsIn(lead)), phrases)
                            .orElse(Cut.shortened(title, LONGEST_TITLE));
            note = title.equals(whole) ? "" : whole;
        }
        if (bracket.filter(each -> title.length() + each.length() < LONGEST_BRACKETED)
                .isPresent()) {
            bracketed = title + " " + bracket.get();
        }
        Optional<Verb> verb = phrases.verb(title);
        practical = verb.filter(Verb::practical).isPresent();
        kind =
                kind.or(() -> reader.topics.kindOf(title))
                        .or(
                                () ->
                                        verb.filter(each -> each == Verb.REVIEW)
                                                .map(each -> Kind.REVIEW));
    }

    /** How often the amount that a text states is spent in the period it stands in. */
    private int times(Context context) {
        Optional<Effort> found = reader.amounts.in(words);
        boolean said = phrases.spansIn(words).stream().anyMatch(Span::isLength);
        if (found.isEmpty() || context.isOutside() || said || found.get().over().isPresent()) {
            return 1;
        }
        Effort effort = found.get();
        int weeks = context.period().weeks();
        Set<DayOfWeek> days =
                effort.days().isEmpty()
                        ? phrases.days(words).map(DaysMention::days).orElse(context.days())
                        : effort.days();
        if (weeks == 0) {
            return 1;
        }
        return switch (effort.per()) {
            case DAY -> weeks * (days.isEmpty() ? 7 : days.size());
            case WEEK -> weeks;
            // "Daily: 20 min" is for each day; of some days it may be for all of them.
            case ALL -> days.size() == 7 ? 7 * weeks : days.isEmpty() ? 1 : weeks;
            case MONTH, SESSION -> 1;
        };
    }

    /** Takes out what has to come before, and answers it with its brackets. */
    private Optional<String> takePrerequisite() {
        Optional<Remainder> found = phrases.prerequisite(words);
        int colon = words.indexOf(": ");
        String behind = colon > 0 ? words.substring(colon + 2) : "";
        Optional<Remainder> label = phrases.prerequisite(behind);
        if (found.isEmpty() && label.filter(each -> each.start() == 0).isPresent()) {
            requires.addAll(Links.names(label.get().about(behind)));
            words = words.substring(0, colon);
        }
        if (found.isEmpty() || found.get().start() == 0) {
            return Optional.empty();
        }
        String whole = found.get().in(words).strip();
        requires.addAll(Links.names(found.get().about(words)));
        words = Cut.out(words, found.get());
        return Optional.of(whole).filter(text -> text.startsWith("("));
    }

    /** Dates behind the signs of a task: when it is due, planned, begun or done. */
    private void takeTaskDates() {
        due =
                TASK_DATE
                        .matcher(words)
                        .results()
                        .filter(sign -> "📅⏳🛫".contains(sign.group(1)))
                        .map(sign -> LocalDate.parse(sign.group(2)))
                        .findFirst();
        due.ifPresent(day -> reader.topics.sayTaskDates(day, line));
        words = TASK_DATE.matcher(words).replaceAll(" ").strip();
    }

    private void takeClock() {
        Optional<ClockRange> found = phrases.clock(words);
        if (found.isEmpty()) {
            return;
        }
        amount = Amounts.of(found.get(), words, line);
        words = found.get().rest(words);
    }

    private void takeDate() {
        TopicDays days = new TopicDays(reader, words, line);
        date = days.date;
        last = days.last;
        mentioned = days.mentioned;
        weekdays = days.weekdays;
        words = days.words;
    }

    /** Whether the first amount of a text is its own, and no part of a name or list in it. */
    private boolean isOfTopic(Effort effort) {
        String after = effort.rest(words);
        return effort.per() != Effort.Per.ALL
                || effort.over().isPresent()
                || !effort.days().isEmpty()
                || Cut.isAlone(words, effort)
                || (effort.start() == 0 && !reader.amounts.isOfPart(after))
                || after.isEmpty()
                || !Character.isLetter(after.charAt(0))
                || (phrases.effortsIn(words).size() == 1 && isBefore(effort));
    }

    private void takeAmount() {
        List<Effort> all = phrases.effortsIn(words);
        Optional<Mention> each =
                all.size() == 1 ? Repeated.each(words, all.getFirst()) : Optional.empty();
        if (each.isPresent()) {
            int count = Repeated.count(words, each.get());
            amount = Optional.of(Amounts.scaled(all.getFirst(), count, words, line));
            words = Cut.out(words, each.get());
            return;
        }
        if (reader.amounts.in(words).filter(this::isOfTopic).isPresent()) {
            amount = reader.amounts.whole(words, line).or(() -> amount);
        }
        List<Effort> efforts = phrases.effortsIn(words);
        for (Span span : phrases.spansIn(words)) {
            boolean beside =
                    efforts.stream()
                            .map(effort -> effort.start() - span.end())
                            .anyMatch(gap -> gap >= 0 && gap <= 4);
            if (beside) {
                int end = Math.max(efforts.getFirst().end(), span.end());
                words = Cut.out(words, span.start(), end);
                return;
            }
        }
        String whole = words;
        for (Effort effort : efforts.reversed()) {
            if (Cut.isAlone(whole, effort) || Cut.isTail(whole, effort)) {
                words = Cut.outAlone(words, effort);
            }
        }
    }

    /** Whether a short text has an amount before what takes so long: "70-minute mock". */
    private boolean isBefore(Effort effort) {
        return words.length() < SHORT
                && words.indexOf(':') < 0
                && amount.isEmpty()
                && effort.in(words).matches("\\d+-\\p{L}+");
    }

    /** A label that says the kind, such as {@code Lab:}, says it and goes. */
    private void takeLabel() {
        Label label = Label.of(words);
        if (phrases.isDayPart(label.word()) && Cut.hasLetters(label.rest())) {
            words = label.rest();
            label = Label.of(words);
        }
        Optional<Section> section = phrases.section(label.word());
        kind = section.flatMap(TopicReader::kind);
        labelled = kind.isPresent();
        boolean known = labelled || section.filter(each -> each == Section.TOPICS).isPresent();
        // "Full mock exam simulation: 75 minutes" is called by its label.
        boolean bare =
                phrases.sectionOnly(label.word()).isPresent()
                        && label.name().chars().noneMatch(Character::isDigit);
        if (known && bare && Cut.hasLetters(label.rest())) {
            words = label.rest();
        }
    }

    /** The number of a chapter goes where its title follows. */
    private void takeNumber() {
        words =
                phrases.period(words)
                        .filter(name -> name.unit() == PeriodName.Unit.PHASE)
                        .filter(name -> Cut.parts(words, name.end()))
                        .map(name -> name.rest(words))
                        .filter(Cut::hasLetters)
                        .orElse(words);
    }

    private static String sub(String text, int start, int end) {
        return text.substring(Math.min(start, end), end).strip();
    }
}
