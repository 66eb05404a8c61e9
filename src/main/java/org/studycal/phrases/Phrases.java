package org.studycal.phrases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the words of a study plan mean, in all languages at once. Every question is about one text,
 * such as a heading or an item; capitals, accents, kinds of dashes, spaces and digits make no
 * difference; places in answers are those of the text that was asked about. All answers take time
 * linear in the text.
 */
public final class Phrases {

    private final Vocabulary vocabulary;
    private final Dates dates;
    private final Dues dues;
    private final Alphabets alphabets;
    private final WeekDays weekDays;
    private final Starts starts;
    private final Labels labels;
    private final Items items;
    private final Offs offs;
    private final Known<Optional<PeriodName>> period;
    private final Known<List<PeriodName>> periodsIn;
    private final Known<List<Span>> spansIn;
    private final Known<List<Frequency>> frequenciesIn;
    private final Known<List<Frequency>> eachIn;
    private final Known<List<Effort>> effortsIn;
    private final Known<Optional<ClockRange>> clock;
    private final Known<List<ClockRange>> clocksIn;
    private final Known<List<DateMention>> datesIn;
    private final Known<List<DateMention>> monthsIn;
    private final Known<Optional<DaysMention>> days;
    private final Known<List<DaysMention>> daysIn;
    private final Known<Optional<Section>> section;
    private final Known<Optional<Use>> use;
    private final Known<Mark> mark;

