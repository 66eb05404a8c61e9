package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Kept;
import org.studycal.importer.StudyPlan.Reason;
import org.studycal.importer.StudyPlan.RemarkKind;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.importer.StudyPlan.Window;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Use;
import org.studycal.problem.TimeRange;

/** The person's week out of the plan's templates: one for each day, never two added up. */
final class WeekTemplate {
    private final Phrases phrases;
    private final Draft draft;
    private final Reading reading;
    private final List<Window> windows = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();

    WeekTemplate(Phrases phrases, Draft draft, Reading reading) {
        this.phrases = phrases;
        this.draft = draft;
        this.reading = reading;
    }

    List<Window> windows() {
        return windows;
    }

    List<Kept> kept() {
        return kept;
    }

    void build() {
        Map<Integer, List<TemplateRow>> templates = new LinkedHashMap<>();
        for (TemplateRow row : draft.template) {
            templates.computeIfAbsent(row.template(), line -> new ArrayList<>()).add(row);
        }
        List<List<TemplateRow>> order = new ArrayList<>(templates.values());
        List<List<TemplateRow>> chosen =
                order.stream().filter(rows -> reading.chooses(rows.get(0).name())).toList();
        order.removeAll(chosen);
        order.addAll(0, chosen);
        Set<DayOfWeek> taken = EnumSet.noneOf(DayOfWeek.class);
        for (List<TemplateRow> rows : order) {
            take(rows, taken);
        }
    }

    private void take(List<TemplateRow> rows, Set<DayOfWeek> taken) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        rows.forEach(row -> days.addAll(row.days()));
        Set<DayOfWeek> free = EnumSet.copyOf(days);
        free.removeAll(taken);
        TemplateRow first = rows.get(0);
        boolean clash = rows.stream().anyMatch(this::overlaps) || isNumbered(first.name());
        if (free.size() < days.size() && clash) {
            String name = first.name().isBlank() ? "the template" : PlanWalk.quoted(first.name());
            draft.remark(
                    RemarkKind.CHOSEN,
                    first.template() == 0 ? first.line() : first.template(),
                    name
                            + " is another template of the same days: not taken"
                            + (free.isEmpty() ? "" : " for them"));
        }
        for (TemplateRow row : rows) {
            Set<DayOfWeek> open = EnumSet.copyOf(row.days());
            if (clash) {
                open.removeAll(taken);
            }
            if (!open.isEmpty()) {
                add(row, open);
            }
        }
        taken.addAll(days);
    }

    /** Whether a name tells its template from others of its kind, such as {@code Schedule 2}. */
    private static boolean isNumbered(String name) {
        return name.matches("^\\p{L}+ (?:\\d|[A-F])\\b.*");
    }

    private boolean overlaps(TemplateRow row) {
        TimeRange time = new TimeRange(row.from(), row.to());
        return windows.stream().anyMatch(each -> meets(each.days(), each.time(), row, time))
                || kept.stream().anyMatch(each -> meets(each.days(), each.time(), row, time));
    }

    private static boolean meets(
            Set<DayOfWeek> days, TimeRange time, TemplateRow row, TimeRange rowTime) {
        return time.overlaps(rowTime) && days.stream().anyMatch(row.days()::contains);
    }

    private void add(TemplateRow row, Set<DayOfWeek> days) {
        Optional<Use> use = row.taken() ? Optional.of(Use.CLASSES) : phrases.use(row.label());
        TimeRange time = new TimeRange(row.from(), row.to());
        if (use.isPresent() && !use.get().studying()) {
            Reason reason =
                    switch (use.get()) {
                        case BREAK -> Reason.BREAK;
                        case FAMILY -> Reason.FAMILY;
                        case WORK, CLASSES -> Reason.WORK;
                        default -> Reason.REST;
                    };
            Set<DayOfWeek> all = EnumSet.copyOf(days);
            for (Kept each : List.copyOf(kept)) {
                if (each.time().equals(time)
                        && each.title().equals(row.label())
                        && each.line() == row.line()) {
                    kept.remove(each);
                    all.addAll(each.days());
                }
            }
            kept.add(new Kept(all, time, row.label(), reason, row.line()));
            return;
        }
        boolean named =
                row.label().isBlank()
                        && phrases.use(row.name()).filter(each -> each == Use.STUDY).isPresent();
        boolean subject =
                draft.topics.stream()
                        .anyMatch(
                                topic -> topic.group.strip().equalsIgnoreCase(row.label().strip()));
        boolean nameless = row.label().isBlank() && row.name().isBlank();
        if (use.isEmpty() && !named && !subject && !nameless) {
            draft.guessed(
                    row.line(),
                    PlanWalk.quoted(row.label().isBlank() ? row.name() : row.label())
                            + " was taken as time for studying");
        }
        ShareKind kind = use.map(TemplateReader::kind).orElse(ShareKind.OTHER);
        Set<DayOfWeek> all = EnumSet.copyOf(days);
        for (Window each : List.copyOf(windows)) {
            if (each.time().equals(time)
                    && each.label().equals(row.label())
                    && each.line() == row.line()) {
                windows.remove(each);
                all.addAll(each.days());
            }
        }
        windows.add(new Window(all, time, row.label(), kind, row.line()));
    }

    /** Minutes a week that there are for studying. */
    int capacity() {
        return windows.stream()
                .mapToInt(
                        window ->
                                window.days().size()
                                        * (window.time().toMinute() - window.time().fromMinute()))
                .sum();
    }
}
