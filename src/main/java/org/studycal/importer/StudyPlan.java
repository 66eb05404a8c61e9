package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Phrases;
import org.studycal.problem.FittingText;
import org.studycal.problem.TimeRange;
import org.studycal.problem.WeekRange;

/**
 * A study plan as far as it was understood: what it says, nothing that is made of it. Lines count
 * from 1 in the plan's file.
 *
 * @param title of the plan; its first heading, or the file's name
 * @param start first day, where the plan names dates
 * @param end last day, where the plan says one
 * @param periods weeks, days, months, phases in the plan's order, parents before their children
 * @param topics what is to be learnt or done, in the plan's order
 * @param shares what a week's hours are spent on, such as 30 h of core learning
 * @param habits what is done every week for itself, such as 15 minutes of scales a day
 * @param weekly stated study time of a week, whatever it is spent on
 * @param windows when there is time to study in the person's week
 * @param kept time of the person's week that is no study time: breaks, family, work
 * @param off when the person does not study
 * @param checkpoints exams and milestones
 * @param reviews after how many days topics are to be reviewed
 * @param remarks what was guessed, chosen, left out or contradicts itself, in the order of lines
 * @param checks what the text says beside this, to compare with
 */
public record StudyPlan(
        String title,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        List<Period> periods,
        List<Topic> topics,
        List<Share> shares,
        List<Share> habits,
        Optional<Amount> weekly,
        List<Window> windows,
        List<Kept> kept,
        DaysOff off,
        List<Checkpoint> checkpoints,
        SpacedReviews reviews,
        List<Remark> remarks,
        Checks checks) {

    public StudyPlan {
        habits = List.copyOf(habits);
        periods = List.copyOf(periods);
        topics = List.copyOf(topics);
        shares = List.copyOf(shares);
        windows = List.copyOf(windows);
        kept = List.copyOf(kept);
        checkpoints = List.copyOf(checkpoints);
        remarks = List.copyOf(remarks);
    }

    /** The plan with what a person, or the reader of its file, adds to it. */
    public StudyPlan with(String newTitle, List<Kept> newKept, List<Remark> newRemarks) {
        return with(newTitle, topics, newKept, checkpoints, newRemarks);
    }

    /** The plan with the day of an exam that it does not say. */
    public StudyPlan withExamOn(int line, LocalDate day) {
        UnaryOperator<Checkpoint> dated = each -> each.line() == line ? each.on(day) : each;
        return withWork(topics, checkpoints.stream().map(dated).toList());
    }

    /** The plan of a person who says what is to be learnt and until when. */
    public StudyPlan withWork(List<Topic> newTopics, List<Checkpoint> newCheckpoints) {
        return with(title, newTopics, kept, newCheckpoints, remarks);
    }

    private StudyPlan with(
            String name,
            List<Topic> work,
            List<Kept> free,
            List<Checkpoint> points,
            List<Remark> said) {
        return new StudyPlan(
                name, start, end, periods, work, shares, habits, weekly, windows, free, off, points,
                reviews, said, checks);
    }

    /** The target weeks of a topic, where a problem can have them. */
    Optional<WeekRange> weeksOf(int topic) {
        return topics.get(topic)
                .weeks()
                .filter(weeks -> weeks.first() >= 1 && weeks.last() >= weeks.first())
                .filter(weeks -> weeks.last() <= FittingText.LAST_WEEK);
    }

    /** A period and those around it; parents come before their children. */
    Stream<Period> around(int period) {
        return IntStream.iterate(
                        period,
                        at -> at >= 0 && at < periods.size(),
                        at -> periods.get(at).parent() < at ? periods.get(at).parent() : -1)
                .mapToObj(periods::get);
    }

    /** Minutes of each day, where the plan says hours of a day whichever it is. */
    OptionalInt minutesOfDay() {
        return weekly.stream()
                .filter(each -> checks.days().size() == DayOfWeek.values().length)
                .flatMap(each -> Phrases.load().effortsIn(each.text()).stream())
                .filter(each -> each.per() == Effort.Per.DAY && each.days().isEmpty())
                .mapToInt(Effort::planned)
                .max();
    }

    /** The last week of any topic, or 0. */
    int lastWeek() {
        return IntStream.range(0, topics.size())
                .flatMap(index -> weeksOf(index).stream().mapToInt(WeekRange::last))
                .max()
                .orElse(0);
    }

    /** What a stretch of a plan is called. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        /** Phase, module, sprint, chapter, part, unit: as long as its weeks say. */
        PHASE
    }

    /**
     * A stretch of the plan with a name.
     *
     * @param unit what it is called
     * @param name as the plan has it, such as {@code Week 5-6}
     * @param title what it is about; may be empty
     * @param weeks absolute plan weeks, computed where numbers restart; empty where nothing tells
     * @param stated study time that the plan gives the whole period
     * @param parent index into the periods, or -1
     * @param line where it stands
     */
    public record Period(
            Unit unit,
            String name,
            String title,
            Optional<WeekRange> weeks,
            Optional<Amount> stated,
            int parent,
            int line) {}

    /** What kind of work a topic is. */
    public enum Kind {
        THEORY,
        /** Labs, exercises, practice. */
        LAB,
        PROJECT,
        REVIEW
    }

    /**
     * A topic or lab.
     *
     * @param title without its duration, box and numbering
     * @param kind what kind of work it is
     * @param group the heading or column it stands under within its period, such as a parallel
     *     subject; may be empty
     * @param period index into the periods, or -1
     * @param weeks target weeks, from its period or its date; empty where nothing tells
     * @param days those that the plan has for it
     * @param date the day it stands at, where the plan gives it one
     * @param deadline the day by whose end it is to be handed in
     * @param stated its own study time
     * @param done whether the plan says that it is done
     * @param optional whether it says that nobody has to do it
     * @param after indices of topics that it waits for because the plan says so; the plan's order
     *     is not among them
     * @param notes what else stands about it, in one text; may be empty
     * @param links addresses
     * @param line where it stands
     */
    public record Topic(
            String title,
            Kind kind,
            String group,
            int period,
            Optional<WeekRange> weeks,
            PlanDays days,
            Optional<LocalDate> date,
            Optional<LocalDate> deadline,
            Optional<Amount> stated,
            boolean done,
            boolean optional,
            List<Integer> after,
            String notes,
            List<String> links,
            int line) {

        public Topic {
            after = List.copyOf(after);
            links = List.copyOf(links);
        }
    }

    /**
     * A part of every week's study time.
     *
     * @param title such as {@code Hands-On Labs}
     * @param kind of the work
     * @param weekly how much of it a week
     * @param notes what else is said about it, or empty
     */
    public record Share(String title, ShareKind kind, Amount weekly, String notes) {}

    /** What a share of the week is for. */
    public enum ShareKind {
        /** Topics: courses, reading, core learning. */
        THEORY,
        LAB,
        PROJECT,
        /** Writing, networking, content. */
        WRITING,
        REVIEW,
        OTHER
    }

    /**
     * A stretch of the week that is for studying.
     *
     * @param days days of the week
     * @param time of the day, never over midnight
     * @param label what the plan calls it, such as {@code Theory/courses}
     * @param kind what it is good for
     * @param line where it stands
     */
    public record Window(
            Set<DayOfWeek> days, TimeRange time, String label, ShareKind kind, int line) {
        public Window {
            days = Set.copyOf(days);
        }

        /** How long it is in a week. */
        int minutes() {
            return days.size() * (time.toMinute() - time.fromMinute());
        }
    }

    /**
     * A milestone: an exam or checkpoint.
     *
     * @param title as the plan has it
     * @param week plan week at whose end it is, where there is no date
     * @param days its day, where it is one of the plan or of that week
     * @param date its day
     * @param exam whether it is called an exam
     * @param from minute of the day at which an exam begins, where that is said
     * @param minutes how long an exam takes, where that is said
     * @param requires indices of topics that come before it; empty for all that the plan has up to
     *     then
     * @param checklist what is to be true then
     * @param line where it stands
     */
    public record Checkpoint(
            String title,
            Optional<Integer> week,
            PlanDays days,
            Optional<LocalDate> date,
            boolean exam,
            Optional<Integer> from,
            Optional<Integer> minutes,
            List<Integer> requires,
            List<String> checklist,
            int line) {

        Checkpoint on(LocalDate day) {
            return new Checkpoint(
                    title,
                    Optional.empty(),
                    PlanDays.NONE,
                    Optional.of(day),
                    exam,
                    from,
                    minutes,
                    requires,
                    checklist,
                    line);
        }

        public Checkpoint {
            requires = List.copyOf(requires);
            checklist = List.copyOf(checklist);
        }
    }
}
