package org.studycal.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.importer.StudyPlan.Amount;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;

/** What can be said of periods and topics only when all of them are known. */
final class Finishing {
    private final PlanParts parts;
    private final Draft draft;

    Finishing(PlanParts parts) {
        this.parts = parts;
        this.draft = parts.draft();
    }

    void finish() {
        titlesAsTopics();
        draft.topics.sort(Comparator.comparingInt(topic -> topic.line));
        mentionedDates();
        pools();
        groups();
        kinds();
        notes();
    }

    /** A period that has a title and nothing in it is a topic itself. */
    private void titlesAsTopics() {
        Set<Integer> filled = new HashSet<>();
        for (TopicDraft topic : draft.topics) {
            for (int at = topic.period; at >= 0; at = draft.period(at).parent) {
                filled.add(at);
            }
        }
        draft.checkpoints.forEach(checkpoint -> filled.add(checkpoint.period));
        for (int i = draft.periods.size() - 1; i >= 0; i--) {
            if (!filled.contains(i)) {
                PeriodDraft period = draft.period(i);
                for (int at = i; at >= 0; at = draft.period(at).parent) {
                    filled.add(at);
                }
                titleAsTopic(period, i);
            }
        }
    }

    private void titleAsTopic(PeriodDraft period, int index) {
        String title = period.title;
        if (title.isBlank() && !period.notes.isEmpty()) {
            title = period.notes.remove(0);
        }
        if (ItemReader.isAddress(title)) {
            period.links.addAll(title.lines().toList());
            return;
        }
        if (title.isBlank() && period.first == 0) {
            title = period.name;
        }
        if (!title.isBlank() && !parts.items().isRest(title, Context.TOP.in(index))) {
            Context context = Context.TOP.in(index).done(period.done);
            if (period.unit == StudyPlan.Unit.DAY || period.from.equals(period.to)) {
                context = context.on(period.from);
            }
            Text text = Text.of(title);
            if (parts.sections().isExam(title)) {
                Branch branch =
                        new Branch(
                                new Piece.Item(period.line, 0, -1, text),
                                text,
                                Optional.empty(),
                                0);
                parts.checkpoints().add(branch, context);
                return;
            }
            parts.topics()
                    .add(text, context, period.line)
                    .ifPresent(topic -> topic.stated = topic.stated.or(() -> period.stated));
        }
    }

    /** Study time that a heading states is shared by what stands under it and says none itself. */
    private void pools() {
        for (int i = 0; i < draft.pools.size(); i++) {
            int pool = i;
            List<TopicDraft> all = draft.topics.stream().filter(t -> t.pool == pool).toList();
            List<TopicDraft> open = all.stream().filter(t -> t.stated.isEmpty()).toList();
            int known = all.stream().mapToInt(t -> t.stated.map(Amount::max).orElse(0)).sum();
            Amount stated = draft.pools.get(pool);
            if (!open.isEmpty() && stated.min() - known >= open.size()) {
                Amount left =
                        new Amount(
                                stated.min() - known,
                                stated.max() - known,
                                stated.open(),
                                stated.text(),
                                stated.line());
                open.forEach(topic -> topic.stated = Optional.of(left.part(open.size())));
            }
        }
    }

    /** Where most topics mention a date and these go forward, they are the topics' dates. */
    private void mentionedDates() {
        List<TopicDraft> dated =
                draft.topics.stream()
                        .filter(topic -> topic.period < 0 && topic.date.isEmpty())
                        .filter(topic -> topic.mentioned.isPresent())
                        .toList();
        boolean forward = dated.size() >= 3 && dated.size() * 2 > draft.topics.size();
        for (int i = 1; i < dated.size() && forward; i++) {
            forward = !dated.get(i).mentioned.get().isBefore(dated.get(i - 1).mentioned.get());
        }
        if (forward) {
            dated.forEach(topic -> topic.date = topic.mentioned);
        }
    }

    /** One label over all topics of a period says what the period is about; several divide it. */
    private void groups() {
        Map<Integer, Set<String>> groups = new HashMap<>();
        for (TopicDraft topic : draft.topics) {
            groups.computeIfAbsent(topic.period, period -> new HashSet<>()).add(topic.group);
        }
        Set<String> subjects =
                draft.periods.stream()
                        .map(period -> period.subject)
                        .filter(subject -> !subject.isEmpty())
                        .collect(Collectors.toSet());
        for (TopicDraft topic : draft.topics) {
            if (topic.period >= 0 && groups.get(topic.period).size() == 1) {
                if (!topic.kindSaid && !topic.group.isEmpty()) {
                    note(draft.period(topic.period), topic.group);
                    topic.group = "";
                }
            }
            if (topic.group.isEmpty() && subjects.size() > 1) {
                topic.group = subject(topic.period);
            }
        }
    }

    private static void note(PeriodDraft period, String group) {
        if (!period.notes.contains(group)) {
            period.notes.add(0, group);
        }
    }

    private String subject(int period) {
        for (int at = period; at >= 0; at = draft.period(at).parent) {
            if (!draft.period(at).subject.isEmpty()) {
                return draft.period(at).subject;
            }
        }
        return "";
    }

    private void kinds() {
        boolean labs = draft.hasShare(ShareKind.LAB);
        Map<Integer, List<TopicDraft>> byPeriod = new HashMap<>();
        for (TopicDraft topic : draft.topics) {
            byPeriod.computeIfAbsent(topic.period, period -> new ArrayList<>()).add(topic);
        }
        for (List<TopicDraft> topics : byPeriod.values()) {
            List<TopicDraft> weekend = topics.stream().filter(topic -> topic.weekend).toList();
            long practical = weekend.stream().filter(topic -> topic.practical).count();
            if (practical * 2 > weekend.size() && weekend.size() < topics.size()) {
                weekend.stream()
                        .filter(topic -> !topic.kindSaid)
                        .forEach(topic -> topic.kind = Kind.LAB);
            }
        }
        // With hours of their own for labs, every topic gets a lab; without, its verb decides.
        if (!labs) {
            draft.topics.stream()
                    .filter(topic -> topic.practical && !topic.kindSaid)
                    .filter(topic -> topic.kind == Kind.THEORY)
                    .forEach(topic -> topic.kind = Kind.LAB);
        }
    }

    /** What a period says is about each of its topics; its links go to the first of them. */
    private void notes() {
        Set<Integer> linked = new HashSet<>();
        for (TopicDraft topic : draft.topics) {
            if (topic.period >= 0) {
                PeriodDraft period = draft.period(topic.period);
                for (int i = period.notes.size() - 1; i >= 0; i--) {
                    String note = period.notes.get(i);
                    topic.notes.remove(note);
                    topic.notes.add(0, note);
                }
                if (linked.add(topic.period)) {
                    topic.links.addAll(period.links);
                }
            }
        }
    }
}
