package org.studycal.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;

/** Finds the topics that the plan's prerequisites name: by full, short or section name. */
final class PrerequisiteLinks {
    private static final int SHORTEST = 3;

    /** What stands in a list of prerequisites where there is none. */
    private static final Set<String> NONE =
            Set.of(
                    "none", "nothing", "n/a", "na", "n.a", "nil", "no", "keine", "keins", "aucun",
                    "aucune", "ninguno", "ninguna", "nessuno", "nessuna", "nenhum", "geen");

    private final Phrases phrases;
    private final Draft draft;
    private final List<String> folded = new ArrayList<>();
    private final Map<String, Integer> firstOf = new HashMap<>();

    PrerequisiteLinks(Phrases phrases, Draft draft) {
        this.phrases = phrases;
        this.draft = draft;
        for (TopicDraft topic : draft.topics) {
            folded.add(fold(topic.title));
            firstOf.putIfAbsent(fold(topic.title), folded.size() - 1);
        }
        for (int i = 0; i < draft.topics.size(); i++) {
            String id = fold(draft.topics.get(i).id);
            if (!id.isEmpty()) {
                firstOf.putIfAbsent(id, i);
            }
        }
    }

    /** The single names in a list of them. */
    static List<String> names(String list) {
        return Arrays.stream(list.split("[,;、，]|\\s[&+/]\\s"))
                .map(name -> Cut.tidy(name.replaceFirst("[.)\\]]+$", "")))
                .filter(
                        name ->
                                !NONE.contains(name.toLowerCase(Locale.ROOT))
                                        && name.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    void link() {
        for (int i = 0; i < draft.topics.size(); i++) {
            TopicDraft topic = draft.topics.get(i);
            for (String name : topic.requires) {
                link(topic, i, name);
            }
        }
        for (int i = 0; i < draft.periods.size(); i++) {
            PeriodDraft period = draft.period(i);
            for (String name : period.requires) {
                linkPeriod(period, i, name);
            }
        }
    }

    private void link(TopicDraft topic, int index, String name) {
        List<Integer> found = found(name, index);
        found.stream().filter(each -> !topic.after.contains(each)).forEach(topic.after::add);
        if (found.isEmpty() && topic.requires.size() == 1 && !topic.bracketed.isEmpty()) {
            topic.title = topic.bracketed;
            return;
        }
        if (found.isEmpty()) {
            topic.note("Requires " + name);
            draft.remark(
                    StudyPlan.RemarkKind.NOT_UNDERSTOOD,
                    topic.line,
                    "\""
                            + topic.title
                            + "\" requires \""
                            + name
                            + "\", which is not a topic of the plan");
        }
    }

    /** What a period waits for, the first of its topics waits for; the others follow it. */
    private void linkPeriod(PeriodDraft period, int index, String name) {
        for (int i = 0; i < draft.topics.size(); i++) {
            if (draft.within(draft.topics.get(i).period, index)) {
                int at = i;
                List<Integer> found =
                        found(name, i).stream()
                                .filter(each -> !draft.within(draft.topics.get(each).period, index))
                                .toList();
                TopicDraft topic = draft.topics.get(at);
                found.stream()
                        .filter(each -> !topic.after.contains(each))
                        .forEach(topic.after::add);
                if (found.isEmpty()) {
                    draft.remark(
                            StudyPlan.RemarkKind.NOT_UNDERSTOOD,
                            period.line,
                            "\""
                                    + period.name
                                    + "\" requires \""
                                    + name
                                    + "\", which is not a topic of the plan");
                }
                return;
            }
        }
    }

    private List<Integer> found(String name, int self) {
        String wanted = fold(name);
        Integer exact = firstOf.get(wanted);
        if (exact != null && exact != self) {
            return List.of(exact);
        }
        Optional<Integer> period = period(name, wanted);
        if (period.isPresent()) {
            return last(period.get(), self);
        }
        if (wanted.matches("\\d{1,3}")) {
            int number = Integer.parseInt(wanted) - 1;
            return number >= 0 && number < self ? List.of(number) : List.of();
        }
        if (wanted.length() < SHORTEST) {
            return List.of();
        }
        for (int i = 0; i < folded.size(); i++) {
            String title = " " + folded.get(i) + " ";
            if (i != self && title.startsWith(" " + wanted + " ")) {
                return List.of(i);
            }
        }
        for (int i = 0; i < folded.size(); i++) {
            String title = " " + folded.get(i) + " ";
            if (i != self
                    && (title.contains(" " + wanted + " ")
                            || (folded.get(i).length() >= 5
                                    && (" " + wanted + " ").contains(title)))) {
                return List.of(i);
            }
        }
        return group(wanted, self);
    }

    private Optional<Integer> period(String name, String wanted) {
        Optional<PeriodName> asked = phrases.period(name);
        for (int i = 0; i < draft.periods.size(); i++) {
            PeriodDraft each = draft.period(i);
            boolean numbered =
                    asked.isPresent()
                            && each.unit == PeriodReader.unit(asked.get())
                            && each.last == asked.get().last();
            boolean titled =
                    !each.title.isBlank()
                            && (fold(each.title).equals(wanted)
                                    || (wanted.length() >= 5 && fold(each.title).contains(wanted)));
            if (numbered || titled || fold(each.name).equals(wanted)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Waiting for a period is waiting for all of its topics. */
    private List<Integer> last(int period, int self) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < draft.topics.size(); i++) {
            if (i != self && draft.within(draft.topics.get(i).period, period)) {
                found.add(i);
            }
        }
        return found;
    }

    private List<Integer> group(String wanted, int self) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < draft.topics.size(); i++) {
            if (i != self && fold(draft.topics.get(i).group).equals(wanted)) {
                found.add(i);
            }
        }
        return found;
    }

    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+#]+", " ").strip();
    }
}
