package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.Kept.Reason;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.importer.StudyPlan.Window;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Use;

/** The person's week out of the plan's templates: one for each day, never two added up. */
final class WeekTemplate {
    private final Phrases phrases;
    private final Facts facts;
    private final Set<String> subjects;
    private final List<Window> windows = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();

    /**
     * Takes the templates that were chosen, then the others in their order.
     *
     * @param subjects groups of topics, in small letters
     */
    WeekTemplate(Phrases phrases, Facts facts, Reading reading, Set<String> subjects) {
        this.phrases = phrases;
        this.facts = facts;
        this.subjects = subjects;
        Map<Integer, List<TemplateRow>> templates = new LinkedHashMap<>();
        facts.template.forEach(
                row ->
                        templates
                                .computeIfAbsent(row.template(), each -> new ArrayList<>())
                                .add(row));
        Set<DayOfWeek> taken = EnumSet.noneOf(DayOfWeek.class);
        templates.values().stream()
                .sorted(Comparator.comparing(rows -> !reading.chooses(rows.getFirst().name())))
                .forEach(rows -> take(rows, taken));
    }

    List<Window> windows() {
        return windows;
    }

    List<Kept> kept() {
        return kept;
    }

    private void take(List<TemplateRow> rows, Set<DayOfWeek> taken) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        rows.forEach(row -> days.addAll(row.days()));
        Set<DayOfWeek> free = EnumSet.copyOf(days);
        free.removeAll(taken);
        TemplateRow first = rows.getFirst();
        boolean clash = rows.stream().anyMatch(this::overlaps) || isNumbered(first.name());
        if (free.size() < days.size() && clash) {
            facts.remark(
                    RemarkKind.CHOSEN,
                    first.template() == 0 ? first.line() : first.template(),
                    (first.name().isBlank() ? "the template" : Cut.quoted(first.name()))
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
        return windows.stream().anyMatch(each -> row.meets(each.days(), each.time()))
                || kept.stream().anyMatch(each -> row.meets(each.days(), each.time()));
    }

    private void add(TemplateRow row, Set<DayOfWeek> open) {
        Optional<Use> use = row.taken() ? Optional.of(Use.CLASSES) : phrases.use(row.label());
        Set<DayOfWeek> days = EnumSet.copyOf(open);
        if (use.filter(each -> !each.studying()).isPresent()) {
            Reason reason =
                    switch (use.get()) {
                        case BREAK -> Reason.BREAK;
                        case FAMILY -> Reason.FAMILY;
                        case WORK, CLASSES -> Reason.WORK;
                        default -> Reason.REST;
                    };
            for (Kept each : List.copyOf(kept)) {
                if (row.is(each.time(), each.title(), each.line())) {
                    kept.remove(each);
                    days.addAll(each.days());
                }
            }
            kept.add(new Kept(days, row.time(), row.label(), reason, row.line()));
            return;
        }
        for (Window each : List.copyOf(windows)) {
            if (row.is(each.time(), each.label(), each.line())) {
                windows.remove(each);
                days.addAll(each.days());
            }
        }
        ShareKind kind = use.map(AllocationReader::kind).orElse(ShareKind.OTHER);
        windows.add(new Window(days, row.time(), row.label(), kind, row.line()));
        String words = row.label().isBlank() ? row.name() : row.label();
        boolean named = row.label().isBlank() && phrases.isFor(row.name(), Use.STUDY);
        if (use.isEmpty()
                && !named
                && !words.isBlank()
                && !subjects.contains(row.label().strip().toLowerCase(Locale.ROOT))) {
            facts.guessed(row.line(), Cut.quoted(words) + " was taken as time for studying");
        }
    }
}
