package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Kind;

/** A topic that the plan names, with what its line and the lines under it say of it. */
final class TopicFact {
    String title;

    /** The title with what a bracket in it was taken to require; may be empty. */
    final String bracketed;

    /** Under what it stands. */
    Context context;

    final int line;

    /** The line by which it comes before others. */
    int place;

    /** What its words or its label say of the kind; empty where neither does. */
    final Optional<Kind> kind;

    /** Whether a section, column or label said the kind, and not only the topic's words. */
    final boolean kindSaid;

    /** Whether its first word asks for practical work. */
    final boolean practical;

    final Optional<LocalDate> date;

    /** The last of its days, where its date is the first of several. */
    private Optional<LocalDate> last;

    /** Days of the week that it stands at. */
    final Set<DayOfWeek> weekdays;

    /** A date amid its words. */
    final Optional<LocalDate> mentioned;

    /** By when it is to be handed in. */
    Optional<LocalDate> deadline;

    /** What its table calls it, such as {@code P01}. */
    String id = "";

    Optional<Amount> stated;

    /** Days of the calendar that it is to take. */
    final Optional<Double> length;

    boolean done;

    /** Whether nobody has to do it. */
    boolean optional;

    final List<String> requires;

    /** Header of the column that says what it requires, or empty. */
    String requiredBy = "";

    final List<String> notes = new ArrayList<>();
    final List<String> links;

    TopicFact(TopicText text, Context context, boolean done, List<String> links, int line) {
        this.title = text.title;
        this.bracketed = text.bracketed;
        this.context = context;
        this.line = line;
        place = line;
        this.kind = text.kind.or(context::kind);
        this.kindSaid = text.labelled || context.kind().isPresent();
        this.practical = text.practical;
        this.date =
                text.date
                        .or(context::date)
                        .or(() -> context.isOutside() ? text.due : Optional.empty());
        this.last = text.last;
        this.weekdays = text.weekdays.isEmpty() ? context.days() : text.weekdays;
        this.mentioned = text.mentioned.or(context::deadline);
        this.deadline = context.deadline();
        this.stated = text.amount;
        this.length = text.length;
        this.done = done || context.done();
        this.requires = new ArrayList<>(text.requires);
        this.links = new ArrayList<>(links);
        note(text.note);
    }

    /** Takes the last of the days that its row has, where its date is the first. */
    void last(PlanDates.Found found) {
        last = date.filter(found.first()::equals).map(day -> found.last()).or(() -> last);
    }

    /** The last of its days from the first on. */
    LocalDate last(LocalDate first) {
        return last.filter(each -> date.filter(first::equals).isPresent()).orElse(first);
    }

    /** Puts it into a period that is said elsewhere. */
    void move(PeriodFact period) {
        context = context.in(period).of(context.kind()).under(context.group());
    }

    /** Waits for what a cell of a column names. */
    void require(String names, String header) {
        requires.addAll(Links.names(names));
        requiredBy = header;
    }

    PeriodFact period() {
        return context.period();
    }

    boolean isWithin(PeriodFact outer) {
        return period() != null && period().isWithin(outer);
    }

    /** Whether the plan says anything of it that it would say of nothing else. */
    boolean isTold() {
        return stated.isPresent() || date.isPresent() || done || kindSaid || !requires.isEmpty();
    }

    boolean isOfWeekend() {
        return !context.days().isEmpty()
                && context.days().stream().allMatch(day -> day.getValue() >= 6);
    }

    /** Takes how long it is, unless its own words say so. */
    void state(Amount amount) {
        stated = stated.or(() -> Optional.of(amount));
    }

    void note(String text) {
        if (!text.isBlank() && !notes.contains(text)) {
            notes.add(text);
        }
    }
}
