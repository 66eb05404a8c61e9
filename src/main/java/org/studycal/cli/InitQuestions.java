package org.studycal.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.studycal.app.BadInput;
import org.studycal.importer.ImportSettings;
import org.studycal.importer.Kept;
import org.studycal.importer.Sourced;
import org.studycal.importer.StudyPlan;
import org.studycal.importer.StudyWeek;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.DateRange;
import org.studycal.problem.Durations;
import org.studycal.problem.FittingText;

/** Asks for a person's week, but for what an option says already. */
final class InitQuestions {

    private static final String NONE = "none";
    private static final String USUAL = "mon-fri 19:00-21:00, sat 09:00-12:00";

    private final Questions questions;
    private StudyPlan plan;

    /**
     * Creates the questions.
     *
     * @param plan whose work it is for
     */
    InitQuestions(Questions questions, StudyPlan plan) {
        this.questions = questions;
        this.plan = plan;
        questions.say(
                "Your week, for a problem of your own. Press Enter to accept the value in brackets.");
    }

    /** The plan with what the answers change in it. */
    StudyPlan plan() {
        return plan;
    }

    /** The times of a text, none for {@code none}. */
    static List<WeekWords.Stretch> times(String text, boolean allDay) {
        boolean none = text.strip().equalsIgnoreCase(NONE) || text.strip().equals("-");
        List<WeekWords.Stretch> times = none ? List.of() : WeekWords.parse(text, allDay);
        if (times.isEmpty() && !allDay) {
            throw new BadInput(
                    "without any time to study nothing can be planned", "Such as " + USUAL + ".");
        }
        // Says at once what is wrong with them.
        return allDay ? times : new WeekTimes(times, List.of()).windows();
    }

    void title(Optional<String> option) {
        String title =
                option.map(InitQuestions::line)
                        .orElseGet(
                                () ->
                                        questions.ask(
                                                "Title",
                                                plan.title(),
                                                plan.title(),
                                                InitQuestions::line));
        plan = with(title, plan.kept());
    }

    private static String line(String text) {
        String line = FittingText.line(text);
        if (line.isEmpty()) {
            throw new BadInput("the title is empty, expected what the plan is called");
        }
        return line;
    }

    Sourced<ZoneId> zone(Sourced<ZoneId> guess) {
        return answered(
                guess,
                questions.ask(
                        "Time zone",
                        guess.value().getId(),
                        guess,
                        text -> Sourced.stated(ValueConverters.zone(text), "", 0)));
    }

    /** What was asked for is no guess, even if the answer is what was proposed. */
    private <T> Sourced<T> answered(Sourced<T> guess, Sourced<T> answer) {
        return questions.asking() && answer.equals(guess)
                ? Sourced.stated(guess.value(), "", 0)
                : answer;
    }

