package org.studycal.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.WeekRange;

/** A topic while the plan is being read. */
final class TopicDraft {
    String title;

    /** The title with what a bracket in it was taken to require. */
    String bracketed = "";

    final int period;
    final int line;
    StudyPlan.Kind kind = StudyPlan.Kind.THEORY;

    /** Whether a section, column or label said the kind, and not only the topic's words. */
    boolean kindSaid;

    /** Whether its first word asks for practical work. */
    boolean practical;

    boolean weekend;
    String group = "";

    /** The study time that it shares with others, or -1. */
    int pool = -1;

    /** What its table calls it, such as {@code P01}. */
    String id = "";

    Optional<LocalDate> date = Optional.empty();

    /** A date amid its words. */
    Optional<LocalDate> mentioned = Optional.empty();

    Optional<StudyPlan.Amount> stated = Optional.empty();
    Optional<WeekRange> weeks = Optional.empty();
    boolean done;
    final List<String> requires = new ArrayList<>();
    final List<Integer> after = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<String> links = new ArrayList<>();

    TopicDraft(String title, int period, int line) {
        this.title = title;
        this.period = period;
        this.line = line;
    }

    void note(String text) {
        if (!text.isBlank() && !notes.contains(text)) {
            notes.add(text);
        }
    }

    private String joined() {
        StringBuilder text = new StringBuilder();
        for (String note : notes) {
            boolean ended = text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
            text.append(text.isEmpty() ? "" : ended ? " " : ". ").append(note);
        }
        return text.toString();
    }

    StudyPlan.Topic built() {
        return new StudyPlan.Topic(
                title,
                kind,
                group,
                period,
                weeks,
                date,
                stated,
                done,
                after,
                joined(),
                links.stream().distinct().toList(),
                line);
    }
}
