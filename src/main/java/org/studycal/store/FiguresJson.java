package org.studycal.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.studycal.audit.Figures;

/** The figures of weeks and categories in a solution file. */
final class FiguresJson {

    private FiguresJson() {}

    /** A plan week. */
    record Week(
            int week,
            LocalDate from,
            LocalDate to,
            BigDecimal hours,
            BigDecimal free,
            Map<String, CategoryWeek> categories) {

        static Week of(Figures.Week week) {
            return new Week(
                    week.week(),
                    week.from(),
                    week.to(),
                    Decimals.hours(week.minutes()),
                    Decimals.hours(week.freeMinutes()),
                    each(week.categories(), CategoryWeek::of));
        }
    }

    /** A category in a plan week. */
    record CategoryWeek(BigDecimal hours, Optional<BigDecimal> target) {

        static CategoryWeek of(Figures.CategoryWeek category) {
            return new CategoryWeek(
                    Decimals.hours(category.minutes()),
                    category.targetMinutes().stream().mapToObj(Decimals::hours).findFirst());
        }
    }

    /** A category over the whole plan. */
    record Category(
            BigDecimal hours,
            BigDecimal asked,
            int sessions,
            BigDecimal meanSession,
            BigDecimal inPreferredShare,
            Map<String, BigDecimal> windows) {

        static Category of(Figures.CategoryTotal total) {
            long minutes = total.minutes();
            return new Category(
                    Decimals.hours(minutes),
                    Decimals.hours(total.askedMinutes()),
                    total.sessions(),
                    Decimals.ratio(minutes, 60L * Math.max(1, total.sessions())),
                    Decimals.ratio(
                            minutes == 0 ? 1 : total.preferredMinutes(), Math.max(1, minutes)),
                    each(total.windows(), Decimals::hours));
        }
    }

    static Object weeks(Figures figures) {
        return figures.weeks().stream().map(Week::of).toList();
    }

    static Object categories(Figures figures) {
        return each(figures.categories(), Category::of);
    }

    private static <A, B> Map<String, B> each(Map<String, A> values, Function<A, B> change) {
        Map<String, B> changed = new LinkedHashMap<>();
        values.forEach((key, value) -> changed.put(key, change.apply(value)));
        return changed;
    }
}
