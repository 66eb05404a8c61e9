package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.markdown.Text;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Section;
import org.studycal.phrases.Verb;

/** Reads exams and checkpoints with their check lists. */
final class CheckpointReader extends Part {
    /** A time of the day without a word that says so. */
    private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}:\\d{2}\\b");

    /** A date such as "6/28" before the name of an exam. */
    private static final Pattern DAY_BEFORE = Pattern.compile("^(\\d{1,2}/\\d{1,2})\\s+");

    private static final int LONGEST_TITLE = 160;

    CheckpointReader(Reader reader) {
        super(reader);
    }

    /** Reads a heading, label or item that names one, or holds several. */
    void read(Branch branch, Context context) {
        if (holdsSeveral(branch)) {
            for (Branch child : branch.children) {
                if (child.isHeading() || child.isItem() || child.isLine()) {
                    read(child, context);
                } else {
                    // A table of milestones names them by rows.
                    reader.walk.children(branch.with(List.of(child)), context);
                }
            }
            return;
        }
        boolean line =
                branch.isLine()
                        && !branch.isHead()
                        && context.isOutside()
                        && context.date().isEmpty();
        if (!branch.plain().isBlank() && !(line && isDateless(branch))) {
            for (Branch part : parts(branch)) {
                if (part == branch || !phrases.datesIn(part.plain()).isEmpty()) {
                    add(part, context);
                } else if (context.isOutside()) {
                    reader.says.read(part.plain(), part.line(), false);
                } else {
                    reader.says.periodLine(part, context.period());
                }
            }
        }
    }

    /** Of several sentences those with one date are milestones. */
    private List<Branch> parts(Branch branch) {
        List<String> parts = List.of(branch.plain().split("(?<=[.;])\\s+(?=\\p{Lu})", 0));
        boolean several =
                branch.children.isEmpty()
                        && parts.size() > 1
                        && phrases.datesIn(parts.getFirst()).size() == 1
                        && parts.stream().allMatch(part -> phrases.datesIn(part).size() <= 1);
        return several
                ? parts.stream().map(part -> Branch.item(Text.of(part), branch.line())).toList()
                : List.of(branch);
    }

    private boolean isDateless(Branch branch) {
        return phrases.datesIn(branch.plain()).isEmpty()
                && phrases.periodsIn(branch.plain()).isEmpty();
    }

    private boolean holdsSeveral(Branch branch) {
        return branch.period.isEmpty()
                && isDateless(branch)
                && branch.children.stream()
                        .anyMatch(
                                child ->
                                        child.isHead()
                                                || (child.isItem() && !isDateless(child))
                                                || (!child.isItem() && !child.isLine()));
    }

    void add(Branch branch, Context context) {
        add(branch, context, false);
    }

    /** Adds something that has its day and its time, as an exam has. */
    void event(Branch branch, Context context) {
        add(branch, context, true);
    }

    private void add(Branch branch, Context context, boolean event) {
        String text = branch.plain();
        String title = title(text, branch.line());
        Optional<PeriodName> name =
                branch.period
                        .or(
                                () ->
                                        phrases.periodsIn(text).stream()
                                                .filter(each -> !each.weak())
                                                .findFirst())
                        .map(reader.dates.weeks()::counted);
        // Alone behind a colon, "06/09" is a date and no ratio.
        Optional<LocalDate> date =
                reader.dates
                        .first(text, branch.line())
                        .or(() -> reader.dates.first(Label.of(text).rest(), branch.line()))
                        .or(
                                () ->
                                        reader.dates.first(
                                                DAY_BEFORE.matcher(text).replaceFirst("$1: "), 0))
                        .or(
                                () ->
                                        reader.dates
                                                .vague(text, branch.line())
                                                .map(PlanDates.Found::first))
                        .or(context::date);
        if (date.isEmpty() && name.isEmpty()) {
            date =
                    branch.children.stream()
                            .filter(Branch::isLine)
                            .flatMap(
                                    child ->
                                            reader
                                                    .dates
                                                    .first(child.plain(), child.line())
                                                    .stream())
                            .findFirst();
        }
        boolean exam = event || phrases.announces(title, Section.EXAM);
        boolean ofWeek = !exam && date.isEmpty() && context.isIn(Unit.WEEK);
        Set<DayOfWeek> days =
                phrases.daysIn(text).stream()
                        .findFirst()
                        .map(DaysMention::days)
                        .orElse(context.days());
        List<String> checklist = new ArrayList<>();
        branch.each(
                child -> {
                    if (ofWeek && child.isItem() && isWork(child.plain(), !days.isEmpty())) {
                        reader.topics.add(child.text, context.on(days), child.line());
                    } else if (child.isItem()) {
                        checklist.add(Cut.tidy(Cut.line(child.plain())));
                    }
                });
        facts.checkpoints.add(
                new CheckpointFact(
                        title,
                        branch.line(),
                        context.period(),
                        name,
                        context.days().stream()
                                .filter(day -> context.days().size() == 1)
                                .findFirst(),
                        date,
                        exam,
                        ExamTimes.of(text, phrases),
                        checklist));
        sayDays(text, branch.line());
    }

    /**
     * Whether an item below a checkpoint of a week is done then, as in "Retake 14 questions", and
     * no check of what one can do.
     *
     * @param dayed whether days are said, on which something is done
     */
    private boolean isWork(String text, boolean dayed) {
        boolean counted = text.chars().anyMatch(Character::isDigit) && text.indexOf('%') < 0;
        return phrases.verb(text)
                .filter(
                        verb ->
                                verb == Verb.LEARN
                                        ? counted
                                        : (counted || dayed)
                                                && (verb == Verb.PRACTISE || verb == Verb.REVIEW))
                .isPresent();
    }

    /** An exam whose day is said more than once is one exam, with the checks of all of them. */
    void settle() {
        for (int i = 0; i < facts.checkpoints.size(); i++) {
            CheckpointFact own = facts.checkpoints.get(i);
            Optional<CheckpointFact> before =
                    facts.checkpoints.stream()
                            .limit(i)
                            .filter(each -> own.exam() && each.exam())
                            .filter(each -> each.date().isPresent())
                            .filter(each -> each.date().equals(own.date()))
                            .filter(each -> isBare(own.title()) || isBare(each.title()))
                            .findFirst();
            if (before.isPresent()) {
                CheckpointFact one = before.get();
                facts.claim(own.line(), Account.MILESTONE, one.title());
                facts.checkpoints.remove(i--);
                facts.checkpoints.set(
                        facts.checkpoints.indexOf(one),
                        one.with(isBare(own.title()) ? one.title() : own.title(), own));
            }
        }
    }

    /** "Exam" may be any of them, "Exam in Spanish" is one. */
    private boolean isBare(String title) {
        return phrases.isOnly(title, Set.of(Section.EXAM));
    }

    /** An exam of several days is on its first. */
    private void sayDays(String text, int line) {
        reader.dates
                .in(text, line)
                .filter(each -> !each.isDay() && !phrases.section(text).isEmpty())
                .ifPresent(
                        each ->
                                reader.facts.leftOut(
                                        line,
                                        "%s lasts until %s: only its first day is a milestone",
                                        Cut.quoted(text),
                                        each.last()));
    }

    /** What a milestone is called, without its day and time. */
    String title(String text, int line) {
        String title = phrases.clock(text).map(clock -> clock.rest(text)).orElse(text);
        Optional<PlanDates.Found> date = reader.dates.in(text, line);
        if (title.equals(text) && date.filter(each -> Cut.isApart(text, each)).isPresent()) {
            title = withoutTimes(Cut.out(text, date.get())).replaceFirst("[\\s,;:.]+$", "");
        } else if (title.equals(text) && date.filter(each -> each.start() > 3).isPresent()) {
            // "Exam: CKA on 20 March at 10:00." is called "Exam: CKA".
            String before = text.substring(0, date.get().start());
            before = ExamTimes.title(withoutDay(before));
            boolean bare = !Cut.hasLetters(withoutTimes(date.get().rest(text)));
            title = bare && Cut.hasLetters(before) ? before : title;
        }
        Label label = Label.of(title);
        boolean bareLabel =
                label.rest().length() > 3
                        && label.name().chars().noneMatch(Character::isDigit)
                        && phrases.announces(label.name(), Section.CHECKPOINT);
        // "Exam: 12 May 2027 (morning)" says when it is, and nothing else.
        boolean when =
                label.found()
                        && phrases.datesIn(label.rest()).stream().anyMatch(at -> at.start() == 0)
                        && phrases.announces(label.name(), Section.EXAM);
        String words =
                bareLabel ? label.rest() : when || isDay(label.rest()) ? label.name() : title;
        return Cut.shortened(plain(words), LONGEST_TITLE);
    }

    /** "Exam on Monday", before a date, without its day of the week. */
    private String withoutDay(String text) {
        String words = text.strip();
        int last = words.lastIndexOf(' ') + 1;
        return isDay(words.substring(last)) ? words.substring(0, last) : text;
    }

    private String withoutTimes(String text) {
        String untimed = Cut.without(text, phrases.clocksIn(text));
        return TIME.matcher(Cut.without(untimed, phrases.effortsIn(untimed))).replaceAll("");
    }

    /** "Exam date: Saturday" is left where the date goes. */
    private boolean isDay(String text) {
        return phrases.days(text).filter(days -> !Cut.hasLetters(Cut.out(text, days))).isPresent();
    }

    /** Words without the signs that programs for notes put before dates. */
    private static String plain(String text) {
        return Cut.tidy(text.replaceAll("[📅⏳🛫]\\uFE0F?\\s*", ""));
    }
}
