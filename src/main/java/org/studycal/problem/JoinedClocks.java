package org.studycal.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.MovingZone.Stay;

/**
 * The rules of several zones, one after the other, as the rules of one: what the clocks show, but
 * not what of that is summer time, which only a file of the real zone has to say.
 */
final class JoinedClocks {

    /** A day that came back as a whole would have two places in the order of days. */
    private static final Duration MOST_BACK = Duration.ofDays(1);

    /** No move and no change of the clocks is longer, so that none further away is touched. */
    private static final Duration NEAR = Duration.ofDays(3);

    /** Yearly rules hold from here on after the last move; before it every change is listed. */
    private static final Period LISTED = Period.ofDays(800);

    private final List<Stay> stays;
    private final List<ZoneOffsetTransition> changes = new ArrayList<>();

    JoinedClocks(List<Stay> stays) {
        this.stays = stays;
        for (int i = 0; i < stays.size(); i++) {
            if (i > 0) {
                add(stays.get(i - 1), stays.get(i), stays.get(i).start());
            }
            addAll(stays.get(i), i + 1 < stays.size() ? stays.get(i + 1).start() : end());
        }
    }

    /** After this the last zone's yearly rules are all there is to know of it. */
    private Instant end() {
        Stay last = stays.getLast();
        List<ZoneOffsetTransition> listed = last.zone().getRules().getTransitions();
        Instant end = last.from().isPresent() ? last.start().plus(LISTED) : Instant.MIN;
        return listed.isEmpty() || listed.getLast().getInstant().isBefore(end)
                ? end
                : listed.getLast().getInstant().plusSeconds(1);
    }

    private void addAll(Stay stay, Instant end) {
        ZoneRules rules = stay.zone().getRules();
        ZoneOffsetTransition change = rules.nextTransition(stay.start());
        while (change != null && change.getInstant().isBefore(end)) {
            add(stay, stay, change.getInstant());
            change = rules.nextTransition(change.getInstant());
        }
    }

    /** A change of the clocks, or none if both zones show the same time. */
    private void add(Stay before, Stay after, Instant at) {
        ZoneOffset old = before.zone().getRules().getOffset(at.minusSeconds(1));
        ZoneOffset now = after.zone().getRules().getOffset(at);
        if (!old.equals(now)) {
            LocalDateTime wall = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, old);
            changes.add(ZoneOffsetTransition.of(wall, old, now));
        }
    }

    /**
     * Why the last move is not supported, and what would do: a wall time would have more than two
     * meanings, or a day come back after the next one.
     */
    Optional<String> disorder() {
        Stay last = stays.getLast();
        if (stays.size() > 1 && !stays.get(stays.size() - 2).start().isBefore(last.start())) {
            return Optional.of(
                    "that day has not begun when the move before it is over; expected a later one");
        }
        List<ZoneOffsetTransition> near =
                changes.stream()
                        .filter(
                                change ->
                                        Duration.between(change.getInstant(), last.start())
                                                        .abs()
                                                        .compareTo(NEAR)
                                                < 0)
                        .toList();
        for (int i = 0; i < near.size(); i++) {
            if (near.get(i).getDuration().negated().compareTo(MOST_BACK) > 0) {
                return Optional.of(
                        "the clocks would go back by %s; expected at most 24h, or a zone in between for a day"
                                .formatted(
                                        Durations.format(
                                                near.get(i).getDuration().negated().toMinutes())));
            }
            if (i > 0 && latest(near.get(i - 1)).isAfter(earliest(near.get(i)))) {
                return Optional.of(
                        "the clocks change for another reason in the same hours; expected another day");
            }
        }
        return Optional.empty();
    }

    private static LocalDateTime earliest(ZoneOffsetTransition change) {
        return change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
    }

    private static LocalDateTime latest(ZoneOffsetTransition change) {
        return change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
    }

    /** The rules of all. */
    ZoneRules rules() {
        disorder()
                .ifPresent(
                        why -> {
                            throw new IllegalArgumentException(stays.getLast() + ": " + why);
                        });
        ZoneRules first = stays.getFirst().zone().getRules();
        return ZoneRules.of(
                first.getStandardOffset(Instant.MIN),
                first.getOffset(Instant.MIN),
                List.of(),
                changes,
                stays.getLast().zone().getRules().getTransitionRules());
    }
}
