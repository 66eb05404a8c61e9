package org.studycal.importer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.problem.WeekRange;

/** Puts the plan's dates and weeks together: when it starts, and in which week a date is. */
final class Calendar {
    private final Draft draft;

    Calendar(Draft draft) {
        this.draft = draft;
    }

    void resolve() {
        span();
        Optional<LocalDate> explicit = explicit();
        inWords(explicit);
        draft.start = explicit.or(() -> draft.startInWords).or(this::first);
        draft.start.ifPresent(this::dates);
        endDate();
    }

    /** A stretch of dates is the whole plan's only where nothing in the plan lies outside it. */
    private void span() {
        Optional<LocalDate> first = first();
        boolean whole =
                draft.spanStart.filter(start -> first.filter(start::isAfter).isEmpty()).isPresent();
        boolean named =
                draft.periods.stream()
                        .anyMatch(period -> period.from.isPresent() && period.weeks.isPresent());
        if (whole && !(named && draft.start.isEmpty() && first.isPresent() && !near(first.get()))) {
            draft.start = draft.start.or(() -> draft.spanStart);
        } else if (draft.endOfSpan) {
            draft.end = Optional.empty();
        }
    }

    /** Whether the plan's first dated part begins within a month of the stretch. */
    private boolean near(LocalDate first) {
        return draft.spanStart.filter(start -> start.plusDays(31).isAfter(first)).isPresent();
    }

    private void inWords(Optional<LocalDate> explicit) {
        if (explicit.isPresent()
                && draft.startInWords.filter(said -> !said.equals(explicit.get())).isPresent()) {
            draft.contradiction(
                    draft.startInWordsLine,
                    "the plan starts on "
                            + draft.startInWords.get()
                            + " here, elsewhere on "
                            + explicit.get()
                            + ", which was taken");
        }
    }

    private Optional<LocalDate> explicit() {
        for (PeriodDraft period : draft.periods) {
            if (period.from.isPresent() && period.weeks.isPresent() && period.unit != Unit.DAY) {
                LocalDate start = period.from.get().minusWeeks(period.weeks.get().first() - 1L);
                if (draft.start.filter(said -> !said.equals(start)).isPresent()) {
                    draft.contradiction(
                            period.line,
                            period.name
                                    + " begins on "
                                    + period.from.get()
                                    + ", so week 1 on "
                                    + start
                                    + "; the plan's start is "
                                    + draft.start.get());
                }
                return draft.start.or(() -> Optional.of(start));
            }
        }
        return draft.start.or(this::byTopics);
    }

    /** The first day by the first dated topic in a numbered week that is not the first. */
    private Optional<LocalDate> byTopics() {
        return draft.topics.stream()
                .filter(topic -> topic.date.isPresent() && topic.period >= 0)
                .filter(topic -> first(topic) > 1)
                .min(Comparator.comparing(topic -> topic.date.get()))
                .map(topic -> topic.date.get().minusWeeks(first(topic) - 1L))
                .filter(start -> first().filter(start::isBefore).isPresent());
    }

    private int first(TopicDraft topic) {
        for (int at = topic.period; at >= 0; at = draft.period(at).parent) {
            PeriodDraft period = draft.period(at);
            if (period.unit == Unit.WEEK && period.weeks.isPresent()) {
                return period.weeks.get().first();
            }
        }
        return 0;
    }

    /** The first date of a period or topic. */
    private Optional<LocalDate> first() {
        Optional<LocalDate> first =
                draft.periods.stream()
                        .flatMap(period -> period.from.stream())
                        .min(LocalDate::compareTo);
        Optional<LocalDate> topic =
                draft.topics.stream().flatMap(each -> each.date.stream()).min(LocalDate::compareTo);
        if (first.isPresent() && topic.isPresent()) {
            return first.get().isBefore(topic.get()) ? first : topic;
        }
        return first.or(() -> topic);
    }

    private void dates(LocalDate start) {
        for (PeriodDraft period : draft.periods) {
            if (period.from.isPresent()) {
                int first = week(start, period.from.get());
                int last = Math.max(first, week(start, period.to.orElse(period.from.get())));
                if (period.weeks.isEmpty() || period.unit == Unit.DAY) {
                    period.weeks =
                            Optional.of(new WeekRange(Math.max(1, first), Math.max(1, last)));
                } else if (first != period.weeks.get().first()) {
                    draft.contradiction(
                            period.line,
                            period.name
                                    + " begins on "
                                    + period.from.get()
                                    + ", which is in week "
                                    + first
                                    + " of the plan that starts on "
                                    + start);
                }
            }
        }
        for (TopicDraft topic : draft.topics) {
            if (topic.date.isPresent()) {
                int week = Math.max(1, week(start, topic.date.get()));
                topic.weeks = Optional.of(new WeekRange(week, week));
            }
        }
    }

    /** The week that a date is in where weeks count from the plan's first day. */
    private static int week(LocalDate start, LocalDate date) {
        return Math.toIntExact(Math.floorDiv(date.toEpochDay() - start.toEpochDay(), 7L)) + 1;
    }

    private void endDate() {
        if (draft.start.isEmpty() || draft.end.isEmpty() || draft.periods.isEmpty()) {
            return;
        }
        int last =
                draft.periods.stream()
                        .flatMap(period -> period.weeks.stream())
                        .mapToInt(WeekRange::last)
                        .max()
                        .orElse(0);
        int stated = week(draft.start.get(), draft.end.get());
        if (last > 0 && stated != last) {
            draft.contradiction(
                    draft.endLine,
                    "the plan ends on "
                            + draft.end.get()
                            + ", in its week "
                            + stated
                            + "; its weeks go to "
                            + last);
        }
    }

    /** The week at whose end each checkpoint is. */
    void checkpoints(WeekNumbers weeks) {
        for (CheckpointDraft checkpoint : draft.checkpoints) {
            if (checkpoint.date.isPresent()) {
                continue;
            }
            checkpoint.week =
                    named(checkpoint).or(() -> weeks.of(checkpoint.period).map(WeekRange::last));
        }
    }

    private Optional<Integer> named(CheckpointDraft checkpoint) {
        if (checkpoint.unit.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = checkpoint.unit.get();
        Optional<Integer> period =
                draft.periods.stream()
                        .filter(each -> each.isNumbered(unit, checkpoint.number))
                        .flatMap(each -> each.weeks.stream())
                        .map(WeekRange::last)
                        .findFirst();
        return period.or(
                () ->
                        switch (unit) {
                            case WEEK -> Optional.of(Math.max(1, checkpoint.number));
                            case MONTH -> Optional.of(Math.max(1, checkpoint.number * 4));
                            case DAY -> Optional.of((Math.max(1, checkpoint.number) + 6) / 7);
                            case PHASE -> Optional.empty();
                        });
    }
}