    ImportSettings start(ImportSettings settings, Optional<LocalDate> option) {
        if (option.isPresent()) {
            return settings.withStart(option.get());
        }
        LocalDate proposal =
                plan.start()
                        .orElse(settings.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        Optional<LocalDate> answer =
                questions.ask(
                        "First day",
                        proposal.toString(),
                        Optional.empty(),
                        text -> Optional.of(ValueConverters.date(text)));
        boolean taken = answer.isEmpty() && questions.asking() && plan.start().isEmpty();
        return answer.or(() -> taken ? Optional.of(proposal) : Optional.empty())
                .map(settings::withStart)
                .orElse(settings);
    }

    /** When there is time; a plan with windows of its own keeps them unless others are named. */
    ImportSettings week(
            ImportSettings settings,
            Optional<List<WeekWords.Stretch>> study,
            Optional<List<WeekWords.Stretch>> family) {
        boolean own = !plan.windows().isEmpty();
        Optional<List<WeekWords.Stretch>> windows =
                study.or(
                        () -> {
                            questions.say("When you study, such as " + USUAL);
                            return questions.ask(
                                    "Times",
                                    own ? "as the plan says" : USUAL,
                                    Optional.empty(),
                                    text -> Optional.of(times(text, false)));
                        });
        boolean taken = windows.isEmpty() && questions.asking();
        List<WeekWords.Stretch> kept =
                family.orElseGet(
                        () -> {
                            questions.say(
                                    "Family and other times of no study, such as daily 18:00-19:00"
                                            + " dinner, sun");
                            return questions.ask(
                                    "Family",
                                    plan.kept().isEmpty() ? NONE : "as the plan says",
                                    WeekTimes.kept(plan.kept()),
                                    text -> times(text, true));
                        });
        if (own && windows.isEmpty()) {
            if (!kept.equals(WeekTimes.kept(plan.kept()))) {
                plan = with(plan.title(), WeekTimes.asKept(kept));
            }
            return settings;
        }
        boolean guessed = windows.isEmpty() && !taken;
        StudyWeek week =
                new WeekTimes(windows.orElseGet(() -> times(USUAL, false)), kept).week(guessed);
        return settings.withWeek(week, settings.weekStart());
    }

    ImportSettings hours(ImportSettings settings, OptionalInt option) {
        if (option.isPresent()) {
            return settings.withWeeklyMinutes(option.getAsInt());
        }
        String proposal =
                settings.week()
                        .filter(week -> plan.weekly().isEmpty() && plan.shares().isEmpty())
                        .map(week -> "all of it, " + Durations.format(week.minutes()))
                        .orElse("as the plan says");
        return questions.ask(
                "Hours of study a week",
                proposal,
                settings,
                text -> settings.withWeeklyMinutes(PersonOptions.minutes("", text)));
    }

    List<CalendarSource> calendars(List<String> options, Function<String, CalendarSource> reader) {
        List<CalendarSource> sources = new ArrayList<>();
        options.forEach(each -> sources.add(reader.apply(each)));
        if (!sources.isEmpty()) {
            return sources;
        }
        return questions.ask(
                "Calendars with your appointments (.ics files, commas between)",
                NONE,
                List.of(),
                text ->
                        text.equalsIgnoreCase(NONE)
                                ? List.of()
                                : Arrays.stream(text.split(",", -1))
                                        .map(reader)
                                        .distinct()
                                        .toList());
    }

    /** What is to be learnt, where no plan says it: subjects, hours in all, the exam's date. */
    void work(
            Optional<List<WorkWords.Subject>> subjects,
            OptionalInt total,
            Optional<LocalDate> exam,
            LocalDate today) {
        List<WorkWords.Subject> named =
                subjects.orElseGet(
                        () ->
                                questions.ask(
                                        "What you learn, such as Maths 40h, Physics",
                                        "two topics as an example",
                                        List.of(),
                                        WorkWords::subjects));
        boolean open = named.isEmpty() || named.stream().anyMatch(s -> s.minutes().isEmpty());
        OptionalInt hours =
                total.isPresent() || !open
                        ? total
                        : questions.ask(
                                "Hours of study in all",
                                "as the example says, or a guess",
                                OptionalInt.empty(),
                                text -> OptionalInt.of(WorkWords.minutes(text)));
        Optional<LocalDate> date =
                exam.isPresent()
                        ? exam
                        : questions.ask(
                                "Date of an exam",
                                NONE,
                                Optional.empty(),
                                text ->
                                        text.equalsIgnoreCase(NONE)
                                                ? Optional.empty()
                                                : Optional.of(day(text, today)));
        if (!named.isEmpty() || hours.isPresent() || date.isPresent()) {
            plan = WorkWords.plan(plan, named, hours, date);
        }
    }

    /** Whether what is learnt is reviewed. */
    boolean reviews(Optional<Boolean> option) {
        return option.orElseGet(
                () ->
                        questions.ask(
                                "Short reviews of what you learnt, up to the exam",
                                "no",
                                false,
                                InitQuestions::yes));
    }

    private static boolean yes(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "y", "yes" -> true;
            case "n", "no" -> false;
            default -> throw new BadInput("'%s' is neither yes nor no".formatted(text));
        };
    }

    /** One day ahead. */
    static LocalDate day(String text, LocalDate today) {
        return DayWords.read(text, today, DayWords.View.AHEAD)
                .filter(days -> days.first().equals(days.last()))
                .map(DateRange::first)
                .map(
                        day ->
                                day.isBefore(today) && !text.matches(".*\\d{4}.*")
                                        ? day.plusYears(1)
                                        : day)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        "'%s' is not a day, expected for example 2027-06-18 or 18 Jun"
                                                .formatted(text)));
    }

    private StudyPlan with(String title, List<Kept> kept) {
        return plan.with(title, kept, plan.remarks());
    }
}
