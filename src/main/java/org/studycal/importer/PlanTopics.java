package org.studycal.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.ShareKind;

/** The topics of a plan in the order of its lines, with what only all of them together tell. */
final class PlanTopics {
    private final List<TopicFact> topics;
    private final Map<PeriodFact, List<TopicFact>> ofPeriods = new HashMap<>();
    private final Map<TopicFact, LocalDate> dates = new LinkedHashMap<>();
    private final Map<TopicFact, Amount> shares = new HashMap<>();
    private final Set<TopicFact> labs = new HashSet<>();
    private final Map<PeriodFact, String> labels = new HashMap<>();
    private final Map<PeriodFact, TopicFact> firstWithin = new LinkedHashMap<>();
    private final boolean parallel;

    /** Minutes of a week. */
    private final int weekly;

    /**
     * Makes the topics of the facts.
     *
     * @param plan whether the text is a plan; in any other there are no topics
     */
    PlanTopics(Facts facts, boolean plan) {
        weekly =
                facts.weekly.stream()
                        .mapToInt(Amount::planned)
                        .findFirst()
                        .orElse(WeeklyHours.USUAL);

        topics =
                facts.topics.stream()
                        .filter(topic -> plan)
                        .sorted(Comparator.comparingInt(topic -> topic.place))
                        .toList();
        for (TopicFact topic : topics) {
            ofPeriods.computeIfAbsent(topic.period(), each -> new ArrayList<>()).add(topic);
            topic.date.ifPresent(day -> dates.put(topic, day));
            for (PeriodFact at = topic.period(); at != null; at = at.parent) {
                firstWithin.putIfAbsent(at, topic);
            }
        }
        mentionedDates();
        facts.pools.forEach(this::pool);
        boolean labHours = facts.shares.stream().anyMatch(share -> share.kind() == ShareKind.LAB);
        // With hours of their own for labs, every topic gets a lab; without, its verb decides.
        topics.stream()
                .filter(topic -> !labHours && topic.practical && !topic.kindSaid)
                .filter(topic -> topic.kind.orElse(Kind.THEORY) == Kind.THEORY)
                .forEach(labs::add);
        ofPeriods.values().forEach(this::weekendLabs);
        ofPeriods.forEach(this::oneLabel);
        parallel =
                facts.periods.stream()
                                .map(period -> period.subject)
                                .filter(subject -> !subject.isEmpty())
                                .distinct()
                                .count()
                        > 1;
    }

    List<TopicFact> all() {
        return topics;
    }

    Map<TopicFact, LocalDate> dates() {
        return dates;
    }

    Optional<LocalDate> date(TopicFact topic) {
        return Optional.ofNullable(dates.get(topic));
    }

    /** Where most topics mention a date and these go forward, they are the topics' dates. */
    private void mentionedDates() {
        List<TopicFact> dated =
                topics.stream()
                        .filter(topic -> topic.period() == null && topic.date.isEmpty())
                        .filter(topic -> topic.mentioned.isPresent())
                        .toList();
        boolean forward = dated.size() >= 3 && dated.size() * 2 > topics.size();
        for (int i = 1; i < dated.size() && forward; i++) {
            LocalDate before = dated.get(i - 1).mentioned.get();
            forward = !dated.get(i).mentioned.get().isBefore(before);
        }
        if (forward) {
            dated.forEach(topic -> dates.put(topic, topic.mentioned.get()));
        }
    }

    /** Study time that a heading states is shared by what stands under it and says none itself. */
    private void pool(Amount stated) {
        List<TopicFact> all =
                topics.stream().filter(topic -> stated.equals(topic.context.pool())).toList();
        List<TopicFact> open = all.stream().filter(topic -> topic.stated.isEmpty()).toList();
        int known = all.stream().mapToInt(each -> each.stated.map(Amount::max).orElse(0)).sum();
        if (!open.isEmpty() && stated.min() - known >= open.size()) {
            Amount part = stated.less(known).part(open.size());
            open.forEach(topic -> shares.put(topic, part));
        }
    }

    Optional<Amount> stated(TopicFact topic) {
        return topic.stated
                .or(() -> Optional.ofNullable(shares.get(topic)))
                .or(() -> topic.length.map(days -> hours(days, topic.line)));
    }

    /** The study time of so many days of the calendar. */
    private Amount hours(double days, int line) {
        int minutes = (int) Math.max(1, days * weekly / 7);
        return new Amount(
                minutes,
                minutes,
                false,
                String.valueOf(days).replaceFirst("\\.0$", "") + " days",
                line);
    }

    /** Where most of a weekend is practical, all of it is. */
    private void weekendLabs(List<TopicFact> all) {
        List<TopicFact> weekend = all.stream().filter(TopicFact::isOfWeekend).toList();
        long practical = weekend.stream().filter(topic -> topic.practical).count();
        if (practical * 2 > weekend.size() && weekend.size() < all.size()) {
            weekend.stream().filter(topic -> !topic.kindSaid).forEach(labs::add);
        }
    }

    Kind kind(TopicFact topic) {
        return labs.contains(topic) ? Kind.LAB : topic.kind.orElse(Kind.THEORY);
    }

    /** What a topic ends in. */
    Account account(TopicFact topic) {
        return topic.done ? Account.DONE : kind(topic) == Kind.LAB ? Account.LAB : Account.TOPIC;
    }

    /** One label over all topics of a period says what the period is about; several divide it. */
    private void oneLabel(PeriodFact period, List<TopicFact> all) {
        String group = all.getFirst().context.group();
        if (period != null && all.stream().allMatch(each -> each.context.group().equals(group))) {
            labels.put(period, group);
        }
    }

    private boolean isOfPeriod(TopicFact topic) {
        return !topic.kindSaid && labels.containsKey(topic.period());
    }

    String group(TopicFact topic) {
        String group = isOfPeriod(topic) ? "" : topic.context.group();
        PeriodFact at = topic.period();
        while (group.isEmpty() && parallel && at != null) {
            group = at.subject;
            at = at.parent;
        }
        return group;
    }

    /** All groups, in small letters. */
    Set<String> groups() {
        return topics.stream()
                .map(topic -> group(topic).strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** What its period and its own lines say about it, each once. */
    Set<String> notes(TopicFact topic) {
        Set<String> notes = new LinkedHashSet<>();
        if (topic.period() != null) {
            String label = labels.getOrDefault(topic.period(), "");
            if (!label.isEmpty() && !topic.period().notes.contains(label) && isAbout(topic)) {
                notes.add(label);
            }
            notes.addAll(topic.period().notes);
            // What is said about a phase of which only the weeks have topics goes to the first.
            for (PeriodFact at = topic.period().parent; at != null; at = at.parent) {
                if (!ofPeriods.containsKey(at) && firstWithin.get(at) == topic) {
                    notes.addAll(at.notes);
                }
            }
        }
        notes.addAll(topic.notes);
        return notes;
    }

    /** Whether the one label of a period is no section that says the kind of all its topics. */
    private boolean isAbout(TopicFact topic) {
        return ofPeriods.get(topic.period()).stream().anyMatch(each -> !each.kindSaid);
    }

    /** Its own links; those of its period go to the first of its topics. */
    List<String> links(TopicFact topic) {
        List<String> links = new ArrayList<>(topic.links);
        if (topic.period() != null && ofPeriods.get(topic.period()).getFirst() == topic) {
            links.addAll(topic.period().links);
        }
        return links.stream().distinct().toList();
    }
}
