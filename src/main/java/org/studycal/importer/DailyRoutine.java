package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;

/** Reads a section such as "Daily routine" whose parts say how long each of them takes. */
final class DailyRoutine {

    private static final int FEWEST_DAYS = 5;
    private static final int LONGEST_DAY = 12 * 60;

    private DailyRoutine() {}

    /** Adds the hours of a week that such a section has; whether it is one. */
    static boolean read(Branch branch, Context context, Reader reader) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<Set<DayOfWeek>> said =
                reader.phrases.daysIn(branch.plain()).stream().map(DaysMention::days).toList();
        said.forEach(days::addAll);
        // "Each day (Tue-Sat)" is on five.
        said.stream()
                .filter(each -> each.size() >= FEWEST_DAYS && each.size() < days.size())
                .findFirst()
                .ifPresent(days::retainAll);
        List<String> parts = parts(branch, reader);
        boolean beside = context.isOutside() && branch.isHeading() && reader.survey.hasPeriods;
        if (!beside || holdsPeriods(branch) || days.size() < FEWEST_DAYS || parts.size() < 2) {
            return false;
        }
        int min = 0;
        int max = 0;
        for (String part : parts) {
            Optional<Effort> effort =
                    reader.amounts
                            .in(part)
                            .filter(each -> each.per() == Effort.Per.ALL)
                            .filter(each -> each.days().isEmpty());
            if (effort.isEmpty() || !reader.phrases.clocksIn(part).isEmpty()) {
                return false;
            }
            min += effort.get().min();
            max += effort.get().max();
        }
        if (max > LONGEST_DAY) {
            return false;
        }
        reader.facts.setting(branch.line(), "hours of a week");
        branch.each(each -> reader.facts.setting(each.line(), "hours of a day"));
        branch.children.stream()
                .flatMap(each -> each.table().stream())
                .flatMap(table -> table.rows().stream())
                .forEach(row -> reader.facts.setting(row.line(), "hours of a day"));
        String words = Cut.line(branch.plain());
        int times = days.size();
        // Hours of a week that are known say on how many days.
        int day = min;
        boolean known =
                day > 0
                        && reader.facts.weekly.stream()
                                .anyMatch(each -> day * 3 <= each.max() && each.min() % day == 0);
        if (!known) {
            reader.facts.weekly(new Amount(min * times, max * times, false, words, branch.line()));
        }
        return true;
    }

    /** Whether a plan stands below; weeks in a list under a part say how that goes on. */
    private static boolean holdsPeriods(Branch branch) {
        return branch.has(each -> each.period.isPresent() && !each.isItem())
                || branch.items().stream().anyMatch(each -> each.period.isPresent());
    }

    /** What a day is made of: items, rows, or headings with their own hours. */
    private static List<String> parts(Branch branch, Reader reader) {
        if (branch.hasItems()) {
            return branch.items().stream().map(Branch::plain).toList();
        }
        List<Branch> lists = branch.children.stream().filter(Branch::hasItems).toList();
        if (lists.size() == 1 && lists.getFirst().isLine()) {
            return parts(lists.getFirst(), reader);
        }
        List<String> rows =
                branch.children.stream()
                        .flatMap(each -> each.table().stream())
                        .flatMap(table -> table.rows().stream())
                        .map(row -> part(row, reader))
                        .toList();
        return rows.isEmpty()
                ? branch.children.stream().filter(Branch::isHeading).map(Branch::plain).toList()
                : rows;
    }

    /** The cell of a row that says how long it takes. */
    private static String part(Piece.Row row, Reader reader) {
        return row.cells().stream()
                .map(Text::plain)
                .filter(cell -> reader.amounts.in(cell).isPresent())
                .findFirst()
                .orElse("");
    }
}
