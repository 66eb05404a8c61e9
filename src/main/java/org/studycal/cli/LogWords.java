package org.studycal.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.studycal.app.BadInput;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.DateRange;
import org.studycal.problem.DidYouMean;
import org.studycal.problem.Durations;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.progress.Entry.Mark;

/** Understands the words after {@code studycal log NAME}. */
final class LogWords {

    private static final List<String> WORDS =
            List.of(
                    "done",
                    "missed",
                    "partly",
                    "finished",
                    "needs",
                    "did",
                    "recalled",
                    "sick",
                    "holiday",
                    "undo");
    private static final int LONGEST_SESSION = 24 * 60;
    private static final int MOST_EFFORT = 10_000 * 60;

    private final Problem problem;
    private final Solution solution;
    private final int last;
    private final Instant at;
    private final LocalDate today;
    private final SessionWords which;

    /**
     * Words about a plan.
     *
     * @param last how many entries an undo would take back
     * @param at when they are said
     */
    LogWords(Problem problem, Solution solution, int last, Instant at) {
        this.problem = problem;
        this.solution = solution;
        this.last = last;
        this.at = at;
        today = LocalDate.ofInstant(at, problem.timeZone());
        which = new SessionWords(problem, solution, at);
    }

    /** The entries that the words make; at least one word. */
    List<Entry> entries(List<String> words) {
        String word = words.getFirst().toLowerCase(Locale.ROOT);
        List<String> rest = words.subList(1, words.size());
        return switch (word) {
            case "done" -> marked(Mark.DONE, rest);
            case "missed" -> marked(Mark.MISSED, rest);
            case "partly" -> List.of(partly(rest));
            case "finished" -> List.of(finished(exactly(1, rest, "finished ACTIVITY")));
            case "needs" -> List.of(needs(exactly(2, rest, "needs 3h ACTIVITY")));
            case "did" -> List.of(did(rest));
            case "recalled" -> List.of(recalled(exactly(2, rest, "recalled ACTIVITY well|badly")));
            case "sick" -> off(word, rest, DayWords.View.AROUND, days -> new Entry.Sick(at, days));
            case "holiday" ->
                    off(word, rest, DayWords.View.AHEAD, days -> new Entry.Holiday(at, days));
            case "undo" -> List.of(undo(atMost(0, rest, "undo")));
            default ->
                    throw new BadInput(
                            "'%s' is nothing that can be logged".formatted(words.getFirst()),
                            DidYouMean.among(word, WORDS)
                                    .map(meant -> "Maybe " + meant + "?")
                                    .orElse("Expected one of: " + String.join(", ", WORDS)));
        };
    }

    private static List<String> atMost(int most, List<String> words, String expected) {
        if (words.size() > most) {
            throw new BadInput(
                    "'%s' is one word too many".formatted(words.get(most)),
                    "Expected: " + expected);
        }
        return words;
    }

    private static List<String> exactly(int number, List<String> words, String expected) {
        if (words.size() < number) {
            throw new BadInput("a word is missing at the end", "Expected: " + expected);
        }
        return atMost(number, words, expected);
    }

    private List<Entry> marked(Mark mark, List<String> words) {
        if (words.isEmpty()) {
            return List.of(marked(mark, which.last()));
        }
        List<Entry> entries = new ArrayList<>();
        for (SessionWords.Meant meant : which.meant(words)) {
            entries.add(
                    switch (meant) {
                        case SessionWords.One one -> marked(mark, one.session());
                        case SessionWords.Of days -> {
                            which.begunIn(days.days());
                            yield new Entry.MarkedDays(at, mark, days.days());
                        }
                    });
        }
        return entries;
    }

    private Entry marked(Mark mark, Session session) {
        return new Entry.Marked(at, mark, session.uid(), Optional.of(session.start()));
    }

    private Entry partly(List<String> words) {
        if (words.isEmpty()) {
            throw new BadInput("partly: how much of it?", "Expected: partly 45m [WHICH]");
        }
        int minutes = minutes("partly", words.getFirst(), LONGEST_SESSION, "partly 45m [WHICH]");
        Session session =
                words.size() == 1 ? which.last() : which.only(words.subList(1, words.size()));
        if (minutes >= session.minutes()) {
            int more = minutes - session.minutes();
            throw new BadInput(
                    "partly: the session of %s has only %s"
                            .formatted(session.activity(), Durations.format(session.minutes())),
                    more == 0
                            ? "Maybe done?"
                            : "Maybe done, and then 'did %s %s' for what came on top?"
                                    .formatted(Durations.format(more), session.activity()));
        }
        return new Entry.Partly(at, minutes, session.uid(), Optional.of(session.start()));
    }

    private Entry finished(List<String> words) {
        return new Entry.Finished(at, notHabit("finished", words.getFirst()));
    }