    private Phrases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        NumberWords numbers = new NumberWords(vocabulary);
        Joints joints = new Joints(vocabulary);
        weekDays = new WeekDays(vocabulary, joints);
        DateForms forms = new DateForms(vocabulary);
        dates = new Dates(forms, joints, weekDays, new VagueDays(vocabulary, forms));
        Months months = new Months(vocabulary, forms, joints, dates);
        Periods periods = new Periods(vocabulary, numbers, joints, dates);
        Spans spans = new Spans(vocabulary, numbers, joints);
        starts = new Starts(vocabulary, weekDays);
        dues = new Dues(vocabulary, weekDays);
        alphabets = new Alphabets(vocabulary);
        Clocks clocks = new Clocks(vocabulary, joints, weekDays);
        Minutes minutes = new Minutes(vocabulary, numbers, joints);
        Efforts efforts = new Efforts(vocabulary, minutes, spans, weekDays, clocks);
        labels = new Labels(vocabulary, periods);
        items = new Items(vocabulary, numbers);
        offs = new Offs(vocabulary);
        Frequencies frequencies = new Frequencies(vocabulary, numbers, joints);
        period = new Known<>(periods::first);
        periodsIn = new Known<>(periods::all);
        spansIn = new Known<>(spans::all);
        frequenciesIn = new Known<>(frequencies::all);
        eachIn = new Known<>(frequencies::each);
        effortsIn = new Known<>(efforts::all);
        clock = new Known<>(clocks::first);
        clocksIn = new Known<>(clocks::all);
        datesIn = new Known<>(dates::all);
        monthsIn = new Known<>(months::all);
        days = new Known<>(weekDays::first);
        daysIn = new Known<>(weekDays::all);
        section = new Known<>(labels::section);
        use = new Known<>(labels::use);
        mark = new Known<>(items::mark);
    }

    /**
     * Answers to one question, of which the last are kept: readers ask the same again and again.
     */
    private static final class Known<T> {
        private static final int MOST = 2_000;

        private final Map<String, T> answers = new ConcurrentHashMap<>();
        private final Function<Folded, T> question;

        Known(Function<Folded, T> question) {
            this.question = question;
        }

        T of(String text) {
            T known = answers.get(text);
            if (known == null) {
                known = question.apply(Folded.of(text));
                if (answers.size() >= MOST) {
                    answers.clear();
                }
                answers.put(text, known);
            }
            return known;
        }
    }

    private static final class Loaded {
        private static final Phrases PHRASES = new Phrases(Vocabulary.read());
    }

    /** The words of all languages, read once. */
    public static Phrases load() {
        return Loaded.PHRASES;
    }

    /** Whether a text is written as words of the known languages are. */
    public boolean isReadable(String text) {
        return alphabets.have(Folded.of(text));
    }

    /** The languages whose words are known, by their codes. */
    public List<String> languages() {
        return vocabulary.languages();
    }

    /**
     * The week, day, month or phase whose name a text begins with, past list marks and brackets.
     */
    public Optional<PeriodName> period(String text) {
        return period.of(text);
    }

    /** All weeks, days, months and phases that a text names. */
    public List<PeriodName> periodsIn(String text) {
        return periodsIn.of(text);
    }

    /** All lengths in days, weeks, months and years; amounts of hours are no such lengths. */
    public List<Span> spansIn(String text) {
        return spansIn.of(text);
    }

    /** All that says how often something is done, such as {@code 3x per week}. */
    public List<Frequency> frequenciesIn(String text) {
        return frequenciesIn.of(text);
    }

    /**
     * All words for each day, week or month, such as {@code every week}, with or without a count.
     */
    public List<Frequency> eachIn(String text) {
        return eachIn.of(text);
    }

    /** All amounts of hours and minutes. */
    public List<Effort> effortsIn(String text) {
        return effortsIn.of(text);
    }

    /** The time of the day that a text begins with, past list marks, brackets and days. */
    public Optional<ClockRange> clock(String text) {
        return clock.of(text);
    }

    /** All times of the day in a text. */
    public List<ClockRange> clocksIn(String text) {
        return clocksIn.of(text);
    }

    /** All calendar dates. */
    public List<DateMention> datesIn(String text) {
        return datesIn.of(text);
    }

    /** Days that a text gives by their part of a month, such as {@code end of March}. */
    public List<DateMention> vagueDatesIn(String text) {
        return dates.vague(Folded.of(text));
    }

    /** All months of the calendar, as ranges of dates: {@code April 2027}, {@code 2027年3〜5月}. */
    public List<DateMention> monthsIn(String text) {
        return monthsIn.of(text);
    }

    /** The part of a sentence that gives the plan's first day, such as {@code on 4 January}. */
    public Optional<String> start(String text) {
        Folded folded = Folded.of(text);
        return starts.in(folded, text, dates.all(folded));
    }

    /** Words that say by when something is to be handed in, with its day as the rest of them. */
    public Optional<Remainder> due(String text) {
        return dues.in(Folded.of(text), datesIn.of(text));
    }

    /** The days of the week that a text begins with, past list marks and brackets. */
    public Optional<DaysMention> days(String text) {
        return days.of(text);
    }

    /** All days of the week that a text names. */
    public List<DaysMention> daysIn(String text) {
        return daysIn.of(text);
    }

    /** Whether words beside days or dates in a text say that they are excepted. */
    public boolean isOff(String text, Mention at) {
        Folded folded = Folded.of(text);
        int start = folded.placeOf(0, at.start());
        return offs.isOff(folded, start, folded.placeOf(start, at.end()));
    }

    /** What a heading or label announces; empty for one that is about a subject. */
    public Optional<Section> section(String headingOrLabel) {
        return section.of(headingOrLabel);
    }

    /** Whether a heading or label announces one of some sections. */
    public boolean announces(String headingOrLabel, Section... sections) {
        return section(headingOrLabel).filter(List.of(sections)::contains).isPresent();
    }

    /** What a heading or label announces that has no other words, such as {@code Resources:}. */
    public Optional<Section> sectionOnly(String headingOrLabel) {
        return labels.sectionOnly(Folded.of(headingOrLabel));
    }

    /** Whether a heading or label has words of some sections and no others. */
    public boolean isOnly(String headingOrLabel, Set<Section> sections) {
        return labels.isOnly(Folded.of(headingOrLabel), sections);
    }

    /** Whether a label announces a sum, such as {@code Total}. */
    public boolean isTotal(String label) {
        return labels.isTotal(Folded.of(label));
    }

    /** Whether a label is a part of the day, such as {@code Morning}. */
    public boolean isDayPart(String label) {
        return labels.isDayPart(Folded.of(label));
    }

    /** The part of the day that a text names; none where it names several. */
    public Optional<DayPart> dayPart(String text) {
        return labels.dayPart(Folded.of(text));
    }

    /** What a stretch of the day is for. */
    public Optional<Use> use(String text) {
        return use.of(text);
    }

    /** Whether a stretch of the day is for one of some uses. */
    public boolean isFor(String text, Use... uses) {
        return use(text).filter(List.of(uses)::contains).isPresent();
    }

    /** What a label such as {@code Start date} says about the plan as a whole. */
    public Optional<Fact> fact(String label) {
        return labels.fact(Folded.of(label));
    }

    /** What a table's column holds. */
    public Optional<Column> column(String header) {
        return labels.column(Folded.of(header));
    }

    /** What a column or label holds that has no other words, such as {@code Estimated time}. */
    public Optional<Column> columnOnly(String label) {
        return labels.columnOnly(Folded.of(label));
    }

    /** What an item asks to do, where it begins with such a verb. */
    public Optional<Verb> verb(String item) {
        return items.verb(Folded.of(item));
    }

    /** Whether an item says that it is done or to be done, and its text without that. */
    public Mark mark(String item) {
        return mark.of(item);
    }

    /** What a text says must come before, such as {@code Requires: Linear Algebra}. */
    public Optional<Remainder> prerequisite(String text) {
        return items.prerequisite(Folded.of(text));
    }

    /**
     * Whether a text says that nobody has to do what it is about: "Lids (optional)".
     *
     * @param first how many of its first words may say so anywhere
     */
    public boolean isOptional(String text, int first) {
        return items.optional(Folded.of(text), first);
    }

    /** The alternative that a text begins with, such as {@code Option A}. */
    public Optional<Alternative> alternative(String text) {
        return items.alternative(Folded.of(text));
    }
}
