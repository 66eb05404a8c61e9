package org.studycal.problem;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Ids are unique, references name something, and habits have no prerequisites. */
final class ReferenceCheck {

    private final ProblemDraft draft;
    private final Faults faults;
    private final Map<String, Activity> activities = new LinkedHashMap<>();

    ReferenceCheck(ProblemDraft draft) {
        this.draft = draft;
        this.faults = draft.faults();
        draft.activities()
                .forEach(
                        activity ->
                                activities.putIfAbsent(activity.value().id(), activity.value()));
        activities.remove("");
    }

    void check() {
        unique(draft.activities(), Activity::id, "activity");
        unique(draft.milestones(), Milestone::id, "milestone");
        for (Located<Activity> activity : draft.activities()) {
            prerequisites(activity);
            habit(activity);
        }
        for (Located<Milestone> milestone : draft.milestones()) {
            for (LocatedNode reference : list(milestone.at("requires"))) {
                known(reference);
            }
        }
        for (Located<PinnedSession> session : draft.pinned()) {
            known(session.at("activity"));
        }
        labels();
    }

    private <T> void unique(List<Located<T>> things, Function<T, String> id, String noun) {
        Map<String, Located<T>> first = new HashMap<>();
        for (Located<T> thing : things) {
            String name = id.apply(thing.value());
            Located<T> other = name.isEmpty() ? null : first.putIfAbsent(name, thing);
            if (other != null) {
                String why =
                        thing.has("id")
                                ? "the id %s belongs already to the %s in line %s; ids must differ"
                                        .formatted(Quoted.of(name), noun, other.node().line())
                                : "the title gives the id %s, which belongs already to the %s in line %s; add an \"id\" to one of them"
                                        .formatted(Quoted.of(name), noun, other.node().line());
                faults.at(thing.at(thing.has("id") ? "id" : "title"), FaultKind.DUPLICATE_ID, why);
            }
        }
    }

    private void prerequisites(Located<Activity> activity) {
        for (LocatedNode item : list(activity.at("after"))) {
            LocatedNode reference =
                    item.is(LocatedNode.Kind.GROUP) ? item.get("activity").orElse(item) : item;
            if (known(reference) && activities.get(reference.text().strip()).effort().repeats()) {
                faults.at(
                        reference,
                        FaultKind.WEEKLY_HABIT,
                        Quoted.of(reference.text())
                                + " is a habit, which is never finished; nothing can wait"
                                + " for it");
            }
        }
    }

    private void habit(Located<Activity> activity) {
        if (!activity.value().effort().repeats()) {
            return;
        }
        if (activity.value().targetWeeks().isPresent()) {
            faults.at(
                    activity.at("weeks"),
                    FaultKind.WEEKLY_HABIT,
                    "a habit is done again and again, so it has no target weeks; use \"release\" and \"deadline\""
                            + " to limit it");
        }
        if (!activity.value().after().isEmpty()) {
            faults.at(
                    activity.at("after"),
                    FaultKind.WEEKLY_HABIT,
                    "a habit cannot wait for other activities; use \"release\" to begin it later");
        }
    }

    /**
     * Items of a list, or a single item, as they stand in the file; none when the key was missing.
     */
    private static List<LocatedNode> list(LocatedNode node) {
        if (node.is(LocatedNode.Kind.LIST)) {
            return node.items();
        }
        boolean single =
                node.isScalar() || (node.is(LocatedNode.Kind.GROUP) && node.key().equals("after"));
        return single ? List.of(node) : List.of();
    }

    private boolean known(LocatedNode reference) {
        if (!reference.isScalar()) {
            return false;
        }
        String id = reference.text().strip();
        if (activities.containsKey(id)) {
            return true;
        }
        String guess = faults.guess(id, activities.keySet());
        faults.at(
                reference,
                FaultKind.UNKNOWN_ACTIVITY,
                "there is no activity with the id %s; expected the id of one in \"activities\""
                        .formatted(Quoted.of(id)),
                guess.isEmpty() ? "" : Quoted.of(guess));
        return false;
    }

    private void labels() {
        Set<String> labels = new LinkedHashSet<>();
        draft.availability()
                .forEach(entry -> entry.value().times().forEach(time -> labels.add(time.label())));
        if (!draft.availabilityComplete() || labels.isEmpty()) {
            return;
        }
        for (Located<Category> category : draft.categories()) {
            if (category.node() != draft.fields().node()) {
                list(category.at("windows")).forEach(label -> label(label, labels));
            }
        }
        for (Located<Activity> activity : draft.activities()) {
            if (activity.has("labels")) {
                list(activity.at("labels")).forEach(label -> label(label, labels));
            }
        }
    }

    private void label(LocatedNode node, Set<String> labels) {
        if (node.isScalar() && !labels.contains(node.text().strip())) {
            String guess = faults.guess(node.text(), labels);
            faults.at(
                    node,
                    FaultKind.UNKNOWN_LABEL,
                    "no availability window has the label %s; the labels are %s"
                            .formatted(
                                    Quoted.of(node.text()),
                                    Quoted.plain(String.join(", ", labels))),
                    guess.isEmpty() ? "" : Quoted.of(guess));
        }
    }
}