    private Entry needs(List<String> words) {
        int minutes = minutes("needs", words.getFirst(), MOST_EFFORT, "needs 3h ACTIVITY");
        return new Entry.Needs(at, minutes, notHabit("needs", words.get(1)));
    }

    private Entry did(List<String> words) {
        if (words.size() < 2) {
            throw new BadInput("did: how much of what?", "Expected: did 2h ACTIVITY [START]");
        }
        int minutes = minutes("did", words.getFirst(), LONGEST_SESSION, "did 2h ACTIVITY [START]");
        String activity = activity("did", words.get(1));
        Instant start =
                words.size() > 2
                        ? moment(words.subList(2, words.size()))
                        : at.minus(Duration.ofMinutes(minutes));
        if (start.plus(Duration.ofMinutes(minutes)).isAfter(at)) {
            throw new BadInput(
                    "did: %s from then on would last until after %s"
                            .formatted(Durations.format(minutes), which.time(at)),
                    "Expected an earlier START, or a later --at.");
        }
        return new Entry.Did(at, minutes, activity, start);
    }

    private Entry recalled(List<String> words) {
        String activity = activity("recalled", words.getFirst());
        String how = words.getLast().toLowerCase(Locale.ROOT);
        if (!List.of("well", "badly").contains(how)) {
            throw new BadInput(
                    "recalled: '%s' is not how".formatted(words.getLast()),
                    "Expected: recalled ACTIVITY well|badly");
        }
        boolean reviewed =
                problem.reviews().filter(each -> each.topics().contains(activity)).isPresent();
        if (!reviewed) {
            throw new BadInput(
                    "recalled: nothing reviews %s".formatted(activity),
                    "Name it, or its category, under 'reviews' in the problem.");
        }
        return new Entry.Recalled(at, activity, how.equals("well"));
    }

    /** Days off: from today on so many, or those named. */
    private List<Entry> off(
            String word, List<String> words, DayWords.View view, Function<DateRange, Entry> entry) {
        if (words.isEmpty() && word.equals("sick")) {
            return List.of(entry.apply(new DateRange(today, today)));
        }
        String expected = "Expected: %s 3 days, or %s.".formatted(word, DayWords.EXPECTED);
        if (words.isEmpty()) {
            throw new BadInput(word + ": on which days?", expected);
        }
        if (words.size() == 1 && words.getFirst().matches("\\d{1,4}")) {
            return off(word, List.of(words.getFirst(), "days"), view, entry);
        }
        List<Entry> entries = new ArrayList<>();
        for (DayWords.Piece piece : DayWords.pieces(words, today, view)) {
            DateRange days =
                    piece.days()
                            .orElseThrow(
                                    () ->
                                            new BadInput(
                                                    "%s: '%s' is not a day"
                                                            .formatted(word, piece.text()),
                                                    expected));
            entries.add(entry.apply(days));
        }
        return entries;
    }

    /** A time like {@code yesterday 20:00}, or as options have it. */
    private Instant moment(List<String> words) {
        List<DayWords.Piece> pieces = DayWords.pieces(words, today, DayWords.View.PAST);
        boolean dayAndTime =
                pieces.size() == 2
                        && pieces.getFirst().days().isPresent()
                        && pieces.getLast().text().matches("\\d\\d:\\d\\d");
        String text =
                dayAndTime
                        ? pieces.getFirst().days().get().first() + "T" + pieces.getLast().text()
                        : String.join(" ", words);
        return NowOption.parse("did", text, problem.timeZone());
    }

    private Entry undo(List<String> none) {
        if (last == 0 && none.isEmpty()) {
            throw new BadInput("there is nothing to take back");
        }
        return new Entry.Undo(at, last);
    }

    private static int minutes(String word, String text, int most, String expected) {
        OptionalInt minutes = Durations.minutesOf(text, most);
        return minutes.orElseThrow(
                () ->
                        new BadInput(
                                "%s: '%s' is not a length of time like 45m, 2h or 1h30m, at most %s"
                                        .formatted(word, text, Durations.format(most)),
                                "Expected: " + expected));
    }

    private String notHabit(String word, String written) {
        String id = activity(word, written);
        boolean habit =
                problem.activity(id).map(activity -> activity.effort().repeats()).orElse(false);
        if (habit) {
            throw new BadInput(
                    "%s: %s is a habit, which has no end".formatted(word, id),
                    "Change its effort or deadline in the problem instead.");
        }
        return id;
    }

    /** One that the problem or the plan has. */
    private String activity(String word, String written) {
        Set<String> ids = new LinkedHashSet<>();
        problem.activities().stream().map(Activity::id).forEach(ids::add);
        solution.sessions().stream().map(Session::activity).forEach(ids::add);
        if (ids.contains(written)) {
            return written;
        }
        throw new BadInput(
                "%s: there is no activity '%s'".formatted(word, written),
                DidYouMean.among(written, new TreeSet<>(ids))
                        .map(id -> "Maybe " + id + "?")
                        .orElse("Expected the id of an activity."));
    }
}
