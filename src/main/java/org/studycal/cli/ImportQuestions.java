package org.studycal.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.studycal.app.BadInput;
import org.studycal.app.ImportPlan.Understood;
import org.studycal.app.PlanText;
import org.studycal.importer.Doubt;
import org.studycal.importer.ImportSettings;
import org.studycal.importer.ProblemPlan;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlanner;
import org.studycal.importer.Reading;
import org.studycal.importer.Remark;
import org.studycal.importer.RemarkKind;
import org.studycal.importer.Sourced;
import org.studycal.importer.StudyPlan;
import org.studycal.problem.Durations;
import org.studycal.report.Wording;

/** Walks through what was guessed of a plan, from the alternatives to the hours of its topics. */
final class ImportQuestions {

    private static final int MOST_TOPIC = 1_000 * 60;

    private final PlanText source;
    private Reading reading;
    private final Questions questions;
    private ImportSettings settings;
    private StudyPlan plan;
    private final List<String> settled = new ArrayList<>();

    /**
     * Creates the questions.
     *
     * @param reading what is chosen and left out already
     */
    ImportQuestions(Console console, PlanText source, Reading reading, Understood understood) {
        this.source = source;
        this.reading = reading;
        this.settings = understood.settings();
        this.plan = understood.plan();
        this.questions = new Questions(console, true);
    }

    /** Asks all of them; what is understood with the answers. */
    Understood ask() {
        questions.say("What the plan does not say: Press Enter to keep the value in brackets.");
        alternatives();
        doubts();
        if (settings.zone().guessed()) {
            settings =
                    questions.ask(
                            "Time zone",
                            settings.zone().value().getId(),
                            settings,
                            text -> settings.withZone(zone(text)));
        }
        if (made().start().guessed()) {
            firstDay();
        }
        hours();
        windows();
        topics();
        return new Understood(plan, settings, settled);
    }

    private ProblemPlan made() {
        return ProblemPlanner.plan(plan, settings);
    }

    private static Sourced<ZoneId> zone(String text) {
        return Sourced.stated(ValueConverters.zone(text), "", 0);
    }

    private void alternatives() {
        List<Remark> chosen =
                plan.remarks().stream()
                        .filter(remark -> remark.kind() == RemarkKind.CHOSEN)
                        .toList();
        for (Remark remark : chosen) {
            questions.say("Line " + remark.line() + ": " + Wording.plain(remark.text()));
            Optional<String> other =
                    questions.ask(
                            "Another one, by its name", "keep it", Optional.empty(), Optional::of);
            if (other.isPresent()) {
                reading = reading.choosing(other.get());
            }
        }
        if (!chosen.isEmpty()) {
            plan = source.plan(reading);
        }
    }

    /** What is doubtful: the answer, or Enter, settles it. */
    private void doubts() {
        for (Doubt doubt : made().doubts()) {
            String place = doubt.line() > 0 ? "Line " + doubt.line() + ": " : "";
            questions.say(place + Wording.plain(doubt.text()));
            boolean right = true;
            switch (doubt.question()) {
                case FIRST_DAY -> firstDay();
                case WEEKLY_HOURS -> weeklyHours();
                case TIMES -> times();
                case TOPIC_LENGTH -> topicLength("as it is");
                case EXAM_DAY ->
                        plan =
                                questions.ask(
                                        "Day of the exam",
                                        "as it is",
                                        plan,
                                        text ->
                                                plan.withExamOn(
                                                        doubt.line(), ValueConverters.date(text)));
                case SECTIONS -> sections();
                case RIGHT ->
                        right =
                                questions.ask(
                                        "Is that right, yes or no",
                                        "yes",
                                        true,
                                        text -> !text.toLowerCase(Locale.ROOT).startsWith("n"));
            }
            if (right && questions.asking()) {
                settled.add(doubt.text());
            }
        }
    }

    private void sections() {
        Reading less =
                questions.ask(
                        "Sections not to study, by their names", "none", reading, this::without);
        if (!less.equals(reading)) {
            reading = less;
            plan = source.plan(reading);
            made().doubts().stream()
                    .filter(each -> each.question() == Doubt.Question.SECTIONS)
                    .forEach(each -> settled.add(each.text()));
        }
    }

    private Reading without(String names) {
        Reading less = reading.without(List.of(names.split("\\s*[,;]\\s*", 0)));
        source.plan(less);
        return less;
    }

    private void firstDay() {
        settings =
                questions.ask(
                        "First day",
                        made().start().value().toString(),
                        settings,
                        text -> settings.withStart(ValueConverters.date(text)));
    }

    private void weeklyHours() {
        settings =
                questions.ask(
                        "Hours of study a week",
                        made().weekly()
                                .map(each -> Durations.format(each.value()))
                                .orElse("as it is"),
                        settings,
                        text -> settings.withWeeklyMinutes(PersonOptions.minutes("", text)));
    }

    private void hours() {
        Optional<Sourced<Integer>> weekly = made().weekly().filter(Sourced::guessed);
        if (weekly.isPresent()) {
            weeklyHours();
        }
    }

    private void windows() {
        if (made().week().source().guessed()) {
            times();
        }
    }

    private void times() {
        ProblemPlan made = made();
        questions.say("When you study, such as mon-fri 19:00-21:00, sat 09:00-12:00");
        settings =
                questions.ask(
                        "Times",
                        made.week().words(),
                        settings,
                        text ->
                                settings.withWeek(
                                        new WeekTimes(
                                                        WeekWords.parse(text, false),
                                                        WeekTimes.kept(plan.kept()))
                                                .week(false),
                                        settings.weekStart()));
    }

    private void topics() {
        ProblemPlan made = made();
        List<Integer> guessed =
                made.activities().stream()
                        .filter(each -> each.origin() == Origin.TOPIC && each.minutes().guessed())
                        .map(each -> each.minutes().value())
                        .sorted()
                        .toList();
        if (guessed.isEmpty()) {
            return;
        }
        String shown =
                Durations.format(guessed.getFirst())
                        + (guessed.getFirst().equals(guessed.getLast())
                                ? ""
                                : " to " + Durations.format(guessed.getLast()));
        questions.say(
                "%s without hours; one length for all of them, such as 3h, or Enter"
                        .formatted(Wording.count(guessed.size(), "topic")));
        topicLength(shown);
    }

    private void topicLength(String shown) {
        settings =
                questions.ask(
                        "Length of a topic",
                        shown,
                        settings,
                        text -> settings.withTopicMinutes(length(text)));
    }

    private static int length(String text) {
        String plain = text.matches("\\d+(\\.\\d+)?") ? text + "h" : text;
        return Durations.minutesOf(plain, MOST_TOPIC)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        "'"
                                                + text
                                                + "' is not a length of time, expected for example"
                                                + " 3h"));
    }
}
