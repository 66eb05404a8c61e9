package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Span;

/** Study time that headings and labels state for what stands under them. */
final class LabelHours extends Part {

    private static final Pattern HOURS =
            Pattern.compile("\\b(\\d{1,2})\\s?h\\s?(\\d{2})(?:\\s?m(?:in)?\\b)?(?!\\d)");

    LabelHours(Reader reader) {
        super(reader);
    }

    /** A cell of a column of times, where "6h 30m" is no time of the day. */
    String ofColumn(String cell) {
        return reader.amounts.in(cell).isPresent()
                ? cell
                : HOURS.matcher(cell).replaceAll("$1 hours $2 minutes");
    }

    /**
     * Study time that a label of days states, such as {@code Weekend (8 hours/day)}; what stands
     * under a single day shares it.
     *
     * @param days of the week; none where a date is the label
     */
    Context dayAmount(String text, Set<DayOfWeek> days, Context context, int line) {
        Optional<Effort> effort =
                reader.amounts.in(text).filter(each -> !days.isEmpty() || Cut.isApart(text, each));
        if (effort.isEmpty()) {
            return context;
        }
        facts.setting(line, "hours of days");
        if (!context.isOutside()) {
            boolean each = effort.get().per() == Effort.Per.DAY || days.size() != 2;
            int minutes = effort.get().planned() * (each ? Math.max(1, days.size()) : 1);
            PeriodFact period = context.period();
            period.addDays(minutes, days, line);
            if (effort.get().per() == Effort.Per.DAY && days.size() > 1) {
                Amount day = Amounts.of(effort.get(), text, line);
                facts.daily.add(new Facts.Daily(period, Set.copyOf(days), day));
            }
        }
        Optional<Amount> pool =
                effort.filter(all -> days.size() < 2)
                        .map(all -> Amounts.scaled(all, context.weeks(), text, line));
        pool.ifPresent(facts.pools::add);
        return context.sharing(pool);
    }

    /**
     * Gives days the study time of each that a line above them says: "Wed 26 to Fri 28 August, 30
     * minutes a day".
     *
     * @param days that stand below the heading
     */
    void ofLine(Branch head, List<PeriodFact> days) {
        for (Branch line : Stream.concat(Stream.of(head), head.children.stream()).toList()) {
            String text = line.plain();
            Optional<Amount> amount =
                    reader.amounts
                            .in(text)
                            .filter(each -> line.isLine() && each.per() == Effort.Per.DAY)
                            .filter(each -> someDays(text, line.line()).isPresent())
                            .map(each -> Amounts.of(each, text, line.line()));
            for (PeriodFact day : amount.isPresent() ? days : List.<PeriodFact>of()) {
                facts.setting(line.line(), "hours of days");
                if (day.unit == Unit.DAY && day.stated.isEmpty()) {
                    day.stated = amount.map(each -> each.times(day.last - day.first + 1));
                }
            }
        }
    }

    /** How many days a text says in all, by their number or dates; 0 where it does not. */
    int days(String text, int line) {
        return phrases.spansIn(text).stream()
                .filter(each -> each.isLength() && each.unit() == Span.Unit.DAY)
                .map(each -> (int) each.max())
                .findFirst()
                .or(() -> someDays(text, line))
                .orElse(0);
    }

    /** How many days of one week a text is about: "Wed 26 to Fri 28 August, 1 h a day". */
    Optional<Integer> someDays(String text, int line) {
        return reader.dates
                .in(text, line)
                .map(each -> (int) each.first().until(each.last(), ChronoUnit.DAYS) + 1)
                .filter(days -> days > 1 && days <= 7);
    }

    /** The study time that a heading or label states for all that stands under it. */
    Optional<Amount> pool(String text, Context context, int line) {
        Optional<Amount> pool =
                reader.amounts
                        .in(text)
                        .filter(each -> each.days().isEmpty() && each.over().isEmpty())
                        .filter(each -> Cut.isAlone(text, each))
                        .filter(
                                each ->
                                        each.per() == Effort.Per.ALL
                                                || (context.isIn(Unit.DAY)
                                                        && each.per() == Effort.Per.DAY))
                        .map(each -> Amounts.of(each, text, line))
                        .or(
                                () ->
                                        phrases.clocksIn(text).stream()
                                                .filter(each -> Cut.isApart(text, each))
                                                .filter(each -> TemplateReader.isInside(context))
                                                .findFirst()
                                                .flatMap(each -> Amounts.of(each, text, line)));
        pool.ifPresent(facts.pools::add);
        return pool;
    }
}
