package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.studycal.importer.StudyPlan.Window;
import org.studycal.markdown.Piece;
import org.studycal.phrases.DateMention;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Span;
import org.studycal.problem.DateRange;

/**
 * Days on which the plan says that nobody studies, such as {@code Sunday off}.
 *
 * @param days of every week
 * @param dates of holidays and the like
 */
public record DaysOff(Set<DayOfWeek> days, List<DateRange> dates) {

    /** None. */
    public static final DaysOff NONE = new DaysOff(Set.of(), List.of());

    public DaysOff {
        days = Set.copyOf(days);
        dates = List.copyOf(dates);
    }

    /** Whether a text counts days of a week without study: "Last 2 days: no studying". */
    static boolean counts(String text, Phrases phrases) {
        return phrases.spansIn(text).stream()
                .filter(span -> span.isLength() && span.unit() == Span.Unit.DAY)
                .anyMatch(span -> phrases.isOff(text, span));
    }

    /** Finds them in what stands above all weeks, and dates anywhere. */
    static DaysOff read(Reader reader, List<Piece> pieces) {
        Phrases phrases = reader.phrases;
        int first = reader.facts.periods.stream().mapToInt(each -> each.line).min().orElse(0);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<DateRange> dates = new ArrayList<>();
        List<LocalDate> dated =
                reader.facts.topics.stream().flatMap(each -> each.date.stream()).toList();
        for (Piece piece : pieces) {
            for (Piece.Said said :
                    piece instanceof Piece.Table ? List.<Piece.Said>of() : piece.texts()) {
                String text = said.text().plain();
                for (DaysMention each : phrases.daysIn(text)) {
                    boolean outside = first == 0 || said.line() < first;
                    if (outside && each.days().size() < 4 && phrases.isOff(text, each)) {
                        days.addAll(each.days());
                        reader.facts.setting(said.line(), "days without study");
                    }
                }
                for (DateMention each : phrases.datesIn(text)) {
                    if (phrases.isOff(text, each)) {
                        reader.dates
                                .in(text.substring(each.start()), said.line())
                                .map(day -> new DateRange(day.first(), day.last()))
                                // In "Holiday plan, 2-6 January" there is work on these days.
                                .filter(off -> dated.stream().noneMatch(off::contains))
                                .ifPresent(dates::add);
                        reader.facts.setting(said.line(), "days without study");
                    }
                }
            }
        }
        return new DaysOff(days, dates);
    }

    /** Windows without these days of the week. */
    List<Window> of(List<Window> windows) {
        List<Window> left = new ArrayList<>();
        for (Window each : windows) {
            Set<DayOfWeek> open = without(each.days());
            if (!open.isEmpty()) {
                left.add(new Window(open, each.time(), each.label(), each.kind(), each.line()));
            }
        }
        return left;
    }

    /** Days of the week without these. */
    Set<DayOfWeek> without(Set<DayOfWeek> all) {
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        open.addAll(all);
        open.removeAll(days);
        return open;
    }
}
