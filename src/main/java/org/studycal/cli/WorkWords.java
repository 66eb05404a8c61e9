package org.studycal.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.studycal.app.BadInput;
import org.studycal.importer.Amount;
import org.studycal.importer.PlanDays;
import org.studycal.importer.StudyPlan;
import org.studycal.importer.StudyPlan.Checkpoint;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.problem.Durations;
import org.studycal.problem.FittingText;

/** What is to be learnt, as people say it: {@code Maths 40h, Physics, History 12.5h}. */
final class WorkWords {

    private static final Pattern WITH_HOURS =
            Pattern.compile("(.*\\S)[\\s:(]+(\\d+(?:[.,]\\d+)?\\s*h(?:ours?|rs?)?\\w*)\\)?");
    private static final int MOST_MINUTES = 10_000 * 60;

    /**
     * A subject.
     *
     * @param minutes of it, if they are said
     */
    record Subject(String title, OptionalInt minutes) {}

    private WorkWords() {}

    /** The subjects of a text, separated by commas. */
    static List<Subject> subjects(String text) {
        List<Subject> subjects = new ArrayList<>();
        for (String part : text.split("[,;]\\s*(?!\\d)", -1)) {
            Matcher hours = WITH_HOURS.matcher(part.strip());
            String title = FittingText.line(hours.matches() ? hours.group(1) : part);
            if (title.isEmpty()) {
                throw new BadInput(
                        "a subject has no name in '%s'".formatted(text.strip()),
                        "Expected subjects such as Maths 40h, Physics, History 12h.");
            }
            subjects.add(
                    new Subject(
                            title,
                            hours.matches()
                                    ? OptionalInt.of(minutes(hours.group(2)))
                                    : OptionalInt.empty()));
        }
        return subjects;
    }

    /** An amount of work. */
    static int minutes(String text) {
        String plain =
                text.strip()
                        .replace(',', '.')
                        .replaceAll("(?i)\\s*h(?:ours?|rs?)?(?: in all)?$", "h")
                        .replaceAll("\\s+", "");
        return Durations.minutesOf(plain.matches("[\\d.]+") ? plain + "h" : plain, MOST_MINUTES)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        "'%s' is not an amount of work, expected for example 60h"
                                                .formatted(text.strip())));
    }

    /**
     * The plan of a person with some subjects, all at the same time.
     *
     * @param subjects one of the plan's title if there are none
     * @param total of all of them, if it is said; those without hours share what is left of it
     * @param exam at whose date all of them are done, if there is one
     */
    static StudyPlan plan(
            StudyPlan plan, List<Subject> subjects, OptionalInt total, Optional<LocalDate> exam) {
        List<Subject> all =
                subjects.isEmpty()
                        ? List.of(new Subject(plan.title(), OptionalInt.empty()))
                        : subjects;
        int stated = all.stream().mapToInt(each -> each.minutes().orElse(0)).sum();
        long open = all.stream().filter(each -> each.minutes().isEmpty()).count();
        if (total.isPresent() && open > 0 && total.getAsInt() - stated < open) {
            throw new BadInput(
                    "%s in all leaves nothing for %d of the subjects, as the others take %s"
                            .formatted(
                                    Durations.format(total.getAsInt()),
                                    open,
                                    Durations.format(stated)));
        }
        List<Topic> topics = new ArrayList<>();
        for (Subject subject : all) {
            OptionalInt minutes = subject.minutes();
            if (minutes.isEmpty() && total.isPresent()) {
                minutes = OptionalInt.of((int) ((total.getAsInt() - stated) / open));
            }
            topics.add(topic(subject.title(), minutes));
        }
        List<Checkpoint> exams =
                exam
                        .map(
                                date ->
                                        new Checkpoint(
                                                "Exam",
                                                Optional.empty(),
                                                PlanDays.NONE,
                                                Optional.of(date),
                                                true,
                                                Optional.empty(),
                                                Optional.empty(),
                                                IntStream.range(0, all.size()).boxed().toList(),
                                                List.of(),
                                                0))
                        .stream()
                        .toList();
        return plan.withWork(topics, exams);
    }

    private static Topic topic(String title, OptionalInt minutes) {
        return new Topic(
                title,
                Kind.THEORY,
                "",
                -1,
                Optional.empty(),
                PlanDays.NONE,
                Optional.empty(),
                Optional.empty(),
                minutes.isPresent()
                        ? Optional.of(
                                new Amount(minutes.getAsInt(), minutes.getAsInt(), false, "", 0))
                        : Optional.empty(),
                false,
                false,
                List.of(),
                "",
                List.of(),
                0);
    }
}
