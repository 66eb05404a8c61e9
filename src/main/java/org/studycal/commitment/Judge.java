package org.studycal.commitment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.studycal.busy.Invitation;
import org.studycal.busy.Occurrence;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.CalendarSource.Meaning;
import org.studycal.problem.Durations;
import org.studycal.problem.TitlePattern;
import org.studycal.problem.TitleRule;
import org.studycal.revision.OwnEvents;

/** Tells which events of a calendar keep time from study, by the calendar's options. */
final class Judge {

    private record Verdict(boolean busy, String why) {}

    private static final Verdict OWN = free("own session");
    private static final Verdict OWN_BY_LOOK = free("own by look");
    private static final Verdict BUSY = new Verdict(true, "busy");
    private static final Verdict ALL_DAY = new Verdict(true, "busy all day");

    private final CalendarSource options;
    private final OwnEvents own;
    private final AllDayQuestion question;
    private final Map<String, Boolean> answers;

    /**
     * The judge of a calendar.
     *
     * @param own events of the plan itself, which never count
     * @param answers what the person has said already
     */
    Judge(
            CalendarSource options,
            OwnEvents own,
            AllDayQuestion question,
            Map<String, Boolean> answers) {
        this.options = options;
        this.own = own;
        this.question = question;
        this.answers = new TreeMap<>(answers);
    }

    /** Time that is kept free beside an event, none if there is none. */
    private static String signed(String sign, int minutes) {
        return minutes == 0 ? "" : sign + Durations.format(minutes);
    }

    /** What the person has said until now, by title. */
    Map<String, Boolean> answers() {
        return answers;
    }

    /** Whether an event is known as the plan's own by its title and time alone. */
    static boolean isOwnByLook(BusyOccurrence event) {
        return event.why().equals(OWN_BY_LOOK.why);
    }

    BusyOccurrence judge(Occurrence event) {
        Verdict verdict = verdict(event);
        boolean timed = verdict.busy && !event.allDay();
        int before = timed ? before(event) : 0;
        int after = timed ? minutes(event, TitleRule::afterMinutes, options.afterMinutes()) : 0;
        return new BusyOccurrence(
                event.start(),
                event.end(),
                event.title(),
                event.allDay(),
                verdict.busy,
                event.source(),
                verdict.why + signed(" -", before) + signed(" +", after),
                Duration.ofMinutes(before),
                Duration.ofMinutes(after));
    }

    private Verdict verdict(Occurrence event) {
        if (own.hasUid(event.uid())) {
            return OWN;
        }
        if (!event.allDay() && own.sessionLike(event.uid(), look(event)).isPresent()) {
            return OWN_BY_LOOK;
        }
        if (event.cancelled()) {
            return free("cancelled");
        }
        Optional<TitlePattern> protect = matching(options.protect(), event.title());
        if (protect.isPresent()) {
            return new Verdict(true, "busy: '" + protect.get() + "'");
        }
        Optional<TitlePattern> ignore = matching(options.ignore(), event.title());
        if (ignore.isPresent()) {
            return free("'" + ignore.get() + "'");
        }
        Optional<TitleRule> rule = rules(event).filter(each -> each.busy().isPresent()).findFirst();
        if (rule.isPresent()) {
            String title = "'" + rule.get().title().text() + "'";
            return rule.get().busy().get() ? new Verdict(true, "busy: " + title) : free(title);
        }
        if (isDeclined(event.invitation())) {
            return free("declined");
        }
        if (options.transparent() == Meaning.IGNORE) {
            if (event.transparent()) {
                return free("transparent");
            }
            if (event.markedFree()) {
                return free("in Outlook");
            }
        }
        if (event.allDay()) {
            return allDay(event);
        }
        boolean buffered =
                before(event) + minutes(event, TitleRule::afterMinutes, options.afterMinutes()) > 0;
        return event.start().isBefore(event.end()) || buffered ? BUSY : free("no length");
    }

    private boolean isDeclined(Invitation invitation) {
        return options.me().isEmpty()
                ? invitation.byOwner()
                : options.me().stream().anyMatch(me -> invitation.declined().contains(me));
    }

    private Stream<TitleRule> rules(Occurrence event) {
        return options.titles().stream().filter(rule -> rule.title().matches(event.title()));
    }

    /** The way there is a part of what is kept free before. */
    private int before(Occurrence event) {
        return Math.max(
                minutes(event, TitleRule::beforeMinutes, options.beforeMinutes()),
                Math.toIntExact(event.travel().plusSeconds(59).toMinutes()));
    }

    private int minutes(Occurrence event, Function<TitleRule, OptionalInt> part, int usual) {
        return rules(event)
                .map(part)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .findFirst()
                .orElse(usual);
    }

    private Verdict allDay(Occurrence event) {
        return switch (options.allDay()) {
            case BUSY -> ALL_DAY;
            case IGNORE -> free("all day");
            case ASK -> asked(event).orElse(true) ? ALL_DAY : free("you said so");
        };
    }

    private Optional<Boolean> asked(Occurrence event) {
        if (!answers.containsKey(event.title())) {
            question.keepsFree(event.title(), event.source())
                    .ifPresent(answer -> answers.put(event.title(), answer));
        }
        return Optional.ofNullable(answers.get(event.title()));
    }

    private static OwnEvents.Look look(Occurrence event) {
        return new OwnEvents.Look(event.title(), event.start(), event.end());
    }

    private static Verdict free(String why) {
        return new Verdict(false, "free: " + why);
    }

    private static Optional<TitlePattern> matching(List<TitlePattern> patterns, String title) {
        return patterns.stream().filter(pattern -> pattern.matches(title)).findFirst();
    }
}
